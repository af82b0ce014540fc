//! The commands that a key can be bound to, and where each has a meaning.

use std::fmt;

/// A command, by the name that the key map uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommandId(pub &'static str);

impl CommandId {
    /// The message that says what the command does.
    pub fn label_id(self) -> String {
        format!("command-{}", self.0)
    }

    /// The message of the bar at the bottom: six columns at most, thirteen for a list of the second desk.
    pub fn short_id(self) -> String {
        format!("command-short-{}", self.0)
    }
}

impl fmt::Display for CommandId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A place where keys have a meaning: a section of the key map. A screen looks them up from the nearest to `Global`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Everywhere, above a form too: no letters here.
    Global,
    /// The three panes: the letters of the commands on the selected case and on the office.
    Desk,
    /// The queue.
    Queue,
    /// The case.
    Case,
    /// The deadlines.
    Deadlines,
    /// Any list that takes no typing.
    List,
    /// A form: its fields take letters first.
    Form,
    /// A paper that is shown before it is signed.
    Paper,
    /// The find line: it takes letters first.
    Find,
    /// The command menu: it takes letters first.
    Menu,
    /// A text to read: help, an explanation, a history.
    Text,
    /// The sheet of a sitting: a line of words takes letters first.
    Sitting,
    /// The report, and what it opens.
    Report,
    /// The figures of the permits.
    Figures,
    /// The lists of the second desk: inquiries, permits, employers, figures, quotas.
    SecondDesk,
}

impl Scope {
    /// All, in the order of the key map.
    pub const ALL: [Self; 15] = [
        Self::Global,
        Self::Desk,
        Self::Queue,
        Self::Case,
        Self::Deadlines,
        Self::List,
        Self::Form,
        Self::Paper,
        Self::Find,
        Self::Menu,
        Self::Text,
        Self::Sitting,
        Self::Report,
        Self::Figures,
        Self::SecondDesk,
    ];

    /// The section's name in the key map.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Desk => "desk",
            Self::Queue => "queue",
            Self::Case => "case",
            Self::Deadlines => "deadlines",
            Self::List => "list",
            Self::Form => "form",
            Self::Paper => "paper",
            Self::Find => "find",
            Self::Menu => "menu",
            Self::Text => "text",
            Self::Sitting => "sitting",
            Self::Report => "report",
            Self::Figures => "figures",
            Self::SecondDesk => "second-desk",
        }
    }

    /// The section of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }

    /// The message that names it.
    pub fn label_id(self) -> String {
        format!("key-scope-{}", self.name())
    }
}

/// A command and the sections it may be bound in.
#[derive(Debug, Clone, Copy)]
pub struct CommandRow {
    /// Its name in the key map; its label is `command-ID`.
    pub id: &'static str,
    /// Where it may be bound, the place it belongs to first.
    pub scopes: &'static [Scope],
}

impl CommandRow {
    /// The command of this row.
    pub const fn command(&self) -> CommandId {
        CommandId(self.id)
    }
}

const MOVES: &[Scope] = &[
    Scope::Global,
    Scope::List,
    Scope::Text,
    Scope::Queue,
    Scope::Case,
    Scope::Deadlines,
    Scope::Paper,
    Scope::Find,
    Scope::Menu,
    Scope::Form,
];
const EVERYWHERE: &[Scope] = &Scope::ALL;
const DESK: &[Scope] = &[Scope::Desk, Scope::Global, Scope::Queue, Scope::Case, Scope::Deadlines, Scope::List];

/// Acts on what a card shows.
const CARD: &[Scope] = &[Scope::Text];
const HISTORY: &[Scope] =
    &[Scope::Desk, Scope::Global, Scope::Queue, Scope::Case, Scope::Deadlines, Scope::List, Scope::Text];

const fn row(id: &'static str, scopes: &'static [Scope]) -> CommandRow {
    CommandRow { id, scopes }
}

/// Every command.
pub const ROWS: &[CommandRow] = &[
    row("move-up", MOVES),
    row("move-down", MOVES),
    row("move-left", MOVES),
    row("move-right", MOVES),
    row("page-up", MOVES),
    row("page-down", MOVES),
    row("home", MOVES),
    row("end", MOVES),
    row("next", MOVES),
    row("previous", MOVES),
    row("open", EVERYWHERE),
    row("back", EVERYWHERE),
    row("help", EVERYWHERE),
    row("save", EVERYWHERE),
    row("paper", EVERYWHERE),
    row("choose", EVERYWHERE),
    row("score", EVERYWHERE),
    row("decide", EVERYWHERE),
    row("find", EVERYWHERE),
    row("explain", EVERYWHERE),
    row("menu", EVERYWHERE),
    row("leave", EVERYWHERE),
    row("redraw", EVERYWHERE),
    row("draft", &[Scope::Paper]),
    row("language", DESK),
    row("documents", DESK),
    row("defects", DESK),
    row("attachments", DESK),
    row("send", DESK),
    row("recommend", DESK),
    row("send-back", DESK),
    row("second-signature", DESK),
    row("sittings", DESK),
    row("call-sitting", DESK),
    row("composition", DESK),
    row("next-unrecorded", &[Scope::Sitting]),
    row("projector", &[Scope::Sitting]),
    row("put-on-agenda", &[Scope::Sitting]),
    row("off-agenda", &[Scope::Sitting]),
    row("cancel-sitting", &[Scope::Sitting]),
    row("deliver", DESK),
    row("close", DESK),
    row("correct", DESK),
    row("assign", DESK),
    row("note", DESK),
    row("call", DESK),
    row("notify", DESK),
    row("match", DESK),
    row("history", HISTORY),
    row("copy", EVERYWHERE),
    row("mark", &[Scope::List, Scope::Queue, Scope::Form, Scope::Sitting]),
    row("mark-rest", &[Scope::Form, Scope::List]),
    row("begin-anew", &[Scope::Form]),
    row("take-next", &[Scope::Queue, Scope::Desk]),
    row("whose", &[Scope::Queue, Scope::Desk]),
    row("matrix", &[Scope::Deadlines, Scope::Desk]),
    row("register", DESK),
    row("complaints", DESK),
    row("new-complaint", DESK),
    row("inquiries", DESK),
    row("new-inquiry", DESK),
    row("reopen", DESK),
    row("complaint-assign", CARD),
    row("complaint-forward", CARD),
    row("complaint-satisfy", CARD),
    row("complaint-answer", CARD),
    row("complaint-told", CARD),
    row("complaint-review", CARD),
    row("complaint-court", CARD),
    row("complaint-close", CARD),
    row("inquiry-assign", CARD),
    row("inquiry-note", CARD),
    row("inquiry-correct", CARD),
    row("inquiry-extend", CARD),
    row("inquiry-told", CARD),
    row("inquiry-redirect", CARD),
    row("inquiry-reply", CARD),
    row("inquiry-return", CARD),
    row("inquiry-sign", CARD),
    row("inquiry-send", CARD),
    row("inquiry-close", CARD),
    row("permits", DESK),
    row("permits-by-employer", DESK),
    row("employers", DESK),
    row("new-permit", HISTORY),
    row("employer-record", HISTORY),
    row("permit-extend", CARD),
    row("permit-end", CARD),
    row("permit-correct", CARD),
    row("permit-take-back", CARD),
    row("past", DESK),
    row("export", DESK),
    row("expiring", DESK),
    row("endings", DESK),
    row("received", DESK),
    row("flagged", DESK),
    row("report", DESK),
    row("report-period", &[Scope::Report]),
    row("report-paper", &[Scope::Report]),
    row("figures", DESK),
    row("figures-ask", &[Scope::Figures]),
    row("next-register", &[Scope::SecondDesk]),
    row("quotas", DESK),
    row("allot-quota", DESK),
    row("rule-extension", DESK),
    row("enter-certificate", DESK),
    row("correct-certificate", DESK),
    row("note-certificate", DESK),
    row("answer-validity", DESK),
    row("prepare-revocation", DESK),
    row("prepare-cancellation", DESK),
    row("sign-end", DESK),
    row("return-end", DESK),
    row("notify-holder", DESK),
    row("since-last-look", DESK),
    row("suspend", DESK),
    row("resume", DESK),
    row("call-hearing", DESK),
    row("hold-hearing", DESK),
    row("refuse-otherwise", DESK),
    row("discontinue", DESK),
    row("ask-verification", DESK),
    row("answer-verification", DESK),
    row("establish", DESK),
    row("status", DESK),
    row("new-application", DESK),
    row("import", DESK),
    row("readings", DESK),
    row("calendar", DESK),
    row("editions", DESK),
    row("change-reading", DESK),
    row("revise-calendar", DESK),
    row("set-commencement", DESK),
    row("inquiry-term", DESK),
    row("change-settings", DESK),
    row("letterhead", DESK),
    row("permit-settings", DESK),
    row("officers", DESK),
    row("new-officer", DESK),
    row("change-officer", &[Scope::List]),
    row("disable-officer", &[Scope::List]),
    row("enable-officer", &[Scope::List]),
    row("officer-key", &[Scope::List]),
    row("officer-key-remove", &[Scope::List]),
    row("officer-away", &[Scope::List]),
];
