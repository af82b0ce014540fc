//! The form as a whole. The sample form has every kind of field.

mod engine;
mod screens;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::*;
use crate::locale::{Lang, Texts};

/// Weekends and two days of Nauryz 2026; data until 2028.
#[derive(Debug)]
pub struct Calendar;

impl WorkCalendar for Calendar {
    fn is_working(&self, day: NaiveDate) -> Option<bool> {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        (day.year() <= 2028).then(|| !weekend && self.name(day, Lang::Ru).is_none())
    }

    fn nth_after(&self, day: NaiveDate, n: i32) -> Option<NaiveDate> {
        let (mut day, mut left) = (day, n.abs());
        while left > 0 {
            day = if n < 0 { day.checked_sub_days(Days::new(1))? } else { day.checked_add_days(Days::new(1))? };
            left -= i32::from(self.is_working(day)?);
        }
        Some(day)
    }

    fn name(&self, day: NaiveDate, _: Lang) -> Option<String> {
        let nauryz = day.year() == 2026 && day.month() == 3 && matches!(day.day(), 23..=25);
        nauryz.then(|| "Наурыз мейрамы".to_owned())
    }
}

pub fn context() -> FormContext<'static> {
    FormContext { today: NaiveDate::from_ymd_opt(2026, 3, 26).unwrap(), calendar: &Calendar, columns: 120 }
}

/// The words of a language, in the order kk, ru, en.
fn pick(lang: Lang, words: [&str; 3]) -> Phrase {
    plain(words[Lang::ALL.iter().position(|l| *l == lang).unwrap()])
}

fn choices(lang: Lang) -> Vec<Opt> {
    let names = [
        ("passport", ["паспорт", "паспорт", "passport"]),
        ("residence_permit", ["ықтиярхат", "вид на жительство", "residence permit"]),
        (
            "stateless_id",
            ["азаматтығы жоқ адамның куәлігі", "удостоверение лица без гражданства", "stateless person's ID"],
        ),
    ];
    let option =
        |(code, words): (&str, [&str; 3])| Opt { code: code.into(), words: words.join(" "), label: pick(lang, words) };
    names.into_iter().map(option).collect()
}

fn professions() -> Vec<Opt> {
    let mut all = vec![
        Opt::named(
            "1.1.1",
            "Учитель иностранного языка",
            "учитель иностранного языка шет тілі мұғалімі foreign language teacher",
        ),
        Opt::named("1.1.2", "Учитель математики", "учитель математики математика мұғалімі mathematics teacher"),
    ];
    let name = "Главный специалист по эксплуатации и ремонту оборудования нефтяных и газовых промыслов";
    all.extend((1..=12).map(|n| Opt::named(format!("2.{n}"), format!("{name} {n}"), format!("{name} {n}"))));
    all
}

fn items(lang: Lang) -> Vec<Item> {
    let names = [
        ("application", ["өтініш", "заявление", "application"]),
        ("id", ["жеке басты куәландыратын құжат", "документ, удостоверяющий личность", "identity document"]),
        (
            "education",
            [
                "білімі туралы құжаттың нотариат куәландырған аудармасы бар көшірмесі",
                "нотариально засвидетельствованный перевод документа об образовании с копией самого документа",
                "notarised translation of the education document with a copy of the document itself",
            ],
        ),
        ("recognition", ["тану туралы құжат", "документ о признании", "recognition paper"]),
    ];
    names.into_iter().map(|(id, words)| Item { id: id.into(), label: pick(lang, words) }).collect()
}

/// A form with every kind of field.
pub fn sample(lang: Lang) -> Form {
    let label = |words| pick(lang, words);
    let fields = vec![
        Field::heading("person", "form-item").labelled(label(["Өтініш беруші", "Заявитель", "Applicant"])),
        Field::line("name", "form-item", 120).labelled(label(["Аты-жөні", "Ф. И. О.", "Full name"])).required(),
        Field::digits("iin", "form-item", 12).labelled(label(["ЖСН", "ИИН", "IIN"])),
        Field::date("birth", "form-item", DateBias::Past)
            .labelled(label(["Туған күні", "Дата рождения", "Date of birth"]))
            .required(),
        Field::moment("filed", "form-item", DateBias::Past).labelled(label([
            "Портал арқылы өтініш берілген күні мен уақыты (Астана уақыты бойынша)",
            "Подано на портал (время Астаны)",
            "Filed on the portal (Astana time)",
        ])),
        Field::choice("id_kind", "form-item", choices(lang)).labelled(label([
            "Құжат түрі",
            "Вид документа",
            "ID kind",
        ])),
        Field::search("profession", "form-item", professions())
            .labelled(label(["Мамандығы", "Профессия", "Profession"]))
            .required(),
        Field::yes_no("english", "form-item").labelled(label([
            "Ағылшын тілін оқыту сертификаты",
            "Сертификат преподавания английского",
            "English teaching certificate",
        ])),
        Field::periods("work", "form-item").labelled(label(["Жұмыс өтілі", "Периоды работы", "Work periods"])),
        Field::computed("points", "form-item").labelled(label(["Балдар", "Баллы", "Points"])),
        Field::checklist("documents", "form-item", items(lang))
            .labelled(label(["Құжаттар", "Документы", "Documents"]))
            .required(),
        Field::area("note", "form-item", 4000).labelled(label(["Ескертпе", "Примечание", "Note"])),
        Field::line("hidden", "form-item", 10).hidden(),
    ];
    let title = label(["Жаңа өтініш", "Новое заявление", "New application"]);
    let line = label(["Порталдағы нөмірі 2026-000412", "Номер на портале 2026-000412", "Portal number 2026-000412"]);
    Form::new(title, fields).with_context(vec![line.into()])
}

/// Presses keys: letters as they are, `\n` Enter, `\t` Tab, and arrows.
pub fn press(form: &mut Form, keys: &str) -> Outcome {
    let mut outcome = Outcome::Ignored;
    for c in keys.chars() {
        outcome = form.key(key(c), &context());
    }
    outcome
}

pub fn key(c: char) -> KeyEvent {
    let code = match c {
        '\n' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '⇤' => KeyCode::BackTab,
        '↑' => KeyCode::Up,
        '↓' => KeyCode::Down,
        '←' => KeyCode::Left,
        '→' => KeyCode::Right,
        '⌫' => KeyCode::Backspace,
        '⌦' => KeyCode::Delete,
        '⎋' => KeyCode::Esc,
        '⇱' => KeyCode::Home,
        '⇲' => KeyCode::End,
        '⇞' => KeyCode::PageUp,
        '⇟' => KeyCode::PageDown,
        c => KeyCode::Char(c),
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
