//! What is known of everything that came, as the journal goes by: what a breakdown tells its rows by.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::figures::Arrived;
use crate::law::Service;
use crate::office::event::{Event, Record, Subject};
use crate::office::ids::Login;

/// A text that stands once, however many cases have it.
pub(super) type Name = u32;

/// Texts by their number.
#[derive(Debug, Default)]
pub(super) struct Names {
    numbers: BTreeMap<String, Name>,
    texts: Vec<String>,
}

impl Names {
    fn number(&mut self, text: &str) -> Name {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len() as Name;
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        number
    }

    /// The text of a number.
    pub fn text(&self, number: Name) -> &str {
        self.texts.get(number as usize).map_or("", String::as_str)
    }
}

/// A case or a complaint as last known.
#[derive(Debug)]
pub(super) struct Fact {
    /// What it is.
    pub came: Arrived,
    /// The day it counts as received on.
    pub day: NaiveDate,
    /// To whom it is given.
    officer: Option<Name>,
    /// The profession as declared, and as the Commission found it.
    declared: Name,
    found: Option<Name>,
    /// Citizenship, as the portal gave it.
    pub citizenship: Name,
}

impl Fact {
    /// The profession: the Commission's finding, once there is one, rather than what was declared.
    pub fn profession(&self) -> Name {
        self.found.unwrap_or(self.declared)
    }

    /// The service asked for; none of a complaint.
    pub const fn service(&self) -> Option<Service> {
        match self.came {
            Arrived::Application(service) => Some(service),
            Arrived::Complaint => None,
        }
    }
}

/// What is known so far.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub all: BTreeMap<Subject, Fact>,
    pub names: Names,
    /// Everybody who has worked here, by the name they have last.
    pub officers: BTreeMap<Login, String>,
}

impl Facts {
    /// Takes the next record.
    pub fn take(&mut self, event: &Event) {
        match event {
            Event::CaseRegistered { application: of, clocks, .. } => {
                let came = Arrived::Application(of.service);
                let (declared, citizenship) = (self.code(&of.profession_code), self.code(&of.citizenship));
                self.came(event, Fact { declared, citizenship, ..Fact::new(came, clocks.registration_day) });
            }
            Event::ComplaintRegistered(of) => {
                self.came(event, Fact::new(Arrived::Complaint, of.clocks.received_day));
            }
            Event::FactCorrected { clocks, field, new, .. } => {
                let name = self.code(new);
                self.change(event, |fact| {
                    fact.day = clocks.as_ref().map_or(fact.day, |clocks| clocks.registration_day);
                    match field.as_str() {
                        "profession_code" => fact.declared = name,
                        "citizenship" => fact.citizenship = name,
                        _ => {}
                    }
                });
            }
            Event::Scored { input, .. } => {
                let found = self.code(&input.profession_code);
                self.change(event, |fact| fact.found = Some(found));
            }
            Event::DueMoved(of) => self.change(event, |fact| fact.day = of.registration_day),
            Event::ComplaintDueMoved(of) => self.change(event, |fact| fact.day = of.clocks.received_day),
            Event::CaseAssigned { officer, .. } => self.give(event, officer.as_ref()),
            Event::ComplaintAssigned(of) => self.give(event, of.officer.as_ref()),
            Event::OfficerAdded { officer } => {
                self.officers.insert(officer.login.clone(), officer.name.clone());
            }
            Event::OfficerChanged(of) => {
                if let Some(name) = &of.name {
                    self.officers.insert(of.login.clone(), name.clone());
                }
            }
            _ => {}
        }
    }

    /// Whose a record about something is: of whom it was given to by then, else of whoever wrote it down.
    ///
    /// A term is kept or missed by whoever has the case: a decision is signed by the head and a delivery may be written
    /// down by anybody, and to count by the hand would make the head late with everything.
    pub fn whose(&mut self, record: &Record) -> Name {
        let given = self.all.get(&record.event.subject()).and_then(|fact| fact.officer);
        given.unwrap_or_else(|| self.names.number(&record.by))
    }

    fn code(&mut self, text: &str) -> Name {
        self.names.number(text.trim())
    }

    fn came(&mut self, event: &Event, fact: Fact) {
        self.all.insert(event.subject(), fact);
    }

    fn change(&mut self, event: &Event, change: impl FnOnce(&mut Fact)) {
        if let Some(fact) = self.all.get_mut(&event.subject()) {
            change(fact);
        }
    }

    fn give(&mut self, event: &Event, officer: Option<&Login>) {
        let officer = officer.map(|login| self.names.number(login));
        self.change(event, |fact| fact.officer = officer);
    }
}

impl Fact {
    fn new(came: Arrived, day: NaiveDate) -> Self {
        // The first text is that of a field the portal left empty.
        Self { came, day, officer: None, declared: 0, found: None, citizenship: 0 }
    }
}
