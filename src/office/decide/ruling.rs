//! A supervisor's ruling on an extension under a contract concluded after the certificate's end (п. 17, 23).

use super::proposal::asked;
use super::standing::standing;
use super::{Ask, filled};
use crate::law::Service;
use crate::law::extension::{self, Course};
use crate::office::certificate::fault::CertificateFault;
use crate::office::command::Act;
use crate::office::event::Event;
use crate::office::refusal::Refusal;
use crate::office::ruling::{ExtensionRuled, RuleExtension};

pub(super) fn rule(ask: &Ask<'_>, input: &RuleExtension) -> Result<Vec<Event>, Refusal> {
    let case = ask.case(input.case, Act::RuleExtension)?;
    debug_assert_eq!(case.service(), Service::Extend, "the table lets it be ruled on an extension alone");
    let earlier = standing(ask, &case)?;
    let of = asked(&case, &earlier)?;
    if extension::course(of.old_end, of.filed_on, of.concluded_on) != Course::Concluded {
        return Err(CertificateFault::NothingToRule.into());
    }
    filled(&input.because, "field-reason", "17")?;
    let because = input.because.trim().to_owned();
    Ok(vec![Event::ExtensionRuled(ExtensionRuled { case: input.case, extend: input.extend, because })])
}
