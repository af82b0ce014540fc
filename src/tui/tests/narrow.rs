//! Eighty columns: a row of a list is cut at the right, so what it is known by stands at the left.

use rstest::rstest;

use super::SMALL;
use super::certificates::{entry, prepare};
use super::complaints::{by_menu, complain};
use super::permits::{input as permit, register};
use super::sittings::{CALL, waiting};
use crate::law::Service;
use crate::locale::Lang;
use crate::office::complaint::Matter;
use crate::office::inquiry::AskerKind;
use crate::office::notification::{NoticeChannel, NoticeInput, NoticeKind};
use crate::office::permit::Category;
use crate::office::{CaseNo, Command};
use crate::phrase::Phrase;
use crate::tui::keys::{CommandId, ROWS};
use crate::tui::lists::{ListKind, ListRow, RowOpens};
use crate::tui::screens::Screen;
use crate::tui::stage::{Stage, application};
use crate::tui::text::{self, truncate};

/// Names of the arguments that a row is known by: a number, a day or what is left till it, the word of its state.
const KNOWN_BY: [&str; 17] = [
    "number",
    "no",
    "case",
    "complaint",
    "inquiry",
    "day",
    "due",
    "from",
    "until",
    "received",
    "left",
    "slack",
    "state",
    "status",
    "late",
    "code",
    "n",
];

/// An office with something for nearly every list.
fn office(lang: Lang) -> Stage {
    let mut stage = waiting(lang, SMALL, 4);
    stage.keys(CALL);
    stage.keys("<esc>");
    let more = application("777", "Фернандес-Кастельянос Хуан Пабло", Service::Issue, "2026-03-20T10:00:00");
    stage.register(more);
    let case = CaseNo { year: 2026, count: 5 };
    let present = |item: &str| (item.to_owned(), crate::law::checklist::Answer::Present);
    let answers = ["application", "id", "education", "recognition", "work_record"].map(present).into();
    stage.submit(Command::CheckDocuments { case, answers });
    stage.submit(Command::SendToCommission { case });
    complain(&mut stage, "2026-03-16T10:00:00", Matter::Decision);
    complain(&mut stage, "2026-03-20T10:00:00", Matter::Inaction);
    let day = |text: &str| text.parse().unwrap();
    for (number, until) in [("2025-0007", "2026-04-10"), ("2025-0008", "2026-12-19")] {
        stage.submit(Command::EnterCertificate(crate::office::certificate::entered::EnterCertificate {
            number: number.into(),
            ..entry(until)
        }));
    }
    stage.submit(prepare());
    let input = NoticeInput {
        kind: NoticeKind::NewEmployer,
        event_on: day("2026-03-10"),
        sent_on: day("2026-03-20"),
        received_on: day("2026-03-25"),
        incoming_no: "41-17/2026".into(),
        channel: NoticeChannel::Letter,
        text: String::new(),
        holder: "Фернандес-Кастельянос Хуан Пабло".into(),
        employer: "ТОО «Север»".into(),
        certificate: None,
    };
    stage.submit(Command::ReceiveNotification { input });
    super::inquiries::inquire(&mut stage, "2026-03-20T10:00:00", "ЗТ-2026-00000017", AskerKind::Organisation);
    let term = ("2026-04-01", "2029-04-30");
    let name = "Фернандес-Кастельянос Хуан Пабло";
    register(&mut stage, permit("KZ-26-0012345", Category::TransferSpecialist, term, name));
    stage.refresh();
    stage
}

/// What of a row is not seen, though it is known by it.
fn lost(stage: &Stage, row: &ListRow) -> Vec<String> {
    let world = &stage.model.world;
    let seen = truncate(&world.say(&row.words), usize::from(SMALL.0) - 4);
    let known = row.words.args.iter().filter(|(name, _)| KNOWN_BY.contains(&name.as_str()));
    let said = known.map(|(_, arg)| world.say(&Phrase::new("history-text").with("text", arg.clone())));
    said.filter(|said| !seen.contains(said.as_str())).collect()
}

#[rstest]
fn no_row_of_a_list_loses_what_it_is_known_by(#[values(Lang::Kk, Lang::Ru, Lang::En)] lang: Lang) {
    let mut stage = office(lang);
    for kind in ListKind::ALL.iter().copied() {
        let command = ROWS.iter().find(|row| ListKind::of_command(CommandId(row.id)) == Some(kind)).unwrap();
        by_menu(&mut stage, &format!("command-{}", command.id));
        let Some(Screen::List(list)) = stage.model.screens.last() else { panic!("{kind:?}: {}", stage.text()) };
        assert_eq!(list.kind, kind);
        let rows: Vec<ListRow> = list.rows.iter().flatten().cloned().collect();
        let things = rows.iter().filter(|row| row.opens != RowOpens::Nothing).count();
        // An extension over a gap takes a whole case; its rows are those of the register.
        assert!(things > 0 || kind == ListKind::Flagged, "{kind:?} has nothing to show");
        for row in &rows {
            let lost = lost(&stage, row);
            assert!(lost.is_empty(), "{kind:?} cuts {lost:?} of «{}»", stage.model.world.say(&row.words));
        }
        stage.keys("<esc>");
    }
}

#[test]
fn a_sheet_whose_facts_do_not_fit_says_how_many_are_not_seen() {
    let mut stage = waiting(Lang::Ru, SMALL, 4);
    stage.keys(CALL);
    stage.keys("<f2>");
    assert!(!stage.text().contains("ниже ещё"), "all of it is seen: {}", stage.text());
    stage.keys("<pgdn><pgdn><pgdn>1<right>2<right>3<right>");
    let Some(Screen::Sitting(_)) = stage.model.screens.last() else { panic!("{}", stage.text()) };
    let text = stage.text();
    assert!(text.contains("ниже ещё"), "{text}");
    assert!(text::width(text.lines().next().unwrap_or_default()) <= usize::from(SMALL.0));
}
