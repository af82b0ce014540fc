//! The fields of the reasoned refusal.

use super::{Around, head, optional, required};
use crate::locale::Texts;
use crate::office::case::Case;
use crate::papers::refusal::{By, appeal_paragraphs, application, commission, ground, hearing as hearing_told};
use crate::papers::{DecisionDraft, DraftOutcome, Letterhead, facts};
use crate::word::{Field, Values};

pub(super) const FIELDS: &[Field] = &[
    required("application"),
    required("ground"),
    optional("ground_text"),
    required("facts"),
    required("hearing"),
    required("commission.line"),
    optional("points"),
    required("points.item"),
    required("points.number"),
    optional("points_total"),
    optional("threshold"),
    required("appeal.line"),
];

/// What a refusal fills in; none for a decision that refuses nothing.
pub fn refusal(case: &Case, draft: &DecisionDraft, of: Letterhead<'_>) -> Option<Values> {
    let (by, told, hearing) = match &draft.outcome {
        DraftOutcome::Granted { .. } => return None,
        DraftOutcome::Refused { ground, facts, hearing } => (By::Ground(*ground), facts, hearing),
        DraftOutcome::RefusedOtherwise { citation, facts, hearing } => (By::Law(citation), facts, hearing),
    };
    let texts = of.of.texts;
    let mut values = Values::default();
    let around = Around {
        title: texts.get("papers-refusal-title"),
        to: &case.application.full_name,
        on: draft.on,
        number: "",
        signer: draft.signer.as_deref(),
    };
    head(&mut values, &around, &of.of);
    of_application(&mut values, case, texts);
    values.text("application", texts.say(&application(case)));
    let (line, quoted) = ground(by, of.edition);
    values.text("ground", texts.say(&line));
    values.text("ground_text", quoted.unwrap_or_default());
    values.text("facts", told.as_str());
    let heard: Vec<String> = hearing_told(case, hearing).iter().map(|line| texts.say(line)).collect();
    values.text("hearing", heard.join(" "));
    for line in commission(case) {
        values.row("commission", [("commission.line", texts.say(&line))]);
    }
    points(&mut values, case, texts);
    for line in appeal_paragraphs(of.edition) {
        values.row("appeal", [("appeal.line", texts.get(&line))]);
    }
    Some(values)
}

/// What names the application: its number, when it was filed, what was asked for.
pub(super) fn of_application(values: &mut Values, case: &Case, texts: &Texts) {
    let application = &case.application;
    values.text("application_number", application.portal_number.as_str());
    values.text("filed", Texts::moment(application.filed_at));
    values.text("service", texts.get(&format!("service-{}", case.service().code())));
    values.text("case", case.no.to_string());
}

/// The points by which it was decided, with their items.
fn points(values: &mut Values, case: &Case, texts: &Texts) {
    let Some(sheet) = &case.sheet else { return };
    values.text("points", texts.say(&facts::points(&sheet.points)));
    for (item, number) in facts::items(&sheet.points) {
        values.row("points", [("points.item", texts.say(&item)), ("points.number", number.to_string())]);
    }
    values.text("points_total", facts::total(&sheet.points).to_string());
    values.text("threshold", sheet.points.threshold.map(|points| points.to_string()).unwrap_or_default());
}
