//! What stands at the head of a paper and over its signature: the office in Kazakh and in Russian.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PaperLang;
use crate::office::application::codes;
use crate::office::settings::Settings;
use crate::phrase::Phrase;

codes! {
    /// A line of the letterhead. What is not filled in has a default or is left out.
    HeadField {
        /// Name of the body in Kazakh.
        BodyKk = "body_kk",
        /// Name of the body in Russian.
        BodyRu = "body_ru",
        /// Address in Kazakh.
        AddressKk = "address_kk",
        /// Address in Russian.
        AddressRu = "address_ru",
        /// Telephones, mail, site in Kazakh; a line each.
        ContactsKk = "contacts_kk",
        /// The same in Russian.
        ContactsRu = "contacts_ru",
        /// БИН, the same on both sides.
        Bin = "bin",
        /// The city before the day of a paper, in Kazakh.
        CityKk = "city_kk",
        /// The same in Russian.
        CityRu = "city_ru",
        /// The post of the one who signs, in Kazakh.
        SignerKk = "signer_kk",
        /// The same in Russian.
        SignerRu = "signer_ru",
    }
}

impl HeadField {
    /// Most letters it takes.
    pub const fn longest(self) -> usize {
        match self {
            Self::ContactsKk | Self::ContactsRu => 600,
            Self::Bin => 12,
            Self::CityKk | Self::CityRu => 60,
            _ => 300,
        }
    }

    /// Its name, for what is told of it.
    pub fn phrase(self) -> Phrase {
        Phrase::new(format!("letterhead-{}", self.code()))
    }

    /// Its name under a heading that says the language.
    pub fn label(self) -> Phrase {
        let stem = self.code().trim_end_matches("_kk").trim_end_matches("_ru");
        Phrase::new(format!("letterhead-line-{stem}"))
    }
}

/// What an office has filled in of its letterhead.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Head(BTreeMap<HeadField, String>);

impl Head {
    /// What is filled in; empty where nothing is.
    pub fn get(&self, field: HeadField) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Fills a line in; an empty one takes it away.
    pub fn set(&mut self, field: HeadField, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, value.to_owned());
        }
    }
}

/// One side of the letterhead: the office as it names itself in a language. What is empty is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side<'a> {
    /// Name of the body; the one the office was opened with where none is filled in.
    pub body: &'a str,
    /// Address.
    pub address: &'a str,
    /// Telephones, mail, site: a line each.
    pub contacts: Vec<&'a str>,
    /// БИН.
    pub bin: &'a str,
    /// The city before the day of a paper.
    pub city: &'a str,
    /// The post of the one who signs; [`Side::signer`] has a word where none is filled in.
    pub post: &'a str,
}

impl Side<'_> {
    /// The post of the one who signs: as filled in, or «Руководитель» in the language it is said in.
    pub fn signer(&self) -> Phrase {
        match self.post {
            "" => Phrase::new("letterhead-post"),
            post => Phrase::new("history-text").with("text", post),
        }
    }
}

impl Settings {
    /// One side of the letterhead.
    pub fn side(&self, lang: PaperLang) -> Side<'_> {
        use HeadField::{
            AddressKk, AddressRu, Bin, BodyKk, BodyRu, CityKk, CityRu, ContactsKk, ContactsRu, SignerKk, SignerRu,
        };
        let [body, address, contacts, city, post] = match lang {
            PaperLang::Kk => [BodyKk, AddressKk, ContactsKk, CityKk, SignerKk],
            PaperLang::Ru => [BodyRu, AddressRu, ContactsRu, CityRu, SignerRu],
        }
        .map(|field| self.head.get(field));
        Side {
            body: if body.is_empty() { &self.body } else { body },
            address,
            contacts: contacts.lines().map(str::trim).filter(|line| !line.is_empty()).collect(),
            bin: self.head.get(Bin),
            city,
            post,
        }
    }

    /// The lines of the letterhead that are not filled in: a paper is made without them, and that is said beside it.
    pub fn head_gaps(&self) -> Vec<HeadField> {
        HeadField::ALL.iter().copied().filter(|field| self.head.get(*field).is_empty()).collect()
    }

    /// What is to be said beside a paper while lines of the letterhead are not filled in; nothing when all are.
    pub fn head_warning(&self) -> Option<Phrase> {
        let gaps: Vec<Phrase> = self.head_gaps().into_iter().map(HeadField::phrase).collect();
        (!gaps.is_empty()).then(|| Phrase::new("letterhead-gaps").with("lines", gaps))
    }
}
