//! A table into the outbox, on a thread of its own: however many cases it has, the next key is answered at once.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDateTime;

use super::{Msg, Worker};
use crate::locale::Texts;
use crate::office::Subject;
use crate::office::report::{Period, Report};
use crate::outbox::{self, Unwritten};
use crate::phrase::Phrase;
use crate::store::StoreError;
use crate::tables::{self, Source};
use crate::tui::message::{ExportAsk, Exported, FiguresAsk, ReportAsk};

impl Worker {
    /// Takes the moment the table is of, and lets it be written; the answer comes when it stands there.
    pub(super) fn export(&mut self, ask: &ExportAsk) -> Result<(), StoreError> {
        let source = match self.source(ask)? {
            Ok(source) => source,
            Err(why) => {
                self.out.send(Msg::Exported(Err(why)));
                return Ok(());
            }
        };
        // Who took a whole register is kept as who looked at one case is.
        self.see(Some(Subject::Office), true);
        let (folder, out) = (self.service.dir().join(outbox::FOLDER), self.out.clone());
        let (lang, form) = (ask.lang, ask.form);
        self.exporting = Some(std::thread::spawn(move || {
            out.send(Msg::Exported(written(&source, form, &Texts::new(lang), &folder)));
        }));
        Ok(())
    }

    /// The office as at the moment asked for; why there is none.
    fn source(&mut self, ask: &ExportAsk) -> Result<Result<Source, Phrase>, StoreError> {
        if self.exporting.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return Ok(Err(Phrase::new("export-running")));
        }
        if let Err(why) = ask.kind.allowed(&self.who) {
            return Ok(Err(why));
        }
        let (now, shown) = ((self.clock)().naive_local(), self.past.clone());
        self.service.look(|store| {
            let snapshot = store.snapshot()?;
            let (past, moment) = match (ask.when, shown) {
                (Some(when), _) => match snapshot.past(when, now)? {
                    Ok((past, moment)) => (Some(Arc::new(past)), moment),
                    Err(why) => return Ok(Err(why.phrase())),
                },
                (None, Some(past)) => (Some(past), ask.shown),
                (None, None) => (None, now),
            };
            let snapshot = match past {
                Some(past) => snapshot.as_at(past),
                None => snapshot,
            };
            Source::new(ask.kind, store, snapshot, moment).map(Ok)
        })
    }

    /// Counts the report anew and puts it into the outbox.
    pub(super) fn export_report(&mut self, ask: &ReportAsk) -> Result<(), StoreError> {
        let done = match self.end_of(Some(ask.period), ask.today)? {
            Err(why) => Err(why.phrase()),
            Ok((past, end)) => {
                let report = self.service.read_as_at(past, |s| s.report_of(ask.period, ask.today))?;
                let folder = self.service.dir().join(outbox::FOLDER);
                filed(&report, ask, end.unwrap_or(ask.shown), &folder)
            }
        };
        self.out.send(Msg::Exported(done));
        Ok(())
    }

    /// Counts the figures anew and puts them into the outbox, with what was asked in each row.
    pub(super) fn export_figures(&mut self, ask: &FiguresAsk) -> Result<(), StoreError> {
        let folder = self.service.dir().join(outbox::FOLDER);
        let done = self.service.read_as_at(self.past.clone(), |s| {
            let figures = s.figures(&ask.question)?;
            let texts = Texts::new(ask.lang);
            let write = |out: &mut dyn Write| {
                tables::figures::write(s, &figures, None, tables::Form::Xlsx, &texts, ask.shown, out)
            };
            Ok(put(&folder, &tables::figures::stem(&ask.question), "xlsx", write, |fault| fault.phrase()))
        })?;
        self.out.send(Msg::Exported(done));
        Ok(())
    }

    /// Waits for the table that is being written, if one is.
    pub(in crate::tui) fn finish_export(&mut self) {
        if let Some(thread) = self.exporting.take() {
            let _panicked = thread.join();
        }
    }
}

/// Writes the table under a name that nothing stands under; nothing that is there is touched.
fn written(source: &Source, form: tables::Form, texts: &Texts, folder: &Path) -> Result<Exported, Phrase> {
    put(folder, &source.stem(), form.code(), |out| source.write(form, texts, out), |fault| fault.phrase())
}

/// Puts a file into the outbox under a name that nothing stands under. What is written says how many rows it has.
fn put<E>(
    folder: &Path,
    stem: &str,
    end: &str,
    mut write: impl FnMut(&mut dyn Write) -> Result<u64, Unwritten<E>>,
    told: impl Fn(E) -> Phrase,
) -> Result<Exported, Phrase> {
    let mut rows = 0;
    let put = outbox::put_free(folder, stem, end, |_, out| {
        rows = write(out)?;
        Ok(())
    });
    match put {
        Ok(path) => Ok(Exported { name: outbox::shown_name(&path), rows }),
        Err((path, Unwritten::Out(fault))) => Err(unwritten(&path, &fault)),
        Err((_, Unwritten::Made(fault))) => Err(told(fault)),
    }
}

/// A file of the outbox that was not written, named without the folders above it.
pub(super) fn unwritten(path: &Path, fault: &io::Error) -> Phrase {
    outbox::unwritten(&Path::new(outbox::FOLDER).join(outbox::shown_name(path)), fault)
}

/// The report as the screen has it, as a workbook.
fn filed(report: &Report, ask: &ReportAsk, moment: NaiveDateTime, folder: &Path) -> Result<Exported, Phrase> {
    let texts = Texts::new(ask.lang);
    let Period { from, to } = ask.period;
    let stem = if from == to { format!("report-{from}") } else { format!("report-{from}-{to}") };
    let table = |out: &mut dyn Write| Ok(tables::report::write(report, None, tables::Form::Xlsx, &texts, moment, out)?);
    put(folder, &stem, "xlsx", table, |words| words)
}
