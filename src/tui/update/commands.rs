//! When a command can be given and, if not, why: the menu shows it, the dispatch asks it, nothing else decides it.

use super::super::forms::FormKind;
use super::super::keys::{CommandId, CommandRow, Keymap, ROWS, Scope};
use super::super::model::{Model, Pane};
use super::super::screens::Screen;
use super::super::screens::menu::{MenuRow, WORDED};
use crate::law::Service;
use crate::office::case::State;
use crate::office::{Act, Refusal, decide};
use crate::phrase::Phrase;

/// The acts a command on a case stands for; any of them is enough.
fn acts(command: CommandId) -> &'static [Act] {
    match command.0 {
        "documents" => &[Act::CheckDocuments],
        "send" => &[Act::SendToCommission],
        "score" => &[Act::Score],
        "recommend" => &[Act::Recommend],
        // Whoever may take a prepared decision back may look at it.
        "decide" => &[Act::Grant, Act::Refuse, Act::Sign, Act::SendBack],
        "send-back" => &[Act::SendBack],
        "deliver" => &[Act::Deliver],
        "close" => &[Act::Close],
        "correct" => &[Act::Correct],
        "assign" => &[Act::Assign],
        "note" => &[Act::Note],
        "call" => &[Act::Call],
        "attachments" => &[Act::PlaceAttachment],
        "rule-extension" => &[Act::RuleExtension],
        "defects" => &[Act::NoticeDefects],
        "suspend" => &[Act::Suspend],
        "resume" => &[Act::Resume],
        "call-hearing" => &[Act::CallHearing],
        "hold-hearing" => &[Act::HoldHearing],
        "refuse-otherwise" => &[Act::RefuseOtherwise],
        "discontinue" => &[Act::Discontinue],
        "ask-verification" => &[Act::AskVerification],
        "answer-verification" => &[Act::AnswerVerification],
        "establish" => &[Act::Establish],
        "reopen" => &[Act::ReopenCase],
        _ => &[],
    }
}

/// The key of the command that an act on the selected case is given by: its letter, else the menu's.
pub fn key_of_act(keymap: &Keymap, act: Act) -> String {
    let command = ROWS.iter().map(CommandRow::command).find(|command| acts(*command).contains(&act));
    let letter = command.map(|command| keys_text(keymap, &[Scope::Desk], command)).filter(|keys| !keys.is_empty());
    letter.unwrap_or_else(|| keys_text(keymap, &[Scope::Global], CommandId("menu")).to_uppercase())
}

/// The act that a command stands for where it is about no case: what it is about is chosen later.
fn of_office(command: CommandId) -> Option<Act> {
    Some(match command.0 {
        "second-signature" => Act::SwitchSecondSignature,
        "change-reading" => Act::ChangeReading,
        "revise-calendar" => Act::ReviseCalendar,
        "set-commencement" => Act::SetCommencement,
        "change-settings" | "letterhead" | "permit-settings" => Act::ChangeSettings,
        "take-next" => Act::Assign,
        "new-officer" => Act::AddOfficer,
        "change-officer" => Act::ChangeOfficer,
        "disable-officer" => Act::DisableOfficer,
        "enable-officer" => Act::EnableOfficer,
        "officer-key" => Act::AddKey,
        "officer-key-remove" => Act::RemoveKey,
        "officer-away" => Act::SetAbsence,
        "new-application" => Act::Register,
        "notify" => Act::ReceiveNotification,
        "match" => Act::MatchNotification,
        "new-complaint" => Act::RegisterComplaint,
        "new-inquiry" => Act::RegisterInquiry,
        "inquiry-term" => Act::SetInquiryTerm,
        "new-permit" => Act::RegisterPermit,
        "employer-record" => Act::RecordEmployer,
        "call-sitting" => Act::OpenSitting,
        "composition" => Act::SetComposition,
        "enter-certificate" => Act::EnterCertificate,
        "correct-certificate" => Act::CorrectCertificate,
        "note-certificate" => Act::NoteCertificate,
        "answer-validity" => Act::AnswerValidity,
        "prepare-revocation" => Act::PrepareRevocation,
        "prepare-cancellation" => Act::PrepareCancellation,
        "return-end" => Act::ReturnEnd,
        "notify-holder" => Act::NotifyHolder,
        "allot-quota" => Act::AllotQuota,
        _ => return None,
    })
}

/// Whether a command is about a case.
fn needs_case(command: CommandId) -> bool {
    !acts(command).is_empty() || matches!(command.0, "explain" | "history" | "paper" | "copy" | "status")
}

/// The state and service of the case the commands are about.
pub(super) fn current(model: &Model) -> Option<(Service, State)> {
    if model.inquiry_selected().is_some() {
        return None;
    }
    let row = model.queue.selected().map(|row| (row.service, row.state));
    let shown = model.case.view.as_ref().map(|view| (view.case.service(), view.case.state));
    if model.pane == Pane::Case || model.case.held.is_some() { shown.or(row) } else { row.or(shown) }
}

/// Whether a command can be given now.
///
/// # Errors
/// Why not, with the paragraph.
pub fn availability(command: CommandId, model: &Model) -> Result<(), Phrase> {
    if command.0 == "find" || command.0 == "help" || command.0 == "menu" {
        return Ok(());
    }
    model.allowed_in_the_past(command)?;
    if let Some(act) = of_office(command).filter(|act| !model.world.me.may(*act)) {
        return Err(Refusal::MayNot(act).phrase());
    }
    if !needs_case(command) {
        return Ok(());
    }
    let Some((service, state)) = current(model) else { return Err(Phrase::new("command-needs-case")) };
    let (mut may_not, mut not_now) = (None, None);
    for act in acts(command) {
        match decide::allows(service, state, *act) {
            Ok(()) if model.world.me.may(*act) => return Ok(()),
            Ok(()) => may_not = may_not.or(Some(Refusal::MayNot(*act).phrase())),
            Err(why) => not_now = not_now.or(Some(why.phrase())),
        }
    }
    let refusal = may_not.or(not_now);
    match (command.0, refusal) {
        (_, Some(why)) => Err(why),
        _ => Ok(()),
    }
}

/// Every command of the place below the menu, with its keys and why it cannot be now.
pub(super) fn menu(model: &Model) -> Vec<MenuRow> {
    let scopes = model.scopes();
    // An office without cases has its registers all the same.
    let desk = matches!(model.screens.last(), None | Some(Screen::Welcome));
    let here = |row: &&CommandRow| row.scopes.iter().any(|scope| scopes.contains(scope));
    ROWS.iter()
        .filter(here)
        .filter(|row| !is_movement(row.id))
        .filter(|row| {
            if desk {
                !matches!(row.id, "save" | "choose" | "mark-rest" | "begin-anew")
            } else {
                works_above(row.id, model)
            }
        })
        .map(|row| {
            let command = row.command();
            MenuRow {
                command,
                label: model.world.get(&command.label_id()),
                words: if WORDED.contains(&row.id) {
                    model.world.get(&format!("menu-words-{}", row.id))
                } else {
                    String::new()
                },
                keys: keys_text(&model.keymap, scopes, command),
                barred: barred(command, model).map(|why| model.world.say(&why)),
            }
        })
        .collect()
}

/// Why a command of the menu cannot be given now: on the desk, or above a card.
fn barred(command: CommandId, model: &Model) -> Option<Phrase> {
    match model.card() {
        Some(card) if card.takes(command) => {
            let past = model.allowed_in_the_past(command);
            past.and_then(|()| card.availability(command, &model.world)).err()
        }
        _ if command.0 == "draft" => model.no_draft(),
        _ if matches!(model.screens.last(), None | Some(Screen::Welcome | Screen::List(_))) => {
            availability(command, model).err()
        }
        _ => None,
    }
}

/// Moves are learned from the keys, not from a menu.
fn is_movement(id: &str) -> bool {
    matches!(
        id,
        "move-up"
            | "move-down"
            | "move-left"
            | "move-right"
            | "page-up"
            | "page-down"
            | "home"
            | "end"
            | "next"
            | "previous"
            | "menu"
    )
}

/// What can be asked for above a form, a text or a paper.
fn works_above(id: &'static str, model: &Model) -> bool {
    let form = matches!(model.screens.last(), Some(Screen::Form(_)));
    let sheet = matches!(model.screens.last(), Some(Screen::Sitting(_)));
    match id {
        "back" | "help" | "find" | "report-period" | "report-paper" | "figures-ask" | "next-register" => true,
        "draft" => matches!(model.screens.last(), Some(Screen::Outgoing(_))),
        "export" => matches!(model.screens.last(), Some(Screen::List(_))),
        "next-unrecorded" | "projector" | "put-on-agenda" | "off-agenda" | "cancel-sitting" | "paper" | "score"
        | "explain" => sheet,
        "save" | "mark" if sheet => true,
        "save" => matches!(
            model.screens.last(),
            Some(Screen::Form(_) | Screen::Paper(_) | Screen::Outgoing(_) | Screen::Import(_))
        ),
        "choose" | "mark-rest" | "mark" | "begin-anew" => form,
        "open" => !form && model.card().is_none(),
        "copy" => matches!(model.screens.last(), Some(Screen::Text(_))),
        _ if model.card().is_some() => model.card().is_some_and(|card| card.takes(CommandId(id))),
        // What is selected in a list is at hand: an officer in theirs, a certificate.
        _ => match (model.screens.last(), FormKind::of_command(id)) {
            (Some(Screen::List(list)), Some(kind)) => list.kind.begins(kind),
            _ => false,
        },
    }
}

/// The keys of a command in a place: «F5, s».
pub fn keys_text(keymap: &Keymap, scopes: &[Scope], command: CommandId) -> String {
    let mut keys: Vec<String> = Vec::new();
    for binding in keymap.bindings().iter().filter(|b| b.command == command && scopes.contains(&b.scope)) {
        for key in &binding.keys {
            let text = key.to_string();
            if !keys.contains(&text) {
                keys.push(text);
            }
        }
    }
    keys.join(", ")
}
