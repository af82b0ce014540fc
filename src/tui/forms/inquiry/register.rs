//! An inquiry written down: its day is computed as it is typed.

use super::super::trial::{judge, submitted};
use super::super::{Finish, form_options, minute};
use super::{channel, channel_field, text};
use crate::office::decide::inquiry_clocks;
use crate::office::inquiry::{Asker, AskerKind, InquiryClocks, InquiryInput, RegisterInquiry};
use crate::office::notification::NoticeChannel;
use crate::office::paper::PaperLang;
use crate::office::{Command, Refusal};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

pub(super) const FIELDS: [&str; 5] = ["asker", "questions", "outside_no", "arrived_at", "dated"];

/// What is written down of an inquiry, in the order it stands on the letter.
pub(super) fn fields(world: &World) -> Vec<Field> {
    let kinds = form_options(AskerKind::ALL.iter().map(|kind| kind.code()), "asker-kind", world);
    let langs = form_options(PaperLang::ALL.iter().map(|lang| lang.code()), "paper-lang", world);
    vec![
        Field::line("outside_no", "field-outside_no", 60).hint("form-inquiry-outside-hint"),
        Field::date("dated", "field-dated", DateBias::Past),
        Field::line("asker", "field-asker", 300).required(),
        Field::choice("asker_kind", "field-asker_kind", kinds).required(),
        Field::area("questions", "field-questions", 8000).required().hint("form-inquiry-questions-hint"),
        Field::line("address", "field-address", 500),
        Field::moment("arrived_at", "field-arrived_at", DateBias::Past).required(),
        Field::computed("days", "form-inquiry-days"),
        channel_field(world),
        Field::choice("reply_lang", "field-reply_lang", langs).required(),
    ]
}

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub fn build(_: &Opened, world: &World) -> Result<Form, Phrase> {
    let mut form = Form::new(Phrase::new("form-inquiry-title"), fields(world));
    form.set("asker_kind", &Value::Code(AskerKind::Citizen.code().to_owned()));
    form.set("channel", &Value::Code(NoticeChannel::Portal.code().to_owned()));
    form.set("reply_lang", &Value::Code(PaperLang::Ru.code().to_owned()));
    form.set("arrived_at", &Value::Moment(minute(world.now)));
    form.mark_clean();
    Ok(form)
}

/// What is typed so far; a word that is not there yet stands as `blank`.
pub(super) fn input(values: &Values, world: &World, blank: &str) -> InquiryInput {
    InquiryInput {
        received_at: values.moment("arrived_at").unwrap_or(world.now),
        outside_no: text(values, "outside_no", ""),
        dated: values.date("dated"),
        from: Asker {
            name: text(values, "asker", blank),
            kind: values.code("asker_kind").and_then(AskerKind::from_code).unwrap_or(AskerKind::Citizen),
            address: text(values, "address", ""),
        },
        channel: channel(values),
        lang: values.code("reply_lang").and_then(PaperLang::from_code).unwrap_or(PaperLang::Ru),
        questions: text(values, "questions", blank).lines().map(str::to_owned).collect(),
    }
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let input = input(&form.values(&world.form_context()), world, "-");
    let days = said(inquiry_clocks(&world.rules, &input), &input);
    judge(form, opened, world, &Command::RegisterInquiry(RegisterInquiry { input }), &FIELDS);
    form.set_computed("days", days);
}

/// When it counts as received, and the day of the reply; or why there is none.
pub(super) fn said(clocks: Result<InquiryClocks, Refusal>, input: &InquiryInput) -> Vec<Said> {
    let clocks = match clocks {
        Ok(clocks) => clocks,
        Err(refusal) => return vec![Said::new(Role::Bad, refusal.phrase())],
    };
    let mut lines = Vec::new();
    if clocks.received_day != input.received_at.date() {
        let said = Phrase::new("law-deadline-complaint-received")
            .with("day", clocks.received_day)
            .with("paragraph", Arg::cite("row-7"))
            .with("code", Arg::cite("apc-64"));
        lines.push(Said::new(Role::Warn, said));
    }
    let due = &clocks.answer;
    let said = Phrase::new("form-complaint-day")
        .with("what", due.term.phrase())
        .with("day", due.due)
        .with("paragraph", Arg::cite(due.source.as_str()));
    lines.push(said.into());
    lines
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    let input = input(values, world, "");
    submitted(opened, world, Command::RegisterInquiry(RegisterInquiry { input }), &FIELDS)
}
