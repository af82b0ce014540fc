use std::ops::RangeInclusive;

use super::*;
use crate::locale::Lang;
use crate::office::case::{Decision, DefectsNotice, Delivery, Hearing, Outcome};
use crate::office::commission::{
    AgendaItem, Ballot, Category, Entry, Member, Resolution, Seat, SittingState, Stand, Vote,
};
use crate::office::complaint::{ForwardComplaint, ReviewingBody};
use crate::office::memory::MemoryOffice;
use crate::office::{Command, ComplaintNo};
use crate::papers::tests::{complained, day, head, recommended, submit};
use crate::print::{self, Pages};

/// A refused case with everything in its file, a complaint about it that was not sent on yet, and its sitting.
struct World {
    office: MemoryOffice,
    case: Case,
    complaint: ComplaintNo,
    sitting: Sitting,
    journal: Vec<JournalLine>,
}

fn world(records: usize) -> World {
    let mut office = MemoryOffice::default();
    let no = recommended(&mut office, Some(2));
    let complaint = complained(&mut office, no);
    let mut case = office.cases[&no].clone();
    let at = |text: &str| -> NaiveDateTime { text.parse().unwrap() };
    let sent = |text: &str| {
        let text = text.to_owned();
        DefectsNotice { at: at("2026-03-05T15:00:00"), items: vec![], text, flaw: None }
    };
    case.defects = vec![sent("Нет перевода диплома."), sent("Нет перевода трудовой книжки.")];
    let hearing = Hearing::NotHeld("срок не оставляет трёх рабочих дней".into());
    case.decision = Some(Decision {
        at: at("2026-03-09T11:00:00"),
        by: "li".into(),
        prepared_by: None,
        outcome: Outcome::Refused { ground: 2, facts: "стаж два года".into(), hearing },
        departs_because: String::new(),
        late_by: 0,
    });
    case.delivery = Some(Delivery {
        file_name: "otkaz.pdf".into(),
        file_hash: "9f2c".repeat(16),
        signer: "В. Ли".into(),
        signed_at: at("2026-03-09T12:00:00"),
        delivered_at: at("2026-03-09T12:05:00"),
        late_by: 0,
    });
    let what = Phrase::new("history-text").with("text", "запись дела, довольно длинная, чтобы занять две строки");
    let line = |seq: usize| JournalLine {
        seq: seq as u64,
        at: at("2026-03-05T11:00:00"),
        by: "В. Ли".into(),
        what: what.clone(),
        hash: format!("{seq:064x}"),
    };
    let journal = (1..=records).map(line).collect();
    let sitting = sitting(&case);
    World { office, case, complaint, sitting, journal }
}

fn sitting(case: &Case) -> Sitting {
    let seat = |name: &str| Seat {
        member: Member {
            name: name.into(),
            login: None,
            category: Category::ALL[0],
            body: "Управление".into(),
            substitute: None,
        },
        stand: Stand::Member,
    };
    let ballots = (0..3).map(|seat| Ballot { seat, vote: Vote::For, words: String::new() }).collect();
    let resolution = Resolution::Recommend { refuse_on: Some(2), reasons: "пять баллов".into() };
    let entry = Entry { at: case.sheet.as_ref().unwrap().at, by: "li".into(), ballots, resolution };
    let item = AgendaItem { entry: Some(entry), minutes_no: Some("12".into()), ..AgendaItem::new(case.no) };
    Sitting {
        no: "2026-0003".parse().unwrap(),
        revision: 1,
        on: day("2026-03-06"),
        state: SittingState::Signed,
        act_no: "7".into(),
        act_on: day("2026-01-12"),
        empty: vec![],
        seats: ["А. Пак", "Б. Цой", "В. Хан"].map(seat).to_vec(),
        agenda: vec![item],
        ended_at: None,
        ended_by: None,
        because: String::new(),
    }
}

impl World {
    /// Sends the complaint on with what is proposed, as the officer changed it, and puts the bundle on pages.
    fn sent(&mut self, lang: Lang, edit: impl Fn(&mut Vec<String>)) -> (Vec<Vec<String>>, Pages, Vec<String>) {
        let texts = Texts::new(lang);
        let mut inventory = inventory(&self.office.complaints[&self.complaint], Some(&self.case), &texts);
        edit(&mut inventory);
        let forward = ForwardComplaint {
            complaint: self.complaint,
            to: ReviewingBody::HigherBody,
            body: "Акимат области".into(),
            on: day("2026-03-11"),
            letter_no: "15".into(),
            inventory,
        };
        submit(&mut self.office, &Command::ForwardComplaint(forward), "2026-03-11T10:00:00");
        let dossier = Dossier {
            complaint: &self.office.complaints[&self.complaint],
            case: Some(&self.case),
            minutes: Some((&self.sitting, &self.case)),
            journal: &self.journal,
            numbers: &[(PaperKind::Refusal, 0, "02-10/44".to_owned())],
        };
        let bundle = Bundle::of(&dossier, head(&texts)).unwrap().unwrap();
        let foot = |n, of| texts.say(&print::foot(n, of));
        let pages = print::settled(&bundle.title(), |pages| bundle.papers(pages), foot).unwrap();
        let rows = bundle.papers(pages.ranges())[1].lines();
        let rows = rows.iter().map(|line| line.text.split(" │ ").map(str::to_owned).collect::<Vec<_>>());
        let rows = rows.filter(|cells| cells.len() == 5).skip(1).collect();
        (rows, pages, bundle.left_out().to_vec())
    }
}

fn page(pages: &Pages, n: usize) -> String {
    pages.text()[n - 1].iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn range(cell: &str) -> RangeInclusive<usize> {
    let (first, last) = cell.split_once('–').unwrap_or((cell, cell));
    first.parse().unwrap()..=last.parse().unwrap()
}

/// Holds: 24.
#[test]
fn the_inventory_names_the_pages_its_papers_stand_on() {
    for (lang, headings) in [
        (
            Lang::Ru,
            [
                "Заявление №",
                "Проверка документов",
                "недостатках",
                "Лист оценки",
                "Протокол",
                "отказ",
                "Сведения",
                "Выписка",
            ],
        ),
        (
            Lang::Kk,
            [
                "№ KZ-26",
                "құжаттарды тексеру",
                "кемшіліктері",
                "бағалау парағы",
                "хаттама",
                "бас тарту",
                "мәлімет",
                "үзінді",
            ],
        ),
    ] {
        // So many records that the extract takes pages, and that numbers of pages grow a digit.
        let (rows, pages, left_out) = world(150).sent(lang, |_| ());
        assert_eq!(left_out, [] as [String; 0]);
        let held: Vec<&Vec<String>> = rows.iter().filter(|row| !row[3].is_empty()).collect();
        assert_eq!((rows.len(), held.len()), (10, 9), "{rows:?}");
        let mut next = 3;
        let mut headings = headings.to_vec();
        headings.insert(2, headings[2]);
        for (row, heading) in held.iter().zip(headings) {
            let range = range(&row[3]);
            assert_eq!(*range.start(), next, "{row:?}");
            let first = page(&pages, next);
            assert!(first.to_lowercase().contains(&heading.to_lowercase()), "{heading}: {first}");
            next = range.end() + 1;
        }
        assert_eq!(next, pages.count() + 1);
        assert!(pages.count() > 12);
        assert!(page(&pages, pages.count()).contains("150"), "the last record is on the last page");
        assert!(page(&pages, 1).contains("№ 15") && !page(&pages, 2).contains("№ 15"));
    }
}

#[test]
fn an_inventory_of_pages_of_its_own_still_says_what_is_so() {
    let scans = |lines: &mut Vec<String>| lines.extend((1..90).map(|n| format!("Скан {n} из приложенного архива")));
    let (rows, pages, _) = world(3).sent(Lang::Ru, scans);
    assert!(*pages.ranges()[1].end() > 3, "the inventory takes pages");
    let refusal = rows.iter().find(|row| row[1].starts_with("Мотивированный отказ")).unwrap();
    let range = range(&refusal[3]);
    assert!(page(&pages, *range.start()).contains("Мотивированный отказ в оказании"));
    assert!(page(&pages, *range.start()).contains("02-10/44"));
    assert!(!page(&pages, *range.end() + 1).contains("Порядок обжалования"));
    assert!(rows.iter().filter(|row| row[1].starts_with("Скан")).all(|row| row[3].is_empty()));
}

/// What the officer took out is not in the bundle, what was added in other words is kept apart, and what was only added
/// to is still ours.
#[test]
fn lines_are_the_officers() {
    let edit = |lines: &mut Vec<String>| {
        lines.retain(|line| !line.starts_with("Лист оценки"));
        let minutes = lines.iter_mut().find(|line| line.starts_with("Протокол")).unwrap();
        minutes.push_str(", на 2 л.");
        let refusal = lines.iter_mut().find(|line| line.starts_with("Мотивированный")).unwrap();
        *refusal = "Решение об отказе".into();
        lines.push("Протокол Комиссии № 121 от 06.03.2026".into());
    };
    let (rows, _, left_out) = world(3).sent(Lang::Ru, edit);
    let pages = |words: &str| rows.iter().find(|row| row[1] == words).map(|row| row[3].as_str()).unwrap();
    assert_ne!(pages("Протокол Комиссии № 12 от 06.03.2026, на 2 л."), "");
    assert_eq!(pages("Протокол Комиссии № 121 от 06.03.2026"), "");
    assert_eq!(pages("Решение об отказе"), "");
    assert_eq!(left_out, ["Лист оценки Комиссии от 06.03.2026", "Мотивированный отказ от 09.03.2026 (основание 2)"]);
}

#[test]
fn the_bundle_as_it_is_read() {
    for lang in [Lang::Ru, Lang::Kk] {
        let (_, pages, _) = world(4).sent(lang, |_| ());
        let all: Vec<String> = (1..=pages.count()).map(|n| format!("== {n} ==\n{}", page(&pages, n))).collect();
        insta::assert_snapshot!(format!("bundle_{}", lang.code()), all.join("\n"));
    }
}

#[test]
fn a_complaint_not_sent_on_has_no_bundle() {
    let world = world(1);
    let (complaint, texts) = (&world.office.complaints[&world.complaint], Texts::new(Lang::Ru));
    let dossier = Dossier { complaint, case: None, minutes: None, journal: &[], numbers: &[] };
    assert!(Bundle::of(&dossier, head(&texts)).unwrap().is_none());
}
