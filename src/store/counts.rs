//! The counters of a write transaction. What is raised and lowered is kept here and written once, at its end: a slice
//! of bulk work moves the same few thousands of times.

use std::collections::BTreeMap;

use redb::{ReadableTable, Table};

use super::error::StoreError;

/// The table of counters, with what the transaction has changed of it.
pub(super) struct Counts<'t> {
    table: Table<'t, &'static [u8], u64>,
    changed: BTreeMap<Vec<u8>, u64>,
}

impl<'t> Counts<'t> {
    pub const fn of(table: Table<'t, &'static [u8], u64>) -> Self {
        Self { table, changed: BTreeMap::new() }
    }

    /// A counter as the transaction leaves it; zero where there is none.
    pub fn get(&self, key: &[u8]) -> Result<u64, StoreError> {
        match self.changed.get(key) {
            Some(value) => Ok(*value),
            None => Ok(self.table.get(key)?.map_or(0, |v| v.value())),
        }
    }

    pub fn set(&mut self, key: &[u8], value: u64) {
        match self.changed.get_mut(key) {
            Some(known) => *known = value,
            None => drop(self.changed.insert(key.to_vec(), value)),
        }
    }

    /// Writes what was changed. A counter at zero is none.
    pub fn write(mut self) -> Result<(), StoreError> {
        for (key, value) in &self.changed {
            if *value == 0 {
                self.table.remove(key.as_slice())?;
            } else {
                self.table.insert(key.as_slice(), value)?;
            }
        }
        Ok(())
    }
}
