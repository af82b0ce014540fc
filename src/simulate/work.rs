//! The office at work: the steps of every case in the order of time, each through the real `decide`.

mod acts;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::chance::Chance;
use super::filing::{self, Earlier};
use super::office::Indexed;
use super::outside::Turn;
use super::plan::{Plan, Step};
use super::staff::{self, HEAD, OFFICERS, SECRETARY, SUPERVISOR};
use crate::law::Service;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::Texts;
use crate::office::application::{AttachmentKind, Education};
use crate::office::case::{Case, Hearing, Place, State};
use crate::office::officer::NewOfficer;
use crate::office::permit::{EmployerInput, ReplyAsk};
use crate::office::sheet::SheetInput;
use crate::office::{CaseNo, Command, Event, InquiryNo, Refusal};
use crate::phrase::Phrase;
use crate::store::Envelope;

/// A case on its way.
struct Run {
    plan: Plan,
    chance: Chance,
    number: usize,
    no: Option<CaseNo>,
    officer: &'static str,
}

/// What is to happen at a moment.
#[derive(Debug, Clone)]
pub(super) enum Task {
    /// A step of a case.
    Step(usize, Step),
    /// A command that is known already.
    Say(&'static str, Box<Command>),
    /// A holder's notification, by its place among those made at the end.
    Holder(usize),
    /// Something from outside the Order.
    Outside(Turn),
    /// A complaint, by its place among those that are always there.
    Complaint(usize),
    /// An inquiry, by its place among those that are always there.
    Inquiry(usize),
    /// A reply to an inquiry, by what it asks of the register.
    Reply(InquiryNo, &'static str, Box<ReplyAsk>),
    /// The head's signature under a reply.
    SignReply(InquiryNo),
    /// A revocation, by its place among them.
    End(usize),
}

/// The office at work.
pub(super) struct Work<'t> {
    pub(super) office: Indexed,
    pub(super) staff: Vec<NewOfficer>,
    pub(super) texts: &'t Texts,
    pub(super) zone: Tz,
    pub(super) now: NaiveDateTime,
    pub(super) chance: Chance,
    /// Employers of the register of permits, those who have most first.
    pub(super) employers: Vec<EmployerInput>,
    pub(super) envelopes: Vec<Envelope>,
    pub(super) refused: Vec<Refusal>,
    runs: Vec<Run>,
    tasks: BTreeMap<(NaiveDateTime, usize), Task>,
    order: usize,
    /// Certificates nobody applies about yet.
    free: Vec<String>,
    /// Numbers of the sittings by day.
    sittings: BTreeMap<chrono::NaiveDate, usize>,
}

impl<'t> Work<'t> {
    /// An office that is not opened yet.
    pub(super) fn new(texts: &'t Texts, zone: Tz, now: NaiveDateTime, seed: u64) -> Self {
        Self {
            office: Indexed::default(),
            staff: staff::staff(),
            texts,
            zone,
            now,
            chance: Chance::new(seed, 0),
            employers: Vec::new(),
            envelopes: Vec::new(),
            refused: Vec::new(),
            runs: Vec::new(),
            tasks: BTreeMap::new(),
            order: 0,
            free: Vec::new(),
            sittings: BTreeMap::new(),
        }
    }

    /// Takes a case's plan up.
    pub(super) fn take(&mut self, plan: Plan, mut chance: Chance) {
        let run = self.runs.len();
        for (at, step) in &plan.steps {
            self.at(*at, Task::Step(run, *step));
        }
        let officer = chance.weighted(&[(5, OFFICERS[0]), (4, OFFICERS[1]), (4, OFFICERS[2])]);
        self.runs.push(Run { plan, chance, number: run + 1, no: None, officer });
    }

    /// Puts a task down; what lies behind now does not happen.
    pub(super) fn at(&mut self, at: NaiveDateTime, task: Task) {
        if at <= self.now {
            self.order += 1;
            self.tasks.insert((at, self.order), task);
        }
    }

    /// Works everything off.
    pub(super) fn run(&mut self) {
        while let Some(((at, _), task)) = self.tasks.pop_first() {
            match task {
                Task::Step(run, step) => self.step(run, step, at),
                Task::Say(login, command) => {
                    let events = self.give(login, *command, at).unwrap_or_default();
                    self.match_later(login, &events, at);
                }
                Task::Holder(which) => self.holder(which, at),
                Task::Outside(turn) => self.turn(turn, at),
                Task::Complaint(which) => self.complain(which, at),
                Task::Inquiry(which) => self.inquire(which, at),
                Task::Reply(inquiry, officer, ask) => self.compose(inquiry, officer, *ask, at),
                Task::SignReply(inquiry) => self.sign_reply(inquiry, at),
                Task::End(which) => self.end(which, at),
            }
        }
    }

    /// Gives a command. One that is refused is left out.
    pub(super) fn give(&mut self, login: &str, command: Command, at: NaiveDateTime) -> Option<Vec<Event>> {
        let who = staff::who(login, &self.staff);
        let now = moment(self.zone, at);
        match self.office.submit(&command, &who, now) {
            Ok(events) => {
                self.envelopes.push(Envelope { command, expected: None, who, now });
                Some(events)
            }
            Err(refusal) => {
                self.refused.push(refusal);
                None
            }
        }
    }

    fn step(&mut self, run: usize, step: Step, at: NaiveDateTime) {
        if step == Step::Register {
            return self.register(run, at);
        }
        let Some(no) = self.runs[run].no else { return };
        let Some(case) = self.office.case_at(no).cloned() else { return };
        let officer = self.runs[run].officer;
        let mut chance = self.runs[run].chance.clone();
        let (login, command) = match step {
            Step::Register => return,
            Step::Assign => (
                SUPERVISOR,
                Some(Command::Assign { case: no, officer: Some(officer.to_owned()), reason: String::new() }),
            ),
            Step::Correct => (officer, Some(self.correct(no, &case, &mut chance))),
            Step::Call => {
                let said = self.texts.get(&format!("simulate-call-{}", chance.between(1, 5)));
                (officer, Some(Command::Call { case: no, at: at - TimeDelta::minutes(2), text: said }))
            }
            Step::Note => {
                let said = self.texts.get(&format!("simulate-note-{}", chance.between(1, 5)));
                (officer, Some(Command::Note { case: no, text: said }))
            }
            Step::Check => (officer, Some(self.check(no, &case))),
            Step::Mend => (officer, self.mend(officer, no, &case, at, &mut chance)),
            Step::Send => (officer, Some(Command::SendToCommission { case: no })),
            Step::Score => (SECRETARY, Some(self.score(no, &case, &mut chance))),
            Step::Recommend => (SECRETARY, Some(self.recommend(no, &case, at))),
            Step::Prepare => (officer, Some(self.decide(run, no, &case, at, &mut chance))),
            Step::Decide if case.state == State::Prepared => (HEAD, Some(Command::Sign { case: no })),
            Step::Decide => match self.decide(run, no, &case, at, &mut chance) {
                // A refusal takes two.
                refusal @ Command::Refuse { .. } => {
                    if names_unreliable(&refusal) {
                        self.denied(no, at);
                    }
                    self.give(officer, refusal, at);
                    (HEAD, Some(Command::Sign { case: no }))
                }
                grant => (HEAD, Some(grant)),
            },
            Step::Deliver => (officer, self.deliver(no, &case, at)),
            Step::Close => (officer, (case.state == State::Delivered).then_some(Command::Close { case: no })),
        };
        self.runs[run].chance = chance;
        let Some(command) = command else { return };
        if step == Step::Check {
            self.enter(officer, no, &case, at);
        }
        if names_unreliable(&command) {
            self.denied(no, at);
        }
        let events = self.give(login, command, at).unwrap_or_default();
        if step == Step::Check && self.missing(no) {
            let text = self.defects(no);
            self.give(officer, Command::NoticeDefects { case: no, text }, at);
        }
        for event in &events {
            if let Event::CertificateGranted { certificate, service, .. } = event {
                self.granted(certificate, *service, at);
            }
        }
    }

    fn register(&mut self, run: usize, at: NaiveDateTime) {
        let plan = self.runs[run].plan.clone();
        let mut chance = self.runs[run].chance.clone();
        let earlier = self.earlier(&plan, &mut chance);
        let number = self.runs[run].number;
        let (application, warnings) =
            filing::application(plan.service, plan.filed_at, number, earlier.as_ref(), &mut chance);
        let command = Command::Register { application: Box::new(application), warnings };
        let events = self.give(self.runs[run].officer, command, at).unwrap_or_default();
        self.runs[run].no = events.iter().find_map(|event| match event {
            Event::CaseRegistered { case, .. } => Some(*case),
            _ => None,
        });
        self.runs[run].chance = chance;
    }

    /// The certificate an application is about, for most of those that are about one.
    fn earlier(&mut self, plan: &Plan, chance: &mut Chance) -> Option<Earlier> {
        if plan.service == Service::Issue || self.free.is_empty() || chance.percent(25) {
            return None;
        }
        let filed = plan.filed_at.date();
        let at = chance.below(self.free.len());
        let certificate = crate::office::Office::certificate(&self.office, &self.free[at])?;
        let grant = certificate.grants.last().filter(|grant| grant.on < filed)?;
        // One that holds for years is not extended.
        if plan.service == Service::Extend && grant.valid_until > filed + chrono::Days::new(120) {
            return None;
        }
        // A contract concluded after the end, or a change after it, would be another's to decide.
        if grant.valid_until < filed {
            return None;
        }
        let application = self.office.case_at(grant.case)?.application.clone();
        let number = self.free.swap_remove(at);
        Some(Earlier { number, application })
    }

    /// A certificate is there: some of those of single people are lost, extended or notified of later.
    fn granted(&mut self, certificate: &str, service: Service, at: NaiveDateTime) {
        if service == Service::Duplicate {
            return;
        }
        match self.chance.below(100) {
            0..14 => self.notify_later(certificate, at),
            _ => self.free.push(certificate.to_owned()),
        }
    }

    /// The cases to whom nothing more is to happen after a moment, the first ones left out.
    pub(super) fn rested(&self, kept: usize, at: NaiveDateTime) -> impl Iterator<Item = &Case> {
        let over = move |run: &&Run| run.plan.steps.iter().all(|(step_at, _)| *step_at <= at);
        self.runs.iter().skip(kept).filter(over).filter_map(|run| self.office.case_at(run.no?))
    }

    /// Certificates that hold on a day and were granted before it, by number.
    pub(super) fn holding(&self, on: chrono::NaiveDate) -> Vec<crate::office::certificate::Certificate> {
        let holds = |c: &&crate::office::certificate::Certificate| {
            !c.is_stopped()
                && c.watch.is_none()
                && c.no_employer_since.is_none()
                && c.valid_until().is_some_and(|end| end >= on)
                && c.grants.last().is_some_and(|grant| grant.on < on && grant.on.year() > 0)
        };
        self.office.register().filter(holds).cloned().collect()
    }
}

/// Whether a command says that documents are unreliable where nothing has established it yet.
fn names_unreliable(command: &Command) -> bool {
    match command {
        Command::Score { input, .. } => !input.unreliable.is_empty(),
        Command::Refuse { ground, .. } => *ground == 3,
        _ => false,
    }
}

/// The ground of Row 9 that the sheet bears, the weightiest first.
fn ground(case: &Case) -> Option<u8> {
    let sheet = case.sheet.as_ref()?;
    [3, 1, 2].into_iter().find(|ground| sheet.ground_holds(*ground))
}

/// A moment of the office's wall clock with its offset.
pub fn moment(zone: Tz, at: NaiveDateTime) -> DateTime<FixedOffset> {
    let local = zone.from_local_datetime(&at);
    // A wall clock that was set back shows an hour twice, one that was set on leaves one out.
    local.earliest().unwrap_or_else(|| zone.from_utc_datetime(&at)).fixed_offset()
}
