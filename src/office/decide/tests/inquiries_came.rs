//! What is written down as an inquiry, and what is one that is kept already.

use super::inquiries::{input, refused};
use super::*;
use crate::office::Office;
use crate::office::inquiry::{AskerKind, InquiryInput, InquiryRefusal, RegisterInquiry};

#[test]
fn an_inquiry_without_a_question_or_kept_already_is_told_with_its_field() {
    let mut office = opened();
    let mut asked = input("2026-03-06T10:00", AskerKind::Citizen);
    let register = |input: &InquiryInput| Command::RegisterInquiry(RegisterInquiry { input: input.clone() });
    asked.questions = vec!["  ".into()];
    assert_eq!(refused(&mut office, &register(&asked), "2026-03-06T11:00"), InquiryRefusal::NoQuestion.into());
    asked.questions = vec!["Сколько?".into()];
    asked.from.name = " ".into();
    let refusal = refused(&mut office, &register(&asked), "2026-03-06T11:00");
    assert!(matches!(refusal, Refusal::Empty { field: "field-asker", .. }));
    asked.from.name = "Ким Алексей".into();
    asked.dated = Some(day("2026-03-07"));
    let refusal = refused(&mut office, &register(&asked), "2026-03-06T11:00");
    assert!(matches!(refusal, Refusal::Before { field: "field-arrived_at", .. }));
    asked.dated = None;
    let refusal = refused(&mut office, &register(&asked), "2026-03-06T09:59");
    assert!(matches!(refusal, Refusal::InFuture { field: "field-arrived_at", .. }));
    office.submit(&register(&asked), &who(), at("2026-03-06T11:00")).unwrap();
    // Spaces and dashes are no other number.
    asked.outside_no = "зт 2026 00000017".into();
    let refusal = refused(&mut office, &register(&asked), "2026-03-06T12:00");
    assert!(matches!(refusal, Refusal::Inquiry(InquiryRefusal::Known { inquiry, .. }) if inquiry.count == 1));
}

/// Everybody counts their letters from one, and some do not count them: only the same letter is one.
#[test]
fn a_letter_of_the_same_number_is_another_where_its_asker_or_its_day_is() {
    let mut office = opened();
    let mut asked = input("2026-03-06T10:00", AskerKind::Organisation);
    let register = |input: &InquiryInput| Command::RegisterInquiry(RegisterInquiry { input: input.clone() });
    (asked.outside_no, asked.dated) = ("15".into(), Some(day("2026-03-05")));
    asked.from.name = "ТОО «Қиял»".into();
    office.submit(&register(&asked), &who(), at("2026-03-06T11:00")).unwrap();
    asked.from.name = "тоо Қиял".into();
    let refusal = refused(&mut office, &register(&asked), "2026-03-06T12:00");
    assert!(matches!(refusal, Refusal::Inquiry(InquiryRefusal::Known { inquiry, .. }) if inquiry.count == 1));
    asked.from.name = "ТОО «Дала»".into();
    office.submit(&register(&asked), &who(), at("2026-03-06T12:00")).unwrap();
    asked.dated = Some(day("2026-03-06"));
    office.submit(&register(&asked), &who(), at("2026-03-06T13:00")).unwrap();
    assert_eq!(office.inquiries_of_outside("15").len(), 3);
    (asked.outside_no, asked.dated) = ("б/н".into(), None);
    for _ in 0..2 {
        office.submit(&register(&asked), &who(), at("2026-03-06T14:00")).unwrap();
    }
    // The number that the portal gives is nobody else's.
    asked.outside_no = "ЗТ-2026-00000018".into();
    office.submit(&register(&asked), &who(), at("2026-03-06T15:00")).unwrap();
    asked.from.name = "Ким Алексей".into();
    let refusal = refused(&mut office, &register(&asked), "2026-03-06T15:00");
    assert!(matches!(refusal, Refusal::Inquiry(InquiryRefusal::Known { inquiry, .. }) if inquiry.count == 6));
}
