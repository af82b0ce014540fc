//! What the store thread says.

use super::super::forms::Finish;
use super::super::lists::{Ask, ListKind, ListOf, ListPage};
use super::super::message::{Effect, Msg, Opened, SignedFile};
use super::super::model::{Model, Pane};
use super::super::screens::{FormScreen, Screen, TextScreen};
use super::super::theme::Role;
use super::super::{explain, life, view};
use super::notice::opened;
use crate::office::Subject;
use crate::office::permit::{ReplyAsk, ReplyFacts};
use crate::phrase::Phrase;

impl Model {
    pub(super) fn answer(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Taken(next) => self.taken(&next),
            Msg::Page { ticket, page } => {
                let first = !self.ready;
                let mut effects = self.take_page(ticket, page);
                if first && self.queue.total == 0 && self.queue.scope == crate::store::Scope::All {
                    effects.push(Effect::Deadlines(self.world.today()));
                }
                effects
            }
            Msg::Case { ticket, view } => {
                if ticket != self.case.ticket {
                    return Vec::new();
                }
                if view.is_none()
                    && let Some(no) = self.case.held.take()
                {
                    return self.not_there(no);
                }
                if self.case.view != view {
                    self.case.view = view;
                    self.word();
                    // On a narrow screen the case is not seen beside the queue: nothing is painted for it.
                    self.dirty |= self.is_wide() || self.pane == Pane::Case;
                }
                self.grant_wish()
            }
            Msg::Deadlines(facts) => {
                if self.deadlines.facts.as_ref() != Some(&facts) {
                    self.deadlines.facts = Some(facts);
                    self.word();
                    self.dirty = true;
                }
                self.welcome();
                let mut effects = self.greet();
                effects.extend(self.notice_due());
                effects
            }
            Msg::Office { settings, officers } => {
                if self.world.settle(settings, officers) {
                    self.word();
                    self.dirty = true;
                }
                self.renew_list()
            }
            Msg::Opened(opened) => self.opened(*opened),
            Msg::Found { query, hits, more } => {
                self.found(query, hits, more);
                Vec::new()
            }
            other => self.answer_above(other),
        }
    }

    /// The signed files of the inbox, for the form that asked for them.
    fn offer_files(&mut self, files: &[SignedFile]) -> Vec<Effect> {
        if let Some(Screen::Form(screen)) = self.screens.last_mut() {
            screen.kind.signed_files(&mut screen.form, files);
            screen.kind.recompute(&mut screen.form, &screen.opened, &self.world);
            self.dirty = true;
        }
        Vec::new()
    }

    /// What the register says, for the reply that asked.
    fn told_facts(&mut self, told: Box<(ReplyAsk, ReplyFacts)>) -> Vec<Effect> {
        if let Some(Screen::Form(screen)) = self.screens.last_mut() {
            screen.opened.reply.told = Some(told);
            screen.kind.recompute(&mut screen.form, &screen.opened, &self.world);
            self.dirty = true;
        }
        Vec::new()
    }

    /// What is for the screens above the desk, and what is for everybody.
    fn answer_above(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::History { subject, records } => {
                let title = history_title(self, &subject);
                let screen = explain::history_screen(title, &records, &self.world);
                self.open_seen(screen, subject)
            }
            Msg::AsAt(found) => {
                let screen = explain::as_it_was(&found, &self.world);
                self.open_seen(screen, found.subject)
            }
            Msg::Drawn(drawn) => self.paper_drawn(drawn),
            Msg::Made(made) => self.paper_made(made),
            Msg::Drafted(drafted) => self.paper_drafted(drafted),
            Msg::Life(life) => {
                let title = view::titled(&self.world, "certificate-life-title", &life.certificate.number);
                let lines = life::lines(&life, &self.world);
                self.open_seen(TextScreen::new(title, lines), Subject::Certificate(life.certificate.number))
            }
            Msg::Since(records) => {
                let title = self.world.get("desk-since-title");
                let screen = explain::history_screen(title, &records, &self.world);
                self.push(Screen::Text(Box::new(screen)))
            }
            Msg::Returned(found) => self.returned(&found),
            Msg::Submitted { ticket, outcome } => self.submitted(ticket, outcome),
            Msg::Weighed(command, weighed) => self.weighed(*command, weighed),
            Msg::List(kind, of, ask, page) => self.take_list((kind, of), &ask, page),
            Msg::Card(card) => self.take_card(card),
            Msg::Inbox(files) => self.inbox(files),
            Msg::SignedFiles(files) => self.offer_files(&files),
            Msg::ReplyFacts(told) => self.told_facts(told),
            Msg::Sitting { no, view } => self.sitting_came(no, view),
            Msg::Preview(preview) => self.preview(preview),
            Msg::Imported(outcome) => self.imported(outcome),
            Msg::LookedBack(outcome) => self.looked_back(outcome),
            Msg::Exported(outcome) => self.exported(&outcome),
            // What others do now does not change what was.
            Msg::Changed if self.past.is_some() => Vec::new(),
            Msg::Changed => self.others_changed(),
            Msg::Here(others) => self.others_came(others),
            Msg::Settled(ticket) => {
                self.dirty |= self.turning.take_if(|turned| *turned == ticket).is_some();
                self.settling.take_if(|settled| *settled == ticket).map_or_else(Vec::new, |_| self.release())
            }
            Msg::Fault(words) => self.faulted(&words),
            Msg::Dismissed(words) => {
                let effects = self.drafts();
                self.parting = Some(self.world.say(&words));
                self.finished = true;
                effects
            }
            _ => Vec::new(),
        }
    }

    /// The store cannot be read: said, and nobody waits for what will not come.
    fn faulted(&mut self, words: &Phrase) -> Vec<Effect> {
        self.ready = true;
        match self.screens.last_mut() {
            // No hits will come: Enter must not wait for them.
            Some(Screen::Find(find)) => find.line.text().clone_into(&mut find.asked),
            Some(Screen::Outgoing(paper)) => paper.waits = false,
            _ => {}
        }
        self.tell(self.world.say(words), Role::Error);
        self.release()
    }

    /// Shows what is known of something, which is a look at it.
    fn open_seen(&mut self, screen: TextScreen, subject: Subject) -> Vec<Effect> {
        let mut effects = self.push(Screen::Text(Box::new(screen)));
        effects.extend(opened(subject));
        effects
    }

    /// The empty office says what can be done first.
    fn welcome(&mut self) {
        let empty = self.past.is_none() && self.deadlines.facts.as_ref().is_some_and(|f| !f.ever);
        let shown = matches!(self.screens.first(), Some(Screen::Welcome));
        if empty && !shown && self.screens.is_empty() {
            self.screens.push(Screen::Welcome);
            self.dirty = true;
        } else if !empty && shown {
            self.screens.remove(0);
            self.dirty = true;
        }
    }

    /// Puts a screen on top.
    pub(super) fn push(&mut self, screen: Screen) -> Vec<Effect> {
        self.screens.push(screen);
        self.dirty = true;
        self.release()
    }

    fn opened(&mut self, mut opened: Opened) -> Vec<Effect> {
        opened.marked.clone_from(&self.queue.marked);
        let renewing = |screen: &Screen| matches!(screen, Screen::Form(form) if form.renewing);
        if let Some(place) = self.screens.iter().position(renewing) {
            return self.renewed(place, opened);
        }
        let draft_key = opened.draft_key();
        let kind = opened.kind;
        let mut form = match kind.build(&opened, &self.world) {
            Ok(form) => form,
            Err(words) => {
                // A paper of it that is being drawn anew has nothing to be drawn of any more.
                self.screens.retain(|screen| !matches!(screen, Screen::Paper(paper) if paper.redrawing.is_some()));
                let text = self.world.say(&words);
                self.tell(text, Role::Warn);
                return self.release();
            }
        };
        if kind.draws_at_once() {
            let values = form.values(&self.world.form_context());
            return match kind.finish(&values, &opened, &self.world) {
                Finish::Paper(paper) => self.drawn_of_store(*paper, (kind, opened.subject())),
                _ => self.release(),
            };
        }
        if let Some(draft) = &opened.draft {
            form.restore(draft);
            form.say(crate::phrase::Phrase::new("form-draft-restored").into());
        }
        for (field, value) in std::mem::take(&mut self.preset) {
            form.set(field, &value);
        }
        kind.note_marked(&mut form, &self.queue.marked);
        kind.recompute(&mut form, &opened, &self.world);
        let ask = kind.asks_register(&form, &opened, &self.world);
        let expected = opened.revision();
        let mut effects = self.push(Screen::Form(Box::new(FormScreen {
            kind,
            form,
            draft_key,
            opened,
            expected,
            saving: None,
            stale: false,
            renewing: false,
            draft_at: None,
        })));
        effects.extend(kind.asks_for_files().then_some(Effect::SignedFiles));
        effects.extend(ask.map(|ask| Effect::ReplyFacts(Box::new(ask))));
        effects
    }

    /// Rows of a list: keys wait for those that a move leads to, not for those that only renew it.
    fn take_list(&mut self, (kind, of): (ListKind, Option<ListOf>), ask: &Ask, page: ListPage) -> Vec<Effect> {
        let of_kind = self.screens.iter_mut().rev().find_map(|screen| match screen {
            Screen::List(list) if list.kind == kind && list.of == of && list.part.is_none() => Some(list),
            _ => None,
        });
        let Some(list) = of_kind else { return self.release() };
        list.take(ask, page);
        let awaited = std::mem::take(&mut list.awaited);
        self.dirty = true;
        if awaited { self.release() } else { Vec::new() }
    }
}

fn history_title(model: &Model, subject: &Subject) -> String {
    let what = match subject {
        Subject::Office => model.world.settings.body.clone(),
        about => about.number(),
    };
    view::titled(&model.world, "desk-history-title", &what)
}
