mod lists;
mod printed;

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::*;
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::Lang;
use crate::office::application::{Application, ChangeKind, LossKind, WorkPeriod};
use crate::office::certificate::basis::GrantBasis;
use crate::office::certificate::entered::{EnterCertificate, EnteredStatus, Source};
use crate::office::memory::MemoryOffice;
use crate::office::officer::NewOfficer;
use crate::office::outside::{Basis, Establish};
use crate::office::settings::Settings;
use crate::office::sheet::SheetInput;
use crate::office::{CaseNo, Command, ComplaintNo, Event, Who};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn submit(office: &mut MemoryOffice, command: &Command, at: &str) -> Vec<Event> {
    let at: chrono::NaiveDateTime = at.parse().unwrap();
    office.submit(command, &Who::owner("li"), at.and_utc().fixed_offset()).unwrap()
}

fn application(service: Service) -> Application {
    Application {
        portal_number: "KZ-26-000412".into(),
        full_name: "Ким Алексей Викторович".into(),
        profession_code: "2.1.1".into(),
        certificate_number: "2025-0007 / Астана".into(),
        contract_number: "15".into(),
        contract_date: Some(day("2026-03-04")),
        contract_until: Some(day("2027-03-03")),
        change_kind: [ChangeKind::Name, ChangeKind::Employer].into(),
        change_date: Some(day("2026-03-02")),
        loss_kind: Some(LossKind::Damage),
        loss_date: Some(day("2026-03-03")),
        ..Application::new(service, "2026-03-05T10:00:00".parse().unwrap())
    }
}

fn received() -> EnterCertificate {
    EnterCertificate {
        source: Source::OtherRegion,
        issuer: "Астана".into(),
        number: "2025-0007".into(),
        issued_on: day("2026-01-09"),
        valid_from: day("2026-01-09"),
        valid_until: day("2026-04-08"),
        full_name: "Ким Алексей Викторович".into(),
        iin: String::new(),
        id_number: "M12345678".into(),
        profession_code: "2.1.1".into(),
        status: EnteredStatus::Active,
        status_on: None,
        seen_in: "при заявлении".into(),
        case: None,
    }
}

pub(super) fn checked(office: &mut MemoryOffice, service: Service) -> CaseNo {
    let owner = NewOfficer::new("li", "В. Ли", Who::owner("li").roles);
    let open = Command::OpenOffice { settings: Settings::new("Управление занятости"), owner };
    submit(office, &open, "2026-03-02T09:00:00");
    let register = Command::Register { application: Box::new(application(service)), warnings: vec![] };
    let Event::CaseRegistered { case, .. } = submit(office, &register, "2026-03-05T11:00:00")[0] else { panic!() };
    let list = Rulebook::embedded().newest().checklist(service).unwrap();
    let answers = list.items.iter().map(|item| (item.id.clone(), Answer::Present)).collect();
    submit(office, &Command::CheckDocuments { case, answers }, "2026-03-05T12:00:00");
    case
}

/// A case before the Commission's recommendation on a ground, or to issue.
pub(super) fn recommended(office: &mut MemoryOffice, refuse_on: Option<u8>) -> CaseNo {
    let case = checked(office, Service::Issue);
    let input = SheetInput {
        profession_code: "2.1.1".into(),
        standard: "professional_standard".into(),
        meets: refuse_on != Some(1),
        reasons: "диплом по другой специальности".into(),
        higher: true,
        degree: false,
        english_certificate: false,
        periods: vec![WorkPeriod {
            from: day(if refuse_on == Some(2) { "2024-01-01" } else { "2019-01-01" }),
            until: Some(day("2025-12-31")),
        }],
        unreliable: if refuse_on == Some(3) {
            "вуз ответил, что диплома не выдавал".into()
        } else {
            String::new()
        },
    };
    submit(office, &Command::SendToCommission { case }, "2026-03-05T13:00:00");
    let basis = Basis {
        body: "суд".into(),
        act: "приговор".into(),
        no: "7".into(),
        on: day("2026-03-05"),
        text: "диплом подложный".into(),
    };
    submit(office, &Command::Establish(Establish { case, basis }), "2026-03-06T09:00:00");
    submit(office, &Command::Score { case, input }, "2026-03-06T10:00:00");
    let minutes_on = day("2026-03-06");
    let reasons = "обоснование".to_owned();
    let recommend = Command::Recommend { case, refuse_on, minutes_no: "12".into(), minutes_on, reasons };
    submit(office, &recommend, "2026-03-06T16:00:00");
    case
}

pub(super) fn draft(outcome: DraftOutcome) -> DecisionDraft {
    DecisionDraft { on: day("2026-03-09"), outcome, signer: None }
}

pub(super) fn certificate(number: Option<&str>) -> DecisionDraft {
    let (from, until) = (day("2026-03-09"), day("2026-06-08"));
    draft(DraftOutcome::Granted { certificate: number.map(str::to_owned), from, until, detail: None })
}

pub(super) fn head(texts: &Texts) -> Head<'_> {
    static SETTINGS: LazyLock<Settings> = LazyLock::new(|| Settings::new("Управление занятости"));
    Head { settings: &SETTINGS, number: "", texts }
}

fn paper(case: &Case, draft: &DecisionDraft, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let head = Letterhead { edition: Rulebook::embedded().newest(), of: head(&texts) };
    said(&of_decision(case, draft, head))
}

/// A paper as lines, each marked by what it is.
fn said(paper: &Paper) -> String {
    let line = |line: Line| match line.place {
        Place::Heading => format!("# {}", line.text),
        Place::Label => format!("## {}", line.text),
        Place::Body | Place::Centre | Place::Right | Place::Field | Place::Caption => line.text,
        Place::Quote => format!("> {}", line.text),
        Place::Stamp => format!("[] {}", line.text),
        Place::Note => format!("-- {}", line.text),
    };
    paper.lines().into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Holds: row-5, row-6, annex-3.
#[test]
fn the_certificate_is_annex_3() {
    let mut office = MemoryOffice::default();
    let no = recommended(&mut office, None);
    for lang in [Lang::Ru, Lang::Kk] {
        let text = paper(&office.cases[&no], &certificate(Some("2026-0001")), lang);
        insta::assert_snapshot!(format!("certificate_{}", lang.code()), text);
    }
}

/// Holds: annex-3.
#[test]
fn nothing_of_ours_stands_in_the_form() {
    let mut office = MemoryOffice::default();
    let no = recommended(&mut office, None);
    let text = paper(&office.cases[&no], &certificate(None), Lang::Ru);
    let form = include_str!("annex-3-ru.txt");
    let blank = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let filled = text
        .lines()
        .filter(|line| !line.starts_with("--"))
        .map(|line| line.trim_start_matches("# "))
        .collect::<Vec<_>>()
        .join(" ");
    let emptied = [
        ("\"09\" марта 2026 г.", "\"\" _____ 20__ г."),
        ("Ким Алексей Викторович", "_____"),
        (profession(&office.cases[&no], None).as_str(), "_____"),
        ("протокол № 12 от 06.03.2026", "_____"),
        ("09.03.2026", "_____"),
        ("08.06.2026", "_____"),
    ]
    .iter()
    .fold(filled, |text, (ours, form)| text.replace(ours, form));
    assert_eq!(blank(&emptied), blank(form));
}

/// Holds: 12, 28, row-5, row-9.
#[test]
fn every_ground_has_its_refusal() {
    for ground in [1, 2, 3] {
        let mut office = MemoryOffice::default();
        let no = recommended(&mut office, Some(ground));
        let case = &office.cases[&no];
        for lang in [Lang::Ru, Lang::Kk] {
            let texts = Texts::new(lang);
            let facts = facts_of(case, Some(ground), &texts);
            let hearing = if ground == 3 {
                Hearing::Held(day("2026-03-06"))
            } else {
                Hearing::NotHeld(texts.get("papers-refusal-not-heard-default"))
            };
            let text = paper(case, &draft(DraftOutcome::Refused { ground, facts, hearing }), lang);
            let verbatim = Rulebook::embedded().newest().ground(ground).unwrap().text.trim();
            assert!(text.contains(verbatim), "{text}");
            insta::assert_snapshot!(format!("refusal_{ground}_{}", lang.code()), text);
        }
    }
}

#[test]
fn the_other_services_are_said_outside_the_form() {
    for (service, words) in [
        (Service::Extend, "-- Вне формы: продление справки № 2025-0007 / Астана"),
        (Service::Reissue, "[] Выдана взамен справки № 2025-0007 / Астана"),
        (Service::Duplicate, "[] ДУБЛИКАТ"),
    ] {
        let mut office = MemoryOffice::default();
        let no = checked(&mut office, service);
        let text = paper(&office.cases[&no], &certificate(Some("2025-0007")), Lang::Ru);
        assert!(text.lines().any(|line| line.starts_with(words)), "{text}");
    }
}

#[test]
fn the_basis_printed_is_the_basis_registered() {
    for service in Service::ALL {
        let mut office = MemoryOffice::default();
        let no = if service == Service::Issue { recommended(&mut office, None) } else { checked(&mut office, service) };
        submit(&mut office, &Command::EnterCertificate(received()), "2026-03-05T13:00:00");
        let grant = Command::Grant {
            case: no,
            valid_from: None,
            valid_until: None,
            shortened_because: String::new(),
            departs_because: String::new(),
        };
        let events = submit(&mut office, &grant, "2026-03-09T11:00:00");
        let registered = events.iter().find_map(|event| match event {
            Event::CertificateGranted { basis, .. } => Some(basis.clone()),
            _ => None,
        });
        assert_eq!(registered, Some(GrantBasis::of(&office.cases[&no])), "{service:?}");
    }
}

#[test]
fn the_unfinished_edition_cites_only_what_it_has() {
    let mut office = MemoryOffice::default();
    let no = recommended(&mut office, Some(2));
    let texts = Texts::new(Lang::Ru);
    let head = Letterhead { edition: Rulebook::embedded().edition("236-2023").unwrap(), of: head(&texts) };
    let refused = DraftOutcome::Refused { ground: 2, facts: "-".into(), hearing: Hearing::NotHeld("-".into()) };
    let lines = of_decision(&office.cases[&no], &draft(refused), head).lines();
    let has = |words: &str| lines.iter().any(|line| line.text.contains(words));
    assert!(has("п. 26 Правил") && has("п. 27, 28") && !has("п. 24 Правил") && !has("п. 25 Правил"));
}

/// A certificate with both stamps; with a name of two hundred letters and a profession of three hundred.
pub(crate) fn long_certificate(lang: Lang, longest: bool) -> Paper {
    let mut office = MemoryOffice::default();
    let no = recommended(&mut office, None);
    let mut case = office.cases[&no].clone();
    if longest {
        case.application.full_name = "Абдрахманұлы-Жүнісбекова ".repeat(8).trim_end().to_owned();
        case.sheet.as_mut().unwrap().input.profession_code = "Врач анестезиолог-реаниматолог ".repeat(10);
    }
    let texts = Texts::new(lang);
    let head = Letterhead { edition: Rulebook::embedded().newest(), of: head(&texts) };
    let mut paper = of_decision(&case, &certificate(Some("2026-0001")), head);
    let stamp = |text: String| Block::Line(Line { text, place: Place::Stamp });
    let instead = Phrase::new("papers-stamp-reissued").with("number", "2025-0007 / Астана");
    paper.blocks.splice(0..0, [stamp(texts.get("papers-stamp-duplicate")), stamp(texts.say(&instead))]);
    paper
}

/// A complaint about a case, in writing.
pub(super) fn complained(office: &mut MemoryOffice, case: CaseNo) -> ComplaintNo {
    use crate::office::complaint::{About, Addressee, Complainant, ComplaintInput, Matter, RegisterComplaint};
    use crate::office::notification::NoticeChannel;
    let register = Command::RegisterComplaint(RegisterComplaint {
        input: ComplaintInput {
            received_at: "2026-03-10T10:00:00".parse().unwrap(),
            channel: NoticeChannel::Letter,
            from: Complainant { name: "Ким Алексей Викторович".into(), ..Complainant::default() },
            about: About { matter: Matter::Inaction, case: Some(case), certificate: None },
            subject: "решения нет".into(),
            text: String::new(),
            addressed_to: Addressee::Us,
            incoming_no: "Ж-7".into(),
            registered_on: None,
        },
    });
    let Event::ComplaintRegistered(event) = submit(office, &register, "2026-03-10T11:00:00").remove(0) else {
        panic!()
    };
    event.complaint
}

/// The same, answered in part, satisfied, and sent on with its inventory in the language of the texts.
fn sent_on(office: &mut MemoryOffice, case: CaseNo, texts: &Texts) -> ComplaintNo {
    use crate::office::complaint::{AnswerComplaint, AnswerKind, ForwardComplaint, ReviewingBody, SatisfyComplaint};
    let no = complained(office, case);
    let (kind, on) = (AnswerKind::Partial, day("2026-03-11"));
    let answer =
        AnswerComplaint { complaint: no, on, letter_no: "14".into(), kind, text: "стаж учтён".into() };
    submit(office, &Command::AnswerComplaint(answer), "2026-03-11T12:00:00");
    let (act_no, what) = ("31".to_owned(), "выдана справка".to_owned());
    let satisfy = SatisfyComplaint { complaint: no, on: day("2026-03-16"), act_no, what, case: Some(case) };
    submit(office, &Command::SatisfyComplaint(satisfy), "2026-03-16T12:00:00");
    let inventory = inventory(&office.complaints[&no], office.cases.get(&case), texts);
    let forward = ForwardComplaint {
        complaint: no,
        to: ReviewingBody::HigherBody,
        body: "Акимат области".into(),
        on: day("2026-03-17"),
        letter_no: "15".into(),
        inventory,
    };
    submit(office, &Command::ForwardComplaint(forward), "2026-03-17T10:00:00");
    no
}

#[test]
fn the_letters_of_a_complaint_with_the_inventory_of_its_case() {
    for lang in [Lang::Ru, Lang::Kk] {
        let texts = Texts::new(lang);
        let mut office = MemoryOffice::default();
        let case = recommended(&mut office, Some(2));
        let no = sent_on(&mut office, case, &texts);
        let edition = Rulebook::embedded().newest();
        let letters = of_complaint(&office.complaints[&no], Letterhead { edition, of: head(&texts) });
        let lines = letters.iter().flat_map(Paper::lines);
        let text: Vec<String> = lines.map(|line| line.text).collect();
        insta::assert_snapshot!(format!("complaint_{}", lang.code()), text.join("\n"));
    }
}
