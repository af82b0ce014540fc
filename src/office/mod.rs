//! The office: cases, certificates, notifications; commands decided into events, events applied to state. Pure.

pub mod application;
pub mod apply;
pub mod case;
pub mod certificate;
pub mod change;
pub mod command;
pub mod commission;
pub mod complaint;
pub mod correction;
pub mod decide;
pub mod event;
pub mod flaw;
pub mod holder_term;
pub mod identity;
pub mod ids;
pub mod inquiry;
pub mod memory;
pub mod names;
pub mod next;
pub mod notification;
pub mod officer;
pub mod outside;
pub mod paper;
pub mod permit;
pub mod person;
pub mod recompute;
pub mod refusal;
pub mod reopening;
pub mod report;
pub mod roles;
pub mod ruling;
#[cfg(test)]
mod sequence_tests;
pub mod settings;
pub mod sheet;
pub mod status;
pub mod view;
pub mod who;

pub use command::{Act, Command};
pub use event::{Event, Record, Subject};
pub use ids::{CaseNo, ComplaintNo, InquiryNo, Login, NoticeNo, SittingNo};
pub use refusal::Refusal;
pub use view::Office;
pub use who::{Role, Way, Who};
