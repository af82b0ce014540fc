//! What the store thread says to the screens, and what they ask of it.

mod exports;
mod facts;
mod opened;
mod papers;

use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::locale::Lang;
use crate::office::officer::Officer;
use crate::office::permit::{ReplyAsk, ReplyFacts};
use crate::office::settings::Settings;
use crate::office::{CaseNo, Command, Record, SittingNo, Subject};
use crate::phrase::Phrase;
use crate::store::Preview as ChangePreview;
use crate::store::presence::Seat;
use crate::store::{Committed, Page, QueueQuery, SubmitError, When};

use super::cards::Card;
use super::forms::FormKind;
use super::life::Life;
use super::lists::{Ask, ListKind, ListOf, ListPage};
use super::screens::sitting::SittingView;

pub use exports::{ExportAsk, Exported, FiguresAsk, ReportAsk};
pub use facts::*;
pub use opened::*;
pub use papers::{DrawnView, InOutbox, PaperAsk, Span};

/// From the store thread.
#[derive(Debug)]
pub enum Msg {
    /// Rows of the queue.
    Page {
        /// The question's number: an answer to an older one is dropped.
        ticket: u64,
        /// The rows.
        page: Page,
    },
    /// The case under the selection.
    Case {
        /// The question's number.
        ticket: u64,
        /// The case, if it is there.
        view: Option<Box<CaseView>>,
    },
    /// The deadlines.
    Deadlines(Box<Deadlines>),
    /// What the office has settled, and who works here.
    Office {
        /// Its settings.
        settings: Arc<Settings>,
        /// Everybody, by login.
        officers: Vec<Officer>,
    },
    /// What a form opens on.
    Opened(Box<Opened>),
    /// Hits of a search.
    Found {
        /// What was asked.
        query: String,
        /// The first of them.
        hits: Vec<Found>,
        /// Whether there are more.
        more: bool,
    },
    /// The history of a subject, newest first.
    History {
        /// Of what.
        subject: Subject,
        /// Its records.
        records: Vec<Record>,
    },
    /// The card of something, if it is there.
    Card(Option<Box<Card>>),
    /// Something as it was after a record of the journal.
    AsAt(Box<AsItWas>),
    /// A paper on its pages, or why there is none.
    Drawn(Result<Box<DrawnView>, Phrase>),
    /// A paper stands in the outbox, or does not and why.
    Made(Result<InOutbox, Phrase>),
    /// A draft for Word stands in the outbox under this name, or does not and why.
    Drafted(Result<String, Phrase>),
    /// The life of a certificate.
    Life(Box<Life>),
    /// Since the last look.
    Since(Vec<Record>),
    /// What the last session left.
    Returned(Box<Returned>),
    /// A command came through, or did not.
    Submitted {
        /// The command's number.
        ticket: u64,
        /// The outcome.
        outcome: Result<Committed, SubmitError>,
    },
    /// The case that is next; why none is.
    Taken(Result<Next, Phrase>),
    /// Rows of a list.
    List(ListKind, Option<ListOf>, Ask, ListPage),
    /// What a change would do to the open cases.
    Weighed(Box<Command>, Result<Box<ChangePreview>, Phrase>),
    /// A sitting with the cases of its agenda.
    Sitting {
        /// Which.
        no: SittingNo,
        /// The sitting, if it is there.
        view: Option<Box<SittingView>>,
    },
    /// The inbox.
    Inbox(Vec<InboxFile>),
    /// Signed results in the inbox, for a delivery to choose from.
    SignedFiles(Vec<SignedFile>),
    /// What the register says to what a reply asks.
    ReplyFacts(Box<(ReplyAsk, ReplyFacts)>),
    /// What an import would do.
    Preview(Result<Box<Preview>, Phrase>),
    /// An import is done.
    Imported(Result<Imported, Phrase>),
    /// A table stands in the outbox, or does not, and why.
    Exported(Result<Exported, Phrase>),
    /// The store looks back to this moment, or to none; or it would not, and why.
    LookedBack(Result<Option<LookBack>, Phrase>),
    /// Somebody changed something.
    Changed,
    /// The other programs on this office and what is open there, if that is not as it was.
    Here(Vec<Seat>),
    /// Everything asked for before this number was asked for is answered.
    Settled(u64),
    /// The store cannot be read.
    Fault(Phrase),
    /// This program is older than the file, or the office is closed for it: the draft is kept, leave.
    Dismissed(Phrase),
}

/// To the store thread.
#[derive(Debug)]
pub enum Effect {
    /// Rows of the queue.
    Queue {
        /// The question's number.
        ticket: u64,
        /// The question.
        query: QueueQuery,
        /// The rows around this case, where it still stands in the list.
        around: Option<CaseNo>,
    },
    /// A case for the case pane.
    Case {
        /// The question's number.
        ticket: u64,
        /// Which.
        no: CaseNo,
    },
    /// The deadlines as of a day.
    Deadlines(NaiveDate),
    /// A form.
    Open {
        /// Which.
        kind: FormKind,
        /// On what.
        subject: Subject,
    },
    /// A search.
    Find(String),
    /// The history of a subject.
    History(Subject),
    /// The card of a subject.
    Card(Subject),
    /// Something as it was after a record of the journal.
    AsAt {
        /// What.
        subject: Subject,
        /// After which record.
        seq: u64,
    },
    /// A paper on its pages.
    DrawPaper(PaperAsk),
    /// A paper into the outbox, if it is still what was seen.
    MakePaper {
        /// Which.
        ask: PaperAsk,
        /// The hash of the text that was seen.
        seen: String,
    },
    /// A draft of a paper for Word into the outbox.
    DraftPaper(PaperAsk),
    /// The life of a certificate.
    Life(String),
    /// Records behind the last look.
    Since,
    /// The most urgent case of nobody's is to be one's own.
    TakeNext,
    /// What the last session left.
    Returned,
    /// Where one is, for the next session.
    KeepPlace(Json),
    /// A command.
    Submit {
        /// Its number.
        ticket: u64,
        /// What is asked.
        command: Box<Command>,
        /// The revision that was on the screen.
        expected: Option<u64>,
    },
    /// Everything is read as at this moment from now on; none is now.
    LookBack(Option<When>),
    /// Say this number when everything before it is done.
    Settle(u64),
    /// Keep what is typed.
    SaveDraft {
        /// Under this key.
        key: String,
        /// What is typed.
        draft: Json,
    },
    /// What was typed is saved or given up.
    DropDraft(String),
    /// What a change would do to the open cases.
    Weigh(Box<Command>),
    /// Rows of a list as of a day.
    List {
        /// Which.
        kind: ListKind,
        /// What it is asked, where it is.
        of: Option<ListOf>,
        /// As of this day.
        today: NaiveDate,
        /// Which rows.
        ask: Ask,
    },
    /// A sitting with the cases of its agenda.
    Sitting {
        /// Which.
        no: SittingNo,
        /// The journal number its screen saw it at; none where it is not shown yet.
        since: Option<u64>,
    },
    /// A table into the outbox.
    Export(ExportAsk),
    /// A report as a workbook into the outbox.
    Report(ReportAsk),
    /// Figures of the permits as a workbook into the outbox.
    Figures(FiguresAsk),
    /// Files of the inbox.
    Inbox,
    /// Signed results in the inbox, hashed.
    SignedFiles,
    /// What the register says to what a reply asks.
    ReplyFacts(Box<ReplyAsk>),
    /// What an import would do.
    Preview(ImportSource),
    /// Import.
    Import(ImportSource),
    /// The officer reads in this language from now on.
    Speak(Lang),
    /// A text for the terminal's clipboard, for those that take it.
    Copy(String),
    /// What is known of a person came into sight, by being opened or beside the queue; or nothing of anybody is.
    Seen {
        /// Of whom.
        subject: Option<Subject>,
        /// Whether it was opened.
        opened: bool,
    },
    /// The terminal's bell.
    Ring,
    /// The officer has seen everything up to here.
    Looked,
    /// This case is open from now on, or none is.
    Here(Option<CaseNo>),
    /// The session ends by itself: say so at the next one.
    LeftAlone,
    /// That was said.
    Greeted,
}
