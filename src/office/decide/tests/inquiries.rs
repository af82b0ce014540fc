//! Inquiries: their clock, every cell of their table, extension with its notice, the reply from its words to its
//! sending.

use super::*;
use crate::law::inquiry::InquiryTerm;
use crate::office::Office;
use crate::office::change::{ReviseCalendar, Source, SourceKind};
use crate::office::ids::InquiryNo;
use crate::office::inquiry::terms::SetInquiryTerm;
use crate::office::inquiry::{
    Asker, AskerKind, AssignInquiry, CloseInquiry, CorrectInquiry, ExtendInquiry, Extension, Inquiry, InquiryInput,
    InquiryRefusal, InquiryState, NoReply, NoteInquiry, NotifyAsker, PrepareReply, PreparedReply, RedirectInquiry,
    RegisterInquiry, Reply, ReturnReply, SendReply, SentOn, SignReply,
};
use crate::office::paper::{Given, PaperLang, Series};
use crate::office::recompute::Clocked;
use crate::office::who::Role;

pub fn input(received: &str, kind: AskerKind) -> InquiryInput {
    InquiryInput {
        received_at: format!("{received}:00").parse().unwrap(),
        outside_no: "ЗТ-2026-00000017".into(),
        dated: Some(day("2026-03-05")),
        from: Asker { name: "ТОО «Пример»".into(), kind, address: "г. Талдыкорган".into() },
        channel: NoticeChannel::Portal,
        lang: PaperLang::Ru,
        questions: vec!["Сколько разрешений выдано в 2025 году?".into(), " ".into()],
    }
}

pub fn registration(received: &str) -> Command {
    Command::RegisterInquiry(RegisterInquiry { input: input(received, AskerKind::Organisation) })
}

pub fn set_term(term: InquiryTerm, length: u16) -> Command {
    let source = Source { kind: SourceKind::Letter, text: "письмо № 12".into() };
    Command::SetInquiryTerm(SetInquiryTerm { term, length, source })
}

/// A command of an act that nothing but the state can stand against, on 09.03.2026.
pub fn command(inquiry: InquiryNo, act: Act) -> Command {
    let on = day("2026-03-09");
    let channel = NoticeChannel::Letter;
    match act {
        Act::AssignInquiry => {
            Command::AssignInquiry(AssignInquiry { inquiry, officer: Some("akhmetova".into()), reason: String::new() })
        }
        Act::NoteInquiry => {
            Command::NoteInquiry(NoteInquiry { inquiry, text: "звонили из редакции".into() })
        }
        Act::CorrectInquiry => {
            let mut input = input("2026-03-06T10:00", AskerKind::Organisation);
            input.from.name = "ТОО «Образец»".into();
            Command::CorrectInquiry(CorrectInquiry { inquiry, input, reason: "описка".into() })
        }
        Act::ExtendInquiry => extend(inquiry, "2026-03-09", "2026-04-30"),
        Act::NotifyAsker => Command::NotifyAsker(NotifyAsker { inquiry, on, channel, letter_no: "31".into() }),
        Act::RedirectInquiry => Command::RedirectInquiry(RedirectInquiry {
            inquiry,
            on,
            body: "Управление внутренней политики".into(),
            letter_no: "32".into(),
        }),
        Act::PrepareReply => prepare(inquiry, &["Разрешения не выдавались."]),
        Act::ReturnReply => Command::ReturnReply(ReturnReply { inquiry, reason: "нет даты".into() }),
        Act::SignReply => Command::SignReply(SignReply { inquiry, words: Vec::new(), facts: String::new() }),
        Act::SendReply => send(inquiry, "2026-03-09T10:30"),
        Act::CloseInquiry => Command::CloseInquiry(CloseInquiry {
            inquiry,
            kind: NoReply::Withdrawn,
            reason: "заявление об отзыве".into(),
        }),
        other => panic!("{other:?} is no act on an inquiry"),
    }
}

pub fn extend(inquiry: InquiryNo, on: &str, until: &str) -> Command {
    let (on, until, reason) = (day(on), day(until), "запрошены сведения".to_owned());
    Command::ExtendInquiry(ExtendInquiry { inquiry, on, until, reason })
}

fn prepare(inquiry: InquiryNo, paragraphs: &[&str]) -> Command {
    let paragraphs = paragraphs.iter().map(|text| (*text).to_owned()).collect();
    Command::PrepareReply(PrepareReply { inquiry, lang: None, paragraphs, ask: None })
}

fn send(inquiry: InquiryNo, moment: &str) -> Command {
    Command::SendReply(SendReply {
        inquiry,
        sent_at: format!("{moment}:00").parse().unwrap(),
        channel: NoticeChannel::Portal,
        file_name: String::new(),
        file_hash: String::new(),
    })
}

/// An inquiry received on Friday 06.03.2026 that stands in a state, with what the act in that state needs.
pub fn standing(office: &mut MemoryOffice, state: InquiryState, act: Act) -> InquiryNo {
    office.submit(&registration("2026-03-06T10:00"), &who(), at("2026-03-06T10:05")).unwrap();
    let no = *office.inquiries.keys().last().unwrap();
    let mut inquiry = office.inquiries[&no].clone();
    inquiry.state = state;
    if act == Act::NotifyAsker {
        let due = inquiry.clocks.redirect.clone();
        inquiry.clocks.notice = Some(crate::office::inquiry::InquiryDue { term: InquiryTerm::Notice, ..due });
        inquiry.extensions.push(Extension {
            on: day("2026-03-06"),
            until: day("2026-04-30"),
            reason: "сведения".into(),
        });
    }
    if state == InquiryState::Redirected {
        inquiry.redirected =
            Some(SentOn { on: day("2026-03-06"), body: "Акимат".into(), letter_no: "5".into(), late_by: 0 });
    }
    if matches!(state, InquiryState::Prepared | InquiryState::Signed) {
        let mut reply = Reply::written(PaperLang::Ru, &["Выдано сорок пять разрешений.".into()]);
        reply.fixed = (state == InquiryState::Signed).then(|| crate::office::inquiry::Fixed {
            number: "7".into(),
            counted: Given { year: 2026, count: 7 },
            on: day("2026-03-06"),
            by: "akhmetova".into(),
            hash: reply.hash(),
            words: Vec::new(),
        });
        let at = "2026-03-06T12:00:00".parse().unwrap();
        inquiry.reply = Some(PreparedReply { at, by: "akhmetova".into(), reply });
    }
    office.inquiries.insert(no, inquiry);
    no
}

/// The state in which an act is tried for the tables of roles.
pub fn tried(act: Act) -> InquiryState {
    match act {
        Act::ReturnReply | Act::SignReply => InquiryState::Prepared,
        Act::SendReply => InquiryState::Signed,
        _ => InquiryState::Received,
    }
}

pub fn came(office: &mut MemoryOffice, moment: &str, kind: AskerKind) -> InquiryNo {
    let mut input = input(moment, kind);
    input.outside_no = String::new();
    let register = Command::RegisterInquiry(RegisterInquiry { input });
    office.submit(&register, &who(), at(moment)).unwrap();
    *office.inquiries.keys().last().unwrap()
}

pub fn done(office: &mut MemoryOffice, command: &Command, moment: &str) -> Inquiry {
    let no = command.inquiry().unwrap();
    office.submit(command, &who(), at(moment)).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"));
    office.inquiries[&no].clone()
}

pub fn refused(office: &mut MemoryOffice, command: &Command, moment: &str) -> Refusal {
    let before = office.clone();
    let refusal = office.submit(command, &who(), at(moment)).unwrap_err();
    assert_eq!(*office, before);
    refusal
}

#[test]
fn every_cell_of_the_table_of_inquiries_is_held_by_the_office() {
    let text = include_str!("../../../../tests/office/inquiries.csv");
    let lines: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let cells: std::collections::BTreeSet<_> = lines.iter().map(|line| (line[0], line[1])).collect();
    assert_eq!((lines.len(), cells.len()), (66, InquiryState::ALL.len() * ACTS_ON_INQUIRIES.len()));
    for line in lines {
        let mut office = opened();
        let (state, act) = (InquiryState::from_code(line[0]).unwrap(), Act::from_code(line[1]).unwrap());
        let no = standing(&mut office, state, act);
        match (line[2], office.submit(&command(no, act), &who(), at("2026-03-09T11:00"))) {
            ("allow", Ok(_)) | ("not_now", Err(Refusal::Inquiry(InquiryRefusal::NotNow { .. }))) => {}
            (_, outcome) => panic!("{line:?}: {outcome:?}"),
        }
    }
}

#[test]
fn a_citizen_is_answered_in_fifteen_working_days_and_the_press_in_five() {
    let mut office = opened();
    // Friday; Sunday the eighth moves its day off to Monday, and Nauryz is in between.
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    let clocks = office.inquiries[&no].clocks.clone();
    assert_eq!((clocks.answer.due, clocks.answer.days), (day("2026-04-02"), 15));
    assert_eq!((clocks.redirect.due, clocks.extend_by), (day("2026-03-12"), Some(day("2026-05-06"))));
    let press = came(&mut office, "2026-03-06T18:30", AskerKind::Media);
    let clocks = office.inquiries[&press].clocks.clone();
    assert_eq!((clocks.answer.term, clocks.answer.due), (InquiryTerm::Media, day("2026-03-16")));
    assert_eq!(clocks.extend_by, None);
    // A minute after the end of the working day, it came on Tuesday the tenth.
    let late = came(&mut office, "2026-03-06T18:31", AskerKind::Media);
    assert_eq!(office.inquiries[&late].clocks.received_day, day("2026-03-10"));
    assert!(!office.inquiries[&press].is_overdue(day("2026-03-16")));
    assert!(office.inquiries[&press].is_overdue(day("2026-03-17")));
}

#[test]
fn an_extension_has_its_limit_its_reason_and_a_notice_with_a_term_of_its_own() {
    let mut office = opened();
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    let now = "2026-03-27T10:00";
    for (until, moment) in [("2026-04-02", now), ("2026-05-07", now)] {
        let refusal = refused(&mut office, &extend(no, "2026-03-27", until), moment);
        let InquiryRefusal::NoSuchExtension { first, last, .. } = (match refusal {
            Refusal::Inquiry(refused) => refused,
            other => panic!("{other:?}"),
        }) else {
            panic!()
        };
        assert_eq!((first, last), (day("2026-04-03"), day("2026-05-06")));
    }
    let refusal = refused(&mut office, &extend(no, "2026-04-03", "2026-05-06"), "2026-04-03T10:00");
    assert!(matches!(refusal, Refusal::Inquiry(InquiryRefusal::TooLateToExtend { .. })));
    let extended = done(&mut office, &extend(no, "2026-03-27", "2026-05-06"), now);
    // Friday: three working days end on Wednesday, and they govern.
    assert_eq!(extended.governing().map(|due| (due.term, due.due)), Some((InquiryTerm::Notice, day("2026-04-01"))));
    assert_eq!(extended.clocks.answer.due, day("2026-05-06"));
    let tell = |on| {
        let channel = NoticeChannel::Letter;
        Command::NotifyAsker(NotifyAsker { inquiry: no, on: day(on), channel, letter_no: String::new() })
    };
    let refusal = refused(&mut office, &tell("2026-03-26"), "2026-04-02T10:00");
    assert!(matches!(refusal, Refusal::Before { field: "field-told_on", .. }));
    let told = done(&mut office, &tell("2026-04-02"), "2026-04-02T10:00");
    assert_eq!((told.told[0].late_by, told.governing().unwrap().term), (1, InquiryTerm::Extension));
    assert_eq!(refused(&mut office, &tell("2026-04-02"), "2026-04-02T11:00"), InquiryRefusal::NothingToTell.into());
    let press = came(&mut office, "2026-04-02T10:00", AskerKind::Media);
    let refusal = refused(&mut office, &extend(press, "2026-04-02", "2026-05-06"), "2026-04-02T11:00");
    assert_eq!(refusal, InquiryRefusal::NoExtension.into());
}

#[test]
fn a_reply_is_fixed_with_a_number_and_a_hash_when_it_is_signed_and_is_late_by_its_sending() {
    let mut office = opened();
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Media);
    assert_eq!(refused(&mut office, &prepare(no, &["", " "]), "2026-03-10T10:00"), InquiryRefusal::NoWords.into());
    done(&mut office, &prepare(no, &[" Выдано 45. ", "", "Не выдавались."]), "2026-03-10T10:00");
    let returned = command(no, Act::ReturnReply);
    let back = done(&mut office, &returned, "2026-03-10T11:00");
    assert_eq!((back.state, back.returned_because.as_str()), (InquiryState::Received, "нет даты"));
    let again = done(&mut office, &prepare(no, &["Выдано 45.", "Не выдавались."]), "2026-03-10T12:00");
    let reply = &again.reply.as_ref().unwrap().reply;
    assert_eq!((reply.paragraphs.len(), reply.fixed.as_ref()), (2, None));
    let officer = Who { roles: [Role::Officer].into(), ..who() };
    let sign = Command::SignReply(SignReply { inquiry: no, words: Vec::new(), facts: String::new() });
    assert!(matches!(office.submit(&sign, &officer, at("2026-03-16T18:00")), Err(Refusal::MayNot(_))));
    let signed = done(&mut office, &sign, "2026-03-16T18:00");
    let fixed = signed.fixed().unwrap();
    assert_eq!((fixed.number.as_str(), fixed.on), ("1/2026", day("2026-03-16")));
    assert_eq!(fixed.hash, crate::office::paper::hash("Выдано 45.\n\nНе выдавались."));
    assert!(signed.reply.as_ref().unwrap().reply.stands());
    let refusal = refused(&mut office, &send(no, "2026-03-15T10:00"), "2026-03-16T19:00");
    assert!(matches!(refusal, Refusal::Before { field: "field-sent_at", .. }));
    // The last day, but after its end: a day late.
    let sent = done(&mut office, &send(no, "2026-03-16T18:31"), "2026-03-16T19:00");
    assert_eq!((sent.sent.as_ref().unwrap().late_by, sent.governing()), (1, None));
    // Its number is one of the office's letters: the next letter takes the next.
    assert_eq!(office.highest(Series::Letters, Some(2026)), 1);
}

#[test]
fn a_correction_moves_the_clock_where_the_moment_or_the_kind_does() {
    let mut office = opened();
    let no = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    let correct = |received: &str, kind| {
        let input = InquiryInput { outside_no: String::new(), ..input(received, kind) };
        Command::CorrectInquiry(CorrectInquiry { inquiry: no, input, reason: "описка".into() })
    };
    let earlier = done(&mut office, &correct("2026-03-05T10:00", AskerKind::Citizen), "2026-03-10T10:00");
    assert_eq!(earlier.clocks.answer.due, day("2026-04-01"));
    let press = done(&mut office, &correct("2026-03-05T10:00", AskerKind::Media), "2026-03-10T10:00");
    assert_eq!((press.clocks.answer.term, press.clocks.answer.due), (InquiryTerm::Media, day("2026-03-13")));
    let same = refused(&mut office, &correct("2026-03-05T10:00", AskerKind::Media), "2026-03-10T10:00");
    assert!(matches!(same, Refusal::SameValue(_)));
}

/// No paragraph of the Order asks for the file of a reply, so none is cited over it; its name goes with its hash.
#[test]
fn a_hash_that_no_file_has_is_refused_without_a_paragraph() {
    let mut office = opened();
    let no = standing(&mut office, InquiryState::Signed, Act::SendReply);
    let with = |hash: &str, name: &str| {
        let mut command = send(no, "2026-03-09T10:30");
        if let Command::SendReply(send) = &mut command {
            (send.file_hash, send.file_name) = (hash.to_owned(), name.to_owned());
        }
        command
    };
    for bad in ["9f86d081", &"x".repeat(64), "файл подписан"] {
        let refusal = refused(&mut office, &with(bad, "reply.pdf"), "2026-03-09T11:00");
        assert_eq!((refusal.paragraph(), refusal.rule().as_str()), (None, "bad-hash"), "{refusal:?}");
    }
    let unnamed = refused(&mut office, &with(&"a".repeat(64), " "), "2026-03-09T11:00");
    assert_eq!(unnamed, Refusal::Empty { field: "field-file_name", paragraph: "" });
    done(&mut office, &with(&format!(" {} ", "AB".repeat(64)), "reply.pdf"), "2026-03-09T11:00");
    assert_eq!(office.inquiries[&no].sent.as_ref().unwrap().file_hash, "ab".repeat(64));
}

#[test]
fn a_term_is_entered_with_its_source_for_inquiries_to_come() {
    let mut office = opened();
    let before = came(&mut office, "2026-03-06T10:00", AskerKind::Media);
    assert!(office.settings.as_ref().unwrap().inquiry_term(InquiryTerm::Media).confirmed.is_none());
    // The shipped length with a source is a confirmation, and is not asked for twice.
    office.submit(&set_term(InquiryTerm::Media, 5), &who(), at("2026-03-06T11:00")).unwrap();
    assert!(office.settings.as_ref().unwrap().inquiry_term(InquiryTerm::Media).confirmed.is_some());
    assert!(matches!(
        refused(&mut office, &set_term(InquiryTerm::Media, 5), "2026-03-06T11:00"),
        Refusal::SameValue(_)
    ));
    office.submit(&set_term(InquiryTerm::Media, 7), &who(), at("2026-03-06T12:00")).unwrap();
    for (term, length) in [(InquiryTerm::Media, 0), (InquiryTerm::Media, 61), (InquiryTerm::Extension, 13)] {
        let refusal = refused(&mut office, &set_term(term, length), "2026-03-06T12:00");
        assert!(matches!(refusal, Refusal::Inquiry(InquiryRefusal::BadTerm { .. })));
    }
    let after = came(&mut office, "2026-03-06T13:00", AskerKind::Media);
    let due = |no: InquiryNo| office.inquiries[&no].clocks.answer.due;
    assert_eq!((due(before), due(after)), (day("2026-03-16"), day("2026-03-18")));
}

#[test]
fn a_revised_calendar_moves_what_runs_and_leaves_what_an_extension_set() {
    let mut office = opened();
    let plain = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    let extended = came(&mut office, "2026-03-06T10:00", AskerKind::Citizen);
    done(&mut office, &extend(extended, "2026-03-06", "2026-05-06"), "2026-03-06T12:00");
    let revise = Command::ReviseCalendar(ReviseCalendar {
        act: "приказ № 50".into(),
        known_from: day("2026-03-06"),
        adds_years: Vec::new(),
        to_off: Vec::new(),
        to_working: vec![day("2026-03-07")],
        source: Source { kind: SourceKind::Act, text: "приказ".into() },
    });
    office.submit(&revise, &who(), at("2026-03-06T13:00")).unwrap();
    let rules = Rules::of(&office, day("2026-03-06")).unwrap();
    let reason = office.settings.as_ref().unwrap().pending.clone().unwrap().reason;
    let moved = |no: InquiryNo| match &office.inquiries[&no].recomputed(&rules, &reason).unwrap()[..] {
        [Event::InquiryDueMoved(event)] => event.clone(),
        other => panic!("{other:?}"),
    };
    let event = moved(plain);
    assert_eq!((event.clocks.answer.due, event.moved.len()), (day("2026-04-01"), 1));
    let event = moved(extended);
    assert_eq!(event.clocks.answer.due, day("2026-05-06"));
    assert_eq!(event.moved.iter().map(|m| m.term).collect::<Vec<_>>(), [InquiryTerm::Notice]);
    // What was answered never moves.
    let mut sent = office.inquiries[&plain].clone();
    sent.state = InquiryState::Sent;
    assert_eq!(sent.recomputed(&rules, &reason).unwrap(), []);
}
