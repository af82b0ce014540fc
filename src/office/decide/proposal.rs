//! What a grant of each service writes: number, term, holder, basis (п. 11, 15, 16, 17, 22, 22-1).

use chrono::NaiveDate;

use super::decision::Wish;
use super::standing::standing;
use super::{Ask, Rules, filled, not_before};
use crate::law::edition::Edition;
use crate::law::extension::{self, Asked, ContractEnd, Course, Span};
use crate::law::{LawError, Service, validity};
use crate::office::application::ChangeKind;
use crate::office::case::Case;
use crate::office::certificate::basis::GrantBasis;
use crate::office::certificate::fault::CertificateFault;
use crate::office::certificate::{Certificate, GrantDetail, GrantTerm};
use crate::office::paper::{self, Given, Series};
use crate::office::refusal::Refusal;

/// What a grant would write into the register.
#[derive(Debug)]
pub(super) struct Proposal {
    /// The number in the register.
    pub number: String,
    /// First day of validity.
    pub from: NaiveDate,
    /// Last day of validity, inclusive.
    pub until: NaiveDate,
    /// The certificate it stands in place of.
    pub instead_of: Option<String>,
    /// Holder's ИИН.
    pub iin: String,
    /// Holder's identity document.
    pub id_number: String,
    /// What the paper says beyond its days.
    pub detail: GrantDetail,
    /// Every term an extension gave so far.
    pub extensions: Vec<Span>,
    /// The count its number took, where it takes a new one.
    pub counted: Option<Given>,
}

/// What the service asked for would give, today.
///
/// # Errors
/// What stands against it, with the paragraph.
pub(super) fn propose(
    ask: &Ask<'_>,
    rules: &Rules,
    case: &Case,
    edition: &Edition,
    wish: &Wish<'_>,
) -> Result<Proposal, Refusal> {
    match case.service() {
        Service::Issue => issue(ask, rules, case, edition, wish),
        Service::Extend => extend(ask, rules, case, edition, wish),
        Service::Reissue => reissue(ask, case, wish),
        Service::Duplicate => duplicate(ask, case, wish),
    }
}

/// R-TERM: from the day of the decision, at most the edition's months, shortened only with a reason (п. 15).
fn issue(ask: &Ask<'_>, rules: &Rules, case: &Case, edition: &Edition, wish: &Wish<'_>) -> Result<Proposal, Refusal> {
    let from = ask.today();
    if let Some(other) = wish.from.filter(|day| *day != from) {
        return Err(Refusal::NotDecisionDay(other));
    }
    let longest = validity::until(edition, Service::Issue, rules.readings_of(case, edition).term, from)?;
    let until = shortened(wish, from, longest.picked, "15")?;
    let a = &case.application;
    let profession = case.sheet.as_ref().map_or(&a.profession_code, |sheet| &sheet.input.profession_code);
    let (number, counted) = next_number(ask)?;
    let term = GrantTerm {
        most: longest.picked,
        other: longest.other_reading,
        reading: longest.reading,
        paragraph: longest.paragraph,
        open_ended: false,
        course: None,
        gap: None,
    };
    Ok(Proposal {
        detail: GrantDetail {
            full_name: a.full_name.clone(),
            profession_code: profession.clone(),
            printed: number.clone(),
            basis: GrantBasis::of(case),
            term: Some(term),
        },
        number,
        from,
        until,
        instead_of: given_before(ask, case),
        iin: a.iin.clone(),
        id_number: a.id_number.clone(),
        extensions: Vec::new(),
        counted,
    })
}

/// The certificate this case gave before it was opened again: a new one stands in its place.
fn given_before(ask: &Ask<'_>, case: &Case) -> Option<String> {
    let number = case.past_certificate()?;
    ask.office.certificate(number).filter(|found| found.superseded_by.is_none()).map(|found| found.number)
}

/// The day after the old end, until the contract's end, at most the edition's cap (п. 16); the same number. Concluded
/// after the old end, it waits for a supervisor's ruling.
fn extend(ask: &Ask<'_>, rules: &Rules, case: &Case, edition: &Edition, wish: &Wish<'_>) -> Result<Proposal, Refusal> {
    let earlier = standing(ask, case)?;
    let asked = asked(case, &earlier)?;
    if extension::course(asked.old_end, asked.filed_on, asked.concluded_on) == Course::Concluded {
        match &case.ruling {
            Some(ruling) if ruling.extend => {}
            Some(ruling) => return Err(CertificateFault::RuledAgainst(ruling.because.clone()).into()),
            None => {
                let Asked { old_end, concluded_on, .. } = asked;
                return Err(CertificateFault::SupervisorDecides { end: old_end, concluded_on }.into());
            }
        }
    }
    let found =
        extension::extend(edition, rules.readings_of(case, edition).term, asked).map_err(|fault| match fault {
            LawError::BackwardPeriod { from, until } => CertificateFault::ContractEnds { until, from }.into(),
            other => Refusal::from(other),
        })?;
    same(wish.from, found.from, "16")?;
    let until = shortened(wish, found.from, found.until, "16")?;
    let term = GrantTerm {
        most: found.longest.picked,
        other: found.longest.other_reading,
        reading: found.longest.reading,
        paragraph: found.longest.paragraph,
        open_ended: asked.contract == ContractEnd::Open,
        course: Some(found.course),
        gap: found.gap,
    };
    let mut extensions = earlier.extensions.clone();
    extensions.extend(Span::new(found.from, until));
    Ok(Proposal { extensions, ..kept(case, earlier, found.from, until, Some(term)) })
}

/// What п. 16 and 17 count from; a field that is not filled is asked for.
pub(super) fn asked(case: &Case, earlier: &Certificate) -> Result<Asked, Refusal> {
    let a = &case.application;
    let missing = |field| Refusal::Empty { field, paragraph: "16" };
    let concluded_on = a.contract_date.ok_or(missing("field-contract_date"))?;
    let contract = match a.contract_until {
        Some(end) => ContractEnd::On(end),
        None if a.contract_open == Some(true) => ContractEnd::Open,
        None => return Err(missing("field-contract_until")),
    };
    Ok(Asked {
        old_end: earlier.valid_until().ok_or(Refusal::DatesNeeded { paragraph: "16" })?,
        filed_on: a.filed_at.date(),
        concluded_on,
        begins_on: a.contract_from.unwrap_or(concluded_on),
        contract,
    })
}

/// A new number, the same end (п. 22): name and document as the changes have them, the profession stays (п. 21).
fn reissue(ask: &Ask<'_>, case: &Case, wish: &Wish<'_>) -> Result<Proposal, Refusal> {
    let earlier = standing(ask, case)?;
    let a = &case.application;
    if a.change_kind.is_empty() {
        return Err(Refusal::Empty { field: "field-change_kind", paragraph: "22" });
    }
    let until = earlier.valid_until().ok_or(Refusal::DatesNeeded { paragraph: "22" })?;
    if a.filed_at.date() > until {
        return Err(CertificateFault::LapsedBefore { number: earlier.number, end: until }.into());
    }
    // Filed while it held and decided after its end: the new paper shows the end it had.
    let from = ask.today().min(until);
    same(wish.from, from, "22")?;
    same(wish.until, until, "22")?;
    let (number, counted) = next_number(ask)?;
    let instead_of = Some(earlier.number.clone());
    let extensions = earlier.extensions.clone();
    let mut new = kept(case, earlier, from, until, None);
    if a.change_kind.contains(&ChangeKind::Name) {
        new.detail.full_name.clone_from(&a.full_name);
    }
    if a.change_kind.contains(&ChangeKind::Id) {
        new.id_number.clone_from(&a.id_number);
    }
    new.detail.printed.clone_from(&number);
    Ok(Proposal { number, instead_of, extensions, counted, ..new })
}

/// The same number and term (п. 22-1): the paper that is lost is the one with the last term.
fn duplicate(ask: &Ask<'_>, case: &Case, wish: &Wish<'_>) -> Result<Proposal, Refusal> {
    let earlier = standing(ask, case)?;
    if case.application.loss_kind.is_none() {
        return Err(Refusal::Empty { field: "field-loss_kind", paragraph: "22-1" });
    }
    let term = earlier.last_term().ok_or(Refusal::DatesNeeded { paragraph: "22-1" })?;
    same(wish.from, term.from, "22-1")?;
    same(wish.until, term.until, "22-1")?;
    let extensions = earlier.extensions.clone();
    Ok(Proposal { extensions, ..kept(case, earlier, term.from, term.until, None) })
}

/// The certificate as it is, with a term: number, holder and profession stay.
fn kept(case: &Case, earlier: Certificate, from: NaiveDate, until: NaiveDate, term: Option<GrantTerm>) -> Proposal {
    let filled_in = |kept: String, given: &str| if kept.is_empty() { given.to_owned() } else { kept };
    let a = &case.application;
    let printed = earlier.printed_number().to_owned();
    Proposal {
        from,
        until,
        instead_of: None,
        iin: filled_in(earlier.iin, &a.iin),
        id_number: filled_in(earlier.id_number, &a.id_number),
        detail: GrantDetail {
            full_name: filled_in(earlier.full_name, &a.full_name),
            profession_code: filled_in(earlier.profession_code, &a.profession_code),
            printed,
            basis: GrantBasis::of(case),
            term,
        },
        number: earlier.number,
        extensions: Vec::new(),
        counted: None,
    }
}

/// The last day wished for, at most the lawful one, shorter only with a reason.
fn shortened(wish: &Wish<'_>, from: NaiveDate, most: NaiveDate, paragraph: &'static str) -> Result<NaiveDate, Refusal> {
    let until = wish.until.unwrap_or(most);
    not_before("field-valid_until", until, from, paragraph)?;
    if until > most {
        return Err(Refusal::TooLong { until, most, paragraph: paragraph.to_owned() });
    }
    if until < most && wish.shortened_because.trim().is_empty() {
        return Err(Refusal::ShortenedWithoutReason { most, paragraph });
    }
    Ok(until)
}

/// Refuses a day other than the law's.
fn same(given: Option<NaiveDate>, lawful: NaiveDate, paragraph: &'static str) -> Result<(), Refusal> {
    match given.filter(|day| *day != lawful) {
        Some(given) => Err(CertificateFault::OtherDay { given, lawful, paragraph }.into()),
        None => Ok(()),
    }
}

fn next_number(ask: &Ask<'_>) -> Result<(String, Option<Given>), Refusal> {
    let (number, given) = paper::next(ask.office, &*ask.settings()?, Series::Certificates, ask.today());
    Ok((number, Some(given)))
}

/// Refuses an application for a service that speaks of no certificate.
pub(super) fn number_of(case: &Case) -> Result<&str, Refusal> {
    let number = case.application.certificate_number.trim();
    filled(number, "field-certificate_number", super::table::decides_by(case.service()))?;
    Ok(number)
}
