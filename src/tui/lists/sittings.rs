//! The Commission: open sittings, cases that wait for one, its compositions, and the sittings that are over.

use chrono::NaiveDate;

use super::{ListRow, RowOpens, section};
use crate::locale::Texts;
use crate::office::commission::{Composition, Sitting, in_force};
use crate::office::decide::{Rules, slack_between};
use crate::phrase::{Arg, Phrase};
use crate::store::{QueueRow, Snapshot, StoreError};
use crate::tui::theme::Role;
use crate::tui::world::due_words;

/// Rows of one section at most.
const MANY: usize = 500;

pub(super) fn rows(snapshot: &Snapshot, today: NaiveDate) -> Result<Vec<ListRow>, StoreError> {
    let sittings = |open| Ok::<_, StoreError>(snapshot.sittings(open, MANY)?.iter().map(sitting_row).collect());
    let compositions = snapshot.compositions()?;
    let now = in_force(&compositions, today);
    let register = compositions.iter().rev().map(|composition| composition_row(composition, Some(composition) == now));
    let waiting = snapshot.waiting_for_sitting(MANY)?;
    let office = snapshot.settings()?.ok_or_else(|| StoreError::Damaged("no settings".to_owned()))?;
    let rules = Rules::with(office, today);
    let mut rows = Vec::new();
    let sections: [(&str, Vec<ListRow>); 4] = [
        ("sittings-open", sittings(true)?),
        ("sittings-waiting", waiting.iter().map(|row| case_row(row, &rules, today)).collect()),
        ("sittings-compositions", register.collect()),
        ("sittings-over", sittings(false)?),
    ];
    for (heading, lines) in sections {
        rows.extend(section(Phrase::new(heading).with("n", lines.len()), lines));
    }
    Ok(rows)
}

fn sitting_row(sitting: &Sitting) -> ListRow {
    let heard = sitting.agenda.iter().filter(|item| item.off.is_none());
    let words = Phrase::new("sittings-sitting")
        .with("no", sitting.no.to_string())
        .with("day", sitting.on)
        .with("state", Phrase::new(format!("sitting-state-{}", sitting.state.code())))
        .with("cases", heard.count())
        .with("recorded", sitting.agenda.iter().filter(|item| item.off.is_none() && item.entry.is_some()).count());
    let role = if sitting.is_open() { Role::Warn } else { Role::Text };
    ListRow::new(words, role, RowOpens::Sitting(sitting.no))
}

/// A case that waits: the Commission's clock and the slack first, so that a narrow screen cuts neither.
fn case_row(row: &QueueRow, rules: &Rules, today: NaiveDate) -> ListRow {
    let day = |day: Option<NaiveDate>| day.map_or_else(|| Arg::from("-"), Arg::from);
    let (left, _) = due_words(&rules.over_pauses(&row.clock.pauses), today, row.due);
    let slack = slack_between(rules, row.due, row.decision_due);
    let words = Phrase::new("sittings-case")
        .with("left", left)
        .with("slack", slack.map_or_else(|| Arg::from("-"), Arg::from))
        .with("case", row.no.to_string())
        .with("name", row.name.as_str())
        .with("due", day(row.due))
        .with("decision", day(row.decision_due));
    let role = match row.is_overdue(today) {
        true => Role::Overdue,
        false if slack == Some(0) || row.due == Some(today) => Role::Warn,
        false => Role::Text,
    };
    ListRow::new(words, role, RowOpens::Case(row.no))
}

/// A composition; Enter shows its members and the categories that nobody represents.
fn composition_row(composition: &Composition, now: bool) -> ListRow {
    let words = Phrase::new("sittings-composition")
        .with("number", composition.act_no.as_str())
        .with("day", Texts::date(composition.act_on))
        .with("from", Texts::date(composition.from))
        .with("until", composition.until.map_or_else(|| "-".to_owned(), Texts::date))
        .with("n", composition.members.len());
    let category = |code: &str| Phrase::new(format!("category-{code}"));
    let mut lines: Vec<(Phrase, Role)> = composition
        .members
        .iter()
        .map(|member| {
            let substitute = member.substitute.as_ref().map_or("-", |substitute| substitute.name.as_str());
            let words = Phrase::new("sittings-member")
                .with("name", member.name.as_str())
                .with("body", member.body.as_str())
                .with("category", category(member.category.code()))
                .with("substitute", substitute);
            (words, Role::Text)
        })
        .collect();
    let empty: Vec<Phrase> = composition.empty().iter().map(|empty| category(empty.code())).collect();
    if !empty.is_empty() {
        let words = Phrase::new("commission-empty").with("categories", empty).with("paragraph", Arg::cite("6"));
        lines.push((words, Role::Warn));
    }
    let role = if now { Role::Good } else { Role::Text };
    ListRow::new(words.clone(), role, RowOpens::Text(words, lines))
}
