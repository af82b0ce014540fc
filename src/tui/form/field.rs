//! What a field is: its kind, its label and its manners.

use crate::locale::Texts;
use crate::phrase::Phrase;

/// A phrase that says the text as it is: for names that are data, not messages.
pub fn plain(text: impl Into<String>) -> Phrase {
    Phrase::new("form-text").with("text", text.into())
}

/// Which date a missing year or month means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateBias {
    /// The last such day up to today: births, filings, events.
    Past,
    /// The first such day from today on: terms, sittings.
    Future,
    /// The one fewer days away; of two the past one.
    #[default]
    Nearest,
}

/// One line of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opt {
    /// What is kept.
    pub code: String,
    /// The words it is found by, in every language, parted by blanks.
    pub words: String,
    /// What is shown.
    pub label: Phrase,
}

impl Opt {
    /// An option found by its code and by its label in each of these languages.
    pub fn new(code: impl Into<String>, label: Phrase, languages: &[Texts]) -> Self {
        let words = languages.iter().map(|texts| texts.say(&label)).collect::<Vec<_>>().join(" ");
        Self { code: code.into(), words, label }
    }

    /// An option whose name is data: shown as it is, found by these words.
    pub fn named(code: impl Into<String>, name: impl Into<String>, words: impl Into<String>) -> Self {
        Self { code: code.into(), words: words.into(), label: plain(name) }
    }
}

/// One line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What is kept.
    pub id: String,
    /// What is shown.
    pub label: Phrase,
}

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of at most so many characters.
    Line { max: usize },
    /// Several lines of at most so many characters, shown in so many rows.
    Area { max: usize, rows: u16 },
    /// A text of pages: while it has the focus it takes all the rows there are.
    Page { max: usize },
    /// Digits alone: the Kazakh digit row folds into them. `exact`: how many there must be, where the law says so.
    Digits { max: usize, exact: bool },
    /// A year, of four digits.
    Year,
    /// A day.
    Date { bias: DateBias },
    /// A day and a time.
    Moment { bias: DateBias },
    /// A closed list: typing narrows it, Space cycles a short one.
    Choice { options: Vec<Opt> },
    /// A long list: typing narrows it, Space opens it.
    Search { options: Vec<Opt> },
    /// Yes or no.
    YesNo,
    /// Documents to be marked one by one.
    Checklist { items: Vec<Item> },
    /// Periods from a day until a day.
    Periods,
    /// Lines the program computes. Never focused.
    Computed,
    /// A heading over the fields below it. Never focused.
    Heading,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What the value is called in [`super::Values`] and in drafts.
    pub id: &'static str,
    /// What labels it.
    pub label: Phrase,
    /// What it takes.
    pub kind: FieldKind,
    /// Whether it may not be left empty on saving.
    pub required: bool,
    /// A message shown under it while it has the focus.
    pub hint: Option<&'static str>,
    /// False: shown, but takes no focus.
    pub enabled: bool,
    /// False: not there at all; its value is kept and comes back with it.
    pub visible: bool,
}

impl Field {
    /// An optional field of a kind, labelled by a message.
    pub fn new(id: &'static str, label: &'static str, kind: FieldKind) -> Self {
        Self { id, label: Phrase::new(label), kind, required: false, hint: None, enabled: true, visible: true }
    }

    /// One line of at most `max` characters.
    pub fn line(id: &'static str, label: &'static str, max: usize) -> Self {
        Self::new(id, label, FieldKind::Line { max })
    }

    /// Several lines, four rows of them seen.
    pub fn area(id: &'static str, label: &'static str, max: usize) -> Self {
        Self::new(id, label, FieldKind::Area { max, rows: 4 })
    }

    /// A text of pages, of at most so many characters.
    pub fn page(id: &'static str, label: &'static str, max: usize) -> Self {
        Self::new(id, label, FieldKind::Page { max })
    }

    /// Exactly so many digits.
    pub fn digits(id: &'static str, label: &'static str, count: usize) -> Self {
        Self::new(id, label, FieldKind::Digits { max: count, exact: true })
    }

    /// A year: four digits. As with a date, what is typed behind a whole one replaces it.
    pub fn year(id: &'static str, label: &'static str) -> Self {
        Self::new(id, label, FieldKind::Year)
    }

    /// A day.
    pub fn date(id: &'static str, label: &'static str, bias: DateBias) -> Self {
        Self::new(id, label, FieldKind::Date { bias })
    }

    /// A day and a time.
    pub fn moment(id: &'static str, label: &'static str, bias: DateBias) -> Self {
        Self::new(id, label, FieldKind::Moment { bias })
    }

    /// A short closed list.
    pub fn choice(id: &'static str, label: &'static str, options: Vec<Opt>) -> Self {
        Self::new(id, label, FieldKind::Choice { options })
    }

    /// A long list.
    pub fn search(id: &'static str, label: &'static str, options: Vec<Opt>) -> Self {
        Self::new(id, label, FieldKind::Search { options })
    }

    /// Yes or no.
    pub fn yes_no(id: &'static str, label: &'static str) -> Self {
        Self::new(id, label, FieldKind::YesNo)
    }

    /// Documents to be marked.
    pub fn checklist(id: &'static str, label: &'static str, items: Vec<Item>) -> Self {
        Self::new(id, label, FieldKind::Checklist { items })
    }

    /// Periods.
    pub fn periods(id: &'static str, label: &'static str) -> Self {
        Self::new(id, label, FieldKind::Periods)
    }

    /// Computed lines.
    pub fn computed(id: &'static str, label: &'static str) -> Self {
        Self::new(id, label, FieldKind::Computed)
    }

    /// A heading.
    pub fn heading(id: &'static str, label: &'static str) -> Self {
        Self::new(id, label, FieldKind::Heading)
    }

    /// The same field under a label with arguments.
    pub fn labelled(mut self, label: Phrase) -> Self {
        self.label = label;
        self
    }

    /// The same field, not to be left empty.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same field with a hint.
    pub fn hint(mut self, message: &'static str) -> Self {
        self.hint = Some(message);
        self
    }

    /// The same field, not there until it is shown.
    pub fn hidden(mut self) -> Self {
        self.visible = false;
        self
    }

    /// The same field, shown but taking no focus.
    pub fn disabled(mut self) -> Self {
        self.enabled = false;
        self
    }

    /// Whether the focus may stand here.
    pub fn takes_focus(&self) -> bool {
        self.enabled && self.visible && !matches!(self.kind, FieldKind::Computed | FieldKind::Heading)
    }
}
