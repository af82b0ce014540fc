//! Everything that runs the program from outside or reads the fixtures, in one binary: one link, not twenty.

#![allow(clippy::unwrap_used, reason = "a helper of a test fails by a panic, as the test does")]

mod acts;
mod app_beside;
mod app_crash;
mod app_demo;
mod app_drafts;
mod app_faults;
mod app_looks;
mod app_office;
mod app_screens;
mod apply_cli;
mod bare_names;
mod broken_down;
mod calendar_cli;
mod export_cli;
mod field_known;
mod import_cli;
mod intake;
mod json_schema;
mod keymap;
mod law_cli;
mod law_coverage;
mod law_golden;
mod law_ledger;
mod law_oracle;
mod many;
mod paper_numbers;
mod papers_bad;
mod papers_out;
mod past_cli;
mod permits_io;
mod pty;
mod report;
mod report_cli;
mod runtime;
mod scenarios;
mod simulate;
mod sshd;
mod status_cli;
mod store_cli;
mod store_crash;
mod store_golden;
mod store_script;
mod tables_out;
mod word_cli;
