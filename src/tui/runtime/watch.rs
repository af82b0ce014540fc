//! Signals and the dropped line, on a thread that waits for nobody.
//!
//! It sees a hangup by `poll(2)` too, because SIGHUP may have been inherited blocked. It never reads the terminal.

use std::io;
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::link::Bell;
use super::terminal;

/// How long the program may take to save what was typed once the line is down.
pub(super) const LAST_WILL: Duration = Duration::from_millis(300);

/// What the watching thread and the loop tell each other.
#[derive(Debug)]
pub(super) struct Flags {
    /// The window changed.
    pub(super) resized: AtomicBool,
    /// The process went on after a stop.
    pub(super) continued: AtomicBool,
    /// The process leaves: no frame is written any more.
    pub(super) leaving: AtomicBool,
    /// The loop ended by itself.
    over: AtomicBool,
    /// The loop met a dead line before this thread did.
    gone: AtomicBool,
    /// Rung for the watching thread.
    watcher: Bell,
    /// Readable once the process leaves: a frame that waits for room gives up.
    pub(super) stop: Bell,
}

/// The watching thread's other end.
#[derive(Debug)]
pub(super) struct Watch {
    pub(super) flags: Arc<Flags>,
    settled: mpsc::Sender<()>,
}

impl Watch {
    /// Begins to watch; `bell` wakes the loop.
    pub(super) fn begin(bell: &Arc<Bell>) -> io::Result<Self> {
        let flags = Arc::new(Flags {
            resized: AtomicBool::new(false),
            continued: AtomicBool::new(false),
            leaving: AtomicBool::new(false),
            over: AtomicBool::new(false),
            gone: AtomicBool::new(false),
            watcher: Bell::new()?,
            stop: Bell::new()?,
        });
        let (read, write) = UnixStream::pair()?;
        // A caught SIGTSTP is ignored, but not by the programs started from here.
        let signals = [SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU];
        let delivery = SignalDelivery::with_pipe(read, write, SignalOnly, signals)?;
        let (settled, receive) = mpsc::channel();
        let mut watcher =
            Watcher { flags: Arc::clone(&flags), bell: Arc::clone(bell), delivery, settled: receive, deaf: false };
        thread::Builder::new().name("watch".into()).spawn(move || watcher.watch())?;
        Ok(Self { flags, settled })
    }

    /// Everything was saved: the process may go. Never returns.
    pub(super) fn settle(&self) -> ! {
        let _already_leaving = self.settled.send(());
        loop {
            thread::park();
        }
    }

    /// The loop saw that the line is down.
    pub(super) fn hung_up(&self) {
        self.flags.gone.store(true, Ordering::SeqCst);
        self.flags.watcher.ring();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.flags.over.store(true, Ordering::SeqCst);
        self.flags.watcher.ring();
    }
}

struct Watcher {
    flags: Arc<Flags>,
    bell: Arc<Bell>,
    delivery: SignalDelivery<UnixStream, SignalOnly>,
    settled: mpsc::Receiver<()>,
    /// stdin answered `poll(2)` with an error that is no hangup.
    deaf: bool,
}

impl Watcher {
    fn watch(&mut self) {
        loop {
            match self.wait() {
                Some(code) => self.leave(code),
                None if self.flags.over.load(Ordering::SeqCst) => return,
                None => {}
            }
        }
    }

    /// Waits for one thing to happen; an exit code when it ends the process.
    fn wait(&mut self) -> Option<i32> {
        let stdin = rustix::stdio::stdin();
        let hung_up = {
            let mut fds = vec![
                PollFd::from_borrowed_fd(self.delivery.get_read().as_fd(), PollFlags::IN),
                PollFd::new(&self.flags.watcher, PollFlags::IN),
            ];
            if !self.deaf {
                fds.push(PollFd::new(&stdin, PollFlags::empty()));
            }
            match poll(&mut fds, None) {
                Ok(_) => fds.get(2).map_or(PollFlags::empty(), PollFd::revents),
                Err(Errno::INTR) => PollFlags::empty(),
                Err(_) => PollFlags::NVAL,
            }
        };
        self.flags.watcher.hush();
        let signalled = self.signals();
        if signalled.is_some() {
            return signalled;
        }
        self.deaf |= hung_up.contains(PollFlags::NVAL);
        let gone = hung_up.intersects(PollFlags::HUP | PollFlags::ERR) || self.flags.gone.load(Ordering::SeqCst);
        (gone && !self.flags.over.load(Ordering::SeqCst)).then_some(128 + SIGHUP)
    }

    fn signals(&mut self) -> Option<i32> {
        let mut code = None;
        for signal in self.delivery.pending() {
            match signal {
                SIGWINCH => self.flags.resized.store(true, Ordering::SeqCst),
                SIGCONT => self.flags.continued.store(true, Ordering::SeqCst),
                SIGHUP | SIGTERM | SIGINT | SIGQUIT => code = Some(128 + signal),
                _ => continue,
            }
            self.bell.ring();
        }
        code
    }

    /// Lets the loop save what was typed, gives the terminal back and ends the process, done or not.
    fn leave(&self, code: i32) {
        let until = Instant::now() + LAST_WILL;
        self.flags.leaving.store(true, Ordering::SeqCst);
        self.flags.stop.ring();
        self.bell.ring();
        let _or_too_late = self.settled.recv_timeout(until.saturating_duration_since(Instant::now()));
        let patience = if code == 128 + SIGHUP { Duration::ZERO } else { Duration::from_millis(100) };
        terminal::give_back(patience);
        signal_hook::low_level::exit(code);
    }
}
