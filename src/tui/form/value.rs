//! What a form hands over.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What was decided about one line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not looked at yet.
    #[default]
    Unmarked,
    /// The document is there.
    Present,
    /// The document is missing.
    Missing,
    /// The document is not needed here, for this reason.
    NotApplicable(String),
}

/// A period of work, both ends counted. An open end runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; none while the work goes on.
    pub until: Option<NaiveDate>,
}

/// The value of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Typed words or digits, trimmed, never empty.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A moment by the office's wall clock.
    Moment(NaiveDateTime),
    /// The code of what was chosen.
    Code(String),
    /// Yes or no.
    Bool(bool),
    /// Every line of a checklist, in its order.
    Items(Vec<(String, ItemState)>),
    /// Periods, in the order typed.
    Periods(Vec<Period>),
}

/// The values of a form by field id. A field that is empty, hidden or wrong has none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values(BTreeMap<&'static str, Value>);

impl Values {
    /// Puts a value.
    pub fn set(&mut self, id: &'static str, value: Value) {
        self.0.insert(id, value);
    }

    /// The value of a field.
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    /// Words or digits.
    pub fn text(&self, id: &str) -> Option<&str> {
        match self.get(id)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A day.
    pub fn date(&self, id: &str) -> Option<NaiveDate> {
        match self.get(id)? {
            Value::Date(day) => Some(*day),
            _ => None,
        }
    }

    /// A moment.
    pub fn moment(&self, id: &str) -> Option<NaiveDateTime> {
        match self.get(id)? {
            Value::Moment(moment) => Some(*moment),
            _ => None,
        }
    }

    /// The code chosen.
    pub fn code(&self, id: &str) -> Option<&str> {
        match self.get(id)? {
            Value::Code(code) => Some(code),
            _ => None,
        }
    }

    /// Yes or no.
    pub fn yes(&self, id: &str) -> Option<bool> {
        match self.get(id)? {
            Value::Bool(yes) => Some(*yes),
            _ => None,
        }
    }

    /// The lines of a checklist; none of it hidden.
    pub fn items(&self, id: &str) -> &[(String, ItemState)] {
        match self.get(id) {
            Some(Value::Items(items)) => items,
            _ => &[],
        }
    }

    /// The periods typed, without those that cannot be read.
    pub fn periods(&self, id: &str) -> &[Period] {
        match self.get(id) {
            Some(Value::Periods(periods)) => periods,
            _ => &[],
        }
    }

    /// All of them, by field id.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(id, value)| (*id, value))
    }
}
