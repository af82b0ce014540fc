//! A program on a terminal of its own, looked at from outside.
//!
//! Everything waits for something to be seen; the time limit is only how a test fails.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// How long a test waits before it fails.
const LIMIT: Duration = Duration::from_secs(30);

const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

/// What the terminal has got so far.
struct Seen {
    terminal: vt100::Parser,
    bytes: Vec<u8>,
    over: bool,
    stop: bool,
}

impl Seen {
    /// No frame is half written.
    fn whole(&self) -> bool {
        let last = |mark: &[u8]| self.bytes.windows(mark.len()).rposition(|bytes| bytes == mark);
        last(FRAME_BEGINS) <= last(FRAME_ENDS)
    }
}

/// A running program and its terminal.
pub struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    reader: Option<JoinHandle<()>>,
    exit: mpsc::Receiver<ExitStatus>,
    pid: Pid,
    found: String,
    mark: usize,
}

/// An example of this package, which `cargo test` builds and `cargo test --test suite` does not.
pub fn example(name: &str) -> PathBuf {
    let exe = std::env::current_exe().unwrap();
    let profile = exe.parent().and_then(|deps| deps.parent()).unwrap();
    let path = profile.join("examples").join(name);
    let built = |path: &std::path::Path| path.metadata().and_then(|file| file.modified()).ok();
    let fresh =
        built(&path).is_some_and(|example| built(&profile.join("libakimat.rlib")).is_none_or(|lib| example >= lib));
    assert!(fresh, "{} is not built or is old: cargo build --example {name}", path.display());
    path
}

/// A command with an environment of its own: nothing of the tester's home or settings gets in.
pub fn command<A: AsRef<std::ffi::OsStr>>(program: impl AsRef<std::ffi::OsStr>, args: &[A]) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("TERM", "xterm");
    command.env("HOME", "/nonexistent");
    command.cwd(std::env::temp_dir());
    command.args(args);
    command
}

impl Pty {
    /// Starts a command on a terminal of so many columns and rows.
    pub fn spawn(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let found = modes(&*pair.master);
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(child.process_id().unwrap().cast_signed()).unwrap();
        let (tell, exit) = mpsc::channel();
        std::thread::spawn(move || child.wait().map(|status| tell.send(status)));
        let (rows, columns) = (rows.max(24).try_into().unwrap(), columns.max(80).try_into().unwrap());
        let terminal = vt100::Parser::new(rows, columns, 0);
        let seen = Seen { terminal, bytes: Vec::new(), over: false, stop: false };
        let mut pty = Self {
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            seen: Arc::new((Mutex::new(seen), Condvar::new())),
            reader: None,
            exit,
            pid,
            found,
            mark: 0,
        };
        pty.listen();
        pty
    }

    /// Reads what the program writes, until [`Pty::deafen`].
    fn listen(&mut self) {
        let mut master = self.master.as_ref().unwrap().try_clone_reader().unwrap();
        let seen = Arc::clone(&self.seen);
        self.reader = Some(std::thread::spawn(move || {
            let mut bytes = vec![0; 65536];
            loop {
                let count = master.read(&mut bytes).unwrap_or(0);
                let mut now = seen.0.lock().unwrap_or_else(PoisonError::into_inner);
                now.terminal.process(&bytes[..count]);
                now.bytes.extend_from_slice(&bytes[..count]);
                now.over = count == 0;
                seen.1.notify_all();
                if count == 0 || now.stop {
                    return;
                }
            }
        }));
    }

    /// Stops reading: the program's output fills up.
    pub fn deafen(&mut self) {
        self.seen.0.lock().unwrap().stop = true;
        // One byte from the other end lets the reader see that.
        let name = self.master.as_ref().and_then(|master| master.tty_name()).unwrap();
        if let Ok(mut slave) = std::fs::OpenOptions::new().write(true).open(name) {
            slave.write_all(b" ").unwrap();
        }
        self.reader.take().unwrap().join().unwrap();
    }

    /// Reads again what the program writes, after [`Pty::deafen`].
    pub fn hear(&mut self) {
        self.seen.0.lock().unwrap().stop = false;
        self.listen();
    }

    /// Waits until the terminal's bell is rung after [`Pty::mark`].
    pub fn wait_for_the_bell(&self) {
        drop(self.wait_until("the bell", |seen| seen.bytes[self.mark..].contains(&b'\x07')));
    }

    /// Drops the line: the terminal's end is closed.
    pub fn hang_up(&mut self) {
        if self.reader.is_some() {
            self.deafen();
        }
        self.writer = None;
        self.master = None;
    }

    /// Types.
    pub fn send(&mut self, keys: &str) {
        self.send_bytes(keys.as_bytes());
    }

    /// Sends bytes in one write.
    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes).unwrap();
        writer.flush().unwrap();
    }

    /// Changes the window.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let size = (rows.try_into().unwrap(), columns.try_into().unwrap());
        self.seen.0.lock().unwrap().terminal.screen_mut().set_size(size.0, size.1);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Ends the program without asking it.
    pub fn kill9(&self) {
        let _already_gone = kill_process(self.pid, Signal::KILL);
    }

    /// Waits until the program waits for something itself: its main thread sleeps.
    pub fn wait_until_it_sleeps(&self) {
        let stat = format!("/proc/{}/stat", self.pid.as_raw_nonzero());
        let until = Instant::now() + LIMIT;
        loop {
            let state = std::fs::read_to_string(&stat).unwrap();
            if state.rsplit(") ").next().is_some_and(|rest| rest.starts_with('S')) {
                return;
            }
            assert!(Instant::now() < until, "it never sleeps: {state}");
            std::thread::yield_now();
        }
    }

    /// Waits until the program's threads have been woken so many times more.
    pub fn wait_for_wakeups(&self, count: u64) {
        let until = Instant::now() + LIMIT;
        let enough = self.wakeups() + count;
        while self.wakeups() < enough {
            assert!(Instant::now() < until, "nothing wakes it");
            std::thread::yield_now();
        }
    }

    /// Hundredths of a second that the program has had of the processor.
    pub fn worked(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid.as_raw_nonzero())).unwrap();
        let fields = stat.rsplit(") ").next().unwrap().split(' ');
        fields.skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum()
    }

    fn wakeups(&self) -> u64 {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.pid.as_raw_nonzero())).unwrap();
        let status = tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("status")).ok());
        let woken = |status: String| -> Option<u64> {
            status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:")?.trim().parse().ok())
        };
        status.filter_map(woken).sum()
    }

    /// Waits for a text on the screen, and for the frame that it came in to be whole.
    pub fn wait_for(&self, text: &str) {
        drop(self.wait_until(text, |seen| seen.whole() && seen.terminal.screen().contents().contains(text)));
    }

    /// Waits until a text is on the screen no more.
    pub fn wait_until_gone(&self, text: &str) {
        drop(self.wait_until(text, |seen| seen.whole() && !seen.terminal.screen().contents().contains(text)));
    }

    fn wait_until(&self, what: &str, mut done: impl FnMut(&Seen) -> bool) -> MutexGuard<'_, Seen> {
        let until = Instant::now() + LIMIT;
        let mut seen = self.seen.0.lock().unwrap();
        while !done(&seen) {
            let left = until.saturating_duration_since(Instant::now());
            assert!(!seen.over && !left.is_zero(), "{what:?} never came:\n{}", seen.terminal.screen().contents());
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
        seen
    }

    /// The screen as text, right ends trimmed.
    pub fn screen(&self) -> String {
        self.seen.0.lock().unwrap().terminal.screen().contents()
    }

    /// Forgets what was written until now.
    pub fn mark(&mut self) {
        self.mark = self.seen.0.lock().unwrap().bytes.len();
    }

    /// What was written since [`Pty::mark`].
    pub fn since_mark(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().bytes[self.mark..].to_vec()
    }

    /// How many frames were written since [`Pty::mark`].
    pub fn frames_since_mark(&self) -> usize {
        self.since_mark().windows(FRAME_BEGINS.len()).filter(|bytes| *bytes == FRAME_BEGINS).count()
    }

    /// Waits for the end of the program.
    pub fn exit(&self) -> ExitStatus {
        self.exit.recv_timeout(LIMIT).expect("the program never ended")
    }

    /// The terminal is as it was before the program; after [`Pty::exit`].
    pub fn assert_left_as_found(&self) {
        let seen = self.wait_until("end of output", |seen| seen.over);
        let screen = seen.terminal.screen();
        assert!(!screen.alternate_screen(), "on the alternate screen");
        assert!(!screen.hide_cursor(), "without a cursor");
        assert!(!screen.bracketed_paste(), "with bracketed paste");
        assert!(!screen.application_keypad() && !screen.application_cursor(), "with application keys");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(!screen.bold() && !screen.inverse() && screen.fgcolor() == vt100::Color::Default, "in a style");
        assert_eq!(modes(&**self.master.as_ref().unwrap()), self.found, "in raw mode");
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        self.kill9();
    }
}

fn modes(master: &dyn MasterPty) -> String {
    let modes = master.get_termios().unwrap();
    format!("{:?} {:?} {:?} {:?}", modes.input_flags, modes.output_flags, modes.control_flags, modes.local_flags)
}
