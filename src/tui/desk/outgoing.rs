//! Papers as they would leave the office, and into the outbox.

use std::sync::Arc;

use super::export::unwritten;
use super::{Msg, Worker};
use crate::locale::Texts;
use crate::office::paper::{PaperKind, PaperLang, PaperRef, hash};
use crate::outbox;
use crate::outgoing::{self, Drawn, Undrafted, Undrawn, Unmade, Way, lang_for};
use crate::phrase::Phrase;
use crate::store::{Envelope, StoreError, SubmitError};
use crate::tui::message::{DrawnView, InOutbox, PaperAsk, Span};

impl Worker {
    /// A paper on its pages, with those beside it.
    pub(super) fn draw_paper(&mut self, ask: &PaperAsk) -> Result<Msg, StoreError> {
        self.see(Some(ask.subject.clone()), true);
        Ok(Msg::Drawn(self.drawn(ask)?.map(|(drawn, all)| Box::new(DrawnView::of(&drawn, ask, all)))))
    }

    fn drawn(&mut self, ask: &PaperAsk) -> Result<Result<(Drawn, Vec<PaperRef>), Phrase>, StoreError> {
        if let (Some(span), Some(paper)) = (&ask.span, &ask.paper) {
            return Ok(self.drawn_of_period(span, paper, ask.lang)?.map(|drawn| (drawn, vec![paper.clone()])));
        }
        let now = (self.clock)().naive_local();
        let texts = Texts::new(lang_for(ask.lang));
        self.read(|snapshot| {
            let all = outgoing::available(snapshot, &ask.subject, now.date())?;
            let Some(paper) = ask.paper.as_ref().or(all.first()) else {
                return Ok(Err(Phrase::new("outgoing-none")));
            };
            Ok(told(outgoing::draw(snapshot, paper, &texts, now))?.map(|drawn| (drawn, all)))
        })
    }

    /// A register or the report of a period, as at the moment that is asked for or shown.
    fn drawn_of_period(
        &mut self,
        span: &Span,
        paper: &PaperRef,
        in_lang: PaperLang,
    ) -> Result<Result<Drawn, Phrase>, StoreError> {
        let (now, texts) = ((self.clock)().naive_local(), Texts::new(lang_for(in_lang)));
        let today = span.shown.date();
        let moment = match (paper.kind, span.when) {
            (PaperKind::Report, _) => self.end_of(Some(span.period), today)?,
            (_, Some(when)) => {
                self.service.read(|s| s.past(when, now))?.map(|(past, at)| (Some(Arc::new(past)), Some(at)))
            }
            (_, None) => Ok((self.past.clone(), None)),
        };
        let (past, at) = match moment {
            Ok((past, at)) => (past, at.unwrap_or(span.shown)),
            Err(why) => return Ok(Err(why.phrase())),
        };
        self.service.read_as_at(past, |s| told(outgoing::of_period(s, paper.kind, span.period, &texts, (at, today))))
    }

    /// Fills the office's Word template for a paper and puts the draft into the outbox; its name.
    pub(super) fn draft_paper(&mut self, ask: &PaperAsk) -> Result<Result<String, Phrase>, StoreError> {
        let Some(paper) = &ask.paper else { return Ok(Err(Phrase::new("outgoing-none"))) };
        let (today, texts) = ((self.clock)().date_naive(), Texts::new(lang_for(ask.lang)));
        let office = self.service.dir().to_owned();
        let drafted = self.read(|snapshot| match outgoing::draft(snapshot, paper, &texts, today, &office) {
            Err(Undrafted::Store(fault)) => Err(fault),
            drafted => Ok(drafted),
        })?;
        Ok(match drafted {
            Ok(draft) => outgoing::put_draft(&draft, &Way::Into(office.join(outbox::FOLDER)))
                .map(|path| outbox::shown_name(&path))
                .map_err(|(path, fault)| unwritten(&path, &fault)),
            Err(why) => Err(why.phrase()),
        })
    }

    /// Writes the paper that was seen on the screen; another one than that is shown again first.
    pub(super) fn make_paper(&mut self, ask: &PaperAsk, seen: &str) -> Result<Msg, StoreError> {
        let (drawn, all) = match self.drawn(ask)? {
            Ok(drawn) => drawn,
            Err(why) => return Ok(Msg::Made(Err(why))),
        };
        if hash(&drawn.text()) != seen {
            return Ok(moved(&drawn, ask, all));
        }
        let (who, now) = (self.who.clone(), (self.clock)());
        let way = Way::Into(self.service.dir().join(outbox::FOLDER));
        let made = if ask.span.is_some() {
            outgoing::put(&drawn, &way)
        } else {
            outgoing::make(&drawn, true, &way, |command| {
                let envelope = Envelope { command, expected: None, who: who.clone(), now };
                self.service.submit(&envelope).map(drop)
            })
        };
        match made {
            Ok(made) => {
                let name = outbox::shown_name(&made.path);
                Ok(Msg::Made(Ok(InOutbox { name, number: made.number, pages: made.pages })))
            }
            // Somebody took the number it was drawn with: it is drawn with the next one, to be seen again.
            Err(Unmade::Drawn(_)) => Ok(match self.drawn(ask)? {
                Ok((drawn, all)) => moved(&drawn, ask, all),
                Err(why) => Msg::Made(Err(why)),
            }),
            Err(Unmade::Unrecorded(SubmitError::Store(fault))) => Err(fault),
            Err(Unmade::Unwritten(path, fault)) => Ok(Msg::Made(Err(unwritten(&path, &fault)))),
            Err(why) => Ok(Msg::Made(Err(why.phrase()))),
        }
    }
}

/// A paper that is not the one that was seen, to be seen.
fn moved(drawn: &Drawn, ask: &PaperAsk, all: Vec<PaperRef>) -> Msg {
    Msg::Drawn(Ok(Box::new(DrawnView { moved: true, ..DrawnView::of(drawn, ask, all) })))
}

/// The store's faults apart from what is told where the paper would stand.
fn told(drawn: Result<Drawn, Undrawn>) -> Result<Result<Drawn, Phrase>, StoreError> {
    match drawn {
        Ok(drawn) => Ok(Ok(drawn)),
        Err(Undrawn::Store(fault)) => Err(fault),
        Err(why) => Ok(Err(why.phrase())),
    }
}
