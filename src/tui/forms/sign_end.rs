//! A prepared revocation or cancellation, drawn as the decision it becomes; F2 signs it, if the one who looks may.

use super::trial::tried;
use super::{Finish, FormKind};
use crate::office::certificate::ending::{EndKind, SignEnd};
use crate::office::certificate::fault::CertificateFault;
use crate::office::refusal::Refusal;
use crate::office::{Act, Command, Subject};
use crate::papers;
use crate::phrase::Phrase;
use crate::tui::form::{Form, Values};
use crate::tui::message::Opened;
use crate::tui::papers::{head, shown};
use crate::tui::screens::PaperScreen;
use crate::tui::screens::text::TextLine;
use crate::tui::theme;
use crate::tui::world::World;

pub(super) fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
    command(opened)?;
    Ok(Form::new(Phrase::new("form-sign-end-title"), Vec::new()))
}

/// The signature of what waits; nothing waiting stands against opening it.
fn command(opened: &Opened) -> Result<Command, Phrase> {
    let certificate = super::certificate_of(opened)?;
    let one = SignEnd { certificate: certificate.number.clone() };
    match certificate.prepared.as_ref().map(|prepared| &prepared.kind) {
        Some(EndKind::Revoked(_)) => Ok(Command::SignRevocation(one)),
        Some(EndKind::Cancelled(_)) => Ok(Command::SignCancellation(one)),
        None => Err(Refusal::from(CertificateFault::NothingPrepared(certificate.number.clone())).phrase()),
    }
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(_: &Values, opened: &Opened, world: &World) -> Finish {
    let problem = |words| Finish::Problem { field: "paper", words };
    let (certificate, command) = match (super::certificate_of(opened), command(opened)) {
        (Ok(certificate), Ok(command)) => (certificate, command),
        (Err(words), _) | (_, Err(words)) => return problem(words),
    };
    let Some(prepared) = &certificate.prepared else { return problem(Phrase::new("form-certificate-none")) };
    let decision = papers::EndDecision { kind: &prepared.kind, reason: &prepared.reason, on: world.today() };
    let letter = papers::end_decision(certificate, &decision, head(world));
    let title = world.say(&Phrase::new("papers-title-end").with("number", certificate.number.as_str()));
    let may = tried(opened, world, &command);
    let mut paper = PaperScreen::new(title, Vec::new(), command, Some(certificate.revision));
    (paper.remarks, paper.lines) = shown(&[letter], world);
    if let Err(refusal) = may {
        paper.remarks.insert(0, TextLine::new(world.say(&refusal.phrase()), theme::Role::Error));
        paper.command = None;
    }
    let subject = Subject::Certificate(certificate.number.clone());
    paper.returns = world.me.may(Act::ReturnEnd).then_some((FormKind::ReturnEnd, subject));
    Finish::Paper(Box::new(paper))
}
