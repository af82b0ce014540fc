//! Whatever was worked on, whenever it breaks off: what is previewed is what is saved.

use super::*;
use crate::law::codes;
use crate::office::decide::Rules;
use crate::office::holder_term::HolderTerm;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn preview_saving_and_computing_from_nothing_agree(
        choices in proptest::collection::vec(0_u32..SMALL * 10, 1..14),
        kind in 0_usize..6,
    ) {
        let (dir, mut store) = office(&choices);
        let before = cases(&store);
        let (said, head) = saved(&mut store, &changes()[kind]);
        let ((moved, taken, pass, fail), with_it) = counted(&store, head);
        prop_assert_eq!((said.effect.holders, said.effect.hearings), with_it);
        prop_assert_eq!(of(&said.effect), (moved, pass, fail));
        prop_assert!(taken <= said.effect.readings);
        prop_assert_eq!(said.effect.by_shift.values().sum::<u64>(), moved);

        let rules = Rules::with(said.settings.clone().into(), day("2026-08-28"));
        let mut fresh = MemoryOffice { settings: Some(said.settings.clone().into()), ..MemoryOffice::default() };
        prop_assert!(said.settings.pending.is_some());
        for (case, stood) in cases(&store).iter().zip(&before) {
            if stood.decision.is_some() {
                prop_assert_eq!(case, stood, "decided");
                continue;
            }
            let command = Command::Register { application: Box::new(case.application.clone()), warnings: Vec::new() };
            fresh.settings = Some(said.settings.clone().into());
            let Event::CaseRegistered { clocks, holder, .. } = &fresh.submit(&command, &who(), at("2026-08-28T20:00")).unwrap()[0]
            else { unreachable!("a registration") };
            prop_assert_eq!(clocks.registration_day, case.clocks.registration_day);
            prop_assert_eq!(clocks.promised_at, case.clocks.promised_at);
            prop_assert_eq!(clocks.readings, case.clocks.readings);
            // The holder's own days, but for the revision of a calendar that moved none of them.
            let results = |terms: &[HolderTerm]| {
                terms.iter().map(|t| (t.duty, t.change, t.event_on, t.due, t.late_by, t.reading)).collect::<Vec<_>>()
            };
            prop_assert_eq!(results(&case.holder), results(holder));
            if let Some(called) = case.outside.hearing() {
                let due = case.clocks.term(Stage::Decision).unwrap().due;
                let term = codes::hearing(&rules.calendar, called.notice_on, Some(due)).unwrap();
                prop_assert_eq!((&called.term, called.fits), (&term, called.hearing_on <= due));
            }
            let live = case.current_stage();
            for term in case.clocks.terms.iter().filter(|t| Some(t.stage) >= live && (t.stage != Stage::Commission || case.sent_on.is_none())) {
                prop_assert_eq!(Some(term), clocks.term(term.stage));
            }
            // A stage that is over stays as it was kept.
            for term in case.clocks.terms.iter().filter(|t| Some(t.stage) < live) {
                prop_assert_eq!(Some(term), stood.clocks.term(term.stage));
            }
        }
        let verdict = verify(dir.path().join("office"), None, |_| ()).unwrap();
        prop_assert_eq!(verdict.fault, None);
    }

    #[test]
    fn a_kill_in_the_midst_and_a_resume_come_out_the_same(
        choices in proptest::collection::vec(0_u32..SMALL * 10, 3..10),
        slices in 0_usize..4,
    ) {
        let [(_one, whole), (_dir, store)] = whole_and_killed(|| office(&choices), slices);
        prop_assert_eq!(cases(&store), cases(&whole));
    }
}
