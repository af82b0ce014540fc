//! What another has prepared, drawn as the paper it becomes; F2 signs it, if the one who looks may.

use super::{FormKind, decide, trial};
use crate::office::{Act, Command, Refusal, Subject};
use crate::phrase::Phrase;
use crate::tui::explain;
use crate::tui::message::{CaseView, Opened};
use crate::tui::papers::of_decision;
use crate::tui::screens::PaperScreen;
use crate::tui::screens::text::TextLine;
use crate::tui::theme::Role;
use crate::tui::world::World;

/// The paper of a prepared decision, with who prepared it and what is unusual above it.
///
/// # Errors
/// The decision cannot be signed as it was prepared any more.
pub(crate) fn paper(view: &CaseView, world: &World) -> Result<PaperScreen, Refusal> {
    let case = &view.case;
    let command = Command::Sign { case: case.no };
    let certificate = view.certificate.clone();
    let opened = Opened { view: Some(view.clone()), certificate, ..Opened::new(FormKind::Decide) };
    let events = trial::decision(&opened, world, &command)?;
    let shown = of_decision(view, &decide::recorded(&events, world)?, world)?;
    let may = trial::tried(&opened, world, &command);
    let mut remarks = Vec::new();
    if let Some(prepared) = &case.prepared {
        let who = Phrase::new("case-prepared")
            .with("what", explain::prepared(&prepared.draft))
            .with("who", world.officer_name(&prepared.by))
            .with("at", prepared.at);
        remarks.push(TextLine::new(world.say(&who), Role::Label));
    }
    if let Err(refusal) = &may {
        remarks.push(TextLine::new(world.say(&refusal.phrase()), Role::Error));
    }
    if !world.settings.second_signature {
        remarks.push(TextLine::new(world.get("office-one-signature"), Role::Warn));
    }
    remarks.extend(shown.remarks);
    let mut paper = PaperScreen::new(shown.title, shown.lines, command, Some(case.revision));
    paper.remarks = remarks;
    if may.is_err() {
        paper.command = None;
    }
    paper.returns = world.me.may(Act::SendBack).then_some((FormKind::SendBack, Subject::Case(case.no)));
    Ok(paper)
}
