//! Inquiries: what is overdue first, then today's, then the others that are open, those whose asker is still to be
//! told, and those that are over.

use chrono::{Days, NaiveDate};

use super::{ListRow, RowOpens, sectioned};
use crate::office::Subject;
use crate::office::inquiry::Inquiry;
use crate::phrase::Phrase;
use crate::store::{Snapshot, StoreError};
use crate::tui::inquiries::state;
use crate::tui::theme::Role;

/// Calendar days for which an inquiry that is over stays on the list.
const OVER_DAYS: u64 = 90;
