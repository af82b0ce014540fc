//! What the desk opens on the current case: explanations, papers, what waits for a signature, acts without fields.

use super::{
    Ask, Command, CommandId, Effect, ListKind, ListScreen, Model, PaperScreen, Phrase, Role, Screen, State, Subject,
    TextLine, TextScreen, explain, signing, status, view,
};

impl Model {
    pub(super) fn open_explanation(&mut self) -> Vec<Effect> {
        let Some(view) = self.shown_case() else { return self.once_shown(CommandId("explain")) };
        let lines = explain::deadlines(&view.case, &self.world);
        let title = view::titled(&self.world, "desk-explain-title", &view.case.no.to_string());
        self.push(Screen::Text(Box::new(TextScreen::new(title, lines))))
    }

    /// Gives a command again when the case it is about has come; keys typed meanwhile wait.
    pub(super) fn once_shown(&mut self, command: CommandId) -> Vec<Effect> {
        self.opening = true;
        self.case.wish = Some(command);
        self.follow()
    }

    /// The command that waited for the case.
    pub(in crate::tui::update) fn grant_wish(&mut self) -> Vec<Effect> {
        let Some(command) = self.case.wish.take() else { return Vec::new() };
        self.opening = false;
        let mut effects = if self.shown_case().is_some() { self.run(command) } else { Vec::new() };
        if !self.opening {
            effects.extend(self.release());
        }
        effects
    }

    /// The case view of the current case, if it is the one that is loaded.
    pub(super) fn shown_case(&self) -> Option<&crate::tui::message::CaseView> {
        let (no, _) = self.current()?;
        self.case.view.as_deref().filter(|view| view.case.no == no)
    }

    pub(super) fn ask_history(&mut self) -> Vec<Effect> {
        let Some((no, _)) = self.current() else { return Vec::new() };
        self.opening = true;
        vec![Effect::History(Subject::Case(no))]
    }

    /// The sentence for the contact centre, the reader's language first: a caller may ask in another.
    pub(super) fn open_status(&mut self) -> Vec<Effect> {
        let Some(view) = self.shown_case() else { return self.once_shown(CommandId("status")) };
        let words = status::sentence(&view.case);
        let title = view::titled(&self.world, "status-title", &view.case.no.to_string());
        let own = self.world.texts.lang();
        let others = self.world.languages().iter().filter(|texts| texts.lang() != own);
        let mut lines = vec![TextLine::new(self.world.say(&words), Role::Label)];
        for texts in others {
            lines.push(TextLine::plain(String::new()));
            lines.push(TextLine::plain(texts.say(&words)));
        }
        self.push(Screen::Text(Box::new(TextScreen::new(title, lines))))
    }

    /// A frameless view for the terminal's own selection.
    pub(super) fn open_copy(&mut self) -> Vec<Effect> {
        let Some(view) = self.shown_case() else { return self.once_shown(CommandId("copy")) };
        let mut screen = TextScreen::new(view.case.no.to_string(), self.case.lines.clone());
        screen.bare = true;
        let text = screen.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
        let mut effects = self.push(Screen::Text(Box::new(screen)));
        effects.push(Effect::Copy(text));
        effects
    }

    /// The papers of the case, page by page, with what is unusual about its decision above.
    pub(super) fn open_paper(&mut self) -> Vec<Effect> {
        let Some(view) = self.shown_case() else { return self.once_shown(CommandId("paper")) };
        let subject = Subject::Case(view.case.no);
        self.open_outgoing(subject)
    }

    /// Whether a decision on the current case is prepared.
    pub(super) fn waits_for_signature(&self) -> bool {
        crate::tui::update::commands::current(self).is_some_and(|(_, state)| state == State::Prepared)
    }

    /// The prepared decision as the paper it becomes.
    pub(super) fn open_signing(&mut self, command: CommandId) -> Vec<Effect> {
        let Some(view) = self.shown_case() else { return self.once_shown(command) };
        match signing::paper(view, &self.world) {
            Ok(paper) => self.push(Screen::Paper(Box::new(paper))),
            Err(refusal) => {
                let text = self.world.say(&refusal.phrase());
                self.tell(text, Role::Error);
                Vec::new()
            }
        }
    }

    /// A list above the desk.
    pub(in crate::tui::update) fn open_list(&mut self, kind: ListKind) -> Vec<Effect> {
        self.opening = true;
        let screen = ListScreen::new(kind);
        let asks = screen.asks(self.world.today(), Ask::First);
        self.push_quietly(Screen::List(Box::new(screen)));
        vec![asks]
    }

    /// An act without fields: what it does is drawn, and F2 does it.
    pub(super) fn confirm(
        &mut self,
        asked: CommandId,
        title: &str,
        body: &str,
        command: impl Fn(crate::office::CaseNo) -> Command,
    ) -> Vec<Effect> {
        let Some((no, revision)) = self.current() else { return Vec::new() };
        if self.shown_case().is_none() {
            return self.once_shown(asked);
        }
        let title = view::titled(&self.world, title, &no.to_string());
        let mut lines = vec![TextLine::plain(self.world.get(body)), TextLine::plain(String::new())];
        lines.extend(self.case.lines.iter().cloned());
        let mut paper = PaperScreen::new(title, lines, command(no), Some(revision));
        paper.remarks = self.gaps_sent(&command(no)).into_iter().collect();
        self.push(Screen::Paper(Box::new(paper)))
    }

    /// What a file that is sent lacks: it goes all the same (G1), and whoever sends it sees with what.
    pub(super) fn gaps_sent(&self, command: &Command) -> Option<TextLine> {
        let check = self.shown_case()?.case.documents.as_ref()?;
        if check.missing.is_empty() || !matches!(command, Command::SendToCommission { .. }) {
            return None;
        }
        let items: Vec<Phrase> = check.missing.iter().map(|id| Phrase::new(format!("document-{id}"))).collect();
        Some(TextLine::new(self.world.texts.with("desk-send-gaps", &[("items", items.into())]), Role::Warn))
    }
}
