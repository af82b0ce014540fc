//! The card of a complaint.

use super::super::complaints::{other_days, state, to_do};
use super::super::explain;
use super::super::keys::CommandId;
use super::super::papers;
use super::super::screens::text::TextLine;
use super::super::theme::Role;
use super::super::world::World;
use crate::law::edition::Rulebook;
use crate::locale::capital;
use crate::office::case::Case;
use crate::office::complaint::{Answered, Complaint, Forwarded, Reviewed, Satisfied, Told};
use crate::office::{Act, Refusal, Subject, decide};
use crate::papers::{Letterhead, of_complaint, why_complaint};
use crate::phrase::Phrase;

/// A complaint with the case it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintCard {
    /// The complaint.
    pub complaint: Complaint,
    /// The case.
    pub case: Option<Case>,
}

/// The act a command of a card stands for.
pub(super) fn act(command: CommandId) -> Option<Act> {
    Some(match command.0 {
        "complaint-assign" => Act::AssignComplaint,
        "complaint-forward" => Act::ForwardComplaint,
        "complaint-told" => Act::NotifyComplainant,
        "complaint-satisfy" => Act::SatisfyComplaint,
        "complaint-answer" => Act::AnswerComplaint,
        "complaint-review" => Act::RecordReview,
        "complaint-court" => Act::RecordCourt,
        "complaint-close" => Act::CloseComplaint,
        _ => return None,
    })
}

impl ComplaintCard {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        Subject::Complaint(self.complaint.no)
    }

    /// Its title.
    pub fn title(&self, world: &World) -> String {
        let args = [
            ("complaint", self.complaint.no.to_string().into()),
            ("name", self.complaint.input.from.name.as_str().into()),
        ];
        world.texts.with("complaint-title", &args)
    }

    /// Whether a command can be given now.
    ///
    /// # Errors
    /// Why not, with the paragraph.
    pub fn availability(&self, command: CommandId, world: &World) -> Result<(), Phrase> {
        let Some(act) = act(command) else {
            let none = command.0 == "paper" && self.papers(world).is_ok_and(|lines| lines.is_empty());
            return if none { Err(Phrase::new("complaint-no-papers")) } else { Ok(()) };
        };
        decide::complaint_allows(self.complaint.state, act).map_err(|refusal| refusal.phrase())?;
        if world.me.may(act) { Ok(()) } else { Err(Refusal::MayNot(act).phrase()) }
    }

    /// What is to be done by when, the other days, and everything that is known of it.
    pub fn told(&self, world: &World) -> Vec<TextLine> {
        let complaint = &self.complaint;
        let say = |phrase: &Phrase| world.say(phrase);
        let (first, role) = to_do(complaint, self.case.as_ref(), world);
        let mut lines = vec![TextLine::new(say(&first), role)];
        lines.extend(other_days(complaint, world).iter().map(|day| TextLine::plain(capital(&say(day)))));
        lines.push(TextLine::plain(""));
        lines.extend(self.facts().iter().map(|fact| TextLine::plain(say(fact))));
        lines.extend(self.hands(world));
        let done = self.done();
        if !done.is_empty() {
            lines.push(TextLine::plain(""));
            lines.extend(done.iter().map(|fact| TextLine::plain(say(fact))));
        }
        if !complaint.input.text.is_empty() {
            lines.push(TextLine::plain(""));
            lines.extend(complaint.input.text.lines().map(TextLine::plain));
        }
        lines
    }

    fn facts(&self) -> Vec<Phrase> {
        let input = &self.complaint.input;
        let mut facts = vec![
            Phrase::new("complaint-fact-subject")
                .with("subject", input.subject.as_str())
                .with("state", state(&self.complaint)),
            self.received()
                .with("at", input.received_at)
                .with("incoming", input.incoming_no.as_str())
                .with("channel", Phrase::new(format!("notice-channel-{}", input.channel.code())))
                .with("to", Phrase::new(format!("complaint-to-{}", input.addressed_to.code()))),
        ];
        let matter = Phrase::new(format!("complaint-matter-{}", input.about.matter.code()));
        facts.push(match (&self.case, input.about.case) {
            (Some(case), _) => Phrase::new("complaint-fact-case")
                .with("matter", matter)
                .with("case", case.no.to_string())
                .with("state", Phrase::new(format!("state-{}", case.state.code()))),
            (None, _) => Phrase::new("complaint-fact-matter").with("matter", matter),
        });
        if !input.from.representative.is_empty() {
            facts.push(Phrase::new("complaint-fact-representative").with("name", input.from.representative.as_str()));
        }
        facts
    }

    /// When it came, and the day it counts as received on, where that is another.
    fn received(&self) -> Phrase {
        let day = self.complaint.clocks.received_day;
        if day == self.complaint.input.received_at.date() {
            Phrase::new("complaint-fact-received")
        } else {
            Phrase::new("complaint-fact-received-later").with("day", day)
        }
    }

    /// Who works on it, and who is not to.
    fn hands(&self, world: &World) -> Vec<TextLine> {
        let complaint = &self.complaint;
        let officer = complaint
            .officer
            .as_ref()
            .map_or_else(|| world.get("form-assign-nobody"), |login| world.officer_name(login));
        let said = world.texts.with("complaint-fact-officer", &[("officer", officer.into())]);
        let mut lines = vec![TextLine::plain(said)];
        if !complaint.prepared_by.is_empty() {
            let names: Vec<String> = complaint.prepared_by.iter().map(|login| world.officer_name(login)).collect();
            let said = world.texts.with("complaint-fact-prepared", &[("names", names.join(", ").into())]);
            lines.push(TextLine::plain(said));
        }
        if !complaint.assigned_because.is_empty() {
            let said =
                world.texts.with("complaint-fact-own", &[("reason", complaint.assigned_because.as_str().into())]);
            lines.push(TextLine::new(said, Role::Warn));
        }
        lines
    }

    /// What was done with it, in the order it was.
    fn done(&self) -> Vec<Phrase> {
        let complaint = &self.complaint;
        let mut done = Vec::new();
        let act = |event: &'static str| {
            move |what: Phrase| Phrase::new("complaint-fact-done").with("act", Phrase::new(event)).with("what", what)
        };
        let answered = complaint.answered.as_ref().map(Answered::phrase);
        done.extend(answered.map(act("event-complaint_answered")));
        let satisfied = complaint.satisfied.as_ref().map(Satisfied::phrase);
        done.extend(satisfied.map(act("event-complaint_satisfied")));
        let forwarded = complaint.forwarded.as_ref().map(Forwarded::phrase);
        done.extend(forwarded.map(act("event-complaint_forwarded")));
        done.extend(complaint.told.iter().map(Told::phrase).map(act("event-complainant_notified")));
        done.extend(complaint.reviews.iter().map(Reviewed::phrase).map(act("event-complaint_reviewed")));
        done.extend(complaint.courts.iter().map(Reviewed::phrase).map(act("event-complaint_in_court")));
        if !complaint.closed_because.is_empty() {
            done.push(Phrase::new("complaint-fact-closed").with("reason", complaint.closed_because.as_str()));
        }
        done
    }

    /// Its clocks day by day, under their own edition, readings and calendar.
    pub fn explanation(&self, world: &World) -> Vec<TextLine> {
        explain::explained(why_complaint(&self.complaint, &world.rules, &world.texts), world)
    }

    /// The letters written on it.
    ///
    /// # Errors
    /// When the rules files no longer hold its edition.
    pub fn papers(&self, world: &World) -> Result<Vec<TextLine>, Refusal> {
        let edition = Rulebook::embedded().edition(&self.complaint.clocks.edition)?;
        let head = Letterhead { edition, of: papers::head(world) };
        let (outside, lines) = papers::shown(&of_complaint(&self.complaint, head), world);
        Ok(outside.into_iter().chain(lines).collect())
    }
}
