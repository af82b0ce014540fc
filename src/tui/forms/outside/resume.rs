//! Let a suspended case go on: the due days as they come out stand under the day as it is typed.

use super::pause::{End, end};
use crate::office::case::Case;
use crate::office::outside::Resume;
use crate::office::{Act, Command, Event};
use crate::phrase::{Arg, Phrase};
use crate::tui::form::{Form, Said, Values};
use crate::tui::forms::Finish;
use crate::tui::message::Opened;
use crate::tui::world::World;

const END: End = End {
    act: Act::Resume,
    title: "form-resume-title",
    day: ("resumed_from", "field-resumed_from"),
    outcome: ("terms", "form-resume-terms"),
    command: |case, basis, from| Command::Resume(Resume { case, basis, from }),
    said: terms,
};

end!();

fn terms(case: &Case, event: &Event) -> Vec<Said> {
    let Event::CaseResumed(of) = event else { return Vec::new() };
    let mut lines = Vec::new();
    for term in &of.clocks.terms {
        let Some(before) = case.clocks.term(term.stage) else { continue };
        let words = Phrase::new("form-resume-due")
            .with("stage", Phrase::new(format!("stage-{}", term.stage.code())))
            .with("old", before.due)
            .with("due", term.due)
            .with("stricter", term.stricter)
            .with("paragraph", Arg::cite(term.paragraph.as_str()));
        lines.push(Said::from(words));
    }
    if let Some(promised) = of.clocks.promised_at {
        lines.push(Phrase::new("form-resume-promised").with("moment", promised).into());
    }
    lines
}
