use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::ending::{EndKind, Ended, OtherLaw};
use super::entered::qualified;
use super::{Certificate, CertificateStatus, Grant, Pending};
use crate::law::Service;
use crate::law::extension::Span;
use crate::office::CaseNo;

fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days)
}

fn grant(from: u64, until: u64) -> Grant {
    Grant {
        service: Service::Extend,
        case: CaseNo { year: 2026, count: 1 },
        on: day(from),
        basis: super::basis::GrantBasis::default(),
        valid_from: day(from),
        valid_until: day(until),
        term: None,
    }
}

fn ended(on: u64) -> Ended {
    let law = OtherLaw { citation: "ст. 84 АППК".into(), document: "ответ вуза".into(), on: day(0) };
    Ended {
        kind: EndKind::Cancelled(law),
        reason: "диплом подложный".into(),
        on: day(on),
        prepared_by: "lee".into(),
        signed_by: "ospanov".into(),
        told: None,
    }
}

/// What becomes of a certificate of these terms, day after day from the first.
#[derive(Debug)]
struct Life {
    certificate: Certificate,
    ended: Option<u64>,
    superseded: Option<u64>,
}

impl Life {
    /// Lived through day by day: what ends it ends it for good, and the first end stands unless it is a decision.
    fn lived(&self, days: u64) -> Vec<CertificateStatus> {
        let covered =
            |at: u64| self.certificate.grants.iter().any(|g| (g.valid_from..=g.valid_until).contains(&day(at)));
        let last = (0..days).filter(|at| covered(*at)).max();
        let awaited = self.certificate.pending.iter().any(|p| last.is_some_and(|last| p.filed_on <= day(last)));
        let (mut begun, mut over, mut replaced) = (false, false, false);
        (0..days)
            .map(|at| {
                begun |= covered(at);
                over |= self.ended == Some(at);
                replaced |= self.superseded == Some(at);
                if over {
                    CertificateStatus::Cancelled
                } else if replaced {
                    CertificateStatus::Superseded
                } else if covered(at) {
                    CertificateStatus::Active
                } else if !begun {
                    CertificateStatus::NotYet
                } else if awaited && last.is_some_and(|last| at > last) {
                    CertificateStatus::UnderExtension
                } else {
                    CertificateStatus::Lapsed
                }
            })
            .collect()
    }
}

prop_compose! {
    fn lives()(
        lengths in prop::collection::vec((0..12_u64, 0..9_u64), 1..4),
        begins in 0..10_u64,
        ended_on in prop::option::of(0..60_u64),
        superseded_on in prop::option::of(0..60_u64),
        filed in prop::option::of(0..60_u64),
    ) -> Life {
        let mut certificate = Certificate::new("2026-0001");
        let mut at = begins;
        for (length, gap) in lengths {
            certificate.grants.push(grant(at, at + length));
            at += length + 1 + gap;
        }
        certificate.ended = ended_on.map(ended);
        certificate.superseded_by = superseded_on.map(|_| "2026-0002".to_owned());
        certificate.superseded_on = superseded_on.map(day);
        let case = CaseNo { year: 2026, count: 2 };
        certificate.pending =
            filed.map(|on| Pending { case, service: Service::Extend, filed_on: day(on) }).into_iter().collect();
        Life { certificate, ended: ended_on, superseded: superseded_on }
    }
}

proptest! {
    /// Holds: 23.
    #[test]
    fn a_status_is_what_living_through_the_days_gives(life in lives()) {
        for (at, lived) in life.lived(80).into_iter().enumerate() {
            prop_assert_eq!(life.certificate.status_on(day(at as u64)), lived, "day {}", at);
        }
    }

    /// Holds: G16.
    #[test]
    fn a_qualified_number_is_never_one_of_ours(number in ".{0,12}", issuer in ".{0,12}") {
        prop_assert!(qualified(&number, &issuer).parse::<CaseNo>().is_err());
    }
}

#[test]
fn the_running_total_is_of_every_extension() {
    let mut certificate = Certificate::new("2026-0001");
    assert_eq!(certificate.extended(), None);
    certificate.extensions = vec![Span::new(day(0), day(9)).unwrap(), Span::new(day(20), day(24)).unwrap()];
    assert_eq!(certificate.extended(), Some((2, Span::new(day(0), day(24)).unwrap(), 15)));
}
