//! What was recommended, prepared, decided and delivered.

use super::{Case, CaseView, Outcome, Phrase, Role, State, TextLine, Texts, World, explain, line, put_off};
use crate::office::paper::PaperLang;

/// Recommendation, decision, delivery.
pub(super) fn outcome(case: &Case, world: &World) -> Vec<TextLine> {
    let mut lines = put_off(case, world);
    if let Some(r) = &case.recommendation {
        let what = match r.refuse_on {
            None => world.get("case-recommended-issue"),
            Some(ground) => world.texts.with("case-recommended-refuse", &[("ground", i64::from(ground).into())]),
        };
        let args =
            [("what", what.into()), ("no", r.minutes_no.as_str().into()), ("day", Texts::date(r.minutes_on).into())];
        lines.push(line(world, "case-recommended", &args));
    }
    lines.extend(signature(case, world));
    let at_the_decision = case.decision.is_some() || matches!(case.state, State::Recommended | State::Prepared);
    if at_the_decision && !world.settings.second_signature {
        lines.push(TextLine::new(world.get("office-one-signature"), Role::Warn));
    }
    if let Some(decision) = &case.decision {
        let text = match &decision.outcome {
            Outcome::Granted { certificate, valid_from, valid_until, .. } => world.texts.with(
                "case-granted",
                &[
                    ("certificate", certificate.as_str().into()),
                    ("from", Texts::date(*valid_from).into()),
                    ("until", Texts::date(*valid_until).into()),
                ],
            ),
            Outcome::Refused { ground, facts, .. } => world.texts.with(
                "case-refused",
                &[("ground", Phrase::new(format!("ground-{ground}")).into()), ("facts", facts.as_str().into())],
            ),
            Outcome::RefusedOtherwise { citation, facts, .. } => world.texts.with(
                "case-refused-otherwise",
                &[("citation", citation.as_str().into()), ("facts", facts.as_str().into())],
            ),
        };
        lines.push(TextLine::new(text, Role::Label));
        let id = if decision.late_by == 0 { "case-decided" } else { "case-decided-late" };
        let args = [("at", decision.at.into()), ("n", decision.late_by.into())];
        let role = if decision.late_by == 0 { Role::Text } else { Role::Overdue };
        lines.push(TextLine::new(world.texts.with(id, &args), role));
        if !decision.departs_because.is_empty() {
            let text = world.texts.with("case-departs", &[("why", decision.departs_because.as_str().into())]);
            lines.push(TextLine::new(text, Role::Warn));
        }
    }
    if let Some(delivery) = &case.delivery {
        let id = if delivery.late_by == 0 { "case-delivered" } else { "case-delivered-late" };
        let args = [
            ("at", delivery.delivered_at.into()),
            ("file", delivery.file_name.as_str().into()),
            ("n", delivery.late_by.into()),
        ];
        let role = if delivery.late_by == 0 { Role::Good } else { Role::Overdue };
        lines.push(TextLine::new(world.texts.with(id, &args), role));
    }
    lines
}

/// What waits for a signature, and why the last did not get one.
fn signature(case: &Case, world: &World) -> Vec<TextLine> {
    let mut lines = Vec::new();
    if let Some(prepared) = &case.prepared {
        let args = [
            ("what", world.say(&explain::prepared(&prepared.draft)).into()),
            ("who", world.officer_name(&prepared.by).into()),
            ("at", prepared.at.into()),
        ];
        lines.push(TextLine::new(world.texts.with("case-prepared", &args), Role::Warn));
    }
    if let Some(back) = &case.sent_back {
        let args = [
            ("why", back.reason.as_str().into()),
            ("who", world.officer_name(&back.by).into()),
            ("at", back.at.into()),
        ];
        lines.push(TextLine::new(world.texts.with("case-sent-back", &args), Role::Warn));
    }
    lines
}

/// The papers that were made about it, a line each: in which languages, and when last.
pub(super) fn papers(view: &CaseView, world: &World) -> Vec<TextLine> {
    let mut lines = Vec::new();
    for newest in &view.papers.made {
        let all = || view.papers.of(newest.kind, newest.nth);
        // Told by its last making, which has the number that all of them have.
        if all().next_back().is_none_or(|last| last.seq != newest.seq) {
            continue;
        }
        let langs = PaperLang::ALL.iter().filter(|lang| all().any(|making| making.lang == **lang));
        let langs: Vec<Phrase> = langs.map(|lang| lang.phrase()).collect();
        let id = if newest.number.is_empty() { "case-paper" } else { "case-paper-numbered" };
        let mut words = Phrase::new(id)
            .with("paper", newest.kind.phrase())
            .with("languages", langs)
            .with("at", newest.at.naive_local());
        if !newest.number.is_empty() {
            words = words.with("number", newest.number.as_str());
        }
        lines.push(TextLine::plain(world.say(&words)));
    }
    lines
}
