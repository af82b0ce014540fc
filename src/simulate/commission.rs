//! The Commission of the simulated office. Fictional.

use chrono::{Days, NaiveDate};

use super::staff::{HEAD, SECRETARY};
use crate::office::Command;
use crate::office::commission::{Category, Composition, Member, SetComposition, Substitute};

/// Name, body, category, login, substitute with login. Nobody is of the associations: the office warns of it.
type Row = (&'static str, &'static str, Category, &'static str, &'static str, &'static str);

const MEMBERS: [Row; 6] = [
    (
        "Оспанов Ерлан Қайратұлы",
        "управление занятости",
        Category::Executive,
        HEAD,
        "Жұмабекова Айгерім Болатқызы",
        SECRETARY,
    ),
    ("Тұрсынов Арман Ғалымұлы", "департамент образования", Category::Education, "", "", ""),
    ("Ким Сергей Олегович", "департамент полиции", Category::Interior, "", "Сәрсенова Дана Ербол қызы", ""),
    ("Нұрпейісова Әсел Мұратқызы", "управление промышленности", Category::Industry, "", "", ""),
    ("Бекетов Самат Айдарұлы", "палата предпринимателей", Category::Atameken, "", "", ""),
    ("Захарова Инна Павловна", "департамент здравоохранения", Category::Sector, "", "", ""),
];

/// The composition in force from the day the office opens.
pub fn composition(from: NaiveDate) -> Command {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let member = |(name, body, category, login, substitute, theirs): Row| Member {
        name: name.to_owned(),
        login: some(login),
        category,
        body: body.to_owned(),
        substitute: some(substitute).map(|name| Substitute { name, login: some(theirs) }),
    };
    let composition = Composition {
        act_no: "15-ө".to_owned(),
        act_on: from.checked_sub_days(Days::new(7)).unwrap_or(from),
        from,
        until: None,
        members: MEMBERS.map(member).into(),
    };
    Command::SetComposition(SetComposition { composition })
}
