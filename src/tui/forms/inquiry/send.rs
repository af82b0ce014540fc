//! A signed reply was sent: when, by what way, which file.

use super::super::{minute, signed_file};
use super::{Asked, channel, channel_field, form, text, timing};
use crate::office::inquiry::{Inquiry, SendReply};
use crate::office::{Act, Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Said, Value, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::SendReply, fields: &["sent_at", "file_name", "file_hash"], command };

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let [file, name, hash] = signed_file::fields();
    let fields = vec![
        Field::computed("number", "form-inquiry-number"),
        channel_field(world),
        Field::moment("sent_at", "field-sent_at", DateBias::Past).required(),
        Field::computed("timing", "form-complaint-timing"),
        file,
        name,
        hash,
    ];
    let mut form = form(inquiry, "form-inquiry-send-title", fields, world);
    form.set("channel", &Value::Code(inquiry.input.channel.code().to_owned()));
    form.set("sent_at", &Value::Moment(minute(world.now)));
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, inquiry: &Inquiry, world: &World, _: &str) -> Command {
    Command::SendReply(SendReply {
        inquiry: inquiry.no,
        sent_at: values.moment("sent_at").unwrap_or(world.now),
        channel: channel(values),
        file_name: text(values, "file_name", ""),
        file_hash: text(values, "file_hash", ""),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    signed_file::take(form, world);
    let lines = match ASKED.tried(form, opened, world).and_then(Result::ok).as_deref() {
        Some([Event::ReplySent(event)]) => timing(event.sent.late_by),
        _ => Vec::new(),
    };
    form.set_computed("timing", lines);
    let fixed = opened.inquiry.as_ref().and_then(|inquiry| inquiry.fixed());
    form.set_computed("number", fixed.map(|fixed| Said::from(fixed.phrase())).into_iter().collect());
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
