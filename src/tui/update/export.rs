//! A table of what the screen at hand shows, into the outbox.

use super::super::cards::Card;
use super::super::form::Value;
use super::super::forms::{EXPORT_KIND, FormKind};
use super::super::lists::{ListKind, ListOf, RowOpens};
use super::super::message::{Effect, Exported, FiguresAsk, ReportAsk, Span};
use super::super::model::Model;
use super::super::screens::Screen;
use super::super::theme::Role;
use crate::office::Subject;
use crate::office::paper::PaperKind;
use crate::office::report::Period;
use crate::phrase::Phrase;
use crate::tables::Kind;

impl Model {
    /// The form, on what is at hand.
    pub(super) fn open_export(&mut self) -> Vec<Effect> {
        if matches!(self.screens.last(), Some(Screen::List(list)) if list.kind == ListKind::Report) {
            return self.file_report();
        }
        if matches!(self.screens.last(), Some(Screen::List(list)) if list.kind == ListKind::Figures) {
            return self.file_figures();
        }
        self.preset = vec![(EXPORT_KIND, Value::Code(self.table_at_hand().code().to_owned()))];
        self.open_form_on(FormKind::Export, Subject::Office)
    }

    /// The report that is shown, or whose part is, into the outbox as a workbook.
    pub(super) fn file_report(&mut self) -> Vec<Effect> {
        let Some(period) = self.period_at_hand() else { return Vec::new() };
        let (today, shown) = (self.world.today(), self.world.now);
        let words = self.world.say(&Phrase::new("export-begun").with("what", ListKind::Report.title()));
        self.tell(words, Role::Good);
        vec![Effect::Report(ReportAsk { period, today, shown, lang: self.world.texts.lang() })]
    }

    /// The figures of the question that is shown, into the outbox as a workbook.
    fn file_figures(&mut self) -> Vec<Effect> {
        let question = self.question_at_hand();
        let words = self.world.say(&Phrase::new("export-begun").with("what", ListKind::Figures.title()));
        self.tell(words, Role::Good);
        vec![Effect::Figures(FiguresAsk { question, shown: self.world.now, lang: self.world.texts.lang() })]
    }

    /// The report that is shown, or whose part is, on its pages.
    pub(super) fn report_on_paper(&mut self) -> Vec<Effect> {
        let Some(period) = self.period_at_hand() else { return Vec::new() };
        self.open_of_period(PaperKind::Report, Span { period, when: None, shown: self.world.now })
    }

    /// The period of the report that is shown, or whose part is.
    fn period_at_hand(&self) -> Option<Period> {
        let shown = self.screens.iter().rev().find_map(|screen| match screen {
            Screen::List(list) if list.kind == ListKind::Report && list.part.is_none() => {
                Some(list.of.as_ref().and_then(ListOf::period))
            }
            _ => None,
        })?;
        Some(shown.unwrap_or_else(|| Period::month_of(self.world.today())))
    }

    /// What the screen at hand is a list of.
    fn table_at_hand(&self) -> Kind {
        match self.screens.last() {
            Some(Screen::List(list)) => match (list.kind, list.opens()) {
                (_, RowOpens::Form(_, Subject::Notification(_))) => Kind::Notifications,
                (
                    ListKind::Certificates
                    | ListKind::Expiring
                    | ListKind::Endings
                    | ListKind::Received
                    | ListKind::Flagged,
                    _,
                ) => Kind::Certificates,
                (_, RowOpens::Form(_, Subject::Permit(_))) => Kind::Permits,
                (_, RowOpens::Form(_, Subject::Employer(_))) | (ListKind::Employers, _) => Kind::Employers,
                (ListKind::Complaints, _) => Kind::Complaints,
                (ListKind::Inquiries, _) => Kind::Inquiries,
                (ListKind::Permits | ListKind::PermitsByEmployer, _) => Kind::Permits,
                (ListKind::Quotas, _) => Kind::Quotas,
                (ListKind::Sittings, _) => Kind::Minutes,
                _ => Kind::Cases,
            },
            Some(Screen::Sitting(_)) => Kind::Minutes,
            Some(Screen::Text(text)) => match text.card.as_deref() {
                Some(Card::Complaint(_)) => Kind::Complaints,
                Some(Card::Inquiry(_)) => Kind::Inquiries,
                Some(Card::Permit(_)) => Kind::Permits,
                Some(Card::Employer(_)) => Kind::Employers,
                None => Kind::Cases,
            },
            _ => Kind::Cases,
        }
    }

    /// The table stands in the outbox, or does not: said whenever it comes.
    pub(super) fn exported(&mut self, outcome: &Result<Exported, Phrase>) -> Vec<Effect> {
        self.dirty = true;
        match outcome {
            Ok(done) => {
                let words = Phrase::new("export-done").with("name", done.name.as_str()).with("rows", done.rows);
                self.tell(self.world.say(&words), Role::Good);
            }
            Err(why) => self.tell(self.world.say(why), Role::Error),
        }
        Vec::new()
    }
}
