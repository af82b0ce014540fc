//! The sheet of a sitting: keys into votes and words, F2 into records, PgDn to the next applicant.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::super::forms::FormKind;
use super::super::keys::{CommandId, digit};
use super::super::message::Effect;
use super::super::model::Model;
use super::super::screens::form::DRAFT_PAUSE;
use super::super::screens::sitting::{SittingScreen, SittingView, Spot};
use super::super::screens::{MenuScreen, Screen, TextScreen};
use super::super::theme::Role;
use super::super::{explain, papers, view};
use crate::office::commission::{AttendSitting, RecordEntry, SittingState};
use crate::office::{CaseNo, Command, Event, SittingNo, Subject};
use crate::store::{Committed, SubmitError};

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
        vec![Effect::Sitting(no)]
    }

    /// A sitting called for today is held now: its sheet opens.
    pub(super) fn sitting_called(&mut self, committed: &Committed) -> Vec<Effect> {
        let today = self.world.today();
        let called = committed.events.iter().find_map(|event| match event {
            Event::SittingOpened(opened) if opened.on <= today => Some(opened.sitting),
            _ => None,
        });
        called.map_or_else(Vec::new, |no| self.open_sitting(no))
    }

    fn sitting(&mut self) -> Option<&mut SittingScreen> {
        match self.screens.last_mut() {
            Some(Screen::Sitting(screen)) => Some(screen),
            _ => None,
        }
    }

    /// What is on the stack and shows a sitting is asked for anew with the desk.
    pub(super) fn ask_sittings(&self) -> Vec<Effect> {
        let shown = self.screens.iter().filter_map(|screen| match screen {
            Screen::Sitting(screen) => Some(Effect::Sitting(screen.no)),
            _ => None,
        });
        shown.collect()
    }

    /// A line that takes text has its keys first; elsewhere digits and Space turn votes.
    pub(super) fn sitting_key(&mut self, key: KeyEvent, command: Option<CommandId>) -> Vec<Effect> {
        self.dirty = true;
        let Some(screen) = self.sitting() else { return Vec::new() };
        let spot = screen.at().filter(|_| !screen.projector);
        let plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        if let Some(spot) = spot.filter(|spot| spot.is_text()) {
            if self.sitting_typed(spot, key) {
                return Vec::new();
            }
            if matches!(key.code, KeyCode::Char(_)) && plain {
                return Vec::new();
            }
        } else if let (Some(_), KeyCode::Char(typed), true) = (spot, key.code, plain)
            && let Some(place) = place_of(typed)
        {
            self.turn_vote_of(place);
            return Vec::new();
        } else if let (Some(spot), KeyCode::Char(typed), true) = (spot, key.code, plain)
            && typed != ' '
            && self.begin_words(spot)
        {
            return self.sitting_key(key, command);
        }
        command.map_or_else(Vec::new, |command| self.sitting_command(command))
    }

    /// Letters typed on a vote that is not «for» are its words, on the outcome its reasons: the keys go there.
    fn begin_words(&mut self, spot: Spot) -> bool {
        let Some(screen) = self.sitting() else { return false };
        let words = match spot {
            Spot::Vote(at) => Spot::Words(at),
            Spot::Outcome => Spot::Reasons,
            _ => return false,
        };
        screen.stand_on(words);
        screen.at() == Some(words)
    }

    /// A key for the text under the cursor; false when it is not one.
    fn sitting_typed(&mut self, spot: Spot, key: KeyEvent) -> bool {
        use super::super::input::Edited;
        let columns = view::sitting_words_width(&self.world);
        let at = self.at;
        let Some(screen) = self.sitting() else { return false };
        let Some(sheet) = screen.sheet_mut() else { return false };
        let edited = match spot {
            Spot::Words(voice) => sheet.voices.get_mut(voice).map_or(Edited::Ignored, |voice| voice.words.key(key)),
            Spot::Number => sheet.number.key(key),
            // Enter goes on: reasons are one paragraph of the minutes.
            Spot::Reasons if key.code != KeyCode::Enter => sheet.reasons.key(key, columns),
            _ => Edited::Ignored,
        };
        if edited == Edited::Changed {
            // The number of the minutes belongs to the signing, not to what is recorded.
            sheet.changed |= spot != Spot::Number;
            sheet.fault = None;
            screen.draft_at = Some(at + DRAFT_PAUSE);
            // A member's words end with their last letter, and so may their line.
            screen.stand_on(spot);
        }
        edited != Edited::Ignored
    }

    pub(super) fn sitting_pasted(&mut self, text: &str) {
        let at = self.at;
        let Some(screen) = self.sitting() else { return };
        let Some(spot) = screen.at().filter(|spot| spot.is_text()) else { return };
        let Some(sheet) = screen.sheet_mut() else { return };
        match spot {
            Spot::Words(voice) => {
                if let Some(voice) = sheet.voices.get_mut(voice) {
                    voice.words.paste(text);
                }
            }
            Spot::Number => {
                sheet.number.paste(text);
            }
            _ => {
                sheet.reasons.paste(text);
            }
        }
        sheet.changed |= spot != Spot::Number;
        screen.draft_at = Some(at + DRAFT_PAUSE);
    }

    /// One key a member: the next vote, or who is on the seat.
    fn turn_vote_of(&mut self, place: usize) {
        let Some(screen) = self.sitting() else { return };
        let spot = if screen.page == 0 { Spot::Seat(place) } else { Spot::Vote(place) };
        if screen.spots().contains(&spot) {
            screen.stand_on(spot);
            self.go_round(spot, 1);
        }
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
            "move-down" | "next" | "open" => screen.step(1),
            "move-up" | "previous" => screen.step(-1),
            "mark" | "move-right" | "choose" => {
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
        let expected = screen.view.as_ref().map(|view| view.sitting.revision);
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

    /// Minutes drawn before another changed the sitting are of no use: back to the sheet, as it is now.
    pub(super) fn minutes_stale(&mut self, place: Option<usize>, error: &SubmitError) -> Option<Vec<Effect>> {
        let place = place.filter(|_| matches!(error, SubmitError::Stale { subject: Subject::Sitting(_), .. }))?;
        if !matches!(self.screens[place], Screen::Paper(_)) {
            return None;
        }
        self.screens.remove(place);
        let text = self.world.say(&error.phrase());
        self.tell(text, Role::Error);
        Some(self.settle())
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

    /// A sitting came. One that is over stands there as its minutes, and what was typed for it is done with.
    pub(super) fn sitting_came(&mut self, no: SittingNo, came: Option<Box<SittingView>>) -> Vec<Effect> {
        let is = |screen: &Screen| matches!(screen, Screen::Sitting(shown) if shown.no == no);
        let Some(place) = self.screens.iter().position(is) else { return Vec::new() };
        self.dirty = true;
        let Screen::Sitting(screen) = &mut self.screens[place] else { return Vec::new() };
        let first = screen.view.is_none();
        let mut effects = Vec::new();
        match came {
            Some(view) if view.sitting.state == SittingState::Open => {
                screen.take(*view, papers::paper_texts(&self.world));
            }
            Some(view) => {
                effects.push(Effect::DropDraft(screen.draft_key()));
                let shown = papers::of_minutes(&view, None, &self.world);
                let text = TextScreen::new(shown.title.clone(), shown.all());
                self.screens[place] = Screen::Text(Box::new(text));
            }
            None => {
                self.screens.remove(place);
            }
        }
        if first {
            effects.extend(self.release());
        }
        effects
    }

    /// An answer to what a sheet asked: recorded, or why not; `None` when it was not a sheet that asked.
    pub(super) fn sitting_answered(
        &mut self,
        ticket: u64,
        outcome: &Result<Committed, SubmitError>,
    ) -> Option<Vec<Effect>> {
        let asked = |screen: &mut Screen| match screen {
            Screen::Sitting(screen) => screen.saving.filter(|(asked, _)| *asked == ticket).map(|(_, case)| case),
            _ => None,
        };
        let case = self.screens.iter_mut().find_map(asked)?;
        let fault = outcome.as_ref().err().map(|error| self.world.say(&error.phrase()));
        let place = self.screens.iter().position(|screen| matches!(screen, Screen::Sitting(_)))?;
        let Screen::Sitting(screen) = &mut self.screens[place] else { return None };
        screen.saving = None;
        if let Some(sheet) = case.and_then(|no| screen.sheets.get_mut(&no)) {
            sheet.changed &= fault.is_some();
            sheet.fault.clone_from(&fault);
        }
        screen.stand_on_empty(case, outcome.as_ref().err());
        if case.is_none() && fault.is_none() {
            screen.turn_to(1);
        }
        let key = screen.draft_key();
        let mut effects = vec![match screen.draft() {
            Some(draft) => Effect::SaveDraft { key, draft },
            None => Effect::DropDraft(key),
        }];
        match (fault, outcome) {
            (None, Ok(committed)) => {
                let words = explain::acknowledged(committed, &self.world);
                self.tell(words, Role::Good);
            }
            (fault, _) => self.tell(fault.unwrap_or_default(), Role::Error),
        }
        effects.extend(self.settle());
        Some(effects)
    }
}
