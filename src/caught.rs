//! A panic of somebody else's reader on somebody else's file, kept from ending the program.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static UNDER_GUARD: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`; nothing when it panicked. What `work` held by reference must not be used after that.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = UNDER_GUARD.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    UNDER_GUARD.set(before);
    done
}

/// Whether a panic of this thread is caught and told by whoever called: no hook gives the terminal back or reports it.
pub fn is_caught() -> bool {
    UNDER_GUARD.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_nothing_and_the_guard_is_left_as_it_was() {
        assert_eq!(caught(|| 7), Some(7));
        assert!(!is_caught());
        assert_eq!(caught(|| assert!(!is_caught(), "on purpose")), None);
        assert!(!is_caught());
    }
}
