//! The agenda of a sitting, as its members get it before: who is considered, and how many days that leaves (п. 6-9, 11).

use super::minutes::opening;
use super::{Column, Head, Paper, Place, Writer, profession};
use crate::law::Stage;
use crate::locale::{Lang, Texts};
use crate::office::case::Case;
use crate::office::commission::{AgendaItem, Sitting};
use crate::office::decide::{Rules, slack};
use crate::phrase::Phrase;

/// The agenda of a sitting: what was taken off it is not on it. Days left are working days of the calendar `rules`
/// knows, from the day of the sitting to the end of the decision's term; a case that stands still has none.
pub fn agenda(sitting: &Sitting, cases: &[Case], rules: &Rules, head: Head<'_>) -> Paper {
    let title = Phrase::new("papers-agenda-title").with("number", sitting.no.to_string());
    let mut paper = Writer::new(head.texts, &title, sitting.on);
    paper.paper.numbered = true;
    opening(&mut paper, &title, sitting, head);
    applicants(&mut paper, sitting, cases, rules);
    invited(&mut paper, sitting);
    paper.together(|paper| paper.signer(&head, None));
    if head.texts.lang() == Lang::Kk {
        paper.get(Place::Note, "papers-note-derived-minutes");
    }
    paper.paper
}

fn applicants(paper: &mut Writer<'_>, sitting: &Sitting, cases: &[Case], rules: &Rules) {
    paper.label("papers-agenda-applicants");
    let column = |id, weight| Column::new(paper.texts.get(id), weight);
    let count = |id, weight| Column::number(paper.texts.get(id), weight);
    let columns = vec![
        count("papers-column-no", 3),
        column("papers-minutes-column-applicant", 13),
        column("papers-column-profession", 18),
        column("papers-column-service", 11),
        column("papers-column-case", 9),
        column("papers-agenda-column-due", 10),
        count("papers-agenda-column-left", 10),
        count("papers-agenda-column-slack", 9),
    ];
    let live: Vec<&AgendaItem> = sitting.agenda.iter().filter(|item| item.off.is_none()).collect();
    let found = |item: &AgendaItem| cases.iter().find(|case| case.no == item.case);
    let rows = live.iter().enumerate().map(|(at, item)| {
        let Some(case) = found(item) else {
            let cells = [(at + 1).to_string(), String::new(), String::new(), String::new(), item.case.to_string()];
            return cells.into_iter().chain(std::iter::repeat_n(String::new(), 3)).collect();
        };
        applicant(at + 1, case, sitting, rules, paper.texts)
    });
    let rows = rows.collect();
    paper.table(columns, rows);
    paper.say(Place::Body, &Phrase::new("papers-agenda-total").with("n", live.len()));
}

fn applicant(at: usize, case: &Case, sitting: &Sitting, rules: &Rules, texts: &Texts) -> Vec<String> {
    let due = case.clocks.term(Stage::Decision).map(|term| term.due).filter(|_| case.outside.suspension().is_none());
    let left = due.and_then(|due| rules.over(case).calendar.distance(sitting.on, due).ok());
    let count = |days: Option<i64>| days.map_or_else(|| "–".to_owned(), |days| days.to_string());
    vec![
        at.to_string(),
        case.application.full_name.clone(),
        profession(case, None),
        texts.get(&format!("service-{}", case.service().code())),
        case.no.to_string(),
        due.map_or_else(|| "–".to_owned(), Texts::date),
        count(left),
        count(slack(rules, case).filter(|_| due.is_some())),
    ]
}

/// The members by the act, each with who may come instead.
fn invited(paper: &mut Writer<'_>, sitting: &Sitting) {
    paper.label("papers-agenda-invited");
    let titles = [
        "papers-column-no",
        "papers-minutes-column-member",
        "papers-minutes-column-body",
        "papers-minutes-column-represents",
        "papers-agenda-column-substitute",
    ];
    let [no, member, body, represents, substitute] = titles.map(|id| paper.texts.get(id));
    let columns = vec![
        Column::number(no, 1),
        Column::new(member, 6),
        Column::new(body, 6),
        Column::new(represents, 7),
        Column::new(substitute, 6),
    ];
    let rows = sitting.seats.iter().enumerate().map(|(at, seat)| {
        let member = &seat.member;
        let category = paper.texts.get(&format!("category-{}", member.category.code()));
        let substitute = member.substitute.as_ref().map(|substitute| substitute.name.clone()).unwrap_or_default();
        vec![(at + 1).to_string(), member.name.clone(), member.body.clone(), category, substitute]
    });
    let rows = rows.collect();
    paper.table(columns, rows);
}
