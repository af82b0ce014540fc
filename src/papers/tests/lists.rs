//! Minutes, agendas, registers and explained deadlines: their words in both languages.

use super::*;
use crate::locale::{Part, capital};
use crate::office::Subject;
use crate::office::certificate::ending::{ControlAct, EndKind, Ended};
use crate::office::certificate::entered::Entered;
use crate::office::certificate::{Certificate, Grant};
use crate::office::commission::{
    AgendaItem, Ballot, Category, Entry, Member, Resolution, Seat, Sitting, SittingState, Stand, Substitute, Vote,
};
use crate::office::decide::Rules;
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind, NoticeVerdict, Notification};
use crate::office::paper::PaperKind;
use crate::office::report::Period;

/// Several cases, by the first: the same findings under other names.
pub(super) fn cases() -> Vec<Case> {
    let mut office = MemoryOffice::default();
    let no = recommended(&mut office, Some(2));
    let names = ["Ким Алексей Викторович", "Росси Марко", "Чжан Вэй", "Оздемир Айше"];
    let case = |(at, name): (usize, &&str)| {
        let mut case = office.cases[&no].clone();
        case.no.count += u32::try_from(at).unwrap();
        case.application.full_name = (*name).to_owned();
        case.application.portal_number = format!("KZ-26-00041{}", at + 2);
        case
    };
    names.iter().enumerate().map(case).collect()
}

fn member(name: &str, category: Category, body: &str, substitute: Option<&str>) -> Member {
    let substitute = substitute.map(|name| Substitute { name: name.to_owned(), login: None });
    Member { name: name.to_owned(), login: None, category, body: body.to_owned(), substitute }
}

/// A sitting of four seats and four applicants: one recommended over a dissent, one refused against the votes, one put
/// off, one taken off.
pub(super) fn sitting(cases: &[Case], state: SittingState) -> Sitting {
    let seats = [
        (member("Ахметова Гүлнар", Category::Executive, "Управление занятости", None), Stand::Member),
        (
            member("Сейітов Ерлан", Category::Education, "Управление образования", Some("Орлова Нина")),
            Stand::Substitute,
        ),
        (member("Пак Виталий", Category::Interior, "Департамент полиции", None), Stand::Member),
        (member("Байжанова Сәуле", Category::Atameken, "Палата предпринимателей", None), Stand::Absent),
    ];
    let ballot = |seat, vote, words: &str| Ballot { seat, vote, words: words.to_owned() };
    let entry = |ballots: Vec<Ballot>, resolution| {
        Some(Entry { at: "2026-03-06T15:00:00".parse().unwrap(), by: "li".into(), ballots, resolution })
    };
    let issue = Resolution::Recommend { refuse_on: None, reasons: "стаж подтверждён".into() };
    let refuse = Resolution::Recommend { refuse_on: Some(2), reasons: "баллов меньше шести".into() };
    let later = Resolution::Postpone { reason: "ждём ответа вуза".into() };
    let mut items: Vec<AgendaItem> = cases.iter().map(|case| AgendaItem::new(case.no)).collect();
    items[0].entry = entry(
        vec![
            ballot(0, Vote::For, ""),
            ballot(1, Vote::Abstained, "диплом стоит проверить"),
            ballot(2, Vote::Recused, "родственник"),
        ],
        issue,
    );
    items[0].minutes_no = Some("12".to_owned());
    items[1].entry =
        entry(vec![ballot(0, Vote::Against, ""), ballot(1, Vote::Against, ""), ballot(2, Vote::For, "")], refuse);
    items[2].entry = entry(vec![ballot(0, Vote::For, "")], later);
    items[3].off = Some("заявление отозвано".to_owned());
    Sitting {
        no: "2026-0003".parse().unwrap(),
        revision: 9,
        on: day("2026-03-10"),
        state,
        act_no: "5-к".to_owned(),
        act_on: day("2026-01-12"),
        empty: vec![Category::Sector],
        seats: seats.into_iter().map(|(member, stand)| Seat { member, stand }).collect(),
        agenda: items,
        ended_at: None,
        ended_by: None,
        because: String::new(),
    }
}

pub(super) fn rules() -> Rules {
    Rules::with(Settings::new("Управление занятости").into(), day("2026-03-09"))
}

#[test]
fn the_minutes_of_one_applicant_and_of_a_sitting() {
    let cases = cases();
    let sitting = sitting(&cases, SittingState::Signed);
    for lang in [Lang::Ru, Lang::Kk] {
        let texts = Texts::new(lang);
        let one = of_applicant(&sitting, &sitting.agenda[0], &cases[0], head(&texts));
        insta::assert_snapshot!(format!("minutes_one_{}", lang.code()), said(&one));
        let all = of_sitting(&sitting, &cases, head(&texts));
        insta::assert_snapshot!(format!("minutes_{}", lang.code()), said(&all));
    }
}

/// Holds: 9.
#[test]
fn only_who_was_present_signs_and_nobody_is_absent_before_anybody_is_marked() {
    let cases = cases();
    let mut sitting = sitting(&cases, SittingState::Open);
    let texts = Texts::new(Lang::Ru);
    let signs = |paper: &Paper| -> Vec<String> {
        let mut names = Vec::new();
        for block in &paper.blocks {
            block.walk(&mut |block| {
                if let Block::Sign(sign) = block {
                    names.push(sign.name.clone());
                }
            });
        }
        names
    };
    let minutes = of_applicant(&sitting, &sitting.agenda[0], &cases[0], head(&texts));
    assert_eq!(signs(&minutes), ["Ахметова Гүлнар", "Орлова Нина", "Пак Виталий"]);
    assert!(minutes.text().contains("отсутствует"));
    sitting.seats.iter_mut().for_each(|seat| seat.stand = Stand::Absent);
    let minutes = of_sitting(&sitting, &cases, head(&texts));
    assert!(signs(&minutes).is_empty());
    assert!(!minutes.text().contains("отсутствует"));
}

#[test]
fn the_agenda_counts_the_days_from_the_sitting() {
    let cases = cases();
    let sitting = sitting(&cases, SittingState::Open);
    for lang in [Lang::Ru, Lang::Kk] {
        let texts = Texts::new(lang);
        let paper = agenda(&sitting, &cases, &rules(), head(&texts));
        insta::assert_snapshot!(format!("agenda_{}", lang.code()), said(&paper));
        // Filed on Thu 05.03, due by Fri 13.03 over a long weekend; the Commission by Wed 11.03.
        assert!(paper.text().contains("13.03.2026 │ 3 │ 2"), "{}", paper.text());
        assert!(!paper.text().contains("Оздемир"), "taken off the agenda");
    }
}

fn certificate_of(number: &str, name: &str) -> Certificate {
    Certificate { full_name: name.into(), profession_code: "2.1.1".into(), ..Certificate::new(number) }
}

fn grant(service: Service, on: &str, until: &str) -> Grant {
    let mut office = MemoryOffice::default();
    let case = if service == Service::Issue { recommended(&mut office, None) } else { checked(&mut office, service) };
    let basis = GrantBasis::of(&office.cases[&case]);
    Grant { service, case, on: day(on), basis, valid_from: day(on), valid_until: day(until), term: None }
}

pub(super) fn certificates() -> Vec<Certificate> {
    let act = ControlAct {
        body: "Управление инспекции труда".into(),
        number: "14".into(),
        on: day("2026-03-20"),
        detected_on: day("2026-03-18"),
        file_name: "акт.pdf".into(),
        finding: "работа по другой профессии".into(),
    };
    let ended = Ended {
        kind: EndKind::Revoked(act),
        reason: "по акту".into(),
        on: day("2026-03-24"),
        prepared_by: "li".into(),
        signed_by: "kim".into(),
        told: None,
    };
    let issued = grant(Service::Issue, "2026-03-09", "2026-06-08");
    vec![
        Certificate {
            grants: vec![issued.clone(), grant(Service::Extend, "2026-04-01", "2027-03-03")],
            iin: "900101300123".into(),
            ..certificate_of("2026-0002", "Ким Алексей Викторович")
        },
        Certificate {
            grants: vec![issued.clone()],
            id_number: "M12345678".into(),
            ended: Some(ended),
            ..certificate_of("2026-0001", "Росси Марко")
        },
        Certificate {
            grants: vec![issued.clone()],
            superseded_by: Some("2026-0004".into()),
            superseded_on: Some(day("2026-03-30")),
            ..certificate_of("2026-0003", "Чжан Вэй")
        },
        Certificate {
            entered: Some(Entered { input: received(), on: day("2026-03-05"), by: "li".into() }),
            ..certificate_of("2025-0007 / Астана", "Ли Анна")
        },
        Certificate {
            grants: vec![Grant { on: day("2026-05-04"), ..issued }],
            ..certificate_of("2026-0005", "Вне периода")
        },
    ]
}

pub(super) fn notifications() -> Vec<Notification> {
    let notice = |at: u32, kind, certificate: Option<&str>, late_by, late_by_received| Notification {
        no: format!("2026-{at:04}").parse().unwrap(),
        revision: 1,
        input: NoticeInput {
            kind,
            event_on: day("2026-03-02"),
            sent_on: day("2026-03-10"),
            received_on: day("2026-03-12"),
            incoming_no: format!("У-{at}"),
            channel: NoticeChannel::Letter,
            text: String::new(),
            holder: "Ким Алексей Викторович".into(),
            employer: "ТОО «Пример»".into(),
            certificate: certificate.map(str::to_owned),
        },
        verdict: NoticeVerdict {
            due: day("2026-03-10"),
            late_by,
            late_by_received,
            paragraph: "18".into(),
            calendar_revision: String::new(),
            edition: String::new(),
            reading: None,
        },
        by: "li".into(),
    };
    let other = NoticeKind::ContractEnded;
    vec![notice(2, other, None, 3, None), notice(1, NoticeKind::NewEmployer, Some("2026-0002"), 0, Some(2))]
}

pub(super) fn spring() -> RegisterOf {
    let period = Period { from: day("2026-03-01"), to: day("2026-04-30") };
    RegisterOf { period, made_at: "2026-05-05T10:00:00".parse().unwrap() }
}

#[test]
fn the_registers_of_a_period() {
    let certificates = certificates();
    let notifications = notifications();
    for lang in [Lang::Ru, Lang::Kk] {
        let texts = Texts::new(lang);
        let (period, head) = (spring(), head(&texts));
        let paper = register_of_certificates(&certificates, &period, head);
        assert!(!paper.text().contains("Вне периода"));
        insta::assert_snapshot!(format!("register_certificates_{}", lang.code()), said(&paper));
        let paper = register_of_notifications(&notifications, &period, head);
        insta::assert_snapshot!(format!("register_notifications_{}", lang.code()), said(&paper));
        let mut office = MemoryOffice::default();
        let case = recommended(&mut office, Some(2));
        sent_on(&mut office, case, &texts);
        let paper = register_of_complaints(office.complaints.values(), &period, head);
        insta::assert_snapshot!(format!("register_complaints_{}", lang.code()), said(&paper));
    }
}

#[test]
fn an_empty_period_says_so() {
    let texts = Texts::new(Lang::Ru);
    let before = RegisterOf { period: Period { from: day("2025-01-01"), to: day("2025-01-31") }, ..spring() };
    let papers = [
        register_of_certificates(&certificates(), &before, head(&texts)),
        register_of_notifications(&notifications(), &before, head(&texts)),
        register_of_complaints([], &before, head(&texts)),
    ];
    for paper in papers {
        assert!(paper.text().contains("За этот период записей нет."), "{}", paper.text());
    }
}

/// The first and the last day of a period are in it.
#[test]
fn a_period_is_inclusive() {
    let texts = Texts::new(Lang::Ru);
    let on = |at| RegisterOf { period: Period::of_day(day(at)), ..spring() };
    for (at, holds) in [("2026-03-11", false), ("2026-03-12", true), ("2026-03-13", false)] {
        let paper = register_of_notifications(&notifications(), &on(at), head(&texts));
        assert_eq!(paper.text().contains("У-1"), holds, "{at}");
    }
}

#[test]
fn the_annex_says_every_day_the_screens_say() {
    for lang in [Lang::Ru, Lang::Kk] {
        let texts = Texts::new(lang);
        let mut office = MemoryOffice::default();
        let no = recommended(&mut office, Some(2));
        let complaint = sent_on(&mut office, no, &texts);
        let (today, head) = (day("2026-03-12"), head(&texts));
        let draw = |subject| of(&office, (&subject, PaperKind::Deadline, 0), head, today).unwrap().unwrap();
        let case = draw(Subject::Case(no));
        insta::assert_snapshot!(format!("deadline_case_{}", lang.code()), said(&case));
        let letter = draw(Subject::Complaint(complaint));
        insta::assert_snapshot!(format!("deadline_complaint_{}", lang.code()), said(&letter));
        let text = case.text();
        for part in why_case(&office.cases[&no], &rules(), &texts).unwrap() {
            match part {
                Part::Day { day, why } => assert!(text.contains(&format!("{day} │ {why}")), "{day} {why}: {text}"),
                Part::Said(words) | Part::Head(words) | Part::Under(words) => {
                    assert!(text.contains(&capital(&words)), "{words}");
                }
                Part::Gap => {}
            }
        }
    }
}

/// A register of years is still a file at once: `AKIMAT_ROWS=3000` measures it.
#[test]
fn a_long_register_keeps_every_row_under_its_heading() {
    let rows = std::env::var("AKIMAT_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(60);
    let one = &certificates()[0];
    let all: Vec<Certificate> = (1..=rows)
        .map(|n: u32| Certificate {
            number: format!("2026-{n:04}"),
            grants: vec![one.grants[0].clone()],
            ..one.clone()
        })
        .collect();
    let texts = Texts::new(Lang::Ru);
    let paper = register_of_certificates(&all, &spring(), head(&texts));
    let foot = |n, of| texts.say(&crate::print::foot(n, of));
    let pages = crate::print::pages(&paper.title, std::slice::from_ref(&paper), foot).unwrap();
    crate::print::pdf(&pages).unwrap();
    let text = pages.text();
    assert!(text.len() > 2);
    let with_heading = text.iter().filter(|page| page.iter().any(|line| line.text.starts_with("№ │ № справки")));
    assert!(with_heading.count() >= text.len() - 1, "the last page may hold the total alone");
    let said = text.iter().flat_map(|page| page.iter()).filter_map(|line| line.text.split(" │ ").nth(1));
    let said: std::collections::BTreeSet<&str> = said.collect();
    assert!(all.iter().all(|certificate| said.contains(certificate.number.as_str())));
    assert!(paper.text().contains(&format!("Всего записей: {rows}.")));
}
