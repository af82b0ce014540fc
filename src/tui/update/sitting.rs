//! The sheet of a sitting: keys into votes, F2 into records, PgDn to the next applicant.

mod answers;
mod typed;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::super::forms::FormKind;
use super::super::keys::{CommandId, digit};
use super::super::message::Effect;
use super::super::model::Model;
use super::super::screens::form::DRAFT_PAUSE;
use super::super::screens::sitting::{SittingScreen, Spot};
use super::super::screens::{MenuScreen, Screen, TextScreen};
use super::super::theme::Role;
use super::super::{explain, papers, view};
use crate::office::commission::{AttendSitting, RecordEntry};
use crate::office::{CaseNo, Command, Event, SittingNo, Subject};
use crate::store::Committed;

/// The member a digit stands for, «0» the tenth. The Kazakh digit row has a comma and a full stop for 6 and 7.
fn place_of(typed: char) -> Option<usize> {
    let digit = match typed {
        ',' => '6',
        '.' => '7',
        other => digit(other)?,
    };
    Some((digit.to_digit(10)? as usize + 9) % 10)
}

impl Model {
    /// Opens the sheet of a sitting; one that is over opens as its minutes.
    pub(super) fn open_sitting(&mut self, no: SittingNo) -> Vec<Effect> {
        self.opening = true;
        self.screens.push(Screen::Sitting(Box::new(SittingScreen::new(no))));
        self.dirty = true;
        vec![Effect::Sitting { no, since: None }]
    }

    /// A sitting called for today is held now: its sheet opens.
    pub(super) fn sitting_called(&mut self, committed: &Committed) -> Vec<Effect> {
        let today = self.world.today();
        for event in &committed.events {
            if let Event::SittingOpened(opened) = event {
                // What was marked for it is on its agenda now.
                self.queue.marked.retain(|no| !opened.agenda.contains(no));
            }
        }
        let called = committed.events.iter().find_map(|event| match event {
            Event::SittingOpened(opened) if opened.on <= today => Some(opened.sitting),
            _ => None,
        });
        called.map_or_else(Vec::new, |no| self.open_sitting(no))
    }

    pub(super) fn sitting(&mut self) -> Option<&mut SittingScreen> {
        match self.screens.last_mut() {
            Some(Screen::Sitting(screen)) => Some(screen),
            _ => None,
        }
    }

    /// What is on the stack and shows a sitting is asked for anew with the desk.
    pub(super) fn ask_sittings(&self) -> Vec<Effect> {
        let shown = self.screens.iter().filter_map(|screen| match screen {
            Screen::Sitting(screen) => {
                let since = screen.view.as_ref().map(|view| view.seen);
                Some(Effect::Sitting { no: screen.no, since })
            }
            _ => None,
        });
        shown.collect()
    }

    /// A line that takes text has its keys first; elsewhere a digit puts the keys on a member's line.
    pub(super) fn sitting_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let Some(screen) = self.sitting() else { return Vec::new() };
        let spot = screen.at().filter(|_| !screen.projector);
        let plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let typed = match key.code {
            KeyCode::Char(typed) if plain => Some(typed),
            _ => None,
        };
        match (spot, typed) {
            (Some(spot), _) if spot.is_text() => {
                let taken = self.sitting_typed(spot, key);
                if taken || typed.is_some() {
                    return Vec::new();
                }
            }
            (Some(spot), Some(typed)) => {
                if let Some(effects) = self.sitting_letter(spot, typed, key) {
                    return effects;
                }
            }
            _ => {}
        }
        command.map_or_else(Vec::new, |command| self.sitting_command(command))
    }

    /// A character where no text is typed. It never turns a vote nor what is resolved: words meant for a reason may
    /// come when the line of reasons has been left.
    fn sitting_letter(&mut self, spot: Spot, typed: char, key: KeyEvent) -> Option<Vec<Effect>> {
        if let Some(place) = place_of(typed) {
            self.stand_on_member(place);
            return Some(Vec::new());
        }
        if typed != ' ' && self.begin_words(spot) {
            return Some(self.sitting_key(key, None));
        }
        if matches!(spot, Spot::Seat(_) | Spot::Item(_)) {
            return None;
        }
        let text = self.world.get("sitting-stray");
        self.tell(text, Role::Warn);
        Some(Vec::new())
    }

    /// A digit is a member's line: the keys go there, and nothing else happens.
    fn stand_on_member(&mut self, place: usize) {
        let Some(screen) = self.sitting() else { return };
        screen.stand_on(if screen.page == 0 { Spot::Seat(place) } else { Spot::Vote(place) });
    }

    fn go_round(&mut self, spot: Spot, by: isize) {
        let at = self.at;
        let Some(Screen::Sitting(screen)) = self.screens.last_mut() else { return };
        screen.go_round(spot, by, papers::paper_texts(&self.world));
        if screen.page > 0 {
            screen.draft_at = Some(at + DRAFT_PAUSE);
        }
    }

    fn sitting_command(&mut self, command: CommandId) -> Vec<Effect> {
        let Some(screen) = self.sitting() else { return Vec::new() };
        let (page, spot) = (screen.page, screen.at());
        match command.0 {
            "save" => return self.record_page(),
            "page-down" => return self.next_page(),
            "page-up" => return self.turn_page(page.saturating_sub(1)),
            "home" => return self.turn_page(0),
            "end" => return self.turn_page(usize::MAX),
            "next-unrecorded" => return self.next_unrecorded(),
            "open" => match spot {
                Some(Spot::Item(at)) => return self.turn_page(at + 1),
                _ => screen.step(1),
            },
            "move-down" | "next" => screen.step(1),
            "move-up" | "previous" => screen.step(-1),
            "mark" | "move-right" => {
                if let Some(spot) = spot {
                    self.go_round(spot, 1);
                }
            }
            "move-left" => {
                if let Some(spot) = spot {
                    self.go_round(spot, -1);
                }
            }
            "projector" => screen.projector = !screen.projector && screen.page > 0,
            "back" if screen.projector => screen.projector = false,
            "back" | "leave" => return self.leave_sitting(),
            _ => return self.above_sitting(command),
        }
        Vec::new()
    }

    /// What opens above the sheet and comes back to it.
    fn above_sitting(&mut self, command: CommandId) -> Vec<Effect> {
        let case = self.sitting().and_then(|screen| screen.case_no());
        match (command.0, case) {
            ("help", _) => self.open_help(),
            ("find", _) => self.open_find(None),
            ("menu", _) => {
                let rows = super::commands::menu(self);
                self.push(Screen::Menu(Box::new(MenuScreen::new(rows))))
            }
            ("paper", _) => self.show_minutes(),
            ("score", Some(no)) => self.open_form_on(FormKind::Score, Subject::Case(no)),
            ("explain", Some(_)) => self.explain_heard(),
            ("off-agenda", Some(no)) => self.open_form_on(FormKind::OffAgenda, Subject::Case(no)),
            ("put-on-agenda", _) => self.open_sitting_form(FormKind::PutOnAgenda),
            ("cancel-sitting", _) => self.open_sitting_form(FormKind::CancelSitting),
            _ => Vec::new(),
        }
    }

    fn open_sitting_form(&mut self, kind: FormKind) -> Vec<Effect> {
        let Some(screen) = self.sitting() else { return Vec::new() };
        let subject = Subject::Sitting(screen.no);
        self.open_form_on(kind, subject)
    }

    fn explain_heard(&mut self) -> Vec<Effect> {
        let Some(Screen::Sitting(screen)) = self.screens.last() else { return Vec::new() };
        let Some((_, case)) = screen.item() else { return Vec::new() };
        let lines = explain::deadlines(case, &self.world);
        let title = view::titled(&self.world, "desk-explain-title", &case.no.to_string());
        self.push(Screen::Text(Box::new(TextScreen::new(title, lines))))
    }

    /// The minutes of the applicant on the page, or of the whole sitting, to be read.
    fn show_minutes(&mut self) -> Vec<Effect> {
        let Some(Screen::Sitting(screen)) = self.screens.last() else { return Vec::new() };
        let Some(view) = &screen.view else { return Vec::new() };
        // Of the whole sitting there is a file too, and the agenda beside it.
        if screen.case_no().is_none() {
            let subject = Subject::Sitting(view.sitting.no);
            return self.open_outgoing(subject);
        }
        let shown = papers::of_minutes(view, screen.case_no(), &self.world);
        self.push(Screen::Text(Box::new(TextScreen::new(shown.title.clone(), shown.all()))))
    }

    /// To another page; what was changed on a recorded one is recorded first.
    fn turn_page(&mut self, page: usize) -> Vec<Effect> {
        let Some(screen) = self.sitting() else { return Vec::new() };
        let recorded = screen.item().is_some_and(|(item, _)| item.entry.is_some());
        let changed = recorded && screen.sheet().is_some_and(|sheet| sheet.changed);
        let effects = if changed { self.record_applicant() } else { Vec::new() };
        if let Some(screen) = self.sitting() {
            screen.turn_to(page);
        }
        effects
    }

    /// The next applicant; behind the last one stands the paper those present sign.
    fn next_page(&mut self) -> Vec<Effect> {
        let Some(screen) = self.sitting() else { return Vec::new() };
        let page = screen.page;
        let last = screen.view.as_ref().is_some_and(|view| page == view.sitting.agenda.len());
        let settled = screen.sheet().is_none_or(|sheet| !sheet.changed);
        if last && settled && !screen.projector { self.open_minutes_to_sign() } else { self.turn_page(page + 1) }
    }

    /// To the next applicant of whom nothing is recorded; where there is none, to the paper those present sign.
    fn next_unrecorded(&mut self) -> Vec<Effect> {
        let Some(screen) = self.sitting() else { return Vec::new() };
        if screen.view.is_none() {
            return Vec::new();
        }
        let here = screen.page;
        match screen.next_unrecorded() {
            Some(page) if page == here => {
                let text = self.world.get("sitting-only-this");
                self.tell(text, Role::Warn);
                Vec::new()
            }
            Some(page) => self.turn_page(page),
            None => self.open_minutes_to_sign(),
        }
    }

    /// F2: what stands on the page is recorded; where it is already, on to the next page.
    fn record_page(&mut self) -> Vec<Effect> {
        let Some(screen) = self.sitting() else { return Vec::new() };
        if screen.saving.is_some() {
            return Vec::new();
        }
        if screen.page == 0 {
            if screen.attended() {
                return self.turn_page(1);
            }
            let order = AttendSitting { sitting: screen.no, present: screen.presence() };
            return self.ask_of_sitting(Command::AttendSitting(order), None);
        }
        let recorded = screen.item().is_some_and(|(item, _)| item.off.is_some() || item.entry.is_some());
        if recorded && screen.sheet().is_none_or(|sheet| !sheet.changed) {
            return self.next_page();
        }
        self.record_applicant()
    }

    fn record_applicant(&mut self) -> Vec<Effect> {
        let Some(screen) = self.sitting() else { return Vec::new() };
        let (Some(case), Some(sheet)) = (screen.case_no(), screen.sheet()) else { return Vec::new() };
        let order = RecordEntry { sitting: screen.no, case, ballots: sheet.ballots(), resolution: sheet.resolution() };
        self.ask_of_sitting(Command::RecordEntry(order), Some(case))
    }

    fn ask_of_sitting(&mut self, command: Command, case: Option<CaseNo>) -> Vec<Effect> {
        let ticket = self.next_ticket();
        let Some(screen) = self.sitting() else { return Vec::new() };
        let expected = screen.view.as_ref().map(|view| view.revision(case.as_slice()));
        screen.saving = Some((ticket, case));
        self.opening = true;
        vec![Effect::Submit { ticket, command: Box::new(command), expected }]
    }

    /// The whole sitting as a paper, with what is unusual above it; F2 there signs.
    fn open_minutes_to_sign(&mut self) -> Vec<Effect> {
        let Some(Screen::Sitting(screen)) = self.screens.last() else { return Vec::new() };
        let Some(view) = &screen.view else { return Vec::new() };
        match papers::to_sign(view, screen.numbers(), &self.world) {
            Ok(paper) => self.push(Screen::Paper(Box::new(paper))),
            Err(refusal) => {
                let text = self.world.say(&refusal.phrase());
                self.tell(text, Role::Warn);
                Vec::new()
            }
        }
    }

    /// Esc never loses: what is not recorded is kept as a draft, and the line says so.
    fn leave_sitting(&mut self) -> Vec<Effect> {
        let Some(Screen::Sitting(screen)) = self.screens.pop() else { return Vec::new() };
        let Some(draft) = screen.draft() else { return Vec::new() };
        if screen.unrecorded() > 0 {
            let text = self.world.texts.with("sitting-kept", &[("n", screen.unrecorded().into())]);
            self.tell(text, Role::Good);
        }
        vec![Effect::SaveDraft { key: screen.draft_key(), draft }]
    }
}
