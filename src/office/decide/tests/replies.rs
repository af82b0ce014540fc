//! A reply from the register: what is asked of it, and that nothing is signed but what was prepared.

use super::inquiries::registration;
use super::permits::{input as permit, register};
use super::*;
use crate::office::inquiry::{InquiryRefusal, InquiryState, PrepareReply, SignReply};
use crate::office::permit::{Category, ReplyAsk, ReplyFacts, ReplyQuestion};

const BIN: &str = "180340012346";
const NOW: &str = "2026-03-09T10:00";

fn asked() -> ReplyAsk {
    ReplyAsk {
        bin: BIN.into(),
        employer: "ТОО «Жетісу Құрылыс»".into(),
        year: 2026,
        on: day("2026-03-09"),
        questions: [ReplyQuestion::Issued, ReplyQuestion::Stock].into(),
        category: None,
        position: String::new(),
        phone: String::new(),
    }
}

fn answered(paragraphs: &[&str], ask: Option<ReplyAsk>) -> Command {
    let paragraphs = paragraphs.iter().map(|text| (*text).to_owned()).collect();
    Command::PrepareReply(PrepareReply { inquiry: no(), lang: None, paragraphs, ask: ask.map(Box::new) })
}

fn no() -> crate::office::InquiryNo {
    crate::office::InquiryNo { year: 2026, count: 1 }
}

fn with_permit() -> MemoryOffice {
    let mut office = opened();
    office.submit(&register(permit("0412", Category::Third)), &who(), at("2026-03-06T09:00")).unwrap();
    office.submit(&registration("2026-03-06T10:00"), &who(), at("2026-03-06T10:05")).unwrap();
    office
}

fn refused(office: &mut MemoryOffice, command: &Command, moment: &str) -> Refusal {
    office.submit(command, &who(), at(moment)).unwrap_err()
}

fn sign(office: &MemoryOffice, words: &[&str]) -> Command {
    let words = words.iter().map(|text| (*text).to_owned()).collect();
    let facts = ReplyFacts::over(&asked(), office.permits.values()).hash();
    Command::SignReply(SignReply { inquiry: no(), words, facts })
}

#[test]
fn fields_without_an_employer_are_refused_when_they_are_prepared() {
    let mut office = with_permit();
    for text in ["В {{year}} году {{issued.said}}.", "Начато {{ и не кончено."] {
        assert_eq!(refused(&mut office, &answered(&[text], None), NOW), InquiryRefusal::OpenField.into());
    }
    office.submit(&answered(&["Выдано одно разрешение."], None), &who(), at(NOW)).unwrap();
}

#[test]
fn a_day_or_a_year_that_has_not_come_is_asked_of_nobody() {
    let mut office = with_permit();
    let text = ["На {{day}} {{valid.said}}."];
    let future = ReplyAsk { on: day("2026-03-10"), ..asked() };
    let refusal = refused(&mut office, &answered(&text, Some(future.clone())), NOW);
    assert!(matches!(refusal, Refusal::InFuture { field: "field-reply_on", .. }), "{refusal:?}");
    let refusal = refused(&mut office, &answered(&text, Some(ReplyAsk { year: 2027, ..asked() })), NOW);
    assert!(matches!(refusal, Refusal::InFuture { field: "field-reply_year", .. }), "{refusal:?}");
    // One that was prepared by a clock that ran ahead is not signed before its day.
    office.submit(&answered(&text, Some(future)), &who(), at("2026-03-10T09:00")).unwrap();
    let signing = sign(&office, &["На 10 марта 2026 года действует всего 1 разрешение."]);
    let refusal = refused(&mut office, &signing, "2026-03-09T18:00");
    assert!(matches!(refusal, Refusal::InFuture { field: "field-reply_on", .. }), "{refusal:?}");
}

#[test]
fn an_employer_is_one_of_the_register_however_its_number_is_typed() {
    let mut office = with_permit();
    let text = ["На {{day}} {{valid.said}}."];
    let unknown = ReplyAsk { bin: "190540012345".into(), ..asked() };
    let refusal = refused(&mut office, &answered(&text, Some(unknown)), NOW);
    assert_eq!(refusal, InquiryRefusal::NoEmployer("190540012345".into()).into());
    let spaced = ReplyAsk { bin: " 1803 4001 2346\u{a0}".into(), employer: " ТОО ".into(), ..asked() };
    office.submit(&answered(&text, Some(spaced)), &who(), at(NOW)).unwrap();
    let reply = office.inquiries[&no()].reply.clone().unwrap().reply;
    let kept = reply.ask.unwrap();
    assert_eq!((kept.bin.as_str(), kept.employer.as_str()), (BIN, "ТОО"));
    assert_eq!(reply.seen.unwrap().valid.total, 1);
}

/// A script signs with the right figures: not with words that nobody prepared.
#[test]
fn other_words_than_were_prepared_are_not_signed() {
    let mut office = with_permit();
    let prepared = ["В {{year}} году {{employer}} {{issued.said}}.", "На {{day}} {{valid.said}}.", "Иного нет."];
    office.submit(&answered(&prepared, Some(asked())), &who(), at(NOW)).unwrap();
    let [issued, valid] =
        ["В 2026 году ТОО «Жетісу Құрылыс» было выдано 1 разрешение.", "На 09 марта 2026 года действует 1."];
    for (words, at) in [
        (&["Выдано 999 разрешений ТОО «Другое»."][..], 1),
        (&[issued, valid], 3),
        (&[issued, valid, "Иного нет. Кроме ТОО «Другое»."], 3),
        (&[valid, issued, "Иного нет."], 1),
        (&[issued, valid, "Иного нет.", "И ещё."], 4),
    ] {
        let signing = sign(&office, words);
        assert_eq!(refused(&mut office, &signing, "2026-03-09T11:00"), InquiryRefusal::OtherWords { at }.into());
    }
    let signing = sign(&office, &[issued, &valid.replace(' ', "\u{a0}"), "Иного нет."]);
    office.submit(&signing, &who(), at("2026-03-09T11:00")).unwrap();
    assert_eq!(office.inquiries[&no()].state, InquiryState::Signed);
}

#[test]
fn another_term_of_what_was_issued_is_told_at_signing() {
    let mut office = with_permit();
    let prepared = ["В {{year}} году {{issued.said}} {{issued.terms}}."];
    office.submit(&answered(&prepared, Some(asked())), &who(), at(NOW)).unwrap();
    let signing = sign(&office, &["В 2026 году было выдано 1 разрешение сроком действия один год."]);
    let mut input = permit("0412", Category::Third);
    input.valid_until = day("2026-08-08");
    let correct = crate::office::permit::CorrectPermit { input, reason: "описка".into() };
    office.submit(&Command::CorrectPermit(Box::new(correct)), &who(), at(NOW)).unwrap();
    let refusal = refused(&mut office, &signing, "2026-03-09T11:00");
    let Refusal::Inquiry(InquiryRefusal::FiguresMoved { moved }) = refusal else { panic!("{refusal:?}") };
    let texts = crate::locale::Texts::new(crate::locale::Lang::Ru);
    let told: Vec<String> = moved.iter().map(|one| texts.say(&one.phrase())).collect();
    assert_eq!(
        told,
        ["выдано за год, на срок «6 месяцев»: было 0, стало 1", "выдано за год, на срок «один год»: было 1, стало 0"]
    );
}
