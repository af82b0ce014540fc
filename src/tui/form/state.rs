//! What a field holds while it is edited, whatever its kind.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use serde_json::{Value as Json, json};

use super::checklist::ChecklistState;
use super::choice::ChoiceState;
use super::days::{self, Grain};
use super::digits;
use super::field::{DateBias, Field, FieldKind};
use super::moment::parse_moment;
use super::periods::{self, PeriodsState};
use super::value::Value;
use super::{FormContext, Step};
use crate::locale::Texts;
use crate::phrase::Phrase;
use crate::tui::input::{AreaInput, Edited, LineInput, Pasted};

/// Characters of a typed moment.
const DAY_CHARS: usize = 32;

/// The typed and chosen of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Line(LineInput),
    Area(AreaInput),
    Choice(ChoiceState),
    YesNo(Option<bool>),
    Checklist(ChecklistState),
    Periods(PeriodsState),
    /// Nothing to type: a heading or computed lines.
    Shown,
}

impl State {
    /// Empty, of the field's kind.
    pub fn of(kind: &FieldKind) -> Self {
        match kind {
            FieldKind::Line { max } | FieldKind::Digits { max, .. } => Self::Line(LineInput::new().limited(*max)),
            FieldKind::Year => Self::Line(LineInput::new().limited(digits::YEAR)),
            FieldKind::Date { .. } | FieldKind::Moment { .. } => Self::Line(LineInput::new().limited(DAY_CHARS)),
            FieldKind::Area { max, .. } | FieldKind::Page { max } => Self::Area(AreaInput::new().limited(*max)),
            FieldKind::Choice { .. } | FieldKind::Search { .. } => Self::Choice(ChoiceState::default()),
            FieldKind::YesNo => Self::YesNo(None),
            FieldKind::Checklist { items } => Self::Checklist(ChecklistState::new(items)),
            FieldKind::Periods => Self::Periods(PeriodsState::default()),
            FieldKind::Computed | FieldKind::Heading => Self::Shown,
        }
    }

    pub fn key(&mut self, key: KeyEvent, field: &Field, columns: usize, context: &FormContext<'_>) -> Step {
        let clears = key.code == KeyCode::Char('u') && key.modifiers == KeyModifiers::CONTROL;
        match (self, &field.kind) {
            (Self::Line(line), _) if clears => line.key(key).into(),
            (Self::Choice(choice), _) if clears => {
                *choice = ChoiceState::default();
                Step::Changed
            }
            (Self::YesNo(yes), _) if clears => {
                *yes = None;
                Step::Changed
            }
            (Self::Line(line), FieldKind::Digits { .. }) => digits::key(line, key),
            (Self::Line(line), FieldKind::Year) => digits::year(line, key),
            (Self::Line(line), kind) => match grain(kind) {
                Some((grain, bias)) => days::key(line, key, grain, bias, context).into(),
                None => line.key(key).into(),
            },
            (Self::Area(area), _) => area.key(key, columns).into(),
            (Self::Choice(choice), FieldKind::Choice { options }) => choice.key(key, options, false),
            (Self::Choice(choice), FieldKind::Search { options }) => choice.key(key, options, true),
            (Self::YesNo(yes), _) => yes_no(yes, key),
            (Self::Checklist(list), _) => list.key(key),
            (Self::Periods(periods), _) => periods.key(key, context),
            _ => Step::Ignored,
        }
    }

    /// None where the field takes no text.
    pub fn paste(&mut self, text: &str, kind: &FieldKind) -> Option<Pasted> {
        match self {
            Self::Line(line) if matches!(kind, FieldKind::Digits { .. }) => Some(digits::paste(line, text)),
            Self::Line(line) if matches!(kind, FieldKind::Year) => Some(digits::paste_year(line, text)),
            Self::Line(line) => Some(line.paste(text)),
            Self::Area(area) => Some(area.paste(text)),
            Self::Choice(choice) => Some(choice.paste(text)),
            Self::Checklist(list) => list.paste(text),
            Self::Periods(periods) => Some(periods.paste(text)),
            Self::YesNo(_) | Self::Shown => None,
        }
    }

    /// What leaving the field does: dates are written out, a typed choice with one answer is taken. Whether the
    /// value changed.
    pub fn leave(&mut self, kind: &FieldKind, context: &FormContext<'_>) -> bool {
        match (self, kind) {
            (Self::Line(line), kind) => {
                if let Some((grain, bias)) = grain(kind) {
                    days::write_out(line, grain, bias, context);
                }
                false
            }
            (Self::Choice(choice), FieldKind::Choice { options } | FieldKind::Search { options }) => {
                choice.leave(options)
            }
            (Self::Periods(periods), _) => {
                periods.leave(context);
                false
            }
            _ => false,
        }
    }

    /// The value; none while the field is empty or cannot be read.
    pub fn value(&self, kind: &FieldKind, context: &FormContext<'_>) -> Option<Value> {
        match (self, kind) {
            (Self::Line(line), FieldKind::Date { bias }) => days::read(line, *bias, context)?.ok().map(Value::Date),
            (Self::Line(line), FieldKind::Moment { bias }) => {
                parse_moment(line.text(), context.today, *bias, context.calendar).ok().map(Value::Moment)
            }
            (Self::Line(line), _) => text_value(line.text()),
            (Self::Area(area), _) => text_value(area.text()),
            (Self::Choice(choice), FieldKind::Choice { options } | FieldKind::Search { options }) => {
                choice.chosen(options).map(|option| Value::Code(option.code.clone()))
            }
            (Self::YesNo(yes), _) => yes.map(Value::Bool),
            (Self::Checklist(list), _) => Some(Value::Items(list.value())),
            (Self::Periods(periods), _) => {
                Some(periods.value(context)).filter(|all| !all.is_empty()).map(Value::Periods)
            }
            _ => None,
        }
    }

    /// Puts a value in. One of another kind is ignored.
    pub fn set(&mut self, value: &Value, kind: &FieldKind) {
        match (self, value) {
            (Self::Line(line), Value::Text(text)) => line.set(text),
            (Self::Line(line), Value::Date(day)) => line.set(&Texts::date(*day)),
            (Self::Line(line), Value::Moment(moment)) => line.set(&Texts::moment(*moment)),
            // What stands there already leaves the cursor where it is; a text of pages is read from its beginning.
            (Self::Area(area), Value::Text(text)) if area.text() == text => {}
            (Self::Area(area), Value::Text(text)) => {
                area.set(text);
                if matches!(kind, FieldKind::Page { .. }) {
                    area.set_cursor(0);
                }
            }
            (Self::Choice(choice), Value::Code(code)) => {
                *choice = ChoiceState { code: Some(code.clone()), ..ChoiceState::default() };
            }
            (Self::YesNo(yes), Value::Bool(value)) => *yes = Some(*value),
            (Self::Checklist(list), Value::Items(items)) => list.set(items),
            (Self::Periods(all), Value::Periods(periods)) => all.set(periods),
            _ => {}
        }
    }

    /// What is wrong with what is typed; what is missing is [`Self::is_empty`]'s.
    pub fn check(&self, field: &Field, context: &FormContext<'_>) -> Option<Phrase> {
        match (self, &field.kind) {
            (Self::Line(line), kind) => check_line(line, kind, context),
            (Self::Area(area), FieldKind::Area { max, .. } | FieldKind::Page { max }) => too_long(area.text(), *max),
            (Self::Choice(choice), FieldKind::Choice { options } | FieldKind::Search { options }) => {
                choice.check(options)
            }
            (Self::Checklist(list), FieldKind::Checklist { items }) => list.check(items, field.required),
            (Self::Periods(all), _) => all
                .problem(context)
                .map(|(at, problem)| Phrase::new("form-period-row").with("row", at + 1).with("what", problem)),
            _ => None,
        }
    }

    /// Whether nothing was typed or chosen.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Line(line) => line.text().trim().is_empty(),
            Self::Area(area) => area.text().trim().is_empty(),
            Self::Choice(choice) => choice.code.is_none() && choice.typed.is_empty(),
            Self::YesNo(yes) => yes.is_none(),
            Self::Periods(all) => all.is_empty(),
            Self::Checklist(_) | Self::Shown => false,
        }
    }

    pub fn draft(&self) -> Json {
        match self {
            Self::Line(line) => json!({ "text": line.text(), "cursor": line.cursor() }),
            Self::Area(area) => json!({ "text": area.text(), "cursor": area.cursor() }),
            Self::Choice(choice) => choice.draft(),
            Self::YesNo(yes) => json!(yes),
            Self::Checklist(list) => list.draft(),
            Self::Periods(all) => all.draft(),
            Self::Shown => Json::Null,
        }
    }

    pub fn restore(&mut self, json: &Json) {
        let text = json["text"].as_str();
        let cursor = json["cursor"].as_u64().map(|cursor| cursor as usize);
        match self {
            Self::Line(line) => {
                line.set(text.unwrap_or_default());
                line.set_cursor(cursor.unwrap_or(usize::MAX));
            }
            Self::Area(area) => {
                area.set(text.unwrap_or_default());
                area.set_cursor(cursor.unwrap_or(usize::MAX));
            }
            Self::Choice(choice) => choice.restore(json),
            Self::YesNo(yes) => *yes = json.as_bool(),
            Self::Checklist(list) => list.restore(json),
            Self::Periods(all) => all.restore(json),
            Self::Shown => {}
        }
    }
}

impl From<Edited> for Step {
    fn from(edited: Edited) -> Self {
        match edited {
            Edited::Changed => Self::Changed,
            Edited::Moved => Self::Moved,
            Edited::Ignored => Self::Ignored,
        }
    }
}

/// Day or moment, and what a missing year means; none for other kinds.
pub fn grain(kind: &FieldKind) -> Option<(Grain, DateBias)> {
    match kind {
        FieldKind::Date { bias } => Some((Grain::Day, *bias)),
        FieldKind::Moment { bias } => Some((Grain::Moment, *bias)),
        FieldKind::Periods => Some((Grain::Day, periods::BIAS)),
        _ => None,
    }
}

fn text_value(text: &str) -> Option<Value> {
    let text = text.trim();
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

fn yes_no(yes: &mut Option<bool>, key: KeyEvent) -> Step {
    let bare = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    let to = match key.code {
        KeyCode::Char(c) if bare => match c.to_lowercase().next().unwrap_or(c) {
            ' ' => Some(!yes.unwrap_or(false)),
            'y' | 'д' | 'l' | 'и' | '+' | '1' => Some(true),
            'n' | 'н' | 'т' | 'ж' | '-' | '0' => Some(false),
            _ => return Step::Ignored,
        },
        KeyCode::Left | KeyCode::Right => Some(!yes.unwrap_or(false)),
        KeyCode::Backspace | KeyCode::Delete => None,
        _ => return Step::Ignored,
    };
    let changed = *yes != to;
    *yes = to;
    if changed { Step::Changed } else { Step::Moved }
}

fn too_long(text: &str, max: usize) -> Option<Phrase> {
    let count = text.chars().count();
    (count > max).then(|| Phrase::new("form-too-long").with("count", count).with("max", max))
}

fn check_line(line: &LineInput, kind: &FieldKind, context: &FormContext<'_>) -> Option<Phrase> {
    let text = line.text().trim();
    if text.is_empty() {
        return None;
    }
    match kind {
        FieldKind::Line { max } => too_long(text, *max),
        FieldKind::Digits { max, exact } => digits::check(text, *max, *exact),
        FieldKind::Year => digits::check(text, digits::YEAR, true),
        FieldKind::Date { bias } => days::read(line, *bias, context)?.err().map(|problem| problem.phrase()),
        FieldKind::Moment { bias } => {
            parse_moment(text, context.today, *bias, context.calendar).err().map(|problem| problem.phrase())
        }
        _ => None,
    }
}
