//! What a Word template of a paper may use, and what stands there: the fields of the refusal, of the notice of defects,
//! of the letters on a complaint. The words are those of the papers themselves. Pure.

mod letter;
mod notice;
mod refusal;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use letter::letter;
pub use notice::notice;
pub use refusal::refusal;

use super::{BLANK, Head, bin};
use crate::locale::Texts;
use crate::office::application::codes;
use crate::office::paper::PaperLang;
use crate::phrase::Phrase;
use crate::word::{Field, Values};

codes! {
    /// A paper that is written in Word too.
    DraftKind {
        /// The reasoned refusal (п. 12, Row 9).
        Refusal = "refusal",
        /// What is missing or wrong in an application (п. 7; G1).
        Notice = "notice",
        /// A letter on a complaint: the cover letter, the answer, the notice to the person (п. 24, 25).
        Letter = "letter",
    }
}

const fn required(name: &'static str) -> Field {
    Field { name, required: true }
}

const fn optional(name: &'static str) -> Field {
    Field { name, required: false }
}

/// What every letter of the office has: its letterhead on two sides, day and number, the addressee, the signature.
const HEAD: &[Field] = &[
    required("body_kk"),
    required("body_ru"),
    optional("address_kk"),
    optional("address_ru"),
    optional("contacts_kk"),
    optional("contacts_ru"),
    optional("bin"),
    optional("city"),
    required("day"),
    optional("number"),
    required("title"),
    required("to"),
    required("post"),
    optional("signer"),
];

/// What an application is named by.
const APPLICATION: &[Field] =
    &[required("application_number"), required("filed"), required("service"), required("case")];

impl DraftKind {
    /// The fields a template of it may use, in the order they are told in.
    pub fn fields(self) -> Vec<Field> {
        let own: &[&[Field]] = match self {
            Self::Refusal => &[HEAD, APPLICATION, refusal::FIELDS],
            Self::Notice => &[HEAD, APPLICATION, notice::FIELDS],
            Self::Letter => &[HEAD, letter::FIELDS],
        };
        own.concat()
    }
}

/// What a field means.
pub fn meaning(field: &Field) -> Phrase {
    Phrase::new(format!("word-field-{}", field.name.replace('.', "-")))
}

/// What stands above and below every letter.
struct Around<'a> {
    title: String,
    to: &'a str,
    on: NaiveDate,
    number: &'a str,
    signer: Option<&'a str>,
}

fn head(values: &mut Values, around: &Around<'_>, head: &Head<'_>) {
    let texts = head.texts;
    for (lang, [body, address, contacts]) in [
        (PaperLang::Kk, ["body_kk", "address_kk", "contacts_kk"]),
        (PaperLang::Ru, ["body_ru", "address_ru", "contacts_ru"]),
    ] {
        let side = head.settings.side(lang);
        values.text(body, side.body);
        values.text(address, side.address);
        values.text(contacts, side.contacts.join("\n"));
    }
    let own = head.side();
    values.text("bin", bin(&own).unwrap_or_default());
    values.text("city", own.city);
    values.text("day", Texts::date(around.on));
    let number = [around.number, head.number, BLANK].into_iter().find(|number| !number.is_empty());
    values.text("number", number.unwrap_or_default());
    values.text("title", around.title.as_str());
    values.text("to", around.to);
    values.text("post", texts.say(&own.signer()));
    values.text("signer", around.signer.unwrap_or(BLANK));
}
