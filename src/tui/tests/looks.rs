//! Who looked at whom is kept, and costs neither a write a key nor a frame of anybody; the bell rings for one's own.

use super::*;
use crate::office::officer::{Absence, SetAbsence};
use crate::office::{CaseNo, Command};
use crate::tui::runtime::Event;
use crate::tui::stage::application;

fn assign(stage: &mut Stage, no: &str, officer: Option<&str>) {
    let case: CaseNo = no.parse().unwrap();
    let officer = officer.map(str::to_owned);
    stage.submit(Command::Assign { case, officer, reason: "по просьбе".to_owned() });
    stage.refresh();
}

#[test]
fn a_case_that_was_opened_was_looked_at_and_one_the_queue_stands_on_was_not() {
    let mut stage = stage(Lang::Ru, SMALL);
    stage.keys("<down><down>");
    assert!(stage.looks_after(60).is_empty(), "on a narrow screen nothing of a case is seen beside the queue");
    stage.keys("<enter>");
    stage.keys("<esc><enter>h<esc>");
    assert!(stage.looks_after(65).is_empty(), "they wait for each other");
    assert_eq!(stage.looks_after(75), ["2026-0003"], "the same thing again is the same look");
    let revision = stage.revision();
    stage.keys("<esc><down><enter>");
    assert_eq!(stage.looks_after(90), ["2026-0003", "2026-0004"]);
    assert_eq!(stage.revision(), revision, "nobody is woken for it");
    // A quarter of an hour later it is another look.
    stage.keys("<esc><up><enter>");
    assert_eq!(stage.looks_after(90 + 16 * 60), ["2026-0003", "2026-0004", "2026-0003"]);
}

#[test]
fn holding_the_arrow_through_fifty_rows_is_a_look_at_the_one_it_rested_on() {
    let mut stage = Stage::empty(Lang::Ru, WIDE.0, WIDE.1);
    let many = (100..160)
        .map(|n| application(&n.to_string(), "Ким Алексей", crate::law::Service::Issue, "2026-03-20T10:00:00"));
    stage.register_many(many);
    stage.refresh();
    assert!(stage.looks_after(0).is_empty());
    for _ in 0..50 {
        stage.keys("<down>");
    }
    assert!(stage.looks_after(0).is_empty());
    let selected = stage.model.queue.selected().unwrap().no.to_string();
    stage.looks_after(2);
    assert_eq!(stage.looks_after(20), [selected.as_str()]);
    // A change that others make to what is shown is no look.
    assign(&mut stage, &selected, Some("li"));
    assert_eq!(stage.looks_after(60).len(), 1);
}

#[test]
fn what_a_cover_hides_is_not_looked_at() {
    let mut stage = stage(Lang::Ru, WIDE);
    stage.silent(std::time::Duration::from_mins(15));
    assert!(stage.model.quiet.covered);
    assert!(stage.looks_after(60).is_empty());
}

#[test]
fn the_bell_rings_once_when_a_case_of_ones_own_becomes_due_today() {
    let mut stage = stage(Lang::Ru, SMALL);
    assign(&mut stage, "2026-0004", Some("akhmetova"));
    assert_eq!(stage.rung, 0, "it is due on another day");
    assign(&mut stage, "2026-0003", Some("li"));
    assert_eq!(stage.rung, 0, "it is another's");
    assign(&mut stage, "2026-0003", Some("akhmetova"));
    assert_eq!(stage.rung, 1);
    stage.refresh();
    assign(&mut stage, "2026-0003", None);
    assign(&mut stage, "2026-0003", Some("akhmetova"));
    assert_eq!(stage.rung, 1, "once a day and case");
    // The day turns to that of the other.
    stage.wait_until("2026-03-30T00:00:01".parse().unwrap());
    stage.event(Event::Timer);
    stage.refresh();
    assert_eq!(stage.rung, 2);
    // What is due when the session begins stands on the screen.
    stage.log_in_again();
    stage.refresh();
    assert_eq!(stage.rung, 2);
}

#[test]
fn the_bell_rings_for_whoever_stands_in() {
    let mut stage = stage(Lang::Ru, SMALL);
    let away = |substitute: &str| {
        let (from, until) = ("2026-03-26".parse().unwrap(), "2026-04-10".parse().unwrap());
        let absence = Some(Absence { from, until, substitute: Some(substitute.to_owned()) });
        Command::SetAbsence(SetAbsence { login: "li".into(), absence })
    };
    stage.submit(away("seitkali"));
    assign(&mut stage, "2026-0003", Some("li"));
    assert_eq!(stage.rung, 0, "another stands in");
    stage.submit(away("akhmetova"));
    stage.refresh();
    assert_eq!(stage.rung, 1);
}
