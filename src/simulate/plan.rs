//! What is to happen to a case and when: working days counted back from now, so that some of everything is at hand
//! at that moment, overdue and due today at every stage.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::chance::Chance;
use crate::law::calendar::CalendarView;
use crate::law::{LawError, Service};
use crate::office::case::State;

/// Working days looked back over: eight weeks of filings and what stands before the first of them.
const BACK: usize = 48;

/// The working days around now.
#[derive(Debug, Clone)]
pub struct Days {
    days: Vec<NaiveDate>,
    now: NaiveDateTime,
}

impl Days {
    /// The working days up to a moment, and a few beyond.
    pub fn around(calendar: &CalendarView, now: NaiveDateTime) -> Result<Self, LawError> {
        let mut days: Vec<NaiveDate> = Vec::with_capacity(BACK);
        let mut day = now.date();
        while days.len() <= BACK {
            if calendar.is_working(day)? {
                days.push(day);
            }
            day = day - chrono::Days::new(1);
        }
        days.reverse();
        Ok(Self { days, now })
    }

    /// A working day, counted back from today or, on a day off, from the last working day.
    pub fn back(&self, n: i64) -> NaiveDate {
        self.days[(BACK as i64 - n).clamp(0, BACK as i64) as usize]
    }

    /// The moment everything ends at.
    pub const fn now(&self) -> NaiveDateTime {
        self.now
    }

    /// A moment of a working day that has come already: within working hours, not before another.
    fn moment(&self, back: i64, after: NaiveDateTime, chance: &mut Chance) -> NaiveDateTime {
        let day = self.back(back);
        let opening = at(day, 9 * 60 + 5).max(after + TimeDelta::minutes(3));
        let closing = at(day, 18 * 60 + 10).min(if day == self.now.date() { self.now } else { NaiveDateTime::MAX });
        let span = (closing - opening).num_minutes().max(4);
        // Early rather than late, so that a day holds several acts.
        opening + TimeDelta::minutes(chance.between(0, span / 3)) + TimeDelta::seconds(chance.between(0, 50))
    }
}

fn at(day: NaiveDate, minutes: i64) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes)
}

/// What an officer does to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Enter the application.
    Register,
    /// Give it to somebody.
    Assign,
    /// Put a mistyped fact right.
    Correct,
    /// Write down a call.
    Call,
    /// Check the documents, and tell what is missing.
    Check,
    /// Check again what was brought.
    Mend,
    /// Write a note.
    Note,
    /// To the Commission.
    Send,
    /// Fill the sheet.
    Score,
    /// Record the recommendation.
    Recommend,
    /// Prepare the decision for the head.
    Prepare,
    /// Sign what is prepared, or decide.
    Decide,
    /// Deliver.
    Deliver,
    /// Close.
    Close,
}

/// What is to happen to one case.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The service.
    pub service: Service,
    /// The moment of filing.
    pub filed_at: NaiveDateTime,
    /// The steps in their order.
    pub steps: Vec<(NaiveDateTime, Step)>,
    /// Whether the certificate is to lapse soon after now.
    pub brief: bool,
}

/// Steps by working days counted back from today; the registration day too.
struct Course {
    registered: i64,
    steps: Vec<(i64, Step)>,
}

/// Where an open case is to stand at the end, and by how many working days its stage is late (negative: left).
#[derive(Debug, Clone, Copy)]
struct Aim {
    service: Service,
    state: State,
    late: i64,
}

/// The open cases that are always there: every state, overdue, due today and with a day left.
fn certain(index: usize) -> Option<Aim> {
    const STATES: [State; 7] = [
        State::Registered,
        State::Checked,
        State::Commission,
        State::Scored,
        State::Recommended,
        State::Prepared,
        State::Decided,
    ];
    let late = *[0, 2, -1].get(index / STATES.len())?;
    let service = if index.is_multiple_of(14) { Service::Extend } else { Service::Issue };
    Some(Aim { service, state: STATES[index % STATES.len()], late })
}

fn service(chance: &mut Chance) -> Service {
    chance.weighted(&[(68, Service::Issue), (16, Service::Extend), (9, Service::Reissue), (7, Service::Duplicate)])
}

fn aim(chance: &mut Chance) -> Aim {
    let service = service(chance);
    let state = if service == Service::Issue {
        chance.weighted(&[
            (22, State::Registered),
            (14, State::Checked),
            (20, State::Commission),
            (12, State::Scored),
            (14, State::Recommended),
            (6, State::Prepared),
            (12, State::Decided),
        ])
    } else {
        chance.weighted(&[(5, State::Registered), (3, State::Checked), (1, State::Prepared), (2, State::Decided)])
    };
    // How far ahead a term can be: the stage's own length.
    let most = if matches!(state, State::Recommended | State::Prepared | State::Decided) { 3 } else { 2 };
    let late = match chance.below(100) {
        0..14 => chance.weighted(&[(5, 1), (3, 2), (2, 3), (1, 6), (1, 11)]),
        14..28 => 0,
        _ => -chance.between(1, most),
    };
    Aim { service, state, late }
}

/// The plan of a case: the first ones open and certain, then open and closed by their share.
pub fn plan(index: usize, cases: usize, decision_days: i64, days: &Days, chance: &mut Chance) -> Plan {
    let open = cases * 2 / 5;
    let (service, course) = if index < open {
        let aim = certain(index).filter(|_| open >= 21).unwrap_or_else(|| aim(chance));
        (aim.service, open_course(aim, decision_days, chance))
    } else {
        let service = service(chance);
        let brief = index - open < cases.div_ceil(50);
        let service = if brief { Service::Issue } else { service };
        (service, done_course(service, index - open < cases / 20, brief, decision_days, chance))
    };
    let (filed_at, registered_at) = filing(course.registered, days, chance);
    let mut plan = Plan { service, filed_at, steps: vec![(registered_at, Step::Register)], brief: false };
    plan.brief = index >= open && index - open < cases.div_ceil(50);
    let mut last = registered_at;
    for (back, step) in remarks(course.steps, course.registered, chance) {
        last = days.moment(back, last, chance);
        plan.steps.push((last, step));
    }
    plan
}

/// The moment of filing that is accepted on a day, and when it was entered: in three of ten after hours, at a weekend
/// or on a holiday before it.
fn filing(back: i64, days: &Days, chance: &mut Chance) -> (NaiveDateTime, NaiveDateTime) {
    let day = days.back(back);
    let evening = at(days.back(back + 1), 18 * 60 + 31);
    let morning = at(day, 8 * 60 + 5);
    let latest = at(day, 18 * 60 + 20).min(days.now());
    let seconds = |chance: &mut Chance| TimeDelta::seconds(chance.between(0, 59));
    if chance.percent(30) || latest < morning {
        let until = at(day, 0).min(days.now()) - TimeDelta::minutes(2);
        // Most people file before they sleep; a long weekend has its own.
        let span = (until - evening).num_minutes().max(1);
        let span = if chance.percent(50) { span.min(270) } else { span };
        let filed = evening + TimeDelta::minutes(chance.between(0, span)) + seconds(chance);
        let entered = (at(day, 9 * 60) + TimeDelta::minutes(chance.between(1, 20))).min(days.now());
        return (filed.min(entered), entered);
    }
    let span = (latest - morning).num_minutes();
    let filed = morning + TimeDelta::minutes(chance.between(0, span * 9 / 10)) + seconds(chance);
    let filed = filed.min(latest);
    let entered = filed.max(at(day, 9 * 60)) + TimeDelta::minutes(chance.between(2, 25));
    (filed, entered.min(days.now()).max(filed))
}

/// An open case: its registration as many days back as brings its stage to where it is to be, and the steps till then.
fn open_course(aim: Aim, decision_days: i64, chance: &mut Chance) -> Course {
    let Aim { service, state, late } = aim;
    let mut steps = Vec::new();
    let issue = service == Service::Issue;
    let registered = match state {
        State::Commission | State::Scored if issue => {
            let sent = chance.weighted(&[(2, 0), (4, 1), (5, 2)]);
            let registered = late + sent + 3;
            steps.push((registered - chance.between(0, sent), Step::Check));
            steps.push((registered - sent, Step::Send));
            if state == State::Scored {
                steps.push(((registered - sent - chance.between(0, 2)).max(1), Step::Score));
            }
            return Course { registered, steps };
        }
        State::Recommended | State::Prepared | State::Decided => late + if issue { 5 } else { decision_days },
        _ => late + if issue { 2 } else { decision_days },
    };
    // Nothing of today: at nine in the morning it would not have happened yet.
    let earliest = |after: i64| (registered - after).max(1).min(registered);
    if state != State::Registered {
        steps.push((earliest(chance.between(0, 1)), Step::Check));
    }
    if matches!(state, State::Recommended | State::Prepared | State::Decided) {
        if issue {
            steps.push((earliest(1), Step::Send));
            steps.push((earliest(2), Step::Score));
            steps.push((earliest(chance.between(2, 4)), Step::Recommend));
        }
        match state {
            State::Prepared => steps.push((earliest(4), Step::Prepare)),
            State::Decided => steps.push((earliest(4), Step::Decide)),
            _ => {}
        }
    }
    steps.sort_by_key(|(back, _)| -back);
    Course { registered, steps }
}

/// A case that went its way; `waits` for its closing, `brief` of recent grant.
fn done_course(service: Service, waits: bool, brief: bool, decision_days: i64, chance: &mut Chance) -> Course {
    let slow = if chance.percent(9) { chance.between(1, 3) } else { 0 };
    let issue = service == Service::Issue;
    let mut at = chance.between(0, 1);
    let mut steps = vec![(at, Step::Check)];
    if issue {
        at = at.max(chance.weighted(&[(1, 0), (4, 1), (5, 2)])) + i64::from(slow > 1);
        steps.push((at, Step::Send));
        at += chance.between(0, 1);
        steps.push((at, Step::Score));
        at += chance.between(0, 1);
        steps.push((at, Step::Recommend));
        at = (at + chance.between(0, 1)).min(5) + slow;
    } else {
        at = (at + chance.between(0, 1)).min(decision_days) + slow;
    }
    if chance.percent(40) {
        steps.push((at, Step::Prepare));
    }
    steps.push((at, Step::Decide));
    steps.push((at, Step::Deliver));
    let registered = if waits || brief { at + chance.between(1, 2) } else { chance.between(at + 4, 41) };
    if !waits {
        at = (at + chance.between(0, 3)).min(registered - 1).max(at);
        steps.push((at, Step::Close));
    }
    let steps = steps.into_iter().map(|(after, step)| (registered - after, step)).collect();
    Course { registered, steps }
}

/// The steps with what happens beside them: given to somebody, called about, noted, mended.
fn remarks(steps: Vec<(i64, Step)>, registered: i64, chance: &mut Chance) -> Vec<(i64, Step)> {
    let mut all = Vec::with_capacity(steps.len() + 4);
    if chance.percent(if steps.is_empty() { 55 } else { 94 }) {
        all.push((registered, Step::Assign));
    }
    if chance.percent(7) && !steps.is_empty() {
        all.push((registered, Step::Correct));
    }
    for (back, step) in steps {
        all.push((back, step));
        match step {
            Step::Check if chance.percent(60) => all.push((back, Step::Mend)),
            Step::Check | Step::Send if chance.percent(12) => all.push((back, Step::Call)),
            Step::Score | Step::Recommend if chance.percent(10) => all.push((back, Step::Note)),
            _ => {}
        }
    }
    all
}
