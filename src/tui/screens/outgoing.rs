//! A paper as it would leave the office, page by page: read first, then F2 puts it into the outbox.

use super::super::message::{DrawnView, PaperAsk};
use super::super::papers::text_line;
use super::super::theme::Role;
use super::super::world::World;
use super::text::TextLine;
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::paper::{PaperLang, PaperRef};
use crate::papers::Place;
use crate::phrase::{Arg, Phrase};
use crate::print;
use crate::templates;

/// The screen.
#[derive(Debug)]
pub struct OutgoingScreen {
    /// What is asked of the store.
    pub ask: PaperAsk,
    /// Every paper there is about it.
    pub all: Vec<PaperRef>,
    /// Its title.
    pub title: String,
    /// What is to be known of it before it is written.
    pub remarks: Vec<TextLine>,
    /// Its pages.
    pub lines: Vec<TextLine>,
    /// Lines scrolled away at the top.
    pub scroll: usize,
    /// The hash of the text that is shown.
    pub seen: String,
    /// The frame it was first drawn in.
    pub shown: Option<u64>,
    /// Whether the store is asked for something.
    pub waits: bool,
    /// Whether it is in no other language.
    only: bool,
}

impl OutgoingScreen {
    /// A drawn paper; `unusual` is what stands against or beside the decision it is of.
    pub fn new(view: DrawnView, unusual: Vec<TextLine>, world: &World) -> Self {
        let title = Phrase::new("outgoing-title")
            .with("paper", view.paper.kind.phrase())
            .with("no", of_what(&view.ask))
            .with("lang", view.ask.lang.phrase());
        let mut remarks = unusual;
        remarks.extend(remarks_of(&view, world));
        if !remarks.is_empty() {
            remarks.push(TextLine::plain(""));
        }
        let of = view.pages.len();
        let mut lines = Vec::new();
        for (at, page) in view.pages.into_iter().enumerate() {
            lines.extend(page.into_iter().map(text_line));
            let foot = world.say(&print::foot(at + 1, of));
            lines.push(TextLine::new(format!("— {foot} —"), Role::Quiet));
        }
        let title = world.say(&title);
        Self {
            ask: view.ask,
            all: view.all,
            title,
            remarks,
            lines,
            scroll: 0,
            seen: view.hash,
            shown: None,
            waits: false,
            only: view.only,
        }
    }

    /// All its lines: remarks first.
    pub fn lines(&self) -> Vec<TextLine> {
        self.remarks.iter().chain(&self.lines).cloned().collect()
    }

    /// What it is about.
    pub const fn subject(&self) -> &Subject {
        &self.ask.subject
    }

    /// Why there is no draft for Word of it, if there is none.
    pub fn no_draft(&self) -> Option<Phrase> {
        let kind = self.ask.paper.as_ref().map(|paper| paper.kind)?;
        templates::kind_of(kind).is_none().then(|| templates::no_template(kind))
    }

    /// What the keys do here, in a line.
    pub fn keys(&self) -> Phrase {
        if self.waits {
            return Phrase::new("paper-saving");
        }
        let next = (self.all.len() > 1).then_some("outgoing-key-next");
        let draft = self.no_draft().is_none().then_some("outgoing-key-draft");
        let other = (!self.only).then_some("outgoing-key-language");
        let all = [Some("outgoing-key-save"), other, next, draft, Some("outgoing-key-back")];
        let all: Vec<Phrase> = all.into_iter().flatten().map(Phrase::new).collect();
        Phrase::new("outgoing-keys").with("keys", all)
    }

    /// The same paper in the other language.
    ///
    /// # Errors
    /// It was written in this one alone.
    pub fn other_language(&self) -> Result<PaperAsk, Phrase> {
        if self.only {
            return Err(Phrase::new("outgoing-one-language").with("lang", self.ask.lang.phrase()));
        }
        let lang = if self.ask.lang == PaperLang::Kk { PaperLang::Ru } else { PaperLang::Kk };
        Ok(PaperAsk { lang, ..self.ask.clone() })
    }

    /// The paper after this one, the first after the last; none where it is the only one.
    pub fn next(&self) -> Option<PaperAsk> {
        let here = self.all.iter().position(|paper| Some(paper) == self.ask.paper.as_ref())?;
        let next = self.all.get((here + 1) % self.all.len()).filter(|_| self.all.len() > 1)?;
        Some(PaperAsk { paper: Some(next.clone()), ..self.ask.clone() })
    }
}

/// What it is about, beside its name: a number, or the days it is of.
fn of_what(ask: &PaperAsk) -> Arg {
    let Some(span) = &ask.span else { return ask.subject.number().into() };
    let (from, to) = (Texts::date(span.period.from), Texts::date(span.period.to));
    Phrase::new("outgoing-days").with("from", from).with("to", to).into()
}

/// What is to be known before it is written: that it is another than was shown, what is not filled in, how it differs
/// from the one that was made before.
fn remarks_of(view: &DrawnView, world: &World) -> Vec<TextLine> {
    let warn = |words: &Phrase| TextLine::new(world.say(words), Role::Warn);
    let quiet = |words: &Phrase| TextLine::new(world.say(words), Role::Quiet);
    let mut all: Vec<TextLine> = Vec::new();
    if view.moved {
        all.push(warn(&Phrase::new("outgoing-moved")));
    }
    if let Some((making, changes)) = &view.before {
        let made = |id: &str| {
            let words = Phrase::new(id).with("file", making.file.as_str()).with("by", making.by.as_str());
            words.with("at", making.at.naive_local())
        };
        if changes.is_empty() {
            all.push(quiet(&made("outgoing-same")));
        } else {
            all.push(warn(&made("outgoing-differs")));
            all.extend(changes.iter().map(|change| warn(&change.phrase())));
        }
    }
    all.extend(
        view.notes
            .iter()
            .filter(|line| line.place == Place::Note)
            .map(|line| TextLine::new(line.text.clone(), Role::Quiet)),
    );
    if let Some(next) = view.all.iter().position(|paper| *paper == view.paper).filter(|_| view.all.len() > 1) {
        let names: Vec<Phrase> = view.all.iter().map(|paper| paper.kind.phrase()).collect();
        all.push(quiet(
            &Phrase::new("outgoing-all").with("n", next + 1).with("of", view.all.len()).with("papers", names),
        ));
    }
    all
}
