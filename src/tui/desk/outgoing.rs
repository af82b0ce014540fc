//! Papers as they would leave the office, and into the outbox.

use super::export::unwritten;
use super::{Msg, Worker};
use crate::locale::{Lang, Texts};
use crate::office::paper::{PaperLang, PaperRef, hash};
use crate::outbox;
use crate::outgoing::{self, Drawn, Undrafted, Undrawn, Unmade, Way};
use crate::phrase::Phrase;
use crate::store::{Envelope, StoreError, SubmitError};
use crate::tui::message::{DrawnView, InOutbox, PaperAsk};

impl Worker {
    /// A paper on its pages, with those beside it.
    pub(super) fn draw_paper(&mut self, ask: &PaperAsk) -> Result<Msg, StoreError> {
        self.see(Some(ask.subject.clone()), true);
        Ok(Msg::Drawn(self.drawn(ask)?.map(|(drawn, all)| Box::new(DrawnView::of(&drawn, ask.subject.clone(), all)))))
    }

    fn drawn(&mut self, ask: &PaperAsk) -> Result<Result<(Drawn, Vec<PaperRef>), Phrase>, StoreError> {
        let now = (self.clock)().naive_local();
        let texts = Texts::new(lang(ask.lang));
        self.read(|snapshot| {
            let all = outgoing::available(snapshot, &ask.subject, now.date())?;
            let Some(paper) = ask.paper.as_ref().or(all.first()) else {
                return Ok(Err(Phrase::new("outgoing-none")));
            };
            match outgoing::draw(snapshot, paper, &texts, now) {
                Ok(drawn) => Ok(Ok((drawn, all))),
                Err(Undrawn::Store(fault)) => Err(fault),
                Err(why) => Ok(Err(why.phrase())),
            }
        })
    }

    /// Fills the office's Word template for a paper and puts the draft into the outbox; its name.
    pub(super) fn draft_paper(&mut self, ask: &PaperAsk) -> Result<Result<String, Phrase>, StoreError> {
        let Some(paper) = &ask.paper else { return Ok(Err(Phrase::new("outgoing-none"))) };
        let (today, texts) = ((self.clock)().date_naive(), Texts::new(lang(ask.lang)));
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
            return Ok(Msg::Drawn(Ok(Box::new(DrawnView {
                moved: true,
                ..DrawnView::of(&drawn, ask.subject.clone(), all)
            }))));
        }
        let (who, now) = (self.who.clone(), (self.clock)());
        let way = Way::Into(self.service.dir().join(outbox::FOLDER));
        let made = outgoing::make(&drawn, true, &way, |command| {
            let envelope = Envelope { command, expected: None, who: who.clone(), now };
            self.service.submit(&envelope).map(drop)
        });
        match made {
            Ok(made) => {
                let name = outbox::shown_name(&made.path);
                Ok(Msg::Made(Ok(InOutbox { name, number: made.number, pages: made.pages })))
            }
            // Somebody took the number it was drawn with: it is drawn with the next one, to be seen again.
            Err(Unmade::Drawn(_)) => Ok(match self.drawn(ask)? {
                Ok((drawn, all)) => Msg::Drawn(Ok(Box::new(DrawnView {
                    moved: true,
                    ..DrawnView::of(&drawn, ask.subject.clone(), all)
                }))),
                Err(why) => Msg::Made(Err(why)),
            }),
            Err(Unmade::Unrecorded(SubmitError::Store(fault))) => Err(fault),
            Err(why) => Ok(Msg::Made(Err(why.phrase()))),
        }
    }
}

const fn lang(of: PaperLang) -> Lang {
    match of {
        PaperLang::Kk => Lang::Kk,
        PaperLang::Ru => Lang::Ru,
    }
}
