//! Papers into the outbox: which are there, in which language, and F2 once one was seen.

use super::super::forms::FormKind;
use super::super::keys::CommandId;
use super::super::message::{DrawnView, Effect, InOutbox, PaperAsk, Span};
use super::super::model::Model;
use super::super::papers;
use super::super::screens::text::{TextLine, wrap};
use super::super::screens::{MenuScreen, OutgoingScreen, Screen, TextScreen};
use super::super::text;
use super::super::theme::Role;
use super::super::view;
use super::commands::menu;
use super::overlay::read_on;
use crate::office::Subject;
use crate::office::paper::{PaperKind, PaperRef};
use crate::papers::lang_of;
use crate::phrase::Phrase;

impl Model {
    /// The papers about something: the one that is most likely wanted.
    pub(super) fn open_outgoing(&mut self, subject: Subject) -> Vec<Effect> {
        self.opening = true;
        let lang = lang_of(papers::paper_texts(&self.world));
        vec![Effect::DrawPaper(PaperAsk { subject, lang, paper: None, span: None })]
    }

    /// A register or the report of a period, on its pages.
    pub(super) fn open_of_period(&mut self, kind: PaperKind, span: Span) -> Vec<Effect> {
        self.opening = true;
        let (subject, lang) = (Subject::Office, lang_of(papers::paper_texts(&self.world)));
        let paper = Some(PaperRef { subject: subject.clone(), kind, nth: 0 });
        vec![Effect::DrawPaper(PaperAsk { subject, lang, paper, span: Some(span) })]
    }

    /// A paper has come: it takes the place of the one it was asked from.
    pub(super) fn paper_drawn(&mut self, drawn: Result<Box<DrawnView>, Phrase>) -> Vec<Effect> {
        self.opening = false;
        let view = match drawn {
            Ok(view) => *view,
            Err(why) => return self.paper_fault(&why),
        };
        let unusual = self.unusual(&view);
        let screen = Box::new(OutgoingScreen::new(view, unusual, &self.world));
        if let Some(Screen::Outgoing(before)) = self.screens.last_mut() {
            **before = *screen;
            self.dirty = true;
            return self.release();
        }
        let mut effects = self.push(Screen::Outgoing(screen));
        effects.extend(self.release());
        effects
    }

    /// It stands in the outbox, or does not and why.
    pub(super) fn paper_made(&mut self, made: Result<InOutbox, Phrase>) -> Vec<Effect> {
        self.opening = false;
        match made {
            Ok(done) => {
                let id = if done.number.is_empty() { "outgoing-made" } else { "outgoing-made-numbered" };
                let mut words = Phrase::new(id).with("name", done.name.as_str()).with("pages", done.pages);
                if !done.number.is_empty() {
                    words = words.with("number", done.number.as_str());
                }
                let mut effects = Vec::new();
                if matches!(self.screens.last(), Some(Screen::Outgoing(_))) {
                    effects.extend(self.pop());
                    // The form it was asked for by is answered with it.
                    if matches!(self.screens.last(), Some(Screen::Form(form)) if form.kind == FormKind::Export) {
                        effects.extend(self.pop());
                    }
                }
                self.tell(self.world.say(&words), Role::Good);
                effects.extend(self.release());
                effects
            }
            Err(why) => self.paper_fault(&why),
        }
    }

    /// The draft stands in the outbox, or does not and why; the pages stay on the screen.
    pub(super) fn paper_drafted(&mut self, drafted: Result<String, Phrase>) -> Vec<Effect> {
        self.opening = false;
        match drafted {
            Ok(name) => {
                if let Some(Screen::Outgoing(screen)) = self.screens.last_mut() {
                    screen.waits = false;
                }
                self.tell(self.world.say(&Phrase::new("outgoing-drafted").with("name", name)), Role::Good);
                self.release()
            }
            Err(why) => self.paper_fault(&why),
        }
    }

    fn paper_fault(&mut self, why: &Phrase) -> Vec<Effect> {
        if let Some(Screen::Outgoing(screen)) = self.screens.last_mut() {
            screen.waits = false;
        }
        let said = self.world.say(why);
        // What is to be done stands at the end of a sentence that may be longer than the line.
        if text::width(&said) + 2 > usize::from(self.world.columns) {
            let (title, line) = (self.world.get("outgoing-not-made"), TextLine::new(said, Role::Error));
            let mut effects = self.push(Screen::Text(Box::new(TextScreen::new(title, vec![line]))));
            effects.extend(self.release());
            return effects;
        }
        self.tell(said, Role::Error);
        self.release()
    }

    /// Why there is no draft for Word of the paper that is shown, if there is none.
    pub(super) fn no_draft(&self) -> Option<Phrase> {
        match self.screens.last() {
            Some(Screen::Outgoing(screen)) => screen.no_draft(),
            _ => None,
        }
    }

    /// What is unusual about the decision whose paper it is.
    fn unusual(&self, view: &DrawnView) -> Vec<TextLine> {
        let case = self.case.view.as_deref().filter(|case| view.paper.subject == Subject::Case(case.case.no));
        let of_decision = matches!(view.paper.kind, PaperKind::Certificate | PaperKind::Refusal);
        match case.and_then(|case| Some((case, case.case.decision.as_ref()?))) {
            Some((case, decision)) if of_decision => papers::unusual(case, decision, &self.world),
            _ => Vec::new(),
        }
    }

    /// Keys of the screen. F2 counts only when it was read after the pages were drawn.
    pub(super) fn outgoing_key(&mut self, drawn: u64, command: Option<CommandId>) -> Vec<Effect> {
        let (columns, height) = view::overlay_size(&self.world);
        let past = self.past.is_some();
        let (Some(command), Some(Screen::Outgoing(screen))) = (command, self.screens.last_mut()) else {
            return Vec::new();
        };
        self.dirty = true;
        let asked = match command.0 {
            "save" | "draft" | "paper" | "choose" => asked(screen, command, drawn, past),
            "back" | "leave" => return self.pop(),
            "help" => return self.open_help(),
            "find" => return self.open_find(None),
            "menu" => {
                let rows = menu(self);
                return self.push(Screen::Menu(Box::new(MenuScreen::new(rows))));
            }
            _ => {
                screen.scroll = read_on(screen.scroll, command, &wrap(&screen.lines(), columns), height);
                Ok(None)
            }
        };
        let ask = match asked {
            Ok(ask) => ask,
            Err((why, role)) => {
                self.tell(self.world.say(&why), role);
                return Vec::new();
            }
        };
        if ask.is_some() {
            screen.waits = true;
            self.opening = true;
        }
        ask.into_iter().collect()
    }
}

/// What a key asks of the store: F2 counts only when it was read after the pages were drawn, and a past moment is only
/// read. Nothing of a register or a report is recorded, so they leave from there too.
fn asked(
    screen: &OutgoingScreen,
    command: CommandId,
    drawn: u64,
    past: bool,
) -> Result<Option<Effect>, (Phrase, Role)> {
    let written = matches!(command.0, "save" | "draft");
    if written && past && screen.ask.span.is_none() {
        return Err((Phrase::new("outgoing-past"), Role::Error));
    }
    let warn = |why| (why, Role::Warn);
    Ok(match command.0 {
        "save" => {
            let seen = screen.shown.is_some_and(|shown| drawn >= shown) && !screen.waits;
            seen.then(|| Effect::MakePaper { ask: screen.ask.clone(), seen: screen.seen.clone() })
        }
        "draft" => match screen.no_draft() {
            Some(why) => return Err(warn(why)),
            None => (!screen.waits).then(|| Effect::DraftPaper(screen.ask.clone())),
        },
        "paper" => Some(Effect::DrawPaper(screen.other_language().map_err(warn)?)),
        _ => screen.next().map(Effect::DrawPaper),
    })
}
