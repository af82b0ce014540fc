//! The Commission's sheet: it adds up as it is typed, under both readings (п. 8, 10).

use super::Finish;
use crate::law::points::WorkPeriod;
use crate::law::professions::Professions;
use crate::office::application::Education;
use crate::office::case::Case;
use crate::office::decide::{Rules, points_of};
use crate::office::sheet::{Points, SheetInput};
use crate::office::{Act, Command, decide};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{Field, Form, Opt, Period, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// What a standard may be, by п. 8.
const STANDARDS: [&str; 3] = ["professional_standard", "directory", "characteristics"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::Score).map_err(|r| r.phrase())?;
    let standards = STANDARDS
        .iter()
        .map(|code| Opt::new(*code, Phrase::new(format!("standard-{code}")), world.languages()))
        .collect();
    let fields = vec![
        Field::yes_no("meets", "form-score-meets").required().hint("form-score-meets-hint"),
        Field::area("reasons", "form-score-reasons", 2000).hidden(),
        Field::computed("points", "form-score-points"),
        Field::yes_no("higher", "form-score-higher").required(),
        Field::yes_no("degree", "form-score-degree").required(),
        Field::yes_no("english", "form-score-english").required(),
        Field::periods("periods", "field-work_periods"),
        Field::search("profession", "field-profession_code", professions()).required(),
        Field::choice("standard", "form-score-standard", standards).required(),
        Field::line("requisites", "form-score-requisites", 300),
        Field::line("unreliable", "form-score-unreliable", 1000).hint("form-score-unreliable-hint"),
    ];
    let title = Phrase::new("form-score-title").with("case", case.no.to_string());
    // What is not confirmed scores nothing: whoever fills the sheet in is told, and decides what it touches.
    let found = case.outside.establishment().map(|act| Phrase::new("form-score-established").with("act", act));
    let context = super::heading(case, world).into_iter().chain(found.map(|words| Said::new(Role::Warn, words)));
    let mut form = Form::new(title, fields).with_context(context.collect());
    fill(&mut form, case);
    Ok(form)
}

/// What the last sheet or the application carries; whether it meets the standard is never guessed.
fn fill(form: &mut Form, case: &Case) {
    let input = match &case.sheet {
        Some(sheet) => {
            form.set("meets", &Value::Bool(sheet.input.meets));
            sheet.input.clone()
        }
        None => declared(case),
    };
    let text = |form: &mut Form, id, text: &str| {
        if !text.is_empty() {
            form.set(id, &Value::Text(text.to_owned()));
        }
    };
    let (standard, requisites) = split(&input.standard);
    text(form, "reasons", &input.reasons);
    text(form, "requisites", requisites);
    text(form, "unreliable", &input.unreliable);
    form.set("standard", &Value::Code(standard.to_owned()));
    if Professions::embedded().by_code(&input.profession_code).is_some() {
        form.set("profession", &Value::Code(input.profession_code.clone()));
    }
    for (id, yes) in [("higher", input.higher), ("degree", input.degree), ("english", input.english_certificate)] {
        form.set(id, &Value::Bool(yes));
    }
    let periods = input.periods.iter().map(|p| Period { from: p.from, until: p.until }).collect();
    form.set("periods", &Value::Periods(periods));
}

/// The facts an application declares, as a sheet would hold them if all of them were proven.
pub(crate) fn declared(case: &Case) -> SheetInput {
    let application = &case.application;
    let education = application.education;
    SheetInput {
        profession_code: application.profession_code.clone(),
        standard: STANDARDS[0].to_owned(),
        meets: true,
        reasons: String::new(),
        higher: matches!(education, Some(Education::Higher | Education::Both)),
        degree: matches!(education, Some(Education::Degree | Education::Both)),
        english_certificate: application.english_certificate == Some(true),
        periods: application.work_periods.clone(),
        unreliable: String::new(),
    }
}

/// A standard is kept as its code, or as the code and its requisites behind a colon.
fn split(standard: &str) -> (&str, &str) {
    let (code, rest) = standard.split_once(": ").unwrap_or((standard, ""));
    if STANDARDS.contains(&code) { (code, rest) } else { (STANDARDS[0], standard) }
}

fn input(values: &Values) -> SheetInput {
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    let yes = |id| values.yes(id).unwrap_or(false);
    let standard = values.code("standard").unwrap_or_default();
    let requisites = text("requisites");
    SheetInput {
        profession_code: values.code("profession").unwrap_or_default().to_owned(),
        standard: if requisites.is_empty() { standard.to_owned() } else { format!("{standard}: {requisites}") },
        meets: yes("meets"),
        reasons: text("reasons"),
        higher: yes("higher"),
        degree: yes("degree"),
        english_certificate: yes("english"),
        periods: values.periods("periods").iter().map(|p| WorkPeriod { from: p.from, until: p.until }).collect(),
        unreliable: text("unreliable"),
    }
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(case) = super::case_of(opened) else { return };
    let values = form.values(&world.form_context());
    let unmet = values.yes("meets") == Some(false);
    form.set_visible("reasons", unmet);
    form.set_required("reasons", unmet);
    if let Some(points) = computed(case, &input(&values), &world.rules) {
        form.set_computed("points", said(&points));
    }
}

/// The points of a sheet by the case's own edition; none where the edition is no longer at hand.
pub(crate) fn computed(case: &Case, input: &SheetInput, rules: &Rules) -> Option<Points> {
    Some(points_of(rules, rules.edition_of(case).ok()?, case, input))
}

/// The points in sentences: the items, both readings, and whether the verdict depends on the reading.
pub(crate) fn said(points: &Points) -> Vec<Said> {
    let items: Vec<Phrase> = points
        .lines
        .iter()
        .map(|line| {
            Phrase::new("points-item")
                .with("criterion", Phrase::new(format!("points-{}", line.criterion)))
                .with("points", line.points)
        })
        .collect();
    let experience = Phrase::new("points-experience-time").with("years", points.years).with("months", points.months);
    let threshold = points.threshold.map_or_else(|| Arg::from("-"), Arg::from);
    let verdict = Phrase::new("points-verdict")
        .with("sum", points.sum)
        .with("highest", points.highest)
        .with("threshold", threshold);
    let (role, outcome) = match (points.threshold, points.passes()) {
        (None, _) => (Role::Warn, "points-no-threshold"),
        (Some(_), true) => (Role::Good, "points-met"),
        (Some(_), false) => (Role::Bad, "points-not-met"),
    };
    let outcome = Phrase::new(outcome).with("reading", points.reading.phrase());
    let mut lines = vec![Said::from(experience)];
    if !items.is_empty() {
        lines.push(Said::from(Phrase::new("points-items").with("items", items)));
    }
    lines.push(Said::new(role, verdict));
    lines.push(Said::new(role, outcome));
    if points.is_sensitive() {
        lines.push(Said::new(Role::Warn, Phrase::new("points-sensitive")));
    }
    lines
}

pub(super) fn finish(values: &Values, opened: &Opened, _: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => Finish::Submit(Command::Score { case: case.no, input: input(values) }),
        Err(words) => Finish::Problem { field: "meets", words },
    }
}

/// Every line of the list with its posts: any words in any order find it.
pub(super) fn professions() -> Vec<Opt> {
    Professions::embedded()
        .all()
        .iter()
        .map(|p| {
            let words = format!("{} {} {} {}", p.code, p.text_ru, p.activity_ru, p.positions.join(" "));
            Opt::named(p.code.clone(), p.name_ru.clone(), words)
        })
        .collect()
}

/// «Учитель (1.1.1)», or the text as it came.
pub(crate) fn profession_name(code: &str) -> String {
    Professions::embedded().by_code(code).map_or_else(|| code.to_owned(), |p| format!("{} ({})", p.name_ru, p.code))
}
