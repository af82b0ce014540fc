//! The papers that only a bundle has: the data of the application, the documents as checked, the sheet, the delivery, the
//! extract from the journal.

use chrono::NaiveDate;

use super::JournalLine;
use crate::law::checklist::Answer;
use crate::law::edition::Rulebook;
use crate::locale::{Texts, capital};
use crate::office::Refusal;
use crate::office::application::{Application, WorkPeriod};
use crate::office::case::Case;
use crate::papers::facts::{points_table, reading};
use crate::papers::{Column, Paper, Place, Writer, profession, profession_named};
use crate::phrase::{Arg, Phrase};

/// How many digits of a hash are printed: enough to find the record by.
const HASH: usize = 12;

/// A paper under its heading, about a case.
fn begun<'a>(title: &Phrase, case: &Case, on: NaiveDate, texts: &'a Texts) -> Writer<'a> {
    let mut paper = Writer::new(texts, title, on);
    paper.say(Place::Heading, title);
    let of = Phrase::new("papers-bundle-of")
        .with("case", case.no.to_string())
        .with("name", case.application.full_name.as_str());
    paper.say(Place::Body, &of);
    paper.gap();
    paper
}

/// What is known on the left, what is known of it on the right.
fn known(paper: &mut Writer<'_>, rows: Vec<[String; 2]>) {
    let columns = vec![
        Column::new(paper.texts.get("papers-bundle-what"), 4),
        Column::new(paper.texts.get("papers-bundle-value"), 7),
    ];
    paper.table(columns, rows.into_iter().map(Vec::from).collect());
}

/// The application as it was registered and corrected: every value it has.
pub(super) fn application(case: &Case, texts: &Texts) -> Paper {
    let of = &case.application;
    let title = Phrase::new("papers-bundle-application").with("number", of.portal_number.as_str());
    let mut paper = begun(&title, case, of.filed_at.date(), texts);
    let values = person(of, texts).into_iter().chain(asked(case, texts));
    let rows = values.filter(|(_, value)| !value.is_empty());
    let name = |id: &str| match id {
        // The profession is printed as the list has it, not by its code.
        "profession_code" => texts.get("papers-bundle-sheet-profession"),
        id => capital(&texts.get(&format!("intake-column-{id}"))),
    };
    known(&mut paper, rows.map(|(id, value)| [name(id), value]).collect());
    paper.paper
}

fn code(texts: &Texts, id: String) -> String {
    texts.say(&Phrase::new(id))
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(Texts::date).unwrap_or_default()
}

fn yes_no(texts: &Texts, yes: bool) -> String {
    texts.get(if yes { "form-yes" } else { "form-no" })
}

fn periods(of: &[WorkPeriod]) -> String {
    let one = |period: &WorkPeriod| format!("{} – {}", Texts::date(period.from), day(period.until)).trim().to_owned();
    of.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Who asks.
fn person(of: &Application, texts: &Texts) -> Vec<(&'static str, String)> {
    let kind = of.id_kind.map(|kind| code(texts, format!("id_kind-{}", kind.code()))).unwrap_or_default();
    vec![
        ("full_name", of.full_name.clone()),
        ("sex", of.sex.map(|sex| code(texts, format!("sex-{}", sex.code()))).unwrap_or_default()),
        ("birth_date", day(of.birth_date)),
        ("citizenship", of.citizenship.clone()),
        ("iin", of.iin.clone()),
        ("id_kind", kind),
        ("id_number", of.id_number.clone()),
        ("id_issued_on", day(of.id_issued_on)),
        ("id_issuer", of.id_issuer.clone()),
        ("address", of.address.clone()),
        ("phone", of.phone.clone()),
        ("fax", of.fax.clone()),
        ("email", of.email.clone()),
        ("home_address", of.home_address.clone()),
        ("home_phone", of.home_phone.clone()),
        ("representative", of.representative.clone()),
    ]
}

/// What is asked for, and on what.
fn asked(case: &Case, texts: &Texts) -> Vec<(&'static str, String)> {
    let of = &case.application;
    let listed = |words: Vec<Phrase>| texts.say(&Phrase::new("history-text").with("text", words));
    let kinds = of.change_kind.iter().map(|kind| Phrase::new(format!("change_kind-{}", kind.code()))).collect();
    let attached = of.attachments.iter().map(|kind| Phrase::new(format!("document-{}", kind.code()))).collect();
    let channel = of.channel.map(|channel| code(texts, format!("channel-{}", channel.code()))).unwrap_or_default();
    let education = of.education.map(|level| code(texts, format!("education-{}", level.code()))).unwrap_or_default();
    let work = if of.profession_code.is_empty() { String::new() } else { profession_named(&of.profession_code) };
    vec![
        ("portal_number", of.portal_number.clone()),
        ("filed_at", Texts::moment(of.filed_at)),
        ("channel", channel),
        ("channel_note", of.channel_note.clone()),
        ("service", code(texts, format!("service-{}", of.service.code()))),
        ("profession_code", work),
        ("education", education),
        ("english_certificate", of.english_certificate.map(|yes| yes_no(texts, yes)).unwrap_or_default()),
        ("work_periods", periods(&of.work_periods)),
        ("employer_name", of.employer_name.clone()),
        ("employer_bin", of.employer_bin.clone()),
        ("contract_number", of.contract_number.clone()),
        ("contract_date", day(of.contract_date)),
        ("contract_until", day(of.contract_until)),
        ("certificate_number", of.certificate_number.clone()),
        ("change_kind", listed(kinds)),
        ("change_date", day(of.change_date)),
        ("loss_kind", of.loss_kind.map(|kind| code(texts, format!("loss_kind-{}", kind.code()))).unwrap_or_default()),
        ("loss_date", day(of.loss_date)),
        ("attachments", listed(attached)),
        ("consent", of.consent.map(|yes| yes_no(texts, yes)).unwrap_or_default()),
    ]
}

/// Every document of Row 8 with what was found.
pub(super) fn check(case: &Case, texts: &Texts) -> Result<Option<Paper>, Refusal> {
    let Some(check) = &case.documents else { return Ok(None) };
    let title = Phrase::new("papers-bundle-check").with("day", Texts::date(check.at.date()));
    let mut paper = begun(&title, case, check.at.date(), texts);
    let edition = Rulebook::embedded().edition(&case.clocks.edition)?;
    let listed = edition.checklist(case.service()).map(|list| list.items.iter().map(|item| item.id.as_str()).collect());
    let order: Vec<&str> = listed.unwrap_or_default();
    let place = |id: &String| order.iter().position(|item| item == id).unwrap_or(order.len());
    let mut answers: Vec<(&String, &Answer)> = check.answers.iter().collect();
    answers.sort_by_key(|(id, _)| place(id));
    let rows = answers.into_iter().map(|(id, answer)| {
        let (found, why) = match answer {
            Answer::Present => ("answer-present", ""),
            Answer::Missing => ("answer-missing", ""),
            Answer::NotApplicable { reason } => ("answer-not_applicable", reason.as_str()),
        };
        let found = texts.get(found);
        let found = if why.is_empty() { found } else { format!("{found}: {why}") };
        [capital(&code(texts, format!("document-{id}"))), found]
    });
    let rows = rows.collect();
    known(&mut paper, rows);
    Ok(Some(paper.paper))
}

/// The Commission's sheet: by what standard, whether it is met, the points with their items.
pub(super) fn sheet(case: &Case, texts: &Texts) -> Option<Paper> {
    let sheet = case.sheet.as_ref()?;
    let title = Phrase::new("papers-bundle-sheet").with("day", Texts::date(sheet.at.date()));
    let mut paper = begun(&title, case, sheet.at.date(), texts);
    let years =
        Phrase::new("papers-refusal-experience").with("years", sheet.points.years).with("months", sheet.points.months);
    let input = &sheet.input;
    let standard = format!("standard-{}", input.standard);
    let standard = if texts.has(&standard) { code(texts, standard) } else { input.standard.clone() };
    let named = |id: &str| texts.get(id);
    let rows = [
        [named("papers-bundle-sheet-profession"), profession(case, None)],
        [named("papers-bundle-sheet-standard"), standard],
        [named("papers-bundle-sheet-meets"), yes_no(texts, input.meets)],
        [named("papers-bundle-sheet-reasons"), input.reasons.clone()],
        [named("papers-bundle-sheet-periods"), periods(&input.periods)],
        [named("papers-bundle-sheet-unreliable"), input.unreliable.clone()],
    ];
    known(&mut paper, rows.into_iter().filter(|[_, value]| !value.is_empty()).collect());
    let (columns, rows) = points_table(&sheet.points, texts);
    paper.table(columns, rows);
    paper.say(Place::Body, &years);
    if let Some(reading) = reading(&sheet.points) {
        paper.say(Place::Body, &reading);
    }
    Some(paper.paper)
}

/// How the result reached the cabinet (п. 13).
pub(super) fn delivery(case: &Case, texts: &Texts) -> Option<Paper> {
    let delivery = case.delivery.as_ref()?;
    let mut paper = begun(&Phrase::new("papers-bundle-delivery"), case, delivery.delivered_at.date(), texts);
    let rows = [
        ("papers-bundle-delivery-file", delivery.file_name.clone()),
        ("papers-bundle-delivery-hash", delivery.file_hash.clone()),
        ("papers-bundle-delivery-signer", delivery.signer.clone()),
        ("papers-bundle-delivery-signed", Texts::moment(delivery.signed_at)),
        ("papers-bundle-delivery-delivered", Texts::moment(delivery.delivered_at)),
    ];
    known(&mut paper, rows.into_iter().map(|(id, value)| [texts.get(id), value]).collect());
    Some(paper.paper)
}

/// The journal of the case, record by record.
pub(super) fn journal(case: &Case, records: &[JournalLine], on: NaiveDate, texts: &Texts) -> Paper {
    let title = Phrase::new("papers-file-history").with("case", case.no.to_string());
    let mut paper = begun(&title, case, on, texts);
    let columns = [
        ("papers-bundle-no", 3),
        ("papers-bundle-moment", 6),
        ("papers-bundle-who", 6),
        ("papers-bundle-happened", 14),
        ("papers-bundle-hash", 6),
    ];
    let columns = columns.map(|(id, weight)| {
        let title = texts.get(id);
        if id == "papers-bundle-no" { Column::number(title, weight) } else { Column::new(title, weight) }
    });
    let row = |record: &JournalLine| {
        let hash = record.hash.chars().take(HASH).collect();
        vec![record.seq.to_string(), Texts::moment(record.at), record.by.clone(), texts.say(&record.what), hash]
    };
    paper.table(columns.to_vec(), records.iter().map(row).collect());
    paper.say(Place::Body, &Phrase::new("papers-bundle-records").with("n", Arg::from(records.len())));
    paper.paper
}
