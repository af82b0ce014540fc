//! The loop: input and messages in, effects out, a frame when something on it changed.
//!
//! A [`Program`] is pure: no clock and no I/O in it. An [`Executor`] does what the program asks for, on threads of its
//! own where that takes time, and answers with messages. The loop takes everything that waits before it draws, writes
//! one frame in one write inside a synchronized update, and writes nothing when nothing changed. Nothing is asked of
//! the terminal, ever.

mod input;
mod link;
mod paint;
mod terminal;
mod watch;

#[cfg(test)]
mod tests;

use std::io;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crossterm::event::KeyEvent;
use ratatui::{Frame, Terminal};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

pub use link::{Inbox, Sender, channel};
pub use paint::Lean;

use input::{Parsed, Parser};
use link::Incoming;
use terminal::{Guard, Stopped};
use watch::{LAST_WILL, Watch};

/// Rounds of reading before a frame is due although more keeps coming.
const ROUNDS: usize = 256;

/// What happens to a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<M> {
    /// A key was pressed.
    Key {
        /// The key, as crossterm names it. Esc and a key in one read is that key with ALT: see `keys::Keymap::replay`.
        key: KeyEvent,
        /// How many frames were drawn when the key was read. A screen that must not take type-ahead keeps the number
        /// that [`Program::drawn`] gave it and drops a key whose number is smaller.
        drawn: u64,
    },
    /// A bracketed paste, as the terminal sent it.
    Paste(String),
    /// Columns and rows. The first event of all; a terminal that knows neither counts as 80×24.
    Resize(u16, u16),
    /// The deadline that the program gave is over.
    Timer,
    /// The line is down or the process is told to go: save what was typed. Nothing is drawn after it, and the
    /// process is gone 300 ms later at most.
    Hangup,
    /// Something from another thread.
    Message(M),
}

/// The pure side: a model that takes events and can be drawn. `at` is the time since the loop began, on a clock that
/// only goes forward.
pub trait Program {
    /// What other threads say to it.
    type Msg: Send + 'static;
    /// What it asks for.
    type Effect;

    /// Takes one event and says what is to be done about it.
    fn update(&mut self, event: Event<Self::Msg>, at: Duration) -> Vec<Self::Effect>;

    /// Draws everything; reads only. A cursor is shown where `frame.set_cursor_position` puts one, else hidden.
    fn view(&self, frame: &mut Frame<'_>);

    /// Whether something visible changed since [`Program::drawn`] was last called.
    fn dirty(&self) -> bool;

    /// A frame was drawn: the `frame`-th, counted from one.
    fn drawn(&mut self, frame: u64);

    /// When [`Event::Timer`] is wanted, on the clock of `at`; none when idle. A deadline that is over is given once
    /// a round, so an update must move it on.
    fn deadline(&self) -> Option<Duration>;

    /// Whether the loop ends.
    fn finished(&self) -> bool;
}

/// The impure side: does what the program asks for. It is called on the loop's thread, so what takes time is handed
/// to a thread that answers by a [`Sender`].
pub trait Executor<E> {
    /// Does one thing, or hands it on.
    fn execute(&mut self, effect: E);

    /// Waits until what was handed on is done, for `patience` at most: the process is about to end.
    fn settle(&mut self, patience: Duration);
}

/// Runs a program on this process's terminal until it is finished. The terminal is given back as it was found on
/// return, on an error, on a panic, on SIGTERM, SIGHUP and a dropped line; on the last three the process ends without
/// returning, with exit code 128 and the signal's number.
///
/// # Errors
/// When stdin or stdout is no terminal, or the terminal cannot be taken.
pub fn run<P, X>(program: &mut P, executor: &mut X, inbox: Inbox<P::Msg>) -> io::Result<()>
where
    P: Program,
    X: Executor<P::Effect>,
{
    let guard = Guard::take()?;
    let watch = Watch::begin(&inbox.bell)?;
    let screen = Terminal::new(Lean::new(terminal::size()))?;
    let mut round = Loop {
        program,
        executor,
        inbox,
        watch,
        guard,
        screen,
        parser: Parser::default(),
        drawn: 0,
        began: Instant::now(),
    };
    round.run()
}

struct Loop<'a, P: Program, X> {
    program: &'a mut P,
    executor: &'a mut X,
    inbox: Inbox<P::Msg>,
    watch: Watch,
    guard: Guard,
    screen: Terminal<Lean>,
    parser: Parser,
    drawn: u64,
    began: Instant,
}

impl<P: Program, X: Executor<P::Effect>> Loop<'_, P, X> {
    fn run(&mut self) -> io::Result<()> {
        self.resize();
        loop {
            self.drain()?;
            if self.program.finished() {
                return Ok(());
            }
            if self.program.dirty() {
                self.draw()?;
            } else {
                self.wait(None)?;
            }
        }
    }

    /// Takes everything that waits.
    fn drain(&mut self) -> io::Result<()> {
        for _ in 0..ROUNDS {
            let any = self.flags() | self.messages() | self.timer() | self.wait(Some(Duration::ZERO))?;
            if !any || self.program.finished() {
                break;
            }
        }
        Ok(())
    }

    /// Waits for input, a message or the next deadline, `most` at most; whether there was input.
    fn wait(&mut self, most: Option<Duration>) -> io::Result<bool> {
        let at = self.began.elapsed();
        let next = self.program.deadline().map(|deadline| deadline.saturating_sub(at));
        let wait = [most, next, self.parser.patience()].into_iter().flatten().min();
        let stdin = rustix::stdio::stdin();
        let (input, rung, idle) = {
            let mut fds = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.inbox.bell, PollFlags::IN)];
            let ready = match poll(&mut fds, wait.map(terminal::timespec).as_ref()) {
                Ok(ready) => ready,
                Err(Errno::INTR) => return Ok(true),
                Err(error) => return Err(error.into()),
            };
            (fds[0].revents(), !fds[1].revents().is_empty(), ready == 0)
        };
        if rung {
            self.inbox.bell.hush();
        }
        if input.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            self.hung_up();
        }
        if input.contains(PollFlags::IN) {
            self.read();
            return Ok(true);
        }
        // What began like a sequence and was not followed up in time was a key by itself.
        if idle && most.is_none() && wait.is_some() && wait == self.parser.patience() {
            let rest = self.parser.give_up();
            self.input(rest);
        }
        Ok(rung)
    }

    fn read(&mut self) {
        let mut bytes = [0; 4096];
        match rustix::io::read(rustix::stdio::stdin(), &mut bytes) {
            Ok(0) => self.hung_up(),
            Ok(count) => {
                let parsed = self.parser.feed(&bytes[..count]);
                self.input(parsed);
            }
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(_) => self.hung_up(),
        }
    }

    fn input(&mut self, parsed: Vec<Parsed>) {
        for one in parsed {
            let event = match one {
                Parsed::Key(key) => Event::Key { key, drawn: self.drawn },
                Parsed::Paste(text) => Event::Paste(text),
            };
            self.update(event);
        }
    }

    fn update(&mut self, event: Event<P::Msg>) {
        if self.program.finished() {
            return;
        }
        for effect in self.program.update(event, self.began.elapsed()) {
            self.executor.execute(effect);
        }
    }

    fn flags(&mut self) -> bool {
        if self.watch.flags.leaving.load(Ordering::SeqCst) {
            self.hung_up();
        }
        if self.watch.flags.continued.swap(false, Ordering::SeqCst) {
            Guard::again();
            self.repaint();
        }
        let resized = self.watch.flags.resized.swap(false, Ordering::SeqCst);
        if resized {
            self.resize();
        }
        resized
    }

    fn messages(&mut self) -> bool {
        let mut any = false;
        while let Some(incoming) = self.inbox.take() {
            any = true;
            match incoming {
                Incoming::Message(message) => self.update(Event::Message(message)),
                Incoming::Redraw => self.repaint(),
                Incoming::Ring => self.write(b"\x07"),
                Incoming::Copy(text) => self.screen.backend_mut().copy(&text),
            }
        }
        any
    }

    fn timer(&mut self) -> bool {
        let over = self.program.deadline().is_some_and(|deadline| deadline <= self.began.elapsed());
        if over {
            self.update(Event::Timer);
        }
        over
    }

    fn resize(&mut self) {
        let size = terminal::size();
        self.screen.backend_mut().resize(size);
        self.update(Event::Resize(size.0, size.1));
    }

    /// Forgets what is on the screen; the next frame is written whole, and there is one.
    fn repaint(&mut self) {
        self.screen.backend_mut().lost();
        let (columns, rows) = terminal::size();
        self.update(Event::Resize(columns, rows));
    }

    fn draw(&mut self) -> io::Result<()> {
        self.screen.autoresize()?;
        if self.screen.backend_mut().is_lost() {
            self.screen.clear()?;
        }
        self.screen.draw(|frame| self.program.view(frame))?;
        self.drawn += 1;
        self.program.drawn(self.drawn);
        let mut bytes = self.screen.backend_mut().take();
        if self.drawn == 1 {
            bytes.splice(0..0, terminal::ENTER.iter().copied());
            Guard::entered();
        }
        self.write(&bytes);
        Ok(())
    }

    /// Writes, for as long as the terminal takes: what is due meanwhile is done all the same, such as the draft of what
    /// was typed before the line stalled. A program that is finished waits for no terminal.
    fn write(&mut self, mut bytes: &[u8]) {
        while !self.program.finished() {
            let until = self.program.deadline().map(|deadline| self.began + deadline);
            match self.guard.out.write(&mut bytes, Some(&self.watch.flags.stop), until) {
                Ok(()) => return,
                Err(Stopped::Late) => drop(self.timer()),
                Err(Stopped::Leaving | Stopped::Gone) => self.hung_up(),
            }
        }
    }

    /// The line is down: the program saves what was typed, and the watching thread ends the process.
    fn hung_up(&mut self) -> ! {
        let until = Instant::now() + LAST_WILL;
        self.watch.hung_up();
        for effect in self.program.update(Event::Hangup, self.began.elapsed()) {
            self.executor.execute(effect);
        }
        self.executor.settle(until.saturating_duration_since(Instant::now()));
        self.watch.settle()
    }
}
