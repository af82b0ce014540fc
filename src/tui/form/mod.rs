//! Forms: fields to be filled by keyboard alone, under any layout, with nothing typed lost.
//!
//! The engine is pure: today, the working calendar and every list come in. Its owner asks for [`Form::values`] after
//! each [`Outcome::Changed`], lets the law compute, and puts lines, errors and lists back in with the setters.

mod checklist;
mod choice;
mod date;
mod days;
mod digits;
mod draft;
mod field;
mod keys;
mod lists;
mod moment;
mod periods;
mod popup;
mod rows;
mod state;
mod style;
mod value;
mod view;

use chrono::NaiveDate;

pub use date::{DateProblem, WorkCalendar, echo, fold, parse_date};
pub use field::{DateBias, Field, FieldKind, Item, Opt, plain};
pub use moment::{parse_moment, parse_time};
pub use style::{FormStyle, Role};
pub use value::{ItemState, Period, Value, Values};
pub use view::scroll;

use crate::phrase::Phrase;
use state::State;

/// What a form has to know of the world while it is typed in.
#[derive(Clone, Copy)]
pub struct FormContext<'a> {
    /// The office's day.
    pub today: NaiveDate,
    /// Its working calendar.
    pub calendar: &'a dyn WorkCalendar,
    /// Columns of the area the form is drawn in: Up and Down walk long texts as they are wrapped.
    pub columns: u16,
}

impl std::fmt::Debug for FormContext<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormContext")
            .field("today", &self.today)
            .field("columns", &self.columns)
            .finish_non_exhaustive()
    }
}

/// A command for the form, from the key map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormAction {
    /// To the next field (Tab).
    Next,
    /// To the previous field (Shift+Tab).
    Prev,
    /// Save from anywhere (F2).
    Save,
    /// Open the list of the field (F4).
    Choose,
    /// Leave; nothing is lost (Esc).
    Back,
    /// To the first field.
    First,
    /// To the last field.
    Last,
    /// Some fields back.
    PageUp,
    /// Some fields on.
    PageDown,
    /// Mark the rest of a checklist present.
    MarkRest,
}

/// What came of a key, a command or a paste.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Taken; no value is another one.
    Handled,
    /// Taken, and something typed or chosen is another one: compute anew.
    Changed,
    /// Not for the form.
    Ignored,
    /// Everything is in order: these are to be saved.
    Save(Values),
    /// The officer leaves. The form still holds everything: keep [`Form::draft`].
    Back,
}

/// A sentence and how it is to be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is said.
    pub phrase: Phrase,
    /// As what.
    pub role: Role,
}

impl Said {
    /// A sentence of a role.
    pub fn new(role: Role, phrase: Phrase) -> Self {
        Self { phrase, role }
    }
}

impl From<Phrase> for Said {
    fn from(phrase: Phrase) -> Self {
        Self::new(Role::Plain, phrase)
    }
}

/// What a key did inside a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Changed,
    Moved,
    Ignored,
    /// The field is done with: on to the next one.
    Next {
        changed: bool,
    },
}

/// A field and what stands in it.
#[derive(Debug, Clone)]
struct Slot {
    field: Field,
    state: State,
    /// Whether the officer has been here and left: from then on it says what is wrong.
    left: bool,
    error: Option<Phrase>,
    warning: Option<Phrase>,
    lines: Vec<Said>,
}

impl Slot {
    /// What is wrong, the owner's word first. Empty counts only where something has to stand.
    fn problem(&self, context: &FormContext<'_>) -> Option<Phrase> {
        let field = &self.field;
        if !field.visible {
            return None;
        }
        let own = || {
            let missing = field.required && self.state.is_empty();
            if missing { Some(Phrase::new("form-required")) } else { self.state.check(field, context) }
        };
        self.error.clone().or_else(|| if field.enabled { own() } else { None })
    }
}

/// A form: fields in their order, the one with the focus, and what is said about them.
#[derive(Debug, Clone)]
pub struct Form {
    title: Phrase,
    context: Vec<Said>,
    slots: Vec<Slot>,
    /// The field with the focus; the number of fields stands for the last line, «Записать».
    focus: usize,
    save_label: &'static str,
    /// Whether the field with the focus was changed by hand since the focus came to it.
    typing: bool,
    /// The field that a draft left off at, while it is not shown yet.
    returning: Option<usize>,
    /// Whether saving was tried: from then on every field says what is wrong.
    tried: bool,
    dirty: bool,
    message: Option<Said>,
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(title: Phrase, fields: Vec<Field>) -> Self {
        let slot = |field: Field| {
            let state = State::of(&field.kind);
            Slot { field, state, left: false, error: None, warning: None, lines: Vec::new() }
        };
        let slots: Vec<Slot> = fields.into_iter().map(slot).collect();
        let mut form = Self {
            title,
            context: Vec::new(),
            slots,
            focus: 0,
            save_label: "form-save",
            typing: false,
            returning: None,
            tried: false,
            dirty: false,
            message: None,
        };
        form.focus = form.first();
        form
    }

    /// The same form with these lines under its title.
    pub fn with_context(mut self, lines: Vec<Said>) -> Self {
        self.context = lines;
        self
    }

    /// The same form whose last line says this message instead of «Записать».
    pub fn with_save_label(mut self, message: &'static str) -> Self {
        self.save_label = message;
        self
    }

    /// What stands above the fields.
    pub fn context(&self) -> &[Said] {
        &self.context
    }

    /// Replaces the lines under the title.
    pub fn set_context(&mut self, lines: Vec<Said>) {
        self.context = lines;
    }

    /// Replaces the title.
    pub fn set_title(&mut self, title: Phrase) {
        self.title = title;
    }

    /// The title.
    pub fn title(&self) -> &Phrase {
        &self.title
    }

    /// The field with the focus; none on «Записать».
    pub fn focused(&self) -> Option<&'static str> {
        self.slots.get(self.focus).map(|slot| slot.field.id)
    }

    /// Whether the officer is typing in this field: nothing may be written under the cursor then.
    pub fn is_typing_in(&self, id: &str) -> bool {
        self.typing && self.focused() == Some(id)
    }

    /// Puts the focus on a field, where it may stand there.
    pub fn focus_on(&mut self, id: &str) {
        if let Some(at) = self.place(id).filter(|at| self.slots[*at].field.takes_focus()) {
            self.focus = at;
            self.typing = false;
        }
    }

    /// Whether anything was changed by hand since the form was made or [`Form::mark_clean`] called.
    pub fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// What is there counts as saved.
    pub fn mark_clean(&mut self) {
        self.dirty = false;
    }

    /// The last message to the officer: errors counted, what a paste changed.
    pub fn message(&self) -> Option<&Said> {
        self.message.as_ref()
    }

    /// Says something in the last line until the next change: a refusal, a busy store.
    pub fn say(&mut self, said: Said) {
        self.message = Some(said);
    }

    /// Everything that can be read now, also of a form not finished: for the law to compute with.
    pub fn values(&self, context: &FormContext<'_>) -> Values {
        let mut values = Values::default();
        for slot in self.slots.iter().filter(|slot| slot.field.visible) {
            if let Some(value) = slot.state.value(&slot.field.kind, context) {
                values.set(slot.field.id, value);
            }
        }
        values
    }

    /// The value of one field, also while it is hidden.
    pub fn kept(&self, id: &str, context: &FormContext<'_>) -> Option<Value> {
        let slot = self.slots.iter().find(|slot| slot.field.id == id)?;
        slot.state.value(&slot.field.kind, context)
    }

    /// What is wrong now, by field, in their order.
    pub fn errors(&self, context: &FormContext<'_>) -> Vec<(&'static str, Phrase)> {
        let wrong = |slot: &Slot| Some((slot.field.id, slot.problem(context)?));
        self.slots.iter().filter_map(wrong).collect()
    }

    /// Puts a known value in: what the IIN or an earlier case tells. Not a change by hand.
    pub fn set(&mut self, id: &str, value: &Value) {
        self.with(id, |slot| slot.state.set(value, &slot.field.kind));
    }

    /// Empties a field: what was filled in for the officer holds no longer.
    pub fn clear(&mut self, id: &str) {
        self.with(id, |slot| slot.state = State::of(&slot.field.kind));
    }

    /// The lines of a computed field, or lines under any other.
    pub fn set_computed(&mut self, id: &str, lines: Vec<Said>) {
        self.with(id, |slot| slot.lines = lines);
    }

    /// What the owner finds wrong in a field. Stands in the way of saving until the field changes or it is cleared.
    pub fn set_error(&mut self, id: &str, error: Phrase) {
        self.with(id, |slot| {
            slot.error = Some(error);
            slot.left = true;
        });
    }

    /// Takes the owner's errors back, all of them.
    pub fn clear_errors(&mut self) {
        for slot in &mut self.slots {
            slot.error = None;
        }
    }

    /// What the owner finds odd in a field; none takes it back. Does not stand in the way of saving.
    pub fn set_warning(&mut self, id: &str, warning: Option<Phrase>) {
        self.with(id, |slot| slot.warning = warning);
    }

    /// Shows or hides a field. What stands in it stays.
    pub fn set_visible(&mut self, id: &str, visible: bool) {
        self.with(id, |slot| slot.field.visible = visible);
        self.mend_focus();
    }

    /// Whether a field takes the focus.
    pub fn set_enabled(&mut self, id: &str, enabled: bool) {
        self.with(id, |slot| slot.field.enabled = enabled);
        self.mend_focus();
    }

    /// Whether a field may be left empty.
    pub fn set_required(&mut self, id: &str, required: bool) {
        self.with(id, |slot| slot.field.required = required);
    }

    /// Other options in a list: the lawful ones now. A choice that is gone stays and is said to be gone.
    pub fn set_options(&mut self, id: &str, new: Vec<Opt>) {
        self.with(id, |slot| {
            if let FieldKind::Choice { options } | FieldKind::Search { options } = &mut slot.field.kind {
                *options = new;
            }
        });
    }

    /// Other lines in a checklist. What was marked on those that stay, stays.
    pub fn set_items(&mut self, id: &str, new: Vec<Item>) {
        self.with(id, |slot| {
            if let (FieldKind::Checklist { items }, State::Checklist(list)) = (&mut slot.field.kind, &mut slot.state) {
                list.set_items(&new);
                *items = new;
            }
        });
    }

    fn with(&mut self, id: &str, change: impl FnOnce(&mut Slot)) {
        if let Some(slot) = self.slots.iter_mut().find(|slot| slot.field.id == id) {
            change(slot);
        }
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.slots.iter().position(|slot| slot.field.id == id)
    }

    fn takes_focus(&self, at: usize) -> bool {
        self.slots.get(at).is_none_or(|slot| slot.field.takes_focus())
    }

    fn first(&self) -> usize {
        (0..=self.slots.len()).find(|at| self.takes_focus(*at)).unwrap_or(self.slots.len())
    }

    /// A hidden field loses the focus to the next one; the one a draft left off at has it back once it is shown.
    fn mend_focus(&mut self) {
        if let Some(at) = self.returning.filter(|at| self.takes_focus(*at)) {
            self.focus = at;
            self.returning = None;
            return;
        }
        self.focus = (self.focus..=self.slots.len()).find(|at| self.takes_focus(*at)).unwrap_or(self.slots.len());
    }
}

#[cfg(test)]
mod tests;
