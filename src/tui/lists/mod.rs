//! Lists above the desk: each is a file that says its rows, and a row of the table here. One screen shows them all.

mod breakdowns;
mod calendar;
mod certificates;
mod complaints;
mod editions;
mod figures;
mod inquiries;
mod officers;
mod paged;
mod permits;
mod quotas;
mod readings;
mod report;
mod sittings;
mod supervision;
mod table;

pub use certificates::certificate_words;
pub use figures::at_hand;
pub use paged::{Ask, ListPage, PAGE, RowPlace, WINDOW};
pub use permits::{own_permit_words, permit_words};
pub use table::{Bar, Cell, Table};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::form::Value;
use super::forms::FormKind;
use super::keys::CommandId;
use super::theme::Role;
use super::world::World;
use crate::office::application::codes;
use crate::office::permit::figures::Question;
use crate::office::permit::{Category, EmployerInput};
use crate::office::report::Period;
use crate::office::{CaseNo, SittingNo, Subject};
use crate::phrase::Phrase;
use crate::store::{Scope, Snapshot, StoreError};
use paged::{Section, Sections};

codes! {
    /// A list.
    ListKind {
        /// Certificates, and notifications that wait for one.
        Certificates = "certificates",
        /// Readings and gaps of the Order.
        Readings = "readings",
        /// The working calendar and its revisions.
        Calendar = "calendar",
        /// The editions of the Order.
        Editions = "editions",
        /// Complaints: what hurts first.
        Complaints = "complaints",
        /// Inquiries: what hurts first.
        Inquiries = "inquiries",
        /// The Commission: sittings, cases that wait for one, compositions.
        Sittings = "sittings",
        /// Certificates that lapse within thirty days.
        Expiring = "expiring",
        /// Revocations and cancellations: to be signed, and their holders to be told (п. 21, 23).
        Endings = "endings",
        /// Certificates that other bodies gave (п. 14).
        Received = "received",
        /// Extensions a supervisor should look at (п. 17).
        Flagged = "flagged",
        /// The figures of a period, counted when it is opened.
        Report = "report",
        /// The figures of the permits: of a period or a day, and the permits they count.
        Figures = "figures",
        /// The quotas by year.
        Quotas = "quotas",
        /// Everybody who works here, with keys and absences.
        Officers = "officers",
        /// Every deadline of the office.
        Supervision = "supervision",
        /// Permits for foreign labour by their last day.
        Permits = "permits",
        /// The same by employer.
        PermitsByEmployer = "permits_by_employer",
        /// Employers of foreign workers.
        Employers = "employers",
    }
}

/// The lists of the second desk, in the order one key goes round them.
const SECOND_DESK: [ListKind; 5] =
    [ListKind::Inquiries, ListKind::Permits, ListKind::Employers, ListKind::Figures, ListKind::Quotas];

/// What a list is asked about, where it is not of what stands there by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListOf {
    /// A period.
    Period(Period),
    /// The figures of a question.
    Figures(Question),
    /// The permits that a question counts.
    Counted(Question),
    /// The permits that a question counts in some categories together: their sum is one number.
    Together(Question, Vec<Category>),
    /// The permits of an employer.
    Employer(EmployerInput),
}

impl ListOf {
    /// The list that answers it.
    pub const fn kind(&self) -> ListKind {
        match self {
            Self::Period(_) => ListKind::Report,
            Self::Figures(_) | Self::Counted(_) | Self::Together(..) => ListKind::Figures,
            Self::Employer(_) => ListKind::PermitsByEmployer,
        }
    }

    /// The period, where it is one.
    pub const fn period(&self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(*period),
            Self::Figures(_) | Self::Counted(_) | Self::Together(..) | Self::Employer(_) => None,
        }
    }
}

/// What Enter does on a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowOpens {
    /// Nothing: a heading, which the selection passes over.
    Nothing,
    /// A form about something.
    Form(FormKind, Subject),
    /// A form of the office with some of its fields filled in.
    Preset(FormKind, Vec<(&'static str, Value)>),
    /// Its history.
    History(Subject),
    /// It as it was after a record of the journal.
    AsAt(Subject, u64),
    /// A case, in the case pane; Esc comes back.
    Case(CaseNo),
    /// A list of cases, in the queue pane; Esc comes back.
    Queue(Scope),
    /// Another list that answers this.
    Of(ListOf),
    /// Its card, with the acts on it in the menu.
    Card(Subject),
    /// The sheet of a sitting, or its minutes where it is over.
    Sitting(SittingNo),
    /// The life of a certificate.
    Life(String),
    /// Rows of its own, under a title.
    Rows(Phrase, Vec<ListRow>),
    /// The list it belongs to, asked otherwise.
    Asked(ListOf),
    /// Lines to read, under a title.
    Text(Phrase, Vec<(Phrase, Role)>),
}

impl RowOpens {
    /// Whom or what papers may be about; the second desk's registers have none.
    pub fn subject_of_papers(&self) -> Option<Subject> {
        match self {
            Self::Case(no) => Some(Subject::Case(*no)),
            Self::Card(Subject::Permit(_) | Subject::Employer(_)) => None,
            Self::Card(subject) => Some(subject.clone()),
            Self::Sitting(no) => Some(Subject::Sitting(*no)),
            Self::Life(number) => Some(Subject::Certificate(number.clone())),
            _ => None,
        }
    }
}

/// A row, in no language yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// What it says.
    pub words: Phrase,
    /// How it is seen.
    pub role: Role,
    /// What Enter does.
    pub opens: RowOpens,
    /// Where it stands, in a list that is read by pages.
    pub place: Option<RowPlace>,
    /// What stands in its columns instead of the words; no cell under columns is their line of headings.
    pub cells: Option<(&'static Table, Vec<Cell>)>,
}

impl ListRow {
    /// A heading over some rows.
    pub fn heading(words: Phrase) -> Self {
        Self::new(words, Role::Label, RowOpens::Nothing)
    }

    /// A row that opens something.
    pub fn new(words: Phrase, role: Role, opens: RowOpens) -> Self {
        Self { words, role, opens, place: None, cells: None }
    }

    /// A row that stands in columns.
    pub fn in_table(table: &'static Table, cells: Vec<Cell>, role: Role, opens: RowOpens) -> Self {
        Self { cells: Some((table, cells)), ..Self::new(Phrase::new(""), role, opens) }
    }

    /// The headings of columns.
    pub fn of_columns(table: &'static Table) -> Self {
        Self::in_table(table, Vec::new(), Role::Label, RowOpens::Nothing)
    }

    /// The bar it is drawn with, and the table it stands in.
    pub fn bar(&self) -> Option<(&'static Table, Bar)> {
        let (table, cells) = self.cells.as_ref()?;
        match cells.last() {
            Some(Cell::Bar(bar)) => Some((*table, *bar)),
            _ => None,
        }
    }

    /// It whole, where a column may have cut what it is known by.
    pub fn whole(&self, world: &World) -> String {
        if self.words.id.is_empty() { self.line(world) } else { world.say(&self.words) }
    }

    /// It in the reader's language.
    pub fn line(&self, world: &World) -> String {
        match &self.cells {
            None => world.say(&self.words),
            Some((table, cells)) if cells.is_empty() => table.heading(world),
            Some((table, cells)) => table.row(cells, world),
        }
    }
}

/// What a list is made of.
struct Kind {
    /// The command that opens it.
    command: &'static str,
    rows: Rows,
}

/// The rows of what was asked, as of a day.
type AskedRows = fn(&Snapshot, Option<&ListOf>, NaiveDate) -> Result<Vec<ListRow>, StoreError>;

/// Where the rows of a list come from, as of a day.
enum Rows {
    /// A short list of what is, read whole.
    Whole(fn(&Snapshot, NaiveDate) -> Result<Vec<ListRow>, StoreError>),
    /// One that grows with the register, by the days of the office's reminder.
    Paged(fn(u16, NaiveDate) -> Vec<Section>),
    /// One that grows with the register, of what was asked where something was.
    PagedOf(fn(Option<&ListOf>, NaiveDate) -> Vec<Section>),
    /// What was asked.
    Of(AskedRows),
}

impl ListKind {
    const fn table(self) -> Kind {
        use Rows::{Paged, PagedOf, Whole};
        match self {
            Self::Certificates => Kind { command: "register", rows: Paged(certificates::rows) },
            Self::Readings => Kind { command: "readings", rows: Whole(readings::rows) },
            Self::Calendar => Kind { command: "calendar", rows: Whole(calendar::rows) },
            Self::Editions => Kind { command: "editions", rows: Whole(editions::rows) },
            Self::Inquiries => Kind { command: "inquiries", rows: Paged(inquiries::rows) },
            Self::Complaints => Kind { command: "complaints", rows: Paged(complaints::rows) },
            Self::Sittings => Kind { command: "sittings", rows: Whole(sittings::rows) },
            Self::Expiring => Kind { command: "expiring", rows: Paged(certificates::expiring) },
            Self::Endings => Kind { command: "endings", rows: Paged(certificates::endings) },
            Self::Received => Kind { command: "received", rows: Paged(certificates::received) },
            Self::Flagged => Kind { command: "flagged", rows: Paged(certificates::flagged) },
            Self::Supervision => Kind { command: "matrix", rows: Whole(supervision::rows) },
            Self::Permits => Kind { command: "permits", rows: Paged(permits::rows) },
            Self::PermitsByEmployer => Kind { command: "permits-by-employer", rows: PagedOf(permits::by_employer) },
            Self::Employers => Kind { command: "employers", rows: Paged(permits::employers) },
            Self::Officers => Kind { command: "officers", rows: Whole(officers::rows) },
            Self::Report => Kind { command: "report", rows: Rows::Of(report::rows) },
            Self::Figures => Kind { command: "figures", rows: Rows::Of(figures::rows) },
            Self::Quotas => Kind { command: "quotas", rows: Whole(quotas::rows) },
        }
    }

    /// The list of the second desk that comes after this one; none for a list of the first. Permits by employer stand
    /// where permits do.
    pub fn next_register(self) -> Option<Self> {
        let standing = if self == Self::PermitsByEmployer { Self::Permits } else { self };
        let at = SECOND_DESK.iter().position(|kind| *kind == standing)?;
        Some(SECOND_DESK[(at + 1) % SECOND_DESK.len()])
    }

    /// The command that opens it.
    pub const fn command(self) -> CommandId {
        CommandId(self.table().command)
    }

    /// The list a command opens.
    pub fn of_command(command: CommandId) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.table().command == command.0)
    }

    /// Its rows as of a day, out of one moment of the store: those asked for where it is read by pages, those that answer
    /// a question where it takes one.
    ///
    /// # Errors
    /// The store's.
    pub fn rows(
        self,
        snapshot: &Snapshot,
        of: Option<&ListOf>,
        today: NaiveDate,
        ask: &Ask,
    ) -> Result<ListPage, StoreError> {
        match self.table().rows {
            Rows::Whole(rows) => rows(snapshot, today).map(ListPage::whole),
            Rows::Paged(sections) => {
                let remind = snapshot.settings()?.map_or(0, |settings| settings.remind_days);
                Sections { snapshot, all: sections(remind, today) }.page(ask)
            }
            Rows::PagedOf(sections) => Sections { snapshot, all: sections(of, today) }.page(ask),
            Rows::Of(rows) => rows(snapshot, of, today).map(ListPage::whole),
        }
    }

    /// Whether a form is begun above it: on what is selected, or on one more of what it lists.
    pub const fn begins(self, form: FormKind) -> bool {
        match self {
            Self::Officers => form.is_of_officer() || matches!(form, FormKind::NewOfficer),
            Self::Permits | Self::PermitsByEmployer | Self::Employers => {
                matches!(form, FormKind::Permit | FormKind::Employer)
            }
            Self::Quotas => matches!(form, FormKind::Quota),
            Self::Complaints => matches!(form, FormKind::Complaint),
            Self::Inquiries => matches!(form, FormKind::Inquiry),
            _ => form.takes_certificate(),
        }
    }

    /// Whether it is renewed when something changes: the report reads the whole journal.
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Report)
    }

    /// Its title.
    pub fn title(self) -> Phrase {
        Phrase::new(format!("list-title-{}", self.code()))
    }

    /// What its rows are, for help.
    pub fn meaning(self) -> Phrase {
        Phrase::new(format!("list-meaning-{}", self.code()))
    }

    /// What stands where it has no rows.
    pub fn empty(self) -> Phrase {
        Phrase::new(format!("list-empty-{}", self.code()))
    }
}

/// A heading and its rows; where there are none, nothing.
pub fn section(heading: Phrase, rows: Vec<ListRow>) -> Vec<ListRow> {
    if rows.is_empty() {
        return rows;
    }
    std::iter::once(ListRow::heading(heading)).chain(rows).collect()
}
