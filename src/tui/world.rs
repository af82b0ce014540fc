//! What every screen knows: the language, the law of the day, the moment, who works here.

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::form::{FormContext, FormStyle, WorkCalendar};
use super::theme::{Role, Theme};
use crate::law::calendar::{CalendarView, DayStatus};
use crate::law::clock::Pause;
use crate::locale::{Lang, Texts};
use crate::office::case::{Case, Term};
use crate::office::decide::Rules;
use crate::office::officer::Officer;
use crate::office::settings::Settings;
use crate::office::who::Who;
use crate::phrase::{Arg, Phrase};

/// The world as the model sees it; no clock in it: the moment is moved by events.
#[derive(Debug)]
pub struct World {
    /// The reader's language.
    pub texts: Texts,
    /// All three, once something has asked for them.
    languages: OnceCell<[Texts; 3]>,
    /// How the screens look.
    pub theme: Theme,
    /// The office's settings.
    pub settings: Arc<Settings>,
    /// The law of the day.
    pub rules: Rules,
    /// The moment that is shown, by the office's wall clock: now, or one that has passed.
    pub now: NaiveDateTime,
    /// What that clock shows now, whatever moment is shown.
    pub clock: NaiveDateTime,
    /// Who works here.
    pub officers: Vec<Officer>,
    /// Who sits at this screen.
    pub me: Who,
    /// Columns of the terminal.
    pub columns: u16,
    /// Rows of the terminal.
    pub rows: u16,
}

impl World {
    /// A world at a moment.
    pub fn new(lang: Lang, theme: Theme, settings: Arc<Settings>, me: Who, now: NaiveDateTime) -> Self {
        Self {
            texts: Texts::new(lang),
            languages: OnceCell::new(),
            theme,
            rules: Rules::with(settings.clone(), now.date()),
            settings,
            now,
            clock: now,
            officers: Vec::new(),
            me,
            columns: 80,
            rows: 24,
        }
    }

    /// The same world at another moment, for something that is shown as it was.
    pub fn as_at(&self, settings: Arc<Settings>, at: NaiveDateTime) -> Self {
        Self {
            officers: self.officers.clone(),
            columns: self.columns,
            rows: self.rows,
            ..Self::new(self.texts.lang(), self.theme, settings, self.me.clone(), at)
        }
    }

    /// The office's day.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// Takes what the office has settled; whether anything of it changed.
    pub fn settle(&mut self, settings: Arc<Settings>, officers: Vec<Officer>) -> bool {
        let same = self.settings == settings && self.officers == officers;
        if self.settings != settings {
            self.rules = Rules::with(settings.clone(), self.today());
            self.settings = settings;
        }
        if self.me.of_register()
            && let Some(own) = officers.iter().find(|officer| officer.login == self.me.login)
        {
            self.me.roles.clone_from(&own.roles);
        }
        self.officers = officers;
        !same
    }

    /// Moves the moment; a new day brings its own law.
    pub fn moved_to(&mut self, now: NaiveDateTime) {
        if now.date() != self.now.date() {
            self.rules = Rules::with(self.settings.clone(), now.date());
        }
        self.now = now;
    }

    /// Speaks another language.
    pub fn speak(&mut self, lang: Lang) {
        self.texts = Texts::new(lang);
    }

    /// All three languages, for choices typed in any of them: read when a form first asks, so that an officer who only
    /// looks holds one.
    pub fn languages(&self) -> &[Texts; 3] {
        self.languages.get_or_init(|| Lang::ALL.map(Texts::new))
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    /// A phrase in words.
    pub fn say(&self, phrase: &Phrase) -> String {
        let is_login = |arg: &Arg| matches!(arg, Arg::Officer(_));
        if !phrase.args.iter().any(|(_, arg)| is_login(arg)) {
            return self.texts.say(phrase);
        }
        let mut phrase = phrase.clone();
        for (_, arg) in &mut phrase.args {
            if let Arg::Officer(login) = arg {
                *arg = self.officer_name(login).into();
            }
        }
        self.texts.say(&phrase)
    }

    /// What a form has to know.
    pub fn form_context(&self) -> FormContext<'_> {
        // Inside the frame a form always has. Days are typed today, the one of a past day too.
        FormContext {
            today: self.clock.date(),
            calendar: &self.rules.calendar,
            columns: self.columns.saturating_sub(2),
        }
    }

    /// How forms look.
    pub fn form_style(&self) -> FormStyle {
        let style = |role| self.theme.style(role);
        FormStyle {
            title: style(Role::Title),
            plain: style(Role::Text),
            label_focus: style(Role::Label),
            value: style(Role::Field),
            value_focus: style(Role::FieldActive),
            marked: style(Role::Selected),
            good: style(Role::Good),
            warn: style(Role::Warn),
            bad: style(Role::Error),
        }
    }

    /// Name of an officer, the login where nobody of it is known.
    pub fn officer_name(&self, login: &str) -> String {
        self.officers.iter().find(|o| o.login == login).map_or_else(|| login.to_owned(), |o| o.name.clone())
    }

    /// Name of the officer who has something, or that nobody has it.
    pub fn handler_name(&self, login: Option<&str>) -> String {
        login.map_or_else(|| self.get("deadlines-nobodys"), |login| self.officer_name(login))
    }

    /// Working days left until a day: negative when it is past, none beyond the calendar.
    pub fn days_left(&self, due: NaiveDate) -> Option<i64> {
        self.rules.calendar.distance(self.today(), due).ok()
    }

    /// How a due day stands today, with its sign and the role of its colour.
    pub fn due_mark(&self, due: Option<NaiveDate>) -> (String, Role) {
        self.due_mark_over(due, &[])
    }

    /// The same of a case: working days on which it stood still make nothing late.
    pub fn due_mark_of(&self, case: &Case, due: Option<NaiveDate>) -> (String, Role) {
        self.due_mark_over(due, &case.pauses())
    }

    /// The same over pauses.
    pub fn due_mark_over(&self, due: Option<NaiveDate>, pauses: &[Pause]) -> (String, Role) {
        let (words, role) = match pauses {
            [] => due_words(&self.rules, self.today(), due),
            pauses => due_words(&self.rules.over_pauses(pauses), self.today(), due),
        };
        (self.say(&words), role)
    }

    /// A term's due day with its paragraph: «до пн 30.03 (п. 7)».
    pub fn until(&self, term: &Term) -> String {
        self.texts.with(
            "case-until",
            &[
                ("day", self.texts.day_short(term.due).into()),
                ("paragraph", crate::phrase::Arg::cite(term.paragraph.as_str())),
            ],
        )
    }
}

/// How a due day stands on a day, in no language yet, and the role of its colour.
pub fn due_words(rules: &Rules, today: NaiveDate, due: Option<NaiveDate>) -> (Phrase, Role) {
    let Some(due) = due else { return (Phrase::new("queue-no-term"), Role::Quiet) };
    let beyond = || Phrase::new("queue-day").with("day", Texts::date(due));
    if due == today {
        return (Phrase::new("queue-today"), Role::Warn);
    }
    if due < today {
        // A day off counts as the working day after it: past its day a case is never «0 days» late.
        let late = rules.late_by(Some(due), today).map(|days| Phrase::new("queue-late").with("n", days));
        return (late.unwrap_or_else(|_| beyond()), Role::Overdue);
    }
    let left = rules.calendar.distance(today, due).map(|left| Phrase::new("queue-left").with("n", left));
    (left.unwrap_or_else(|_| beyond()), Role::Text)
}

impl WorkCalendar for CalendarView {
    fn is_working(&self, day: NaiveDate) -> Option<bool> {
        Self::is_working(self, day).ok()
    }

    fn nth_after(&self, day: NaiveDate, n: i32) -> Option<NaiveDate> {
        if let Ok(n) = u32::try_from(n) {
            return Self::nth_after(self, day, n).ok();
        }
        let mut at = day;
        let mut left = n.unsigned_abs();
        while left > 0 {
            at = at.pred_opt()?;
            if Self::is_working(self, at).ok()? {
                left -= 1;
            }
        }
        Some(at)
    }

    fn name(&self, day: NaiveDate, lang: Lang) -> Option<String> {
        match self.status(day).ok()? {
            DayStatus::Off { name_kk, name_ru, name_en, .. } => Some(
                match lang {
                    Lang::Kk => name_kk,
                    Lang::Ru => name_ru,
                    Lang::En => name_en,
                }
                .clone(),
            ),
            _ => None,
        }
    }
}
