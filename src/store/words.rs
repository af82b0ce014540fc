//! The words a case is found by, and the keys by which a person is one across cases.

use super::index::granted;
use crate::office::application::Application;
use crate::office::case::Case;
use crate::office::certificate::Certificate;
use crate::office::complaint::Complainant;
use crate::office::inquiry::InquiryInput;
use crate::office::names::{skeleton, wrong_layout};
use crate::office::permit::{EmployerInput, PermitInput};
use crate::office::person::{self, number};

/// Longest term kept: nobody types more to find a case.
const LONGEST: usize = 40;

/// What a case or a certificate is found and linked by. As long as it is the same, so are its keys: folding names is
/// the dearest step of applying an event, and most events touch nothing of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Identity {
    name: String,
    iin: String,
    document: String,
    portal: String,
    certificates: Vec<String>,
}

impl Identity {
    /// Of a case: what its application says, and the certificate it gave.
    pub fn of_case(case: &Case) -> Self {
        let mut identity = Self::of_application(&case.application);
        identity.certificates.extend(granted(case).map(ToOwned::to_owned));
        identity
    }

    /// Of an application that may be no case yet.
    pub fn of_application(application: &Application) -> Self {
        let named = Some(application.certificate_number.as_str()).filter(|number| !number.is_empty());
        Self {
            name: application.full_name.clone(),
            iin: application.iin.clone(),
            document: application.id_number.clone(),
            portal: application.portal_number.clone(),
            certificates: named.into_iter().map(ToOwned::to_owned).collect(),
        }
    }

    /// Of the holder of a certificate.
    pub fn of_holder(certificate: &Certificate) -> Self {
        Self {
            name: certificate.full_name.clone(),
            iin: certificate.iin.clone(),
            document: certificate.id_number.clone(),
            certificates: vec![certificate.number.clone()],
            ..Self::default()
        }
    }

    /// Of the one who complains.
    pub fn of_complainant(from: &Complainant) -> Self {
        Self { name: from.name.clone(), iin: from.iin.clone(), ..Self::default() }
    }

    /// Of the worker of a permit.
    pub fn of_worker(permit: &PermitInput) -> Self {
        Self {
            name: permit.worker.name.clone(),
            document: permit.worker.document.clone(),
            certificates: vec![permit.number.clone()],
            ..Self::default()
        }
    }

    /// Of an employer: the words of its name and its BIN.
    pub fn of_employer(employer: &EmployerInput) -> Self {
        Self { name: employer.name.clone(), iin: employer.bin.clone(), ..Self::default() }
    }

    /// Of the one who asks, and the number the inquiry came with: «ЗТ-2025-02947312», and its last digits alone, which
    /// are what people say of it.
    pub fn of_asker(input: &InquiryInput) -> Self {
        let (name, portal) = (input.from.name.clone(), input.outside_no.clone());
        let last = portal.rsplit(|c: char| !c.is_ascii_digit()).find(|run| !run.is_empty()).unwrap_or_default();
        Self {
            name,
            document: last.to_owned(),
            iin: last.trim_start_matches('0').to_owned(),
            portal,
            ..Self::default()
        }
    }

    /// The portal's number, where there is one.
    pub fn portal(&self) -> Option<&str> {
        Some(self.portal.as_str()).filter(|number| !number.is_empty())
    }

    /// What a case is found by. Words of the name are marked `n`, numbers by their kind.
    pub fn terms(&self) -> Vec<String> {
        let words = skeleton(&self.name).into_iter().map(|word| format!("n{}", short(&word)));
        let numbers = [('p', &self.portal), ('i', &self.iin), ('d', &self.document)];
        let certificates = self.certificates.iter().map(|certificate| ('k', certificate));
        let numbers = numbers.into_iter().chain(certificates).map(|(kind, text)| (kind, number(text)));
        words.chain(numbers.filter(|(_, n)| !n.is_empty()).map(|(kind, n)| format!("{kind}{n}"))).collect()
    }

    /// The keys of the person: ИИН, number of the document, the whole name in any order of its words.
    pub fn persons(&self) -> Vec<String> {
        person::keys(&self.iin, &self.document, &self.name)
    }
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The beginnings of terms a typed word may stand for, under this layout of the keyboard and the other.
pub(super) fn prefixes(typed: &str) -> Vec<String> {
    let mut prefixes = under_one_layout(typed);
    prefixes.extend(wrong_layout(typed).iter().flat_map(|other| under_one_layout(other)));
    prefixes.sort_unstable();
    // A beginning of another beginning finds everything that the longer one does.
    prefixes.dedup_by(|longer, shorter| longer.starts_with(shorter.as_str()));
    prefixes
}

/// A name's word always, a number when it has a digit.
fn under_one_layout(typed: &str) -> Vec<String> {
    let mut prefixes = Vec::new();
    // «Анна-Лена» typed as one is two words: the longer alone finds all that both would.
    if let Some(word) = skeleton(typed).into_iter().max_by_key(|word| word.chars().count()) {
        // «Юли» is on the way to «Юлия», whose skeleton drops the `i` before the vowel to come.
        let begun = word.strip_suffix('i').filter(|rest| rest.chars().count() > 1).unwrap_or(&word);
        prefixes.push(format!("n{}", short(begun)));
    }
    let digits = number(typed);
    if digits.bytes().any(|b| b.is_ascii_digit()) {
        prefixes.extend(['p', 'i', 'd', 'k'].into_iter().map(|kind| format!("{kind}{digits}")));
    }
    prefixes
}
