//! Cards: one thing of the office as lines to read, with the acts on it in the menu above it.

mod complaint;
mod employer;
mod inquiry;
mod permit;

pub use complaint::ComplaintCard;
pub use employer::EmployerCard;
pub use inquiry::InquiryCard;
pub use permit::PermitCard;

use super::keys::CommandId;
use super::lists::RowOpens;
use super::screens::PaperScreen;
use super::screens::text::TextLine;
use super::theme::Role;
use super::world::World;
use crate::office::Subject;
use crate::phrase::Phrase;

/// What the menu above a card with terms and letters has beside its acts.
const OF_LETTERS: [&str; 3] = ["explain", "history", "paper"];

/// A thing with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "kept behind a box wherever it is kept")]
pub enum Card {
    /// A complaint.
    Complaint(ComplaintCard),
    /// An inquiry.
    Inquiry(InquiryCard),
    /// A permit.
    Permit(PermitCard),
    /// An employer.
    Employer(EmployerCard),
}

impl Card {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::Complaint(card) => card.subject(),
            Self::Inquiry(card) => card.subject(),
            Self::Permit(card) => card.subject(),
            Self::Employer(card) => card.subject(),
        }
    }

    /// Its title.
    pub fn title(&self, world: &World) -> String {
        match self {
            Self::Complaint(card) => card.title(world),
            Self::Inquiry(card) => card.title(world),
            Self::Permit(card) => card.title(world),
            Self::Employer(card) => card.title(world),
        }
    }

    /// Whether a command belongs to this one: another kind's acts are not offered above it.
    pub fn takes(&self, command: CommandId) -> bool {
        match self {
            Self::Complaint(_) => complaint::act(command).is_some() || OF_LETTERS.contains(&command.0),
            Self::Inquiry(_) => inquiry::act(command).is_some() || OF_LETTERS.contains(&command.0),
            Self::Permit(_) => permit::act(command).is_some() || command.0 == "history",
            Self::Employer(_) => employer::act(command).is_some() || command.0 == "history",
        }
    }

    /// Whether a command can be given now.
    ///
    /// # Errors
    /// Why not, with the paragraph.
    pub fn availability(&self, command: CommandId, world: &World) -> Result<(), Phrase> {
        match self {
            Self::Complaint(card) => card.availability(command, world),
            Self::Inquiry(card) => card.availability(command, world),
            Self::Permit(card) => card.availability(command, world),
            Self::Employer(_) => EmployerCard::availability(command, world),
        }
    }

    /// Pages that are only read: of what is no paper of the office yet.
    pub fn pages(&self, world: &World) -> Option<PaperScreen> {
        match self {
            Self::Inquiry(card) => card.pages(world),
            _ => None,
        }
    }

    /// What is to be done by when, the other days, and everything that is known of it.
    pub fn lines(&self, world: &World) -> Vec<TextLine> {
        let hint = match self {
            Self::Complaint(_) => "complaint-menu-hint",
            Self::Inquiry(_) => "inquiry-menu-hint",
            Self::Permit(_) => "permit-menu-hint",
            Self::Employer(_) => "employer-menu-hint",
        };
        let mut lines = self.told(world);
        lines.push(TextLine::plain(""));
        lines.push(TextLine::new(world.get(hint), Role::Quiet));
        lines
    }

    /// The same where nothing can be done: as it was, and on the command line.
    pub fn told(&self, world: &World) -> Vec<TextLine> {
        match self {
            Self::Complaint(card) => card.told(world),
            Self::Inquiry(card) => card.told(world),
            Self::Permit(card) => card.told(world),
            Self::Employer(card) => card.told(world),
        }
    }

    /// Its clocks day by day, under their own readings and calendar.
    pub fn explanation(&self, world: &World) -> Vec<TextLine> {
        match self {
            Self::Complaint(card) => card.explanation(world),
            Self::Inquiry(card) => card.explanation(world),
            Self::Permit(_) | Self::Employer(_) => Vec::new(),
        }
    }

    /// The lines that open something.
    pub fn opens(&self, world: &World) -> Vec<(usize, RowOpens)> {
        match self {
            Self::Permit(card) => card.opens(world),
            Self::Employer(card) => card.opens(world),
            Self::Complaint(_) | Self::Inquiry(_) => Vec::new(),
        }
    }
}
