//! The reply to an inquiry, prepared for the head's signature. With an employer chosen it is composed from the register:
//! the standard wording stands in the text until the officer changes it, its figures as fields that stay linked.

use chrono::NaiveDate;

use super::super::trial::submitted;
use super::super::{form_options, propose};
use super::{Asked, form, text};
use crate::locale::days_asked;
use crate::office::inquiry::{Inquiry, PrepareReply, PreparedReply, Reply};
use crate::office::paper::PaperLang;
use crate::office::permit::{Category, EmployerInput, ReplyAsk, ReplyFacts, ReplyQuestion};
use crate::office::{Act, Command, Event, Record};
use crate::papers::reply::{self, ReplyFlaw};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Opt, Role, Said, Value, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::replies;
use crate::tui::screens::PaperScreen;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::PrepareReply, fields: FIELDS, command };

const FIELDS: &[&str] = &["reply", "reply_lang", "reply_employer", "reply_year", "reply_on"];

/// The most characters a reply may have: some eight pages.
const MOST: usize = 20_000;

/// A name of fewer letters is found in other words.
const SHORTEST_NAME: usize = 4;

/// What may be asked by a tick; the category is asked by choosing one.
const TICKS: [(&str, ReplyQuestion); 4] = [
    ("ask_issued", ReplyQuestion::Issued),
    ("ask_categories", ReplyQuestion::Categories),
    ("ask_stock", ReplyQuestion::Stock),
    ("ask_control", ReplyQuestion::Control),
];

/// The standard wording the text began with, kept beside it: until it is changed, it follows what is asked.
const PROPOSED: &str = "proposed";

/// What another wrote while this was typed.
const THEIRS: &str = "theirs";

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let mut form = form(inquiry, "form-inquiry-reply-title", fields(opened, world), world);
    let stood = inquiry.reply.as_ref().map(|prepared| &prepared.reply);
    let lang = stood.map_or(inquiry.input.lang, |reply| reply.lang);
    form.set("reply_lang", &Value::Code(lang.code().to_owned()));
    let questions = inquiry.input.questions.join(" ");
    let year = year_named(&questions).unwrap_or_else(|| world.today().format("%Y").to_string());
    form.set("reply_year", &Value::Text(year));
    if let Some(employer) = employer_named(&questions, &opened.reply.employers) {
        form.set("reply_employer", &Value::Code(employer.bin.clone()));
    }
    form.set("reply_on", &Value::Date(day_named(&questions, world.today()).unwrap_or_else(|| world.today())));
    for (tick, _) in TICKS {
        form.set(tick, &Value::Bool(true));
    }
    if let Some(reply) = stood {
        form.set("reply", &Value::Text(reply.paragraphs.join("\n")));
        if let Some(ask) = &reply.ask {
            fill(&mut form, ask);
        }
    }
    // An office without permits has nothing to compose from: the reply is its words alone.
    let composes = !opened.reply.employers.is_empty();
    let of_register = ["reply_employer", "reply_year", "reply_on", "reply_category", "reply_position", "reply_phone"];
    for field in of_register.into_iter().chain(TICKS.map(|(tick, _)| tick)) {
        form.set_visible(field, composes);
    }
    form.mark_clean();
    form.focus_on(if composes { "reply_employer" } else { "reply" });
    Ok(form)
}

/// The one year that is asked about.
fn year_named(questions: &str) -> Option<String> {
    let numbers = questions.split(|c: char| !c.is_ascii_digit());
    let mut years: Vec<&str> = numbers.filter(|number| number.len() == 4 && number.starts_with("20")).collect();
    years.sort_unstable();
    years.dedup();
    match years[..] {
        [year] => Some(year.to_owned()),
        _ => None,
    }
}

/// The one day that is asked about, if it has come.
fn day_named(questions: &str, today: NaiveDate) -> Option<NaiveDate> {
    match days_asked(questions)[..] {
        [day] if day <= today => Some(day),
        _ => None,
    }
}

/// The one employer whose name, or what stands in its quotation marks, is among the questions.
fn employer_named<'e>(questions: &str, employers: &'e [EmployerInput]) -> Option<&'e EmployerInput> {
    let asked = questions.to_lowercase();
    let named = |of: &&EmployerInput| {
        let own = of.name.split(['«', '»', '"', '“', '”']).nth(1).unwrap_or(&of.name).trim().to_lowercase();
        own.chars().count() >= SHORTEST_NAME && asked.contains(&own)
    };
    let mut found = employers.iter().filter(named);
    found.next().filter(|_| found.next().is_none())
}

fn fields(opened: &Opened, world: &World) -> Vec<Field> {
    let langs = form_options(PaperLang::ALL.iter().map(|lang| lang.code()), "paper-lang", world);
    let categories = form_options(Category::ALL.iter().map(|of| of.code()), "permit-category", world);
    let employers = opened.reply.employers.iter();
    let employers =
        employers.map(|of| Opt::named(of.bin.as_str(), of.name.as_str(), format!("{} {}", of.name, of.bin)));
    let mut fields = vec![
        Field::computed("questions", "field-questions"),
        Field::choice("reply_lang", "field-reply_lang", langs).required(),
        Field::search("reply_employer", "field-reply_employer", employers.collect()).hint("form-reply-employer-hint"),
        Field::year("reply_year", "field-reply_year"),
        Field::date("reply_on", "field-reply_on", DateBias::Past),
    ];
    fields.extend(TICKS.map(|(tick, question)| {
        Field::yes_no(tick, "form-reply-questions").labelled(Phrase::new(format!("reply-question-{}", question.code())))
    }));
    fields.extend([
        Field::choice("reply_category", "reply-question-of_category", categories),
        Field::line("reply_position", "field-reply_position", 200),
        Field::line("reply_phone", "field-reply_phone", 60),
        Field::computed("facts", "form-reply-facts"),
        Field::computed(THEIRS, "form-reply-theirs").hidden(),
        Field::page("reply", "field-reply", MOST).required().hint("form-inquiry-reply-hint"),
        Field::area(PROPOSED, "field-reply", MOST).hidden(),
    ]);
    fields
}

/// What was asked of the register before, into its fields.
fn fill(form: &mut Form, ask: &ReplyAsk) {
    form.set("reply_employer", &Value::Code(ask.bin.clone()));
    form.set("reply_year", &Value::Text(ask.year.to_string()));
    form.set("reply_on", &Value::Date(ask.on));
    for (tick, question) in TICKS {
        form.set(tick, &Value::Bool(ask.asks(question)));
    }
    if let Some(category) = ask.category {
        form.set("reply_category", &Value::Code(category.code().to_owned()));
    }
    form.set("reply_position", &Value::Text(ask.position.clone()));
    form.set("reply_phone", &Value::Text(ask.phone.clone()));
}

/// What is asked of the register; nothing without an employer.
fn asked(values: &Values, opened: &Opened, world: &World) -> Option<ReplyAsk> {
    let bin = values.code("reply_employer")?;
    let employer = opened.reply.employers.iter().find(|of| of.bin == bin)?;
    let category = values.code("reply_category").and_then(Category::from_code);
    let ticked = TICKS.iter().filter(|(tick, _)| values.yes(tick) == Some(true)).map(|(_, question)| *question);
    Some(ReplyAsk {
        bin: bin.to_owned(),
        employer: employer.name.clone(),
        year: values.text("reply_year").and_then(|year| year.parse().ok())?,
        on: values.date("reply_on").unwrap_or(world.today()),
        questions: ticked.chain(category.map(|_| ReplyQuestion::OfCategory)).collect(),
        category,
        position: text(values, "reply_position", ""),
        phone: text(values, "reply_phone", ""),
    })
}

/// What the form asks of the register and was not told yet.
pub fn asks(form: &Form, opened: &Opened, world: &World) -> Option<ReplyAsk> {
    let ask = asked(&form.values(&world.form_context()), opened, world)?;
    opened.reply_facts(&ask).is_none().then_some(ask)
}

fn lang(values: &Values, inquiry: &Inquiry) -> PaperLang {
    values.code("reply_lang").and_then(PaperLang::from_code).unwrap_or(inquiry.input.lang)
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// What another prepared while this was typed stands above it: the paragraphs they wrote that do not stand here, and those
/// of the reply both began with that they took out.
pub fn others_words(form: &mut Form, opened: &Opened, changed: &[Record], world: &World) {
    let prepared = changed.iter().rev().find_map(|record| match &record.event {
        Event::ReplyPrepared(event) => Some((record, &event.reply.paragraphs)),
        _ => None,
    });
    let Some((record, theirs)) = prepared else { return };
    let ours = form.values(&world.form_context()).text("reply").map(paragraphs).unwrap_or_default();
    let stood = opened.inquiry.iter().filter_map(|inquiry| inquiry.reply.as_ref());
    let stood: Vec<&String> = stood.flat_map(|prepared| &prepared.reply.paragraphs).collect();
    let said = |id: &'static str, text: &String| {
        let words = Phrase::new(id).with("by", world.officer_name(&record.by)).with("text", text.as_str());
        Said::new(Role::Warn, words)
    };
    let written = theirs.iter().filter(|text| !ours.contains(text) && !stood.contains(text));
    let written = written.map(|text| said("form-reply-written", text));
    let gone = ours.iter().filter(|text| stood.contains(text) && !theirs.contains(text));
    let lines: Vec<Said> = written.chain(gone.map(|text| said("form-reply-taken-out", text))).collect();
    if lines.is_empty() {
        return;
    }
    form.set_visible(THEIRS, true);
    form.set_computed(THEIRS, lines);
    // The text has the whole pane while it is written: from the field before it both are seen.
    form.focus_on(if opened.reply.employers.is_empty() { "reply_lang" } else { "reply_phone" });
}

fn command(values: &Values, inquiry: &Inquiry, _: &World, blank: &str) -> Command {
    Command::PrepareReply(prepared(values, inquiry, blank))
}

/// What is typed, of its words alone.
fn prepared(values: &Values, inquiry: &Inquiry, blank: &str) -> PrepareReply {
    PrepareReply {
        inquiry: inquiry.no,
        lang: Some(lang(values, inquiry)),
        paragraphs: paragraphs(&text(values, "reply", blank)),
        ask: None,
    }
}

/// What is asked stands above what answers it; what the register says and what is found in the words stand under it.
pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(inquiry) = ASKED.standing(opened) else { return };
    let question = |text: &String| Said::from(Phrase::new("history-text").with("text", text.as_str()));
    form.set_computed("questions", inquiry.input.questions.iter().map(question).collect());
    let values = form.values(&world.form_context());
    let chosen = values.code("reply_employer").is_some();
    form.set_required("reply_year", chosen);
    let said = match asked(&values, opened, world) {
        None if chosen => vec![Said::new(Role::Warn, Phrase::new("form-reply-no-year"))],
        None => alone(&values, inquiry, opened, world),
        Some(ask) => match opened.reply_facts(&ask) {
            None => vec![Said::from(Phrase::new("form-reply-waits"))],
            Some(facts) => composed(form, &values, inquiry, (&ask, facts), world),
        },
    };
    // An office without permits has a register to say nothing of: only what is found stands there.
    form.set_visible("facts", !said.is_empty());
    form.set_computed("facts", said);
}

/// What is found in a reply without an employer.
fn alone(values: &Values, inquiry: &Inquiry, opened: &Opened, world: &World) -> Vec<Said> {
    let words = values.text("reply").map(paragraphs).unwrap_or_default();
    let none = (!opened.reply.employers.is_empty()).then(|| Said::from(Phrase::new("form-reply-no-employer")));
    let found = replies::found_alone(&words, inquiry, replies::texts(lang(values, inquiry), world));
    none.into_iter().chain(told(&found)).collect()
}

fn told(found: &[ReplyFlaw]) -> impl Iterator<Item = Said> {
    found.iter().map(|flaw| Said::new(Role::Warn, flaw.phrase()))
}

/// Proposes the standard wording, and says what the register counts and what is found in the words.
fn composed(
    form: &mut Form,
    values: &Values,
    inquiry: &Inquiry,
    (ask, facts): (&ReplyAsk, &ReplyFacts),
    world: &World,
) -> Vec<Said> {
    let texts = replies::texts(lang(values, inquiry), world);
    let source = replies::source(inquiry, ask, facts, texts);
    let standard = reply::standard(&source, replies::body(texts, world));
    let wanted = standard.join("\n");
    let before = match form.kept(PROPOSED, &world.form_context()) {
        Some(Value::Text(before)) => before,
        _ => String::new(),
    };
    propose(form, values, "reply", &[before], &wanted);
    form.set(PROPOSED, &Value::Text(wanted));
    let words = form.values(&world.form_context()).text("reply").map(paragraphs).unwrap_or_default();
    let mut said = vec![Said::from(
        Phrase::new("form-reply-counts").with("issued", facts.issued.total).with("valid", facts.valid.total),
    )];
    said.extend(told(&reply::check(&words, &standard, &source)));
    said
}

/// The pages of what is typed, as they would be signed now.
pub fn pages(values: &Values, opened: &Opened, world: &World) -> Option<PaperScreen> {
    let inquiry = ASKED.standing(opened).ok()?;
    let ask = asked(values, opened, world);
    let facts = ask.as_ref().and_then(|ask| opened.reply_facts(ask));
    let reply = Reply {
        ask: ask.clone().map(Box::new),
        ..Reply::written(lang(values, inquiry), &paragraphs(&text(values, "reply", "")))
    };
    let prepared = PreparedReply { by: world.me.login.clone(), at: world.now, reply };
    Some(replies::pages(inquiry, &prepared, facts, world))
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let ask = asked(values, opened, world);
    if ask.is_none() && values.code("reply_employer").is_some() {
        return Finish::Problem { field: "reply_year", words: Phrase::new("form-reply-no-year") };
    }
    if ask.as_ref().is_some_and(|ask| opened.reply_facts(ask).is_none()) {
        return Finish::Problem { field: "reply_employer", words: Phrase::new("form-reply-waits") };
    }
    match ASKED.standing(opened) {
        Err(words) => Finish::Problem { field: "reply", words },
        Ok(inquiry) => {
            let prepared = PrepareReply { ask: ask.map(Box::new), ..prepared(values, inquiry, "") };
            submitted(opened, world, Command::PrepareReply(prepared), ASKED.fields)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn employer(name: &str) -> EmployerInput {
        EmployerInput { bin: "190540012345".into(), name: name.into(), activity: String::new() }
    }

    #[test]
    fn what_is_asked_about_is_read_from_the_questions() {
        let all = [employer("ТОО «Қиял Зауыт»"), employer("ТОО \"Үлгі Құрылыс\""), employer("Орда")];
        let named = |text: &str| employer_named(text, &all).map(|of| of.name.as_str());
        assert_eq!(named("Сколько выдано ТОО \"қиял зауыт\"?"), Some("ТОО «Қиял Зауыт»"));
        assert_eq!(named("Сколько выдано Үлгі Құрылыс в 2025 году?"), Some("ТОО \"Үлгі Құрылыс\""));
        // Two that are named, and none: the officer says which.
        assert_eq!(named("Қиял Зауыт и Үлгі Құрылыс"), None);
        assert_eq!(named("Сколько выдано всего?"), None);
        assert_eq!(year_named("в 2025 году, на 01.09.2025").as_deref(), Some("2025"));
        assert_eq!(year_named("в 2024 и 2025 годах"), None);
        assert_eq!(year_named("№ 20250001").as_deref(), None);
    }
}
