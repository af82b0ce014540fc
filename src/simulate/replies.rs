//! Replies of the simulated office: composed from its register as an officer composes them, signed over figures counted
//! once more.

use chrono::NaiveDateTime;

use super::staff::HEAD;
use super::work::Work;
use crate::locale::{Lang, Texts};
use crate::office::inquiry::{Inquiry, PrepareReply, SignReply};
use crate::office::paper::PaperLang;
use crate::office::permit::{ReplyAsk, ReplyFacts};
use crate::office::{Command, InquiryNo, Office};
use crate::papers::reply::{self, Source};

impl Work<'_> {
    /// Prepares the standard reply to what is asked of the register.
    pub(super) fn compose(&mut self, no: InquiryNo, officer: &str, ask: ReplyAsk, at: NaiveDateTime) {
        let paragraphs = self.with_source(no, &ask, reply::standard);
        let prepare = PrepareReply { inquiry: no, lang: None, paragraphs, ask: Some(Box::new(ask)) };
        self.give(officer, Command::PrepareReply(prepare), at);
    }

    /// Signs a prepared reply as its figures are now.
    pub(super) fn sign_reply(&mut self, no: InquiryNo, at: NaiveDateTime) {
        let Some(prepared) = self.office.inquiry(no).and_then(|inquiry| inquiry.reply) else { return };
        let Some(ask) = prepared.reply.ask else { return };
        let facts = self.office.reply_facts(&ask).hash();
        let said = |source: &Source<'_>, _: &str| {
            prepared.reply.paragraphs.iter().map(|text| reply::resolve(text, source)).collect()
        };
        let words = self.with_source(no, &ask, said);
        self.give(HEAD, Command::SignReply(SignReply { inquiry: no, words, facts }), at);
    }

    /// What is written with the source of a reply and the body's name in its language; nothing of an inquiry nobody knows.
    fn with_source(
        &self,
        no: InquiryNo,
        ask: &ReplyAsk,
        write: impl FnOnce(&Source<'_>, &str) -> Vec<String>,
    ) -> Vec<String> {
        let Some((inquiry, settings)) = self.office.inquiry(no).zip(self.office.settings()) else { return Vec::new() };
        let lang = if inquiry.input.lang == PaperLang::Kk { Lang::Kk } else { Lang::Ru };
        // An office that writes English replies in Russian.
        let other = (self.texts.lang() != lang).then(|| Texts::new(lang));
        let texts = other.as_ref().unwrap_or(self.texts);
        let facts: ReplyFacts = self.office.reply_facts(ask);
        let Inquiry { input, .. } = &inquiry;
        let source = Source { ask, facts: &facts, number: &input.outside_no, dated: input.dated, texts };
        write(&source, settings.side(inquiry.input.lang).body)
    }
}
