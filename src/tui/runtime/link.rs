//! The way into the loop from other threads: a queue, and a pipe that wakes the one who polls.

use std::fmt;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::{Arc, mpsc};

use rustix::pipe::{PipeFlags, pipe_with};

/// What other threads may put into the loop.
pub(super) enum Incoming<M> {
    /// A message for the program.
    Message(M),
    /// The whole screen is to be painted again.
    Redraw,
    /// A text for the terminal's clipboard.
    Copy(String),
    /// The terminal's bell.
    Ring,
}

/// A pipe whose only content is "look": full means that it was already rung.
#[derive(Debug)]
pub(super) struct Bell {
    read: OwnedFd,
    write: OwnedFd,
}

impl Bell {
    pub(super) fn new() -> io::Result<Self> {
        let (read, write) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        Ok(Self { read, write })
    }

    /// Wakes the one who polls; a full pipe already has.
    pub(super) fn ring(&self) {
        let _already_rung = rustix::io::write(&self.write, b".");
    }

    /// Empties the pipe.
    pub(super) fn hush(&self) {
        let mut bytes = [0; 64];
        while matches!(rustix::io::read(&self.read, &mut bytes), Ok(64)) {}
    }
}

impl AsFd for Bell {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.read.as_fd()
    }
}

/// Sends messages into the loop from any thread and wakes it.
pub struct Sender<M> {
    queue: mpsc::Sender<Incoming<M>>,
    bell: Arc<Bell>,
}

impl<M> Clone for Sender<M> {
    fn clone(&self) -> Self {
        Self { queue: self.queue.clone(), bell: Arc::clone(&self.bell) }
    }
}

impl<M> fmt::Debug for Sender<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender")
    }
}

impl<M> Sender<M> {
    /// Hands a message to the program; false when the loop has ended.
    pub fn send(&self, message: M) -> bool {
        self.put(Incoming::Message(message))
    }

    /// Asks for the whole screen to be painted again, for a terminal that somebody else has written on.
    pub fn redraw(&self) -> bool {
        self.put(Incoming::Redraw)
    }

    /// Offers a text to the terminal's clipboard (OSC 52). A terminal that does not take it ignores it.
    pub fn copy(&self, text: impl Into<String>) -> bool {
        self.put(Incoming::Copy(text.into()))
    }

    /// Rings the terminal's bell: one byte, at once.
    pub fn ring(&self) -> bool {
        self.put(Incoming::Ring)
    }

    fn put(&self, incoming: Incoming<M>) -> bool {
        let taken = self.queue.send(incoming).is_ok();
        self.bell.ring();
        taken
    }
}

/// The loop's end of the queue.
pub struct Inbox<M> {
    queue: mpsc::Receiver<Incoming<M>>,
    pub(super) bell: Arc<Bell>,
}

impl<M> fmt::Debug for Inbox<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Inbox")
    }
}

impl<M> Inbox<M> {
    /// The next thing that waits, if any.
    pub(super) fn take(&self) -> Option<Incoming<M>> {
        self.queue.try_recv().ok()
    }
}

#[cfg(test)]
impl<M> Inbox<M> {
    /// The messages that wait, for a test that is its own loop.
    pub fn messages(&self) -> Vec<M> {
        let mut messages = Vec::new();
        while let Some(incoming) = self.take() {
            if let Incoming::Message(message) = incoming {
                messages.push(message);
            }
        }
        messages
    }
}

/// A queue into the loop: made before [`super::run`], so that other threads can be given their end first.
pub fn channel<M>() -> io::Result<(Sender<M>, Inbox<M>)> {
    let (send, receive) = mpsc::channel();
    let bell = Arc::new(Bell::new()?);
    Ok((Sender { queue: send, bell: Arc::clone(&bell) }, Inbox { queue: receive, bell }))
}
