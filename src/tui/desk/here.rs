//! Who has what open, told to the others and heard of them.

use std::time::Instant;

use super::{Clock, Msg, Service, Who, Worker};
use crate::office::Way;
use crate::store::presence::{Presence, Seat};

/// The place of whoever sits here; nothing is open yet.
pub fn presence(service: &Service, who: &Who, clock: &Clock) -> Presence {
    let since = clock().naive_local();
    let from = match &who.way {
        Way::Ssh { address, .. } if !address.is_empty() => Some(address.clone()),
        _ => None,
    };
    let seat = Seat { login: who.login.clone(), pid: std::process::id(), since, from, case: None, at: since };
    Presence::new(service.dir(), seat)
}

impl Worker {
    /// Tells what is open here and hears what is open elsewhere.
    pub fn attend(&mut self) {
        self.presence.tell(Instant::now());
        if let Some(others) = self.presence.look() {
            let others = others.to_vec();
            self.out.send(Msg::Here(others));
        }
    }
}
