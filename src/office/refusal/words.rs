//! A refusal in words: which rule, which paragraph.

use super::Refusal;
use crate::law::Service;
use crate::office::command::Act;
use crate::office::roles::{WORKING, who_may};
use crate::phrase::{Arg, Phrase};

impl Refusal {
    /// The paragraph the refusal stands on, where it stands on one.
    pub fn paragraph(&self) -> Option<&str> {
        let paragraph = match self {
            Self::Empty { paragraph, .. }
            | Self::InFuture { paragraph, .. }
            | Self::Before { paragraph, .. }
            | Self::NotNow { paragraph, .. }
            | Self::NotOfService { paragraph, .. }
            | Self::ShortenedWithoutReason { paragraph, .. }
            | Self::DatesNeeded { paragraph }
            | Self::BadHash { paragraph, .. } => paragraph,
            Self::Certificate(fault) => fault.paragraph(),
            Self::UnknownItem(_) | Self::Unanswered(_) | Self::NotApplicable(_) => "row-8",
            Self::NothingMissing => "7",
            Self::NoReasons | Self::NotListed(_) => "8",
            Self::BackwardPeriod(_) => "10",
            Self::BelowThreshold { .. }
            | Self::NotQualified
            | Self::Unreliable
            | Self::NoSuchGround(_)
            | Self::SetComplete
            | Self::FlawUntold(_)
            | Self::NotEstablished => "row-9",
            Self::NoHearing | Self::OtherHearingDay { .. } => "apc-73",
            Self::GroundDoesNotHold(_) => "12",
            Self::Departs => "11",
            Self::Superseded { .. } => "22",
            Self::TooLong { paragraph, .. } => paragraph,
            Self::Complaint(refused) => refused.paragraph(),
            Self::Inquiry(refused) => refused.paragraph(),
            Self::Sitting(refusal) => refusal.paragraph(),
            Self::NotDecisionDay(_) => "15",
            Self::KnownApplication { .. } => "3",
            _ => "",
        };
        (!paragraph.is_empty()).then_some(paragraph)
    }

    /// The rule as a script may ask for it: `not-now-checked`, `below-threshold`.
    pub fn rule(&self) -> String {
        let id = self.words().id;
        id.strip_prefix("refusal-").map_or_else(|| id.clone(), str::to_owned)
    }

    /// The refusal in words; the paragraph is in it.
    pub fn phrase(&self) -> Phrase {
        let phrase = self.words();
        match self.paragraph() {
            Some(paragraph) => {
                Phrase::new("refusal-by-paragraph").with("words", phrase).with("paragraph", Arg::cite(paragraph))
            }
            None => phrase,
        }
    }

    fn words(&self) -> Phrase {
        match self {
            Self::NotOpen => Phrase::new("refusal-not-open"),
            Self::AlreadyOpen => Phrase::new("refusal-already-open"),
            Self::MayNot(act) => Phrase::new("refusal-may-not")
                .with("act", Phrase::new(format!("act-{}", act.code())))
                .with("roles", roles(*act)),
            Self::NoCase(no) => Phrase::new("refusal-no-case").with("case", no.to_string()),
            Self::NoNotice(no) => Phrase::new("refusal-no-notice").with("notice", no.to_string()),
            Self::NoCertificate(number) => Phrase::new("refusal-no-certificate").with("number", number.as_str()),
            Self::NoOfficer(login) => Phrase::new("refusal-no-officer").with("login", login.as_str()),
            Self::OwnSignature(login) => {
                Phrase::new("refusal-own-signature").with("officer", Arg::Officer(login.clone()))
            }
            Self::NotADecision(act) => {
                Phrase::new("refusal-not-a-decision").with("act", Phrase::new(format!("act-{}", act.code())))
            }
            Self::NothingPrepared(no) => Phrase::new("refusal-nothing-prepared").with("case", no.to_string()),
            Self::KnownOfficer(login) => Phrase::new("refusal-known-officer").with("login", login.as_str()),
            Self::BadLogin(login) => Phrase::new("refusal-bad-login").with("login", login.as_str()),
            Self::KnownApplication { portal_number, case } => Phrase::new("refusal-known-application")
                .with("number", portal_number.as_str())
                .with("case", case.to_string()),
            Self::Empty { field, .. } => Phrase::new("refusal-empty").with("field", Phrase::new(*field)),
            Self::InFuture { field, moment, .. } => {
                let said = Phrase::new("refusal-in-future").with("field", Phrase::new(*field));
                // A day was asked for: its midnight is nothing that was typed.
                let whole_day = moment.time() == chrono::NaiveTime::MIN;
                if whole_day { said.with("moment", moment.date()) } else { said.with("moment", *moment) }
            }
            Self::Before { field, day, earliest, .. } => Phrase::new("refusal-before")
                .with("field", Phrase::new(*field))
                .with("day", *day)
                .with("earliest", *earliest),
            Self::NotNow { act, state, .. } => Phrase::new(format!("refusal-not-now-{}", state.code()))
                .with("act", Phrase::new(format!("act-{}", act.code()))),
            Self::NotOfService { act, service: Service::Issue, .. } => {
                Phrase::new("refusal-not-of-issue").with("act", Phrase::new(format!("act-{}", act.code())))
            }
            Self::NotOfService { act, service, .. } => Phrase::new("refusal-not-of-service")
                .with("act", Phrase::new(format!("act-{}", act.code())))
                .with("service", Phrase::new(format!("service-{}", service.code()))),
            Self::Law(phrase) => phrase.clone(),
            Self::Sitting(refusal) => refusal.words(),
            Self::Officer(refusal) => refusal.words(),
            Self::Certificate(fault) => fault.words(),
            Self::Paper(refusal) => refusal.words(),
            _ => self.words_of_content(),
        }
    }

    /// The refusals that look into what was given.
    fn words_of_content(&self) -> Phrase {
        let item = |id: &String| Phrase::new(format!("document-{id}"));
        match self {
            Self::UnknownItem(id) => Phrase::new("refusal-unknown-item").with("item", id.as_str()),
            Self::Unanswered(ids) => {
                Phrase::new("refusal-unanswered").with("items", ids.iter().map(item).collect::<Vec<_>>())
            }
            Self::NotApplicable(id) => Phrase::new("refusal-not-applicable").with("item", item(id)),
            Self::NothingMissing => Phrase::new("refusal-nothing-missing"),
            Self::NoReasons => Phrase::new("refusal-no-reasons"),
            Self::NotListed(profession) => Phrase::new("refusal-not-listed").with("profession", profession.as_str()),
            Self::BackwardPeriod(from) => Phrase::new("refusal-backward-period").with("from", *from),
            Self::BelowThreshold { points, threshold } => {
                Phrase::new("refusal-below-threshold").with("points", *points).with("threshold", *threshold)
            }
            Self::NotQualified => Phrase::new("refusal-not-qualified"),
            Self::Unreliable => Phrase::new("refusal-unreliable"),
            Self::NoSuchGround(ground) => Phrase::new("refusal-no-such-ground").with("ground", i64::from(*ground)),
            Self::GroundDoesNotHold(ground) => Phrase::new(format!("refusal-ground-{ground}-does-not-hold")),
            Self::Departs => Phrase::new("refusal-departs"),
            Self::TooLong { until, most, .. } => {
                Phrase::new("refusal-too-long").with("until", *until).with("most", *most)
            }
            Self::ShortenedWithoutReason { most, .. } => Phrase::new("refusal-shortened").with("most", *most),
            Self::NotDecisionDay(day) => Phrase::new("refusal-not-decision-day").with("day", *day),
            Self::DatesNeeded { .. } => Phrase::new("refusal-dates-needed"),
            Self::Superseded { number, by } => {
                Phrase::new("refusal-superseded").with("number", number.as_str()).with("by", by.as_str())
            }
            Self::NoSuchField(field) => Phrase::new("refusal-no-such-field").with("field", field.as_str()),
            Self::BadValue { field, value } => Phrase::new("refusal-bad-value")
                .with("field", Phrase::new(format!("field-{field}")))
                .with("value", value.as_str()),
            Self::SameValue(field) => {
                Phrase::new("refusal-same-value").with("field", Phrase::new(format!("field-{field}")))
            }
            Self::SameReading { reading, pick } => {
                Phrase::new("refusal-same-reading").with("reading", reading.clone()).with("pick", pick.clone())
            }
            Self::Recomputing => Phrase::new("refusal-recomputing"),
            Self::SetComplete => Phrase::new("refusal-set-complete"),
            Self::FlawUntold(flaw) => Phrase::new("refusal-flaw-untold").with("flaw", flaw.words()),
            Self::NoHearing => Phrase::new("refusal-no-hearing"),
            Self::OtherHearingDay { given, held } => {
                Phrase::new("refusal-other-hearing-day").with("given", *given).with("held", *held)
            }
            Self::NoRequest(request) => Phrase::new("refusal-no-request").with("request", *request),
            Self::Answered(request) => Phrase::new("refusal-answered").with("request", *request),
            Self::NotToMergeInto(case) => Phrase::new("refusal-not-to-merge").with("case", case.to_string()),
            Self::NotEstablished => Phrase::new("refusal-not-established"),
            Self::BadHash { hash, .. } => Phrase::new("refusal-bad-hash").with("hash", hash.as_str()),
            Self::Complaint(refused) => refused.words(),
            Self::Permit(refused) => refused.told(),
            Self::Inquiry(refused) => refused.words(),
            Self::AlreadyMatched(no) => Phrase::new("refusal-already-matched").with("notice", no.to_string()),
            other => other.words(),
        }
    }
}

/// The roles that may do an act, in words.
fn roles(act: Act) -> Vec<Phrase> {
    match who_may(act) {
        WORKING => vec![Phrase::new("roles-working")],
        some => some.iter().map(|role| Phrase::new(format!("role-{}", role.code()))).collect(),
    }
}
