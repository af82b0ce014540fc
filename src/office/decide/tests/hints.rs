//! What is hinted is what `decide` does: over every state, service and role.

use rstest::rstest;

use super::cells::{case_in, command};
use super::*;
use crate::office::next::{Step, Turn};
use crate::office::ruling::Ruling;
use crate::office::who::Role;

fn ruled(extend: bool) -> Ruling {
    let at = "2026-03-06T12:00:00".parse().unwrap();
    Ruling { at, by: "tleubaeva".into(), extend, because: "договор по квоте".into() }
}

/// How a case of the cells may stand beyond its state: as it is, or with a contract concluded after the certificate's
/// end, which nobody has ruled on, or somebody has.
const STANDS: [(Act, Option<bool>); 4] = [
    (Act::Note, None),
    (Act::RuleExtension, None),
    (Act::RuleExtension, Some(true)),
    (Act::RuleExtension, Some(false)),
];

/// A case in a state with what an act needs, and the office around it.
fn stands(
    service: Service,
    state: State,
    act: Act,
    ruling: Option<bool>,
    two_signatures: bool,
) -> (MemoryOffice, CaseNo) {
    let mut office = opened();
    if two_signatures {
        let on = Command::SwitchSecondSignature { on: true, reason: "приказ № 3".into() };
        office.submit(&on, &who(), at("2026-03-05T09:00")).unwrap();
    }
    let no = case_in(&mut office, service, state, act);
    if let Some(case) = office.cases.get_mut(&no) {
        case.ruling = ruling.map(ruled);
    }
    (office, no)
}

/// What one person is told to do next.
fn turn(office: &MemoryOffice, no: CaseNo, who: &Who) -> Option<(Step, Turn)> {
    let case = office.case(no).unwrap();
    let certificate = office.certificate(&case.application.certificate_number);
    let step = Step::of(&case, certificate.as_ref())?;
    Some((step, step.turn(&case, &office.settings().unwrap(), who)))
}

#[rstest]
fn nobody_is_hinted_at_what_decide_would_refuse_them(#[values(true, false)] two: bool) {
    let mut hinted = std::collections::BTreeSet::new();
    for service in Service::ALL {
        for state in State::ALL.iter().copied() {
            // It is ruled on before a decision.
            let ruled_on = service == Service::Extend && [State::Registered, State::Checked].contains(&state);
            for (stand, ruling) in STANDS.iter().filter(|(stand, _)| *stand == Act::Note || ruled_on) {
                let mut takes_it = 0;
                let (office, no) = stands(service, state, *stand, *ruling, two);
                for (role, login) in Role::ALL.iter().flat_map(|role| [(role, "one"), (role, "akhmetova")]) {
                    let one = Who { roles: [*role].into(), ..Who::owner(login) };
                    let Some((step, turn)) = turn(&office, no, &one) else { continue };
                    let told = format!("{service:?} {state:?} {ruling:?} {role:?} {login}: {step:?} {turn:?}");
                    let (Turn::Mine(act) | Turn::Prepare(act) | Turn::Waits(act)) = turn else { continue };
                    takes_it += 1;
                    let needs = if *stand == Act::Note { act } else { *stand };
                    let (mut office, no) = stands(service, state, needs, *ruling, two);
                    let done = office.submit(&command(no, service, act), &one, at("2026-03-09T11:00"));
                    let prepared = matches!(done.as_deref(), Ok([Event::DecisionPrepared { .. }]));
                    assert!(done.is_ok(), "{told}: {done:?}");
                    assert_eq!(prepared, matches!(turn, Turn::Prepare(_)), "{told}");
                    hinted.insert(step);
                }
                let lasts = turn(&office, no, &who()).is_some();
                assert_eq!(takes_it > 0, lasts, "{service:?} {state:?} {ruling:?}: whose turn is it");
            }
        }
    }
    assert_eq!(hinted.len(), Step::ALL.len(), "a step that no case comes to: {hinted:?}");
}

#[test]
fn whoever_prepared_is_told_that_it_waits_and_the_head_that_it_is_to_be_signed() {
    let (mut office, no) = stands(Service::Reissue, State::Prepared, Act::Note, None, true);
    let one = |login: &str, role| Who { roles: [role].into(), ..Who::owner(login) };
    let of = |office: &MemoryOffice, who: &Who| turn(office, no, who).unwrap().1;
    assert_eq!(of(&office, &one("akhmetova", Role::Officer)), Turn::Waits(Act::SendBack));
    assert_eq!(of(&office, &one("lee", Role::Officer)), Turn::Others(&[Role::Head]));
    assert_eq!(of(&office, &one("ospanov", Role::Head)), Turn::Mine(Act::Sign));
    assert_eq!(of(&office, &one("akhmetova", Role::Head)), Turn::Waits(Act::SendBack));
    let off = Command::SwitchSecondSignature { on: false, reason: "приказ № 3".into() };
    office.submit(&off, &who(), at("2026-03-09T09:00")).unwrap();
    assert_eq!(of(&office, &one("akhmetova", Role::Head)), Turn::Mine(Act::Sign));
}
