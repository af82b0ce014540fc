//! Any order of commands of the Commission leaves a lawful office: nothing panics, what was signed stands for good, a
//! case waits at one sitting at most.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, FixedOffset};
use proptest::prelude::*;

use super::*;
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::office::application::{Application, WorkPeriod};
use crate::office::case::State;
use crate::office::memory::MemoryOffice;
use crate::office::officer::NewOfficer;
use crate::office::sequence_tests::replayed;
use crate::office::settings::Settings;
use crate::office::sheet::SheetInput;
use crate::office::{CaseNo, Command, SittingNo, Who};

const CASES: u32 = 4;

/// A step: which act, and dice for everything in it.
type Step = (u8, u32);

fn member(n: usize) -> Member {
    let substitute = (n == 1).then(|| Substitute { name: "Л. Юн".into(), login: None });
    let category = Category::ALL[n];
    Member { name: format!("М. Член-{n}"), login: None, category, body: "орган".into(), substitute }
}

fn sheet(higher: bool) -> SheetInput {
    let period = WorkPeriod { from: "2015-01-01".parse().unwrap(), until: Some("2020-12-31".parse().unwrap()) };
    SheetInput {
        profession_code: "1.1.1".into(),
        standard: "стандарт".into(),
        meets: true,
        reasons: String::new(),
        higher,
        degree: false,
        english_certificate: false,
        periods: vec![period],
        unreliable: String::new(),
    }
}

fn opened(now: DateTime<FixedOffset>) -> MemoryOffice {
    let mut office = MemoryOffice::default();
    let who = Who::owner("li");
    let owner = NewOfficer::new("li", "В. Ли", who.roles.clone());
    let composition = Composition {
        act_no: "15".into(),
        act_on: "2026-01-12".parse().unwrap(),
        from: "2026-01-15".parse().unwrap(),
        until: None,
        members: (0..3).map(member).collect(),
    };
    let mut commands = vec![
        Command::OpenOffice { settings: Settings::new("Управление"), owner },
        Command::SetComposition(SetComposition { composition }),
    ];
    let items = Rulebook::embedded().newest().checklist(Service::Issue).unwrap().items.iter();
    let answers: BTreeMap<_, _> = items.map(|item| (item.id.clone(), Answer::Present)).collect();
    for n in 1..=CASES {
        let filed = "2026-03-02T10:00:00".parse().unwrap();
        let full_name = "Ким Алексей".to_owned();
        let application =
            Application { portal_number: n.to_string(), full_name, ..Application::new(Service::Issue, filed) };
        let case = no(n);
        commands.push(Command::Register { application: Box::new(application), warnings: vec![] });
        commands.push(Command::CheckDocuments { case, answers: answers.clone() });
        commands.push(Command::SendToCommission { case });
        // One has no sheet, one fails the threshold.
        if n > 1 {
            commands.push(Command::Score { case, input: sheet(n > 2) });
        }
    }
    for command in commands {
        office.submit(&command, &who, now).unwrap();
    }
    office
}

fn no(n: u32) -> CaseNo {
    CaseNo { year: 2026, count: n }
}

fn command((act, dice): Step, office: &MemoryOffice, now: DateTime<FixedOffset>) -> Command {
    let case = no(dice % CASES + 1);
    let sitting = SittingNo { year: 2026, count: dice / 8 % 3 + 1 };
    let words = |bit: u32| if (dice >> bit).is_multiple_of(4) { " ".to_owned() } else { "слова".to_owned() };
    let day = now.date_naive() + Duration::days(i64::from(dice >> 9 & 1));
    match act {
        0 | 1 => Command::OpenSitting(OpenSitting { on: day, agenda: vec![case, no(dice / 4 % CASES + 1)] }),
        2 => Command::PutOnAgenda(PutOnAgenda { sitting, case }),
        3 => Command::TakeOffAgenda(TakeOffAgenda { sitting, case, reason: words(11) }),
        4 | 5 => {
            let stand = |seat: u8| Stand::ALL[(dice >> (12 + 2 * u32::from(seat)) & 3) as usize % 3];
            let stands =
                (0..3).map(|seat| Presence { seat, stand: if act == 4 { Stand::Member } else { stand(seat) } });
            Command::AttendSitting(AttendSitting { sitting, present: stands.collect() })
        }
        6..=9 => {
            let seats: Vec<u8> =
                office.sittings.get(&sitting).map(|s| s.present().map(|(at, _)| at).collect()).unwrap_or_default();
            let ballots = seats.into_iter().filter(|seat| dice >> 20 & 7 != u32::from(*seat)).map(|seat| Ballot {
                seat,
                vote: Vote::ALL[(dice >> (12 + u32::from(seat))) as usize % 4],
                words: words(14),
            });
            let refuse_on = (act == 7).then_some((dice >> 22 & 3) as u8);
            let resolution = if act == 9 {
                Resolution::Postpone { reason: words(24) }
            } else {
                Resolution::Recommend { refuse_on, reasons: words(24) }
            };
            Command::RecordEntry(RecordEntry { sitting, case, ballots: ballots.collect(), resolution })
        }
        10 | 11 => {
            let own = (dice >> 16).is_multiple_of(4).then(|| MinutesNo { case, number: words(18) });
            Command::SignSitting(SignSitting { sitting, minutes: own.into_iter().collect() })
        }
        12 => Command::CancelSitting(CancelSitting { sitting, reason: words(11) }),
        13 => Command::Score { case, input: sheet(dice >> 11 & 1 == 0) },
        _ => Command::Recommend {
            case,
            refuse_on: (dice >> 11 & 1 == 0).then_some(2),
            minutes_no: "7".into(),
            minutes_on: now.date_naive(),
            reasons: "слова".into(),
        },
    }
}

/// What must hold of the sittings and the cases, whatever led to them.
fn lawful(office: &MemoryOffice) {
    for case in office.cases.values() {
        let waits = office.sittings.values().filter(|sitting| sitting.holds(case.no)).count();
        assert!(waits <= 1, "{} waits at {waits} sittings", case.no);
        let Some(minutes) = &case.recommendation else { continue };
        assert!(case.state >= State::Recommended);
        let Some(sitting) = minutes.sitting.map(|no| &office.sittings[&no]) else { continue };
        let item = sitting.item(case.no).unwrap();
        assert_eq!(sitting.state, SittingState::Signed);
        assert_eq!(item.minutes_no.as_ref(), Some(&minutes.minutes_no));
        assert_eq!(minutes.minutes_on, sitting.on);
    }
    for sitting in office.sittings.values() {
        for entry in sitting.agenda.iter().filter_map(|item| item.entry.as_ref()) {
            let recused = entry.ballots.iter().filter(|ballot| ballot.vote == Vote::Recused);
            assert!(recused.into_iter().all(|ballot| !ballot.words.is_empty()), "{entry:?}");
        }
        if sitting.state == SittingState::Signed {
            assert!(sitting.present().count() > 0 && sitting.unheard().is_empty(), "{sitting:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_the_commissions_commands_leaves_a_lawful_office(
        steps in prop::collection::vec((0_u8..15, any::<u32>()), 1..60),
    ) {
        let mut now = DateTime::parse_from_rfc3339("2026-03-03T09:00:00+05:00").unwrap();
        let mut office = opened(now);
        for step in steps {
            now += Duration::minutes(i64::from(step.1 % 300));
            let before = office.clone();
            let asked = command(step, &office, now);
            if office.submit(&asked, &Who::owner("li"), now).is_err() {
                prop_assert_eq!(&office, &before);
                continue;
            }
            for (no, sitting) in before.sittings.iter().filter(|(_, sitting)| !sitting.is_open()) {
                prop_assert_eq!(&office.sittings[no], sitting, "what was signed changed");
            }
            lawful(&office);
        }
        prop_assert_eq!(replayed(&office), office);
    }
}
