//! The term of the reply extended (АППК, art. 76): no later than the code allows, with the day the asker is told by.

use super::{Asked, day_of, form, text, today};
use crate::office::inquiry::{ExtendInquiry, Inquiry};
use crate::office::{Act, Command, Event};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{DateBias, Field, Form, Role, Said, Value, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const ASKED: Asked = Asked { act: Act::ExtendInquiry, fields: &["reason", "extended_until", "extended_on"], command };

pub fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let inquiry = ASKED.standing(opened)?;
    let fields = vec![
        Field::area("reason", "field-reason", 2000).required().hint("form-inquiry-extend-hint"),
        Field::date("extended_on", "field-extended_on", DateBias::Past).required(),
        Field::date("extended_until", "field-extended_until", DateBias::Future).required(),
        Field::computed("timing", "form-inquiry-notice"),
    ];
    let mut form = form(inquiry, "form-inquiry-extend-title", fields, world);
    today(&mut form, "extended_on", world);
    if let Some(last) = inquiry.clocks.extend_by {
        form.set("extended_until", &Value::Date(last));
    }
    form.mark_clean();
    Ok(form)
}

fn command(values: &Values, inquiry: &Inquiry, world: &World, blank: &str) -> Command {
    Command::ExtendInquiry(ExtendInquiry {
        inquiry: inquiry.no,
        on: day_of(values, "extended_on", world),
        until: day_of(values, "extended_until", world),
        reason: text(values, "reason", blank),
    })
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    let lines = match ASKED.tried(form, opened, world) {
        Some(Ok(events)) => events
            .iter()
            .filter_map(|event| match event {
                Event::InquiryExtended(event) => Some(&event.notice),
                _ => None,
            })
            .map(|due| {
                let said = Phrase::new("form-complaint-day").with("what", due.term.phrase()).with("day", due.due);
                Said::from(said.with("paragraph", Arg::cite(due.source.as_str())))
            })
            .collect(),
        Some(Err(refusal)) => vec![Said::new(Role::Bad, refusal.phrase())],
        None => Vec::new(),
    };
    form.set_computed("timing", lines);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    ASKED.finished(values, opened, world)
}
