//! Any sequence of commands about inquiries: nothing panics, what is refused changes nothing, what stands is lawful,
//! and the journal alone gives the same office.

use chrono::{DateTime, Duration, FixedOffset};
use proptest::prelude::*;

use super::terms::SetInquiryTerm;
use super::*;
use crate::office::Command;
use crate::office::change::{Source, SourceKind};
use crate::office::sequence_tests::step::{Step, lawful_after_each};

fn input(step: Step, now: DateTime<FixedOffset>) -> InquiryInput {
    let kind = step.pick(AskerKind::ALL, 9);
    InquiryInput {
        received_at: now.naive_local() - Duration::hours(i64::from(step.bits(0, 6)) - 1),
        outside_no: if step.bits(6, 2) == 0 { format!("ЗТ-{}", step.bits(8, 2)) } else { String::new() },
        dated: None,
        from: Asker { name: step.text(12), kind, address: String::new() },
        channel: step.pick(NoticeChannel::ALL, 6),
        lang: step.pick(PaperLang::ALL, 4),
        questions: vec![step.text(15)],
    }
}

fn command(step: Step, now: DateTime<FixedOffset>) -> Command {
    let inquiry = InquiryNo { year: 2026, count: step.thing.into() };
    let (on, text, channel) = (step.day(0, now), step.text(5), step.pick(NoticeChannel::ALL, 9));
    match step.act {
        0..=2 => Command::RegisterInquiry(RegisterInquiry { input: input(step, now) }),
        3 => Command::AssignInquiry(AssignInquiry {
            inquiry,
            officer: (step.bits(9, 2) > 0).then(|| step.pick(&["akhmetova", "li", "nobody"], 11).to_owned()),
            reason: text,
        }),
        4 => Command::CorrectInquiry(CorrectInquiry { inquiry, input: input(step, now), reason: text }),
        5 => {
            let until = on + Duration::days(step.bits(9, 7).into());
            Command::ExtendInquiry(ExtendInquiry { inquiry, on, until, reason: text })
        }
        6 => Command::NotifyAsker(NotifyAsker { inquiry, on, channel, letter_no: String::new() }),
        7 => Command::RedirectInquiry(RedirectInquiry { inquiry, on, body: text, letter_no: step.text(12) }),
        8 | 9 => Command::PrepareReply(PrepareReply {
            inquiry,
            lang: None,
            paragraphs: vec![text, step.text(12)],
            ask: None,
        }),
        10 => Command::ReturnReply(ReturnReply { inquiry, reason: text }),
        11 => Command::SignReply(SignReply { inquiry, words: Vec::new(), facts: String::new() }),
        12 => {
            let sent_at = now.naive_local() - Duration::hours(i64::from(step.bits(0, 4)) - 1);
            let (file_name, file_hash) = (text, String::new());
            Command::SendReply(SendReply { inquiry, sent_at, channel, file_name, file_hash })
        }
        13 => Command::SetInquiryTerm(SetInquiryTerm {
            term: step.pick(&InquiryTerm::ALL, 9),
            length: step.bits(17, 7) as u16,
            source: Source { kind: SourceKind::Act, text },
        }),
        14 => Command::NoteInquiry(NoteInquiry { inquiry, text }),
        _ => Command::CloseInquiry(CloseInquiry { inquiry, kind: step.pick(NoReply::ALL, 9), reason: text }),
    }
}

/// What must hold of every inquiry, whatever led to it.
fn lawful(inquiry: &Inquiry) {
    let state = inquiry.state;
    assert_eq!(inquiry.governing().is_some(), inquiry.is_open(), "{inquiry:?}");
    assert_eq!(inquiry.sent.is_some(), state == InquiryState::Sent, "{inquiry:?}");
    assert_eq!(inquiry.redirected.is_some(), state == InquiryState::Redirected, "{inquiry:?}");
    assert_eq!(inquiry.closed.is_some(), state == InquiryState::Closed, "{inquiry:?}");
    let signed = matches!(state, InquiryState::Signed | InquiryState::Sent);
    assert_eq!(inquiry.fixed().is_some(), signed, "{inquiry:?}");
    assert!(inquiry.reply.as_ref().is_none_or(|prepared| prepared.reply.stands()), "{inquiry:?}");
    assert!(inquiry.clocks.answer.stricter <= inquiry.clocks.answer.due, "{inquiry:?}");
    assert!(inquiry.clocks.received_day >= inquiry.input.received_at.date(), "{inquiry:?}");
    if inquiry.input.from.kind == AskerKind::Media {
        assert_eq!(inquiry.clocks.answer.term, InquiryTerm::Media, "{inquiry:?}");
        assert_eq!(inquiry.clocks.extend_by, None, "{inquiry:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_commands_leaves_lawful_inquiries(steps in Step::any(16)) {
        lawful_after_each(steps, command, |office| office.inquiries.values().for_each(lawful))?;
    }
}
