//! The Commission's composition (п. 6): the act, its period, and a line a member.

use super::Finish;
use super::trial::{self, submitted};
use crate::locale::Texts;
use crate::office::Command;
use crate::office::commission::{Category, Composition, Member, SetComposition, Substitute, in_force};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values, plain};
use crate::tui::keys::digit;
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 5] = ["act_no", "act_on", "from", "composition_until", "members"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let fields = vec![
        Field::line("act_no", "field-act_no", 60).required(),
        Field::date("act_on", "field-act_on", DateBias::Past).required(),
        Field::date("from", "form-composition-from", DateBias::Nearest).required(),
        Field::date("composition_until", "field-composition_until", DateBias::Future),
        Field::area("members", "field-members", 8000).required().hint("form-composition-hint"),
        Field::computed("seen", "form-composition-seen"),
    ];
    let legend: Vec<Phrase> = (1_usize..)
        .zip(Category::ALL)
        .map(|(n, category)| Phrase::new("form-composition-category").with("n", n).with("category", name(*category)))
        .collect();
    let legend = Phrase::new("form-composition-legend").with("categories", legend);
    let mut form = Form::new(Phrase::new("form-composition-title"), fields).with_context(vec![legend.into()]);
    // A new act changes a few members of the old composition.
    if let Some(now) = in_force(&opened.commission.compositions, world.today()) {
        let lines: Vec<String> = now.members.iter().map(line).collect();
        form.set("members", &Value::Text(lines.join("\n")));
    }
    Ok(form)
}

fn name(category: Category) -> Phrase {
    Phrase::new(format!("category-{}", category.code()))
}

/// A member as a line: category, body, name, substitute, logins.
fn line(member: &Member) -> String {
    let place = Category::ALL.iter().position(|known| *known == member.category).map_or(1, |at| at + 1);
    let substitute = member.substitute.as_ref();
    let parts = [
        place.to_string(),
        member.body.clone(),
        member.name.clone(),
        substitute.map(|s| s.name.clone()).unwrap_or_default(),
        member.login.clone().unwrap_or_default(),
        substitute.and_then(|s| s.login.clone()).unwrap_or_default(),
    ];
    parts.join("; ").trim_end_matches([';', ' ']).to_owned()
}

/// A line as a member; what of it cannot be understood.
fn member(text: &str, languages: &[Texts]) -> Result<Member, Phrase> {
    let parts: Vec<&str> = text.split(';').map(str::trim).collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let category = category(part(0), languages)
        .ok_or_else(|| Phrase::new("form-composition-no-category").with("text", part(0)))?;
    if part(1).is_empty() || part(2).is_empty() {
        return Err(Phrase::new("form-composition-short").with("text", text));
    }
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(Member {
        name: part(2).to_owned(),
        login: some(part(4)),
        category,
        body: part(1).to_owned(),
        substitute: some(part(3)).map(|name| Substitute { name, login: some(part(5)) }),
    })
}

/// A category by its number in п. 6 or by the beginning of a word of its name, in any language.
fn category(text: &str, languages: &[Texts]) -> Option<Category> {
    let mut letters = text.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        let place = digit(only).and_then(|n| n.to_digit(10))?;
        return Category::ALL.get((place as usize).checked_sub(1)?).copied();
    }
    let typed = text.to_lowercase();
    let fits = |category: &&Category| {
        languages.iter().any(|texts| {
            let words = texts.say(&name(**category)).to_lowercase();
            words.split([' ', '«', '»', '-']).any(|word| word.starts_with(&typed))
        })
    };
    let mut found = Category::ALL.iter().filter(fits);
    match (found.next(), found.next()) {
        (Some(category), None) if !typed.is_empty() => Some(*category),
        _ => None,
    }
}

/// Every line that is not blank, with its number.
fn lines(values: &Values) -> impl Iterator<Item = (usize, &str)> {
    let text = values.text("members").unwrap_or_default();
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty())
}

fn members(values: &Values, world: &World) -> Result<Vec<Member>, Phrase> {
    let read = |(n, line): (usize, &str)| {
        member(line, world.languages())
            .map_err(|why| Phrase::new("form-composition-line").with("n", n).with("why", why))
    };
    lines(values).map(read).collect()
}

pub(super) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let values = form.values(&world.form_context());
    let mut said = Vec::new();
    let mut whole = Vec::new();
    for (n, text) in lines(&values) {
        match member(text, world.languages()) {
            Ok(member) => {
                let category = world.say(&name(member.category));
                let substitute = member.substitute.as_ref().map(|s| format!(" ({})", s.name)).unwrap_or_default();
                said.push(plain(format!("{n}. {}{substitute}, {}: {category}", member.name, member.body)).into());
                whole.push(member);
            }
            Err(why) => {
                let words = Phrase::new("form-composition-line").with("n", n).with("why", why);
                said.push(Said::new(Role::Bad, words));
            }
        }
    }
    if let (Some(act_on), Some(from)) = (values.date("act_on"), values.date("from")) {
        let act_no = values.text("act_no").unwrap_or("-").to_owned();
        let until = values.date("composition_until");
        let composition = Composition { act_no, act_on, from, until, members: whole.clone() };
        let command = Command::SetComposition(SetComposition { composition });
        trial::judge(form, opened, world, &command, &FIELDS);
    }
    let empty: Vec<Phrase> = Category::ALL
        .iter()
        .filter(|category| whole.iter().all(|member| member.category != **category))
        .map(|category| name(*category))
        .collect();
    if !empty.is_empty() {
        let words = Phrase::new("commission-empty").with("categories", empty).with("paragraph", Arg::cite("6"));
        said.push(Said::new(Role::Warn, words));
    }
    form.set_computed("seen", said);
}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let members = match members(values, world) {
        Ok(members) => members,
        Err(words) => return Finish::Problem { field: "members", words },
    };
    let composition = Composition {
        act_no: values.text("act_no").unwrap_or_default().trim().to_owned(),
        act_on: values.date("act_on").unwrap_or(world.today()),
        from: values.date("from").unwrap_or(world.today()),
        until: values.date("composition_until"),
        members,
    };
    submitted(opened, world, Command::SetComposition(SetComposition { composition }), &FIELDS)
}
