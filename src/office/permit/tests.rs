//! Validity and figures against counting by hand.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::figures::{Counting, Measure, PermitBy, Question};
use super::{
    Category, EndReason, Extension, Permit, PermitEnd, PermitInput, PermitStatus, ReplyAsk, ReplyFacts, ReplyQuestion,
    SeasonalQuota,
};
use crate::law::extension::Span;
use crate::office::inquiry::{Reply, ReplyPrepared};
use crate::office::paper::PaperLang;
use crate::office::{Event, InquiryNo};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn permit(from: NaiveDate, until: NaiveDate) -> Permit {
    let input = PermitInput {
        number: "KZ-1".to_owned(),
        employer: super::EmployerInput::default(),
        worker: super::Worker::default(),
        category: Category::Third,
        position: "Инженер".to_owned(),
        issued_on: from,
        valid_from: from,
        valid_until: until,
    };
    Permit { revision: 1, input, extensions: Vec::new(), ended: None, warnings: Vec::new() }
}

#[test]
fn an_end_is_the_first_day_without_validity() {
    let mut permit = permit(day("2025-03-01"), day("2026-02-28"));
    permit.ended = Some(PermitEnd { on: day("2025-09-01"), reason: EndReason::Revoked, note: String::new() });
    assert!(permit.is_valid_on(day("2025-08-31")));
    assert!(!permit.is_valid_on(day("2025-09-01")));
    assert_eq!(permit.last_day(), day("2025-08-31"));
    assert_eq!(permit.status_on(day("2025-09-01")), PermitStatus::Ended);
    assert_eq!(permit.status_on(day("2025-02-28")), PermitStatus::NotYet);
}

#[test]
fn what_a_reply_saw_is_read_out_of_its_record_again() {
    let ask = ReplyAsk {
        bin: String::new(),
        employer: String::new(),
        year: 2025,
        on: day("2025-09-01"),
        questions: [ReplyQuestion::Issued].into(),
        category: None,
        position: String::new(),
        phone: String::new(),
    };
    let of = [permit(day("2025-03-01"), day("2026-02-28")), permit(day("2025-03-01"), day("2025-03-09"))];
    let facts = ReplyFacts::over(&ask, &of);
    assert_eq!(facts.terms, [(0, 1), (12, 1)].into());
    let mut reply = Reply::written(PaperLang::Ru, &["да".to_owned()]);
    (reply.ask, reply.seen) = (Some(Box::new(ask)), Some(Box::new(facts)));
    let event =
        Event::ReplyPrepared(ReplyPrepared { inquiry: InquiryNo { year: 2026, count: 1 }, reply: reply.clone() });
    let record = serde_json::to_string(&event).unwrap();
    assert_eq!(serde_json::from_str::<Event>(&record).unwrap(), event, "{record}");
    let row = postcard::to_allocvec(&reply).unwrap();
    assert_eq!(postcard::from_bytes::<Reply>(&row).unwrap(), reply);
}

#[test]
fn days_between_two_spans_are_not_valid() {
    let mut permit = permit(day("2025-01-01"), day("2025-06-30"));
    let span = Span { from: day("2025-07-10"), until: day("2025-12-31") };
    permit.extensions.push(Extension { on: day("2025-07-09"), span });
    assert_eq!(permit.status_on(day("2025-07-05")), PermitStatus::Expired);
    assert!(permit.is_valid_on(day("2025-07-10")));
    let through = |on: &str| permit.valid_through(day(on));
    assert_eq!((through("2025-03-01"), through("2025-07-05")), (Some(day("2025-06-30")), None));
    assert_eq!(permit.given_until(), day("2025-12-31"));
}

#[test]
fn transfers_are_outside_the_quota_and_seasonal_by_the_setting() {
    let within: Vec<_> = Category::ALL.iter().filter(|c| c.is_in_quota(SeasonalQuota::Within)).collect();
    let outside: Vec<_> = Category::ALL.iter().filter(|c| c.is_in_quota(SeasonalQuota::Outside)).collect();
    assert_eq!((within.len(), outside.len()), (5, 4));
}

fn some_permit() -> impl Strategy<Value = Permit> {
    let first = day("2024-01-01");
    let on = move |at: u64| first + Days::new(at);
    let parts =
        (0..900_u64, 0..400_u64, proptest::option::of((0..40_u64, 0..400_u64)), proptest::option::of(0..900_u64));
    (parts, 0..Category::ALL.len(), 0..3_u8, 0..3_u8).prop_map(move |((from, long, more, end), category, who, job)| {
        let mut permit = permit(on(from), on(from + long));
        permit.input.category = Category::ALL[category];
        permit.input.employer.bin = format!("{who:012}");
        permit.input.position = ["Инженер", "  инженер ", "Бухгалтер"][usize::from(job)].to_owned();
        permit.input.worker.citizenship = ["КНР", "кнр ", "Турция"][usize::from(who)].to_owned();
        if let Some((gap, longer)) = more {
            let begin = permit.input.valid_until + Days::new(gap + 1);
            permit
                .extensions
                .push(Extension { on: begin, span: Span { from: begin, until: begin + Days::new(longer) } });
        }
        permit.ended = end.map(|at| PermitEnd { on: on(at), reason: EndReason::Other, note: "x".to_owned() });
        permit
    })
}

proptest! {
    /// Every breakdown sums to the total, every group is the count of the narrowed question, and a stock is what a walk
    /// day by day finds.
    #[test]
    fn figures_are_what_counting_by_hand_gives(
        permits in proptest::collection::vec(some_permit(), 0..30), at in 0..900_u64, long in 0..200_u64, flow: bool,
    ) {
        let from = day("2024-01-01") + Days::new(at);
        let measure = if flow { Measure::Issued { from, until: from + Days::new(long) } } else { Measure::Valid { on: from } };
        let mut counting = Counting::of(&Question::of(measure));
        for permit in &permits {
            counting.take(&permit.facts());
        }
        let figures = counting.done();
        let walked = permits.iter().filter(|permit| match measure {
            Measure::Issued { from, until } => from.iter_days().take_while(|d| *d <= until).any(|d| d == permit.input.issued_on),
            Measure::Valid { on } => permit.spans().any(|span| {
                span.from.iter_days().take_while(|d| *d <= span.until)
                    .take_while(|d| permit.ended.as_ref().is_none_or(|ended| *d < ended.on)).any(|d| d == on)
            }),
        }).count();
        prop_assert_eq!(figures.total as usize, walked);
        for (by, groups) in &figures.by {
            prop_assert_eq!(groups.values().sum::<u32>(), figures.total);
            for (key, count) in groups {
                let asked = figures.question.narrowed(*by, key);
                prop_assert_eq!(permits.iter().filter(|permit| asked.counts(&permit.facts())).count(), *count as usize);
            }
        }
        prop_assert_eq!(figures.by[&PermitBy::Category].len(), Category::ALL.len());
    }
}

/// Positions are told apart by their letters alone and stand as most permits write them; countries are one by any name.
#[test]
fn groups_stand_as_most_permits_write_them() {
    let mut counting = Counting::of(&Question::of(Measure::Valid { on: day("2026-03-01") }));
    let written = [
        ("инженер КИПиА", "КНР"),
        ("Инженер КИПиА", "chn"),
        ("Инженер  КИПиА", "Китай"),
        ("Инженер КИПиА", "ҚХР"),
        ("Переводчик", "Атлантида"),
        ("ПЕРЕВОДЧИК", "атлантида"),
    ];
    for (position, citizenship) in written {
        let mut made = permit(day("2026-01-01"), day("2026-12-31"));
        made.input.position = position.into();
        made.input.worker.citizenship = citizenship.into();
        counting.take(&made.facts());
    }
    let figures = counting.done();
    let groups = |by| figures.groups(by);
    assert_eq!(
        groups(PermitBy::Position),
        [("Инженер КИПиА", 4), ("ПЕРЕВОДЧИК", 2)],
        "of as many, the first by letters"
    );
    assert_eq!(groups(PermitBy::Citizenship), [("CHN", 4), ("Атлантида", 2)]);
    for named in ["КНР", "china", "CHN"] {
        let asked = Question { citizenship: Some(named.into()), ..figures.question.clone() }.known();
        assert_eq!(asked.citizenship.as_deref(), Some("CHN"), "{named}");
    }
}

#[test]
fn a_term_is_said_in_whole_months_as_permits_write_it() {
    let ask = ReplyAsk {
        bin: String::new(),
        employer: String::new(),
        year: 2024,
        on: day("2024-09-01"),
        questions: [ReplyQuestion::Issued].into(),
        category: None,
        position: String::new(),
        phone: String::new(),
    };
    let table = [
        ("2024-05-20", "2025-05-19", 12),
        ("2024-05-20", "2025-05-20", 12),
        ("2024-02-29", "2025-02-28", 12),
        ("2024-03-01", "2025-02-28", 12),
        ("2024-05-20", "2027-05-20", 36),
        ("2024-05-20", "2025-05-21", 0),
        ("2024-05-20", "2024-05-20", 0),
    ];
    for (from, until, months) in table {
        let facts = ReplyFacts::over(&ask, &[permit(day(from), day(until))]);
        assert_eq!(facts.terms, [(months, 1)].into(), "{from} {until}");
    }
}
