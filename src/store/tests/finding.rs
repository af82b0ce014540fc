//! Finding, persons, and what happened since.

use super::super::key::{self, tag};
use super::super::sought::Sought;
use super::super::words::Identity;
use super::super::{LinkedBy, PersonLink, Scope, Store};
use super::testing::{self, corrected, put, registered};
use super::{naive, office};
use crate::office::{CaseNo, Event, Subject};

fn no(count: u32) -> CaseNo {
    CaseNo { year: 2026, count }
}

/// An office of cases given as name, ИИН and document.
fn people(people: &[(&str, &str, &str)]) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path().join("office")).unwrap();
    put(&mut store, 0, testing::opening()).unwrap();
    for (at, (name, iin, document)) in people.iter().enumerate() {
        let Event::CaseRegistered { case, mut application, clocks, warnings, holder } =
            registered(no(at as u32 + 1), 1)
        else {
            unreachable!("registered gives a registration")
        };
        (*name).clone_into(&mut application.full_name);
        (*iin).clone_into(&mut application.iin);
        (*document).clone_into(&mut application.id_number);
        put(&mut store, at as u64 + 1, vec![Event::CaseRegistered { case, application, clocks, warnings, holder }])
            .unwrap();
    }
    (dir, store)
}

fn hits(store: &Store, query: &str) -> Vec<u32> {
    store.snapshot().unwrap().find(query, 50).unwrap().rows.iter().map(|row| row.no.count).collect()
}

#[test]
fn a_case_is_found_by_any_words_and_any_number() {
    let (_dir, store) = people(&[
        ("Ким Алексей", "900101300001", "M12345678"),
        ("Ким Анна Сергеевна", "900101300002", "M99000001"),
        ("Росси Марко", "", "YA-1234"),
    ]);
    assert_eq!(hits(&store, "ким"), [2, 1]);
    assert_eq!(hits(&store, "КИМ ал"), [1]);
    assert_eq!(hits(&store, "сер ким"), [2]);
    assert_eq!(hits(&store, "900101300002"), [2]);
    assert_eq!(hits(&store, "m1234"), [1]);
    assert_eq!(hits(&store, "ya1234"), [3]);
    assert_eq!(hits(&store, "YA-1234"), [3]);
    assert_eq!(hits(&store, "P-2026-3"), [3]);
    assert_eq!(hits(&store, "2026-0002"), [2]);
    assert_eq!(hits(&store, "2026-000"), [3, 2, 1]);
    assert_eq!(hits(&store, "3"), [3]);
    assert_eq!(hits(&store, "kim alexey"), [1], "in the other script");
    assert_eq!(hits(&store, "rbv fyyf"), [2], "under the other layout");
    assert_eq!(hits(&store, "ь1234"), [1], "a number under the other layout");
    assert_eq!(hits(&store, "ким росси"), [] as [u32; 0]);
    assert_eq!(hits(&store, ""), [] as [u32; 0]);
    assert_eq!(hits(&store, "nobody"), [] as [u32; 0]);
}

/// A word that is too common to be collected hides nothing that another word names.
#[test]
fn a_rare_word_beside_a_common_one_finds_what_stands_behind_all_that_was_looked_at() {
    let names: Vec<String> = (0..9).map(|at| format!("Ким {}", "абвгдежзи".chars().nth(at).unwrap())).collect();
    let (_dir, store) = people(&names.iter().map(|name| (name.as_str(), "", "")).collect::<Vec<_>>());
    let snapshot = store.snapshot().unwrap();
    let terms = |key: &u64| {
        let case = snapshot.case(CaseNo::from_key(*key))?.unwrap();
        Ok(Identity::of_case(&case).terms())
    };
    let find = |query, look| {
        let sought = Sought { list: &[tag::TERM], look, of: key::tail, terms: &terms };
        let (keys, more) = snapshot.fitting(query, &sought).unwrap();
        (keys.into_iter().map(|key| CaseNo::from_key(key).count).collect::<Vec<_>>(), more)
    };
    assert_eq!(find("ким з", 3), (vec![8], false));
    assert_eq!(find("з ким", 3), (vec![8], false));
    assert_eq!(find("ким", 3), (vec![1, 2, 3], true));
    assert_eq!(find("ким", 10), ((1..10).collect(), false));
}

#[test]
fn a_corrected_name_is_found_by_the_new_one_alone() {
    let (_dir, mut store) = people(&[("Кем Алексей", "", ""), ("Ли Анна", "", "")]);
    put(&mut store, 9, vec![corrected(no(1), "full_name", "Ким Алексей")]).unwrap();
    assert_eq!(hits(&store, "ким"), [1]);
    assert_eq!(hits(&store, "кем"), [] as [u32; 0]);
}

#[test]
fn a_page_of_hits_says_how_many_there_are() {
    let (_dir, store) = people(&[("Ким Алексей", "", ""); 7]);
    let found = store.snapshot().unwrap().find("ким", 3).unwrap();
    assert_eq!((found.rows.len(), found.total, found.more), (3, 7, false));
}

#[test]
fn a_person_is_one_by_the_strongest_ground() {
    let (_dir, mut store) = people(&[
        ("Ким Алексей", "900101300001", "M12345678"),
        ("Ким Алексей", "900101300001", "M00000001"),
        ("Kim Alexey", "", "m 12345678"),
        ("Алексей Ким", "", "X1"),
        ("Ли Анна", "900101300009", "Y1"),
    ]);
    put(&mut store, 20, testing::granted(no(2), "KZ-0001", testing::day("2026-03-25"))).unwrap();
    let snapshot = store.snapshot().unwrap();
    let links = snapshot.person_links(&snapshot.case(no(1)).unwrap().unwrap()).unwrap();
    let cases: Vec<_> = links
        .iter()
        .filter_map(|link| match link {
            PersonLink::Case(row, by) => Some((row.no.count, *by)),
            PersonLink::Certificate(..) | PersonLink::Complaint(..) | PersonLink::Permit(..) => None,
        })
        .collect();
    assert_eq!(cases, [(2, LinkedBy::Iin), (3, LinkedBy::Document), (4, LinkedBy::Name)]);
    let of = |link: &&PersonLink| matches!(link, PersonLink::Certificate(number, _) if number == "KZ-0001");
    assert_eq!(links.iter().filter(of).count(), 0, "the holder of that certificate is somebody else");
}

#[test]
fn certificates_are_found_on_a_person() {
    let (_dir, mut store) = people(&[("Росси Марко", "", "M00000001"), ("Росси Марко", "", "Z")]);
    put(&mut store, 20, testing::granted(no(1), "KZ-0001", testing::day("2026-03-25"))).unwrap();
    let snapshot = store.snapshot().unwrap();
    let links = snapshot.person_links(&snapshot.case(no(2)).unwrap().unwrap()).unwrap();
    assert!(links.contains(&PersonLink::Certificate("KZ-0001".to_owned(), LinkedBy::Name)), "{links:?}");
    assert_eq!(hits(&store, "kz0001"), [1]);
}

#[test]
fn since_the_last_look_new_and_moved_are_told_apart() {
    let (_dir, mut store) = people(&[("Ким", "", ""), ("Ли", "", "")]);
    let look = store.snapshot().unwrap().head().unwrap().0;
    put(&mut store, 10, vec![registered(no(3), 1)]).unwrap();
    put(&mut store, 11, vec![corrected(no(3), "iin", "1"), corrected(no(1), "iin", "2")]).unwrap();
    let snapshot = store.snapshot().unwrap();
    let since = snapshot.since(look, None).unwrap();
    assert_eq!((since.registered.len(), since.moved.iter().map(|n| n.count).collect::<Vec<_>>()), (1, vec![1]));
    assert_eq!((since.last_seq, since.more), (look + 3, false));
    assert!(snapshot.since(look, Some("akhmetova")).unwrap().moved.is_empty(), "one's own work is no news");
    assert_eq!(snapshot.since(since.last_seq, None).unwrap().registered.len(), 0);
}

#[test]
fn a_history_comes_in_pages_oldest_first() {
    let (_dir, store) = office(&(0..60).map(|n| n * 7).collect::<Vec<_>>());
    let snapshot = store.snapshot().unwrap();
    for number in naive(&store).keys() {
        let subject = Subject::Case(*number);
        let all = snapshot.history(&subject, None, 1_000).unwrap();
        assert!(all.windows(2).all(|pair| pair[0].seq < pair[1].seq));
        assert!(all.iter().all(|record| record.event.subject() == subject));
        let last = all.last().unwrap().seq;
        assert_eq!(last, snapshot.case(*number).unwrap().unwrap().revision);
        let earlier = snapshot.history(&subject, Some(last), 2).unwrap();
        assert_eq!(earlier, all[all.len().saturating_sub(3)..all.len() - 1]);
    }
    assert!(!snapshot.history(&Subject::Office, None, 10).unwrap().is_empty());
    assert_eq!(snapshot.queue_total(&Scope::Overdue(testing::day("2020-01-01"))).unwrap(), 0);
}
