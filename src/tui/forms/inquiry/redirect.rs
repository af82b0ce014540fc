//! An inquiry sent on to the body it belongs to.

use super::{Asked, day_of, form, text, timing, today};
use crate::office::inquiry::{Inquiry, RedirectInquiry};
use crate::office::{Act, Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked =
    Asked { act: Act::RedirectInquiry, fields: &["redirect_body", "letter_no", "redirected_on"], command };

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let fields = vec![
        Field::line("redirect_body", "field-redirect_body", 300).required(),
        Field::line("letter_no", "field-letter_no", 100).required(),
        Field::date("redirected_on", "field-redirected_on", DateBias::Past).required(),
        Field::computed("timing", "form-complaint-timing"),
    ];
    let mut form = form(inquiry, "form-inquiry-redirect-title", fields, world);
    today(&mut form, "redirected_on", world);
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, inquiry: &Inquiry, world: &World, blank: &str) -> Command {
    Command::RedirectInquiry(RedirectInquiry {
        inquiry: inquiry.no,
        on: day_of(values, "redirected_on", world),
        body: text(values, "redirect_body", blank),
        letter_no: text(values, "letter_no", blank),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let lines = match ASKED.tried(form, opened, world).and_then(Result::ok).as_deref() {
        Some([Event::InquiryRedirected(event)]) => timing(event.redirected.late_by),
        _ => Vec::new(),
    };
    form.set_computed("timing", lines);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
