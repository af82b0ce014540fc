//! The card of an inquiry.

use super::super::explain;
use super::super::inquiries::{other_days, state, to_do};
use super::super::keys::CommandId;
use super::super::replies;
use super::super::screens::PaperScreen;
use super::super::screens::text::TextLine;
use super::super::theme::Role;
use super::super::world::World;
use crate::locale::capital;
use crate::office::inquiry::{AskerTold, Extension, Inquiry, InquiryRefusal, Sent, SentOn, Unanswered};
use crate::office::paper::{PaperKind, PaperRefusal};
use crate::office::permit::ReplyFacts;
use crate::office::{Act, Refusal, Subject, decide};
use crate::papers::why_inquiry;
use crate::phrase::Phrase;

/// An inquiry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InquiryCard {
    /// The inquiry.
    pub inquiry: Inquiry,
    /// What the register says to what its reply asks, while that is not signed.
    pub facts: Option<Box<ReplyFacts>>,
}

/// The act a command of the card stands for.
pub(super) fn act(command: CommandId) -> Option<Act> {
    Some(match command.0 {
        "inquiry-assign" => Act::AssignInquiry,
        "inquiry-note" => Act::NoteInquiry,
        "inquiry-correct" => Act::CorrectInquiry,
        "inquiry-extend" => Act::ExtendInquiry,
        "inquiry-told" => Act::NotifyAsker,
        "inquiry-redirect" => Act::RedirectInquiry,
        "inquiry-reply" => Act::PrepareReply,
        "inquiry-return" => Act::ReturnReply,
        "inquiry-sign" => Act::SignReply,
        "inquiry-send" => Act::SendReply,
        "inquiry-close" => Act::CloseInquiry,
        _ => return None,
    })
}

impl InquiryCard {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        Subject::Inquiry(self.inquiry.no)
    }

    /// Its title.
    pub fn title(&self, world: &World) -> String {
        let args =
            [("inquiry", self.inquiry.no.to_string().into()), ("name", self.inquiry.input.from.name.as_str().into())];
        world.texts.with("inquiry-title", &args)
    }

    /// Whether a command can be given now.
    ///
    /// # Errors
    /// Why not, with its source.
    pub fn availability(&self, command: CommandId, world: &World) -> Result<(), Phrase> {
        if command.0 == "paper" {
            return self.has_pages();
        }
        let Some(act) = act(command) else { return Ok(()) };
        decide::inquiry_allows(self.inquiry.state, act).map_err(|refusal| refusal.phrase())?;
        let refused = match act {
            Act::NotifyAsker if !self.inquiry.is_untold() => Some(InquiryRefusal::NothingToTell),
            Act::ExtendInquiry if self.inquiry.clocks.extend_by.is_none() => Some(InquiryRefusal::NoExtension),
            _ => None,
        };
        match refused {
            Some(refused) => Err(Refusal::from(refused).phrase()),
            None if world.me.may(act) => Ok(()),
            None => Err(Refusal::MayNot(act).phrase()),
        }
    }

    /// A reply has its pages as soon as it is prepared: to be read until it is signed, the paper of the office then.
    fn has_pages(&self) -> Result<(), Phrase> {
        match self.inquiry.reply {
            Some(_) => Ok(()),
            None => Err(Refusal::Paper(PaperRefusal::NothingToMake(PaperKind::Reply)).phrase()),
        }
    }

    /// What is to be done by when, the other days, and everything that is known of it.
    pub fn told(&self, world: &World) -> Vec<TextLine> {
        let inquiry = &self.inquiry;
        let say = |phrase: &Phrase| world.say(phrase);
        let (first, role) = to_do(inquiry, world);
        let mut lines = vec![TextLine::new(say(&first), role)];
        lines.extend(other_days(inquiry, world).iter().map(|day| TextLine::plain(capital(&say(day)))));
        if !inquiry.returned_because.is_empty() {
            let said = Phrase::new("inquiry-fact-returned").with("reason", inquiry.returned_because.as_str());
            lines.push(TextLine::new(say(&said), Role::Warn));
        }
        lines.push(TextLine::plain(""));
        lines.extend(self.facts(world).iter().map(|fact| TextLine::plain(say(fact))));
        lines.push(TextLine::plain(""));
        lines.push(TextLine::new(world.get("inquiry-questions"), Role::Label));
        for (n, question) in inquiry.input.questions.iter().enumerate() {
            lines.push(TextLine::plain(format!("{}. {question}", n + 1)));
        }
        let done = self.done();
        if !done.is_empty() {
            lines.push(TextLine::plain(""));
            lines.extend(done.iter().map(|fact| TextLine::plain(say(fact))));
        }
        for note in &inquiry.notes {
            let args = [
                ("at", note.at.into()),
                ("by", world.officer_name(&note.by).into()),
                ("text", note.text.as_str().into()),
            ];
            lines.push(TextLine::plain(world.texts.with("inquiry-fact-note", &args)));
        }
        lines.extend(self.reply(world));
        lines
    }

    fn facts(&self, world: &World) -> Vec<Phrase> {
        let inquiry = &self.inquiry;
        let input = &inquiry.input;
        let mut facts = vec![
            Phrase::new("inquiry-fact-from")
                .with("name", input.from.name.as_str())
                .with("kind", Phrase::new(format!("asker-kind-{}", input.from.kind.code())))
                .with("state", state(inquiry)),
        ];
        if !input.from.address.is_empty() {
            facts.push(Phrase::new("inquiry-fact-address").with("address", input.from.address.as_str()));
        }
        match (input.outside_no.as_str(), input.dated) {
            ("", None) => {}
            ("", Some(day)) => facts.push(Phrase::new("inquiry-fact-dated").with("day", day)),
            (outside, None) => facts.push(Phrase::new("inquiry-fact-outside").with("outside", outside)),
            (outside, Some(day)) => {
                facts.push(Phrase::new("inquiry-fact-outside-dated").with("outside", outside).with("day", day));
            }
        }
        let later = inquiry.clocks.received_day != input.received_at.date();
        let received = Phrase::new(if later { "inquiry-fact-received-later" } else { "inquiry-fact-received" })
            .with("at", input.received_at)
            .with("channel", Phrase::new(format!("notice-channel-{}", input.channel.code())))
            .with("lang", input.lang.phrase());
        facts.push(if later { received.with("day", inquiry.clocks.received_day) } else { received });
        let officer = inquiry.officer.as_ref();
        let officer = officer.map_or_else(|| world.get("form-assign-nobody"), |login| world.officer_name(login));
        facts.push(Phrase::new("complaint-fact-officer").with("officer", officer));
        facts
    }

    /// What was done with it, in the order it was.
    fn done(&self) -> Vec<Phrase> {
        let inquiry = &self.inquiry;
        let act = |event: &'static str| {
            move |what: Phrase| Phrase::new("complaint-fact-done").with("act", Phrase::new(event)).with("what", what)
        };
        let mut done: Vec<Phrase> =
            inquiry.extensions.iter().map(Extension::phrase).map(act("event-inquiry_extended")).collect();
        done.extend(inquiry.redirected.as_ref().map(SentOn::phrase).map(act("event-inquiry_redirected")));
        done.extend(inquiry.told.iter().map(AskerTold::phrase).map(act("event-asker_notified")));
        done.extend(inquiry.fixed().map(|fixed| act("event-reply_signed")(fixed.phrase())));
        done.extend(inquiry.sent.as_ref().map(Sent::phrase).map(act("event-reply_sent")));
        done.extend(inquiry.closed.as_ref().map(Unanswered::phrase).map(act("event-inquiry_closed")));
        done
    }

    /// The pages of a reply that is not signed yet, to be read: it is no paper of the office before.
    pub fn pages(&self, world: &World) -> Option<PaperScreen> {
        let prepared = self.inquiry.reply.as_ref().filter(|prepared| prepared.reply.fixed.is_none())?;
        Some(replies::pages(&self.inquiry, prepared, self.facts.as_deref(), world))
    }

    /// The reply's words as they were signed; before that as they would be now, and what is told of them.
    fn reply(&self, world: &World) -> Vec<TextLine> {
        let Some(prepared) = &self.inquiry.reply else { return Vec::new() };
        let args = [
            ("by", world.officer_name(&prepared.by).into()),
            ("at", prepared.at.into()),
            ("lang", prepared.reply.lang.phrase().into()),
        ];
        let mut lines =
            vec![TextLine::plain(""), TextLine::new(world.texts.with("inquiry-reply-head", &args), Role::Label)];
        let (words, found) = replies::said(&self.inquiry, prepared, self.facts.as_deref(), world);
        lines.extend(found);
        lines.extend(words.iter().flat_map(|text| text.lines()).map(TextLine::plain));
        lines
    }

    /// Its clocks day by day, under their own readings and calendar.
    pub fn explanation(&self, world: &World) -> Vec<TextLine> {
        explain::explained(why_inquiry(&self.inquiry, &world.rules, &world.texts), world)
    }
}
