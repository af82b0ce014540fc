//! The terminal is taken and given back as it was found, whoever gives it back and whatever happened.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

use crate::caught::is_caught;

/// Alternate screen, bracketed paste, no cursor until a field asks for it. Nothing is asked of the terminal.
pub(super) const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[m\x1b[2J\x1b[H";
/// The opposite, with an interrupted frame closed first.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[m\x1b[?2004l\x1b[?25h\x1b[?1049l";
/// A blocking descriptor is fed in bites that the kernel takes without waiting once it says there is room.
const BITE: usize = 256;

/// The terminal as it was found. One a process, so that a signal, a panic and the loop can all give it back.
static FOUND: Mutex<Option<Found>> = Mutex::new(None);

struct Found {
    modes: Termios,
    out: Output,
    /// Whether [`ENTER`] was written: what was not entered is not left.
    entered: bool,
}

/// The way out to the terminal.
#[derive(Debug)]
pub(super) struct Output {
    fd: OwnedFd,
    /// A description of our own can be non-blocking; the one shared with the shell must not be changed.
    own: bool,
}

/// Why a frame was not written to the end.
#[derive(Debug)]
pub(super) enum Stopped {
    /// The time was over.
    Late,
    /// The process leaves.
    Leaving,
    /// The terminal is gone.
    Gone,
}

impl Output {
    fn open() -> io::Result<Self> {
        let flags = OFlags::WRONLY | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
        if let Ok(fd) = rustix::fs::open("/proc/self/fd/1", flags, Mode::empty()) {
            return Ok(Self { fd, own: true });
        }
        Ok(Self { fd: rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stdout(), 3)?, own: false })
    }

    /// Writes everything, waiting for room at most until `until` (for ever when none), and not once `stop` is readable.
    /// What is not written stays in `bytes`.
    pub(super) fn write(
        &self,
        bytes: &mut &[u8],
        stop: Option<&dyn AsFd>,
        until: Option<Instant>,
    ) -> Result<(), Stopped> {
        while !bytes.is_empty() {
            if !self.own {
                self.room(stop, until)?;
            }
            let bite = if self.own { *bytes } else { &bytes[..bytes.len().min(BITE)] };
            match rustix::io::write(&self.fd, bite) {
                Ok(count) => *bytes = &bytes[count..],
                Err(Errno::AGAIN) => self.room(stop, until)?,
                Err(Errno::INTR) => {}
                Err(_) => return Err(Stopped::Gone),
            }
        }
        Ok(())
    }

    fn room(&self, stop: Option<&dyn AsFd>, until: Option<Instant>) -> Result<(), Stopped> {
        let mut fds = vec![PollFd::new(&self.fd, PollFlags::OUT)];
        fds.extend(stop.map(|fd| PollFd::from_borrowed_fd(fd.as_fd(), PollFlags::IN)));
        let wait = until.map(|until| timespec(until.saturating_duration_since(Instant::now())));
        match poll(&mut fds, wait.as_ref()) {
            Ok(0) => Err(Stopped::Late),
            Err(Errno::INTR) => Ok(()),
            Ok(_) if fds.get(1).is_some_and(|fd| !fd.revents().is_empty()) => Err(Stopped::Leaving),
            Ok(_) if fds[0].revents().contains(PollFlags::OUT) => Ok(()),
            Ok(_) | Err(_) => Err(Stopped::Gone),
        }
    }
}

/// A duration as `poll(2)` takes it.
pub(super) fn timespec(wait: Duration) -> Timespec {
    Timespec { tv_sec: wait.as_secs() as i64, tv_nsec: wait.subsec_nanos().into() }
}

/// Columns and rows; a terminal that knows neither counts as 80×24.
pub(super) fn size() -> (u16, u16) {
    match tcgetwinsize(rustix::stdio::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col, size.ws_row),
        _ => (80, 24),
    }
}

/// Raw mode until dropped. The screen itself is entered by the first frame.
#[derive(Debug)]
pub(super) struct Guard {
    pub(super) out: Output,
}

impl Guard {
    /// Takes the terminal. An error when stdin or stdout is none.
    pub(super) fn take() -> io::Result<Self> {
        let modes = tcgetattr(rustix::stdio::stdin())?;
        tcgetattr(rustix::stdio::stdout())?;
        let (out, spare) = (Output::open()?, Output::open()?);
        let mut raw = modes.clone();
        raw.make_raw();
        *found() = Some(Found { modes, out: spare, entered: false });
        hook();
        if let Err(error) = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &raw) {
            give_back(Duration::ZERO);
            return Err(error.into());
        }
        Ok(Self { out })
    }

    /// Raw mode again, after a stop that somebody else's shell has used.
    pub(super) fn again() {
        if let Ok(mut modes) = tcgetattr(rustix::stdio::stdin()) {
            modes.make_raw();
            let _gone_is_seen_by_poll = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &modes);
        }
    }

    /// Notes that the first frame is on its way, with [`ENTER`] before it.
    pub(super) fn entered() {
        if let Some(found) = found().as_mut() {
            found.entered = true;
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back(Duration::from_millis(300));
    }
}

fn found() -> std::sync::MutexGuard<'static, Option<Found>> {
    FOUND.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back as it was found, once; waits for room in its output for `patience` and no longer.
pub(super) fn give_back(patience: Duration) {
    let Some(was) = found().take() else { return };
    if was.entered {
        let _best_effort = was.out.write(&mut { LEAVE }, None, Some(Instant::now() + patience));
    }
    let _best_effort = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &was.modes);
}

/// A panic is told on a terminal that is whole again, by whatever hook was there before.
fn hook() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        let home = std::thread::current().id();
        std::panic::set_hook(Box::new(move |info| {
            if is_caught() {
                return;
            }
            let ours = found().is_some();
            give_back(Duration::from_millis(100));
            before(info);
            // The loop would go on writing to a terminal that is no longer its own.
            if ours && std::thread::current().id() != home {
                signal_hook::low_level::exit(101);
            }
        }));
    });
}
