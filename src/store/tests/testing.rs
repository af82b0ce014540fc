//! A believable stream of events for the tests of the store: it needs no law, only the shapes.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use crate::law::{Service, Stage};
use crate::office::application::{Application, AttachmentKind, IntakeWarning};
use crate::office::case::{Clocks, Delivery, Draft, NoteKind, Place, State, Term};
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind, NoticeVerdict};
use crate::office::officer::NewOfficer;
use crate::office::settings::Settings;
use crate::office::sheet::{Points, SheetInput};
use crate::office::{CaseNo, Command, Event, NoticeNo, Role, Who};
use crate::store::{Committed, Envelope, Store, SubmitError};

pub const NAMES: [&str; 8] = [
    "Ким Алексей",
    "Росси Марко",
    "Чжан Вэй",
    "Ли Анна",
    "Оздемир Айше",
    "Smith John",
    "Қасымова Әлия",
    "Ким Анна Сергеевна",
];
pub const LOGINS: [&str; 3] = ["akhmetova", "lee", "serik"];

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn moment(step: u64) -> DateTime<FixedOffset> {
    let start = DateTime::parse_from_rfc3339("2026-03-20T10:00:00+05:00").expect("a moment");
    start + chrono::TimeDelta::minutes(step as i64 * 37)
}

pub fn who() -> Who {
    Who::owner("akhmetova")
}

/// The envelope of a command that stands for any: the decision of the tests does not look at it.
pub fn envelope(step: u64) -> Envelope {
    let command = Command::Note { case: CaseNo { year: 2026, count: 1 }, text: String::new() };
    Envelope { command, expected: None, who: who(), now: moment(step) }
}

/// Records events as if they had been decided.
pub fn put(store: &mut Store, step: u64, events: Vec<Event>) -> Result<Committed, SubmitError> {
    store.submit_with(&envelope(step), &move |_, _, _, _| Ok(events.clone()))
}

pub fn opening() -> Vec<Event> {
    let officer = |login: &&str| Event::OfficerAdded {
        officer: NewOfficer::new((*login).to_owned(), login.to_uppercase(), [Role::Officer].into()),
    };
    let mut events = vec![Event::OfficeOpened { settings: Settings::new("Акимат области Жетісу") }];
    events.extend(LOGINS.iter().map(officer));
    events
}

pub fn term(stage: Stage, start: NaiveDate, days: u16) -> Term {
    let due = start + Days::new(u64::from(days));
    Term { stage, start, days, due, stricter: due, paragraph: "7".to_owned() }
}

pub fn clocks(start: NaiveDate) -> Clocks {
    Clocks {
        registration_day: start,
        edition: "426".to_owned(),
        calendar_revision: "2026-01".to_owned(),
        terms: vec![
            term(Stage::ToCommission, start, 2),
            term(Stage::Commission, start, 5),
            term(Stage::Decision, start, 5),
        ],
        promised_at: None,
        readings: None,
    }
}

pub fn registered(no: CaseNo, choice: u32) -> Event {
    let start = day("2026-03-20") + Days::new(u64::from(choice % 9));
    let mut application =
        Application::new(Service::ALL[(choice % 4) as usize], start.and_hms_opt(9, 0, 0).expect("time"));
    application.portal_number = format!("P-{}-{}", no.year, no.count);
    application.full_name = NAMES[(choice % 8) as usize].to_owned();
    application.iin = if choice.is_multiple_of(3) { String::new() } else { format!("9001013{:05}", choice % 7) };
    application.id_number = format!("M{:08}", choice % 11);
    let warning = IntakeWarning { column: "iin".to_owned(), kind: "check-digit".to_owned() };
    let mut clocks = clocks(start);
    if choice.is_multiple_of(13) {
        clocks.terms.clear();
    }
    let warnings = if choice.is_multiple_of(5) { vec![warning] } else { Vec::new() };
    Event::CaseRegistered { case: no, application: Box::new(application), clocks, warnings, holder: Vec::new() }
}

pub fn points(sum: u16) -> Points {
    Points {
        threshold_reading: crate::law::edition::ThresholdReading::default(),
        lines: Vec::new(),
        years: 3,
        months: 2,
        sum,
        highest: sum.saturating_sub(2),
        threshold: Some(6),
        reading: crate::law::edition::PointsReading::Sum,
    }
}

fn sheet() -> SheetInput {
    SheetInput {
        profession_code: "1.1.1".to_owned(),
        standard: String::new(),
        meets: true,
        reasons: String::new(),
        higher: true,
        degree: false,
        english_certificate: false,
        periods: Vec::new(),
        unreliable: String::new(),
    }
}

/// Makes the next events of an office from one number a step.
#[derive(Debug, Default)]
pub struct Script {
    cases: Vec<(CaseNo, State)>,
    certificates: Vec<String>,
    notices: Vec<(NoticeNo, bool)>,
}

impl Script {
    pub fn step(&mut self, choice: u32) -> Vec<Event> {
        let pick = choice / 16;
        match choice % 16 {
            0..=4 => self.register(pick),
            5..=10 => self.advance(pick),
            11 => self.notify(pick),
            12 => self.matched(pick),
            _ => self.remark(pick),
        }
    }

    fn register(&mut self, pick: u32) -> Vec<Event> {
        let no = CaseNo { year: 2026 + (pick % 2) as u16, count: self.cases.len() as u32 + 1 };
        self.cases.push((no, State::Registered));
        vec![registered(no, pick)]
    }

    fn chosen(&mut self, pick: u32) -> Option<&mut (CaseNo, State)> {
        let count = self.cases.len();
        self.cases.get_mut(pick as usize % count.max(1))
    }

    fn advance(&mut self, pick: u32) -> Vec<Event> {
        let certificate = format!("KZ-{:04}", self.certificates.len() + 1);
        let Some((case, state)) = self.chosen(pick) else { return Vec::new() };
        let case = *case;
        let on = day("2026-03-24") + Days::new(u64::from(pick % 5));
        let (next, events) = match *state {
            State::Registered => {
                let missing = if pick.is_multiple_of(2) { vec!["contract".to_owned()] } else { Vec::new() };
                (State::Checked, vec![Event::DocumentsChecked { case, answers: BTreeMap::new(), missing }])
            }
            State::Checked => {
                let term = Some(term(Stage::Commission, on, (pick % 4) as u16));
                (State::Commission, vec![Event::SentToCommission { case, on, term, gaps: Vec::new(), late_by: 0 }])
            }
            State::Commission => {
                (State::Scored, vec![Event::Scored { case, input: sheet(), points: points((pick % 10) as u16) }])
            }
            State::Scored => (State::Recommended, vec![recommended(case, on, pick)]),
            State::Recommended if pick.is_multiple_of(3) => {
                let draft = Draft::Grant {
                    valid_from: None,
                    valid_until: None,
                    shortened_because: String::new(),
                    departs_because: String::new(),
                };
                (State::Prepared, vec![Event::DecisionPrepared { case, draft }])
            }
            State::Prepared if pick.is_multiple_of(4) => {
                (State::Recommended, vec![Event::DecisionSentBack { case, reason: "срок".to_owned() }])
            }
            State::Recommended | State::Prepared => (State::Decided, granted(case, &certificate, on)),
            State::Decided => (State::Delivered, vec![delivered(case, on)]),
            State::Delivered => (State::Closed, vec![Event::CaseClosed { case }]),
            last @ (State::Suspended | State::Closed | State::Discontinued) => (last, Vec::new()),
        };
        *state = next;
        if next == State::Decided {
            self.certificates.push(certificate);
        }
        events
    }

    fn notify(&mut self, pick: u32) -> Vec<Event> {
        let notice = NoticeNo { year: 2026, count: self.notices.len() as u32 + 1 };
        let certificate = self.certificates.get(pick as usize % (self.certificates.len() + 1)).cloned();
        self.notices.push((notice, certificate.is_some()));
        let on = day("2026-03-24");
        let kind = if pick.is_multiple_of(2) { NoticeKind::NewEmployer } else { NoticeKind::ContractEnded };
        let mut events = vec![Event::NotificationReceived {
            notice,
            input: NoticeInput {
                kind,
                event_on: on,
                sent_on: on,
                received_on: on,
                incoming_no: format!("вх-{pick}"),
                channel: NoticeChannel::Letter,
                text: String::new(),
                holder: NAMES[(pick % 8) as usize].to_owned(),
                employer: String::new(),
                certificate: certificate.clone(),
            },
            verdict: NoticeVerdict {
                due: on,
                late_by: 0,
                late_by_received: Some(1),
                paragraph: "18".to_owned(),
                calendar_revision: "2026-01".to_owned(),
                edition: "426".to_owned(),
                reading: None,
            },
        }];
        events.extend(certificate.map(|certificate| match kind {
            NoticeKind::NewEmployer => {
                Event::ReissueWatchOpened { certificate, notice, contract_on: on, due: on + Days::new(5) }
            }
            NoticeKind::ContractEnded => Event::EmployerLost { certificate, since: on, notice },
        }));
        events
    }

    fn matched(&mut self, pick: u32) -> Vec<Event> {
        let certificate = self.certificates.get(pick as usize % self.certificates.len().max(1)).cloned();
        let open = self.notices.iter_mut().find(|(_, matched)| !matched);
        match (certificate, open) {
            (Some(certificate), Some((notice, matched))) => {
                *matched = true;
                vec![Event::NotificationMatched { notice: *notice, certificate }]
            }
            _ => Vec::new(),
        }
    }

    fn remark(&mut self, pick: u32) -> Vec<Event> {
        let Some((case, _)) = self.chosen(pick / 8) else { return Vec::new() };
        let case = *case;
        vec![match pick % 8 {
            0 => Event::Noted {
                case, kind: NoteKind::Call, at: moment(0).naive_local(), text: "звонил".to_owned()
            },
            1 | 2 => corrected(case, "full_name", NAMES[(pick / 8 % 8) as usize]),
            3 => corrected(case, "iin", "900101300009"),
            4 => Event::AttachmentPlaced {
                case,
                attachment: AttachmentKind::Contract,
                place: Place { present: true, ..Place::default() },
            },
            other => {
                let officer = LOGINS.get(other as usize - 5).filter(|_| pick % 24 != 7).map(|l| (*l).to_owned());
                Event::CaseAssigned { case, officer, reason: String::new() }
            }
        }]
    }
}

pub fn corrected(case: CaseNo, field: &str, new: &str) -> Event {
    Event::FactCorrected {
        case,
        field: field.to_owned(),
        old: String::new(),
        new: new.to_owned(),
        reason: "опечатка".to_owned(),
        clocks: None,
        holder: None,
    }
}

fn recommended(case: CaseNo, minutes_on: NaiveDate, pick: u32) -> Event {
    Event::Recommended {
        case,
        refuse_on: pick.is_multiple_of(3).then_some(2),
        minutes_no: "7".to_owned(),
        minutes_on,
        reasons: "по листу".to_owned(),
        late_by: 0,
        sitting: None,
    }
}

pub fn granted(case: CaseNo, certificate: &str, on: NaiveDate) -> Vec<Event> {
    let (certificate, valid_until) = (certificate.to_owned(), on + Days::new(90));
    vec![
        Event::CaseGranted {
            case,
            certificate: certificate.clone(),
            valid_from: on,
            valid_until,
            shortened_because: String::new(),
            departs_because: String::new(),
            late_by: 0,
            prepared_by: None,
            detail: None,
        },
        Event::CertificateGranted {
            certificate,
            service: Service::Issue,
            case,
            full_name: NAMES[(case.count % 8) as usize].to_owned(),
            iin: String::new(),
            id_number: format!("M{:08}", case.count % 11),
            profession_code: "1.1.1".to_owned(),
            basis: crate::office::certificate::basis::GrantBasis::default(),
            valid_from: on,
            valid_until,
            instead_of: None,
            term: None,
            extensions: Vec::new(),
            counted: None,
        },
    ]
}

fn delivered(case: CaseNo, on: NaiveDate) -> Event {
    let at = on.and_hms_opt(17, 0, 0).expect("time");
    Event::ResultDelivered {
        case,
        delivery: Delivery {
            file_name: "spravka.pdf".to_owned(),
            file_hash: String::new(),
            signer: "head".to_owned(),
            signed_at: at,
            delivered_at: at,
            late_by: 0,
        },
    }
}
