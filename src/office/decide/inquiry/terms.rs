//! A term of inquiries entered with its source.

use super::super::{Ask, change};
use crate::office::event::Event;
use crate::office::inquiry::InquiryRefusal;
use crate::office::inquiry::terms::{InquiryTermSet, SetInquiryTerm};
use crate::office::refusal::Refusal;

/// The shipped length with a source confirms it; what is confirmed already takes another length or another source.
pub(super) fn set(ask: &Ask<'_>, command: &SetInquiryTerm) -> Result<Event, Refusal> {
    let settings = ask.settings()?;
    let SetInquiryTerm { term, length, .. } = *command;
    let longest = term.longest();
    if !(1..=longest).contains(&length) {
        return Err(InquiryRefusal::BadTerm { term, length, longest }.into());
    }
    let source = change::sourced(&command.source)?;
    let stands = settings.inquiry_term(term);
    if stands.length == length && stands.confirmed.is_some_and(|confirmed| confirmed.source == source) {
        return Err(Refusal::SameValue("inquiry_term".to_owned()));
    }
    Ok(Event::InquiryTermSet(InquiryTermSet { term, old: stands.length, new: length, source }))
}
