//! The reply over a register that has the figures of the letter.

mod flaws;

use std::collections::HashMap;

use super::*;
use crate::locale::Texts;
use crate::office::Command;
use crate::office::Who;
use crate::office::memory::MemoryOffice;
use crate::office::officer::NewOfficer;
use crate::office::permit::{
    EmployerInput, EndPermit, EndReason, ExtendPermit, Permit, PermitInput, RegisterPermit, ReplyAsk, ReplyFacts,
    Worker,
};
use crate::office::settings::Settings;
use crate::papers::tests::{day, submit};
use crate::print;

const LETTER_CSV: &str = include_str!("../../../tests/fixtures/permits/letter.csv");
const BIN: &str = "190540012345";
const ANSWERED: &str = "2026-02-02T10:00:00";

/// The fixture, a row a map of its cells.
fn rows() -> Vec<HashMap<String, String>> {
    csv::Reader::from_reader(LETTER_CSV.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// The commands that write a row of the fixture down.
fn commands(row: &HashMap<String, String>) -> Vec<Command> {
    let text = |column: &str| row[column].clone();
    let date = |column: &str| day(&row[column]);
    let input = PermitInput {
        number: text("permit_number"),
        employer: EmployerInput { bin: text("employer_bin"), name: text("employer_name"), activity: text("activity") },
        worker: Worker { name: text("worker_name"), citizenship: text("citizenship"), document: text("document") },
        category: Category::from_code(&row["category"]).unwrap(),
        position: text("position"),
        issued_on: date("issued_on"),
        valid_from: date("valid_from"),
        valid_until: date("valid_until"),
    };
    let permit = input.number.clone();
    let mut all = vec![Command::RegisterPermit(Box::new(RegisterPermit::from(input)))];
    if !row["extended_on"].is_empty() {
        let (on, until) = (date("extended_on"), date("extended_until"));
        all.push(Command::ExtendPermit(ExtendPermit { permit: permit.clone(), on, from: None, until }));
    }
    if !row["ended_on"].is_empty() {
        let reason = EndReason::from_code(&row["end_reason"]).unwrap();
        all.push(Command::EndPermit(EndPermit { permit, on: date("ended_on"), reason, note: text("end_note") }));
    }
    all
}

/// The commands that write the whole fixture down.
pub fn letter_commands() -> Vec<Command> {
    rows().iter().flat_map(commands).collect()
}

/// An office that has the fixture, each permit by the command that writes it down; `change` may alter a row.
fn register(change: impl Fn(usize, &mut HashMap<String, String>)) -> MemoryOffice {
    let mut office = MemoryOffice::default();
    let owner = NewOfficer::new("li", "В. Ли", Who::owner("li").roles);
    let open = Command::OpenOffice { settings: Settings::new("Управление занятости"), owner };
    submit(&mut office, &open, "2026-02-02T09:00:00");
    for (at, mut row) in rows().into_iter().enumerate() {
        change(at, &mut row);
        for command in commands(&row) {
            submit(&mut office, &command, ANSWERED);
        }
    }
    office
}

fn ask() -> ReplyAsk {
    ReplyAsk {
        bin: BIN.to_owned(),
        employer: "ТОО «Қиял Зауыт»".to_owned(),
        year: 2025,
        on: day("2025-09-01"),
        questions: ReplyQuestion::ALL.iter().copied().collect(),
        category: Some(Category::Fourth),
        position: "водитель".to_owned(),
        phone: "8 (7282) 00-00-00".to_owned(),
    }
}

fn facts(office: &MemoryOffice, ask: &ReplyAsk) -> ReplyFacts {
    ReplyFacts::over(ask, office.permits.values())
}

fn source<'a>(ask: &'a ReplyAsk, facts: &'a ReplyFacts, texts: &'a Texts) -> Source<'a> {
    Source { ask, facts, number: "ЗТ-2025-00000001", dated: Some(day("2025-08-27")), texts }
}

/// The pages of the reply over an office, as one text with single blanks.
fn printed(office: &MemoryOffice, ask: &ReplyAsk, lang: Lang) -> String {
    let (texts, facts) = (Texts::new(lang), facts(office, ask));
    let source = source(ask, &facts, &texts);
    let said: Vec<String> =
        standard(&source, "Управление занятости").iter().map(|text| resolve(text, &source)).collect();
    let of = Letter {
        on: day("2025-09-16"),
        to: ["ИАП «Пример»", "г. Алматы"],
        paragraphs: &said,
        executor: "Г. Пример",
        phone: &ask.phone,
        signer: Some("Е. Пример"),
    };
    let head = Head { number: "1-1/12", ..crate::papers::tests::head(&texts) };
    let paper = letter(&of, head);
    let pages = print::pages("", &[paper], |n, of| format!("{n}/{of}")).unwrap();
    let lines: Vec<&str> = pages.text().into_iter().flatten().map(|line| line.text.as_str()).collect();
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The reply over the fixture, unsigned.
pub fn sample(texts: &Texts) -> Paper {
    let (office, ask) = (register(|_, _| {}), ask());
    let facts = facts(&office, &ask);
    let source = source(&ask, &facts, texts);
    let said: Vec<String> = standard(&source, "Управление").iter().map(|text| resolve(text, &source)).collect();
    let to = ["ИАП «Пример»", ""];
    let of = Letter { on: day("2025-09-16"), to, paragraphs: &said, executor: "", phone: "", signer: None };
    letter(&of, crate::papers::tests::head(texts))
}

/// Every figure of the letter, in its words.
pub const FIGURES: [&str; 12] = [
    "рассмотрев Ваше обращение № ЗТ-2025-00000001 от 27 августа 2025 года",
    "В 2025 году работодателю ТОО «Қиял Зауыт» было выдано 45 разрешений сроком действия один год на должности (14):",
    "от 30 июня 2023 года № 274.",
    "от 30 июня 2023 года № 279 (далее – Правила)",
    "Должность «водитель» относится к четвертой категории, по четвертой категории в 2025 году работодателю ТОО «Қиял \
     Зауыт» разрешения не выдавались.",
    "По состоянию на 01 сентября 2025 года у работодателя ТОО «Қиял Зауыт» действует всего 65 разрешений, выданных на \
     граждан КНР, в том числе:",
    "руководители – 1 разрешение;",
    "менеджеры – 3 разрешения;",
    "специалисты – 51 разрешение;",
    "II категория (руководители структурных подразделений) – 1 разрешение;",
    "III категория (специалисты) – 9 разрешений.",
    "Всего 65 = 1 + 3 + 51 + 1 + 9.",
];

fn figures_missing(text: &str) -> Vec<&'static str> {
    FIGURES.into_iter().filter(|figure| !text.contains(figure)).collect()
}

#[test]
fn the_fixture_gives_every_figure_of_the_letter_on_the_pages() {
    let office = register(|_, _| {});
    let text = printed(&office, &ask(), Lang::Ru);
    assert_eq!(figures_missing(&text), [""; 0], "{text}");
    let positions = [
        "заместитель руководителя",
        "начальник отдела",
        "начальник смены",
        "архитектор",
        "бухгалтер",
        "инженер по ремонту и обслуживанию технологического оборудования",
        "инженер по инвентаризации строений и сооружений",
        "инженер по контрольно-измерительным приборам и автоматике",
        "инженер-конструктор",
        "техник по наладке и испытаниям",
        "инженер-строитель",
        "техник строитель",
        "техник-механик",
        "переводчик",
    ];
    assert!(positions.iter().all(|position| text.contains(position)), "{text}");
    let definitions = ["1) первая", "2) вторая", "3) третья", "4) четвертая", "5) сезонные", "6) внутрикорпоративный"];
    assert!(definitions.iter().all(|begin| text.contains(begin)), "{text}");
    assert!(text.contains("статье 91") && !text.contains("или суд") && !text.contains("работают"), "{text}");
    let transfers = office.permits.values().filter(|permit| {
        permit.input.employer.bin == BIN && permit.input.issued_in() == 2025 && permit.input.category.is_transfer()
    });
    assert!(transfers.count() >= 35);
}

#[test]
fn the_kazakh_reply_has_the_same_figures() {
    let text = printed(&register(|_, _| {}), &ask(), Lang::Kk);
    for figure in [
        "№ ЗТ-2025-00000001 (2025 жылғы 27 тамыз)",
        "45 рұқсат берілді (қолданылу мерзімі бір жыл), лауазымдары (14):",
        "төртінші санат бойынша 2025 жылы ТОО «Қиял Зауыт» жұмыс берушісіне рұқсаттар берілген жоқ.",
        "2025 жылғы 01 қыркүйек күнгі жағдай бойынша",
        "ҚХР азаматтарына берілген барлығы 65 рұқсат қолданыста",
        "– 51 рұқсат;",
        "Барлығы 65 = 1 + 3 + 51 + 1 + 9.",
    ] {
        assert!(text.contains(figure), "{figure}\n{text}");
    }
}

/// One permit changed is a figure changed, whatever is changed about it: issued a year earlier, ended a day earlier, of
/// another category, citizenship, position or employer.
#[test]
fn one_permit_changed_is_a_figure_of_the_letter_missing() {
    let all = rows();
    let ours = |row: &HashMap<String, String>| row["employer_bin"] == BIN;
    let issued = all.iter().position(|row| ours(row) && row["issued_on"] == "2025-05-19").unwrap();
    let last_day = all.iter().position(|row| ours(row) && row["valid_until"] == "2025-09-01").unwrap();
    let over = all.iter().position(|row| ours(row) && row["valid_until"] == "2025-08-31").unwrap();
    let ended = all.iter().position(|row| ours(row) && row["ended_on"] == "2025-09-01").unwrap();
    let other = all.iter().position(|row| !ours(row)).unwrap();
    for (at, column, value) in [
        (issued, "issued_on", "2024-12-31"),
        (issued, "category", "fourth"),
        (issued, "citizenship", "TUR"),
        (issued, "position", "водитель"),
        (issued, "employer_bin", "200640043214"),
        (issued, "valid_until", "2027-05-25"),
        (last_day, "valid_until", "2025-08-31"),
        (over, "valid_until", "2025-09-01"),
        (ended, "ended_on", "2025-09-02"),
        (other, "employer_bin", BIN),
    ] {
        let office = register(|row, cells| {
            if row == at {
                cells.insert(column.to_owned(), value.to_owned());
            }
        });
        let text = printed(&office, &ask(), Lang::Ru);
        assert!(!figures_missing(&text).is_empty(), "{column} = {value} changed nothing");
    }
}

#[test]
fn figures_follow_the_register_and_say_what_moved() {
    let (office, ask, texts) = (register(|_, _| {}), ask(), Texts::new(Lang::Ru));
    let was = facts(&office, &ask);
    let first = |permit: &&Permit| permit.input.issued_on == day("2025-05-19") && permit.input.employer.bin == BIN;
    let mut changed: Permit = office.permits.values().find(first).unwrap().clone();
    changed.input.number = "9999-2025".to_owned();
    changed.input.category = Category::Fourth;
    let now = ReplyFacts::over(&ask, office.permits.values().chain([&changed]));
    let source = source(&ask, &now, &texts);
    assert_eq!(
        resolve("{{issued}} / {{valid.permits}} / {{issued_fourth.said}}", &source),
        "46 / 66 разрешений / было выдано 1 разрешение"
    );
    let told: Vec<String> = was.moved(&now).iter().map(|one| texts.say(&one.phrase())).collect();
    assert_eq!(told[0], "выдано за год: было 45, стало 46");
    assert!(told.contains(&"действует на день, IV категория: было 0, стало 1".to_owned()), "{told:?}");
    assert!(told.contains(&"действует на день, Китай: было 65, стало 66".to_owned()), "{told:?}");
}

#[test]
fn numbers_take_their_words() {
    let (office, mut ask, texts) = (register(|_, _| {}), ask(), Texts::new(Lang::Ru));
    let said = |ask: &ReplyAsk, text: &str| {
        let facts = facts(&office, ask);
        resolve(text, &source(ask, &facts, &texts))
    };
    ask.on = day("2022-09-02");
    assert_eq!(said(&ask, "{{valid.said}}"), "действуют всего 3 разрешения, выданные на граждан КНР");
    ask.on = day("2022-08-31");
    assert_eq!(said(&ask, "{{valid.said}}"), "действует всего 1 разрешение, выданное на гражданина КНР");
    ask.on = day("2020-01-09");
    assert_eq!(said(&ask, "На {{day}} {{valid.said}}"), "На 09 января 2020 года действующих разрешений нет");
    assert!(
        standard(&source(&ask, &facts(&office, &ask), &texts), "У")
            .iter()
            .any(|text| text.ends_with("{{valid.said}}."))
    );
    ask.bin = "200640043214".to_owned();
    ask.on = day("2025-09-01");
    assert!(
        said(&ask, "{{valid.said}}").ends_with("выданных на граждан КНР – 38, граждан Турции – 22"),
        "{}",
        said(&ask, "{{valid.said}}")
    );
}

#[test]
fn a_citizenship_is_named_by_its_code_or_by_a_name_of_the_country() {
    let ask = ask();
    for (came, said) in [
        ("CHN", "граждан КНР"),
        ("китай", "граждан КНР"),
        ("Түркия", "граждан Турции"),
        ("Нарния", "иностранных граждан (гражданство: Нарния)"),
    ] {
        let office = register(|_, row| drop(row.insert("citizenship".to_owned(), came.to_owned())));
        let (texts, facts) = (Texts::new(Lang::Ru), facts(&office, &ask));
        assert!(resolve("{{valid.said}}", &source(&ask, &facts, &texts)).ends_with(said), "{came}");
    }
}

#[test]
fn a_field_is_the_field_of_its_name() {
    let mut all = vec![
        Field::Positions,
        Field::PositionCount,
        Field::Terms,
        Field::Sum,
        Field::Year,
        Field::Day,
        Field::Employer,
        Field::Inquiry,
    ];
    for category in ORDER.map(Some).into_iter().chain([None]) {
        for stock in [false, true] {
            for form in [Form::Number, Form::Permits, Form::Said] {
                all.push(Field::Figure(Figure { stock, category, form }));
            }
        }
    }
    for field in all {
        assert_eq!(Field::named(&field.name()), Some(field));
    }
    assert_eq!(ORDER.len(), Category::ALL.len());
}
