//! Every refusal and every fault in the three languages. A new variant does not compile before it has samples here.

mod faults;

use std::fmt::Write;

use crate::law::inquiry::InquiryTerm;
use crate::law::{LawError, Service};
use crate::locale::{Lang, Texts};
use crate::office::Refusal;
use crate::office::case::State;
use crate::office::certificate::CertificateStatus;
use crate::office::certificate::fault::CertificateFault;
use crate::office::command::Act;
use crate::office::commission::{SittingRefusal, SittingState};
use crate::office::complaint::{ComplaintRefusal, ComplaintState};
use crate::office::flaw::Flaw;
use crate::office::inquiry::{InquiryRefusal, InquiryState};
use crate::office::officer::{KeyFault, OfficerRefusal};
use crate::office::paper::head::HeadField;
use crate::office::paper::{PaperKind, PaperRefusal, PatternFault, Series};
use crate::office::permit::figures::PermitBy;
use crate::office::permit::{self, Moved, MovedGroup, PermitRefusal, PermitStatus};
use crate::phrase::Phrase;
use crate::store::{StoreError, SubmitError};

/// Samples by variant; the match over them is exhaustive.
macro_rules! samples {
    ($type:ident: $($variant:ident [$($sample:expr),+ $(,)?])*) => {{
        let known = |value: &$type| match value {
            $($type::$variant { .. } => stringify!($variant),)*
        };
        let mut all: Vec<(&'static str, Phrase)> = Vec::new();
        $($(
            let sample = $sample;
            assert_eq!(known(&sample), stringify!($variant), "a sample stands under its own variant");
            all.push((stringify!($variant), sample.told()));
        )+)*
        all
    }};
}
use samples;

/// A refusal or a fault in words.
trait Told {
    fn told(self) -> Phrase;
}

macro_rules! told {
    ($($type:ty),*) => {$(
        impl Told for $type {
            fn told(self) -> Phrase {
                self.phrase()
            }
        }
    )*};
}
told!(Refusal, LawError, SubmitError, StoreError, SittingRefusal);

impl Told for OfficerRefusal {
    fn told(self) -> Phrase {
        self.words()
    }
}

impl Told for PaperRefusal {
    fn told(self) -> Phrase {
        Refusal::Paper(self).phrase()
    }
}

impl Told for CertificateFault {
    fn told(self) -> Phrase {
        Refusal::Certificate(self).phrase()
    }
}

/// Every sample in the three languages, a paragraph each.
fn told(samples: &[(&'static str, Phrase)]) -> String {
    let texts = Lang::ALL.map(Texts::new);
    let mut told = String::new();
    for (name, phrase) in samples {
        told.push_str(name);
        told.push('\n');
        for texts in &texts {
            let words = texts.say(phrase);
            assert!(!words.contains('‹'), "{name}: {words}");
            writeln!(told, "  {} {words}", texts.lang().code()).unwrap();
        }
    }
    told
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
#[expect(clippy::too_many_lines, reason = "a line a refusal")]
fn every_refusal() {
    use Refusal::{
        AlreadyMatched, AlreadyOpen, Answered, BackwardPeriod, BadHash, BadLogin, BadValue, Before, BelowThreshold,
        DatesNeeded, Departs, Empty, GroundDoesNotHold, InFuture, KnownApplication, KnownOfficer, MayNot, NoCase,
        NoCertificate, NoHearing, NoNotice, NoOfficer, NoReasons, NoRequest, NoSuchField, NoSuchGround, NotADecision,
        NotApplicable, NotDecisionDay, NotEstablished, NotListed, NotNow, NotOfService, NotOpen, NotQualified,
        NotToMergeInto, NothingMissing, NothingPrepared, OwnSignature, SameValue, SetComplete, ShortenedWithoutReason,
        Superseded, TooLong, Unanswered, UnknownItem, Unreliable,
    };
    let case = "2026-0412".parse().unwrap();
    let notice = "2026-0007".parse().unwrap();
    let not_now = |state| NotNow { act: Act::Deliver, state, service: Service::Issue, paragraph: "7" };
    let complaint = "2026-0003".parse().unwrap();
    let inquiry = "2026-0004".parse().unwrap();
    let asked = |state| Refusal::from(InquiryRefusal::NotNow { act: Act::SendReply, state });
    let standing = |state| Refusal::from(ComplaintRefusal::NotNow { act: Act::RecordCourt, state, paragraph: "28" });
    let samples = samples! { Refusal:
        NotOpen [NotOpen]
        AlreadyOpen [AlreadyOpen]
        MayNot [MayNot(Act::Grant)]
        NoCase [NoCase(case)]
        NoNotice [NoNotice(notice)]
        NoCertificate [NoCertificate("2026-0031".into())]
        NoOfficer [NoOfficer("akhmetova".into())]
        OwnSignature [OwnSignature("akhmetova".into())]
        NotADecision [NotADecision(Act::Note)]
        NothingPrepared [NothingPrepared(case)]
        KnownOfficer [KnownOfficer("akhmetova".into())]
        BadLogin [BadLogin("Ахметова".into())]
        KnownApplication [KnownApplication { portal_number: "003-412".into(), case }]
        Empty [
            Empty { field: "field-minutes_no", paragraph: "9" },
            Empty { field: "field-note", paragraph: "" },
        ]
        InFuture [InFuture { field: "field-received_on", moment: day("2026-03-27").and_hms_opt(9, 30, 0).unwrap(), paragraph: "18" }]
        Before [Before { field: "field-signed_at", day: day("2026-03-20"), earliest: day("2026-03-26"), paragraph: "13" }]
        NotNow [
            not_now(State::Registered), not_now(State::Checked), not_now(State::Commission), not_now(State::Scored),
            not_now(State::Recommended), not_now(State::Prepared), not_now(State::Suspended), not_now(State::Decided),
            not_now(State::Delivered), not_now(State::Closed), not_now(State::Discontinued),
        ]
        NotOfService [
            NotOfService { act: Act::Score, service: Service::Extend, paragraph: "16" },
            NotOfService { act: Act::RefuseOtherwise, service: Service::Issue, paragraph: "7" },
        ]
        Law [Refusal::Law(LawError::BeyondCalendar {
            day: day("2028-01-03"), first: day("2023-01-01"), last: day("2027-12-31"),
        }.phrase())]
        UnknownItem [UnknownItem("horoscope".into())]
        Unanswered [Unanswered(vec!["education".into(), "recognition".into()])]
        NotApplicable [NotApplicable("application".into())]
        NothingMissing [NothingMissing]
        NoReasons [NoReasons]
        NotListed [NotListed("астролог".into())]
        BackwardPeriod [BackwardPeriod(day("2020-02-01"))]
        BelowThreshold [BelowThreshold { points: 5, threshold: 6 }]
        NotQualified [NotQualified]
        Unreliable [Unreliable]
        NoSuchGround [NoSuchGround(4)]
        GroundDoesNotHold [GroundDoesNotHold(1), GroundDoesNotHold(2), GroundDoesNotHold(3)]
        Departs [Departs]
        TooLong [TooLong { until: day("2026-06-26"), most: day("2026-06-25"), paragraph: "15".into() }]
        ShortenedWithoutReason [ShortenedWithoutReason { most: day("2026-06-25"), paragraph: "15" }]
        NotDecisionDay [NotDecisionDay(day("2026-03-27"))]
        DatesNeeded [DatesNeeded { paragraph: "22-1" }]
        Superseded [Superseded { number: "2026-0031".into(), by: "2026-0044".into() }]
        NoSuchField [NoSuchField("colour".into())]
        BadValue [BadValue { field: "iin".into(), value: "12".into() }]
        SameValue [SameValue("full_name".into())]
        SetComplete [SetComplete]
        FlawUntold [Refusal::FlawUntold(Flaw::Unsaid("field-contract_date".into()))]
        NoHearing [NoHearing]
        OtherHearingDay [Refusal::OtherHearingDay { given: day("2026-03-20"), held: day("2026-03-24") }]
        NoRequest [NoRequest(3)]
        Answered [Answered(3)]
        NotToMergeInto [NotToMergeInto(case)]
        NotEstablished [NotEstablished]
        BadHash [
            BadHash { hash: "9f86".into(), paragraph: "13" },
            BadHash { hash: "9f86".into(), paragraph: "" },
        ]
        Sitting [Refusal::Sitting(SittingRefusal::NoComposition(day("2026-03-26")))]
        Officer [Refusal::Officer(OfficerRefusal::Works("lee".into()))]
        Paper [Refusal::Paper(PaperRefusal::BadBin("260140001232".into()))]
        AlreadyMatched [AlreadyMatched(notice)]
        SameReading [{
            let note = crate::law::edition::Rulebook::embedded().newest().reading("day").unwrap();
            Refusal::SameReading { reading: note.name_phrase(), pick: note.pick_phrase("next_day") }
        }]
        Recomputing [Refusal::Recomputing]
        Complaint [
            ComplaintRefusal::Unknown(complaint).into(), ComplaintRefusal::NotUpheld(complaint).into(),
            standing(ComplaintState::Received), standing(ComplaintState::Answered),
            standing(ComplaintState::Satisfied), standing(ComplaintState::Forwarded),
            standing(ComplaintState::Reviewed), standing(ComplaintState::Court), standing(ComplaintState::Closed),
            ComplaintRefusal::PreparedIt("akhmetova".into()).into(),
            ComplaintRefusal::Unfinished { paragraph: "24" }.into(),
            ComplaintRefusal::OfOtherCase { complaint, case }.into(),
        ]
        Inquiry [
            InquiryRefusal::Unknown(inquiry).into(),
            asked(InquiryState::Received), asked(InquiryState::Prepared), asked(InquiryState::Signed),
            asked(InquiryState::Sent), asked(InquiryState::Redirected), asked(InquiryState::Closed),
            InquiryRefusal::Known { outside: "ЗТ-2026-00000017".into(), inquiry }.into(),
            InquiryRefusal::NoQuestion.into(), InquiryRefusal::NoExtension.into(),
            InquiryRefusal::TooLateToExtend { on: day("2026-03-27"), due: day("2026-03-26") }.into(),
            InquiryRefusal::NoSuchExtension {
                until: day("2026-06-01"), first: day("2026-03-27"), last: day("2026-05-05"),
            }.into(),
            InquiryRefusal::NothingToTell.into(), InquiryRefusal::NoWords.into(),
            InquiryRefusal::FiguresMoved { moved: Vec::new() }.into(),
            InquiryRefusal::FiguresMoved {
                moved: vec![
                    Moved { stock: true, group: None, was: 65, now: 64 },
                    Moved { stock: true, group: Some(MovedGroup::By(PermitBy::Category, "third".into())), was: 9, now: 8 },
                    Moved { stock: false, group: Some(MovedGroup::Term(12)), was: 9, now: 8 },
                ],
            }.into(), InquiryRefusal::OpenField.into(), InquiryRefusal::OtherWords { at: 2 }.into(),
            InquiryRefusal::NoEmployer("190540012345".into()).into(),
            InquiryRefusal::BadTerm { term: InquiryTerm::Extension, length: 13, longest: 12 }.into(),
            InquiryRefusal::BadTerm { term: InquiryTerm::General, length: 0, longest: 60 }.into(),
        ]
        Certificate [Refusal::Certificate(CertificateFault::NothingToRule)]
        Permit [Refusal::Permit(PermitRefusal::Nothing)]
    };
    insta::assert_snapshot!(told(&samples));
}

#[test]
fn every_refusal_about_a_permit() {
    let (number, on) = (|| "0412-2026".to_owned(), day("2026-09-01"));
    let all = samples! { PermitRefusal:
        Unknown [PermitRefusal::Unknown(number())]
        Differs [PermitRefusal::Differs {
            permit: number(), column: "position", stands: Box::new("Инженер".into()), given: Box::new("Технолог".into()),
        }]
        Same [PermitRefusal::Same(number())]
        Backward [PermitRefusal::Backward { from: on, until: day("2026-08-31") }]
        Overlaps [PermitRefusal::Overlaps { until: on }]
        ReachesExtension [PermitRefusal::ReachesExtension { from: on }]
        Over [PermitRefusal::Over { status: PermitStatus::Ended, on }]
        EndOutside [PermitRefusal::EndOutside { from: on, until: day("2027-08-31") }]
        BeyondYears [PermitRefusal::BeyondYears(day("1026-09-01"))]
        NoSuchYear [PermitRefusal::NoSuchYear(226)]
        NothingToTakeBack [PermitRefusal::NothingToTakeBack]
        Nothing [PermitRefusal::Nothing]
        OutsideQuota [PermitRefusal::OutsideQuota(permit::Category::TransferHead)]
        NothingAllotted [PermitRefusal::NothingAllotted]
    };
    insta::assert_snapshot!(told(&all));
}

#[test]
fn every_refusal_of_an_act_on_a_certificate() {
    use CertificateFault::{
        AlreadyPrepared, ContractEnds, Ended, EnterFirst, Known, LapsedBefore, NoSuchField, NotHolder, NothingPrepared,
        NothingToRule, NothingToTell, OtherDay, OwnFinding, RuledAgainst, StatusWithoutDay, SupervisorDecides,
    };
    let number = || "2026-0031".to_owned();
    let ended = |status, on| Ended { number: number(), status, on };
    let all = samples! { CertificateFault:
        EnterFirst [EnterFirst(number())]
        NotHolder [NotHolder { number: number(), holder: "Ким Алексей".into() }]
        Ended [
            ended(CertificateStatus::Revoked, Some(day("2026-03-11"))),
            ended(CertificateStatus::Cancelled, None),
            ended(CertificateStatus::Lapsed, Some(day("2026-03-11"))),
        ]
        LapsedBefore [LapsedBefore { number: number(), end: day("2026-06-25") }]
        SupervisorDecides [SupervisorDecides { end: day("2026-06-25"), concluded_on: day("2026-06-29") }]
        ContractEnds [ContractEnds { until: day("2026-06-20"), from: day("2026-06-26") }]
        RuledAgainst [RuledAgainst("подать новое заявление".into())]
        NothingToRule [NothingToRule]
        OwnFinding [OwnFinding("Управление занятости".into())]
        AlreadyPrepared [AlreadyPrepared(number())]
        NothingPrepared [NothingPrepared(number())]
        NothingToTell [NothingToTell(number())]
        Known [Known("2025-0007 / Астана".into())]
        StatusWithoutDay [StatusWithoutDay]
        OtherDay [OtherDay { given: day("2026-06-27"), lawful: day("2026-06-26"), paragraph: "16" }]
        NoSuchField [NoSuchField("valid_until".into())]
    };
    insta::assert_snapshot!(told(&all));
}

#[test]
fn every_act_that_may_not_be_done() {
    let samples: Vec<_> = Act::ALL.iter().map(|act| (act.code(), Refusal::MayNot(*act).phrase())).collect();
    insta::assert_snapshot!(told(&samples));
}

#[test]
fn every_refusal_of_a_paper() {
    let samples = samples! { PaperRefusal:
        BadPattern [
            PaperRefusal::BadPattern { series: Series::Letters, fault: PatternFault::NoCount },
            PaperRefusal::BadPattern { series: Series::Letters, fault: PatternFault::Twice },
            PaperRefusal::BadPattern { series: Series::Letters, fault: PatternFault::Unknown },
            PaperRefusal::BadPattern { series: Series::Certificates, fault: PatternFault::Character },
            PaperRefusal::BadPattern { series: Series::Certificates, fault: PatternFault::Touching },
            PaperRefusal::BadPattern { series: Series::Certificates, fault: PatternFault::TooLong },
        ]
        BadBin [PaperRefusal::BadBin("260140001232".into())]
        BadLine [PaperRefusal::BadLine(HeadField::ContactsKk)]
        NotYours [PaperRefusal::NotYours(PaperKind::Refusal)]
        NothingToMake [PaperRefusal::NothingToMake(PaperKind::Certificate)]
        OtherNumber [
            PaperRefusal::OtherNumber { given: "12/2026".into(), number: "13/2026".into() },
            PaperRefusal::OtherNumber { given: "12/2026".into(), number: String::new() },
        ]
    };
    insta::assert_snapshot!(told(&samples));
}

#[test]
fn every_refusal_of_a_sitting() {
    let sitting = "2026-0003".parse().unwrap();
    let case = "2026-0412".parse().unwrap();
    let samples = samples! { SittingRefusal:
        NoComposition [SittingRefusal::NoComposition(day("2026-03-26"))]
        MemberTwice [SittingRefusal::MemberTwice("Д. Ахметов".into())]
        NoSitting [SittingRefusal::NoSitting(sitting)]
        Over [
            SittingRefusal::Over { sitting, state: SittingState::Signed },
            SittingRefusal::Over { sitting, state: SittingState::Cancelled },
        ]
        Elsewhere [SittingRefusal::Elsewhere { case, sitting }]
        NotOnAgenda [SittingRefusal::NotOnAgenda { case, sitting }]
        NobodyPresent [SittingRefusal::NobodyPresent(sitting)]
        NoSubstitute [SittingRefusal::NoSubstitute("Д. Ахметов".into())]
        VotesMissing [SittingRefusal::VotesMissing(vec!["Д. Ахметов".into(), "Л. Юн".into()])]
        VoteOfNobody [SittingRefusal::VoteOfNobody(2)]
        HasVoted [SittingRefusal::HasVoted { name: "Д. Ахметов".into(), case }]
        Unheard [SittingRefusal::Unheard(vec![case])]
        SameMinutes [SittingRefusal::SameMinutes("12".into())]
        Held [SittingRefusal::Held(sitting)]
        OfCase [SittingRefusal::OfCase { case, why: Box::new(Refusal::NotQualified) }]
    };
    insta::assert_snapshot!(told(&samples));
}

#[test]
fn every_refusal_about_an_officer() {
    use KeyFault::{Lines, Options, Private, Unreadable, Weak};
    let lee = || "lee".to_owned();
    let fingerprint = "SHA256:oJ0N6Vv5wFQq".to_owned();
    let samples = samples! { OfficerRefusal:
        Disabled [OfficerRefusal::Disabled(lee())]
        Works [OfficerRefusal::Works(lee())]
        LastAdministrator [OfficerRefusal::LastAdministrator(lee())]
        BadKey [
            OfficerRefusal::BadKey(Lines), OfficerRefusal::BadKey(Options), OfficerRefusal::BadKey(Private),
            OfficerRefusal::BadKey(Unreadable), OfficerRefusal::BadKey(Weak),
        ]
        KnownKey [OfficerRefusal::KnownKey { fingerprint: fingerprint.clone(), login: lee() }]
        NoKey [OfficerRefusal::NoKey(fingerprint)]
        OwnSubstitute [OfficerRefusal::OwnSubstitute(lee())]
        SubstituteAway [OfficerRefusal::SubstituteAway(lee())]
        NotAway [OfficerRefusal::NotAway(lee())]
        SignsInPerson [OfficerRefusal::SignsInPerson("owner".into())]
    };
    insta::assert_snapshot!(told(&samples));
}
