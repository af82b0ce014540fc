//! The forms of inquiries, a file an act.

pub(super) mod assign;
pub(super) mod close;
pub(super) mod correct;
pub(super) mod extend;
pub(super) mod give_back;
pub(super) mod note;
pub(super) mod redirect;
pub(super) mod register;
pub(super) mod reply;
pub(super) mod send;
pub(super) mod sign;
pub(super) mod term;
pub(super) mod told;

use chrono::NaiveDate;

use super::trial::{judge, submitted, tried};
use super::{Finish, form_options};
use crate::office::inquiry::Inquiry;
use crate::office::notification::NoticeChannel;
use crate::office::{Act, Command, Event, Refusal, decide};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;
use crate::tui::{inquiries, theme};

/// What an act on an inquiry asks: its fields in the order a refusal looks for them, and the command of the values. A
/// word that is not typed yet stands as the last argument.
struct Asked {
    act: Act,
    fields: &'static [&'static str],
    command: fn(&Values, &Inquiry, &World, &str) -> Command,
}

impl Asked {
    /// The inquiry, if the act may happen to it now.
    fn standing<'o>(&self, opened: &'o Opened) -> Result<&'o Inquiry, Phrase> {
        let inquiry = opened.inquiry.as_deref().ok_or_else(|| Phrase::new("form-inquiry-gone"))?;
        decide::inquiry_allows(inquiry.state, self.act).map_err(|refusal| refusal.phrase())?;
        Ok(inquiry)
    }

    /// Says at its field what of the days typed cannot be, and gives the events the command would have.
    fn tried(&self, form: &mut Form, opened: &Opened, world: &World) -> Option<Result<Vec<Event>, Refusal>> {
        let inquiry = self.standing(opened).ok()?;
        let command = (self.command)(&form.values(&world.form_context()), inquiry, world, "-");
        judge(form, opened, world, &command, self.fields);
        Some(tried(opened, world, &command))
    }

    /// The command, or what stands against it at its field.
    fn finished(&self, values: &Values, opened: &Opened, world: &World) -> Finish {
        match self.standing(opened) {
            Ok(inquiry) => submitted(opened, world, (self.command)(values, inquiry, world, ""), self.fields),
            Err(words) => Finish::Problem { field: self.fields.first().copied().unwrap_or_default(), words },
        }
    }
}

/// A form about an inquiry: why its reply came back, who asks, and what is to be done by when, above its fields.
fn form(inquiry: &Inquiry, title: &'static str, fields: Vec<Field>, world: &World) -> Form {
    let about = Phrase::new("form-inquiry-about")
        .with("name", inquiry.input.from.name.as_str())
        .with("outside", inquiry.input.outside_no.as_str())
        .with("question", inquiry.input.questions.first().map_or("", String::as_str));
    let (first, role) = inquiries::to_do(inquiry, world);
    let role = if role == theme::Role::Overdue { Role::Bad } else { Role::Plain };
    let title = Phrase::new(title).with("inquiry", inquiry.no.to_string());
    let mut context = vec![about.into(), Said::new(role, first)];
    if !inquiry.returned_because.is_empty() {
        let said = Phrase::new("inquiry-fact-returned").with("reason", inquiry.returned_because.as_str());
        context.insert(0, Said::new(Role::Warn, said));
    }
    Form::new(title, fields).with_context(context)
}

/// The ways a letter goes.
fn channel_field(world: &World) -> Field {
    let channels = form_options(NoticeChannel::ALL.iter().map(|c| c.code()), "notice-channel", world);
    Field::choice("channel", "field-channel", channels).required()
}

fn channel(values: &Values) -> NoticeChannel {
    values.code("channel").and_then(NoticeChannel::from_code).unwrap_or(NoticeChannel::Portal)
}

/// What is typed in a field, or the word that stands for it.
fn text(values: &Values, field: &str, blank: &str) -> String {
    values.text(field).unwrap_or(blank).to_owned()
}

/// The day of a field, today while it is empty.
fn day_of(values: &Values, field: &str, world: &World) -> NaiveDate {
    values.date(field).unwrap_or(world.today())
}

/// Proposes a day as today.
fn today(form: &mut Form, field: &'static str, world: &World) {
    form.set(field, &Value::Date(world.today()));
}

/// In time or late, as the office would record it.
fn timing(late_by: u16) -> Vec<Said> {
    vec![match late_by {
        0 => Said::new(Role::Good, Phrase::new("law-on-time")),
        n => Said::new(Role::Bad, Phrase::new("law-late-by").with("n", n)),
    }]
}
