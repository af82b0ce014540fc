//! The columns the screens draw: the message of each heading, and the name of its one definition, which help and the
//! exports share.

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Message id of its heading.
    pub heading: &'static str,
    /// Its name: `column-NAME` says what it means.
    pub name: &'static str,
}

const fn column(heading: &'static str, name: &'static str) -> Column {
    Column { heading, name }
}

/// The queue, from left to right.
pub const QUEUE: [Column; 4] = [
    column("queue-due", "due"),
    column("queue-case", "case"),
    column("queue-name", "full_name"),
    column("queue-stage", "stage"),
];

/// What is overdue, from left to right.
pub const OVERDUE: [Column; 6] = [
    column("queue-case", "case"),
    column("queue-name", "full_name"),
    column("queue-stage", "stage"),
    column("supervision-handler", "handler"),
    column("supervision-late", "overdue_by"),
    column("supervision-since", "stands_since"),
];

/// Who has what, from left to right.
pub const HELD: [Column; 4] = [
    column("supervision-handler", "handler"),
    column("queue-stage", "stage"),
    column("supervision-open", "open"),
    column("supervision-late-cases", "overdue"),
];

/// The next days, from left to right; the stages in the order of the work.
pub const AHEAD: [Column; 5] = [
    column("supervision-day", "day"),
    column("stage-short-to_commission", "to_commission"),
    column("stage-short-commission", "commission"),
    column("stage-short-decision", "decision"),
    column("supervision-total", "total"),
];

/// The months, from left to right.
pub const MONTHS: [Column; 4] = [
    column("supervision-month", "month"),
    column("supervision-delivered", "results"),
    column("supervision-in-time", "in_time"),
    column("supervision-share", "share"),
];

/// Terms kept and missed, from left to right.
pub const REPORT_TERMS: [Column; 4] = [
    column("report-column-row", "report_row"),
    column("report-measure-in-time", "report_in_time"),
    column("report-measure-late", "report_late"),
    column("report-bar-terms", "report_bar_terms"),
];

/// Refusals, from left to right.
pub const REPORT_REFUSALS: [Column; 3] = [
    column("report-column-row", "report_row"),
    column("report-measure-refused", "report_refused"),
    column("report-bar-all", "report_bar_all"),
];

/// Acts on complaints, from left to right.
pub const REPORT_ACTS: [Column; 3] = [
    column("report-column-row", "report_row"),
    column("report-measure-acts", "report_acts"),
    column("report-bar-all", "report_bar_all"),
];

/// Applications and decisions, from left to right.
pub const REPORT_CASES: [Column; 6] = [
    column("report-column-row", "report_row"),
    column("report-measure-received", "report_received"),
    column("report-measure-decided", "report_decided"),
    column("report-measure-granted", "report_granted"),
    column("report-measure-refused", "report_refused"),
    column("report-bar-cases", "report_bar_cases"),
];

/// Figures of the permits, from left to right.
pub const PERMIT_FIGURES: [Column; 3] = [
    column("figures-column-name", "figures_name"),
    column("figures-column-count", "figures_count"),
    column("figures-column-bar", "figures_bar"),
];

/// A quota, from left to right.
pub const QUOTA: [Column; 4] = [
    column("quota-column-category", "quota_category"),
    column("quota-column-allotted", "quota_allotted"),
    column("quota-column-issued", "quota_issued"),
    column("quota-column-rest", "quota_rest"),
];

/// Every table of the screens, with the message that names it in help.
pub const DRAWN: [(&str, &[Column]); 11] = [
    ("help-columns-queue", &QUEUE),
    ("help-columns-overdue", &OVERDUE),
    ("help-columns-held", &HELD),
    ("help-columns-ahead", &AHEAD),
    ("help-columns-months", &MONTHS),
    ("help-columns-report-terms", &REPORT_TERMS),
    ("help-columns-report-refusals", &REPORT_REFUSALS),
    ("help-columns-report-acts", &REPORT_ACTS),
    ("help-columns-report-cases", &REPORT_CASES),
    ("help-columns-figures", &PERMIT_FIGURES),
    ("help-columns-quota", &QUOTA),
];

impl Column {
    /// Message id of its definition.
    pub fn meaning(self) -> String {
        format!("column-{}", self.name)
    }
}
