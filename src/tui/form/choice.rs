//! Choosing from a closed list: typing narrows, a code is kept.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use serde_json::{Value as Json, json};

use super::Step;
use super::field::Opt;
use crate::phrase::Phrase;
use crate::tui::input::{Edited, LineInput, Pasted, layout};

/// Up to so many options Space goes round them; more are opened as a list.
pub const FEW: usize = 6;
/// Options that the open list shows at once.
pub const SHOWN: usize = 8;

/// A choice as it stands: what is chosen, what is typed to find another, where the list's mark is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChoiceState {
    pub code: Option<String>,
    pub typed: LineInput,
    pub open: bool,
    /// The marked one among the matches.
    pub at: usize,
}

impl ChoiceState {
    /// The options that what is typed leaves, as places in the list.
    pub fn matches(&self, options: &[Opt]) -> Vec<usize> {
        narrow(self.typed.text(), options)
    }

    /// Which of the matches is marked.
    pub fn marked(&self, count: usize) -> usize {
        self.at.min(count.saturating_sub(1))
    }

    /// The option chosen, while the list still has it.
    pub fn chosen<'a>(&self, options: &'a [Opt]) -> Option<&'a Opt> {
        let code = self.code.as_deref()?;
        options.iter().find(|option| option.code == code)
    }

    /// Opens the list, marked at what is chosen.
    pub fn unfold(&mut self, options: &[Opt]) {
        self.open = true;
        let chosen = options.iter().position(|option| Some(&option.code) == self.code.as_ref());
        self.at = self.matches(options).iter().position(|at| Some(*at) == chosen).unwrap_or(0);
    }

    /// Closes the list; what is typed stays until the field is left.
    pub fn fold(&mut self) {
        self.open = false;
    }

    pub fn key(&mut self, key: KeyEvent, options: &[Opt], long: bool) -> Step {
        let bare = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Char(' ') if bare && self.typed.is_empty() => self.space(options, long),
            KeyCode::Char(_) if bare => self.edit(key, options),
            // A word is deleted here as in any line.
            KeyCode::Char('w') if key.modifiers == KeyModifiers::CONTROL => self.edit(key, options),
            KeyCode::Backspace | KeyCode::Delete if self.typed.is_empty() => {
                if self.code.take().is_some() {
                    Step::Changed
                } else {
                    Step::Moved
                }
            }
            KeyCode::Backspace | KeyCode::Delete => self.edit(key, options),
            KeyCode::Left | KeyCode::Right if !self.open && self.typed.is_empty() && options.len() <= FEW && !long => {
                self.cycle(options, if key.code == KeyCode::Left { -1 } else { 1 })
            }
            _ if self.open => self.in_list(key, options),
            KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End => match self.typed.key(key) {
                Edited::Ignored => Step::Ignored,
                _ => Step::Moved,
            },
            _ => Step::Ignored,
        }
    }

    fn space(&mut self, options: &[Opt], long: bool) -> Step {
        if self.open {
            return self.take(options).map_or(Step::Moved, |changed| if changed { Step::Changed } else { Step::Moved });
        }
        if long || options.len() > FEW {
            self.unfold(options);
            return Step::Moved;
        }
        self.cycle(options, 1)
    }

    fn cycle(&mut self, options: &[Opt], by: isize) -> Step {
        if options.is_empty() {
            return Step::Moved;
        }
        let count = options.len() as isize;
        let now = options.iter().position(|option| Some(&option.code) == self.code.as_ref());
        let next = now.map_or(if by > 0 { 0 } else { count - 1 }, |now| (now as isize + by).rem_euclid(count));
        self.choose(&options[next as usize].code)
    }

    fn choose(&mut self, code: &str) -> Step {
        self.typed.clear();
        self.open = false;
        let changed = self.code.as_deref() != Some(code);
        self.code = Some(code.to_owned());
        if changed { Step::Changed } else { Step::Moved }
    }

    fn edit(&mut self, key: KeyEvent, options: &[Opt]) -> Step {
        let step = match self.typed.key(key) {
            Edited::Ignored => return Step::Ignored,
            Edited::Moved => Step::Moved,
            Edited::Changed => Step::Changed,
        };
        self.at = 0;
        self.open = !self.typed.is_empty() && !options.is_empty();
        step
    }

    pub fn paste(&mut self, text: &str) -> Pasted {
        let pasted = self.typed.paste(text);
        self.at = 0;
        self.open = !self.typed.is_empty();
        pasted
    }

    fn in_list(&mut self, key: KeyEvent, options: &[Opt]) -> Step {
        let count = self.matches(options).len();
        let last = count.saturating_sub(1);
        let at = self.marked(count);
        self.at = match key.code {
            KeyCode::Up => at.saturating_sub(1),
            KeyCode::Down => (at + 1).min(last),
            KeyCode::PageUp => at.saturating_sub(SHOWN),
            KeyCode::PageDown => (at + SHOWN).min(last),
            KeyCode::Home => 0,
            KeyCode::End => last,
            // Nothing left to take is no trap: the field is left as it is and says so.
            KeyCode::Enter => return Step::Next { changed: self.take(options).unwrap_or(false) },
            _ => return Step::Ignored,
        };
        Step::Moved
    }

    /// Takes what is marked. None where nothing is left to take; else whether the choice is another one.
    pub fn take(&mut self, options: &[Opt]) -> Option<bool> {
        let matches = self.matches(options);
        let code = &options[*matches.get(self.marked(matches.len()))?].code;
        Some(self.choose(code) == Step::Changed)
    }

    /// On leaving: what is typed becomes a choice where only one is left or a code was typed whole; else it stays,
    /// and the field says what is wrong with it. Whether the value changed.
    pub fn leave(&mut self, options: &[Opt]) -> bool {
        self.open = false;
        if self.typed.is_empty() {
            return false;
        }
        let typed = self.typed.text().trim().to_lowercase();
        let by_code = options.iter().find(|option| option.code.to_lowercase() == typed);
        let only = match self.matches(options)[..] {
            [only] => options.get(only),
            _ => None,
        };
        let Some(found) = by_code.or(only) else { return false };
        let code = found.code.clone();
        self.choose(&code);
        true
    }

    pub fn check(&self, options: &[Opt]) -> Option<Phrase> {
        let typed = self.typed.text().trim();
        if !typed.is_empty() {
            let count = self.matches(options).len();
            let id = if count == 0 { "form-choice-none" } else { "form-choice-several" };
            return Some(Phrase::new(id).with("typed", typed).with("count", count));
        }
        let code = self.code.as_deref()?;
        self.chosen(options).is_none().then(|| Phrase::new("form-choice-gone").with("code", code))
    }

    pub fn draft(&self) -> Json {
        json!({ "code": self.code, "typed": self.typed.text(), "cursor": self.typed.cursor(), "open": self.open,
            "at": self.at })
    }

    pub fn restore(&mut self, json: &Json) {
        self.code = json["code"].as_str().map(str::to_owned);
        self.typed.set(json["typed"].as_str().unwrap_or_default());
        if let Some(cursor) = json["cursor"].as_u64() {
            self.typed.set_cursor(cursor as usize);
        }
        self.open = json["open"].as_bool().unwrap_or_default();
        self.at = json["at"].as_u64().unwrap_or_default() as usize;
    }
}

/// The options that answer to every typed word, in any order: by code, by the beginnings of words, and if nothing
/// answers, by what the same keys give under another layout. An option whose code was typed whole comes first.
pub fn narrow(typed: &str, options: &[Opt]) -> Vec<usize> {
    if typed.trim().is_empty() {
        return (0..options.len()).collect();
    }
    for reading in layout::readings(typed) {
        let wanted: Vec<String> = reading.split_whitespace().map(fold).collect();
        let mut found: Vec<usize> = (0..options.len()).filter(|at| answers(&options[*at], &wanted)).collect();
        if !found.is_empty() {
            let whole = reading.trim();
            found.sort_by_key(|at| options[*at].code.to_lowercase() != whole);
            return found;
        }
    }
    Vec::new()
}

fn answers(option: &Opt, wanted: &[String]) -> bool {
    let words = fold(&option.words);
    let code = fold(&option.code);
    let is_part = |c: char| c.is_alphanumeric();
    wanted.iter().all(|want| {
        code.starts_with(want.as_str())
            || words.match_indices(want.as_str()).any(|(at, _)| {
                // A word begins here, or what is typed begins with a sign of its own.
                !want.starts_with(is_part) || !words[..at].ends_with(is_part)
            })
    })
}

/// Lower case, and the Kazakh letters as the Russian ones that those without a Kazakh layout type for them.
fn fold(text: &str) -> String {
    let fold = |c| match c {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        c => c,
    };
    text.to_lowercase().chars().map(fold).collect()
}

#[cfg(test)]
#[path = "choice_tests.rs"]
mod tests;
