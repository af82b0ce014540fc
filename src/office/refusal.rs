//! Why the office does not do what it was asked: which rule, which paragraph, in the reader's words.

use chrono::{NaiveDate, NaiveDateTime};

use super::case::State;
use super::certificate::fault::CertificateFault;
use super::command::Act;
use super::commission::SittingRefusal;
use super::complaint::ComplaintRefusal;
use super::flaw::Flaw;
use super::ids::{CaseNo, Login, NoticeNo};
use super::inquiry::InquiryRefusal;
use super::officer::OfficerRefusal;
use super::paper::PaperRefusal;
use super::permit::PermitRefusal;
use super::roles::{WORKING, who_may};
use crate::law::Service;
use crate::phrase::{Arg, Phrase};

/// A refused command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The office is not opened yet.
    NotOpen,
    /// The office is open already.
    AlreadyOpen,
    /// The one who asks has no role that may do it.
    MayNot(Act),
    /// There is no such case.
    NoCase(CaseNo),
    /// There is no such notification.
    NoNotice(NoticeNo),
    /// There is no such certificate in the register.
    NoCertificate(String),
    /// Nobody of that login works here.
    NoOfficer(String),
    /// Whoever prepared a decision does not sign it.
    OwnSignature(Login),
    /// The act is no decision on a case.
    NotADecision(Act),
    /// No decision of this case waits for a signature.
    NothingPrepared(CaseNo),
    /// Somebody of that login works here already.
    KnownOfficer(String),
    /// A login is `[a-z0-9._-]{1,32}`.
    BadLogin(String),
    /// The portal's number is a case already: the first stays.
    KnownApplication {
        /// The portal's number.
        portal_number: String,
        /// The case made of it.
        case: CaseNo,
    },
    /// A field that must be filled is empty.
    Empty {
        /// The field's message id.
        field: &'static str,
        /// The paragraph that asks for it, if one does.
        paragraph: &'static str,
    },
    /// A moment that has not come.
    InFuture {
        /// The field's message id.
        field: &'static str,
        /// The moment.
        moment: NaiveDateTime,
        /// The paragraph that asks for the field, if one does.
        paragraph: &'static str,
    },
    /// A day before another it cannot come before.
    Before {
        /// The field's message id.
        field: &'static str,
        /// The day given.
        day: NaiveDate,
        /// The earliest it can be.
        earliest: NaiveDate,
        /// The paragraph that orders the two.
        paragraph: &'static str,
    },
    /// The act does not belong to this state of this service.
    NotNow {
        /// The act.
        act: Act,
        /// The state.
        state: State,
        /// The service.
        service: Service,
        /// The paragraph of the way.
        paragraph: &'static str,
    },
    /// The service has no such act at all.
    NotOfService {
        /// The act.
        act: Act,
        /// The service.
        service: Service,
        /// The paragraph.
        paragraph: &'static str,
    },
    /// The law could not be asked: beyond the calendar, or a term without a text.
    Law(Phrase),
    /// The checklist has no such item (Row 8).
    UnknownItem(String),
    /// Items of the checklist have no answer (Row 8).
    Unanswered(Vec<String>),
    /// «Not applicable» is not open for this item, or has no reason (Row 8).
    NotApplicable(String),
    /// Nothing is missing, so there is nothing to tell.
    NothingMissing,
    /// A profession is not met and no reason is given (п. 8).
    NoReasons,
    /// A profession found met is not in the list (п. 8).
    NotListed(String),
    /// A period of work that ends before it begins (п. 10).
    BackwardPeriod(NaiveDate),
    /// The threshold is not reached under the reading in force (п. 10; Row 9, item 2).
    BelowThreshold {
        /// Points.
        points: u16,
        /// Threshold.
        threshold: u16,
    },
    /// The qualification does not meet the list (Row 9, item 1).
    NotQualified,
    /// Documents were found unreliable (Row 9, item 3).
    Unreliable,
    /// The ground is not one of Row 9 for this service.
    NoSuchGround(u8),
    /// The ground does not hold by the sheet (п. 12, Row 9).
    GroundDoesNotHold(u8),
    /// The decision departs from the recommendation and no reason is given (п. 11).
    Departs,
    /// The last day is beyond the maximum (п. 15, 16).
    TooLong {
        /// The last day given.
        until: NaiveDate,
        /// The last lawful day.
        most: NaiveDate,
        /// The paragraph.
        paragraph: String,
    },
    /// The last day is shorter than the maximum and no reason is given (п. 15, 16).
    ShortenedWithoutReason {
        /// The maximum.
        most: NaiveDate,
        /// The paragraph.
        paragraph: &'static str,
    },
    /// The validity of an issued certificate begins on the day of the decision (п. 15).
    NotDecisionDay(NaiveDate),
    /// The dates of the earlier certificate are not known here and must be given.
    DatesNeeded {
        /// The paragraph.
        paragraph: &'static str,
    },
    /// Another certificate stands in its place (п. 22).
    Superseded {
        /// Its number.
        number: String,
        /// The one that stands.
        by: String,
    },
    /// There is no such field to correct.
    NoSuchField(String),
    /// The value cannot stand in the field.
    BadValue {
        /// The field.
        field: String,
        /// The value.
        value: String,
    },
    /// The value is what it was.
    SameValue(String),
    /// The reading is what it was.
    SameReading {
        /// Its name.
        reading: Phrase,
        /// What it is.
        pick: Phrase,
    },
    /// An earlier change is still being written into the open cases.
    Recomputing,
    /// No paper is missing: only the grounds of Row 9 are left (G1).
    SetComplete,
    /// The applicant can mend what stands against it and was not told of it: that comes first (G1).
    FlawUntold(Flaw),
    /// No hearing is called, or it was held.
    NoHearing,
    /// The hearing that is recorded was held on another day (АППК, art. 73).
    OtherHearingDay {
        /// The day given.
        given: NaiveDate,
        /// The day recorded.
        held: NaiveDate,
    },
    /// The case has no such request.
    NoRequest(u16),
    /// The request has its answer.
    Answered(u16),
    /// The case is not one to merge into: another person's, this one, or over.
    NotToMergeInto(CaseNo),
    /// Unreliability is a doubt so far: nothing establishes it (Row 9, item 3; G15).
    NotEstablished,
    /// A hash that no file has.
    BadHash {
        /// As it was given.
        hash: String,
        /// The paragraph that asks for the file; empty where none does.
        paragraph: &'static str,
    },
    /// The notification has its certificate.
    AlreadyMatched(NoticeNo),
    /// Something about a complaint.
    Complaint(ComplaintRefusal),
    /// A command about a permit, an employer or a quota.
    Permit(PermitRefusal),
    /// Something about an inquiry.
    Inquiry(InquiryRefusal),
    /// The Commission's register or a sitting of it stands against it.
    Sitting(SittingRefusal),
    /// The register of those who work here.
    Officer(OfficerRefusal),
    /// A paper, or what stands on all of them.
    Paper(PaperRefusal),
    /// What stands against an act on a certificate.
    Certificate(CertificateFault),
}

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
                Phrase::new("refusal-in-future").with("field", Phrase::new(*field)).with("moment", *moment)
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
