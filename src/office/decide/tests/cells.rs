//! `tests/office/acts/`: a file an act, a line a service and state, a cell a role, written by hand from the Order. Every
//! cell is driven through `decide`, here over the office in memory and in `store` over its tables.

use super::*;
use crate::law::inquiry::InquiryTerm;
use crate::office::application::AttachmentKind;
use crate::office::case::{Place, Prepared};
use crate::office::change::{
    AppliesTo, ChangeReading, ChangeSettings, ReviseCalendar, SetCommencement, Source, SourceKind,
};
use crate::office::commission::PutOnAgenda;
use crate::office::complaint::{Addressee, ComplaintState};
use crate::office::ruling::RuleExtension;
use crate::office::who::Role;

/// A command of an act that nothing but the state can stand against.
pub(super) fn command(case: CaseNo, service: Service, act: Act) -> Command {
    match act {
        Act::CheckDocuments => Command::CheckDocuments { case, answers: answers(service) },
        Act::NoticeDefects => Command::NoticeDefects { case, text: "не хватает".into() },
        Act::SendToCommission => Command::SendToCommission { case },
        Act::Score => Command::Score { case, input: passing() },
        Act::Recommend => recommend(case, None),
        Act::Grant => Command::Grant {
            case,
            valid_from: None,
            valid_until: None,
            shortened_because: String::new(),
            departs_because: String::new(),
        },
        Act::Refuse => Command::Refuse {
            case,
            ground: 3,
            facts: "обстоятельства".into(),
            hearing: Hearing::Held(day("2026-03-06")),
            departs_because: "расходится".into(),
        },
        Act::PutOnAgenda => Command::PutOnAgenda(PutOnAgenda { sitting: sittings::FIRST, case }),
        Act::Sign => Command::Sign { case },
        Act::SendBack => Command::SendBack { case, reason: "другое основание".into() },
        Act::Deliver => deliver(case, "2026-03-09T10:00"),
        Act::Close => Command::Close { case },
        Act::Assign => Command::Assign { case, officer: Some("akhmetova".into()), reason: String::new() },
        Act::Correct => {
            Command::Correct {
                case, field: "phone".into(), value: "+7 700 000 00 01".into(), reason: "описка".into()
            }
        }
        Act::Note => Command::Note { case, text: "заметка".into() },
        Act::Call => Command::Call {
            case, at: "2026-03-06T12:00:00".parse().unwrap(), text: "спросил о сроке".into()
        },
        Act::PlaceAttachment => Command::PlaceAttachment {
            case,
            attachment: AttachmentKind::Id,
            place: Place { present: true, file_name: "id.pdf".into(), ..Place::default() },
        },
        Act::ReopenCase => complaints::reopen(case, "2026-03-09", None),
        Act::RuleExtension => {
            Command::RuleExtension(RuleExtension {
                case, extend: true, because: "договор по квоте".into()
            })
        }
        other => outside::command(case, other),
    }
}

/// A case in a state, with what the state brings; ground 3 holds in its sheet only where the act needs it to.
pub(super) fn case_in(office: &mut MemoryOffice, service: Service, state: State, act: Act) -> CaseNo {
    if act == Act::PutOnAgenda {
        sittings::called(office, 1);
    }
    // Every service but the first speaks of a certificate, which stands in the register.
    certificates::received(office, if act == Act::RuleExtension { "2026-03-03" } else { "2026-06-01" });
    let no = register(office, service);
    let mut case = office.cases[&no].clone();
    case.state = state;
    if state >= State::Checked {
        case.documents = Some(crate::office::case::DocumentsCheck {
            at: "2026-03-05T12:00:00".parse().unwrap(),
            by: "akhmetova".into(),
            answers: BTreeMap::new(),
            missing: vec!["id".into()],
        });
    }
    if state >= State::Scored && service == Service::Issue {
        let mut input = passing();
        if act == Act::Refuse {
            input.unreliable = "ответ вуза".into();
        }
        let rules = Rules::of(office, day("2026-03-06")).unwrap();
        let points = commission::points_of(&rules, Rulebook::embedded().newest(), &case, &input);
        case.sheet = Some(crate::office::sheet::ScoreSheet {
            at: "2026-03-06T10:00:00".parse().unwrap(),
            by: "akhmetova".into(),
            input,
            points,
        });
    }
    outside::prepare(&mut case, state, act);
    if state == State::Prepared {
        let (_, draft) = command(no, service, Act::Grant).decision().unwrap();
        let at = "2026-03-06T12:00:00".parse().unwrap();
        case.prepared = Some(Prepared { at, by: "akhmetova".into(), hand: None, draft, from: State::Checked });
    }
    office.cases.insert(no, case);
    no
}

fn source() -> Source {
    Source { kind: SourceKind::Letter, text: "письмо № 12 от 05.03.2026".into() }
}

/// A command of an act that is not about a case.
#[expect(clippy::too_many_lines, reason = "a line an act")]
fn command_of_office(office: &mut MemoryOffice, act: Act) -> Command {
    match act {
        Act::OpenOffice => {
            *office = MemoryOffice::default();
            let owner = NewOfficer::new("akhmetova", "Г. Ахметова", who().roles);
            Command::OpenOffice { settings: Settings::new("Управление занятости"), owner }
        }
        Act::AddOfficer => {
            let roles = [Role::Officer].into();
            Command::AddOfficer { officer: NewOfficer::new("lee", "В. Ли", roles) }
        }
        Act::ChangeOfficer
        | Act::DisableOfficer
        | Act::EnableOfficer
        | Act::AddKey
        | Act::RemoveKey
        | Act::SetAbsence => officers::command_of(office, act),
        Act::Register => {
            let application = Box::new(application(Service::Issue, "2026-03-05T10:00"));
            Command::Register { application, warnings: vec![] }
        }
        Act::SwitchSecondSignature => Command::SwitchSecondSignature { on: true, reason: "приказ № 3".into() },
        Act::ChangeReading => Command::ChangeReading(ChangeReading {
            reading: "points".into(),
            value: "highest".into(),
            source: source(),
            applies_to: AppliesTo::OpenCases,
        }),
        Act::SetCommencement => Command::SetCommencement(SetCommencement {
            edition: "236-426".into(),
            day: day("2026-01-19"),
            source: source(),
        }),
        Act::ReviseCalendar => Command::ReviseCalendar(ReviseCalendar {
            act: "приказ № 50".into(),
            known_from: day("2026-03-09"),
            adds_years: Vec::new(),
            to_off: Vec::new(),
            to_working: vec![day("2026-08-31")],
            source: source(),
        }),
        Act::ChangeSettings => {
            Command::ChangeSettings(ChangeSettings { remind_days: Some(14), ..ChangeSettings::default() })
        }
        Act::ReceiveNotification => Command::ReceiveNotification {
            input: registers::notice(NoticeKind::ContractEnded, "2026-03-05", "2026-03-06", None),
        },
        Act::MatchNotification => {
            let (mut made, no) = scored(passing());
            made.submit(&recommend(no, None), &who(), at("2026-03-09T09:00")).unwrap();
            made.submit(&grant(no), &who(), at("2026-03-09T09:00")).unwrap();
            let input = registers::notice(NoticeKind::ContractEnded, "2026-03-05", "2026-03-06", None);
            made.submit(&Command::ReceiveNotification { input }, &who(), at("2026-03-09T10:00")).unwrap();
            *office = made;
            let notice = NoticeNo { year: 2026, count: 1 };
            Command::MatchNotification { notice, certificate: "2026-0001".into() }
        }
        act if ACTS_ON_COMPLAINTS.contains(&act) => {
            let state = match act {
                Act::NotifyComplainant | Act::RecordReview | Act::RecordCourt => ComplaintState::Forwarded,
                _ => ComplaintState::Received,
            };
            let no = complaints::standing(office, state);
            complaints::command(no, act)
        }
        act if ACTS_ON_INQUIRIES.contains(&act) => {
            let no = inquiries::standing(office, inquiries::tried(act), act);
            inquiries::command(no, act)
        }
        Act::RegisterInquiry => inquiries::registration("2026-03-06T10:00"),
        Act::SetInquiryTerm => inquiries::set_term(InquiryTerm::General, 15),
        Act::RegisterComplaint => complaints::registration("2026-03-06T10:00", None, Addressee::Us),
        Act::SetComposition
        | Act::OpenSitting
        | Act::TakeOffAgenda
        | Act::MakePaper
        | Act::AttendSitting
        | Act::RecordEntry
        | Act::SignSitting
        | Act::CancelSitting => sittings::command_of(office, act),
        Act::RecordEmployer
        | Act::RegisterPermit
        | Act::ExtendPermit
        | Act::EndPermit
        | Act::CorrectPermit
        | Act::TakeBackPermit
        | Act::AllotQuota => permits::command_of(office, act),
        other => certificates::command(office, other),
    }
}

/// The lines of an act.
fn lines(act: Act) -> Vec<Vec<String>> {
    let path = format!("{}/tests/office/acts/{}.csv", env!("CARGO_MANIFEST_DIR"), act.code());
    let text = std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
    assert_eq!(
        lines.next().unwrap()[..],
        [&["service", "state", "verdict", "paragraph"], &roles[..]].concat(),
        "{path}"
    );
    lines.collect()
}

/// A line of a table, with an office in which its act can be tried.
pub struct Line {
    pub office: MemoryOffice,
    pub command: Command,
    cells: Vec<String>,
}

impl Line {
    /// Each role alone, and whether it may.
    pub fn roles(&self) -> impl Iterator<Item = (Who, bool)> {
        Role::ALL.iter().zip(&self.cells[4..]).map(|(role, may)| {
            assert!(may == "y" || may == "n", "{may}");
            (Who { roles: [*role].into(), ..Who::owner(format!("one-{}", role.code())) }, may == "y")
        })
    }

    /// The moment at which it is tried.
    pub fn now() -> DateTime<FixedOffset> {
        at("2026-03-09T11:00")
    }

    /// Holds one cell against what came of it.
    pub fn hold(&self, may: bool, outcome: &Result<Vec<Event>, Refusal>) {
        let told = format!("{} {:?} {may}: {outcome:?}", self.command.act().code(), self.cells);
        match (may, self.cells[2].as_str(), outcome) {
            (false, _, Err(Refusal::MayNot(_))) | (true, "allow", Ok(_)) => {}
            (true, "not_now", Err(Refusal::NotNow { paragraph, .. }))
            | (true, "not_of_service", Err(Refusal::NotOfService { paragraph, .. })) => {
                assert_eq!(*paragraph, self.cells[3], "{told}");
            }
            _ => panic!("{told}"),
        }
    }
}

/// Every line of every table.
pub fn each(mut drive: impl FnMut(&Line)) {
    for act in Act::ALL.iter().copied() {
        let lines = lines(act);
        let cells = Service::ALL.len() * State::ALL.len();
        let expected = if ACTS_ON_CASES.contains(&act) { cells } else { 1 };
        let there: std::collections::BTreeSet<_> = lines.iter().map(|l| (l[0].clone(), l[1].clone())).collect();
        assert_eq!((lines.len(), there.len()), (expected, expected), "{act:?}: a line a service and state");
        for cells in lines {
            let mut office = opened();
            let command = if ACTS_ON_CASES.contains(&act) {
                let (service, state) = (Service::from_code(&cells[0]).unwrap(), State::from_code(&cells[1]).unwrap());
                let no = case_in(&mut office, service, state, act);
                command(no, service, act)
            } else {
                assert_eq!(cells[..3], ["-", "-", "allow"], "{act:?}");
                command_of_office(&mut office, act)
            };
            drive(&Line { office, command, cells });
        }
    }
}

#[test]
fn every_cell_of_the_hand_reviewed_tables_holds_in_the_office_itself() {
    each(|line| {
        for (who, may) in line.roles() {
            line.hold(may, &line.office.clone().submit(&line.command, &who, Line::now()));
        }
    });
}
