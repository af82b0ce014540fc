//! The empty office: what can be done first.

/// The commands a new office offers, in this order.
pub const OFFERS: [&str; 3] = ["import", "new-application", "help"];
