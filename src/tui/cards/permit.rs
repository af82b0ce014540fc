//! A permit: where it stands today, what it is, its life, what was noticed, and whom its worker is known as.

use chrono::NaiveDate;

use crate::office::permit::told;
use crate::office::permit::{Employer, Permit, PermitRefusal, PermitStatus, PermitWarning};
use crate::office::{Act, Event, Record, Refusal, Subject};
use crate::phrase::Phrase;
use crate::store::PersonLink;
use crate::tui::desk::link_words;
use crate::tui::explain;
use crate::tui::keys::CommandId;
use crate::tui::lists::RowOpens;
use crate::tui::screens::text::TextLine;
use crate::tui::theme::Role;
use crate::tui::world::World;

/// A permit with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermitCard {
    /// The permit.
    pub permit: Permit,
    /// Its employer as the register has it now.
    pub employer: Option<Employer>,
    /// Other traces of its worker.
    pub links: Vec<PersonLink>,
    /// Its records, oldest first.
    pub records: Vec<Record>,
}

/// The act a command of the card stands for.
pub(super) fn act(command: CommandId) -> Option<Act> {
    Some(match command.0 {
        "permit-extend" => Act::ExtendPermit,
        "permit-end" => Act::EndPermit,
        "permit-correct" => Act::CorrectPermit,
        "permit-take-back" => Act::TakeBackPermit,
        _ => return None,
    })
}

impl PermitCard {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        Subject::Permit(self.permit.input.number.clone())
    }

    /// Its title.
    pub fn title(&self, world: &World) -> String {
        let input = &self.permit.input;
        let args = [("number", input.number.as_str().into()), ("name", input.worker.name.as_str().into())];
        world.texts.with("permit-title", &args)
    }

    /// Whether a command can be given now.
    ///
    /// # Errors
    /// Why not.
    pub fn availability(&self, command: CommandId, world: &World) -> Result<(), Phrase> {
        let Some(act) = act(command) else { return Ok(()) };
        let refused = match act {
            Act::CorrectPermit => None,
            Act::TakeBackPermit => self.permit.last_act().is_none().then_some(PermitRefusal::NothingToTakeBack),
            _ => self.permit.over(),
        };
        match refused {
            _ if !world.me.may(act) => Err(Refusal::MayNot(act).phrase()),
            Some(refused) => Err(refused.told()),
            None => Ok(()),
        }
    }

    /// Everything that is known of it, where it stands today first.
    pub fn told(&self, world: &World) -> Vec<TextLine> {
        self.rows(world).into_iter().map(|(line, _)| line).collect()
    }

    /// The lines that open something.
    pub fn opens(&self, world: &World) -> Vec<(usize, RowOpens)> {
        let rows = self.rows(world).into_iter().enumerate();
        rows.filter_map(|(at, (_, opens))| opens.map(|opens| (at, opens))).collect()
    }

    fn rows(&self, world: &World) -> Vec<(TextLine, Option<RowOpens>)> {
        let line = |phrase: &Phrase, role| (TextLine::new(world.say(phrase), role), None);
        let (first, role) = standing(&self.permit, world.today());
        let mut rows = vec![line(&first, role)];
        rows.extend(self.permit.warnings.iter().map(|w| line(&noticed(w), Role::Warn)));
        rows.push((TextLine::plain(""), None));
        rows.extend(self.facts().into_iter().map(|(fact, opens)| (TextLine::plain(world.say(&fact)), opens)));
        rows.push((TextLine::plain(""), None));
        rows.push(line(&Phrase::new("permit-life"), Role::Label));
        rows.extend(self.life().iter().map(|step| line(step, Role::Text)));
        if !self.links.is_empty() {
            rows.push((TextLine::plain(""), None));
            rows.push(line(&Phrase::new("permit-links"), Role::Label));
            rows.extend(
                self.links
                    .iter()
                    .map(|link| (TextLine::new(world.say(&link_words(link)), Role::Mark), Some(opens(link)))),
            );
        }
        if !self.records.is_empty() {
            rows.push((TextLine::plain(""), None));
            rows.push(line(&Phrase::new("permit-history"), Role::Label));
            rows.extend(explain::history(&self.untold(), world).into_iter().map(|line| (line, None)));
        }
        rows
    }

    /// The records without the notices that stand above: each is said once.
    fn untold(&self) -> Vec<Record> {
        let mut records = self.records.clone();
        for record in &mut records {
            let warnings = match &mut record.event {
                Event::PermitRegistered(event) => &mut event.warnings,
                Event::PermitExtended(event) => &mut event.warnings,
                Event::PermitCorrected(event) => &mut event.warnings,
                _ => continue,
            };
            warnings.retain(|warning| !self.permit.warnings.contains(warning));
        }
        records
    }

    fn facts(&self) -> Vec<(Phrase, Option<RowOpens>)> {
        let input = &self.permit.input;
        let employer = Phrase::new("permit-fact-employer")
            .with("name", input.employer.name.as_str())
            .with("bin", input.employer.bin.as_str());
        let card = self.employer.as_ref().map(|of| RowOpens::Card(Subject::Employer(of.input.bin.clone())));
        let mut facts = vec![(employer, card)];
        let renamed = self.employer.as_ref().filter(|known| known.input.name != input.employer.name);
        facts.extend(
            renamed.map(|now| (Phrase::new("permit-fact-employer-now").with("name", now.input.name.as_str()), None)),
        );
        facts.push((
            Phrase::new("permit-fact-worker")
                .with("name", input.worker.name.as_str())
                .with("citizenship", told::country(&input.worker.citizenship))
                .with("document", if input.worker.document.is_empty() { "–" } else { &input.worker.document }),
            None,
        ));
        facts.push((
            Phrase::new("permit-fact-work")
                .with("category", input.category.phrase())
                .with("position", input.position.as_str()),
            None,
        ));
        facts
    }

    /// Issued, first term, extensions, an early end: in the order of the days they begin.
    fn life(&self) -> Vec<Phrase> {
        let input = &self.permit.input;
        let mut life = vec![
            Phrase::new("permit-life-issued").with("on", input.issued_on),
            Phrase::new("permit-life-term").with("from", input.valid_from).with("until", input.valid_until),
        ];
        life.extend(self.permit.extensions.iter().map(|extension| {
            Phrase::new("permit-life-extended")
                .with("on", extension.on)
                .with("from", extension.span.from)
                .with("until", extension.span.until)
        }));
        life.extend(
            self.permit
                .ended
                .as_ref()
                .map(|end| Phrase::new("permit-life-ended").with("on", end.on).with("reason", explain::end_words(end))),
        );
        life
    }
}

/// What Enter on a trace of the worker shows.
fn opens(link: &PersonLink) -> RowOpens {
    match link {
        PersonLink::Case(row, _) => RowOpens::History(Subject::Case(row.no)),
        PersonLink::Certificate(number, _) => RowOpens::Life(number.clone()),
        PersonLink::Complaint(no, _) => RowOpens::Card(Subject::Complaint(*no)),
        PersonLink::Permit(number, _) => RowOpens::Card(Subject::Permit(number.clone())),
    }
}

/// Something noticed, as a sentence.
fn noticed(warning: &PermitWarning) -> Phrase {
    Phrase::new("permit-noticed").with("what", warning.phrase())
}

/// Where a permit stands on a day, with the day up to which or since when, and how it is meant.
fn standing(permit: &Permit, today: NaiveDate) -> (Phrase, Role) {
    let next = permit.spans().map(|span| span.from).find(|from| *from > today);
    let through = permit.valid_through(today).unwrap_or(today);
    let left = (through - today).num_days();
    match (permit.status_on(today), &permit.ended, next) {
        (PermitStatus::Ended, Some(end), _) => {
            (Phrase::new("permit-stands-ended").with("on", end.on).with("reason", end.reason.phrase()), Role::Warn)
        }
        (PermitStatus::NotYet, _, _) => {
            (Phrase::new("permit-stands-not-yet").with("from", permit.input.valid_from), Role::Warn)
        }
        (PermitStatus::Valid, _, _) => {
            let said = Phrase::new("permit-stands-valid").with("until", through).with("left", left);
            (said, Role::Good)
        }
        (_, _, Some(from)) => (Phrase::new("permit-stands-between").with("from", from), Role::Warn),
        _ => (Phrase::new("permit-stands-expired").with("until", permit.last_day()), Role::Warn),
    }
}
