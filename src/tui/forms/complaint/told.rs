//! The person was told of what was done with the complaint.

use super::super::trial::{judge, submitted};
use super::super::{Finish, form_options};
use super::{day_of, form, standing, today};
use crate::office::complaint::{Complaint, NotifyComplainant};
use crate::office::notification::NoticeChannel;
use crate::office::{Act, Command};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 2] = ["told_on", "letter_no"];

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let complaint = standing(opened, Act::NotifyComplainant)?;
    let channels = form_options(NoticeChannel::ALL.iter().map(|c| c.code()), "notice-channel", world);
    let fields = vec![
        Field::choice("channel", "field-channel", channels).required(),
        Field::date("told_on", "field-told_on", DateBias::Past).required(),
        Field::line("letter_no", "field-letter_no", 100),
    ];
    let mut form = form(complaint, "form-complaint-told-title", fields, opened, world);
    form.set("channel", &Value::Code(complaint.input.channel.code().to_owned()));
    today(&mut form, "told_on", world);
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, complaint: &Complaint, world: &World) -> Command {
    Command::NotifyComplainant(NotifyComplainant {
        complaint: complaint.no,
        on: day_of(values, "told_on", world),
        channel: values.code("channel").and_then(NoticeChannel::from_code).unwrap_or(NoticeChannel::Letter),
        letter_no: values.text("letter_no").unwrap_or_default().to_owned(),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let Ok(complaint) = standing(opened, Act::NotifyComplainant) else { return };
    let command = command(&form.values(&world.form_context()), complaint, world);
    judge(form, opened, world, &command, &FIELDS);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match standing(opened, Act::NotifyComplainant) {
        Ok(complaint) => submitted(opened, world, command(values, complaint, world), &FIELDS),
        Err(words) => Finish::Problem { field: FIELDS[0], words },
    }
}
