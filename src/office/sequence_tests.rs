//! Any sequence of commands, lawful or not: nothing panics, what is refused changes nothing, what is recorded is
//! lawful, and the journal alone gives the same office.

mod held;
pub(super) mod step;

pub(super) use held::replayed;
use held::{lawful, registered};
use std::collections::BTreeMap;

use chrono::{DateTime, Duration, FixedOffset};
use proptest::prelude::*;

use super::application::{Application, AttachmentKind, WorkPeriod};
use super::case::{Case, Hearing, Outcome, Place, State};
use super::event::Subject;
use super::memory::MemoryOffice;
use super::notification::{NoticeChannel, NoticeInput, NoticeKind};
use super::officer::NewOfficer;
use super::outside::{
    AnswerKind, AnswerVerification, AskVerification, Basis, CallHearing, Discontinue, EndKind, Establish, HoldHearing,
    RefuseOtherwise, Resume, Suspend, Verifier,
};
use super::settings::Settings;
use super::sheet::SheetInput;
use super::{CaseNo, Command, Record, Role, Who};
use crate::law::Service;
use crate::law::checklist::Answer;

/// One command to be: which act, on which case, and numbers to fill it from.
#[derive(Debug, Clone, Copy)]
struct Step {
    act: u8,
    case: u8,
    dice: u32,
    hours: u8,
    auditor: bool,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..56_u8, 1..4_u8, any::<u32>(), 0..30_u8, 0..40_u8);
    let step =
        step.prop_map(|(act, case, dice, hours, auditor)| Step { act, case, dice, hours, auditor: auditor == 0 });
    prop::collection::vec(step, 1..80)
}

impl Step {
    /// A number out of the dice.
    fn bits(self, from: u32, width: u32) -> u32 {
        (self.dice >> from) % (1 << width)
    }

    /// A yes or no out of the dice.
    fn yes(self, bit: u32) -> bool {
        self.bits(bit, 1) == 1
    }

    /// A text that is sometimes empty.
    fn text(self, bit: u32) -> String {
        if self.bits(bit, 3) == 0 { String::new() } else { "обстоятельства".to_owned() }
    }

    fn service(self) -> Service {
        // Issue is the long way: half of the cases go it.
        if self.yes(3) { Service::Issue } else { Service::ALL[(self.dice >> 4) as usize % Service::ALL.len()] }
    }
}

fn register(step: Step, now: DateTime<FixedOffset>) -> Command {
    let number = format!("KZ-{}", step.dice % 9);
    let filed = now.naive_local() - Duration::hours(i64::from(step.dice % 50) - 1);
    let application = Application {
        portal_number: if step.dice.is_multiple_of(31) { String::new() } else { number },
        full_name: "Ким Алексей".into(),
        iin: "850507498842".into(),
        profession_code: "1.1.1".into(),
        certificate_number: if step.yes(7) { "2026-0001".into() } else { "2025-0007".into() },
        ..Application::new(step.service(), filed)
    };
    Command::Register { application: Box::new(application), warnings: Vec::new() }
}

fn check(step: Step, case: CaseNo) -> Command {
    let answer = |at: usize| match step.bits(2 * at as u32, 3) {
        0 => Answer::Missing,
        1 => Answer::NotApplicable { reason: step.text(9) },
        _ => Answer::Present,
    };
    let items =
        AttachmentKind::ALL.iter().enumerate().filter(|(at, _)| !step.dice.is_multiple_of(11) || at.is_multiple_of(2));
    let answers: BTreeMap<_, _> = items.map(|(at, kind)| (kind.code().to_owned(), answer(at))).collect();
    Command::CheckDocuments { case, answers }
}

/// Every document of the service is there: the way to what comes after.
fn check_all(office: &MemoryOffice, case: CaseNo) -> Command {
    let service = office.cases.get(&case).map_or(Service::Issue, Case::service);
    let list = crate::law::edition::Rulebook::embedded().newest().checklist(service);
    let items = list.into_iter().flat_map(|list| &list.items);
    Command::CheckDocuments { case, answers: items.map(|item| (item.id.clone(), Answer::Present)).collect() }
}

fn score(step: Step, case: CaseNo, now: DateTime<FixedOffset>) -> Command {
    let from = now.date_naive() - Duration::days(i64::from(step.bits(8, 12)));
    let input = SheetInput {
        profession_code: "1.1.1".into(),
        standard: step.text(1),
        meets: step.bits(4, 2) != 0,
        reasons: step.text(5),
        higher: step.yes(20),
        degree: step.yes(21),
        english_certificate: step.yes(22),
        periods: vec![WorkPeriod { from, until: step.yes(23).then(|| now.date_naive()) }],
        unreliable: if step.bits(24, 3) == 0 { "подложный диплом".into() } else { String::new() },
    };
    Command::Score { case, input }
}

fn decide(step: Step, case: CaseNo, now: DateTime<FixedOffset>) -> Command {
    let today = now.date_naive();
    let departs_because = step.text(11);
    if step.yes(0) {
        let day = |bit: u32| (step.bits(bit, 2) == 0).then(|| today + Duration::days(i64::from(step.bits(16, 7))));
        let (valid_from, valid_until) =
            (day(2).filter(|_| step.yes(9)).or(Some(today).filter(|_| step.yes(8))), day(4));
        return Command::Grant { case, valid_from, valid_until, shortened_because: step.text(6), departs_because };
    }
    let hearing = if step.yes(10) { Hearing::Held(today) } else { Hearing::NotHeld(step.text(12)) };
    Command::Refuse { case, ground: (step.bits(14, 2)) as u8 + 1, facts: step.text(16), hearing, departs_because }
}

fn notify(step: Step, now: DateTime<FixedOffset>) -> Command {
    let today = now.date_naive();
    let input = NoticeInput {
        kind: NoticeKind::ALL[step.dice as usize % NoticeKind::ALL.len()],
        event_on: today - Duration::days(i64::from(step.bits(3, 4))),
        sent_on: today - Duration::days(i64::from(step.bits(7, 3))),
        received_on: today - Duration::days(i64::from(step.bits(10, 2))),
        incoming_no: step.text(12),
        channel: NoticeChannel::ALL[(step.dice >> 16) as usize % NoticeChannel::ALL.len()],
        text: String::new(),
        holder: "Ким Алексей".into(),
        employer: step.text(18),
        certificate: step.yes(20).then(|| format!("2026-{:04}", step.bits(21, 2))),
    };
    Command::ReceiveNotification { input }
}

/// An act from outside the Order; the days lie around now, so that some fit and some do not.
fn outside(step: Step, case: CaseNo, now: DateTime<FixedOffset>) -> Command {
    let today = now.date_naive();
    let day = |bit: u32| today - Duration::days(i64::from(step.bits(bit, 3)) - 1);
    let basis = Basis { body: step.text(1), act: step.text(4), no: step.text(7), on: day(10), text: step.text(13) };
    let hearing = if step.yes(10) { Hearing::Held(today) } else { Hearing::NotHeld(step.text(12)) };
    match step.act % 8 {
        6 => Command::Suspend(Suspend { case, basis, from: day(16) }),
        7 => Command::Resume(Resume { case, basis, from: today - Duration::days(i64::from(step.bits(16, 1))) }),
        0 => Command::CallHearing(CallHearing {
            case,
            notice_on: day(16),
            hearing_on: today + Duration::days(i64::from(step.bits(19, 3))),
            way: step.text(22),
        }),
        1 => Command::HoldHearing(HoldHearing { case, on: day(16), said: step.text(19) }),
        2 => Command::RefuseOtherwise(RefuseOtherwise { case, citation: step.text(16), facts: step.text(19), hearing }),
        3 => Command::Discontinue(Discontinue {
            case,
            kind: EndKind::ALL[step.bits(16, 2) as usize],
            basis,
            on: day(18),
            to_body: step.text(21),
            into: step.yes(24).then_some(CaseNo { year: 2026, count: step.bits(25, 2) }),
        }),
        4 => Command::AskVerification(AskVerification {
            case,
            of: Verifier::University,
            addressee: step.text(16),
            number: step.text(19),
            on: day(22),
            what: step.text(25),
        }),
        _ if step.yes(30) => Command::Establish(Establish { case, basis }),
        _ => Command::AnswerVerification(AnswerVerification {
            case,
            request: step.bits(16, 1) as u16 + 1,
            on: today,
            number: step.text(18),
            answer: AnswerKind::ALL[step.bits(21, 2) as usize % 3],
            text: step.text(24),
        }),
    }
}

/// The act that leads on from where the case stands, so that sequences go far.
fn onward(office: &MemoryOffice, step: Step, case: CaseNo) -> u8 {
    let Some(case) = office.cases.get(&case) else { return 0 };
    match case.state {
        State::Checked if case.service() != Service::Issue => 12,
        State::Registered => 4,
        State::Checked => 6,
        State::Commission => 8,
        State::Scored => 10,
        State::Recommended | State::Prepared => 12,
        State::Decided => 14,
        State::Suspended => 23,
        State::Delivered | State::Closed | State::Discontinued => 15 + (step.dice % 7) as u8,
    }
}

fn command(office: &MemoryOffice, step: Step, now: DateTime<FixedOffset>) -> Command {
    let case = CaseNo { year: 2026, count: step.case.into() };
    let moment = now.naive_local();
    match if step.act < 30 { step.act } else { onward(office, step, case) } {
        0..=2 => register(step, now),
        3 => check(step, case),
        4 | 5 => check_all(office, case),
        6 | 7 => Command::SendToCommission { case },
        8 | 9 => score(step, case, now),
        10 | 11 => Command::Recommend {
            case,
            refuse_on: step.yes(1).then_some((step.bits(2, 2)) as u8 + 1),
            minutes_no: step.text(4),
            minutes_on: now.date_naive() + Duration::days(i64::from(step.bits(8, 3) == 0)),
            reasons: step.text(12),
        },
        12 | 13 if office.cases.get(&case).is_some_and(|case| case.state == State::Prepared) => {
            if step.yes(5) {
                Command::Sign { case }
            } else {
                Command::SendBack { case, reason: step.text(6) }
            }
        }
        12 | 13 => decide(step, case, now),
        14 => Command::Deliver {
            case,
            file_name: step.text(1),
            file_hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            signer: step.text(5),
            signed_at: moment - Duration::hours(i64::from(step.bits(8, 1))),
            delivered_at: moment + Duration::hours(i64::from(step.bits(9, 3) == 0)),
        },
        15 => Command::Close { case },
        16 => Command::Assign { case, officer: step.yes(0).then(|| "li".to_owned()), reason: step.text(1) },
        17 => Command::Correct {
            case,
            field: super::correction::FIELDS[step.dice as usize % super::correction::FIELDS.len()].to_owned(),
            value: step.text(9),
            reason: step.text(13),
        },
        18 => Command::Note { case, text: step.text(0) },
        19 => Command::PlaceAttachment {
            case,
            attachment: AttachmentKind::ALL[step.dice as usize % AttachmentKind::ALL.len()],
            place: Place { present: step.yes(9), ..Place::default() },
        },
        20 => notify(step, now),
        22..30 => outside(step, case, now),
        _ => match step.dice % 3 {
            0 => Command::NoticeDefects { case, text: step.text(4) },
            1 => Command::Call { case, at: moment + Duration::hours(i64::from(step.dice & 1)), text: step.text(4) },
            _ => Command::MatchNotification {
                notice: super::NoticeNo { year: 2026, count: step.case.into() },
                certificate: format!("2026-{:04}", step.bits(4, 2)),
            },
        },
    }
}

/// An office of two officers.
pub(super) fn opened(now: DateTime<FixedOffset>) -> MemoryOffice {
    let mut office = MemoryOffice::default();
    let who = Who::owner("akhmetova");
    let officer = |login: &str| NewOfficer::new(login, "Г. Ахметова", who.roles.clone());
    let open = Command::OpenOffice {
        settings: Settings::new("Управление занятости"), owner: officer("akhmetova")
    };
    office.submit(&open, &who, now).unwrap();
    office.submit(&Command::AddOfficer { officer: officer("li") }, &who, now).unwrap();
    office
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_commands_leaves_a_lawful_office(steps in steps()) {
        let mut now = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+05:00").unwrap();
        let mut office = opened(now);
        for step in steps {
            now += Duration::hours(step.hours.into());
            let before = office.clone();
            let mut who = Who::owner(if step.dice.is_multiple_of(3) { "li" } else { "akhmetova" });
            if step.auditor {
                who.roles = [Role::Auditor].into();
            }
            let asked = command(&office, step, now);
            match office.submit(&asked, &who, now) {
                Err(refusal) => {
                    prop_assert_eq!(&office, &before, "{:?} was refused by {:?}", asked, refusal);
                    continue;
                }
                Ok(events) => {
                    prop_assert!(!step.auditor, "an auditor did {:?}", asked);
                    prop_assert!(!events.is_empty(), "{:?} did nothing", asked);
                    prop_assert_eq!(office.journal.len(), before.journal.len() + events.len());
                }
            }
            for record in &office.journal[before.journal.len()..] {
                let Subject::Case(no) = record.event.subject() else { continue };
                prop_assert!(office.cases[&no].revision >= record.seq);
                let was = before.cases.get(&no).map_or(State::Registered, |case| case.state);
                let back = matches!(
                    record.event,
                    super::Event::DecisionSentBack { .. }
                        | super::Event::CaseSuspended(_)
                        | super::Event::CaseResumed(_)
                );
                prop_assert!(back || office.cases[&no].state >= was, "{:?} led back from {:?}", asked, was);
            }
            office.cases.values().for_each(|case| lawful(case, &office));
            registered(&office);
        }
        prop_assert_eq!(replayed(&office), office);
    }
}
