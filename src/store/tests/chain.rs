//! The chain, verification and rebuilding.

use proptest::prelude::*;
use redb::ReadableDatabase;

use super::super::tables::{self, COUNTS, INDEX, JOURNAL, META, PAST, ROWS, meta};
use super::super::{Fault, Hash, Store, StoreError, open, rebuild, upgrade, verify};
use super::office;

fn choices(count: u32) -> Vec<u32> {
    (0..count).map(|n| n.wrapping_mul(2_654_435_761) >> 7).collect()
}

fn fault(store: &Store) -> Option<Fault> {
    verify(store.dir(), None, |_| {}).unwrap().fault
}

/// Writes to the file behind the store's back.
fn behind(store: &Store, change: impl FnOnce(&redb::WriteTransaction)) {
    let txn = store.database().unwrap().begin_write().unwrap();
    change(&txn);
    txn.commit().unwrap();
}

fn stored(store: &Store, seq: u64) -> Vec<u8> {
    let txn = store.database().unwrap().begin_read().unwrap();
    txn.open_table(JOURNAL).unwrap().get(seq).unwrap().unwrap().value().to_vec()
}

/// Everything a rebuild makes, as bytes.
fn projections(store: &Store) -> Vec<(String, Vec<u8>)> {
    let snapshot = store.snapshot().unwrap();
    let mut all = Vec::new();
    let mut add = |table: &str, key: String, value: &[u8]| all.push((format!("{table} {key}"), value.to_vec()));
    for entry in snapshot.now.cases.range::<u64>(..).unwrap() {
        let (key, value) = entry.unwrap();
        add("cases", key.value().to_string(), value.value());
    }
    for entry in snapshot.now.rows.range::<u64>(..).unwrap() {
        let (key, value) = entry.unwrap();
        add("rows", key.value().to_string(), value.value());
    }
    for entry in snapshot.now.certificates.range::<&str>(..).unwrap() {
        let (key, value) = entry.unwrap();
        add("certificates", key.value().to_owned(), value.value());
    }
    for entry in snapshot.now.index.range::<&[u8]>(..).unwrap() {
        add("index", format!("{:?}", entry.unwrap().0.value()), &[]);
    }
    for entry in snapshot.now.counts.range::<&[u8]>(..).unwrap() {
        let (key, value) = entry.unwrap();
        add("counts", format!("{:?}", key.value()), &value.value().to_be_bytes());
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn a_rebuild_gives_what_was_written_step_by_step(choices in prop::collection::vec(any::<u32>(), 0..80)) {
        let (_dir, store) = office(&choices);
        prop_assert_eq!(fault(&store), None);
        let before = projections(&store);
        let head = store.snapshot().unwrap().head().unwrap();
        behind(&store, |txn| {
            txn.delete_table(ROWS).unwrap();
            txn.open_table(ROWS).unwrap();
            txn.open_table(COUNTS).unwrap().insert([1_u8].as_slice(), 9).unwrap();
        });
        let rebuilt = rebuild(store.dir(), |_| {}).unwrap();
        prop_assert_eq!((rebuilt.records, rebuilt.head), head);
        prop_assert_eq!(projections(&store), before);
        prop_assert_eq!(fault(&store), None);
    }

    #[test]
    fn a_changed_byte_is_found_in_its_record(record in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), flip in 1_u8..) {
        let (_dir, store) = office(&choices(40));
        let (last, _) = store.snapshot().unwrap().head().unwrap();
        let seq = record.index(last as usize) as u64 + 1;
        let mut bytes = stored(&store, seq);
        let at = place.index(bytes.len());
        bytes[at] ^= flip;
        behind(&store, |txn| { txn.open_table(JOURNAL).unwrap().insert(seq, bytes.as_slice()).unwrap(); });
        prop_assert_eq!(fault(&store), Some(Fault::Altered(seq)));
        prop_assert_eq!(rebuild(store.dir(), |_| {}).unwrap().fault, Some(Fault::Altered(seq)));
    }
}

#[test]
fn every_byte_of_two_neighbours_counts() {
    let (_dir, store) = office(&choices(12));
    let (last, _) = store.snapshot().unwrap().head().unwrap();
    for seq in [1, 2, last] {
        let whole = stored(&store, seq);
        for at in (0..whole.len()).step_by(3) {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            behind(&store, |txn| {
                txn.open_table(JOURNAL).unwrap().insert(seq, bytes.as_slice()).unwrap();
            });
            assert_eq!(fault(&store), Some(Fault::Altered(seq)), "byte {at} of {seq}");
        }
        behind(&store, |txn| {
            txn.open_table(JOURNAL).unwrap().insert(seq, whole.as_slice()).unwrap();
        });
    }
    assert_eq!(fault(&store), None);
}

#[test]
fn a_missing_record_is_named_in_the_middle_and_at_the_end() {
    for back in [0, 3] {
        let (_dir, store) = office(&choices(20));
        let (last, _) = store.snapshot().unwrap().head().unwrap();
        behind(&store, |txn| {
            txn.open_table(JOURNAL).unwrap().remove(last - back).unwrap();
        });
        assert_eq!(fault(&store), Some(Fault::Absent(last - back)));
    }
}

#[test]
fn a_projection_that_differs_is_named_by_table() {
    let (_dir, store) = office(&choices(30));
    behind(&store, |txn| {
        txn.open_table(INDEX).unwrap().insert(b"Qa-stray".as_slice(), 1).unwrap();
    });
    assert!(matches!(fault(&store), Some(Fault::Differs { table: "index", .. })));
    rebuild(store.dir(), |_| {}).unwrap();
    assert_eq!(fault(&store), None);
    behind(&store, |txn| {
        txn.open_table(PAST).unwrap().pop_first().unwrap().expect("something has passed");
    });
    assert!(matches!(fault(&store), Some(Fault::Differs { table: "past", .. })));
}

#[test]
fn a_noted_hash_is_found_where_it_was_the_head() {
    let (_dir, store) = office(&choices(20));
    let noted = Hash::of(&stored(&store, 7));
    assert_eq!(verify(store.dir(), Some(noted), |_| {}).unwrap().asked, Some(7));
    assert_eq!(verify(store.dir(), Some(Hash::of(b"other")), |_| {}).unwrap().asked, None);
    assert_eq!(noted.to_string().parse(), Ok(noted));
}

#[test]
fn while_a_rebuild_runs_the_office_is_closed_and_it_can_be_begun_again() {
    let (_dir, mut store) = office(&choices(20));
    behind(&store, |txn| {
        txn.open_table(META).unwrap().insert(meta::REBUILDING, 1).unwrap();
    });
    assert_eq!(store.snapshot().unwrap_err(), StoreError::Rebuilding);
    let refused = super::testing::put(&mut store, 99, super::testing::opening());
    assert_eq!(refused, Err(super::super::SubmitError::Store(StoreError::Rebuilding)));
    assert_eq!(Store::open_read(store.dir()).unwrap_err(), StoreError::Rebuilding);
    rebuild(store.dir(), |_| {}).unwrap();
    assert!(store.snapshot().is_ok());
    assert!(open::read(store.dir()).is_ok());
    assert_eq!(upgrade(store.dir(), |_| {}), Ok(None));
    // An upgrade that was broken off is such a rebuild, and goes on.
    behind(&store, |txn| {
        txn.open_table(META).unwrap().insert(meta::REBUILDING, 1).unwrap();
    });
    assert!(matches!(upgrade(store.dir(), |_| {}), Ok(Some(done)) if done.fault.is_none()));
    assert_eq!(fault(&store), None);
    assert_eq!(tables::SCHEMA, 3, "a golden journal of the schema before has to be added when this is raised");
}
