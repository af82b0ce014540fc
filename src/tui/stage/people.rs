//! Applications of people who do not exist.

use crate::law::Service;
use crate::office::application::{Application, AttachmentKind, Education, IdKind, WorkPeriod};

/// An IIN with its check digit, one to a number: born on 07.05.1985, the count of the day from the number.
fn iin(number: &str) -> String {
    let first = format!("8505074{:0>4}", &number[number.len().saturating_sub(4)..]);
    let digits: Vec<u32> = first.chars().filter_map(|c| c.to_digit(10)).collect();
    let check = |from: usize| digits.iter().zip((1..=11).cycle().skip(from)).map(|(d, w)| d * w).sum::<u32>() % 11;
    let last = if check(0) == 10 { check(2) } else { check(0) };
    format!("{first}{}", last % 10)
}

/// An application of a fictional person.
pub fn application(number: &str, name: &str, service: Service, filed: &str) -> Application {
    Application {
        portal_number: number.to_owned(),
        full_name: name.to_owned(),
        citizenship: "Республика Корея".to_owned(),
        iin: iin(number),
        id_kind: Some(IdKind::Passport),
        id_number: format!("M{number}"),
        profession_code: "1.1.1".to_owned(),
        education: Some(Education::Higher),
        english_certificate: Some(false),
        work_periods: vec![WorkPeriod {
            from: "2015-09-01".parse().expect("a day"),
            until: Some("2020-08-31".parse().expect("a day")),
        }],
        attachments: [
            AttachmentKind::Application,
            AttachmentKind::Id,
            AttachmentKind::Education,
            AttachmentKind::Recognition,
            AttachmentKind::WorkRecord,
        ]
        .into(),
        consent: Some(true),
        ..Application::new(service, filed.parse().expect("a moment"))
    }
}
