//! The office: cases, certificates, notifications; commands decided into events, events applied to state. Pure.

pub mod application;
pub mod identity;
