//! A tiny program on the real loop, for the tests that look at it from outside (`tests/suite/runtime.rs`).
//!
//! Its screen is its log: every event in words. `--flood` writes frames without end, `--will FILE` is what is saved on a
//! hangup, `--list` is a list of rows like a queue's, `--crash DIR` is the office whose folder gets the report of a panic.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use akimat::cli::crash;
use akimat::locale::Lang;
use akimat::tui::runtime::{self, Event, Executor, Program, Sender};
use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Block, Paragraph};

enum Effect {
    Save(String),
    Echo(String),
    Clipboard(String),
    Redraw,
    Panic,
    PanicElsewhere,
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "a handful of independent switches")]
struct Probe {
    log: Vec<String>,
    typed: String,
    row: usize,
    list: bool,
    flood: bool,
    dirty: bool,
    over: bool,
    frames: u64,
    alarm: Option<Duration>,
}

impl Probe {
    fn key(&mut self, key: crossterm::event::KeyEvent, drawn: u64, at: Duration) -> Vec<Effect> {
        match (key.code, key.modifiers) {
            (KeyCode::Char('q'), KeyModifiers::NONE) => self.over = true,
            (KeyCode::Char('t'), KeyModifiers::CONTROL) => self.alarm = Some(at + Duration::from_millis(5)),
            (KeyCode::Char('p'), KeyModifiers::CONTROL) => return vec![Effect::Panic],
            (KeyCode::Char('o'), KeyModifiers::CONTROL) => return vec![Effect::PanicElsewhere],
            (KeyCode::Char('e'), KeyModifiers::CONTROL) => return vec![Effect::Echo(self.typed.clone())],
            (KeyCode::Char('y'), KeyModifiers::CONTROL) => return vec![Effect::Clipboard(self.typed.clone())],
            (KeyCode::Char('l'), KeyModifiers::CONTROL) => return vec![Effect::Redraw],
            (KeyCode::Char('n'), KeyModifiers::CONTROL) => self.dirty = false,
            (KeyCode::Down, _) if self.list => self.row += 1,
            (KeyCode::Up, _) if self.list => self.row = self.row.saturating_sub(1),
            (code, modifiers) => {
                if let (KeyCode::Char(letter), KeyModifiers::NONE | KeyModifiers::SHIFT) = (code, modifiers) {
                    self.typed.push(letter);
                }
                let with: Vec<&str> = modifiers.iter_names().map(|(name, _)| name).collect();
                self.log.push(format!(
                    "key {code} {}after {drawn}",
                    with.join(" ") + if with.is_empty() { "" } else { " " }
                ));
            }
        }
        Vec::new()
    }
}

impl Program for Probe {
    type Msg = String;
    type Effect = Effect;

    fn update(&mut self, event: Event<String>, at: Duration) -> Vec<Effect> {
        self.dirty = true;
        match event {
            Event::Key { key, drawn } => return self.key(key, drawn, at),
            Event::Paste(text) => self.log.push(format!("paste {text:?}")),
            Event::Resize(columns, rows) => self.log.push(format!("size {columns}x{rows}")),
            Event::Timer => {
                self.alarm = None;
                self.log.push("timer".into());
            }
            Event::Message(text) => self.log.push(format!("message {text}")),
            Event::Hangup => return vec![Effect::Save(self.typed.clone())],
        }
        Vec::new()
    }

    fn view(&self, frame: &mut Frame<'_>) {
        let [body, foot] = Layout::vertical([Constraint::Min(3), Constraint::Length(1)]).areas(frame.area());
        let [left, right] = Layout::horizontal([Constraint::Length(52), Constraint::Min(0)]).areas(body);
        let rows: Vec<Line<'_>> = if self.list {
            (0..usize::from(left.height)).map(|row| row_of(row, row == self.row)).collect()
        } else {
            let skip = self.log.len().saturating_sub(usize::from(left.height.saturating_sub(2)));
            self.log.iter().skip(skip).map(|line| Line::raw(line.as_str())).collect()
        };
        frame.render_widget(Paragraph::new(rows).block(Block::bordered().title("Журнал")), left);
        frame.render_widget(Block::bordered().title("Дело"), right);
        let filler = if self.flood { format!("{:>width$}", self.frames, width = 70) } else { String::new() };
        let foot_line = if self.list { format!("row {}", self.row) } else { format!("typed: {}{filler}", self.typed) };
        frame.render_widget(Line::raw(foot_line), foot);
        if !self.list {
            frame.set_cursor_position((7 + self.typed.chars().count() as u16, foot.y));
        }
    }

    fn dirty(&self) -> bool {
        self.dirty || self.flood
    }

    fn drawn(&mut self, frame: u64) {
        self.frames = frame;
        self.dirty = false;
    }

    fn deadline(&self) -> Option<Duration> {
        self.alarm
    }

    fn finished(&self) -> bool {
        self.over
    }
}

fn row_of(row: usize, selected: bool) -> Line<'static> {
    let line = Line::raw(format!(" {row} р.д.   2026-{:04}  Ким Алексей    Документы ", 398 + row));
    if selected { line.style(Style::new().add_modifier(Modifier::REVERSED)) } else { line }
}

struct Hands {
    out: Sender<String>,
    will: Option<PathBuf>,
}

impl Executor<Effect> for Hands {
    fn execute(&mut self, effect: Effect) {
        match effect {
            Effect::Save(text) => {
                if let Some(mut file) = self.will.as_ref().and_then(|path| std::fs::File::create(path).ok()) {
                    let _the_test_sees_it = writeln!(file, "{text}");
                }
            }
            Effect::Echo(text) => {
                let out = self.out.clone();
                std::thread::spawn(move || out.send(text));
            }
            Effect::Clipboard(text) => drop(self.out.copy(text)),
            Effect::Redraw => drop(self.out.redraw()),
            Effect::Panic => panic!("asked to panic"),
            Effect::PanicElsewhere => drop(std::thread::spawn(|| panic!("asked to panic elsewhere"))),
        }
    }

    fn settle(&mut self, _patience: Duration) {}
}

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    if let Some(dir) = args.iter().position(|arg| arg == "--crash").and_then(|at| args.get(at + 1)) {
        crash::office_is(dir.as_ref(), Lang::En);
        crash::watch();
    }
    let will = args.iter().position(|arg| arg == "--will").and_then(|at| args.get(at + 1)).map(PathBuf::from);
    let mut probe = Probe { list: has("--list"), flood: has("--flood"), ..Probe::default() };
    let (out, inbox) = runtime::channel()?;
    runtime::run(&mut probe, &mut Hands { out, will }, inbox)?;
    println!("over");
    Ok(())
}
