//! The asker was told of an extension, or where the inquiry was sent.

use super::{Asked, channel, channel_field, day_of, form, text, timing, today};
use crate::office::inquiry::{Inquiry, NotifyAsker};
use crate::office::{Act, Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::NotifyAsker, fields: &["told_on", "letter_no"], command };

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let fields = vec![
        channel_field(world),
        Field::date("told_on", "field-told_on", DateBias::Past).required(),
        Field::computed("timing", "form-complaint-timing"),
        Field::line("letter_no", "field-letter_no", 100),
    ];
    let mut form = form(inquiry, "form-inquiry-told-title", fields, world);
    form.set("channel", &Value::Code(inquiry.input.channel.code().to_owned()));
    today(&mut form, "told_on", world);
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, inquiry: &Inquiry, world: &World, _: &str) -> Command {
    Command::NotifyAsker(NotifyAsker {
        inquiry: inquiry.no,
        on: day_of(values, "told_on", world),
        channel: channel(values),
        letter_no: text(values, "letter_no", ""),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let runs = opened.inquiry.as_ref().is_some_and(|inquiry| inquiry.clocks.notice.is_some());
    let lines = match ASKED.tried(form, opened, world).and_then(Result::ok).as_deref() {
        Some([Event::AskerNotified(event)]) if runs => timing(event.told.late_by),
        _ => Vec::new(),
    };
    form.set_computed("timing", lines);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
