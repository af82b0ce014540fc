//! A term ends with its last day: every sentence that names the day says so, in each language.

use super::messages;
use crate::locale::Lang;

/// Sentences that say by when something has to be done.
const DUE: &[&str] = &[
    "case-until",
    "case-slack",
    "case-watch",
    "history-watch",
    "history-watch-moved",
    "form-decide-in-time",
    "form-deliver-in-time",
    "form-notify-found",
    "form-notify-reissue",
    "form-register-due",
    "form-due",
    "papers-defects-until",
    "law-deadline-stage",
];

#[test]
fn a_due_day_is_named_with_its_end_inside() {
    for (lang, words) in [
        (Lang::Ru, ["до конца ", "включительно"]),
        (Lang::Kk, ["соңына дейін", "қоса"]),
        (Lang::En, ["by the end of ", "inclusive"]),
    ] {
        let messages = messages(lang);
        for id in DUE {
            let said = &messages[*id].words;
            assert!(words.iter().any(|word| said.contains(word)), "{} {id}: {said}", lang.code());
        }
    }
}
