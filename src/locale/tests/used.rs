//! What the code says exists, and what exists is said somewhere.

mod source;

use std::collections::BTreeSet;

use clap::CommandFactory;

use super::messages;
use crate::cli::Cli;
use crate::intake::Content;
use crate::law::complaint::ComplaintTerm;
use crate::law::countries;
use crate::law::edition::Rulebook;
use crate::law::inquiry::InquiryTerm;
use crate::law::{Service, Stage};
use crate::locale::Lang;
use crate::office::Role;
use crate::office::application::{AttachmentKind, ChangeKind, Channel, Education, IdKind, LossKind, Sex};
use crate::office::case::State;
use crate::office::certificate::CertificateStatus;
use crate::office::certificate::amend::NoteOf;
use crate::office::certificate::entered::Source;
use crate::office::change::{AppliesTo, SourceKind, Target};
use crate::office::command::Act;
use crate::office::commission::{Category, SittingState, Stand, Vote};
use crate::office::complaint::{Addressee, AnswerKind, ComplaintState, Matter, ReviewOutcome, ReviewingBody};
use crate::office::inquiry::{AskerKind, InquiryState, NoReply};
use crate::office::next::Step;
use crate::office::notification::{NoticeChannel, NoticeKind};
use crate::office::officer::Language;
use crate::office::outside::{self, EndKind, Verifier};
use crate::office::paper::head::HeadField;
use crate::office::paper::{PaperKind, PaperLang, PatternFault, Series};
use crate::office::permit::figures::PermitBy;
use crate::office::permit::{self, PermitStatus, SeasonalQuota};
use crate::office::reopening::ReopenKind;
use crate::office::report::{AVERAGES, By, FIGURES, STANDING};
use crate::papers::fields::DraftKind;
use crate::tables::figures;
use crate::tables::report::all_columns as report_columns;
use crate::tables::{Form, Kind};
use crate::tui::columns::DRAWN;
use crate::tui::keys::{ROWS, Scope};
use crate::tui::lists::ListKind;
use crate::tui::screens::menu::WORDED;
use source::{is_id, literals, program, rules, template_of};

/// The ids that a template `PREFIX-{}` of the code stands for. A suffix that is a code of an enum is taken from the
/// enum; one that the code spells out at the place of use is looked for among its literals.
enum Suffixes {
    Codes(Vec<String>),
    Spelled,
}

fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Suffixes {
    Suffixes::Codes(all.iter().map(|item| code(*item).to_owned()).collect())
}

fn digits(all: &[u32]) -> Suffixes {
    Suffixes::Codes(all.iter().map(ToString::to_string).collect())
}

/// Every template of the code that makes an id, with what it can make; `None` for a template that makes no message.
#[expect(clippy::too_many_lines, reason = "a line a family")]
fn family(template: &str) -> Option<Suffixes> {
    Some(match template {
        "refusal-key-{}" => {
            Suffixes::Codes(["lines", "options", "private", "unreadable", "weak"].map(str::to_owned).to_vec())
        }
        "word-field-{}" => {
            let fields = DraftKind::ALL.iter().flat_map(|kind| kind.fields());
            Suffixes::Codes(fields.map(|field| field.name.replace('.', "-")).collect())
        }
        "category-{}" => codes(Category::ALL, Category::code),
        "vote-{}" => codes(Vote::ALL, Vote::code),
        "stand-{}" => codes(Stand::ALL, Stand::code),
        "sitting-state-{}" | "refusal-sitting-{}" => codes(SittingState::ALL, SittingState::code),
        "act-{}" => codes(Act::ALL, Act::code),
        "service-{}" | "certificate-life-{}" | "law-service-{}" | "form-decide-grant-{}" => {
            codes(&Service::ALL, Service::code)
        }
        "state-{}" | "state-short-{}" | "refusal-not-now-{}" => codes(State::ALL, State::code),
        "case-do-{}" => Suffixes::Codes(["suspended", "closed", "discontinued"].map(str::to_owned).to_vec()),
        "form-decide-{}-next" => Suffixes::Codes(["paper", "prepare"].map(str::to_owned).to_vec()),
        "case-step-{}" => codes(Step::ALL, Step::code),
        "language-{}" => codes(Language::ALL, Language::code),
        "role-{}" => codes(Role::ALL, Role::code),
        "stage-{}" | "stage-short-{}" => codes(&Stage::ALL, Stage::code),
        "law-complaint-{}" => codes(&ComplaintTerm::ALL, ComplaintTerm::code),
        "permit-category-{}" => codes(permit::Category::ALL, permit::Category::code),
        "permit-end-{}" => codes(permit::EndReason::ALL, permit::EndReason::code),
        "reply-category-name-{}" | "reply-category-to-{}" | "reply-category-by-{}" => {
            codes(permit::Category::ALL, permit::Category::code)
        }
        "country-{}" | "reply-country-{}" => Suffixes::Codes(countries::codes().map(str::to_owned).collect()),
        "reply-question-{}" => codes(permit::ReplyQuestion::ALL, permit::ReplyQuestion::code),
        "permit-short-{}" | "permit-status-{}" => codes(PermitStatus::ALL, PermitStatus::code),
        "figures-by-{}" => codes(PermitBy::ALL, PermitBy::code),
        "seasonal-quota-{}" => codes(SeasonalQuota::ALL, SeasonalQuota::code),
        "complaint-matter-{}" => codes(Matter::ALL, Matter::code),
        "complaint-to-{}" => codes(Addressee::ALL, Addressee::code),
        "complaint-state-{}" | "refusal-complaint-not-now-{}" => codes(ComplaintState::ALL, ComplaintState::code),
        "law-inquiry-{}" => codes(&InquiryTerm::ALL, InquiryTerm::code),
        "inquiry-state-{}" | "inquiry-short-{}" | "refusal-inquiry-not-now-{}" => {
            codes(InquiryState::ALL, InquiryState::code)
        }
        "asker-kind-{}" => codes(AskerKind::ALL, AskerKind::code),
        "inquiry-no-reply-{}" => codes(NoReply::ALL, NoReply::code),
        "complaint-answer-{}" => codes(AnswerKind::ALL, AnswerKind::code),
        "notice-channel-{}" => codes(NoticeChannel::ALL, NoticeChannel::code),
        "review-outcome-{}" => codes(ReviewOutcome::ALL, ReviewOutcome::code),
        "reopen-kind-{}" => codes(ReopenKind::ALL, ReopenKind::code),
        "document-{}" => codes(AttachmentKind::ALL, AttachmentKind::code),
        "source-kind-{}" => codes(SourceKind::ALL, SourceKind::code),
        "applies-{}" => codes(AppliesTo::ALL, AppliesTo::code),
        "target-{}" => codes(Target::ALL, Target::code),
        "paper-lang-{}" => codes(PaperLang::ALL, PaperLang::code),
        "paper-kind-{}" => codes(PaperKind::ALL, PaperKind::code),
        "letterhead-line-{}" => {
            Suffixes::Codes(["body", "address", "contacts", "city", "signer", "bin"].map(str::to_owned).to_vec())
        }
        "letterhead-{}" => codes(HeadField::ALL, HeadField::code),
        "series-{}" => codes(Series::ALL, Series::code),
        "pattern-fault-{}" => codes(PatternFault::ALL, PatternFault::code),
        "law-reading-{}-name" | "law-reading-{}-bites" => readings(),
        "id_kind-{}" => codes(IdKind::ALL, IdKind::code),
        "channel-{}" => codes(Channel::ALL, Channel::code),
        "education-{}" => codes(Education::ALL, Education::code),
        "sex-{}" => codes(Sex::ALL, Sex::code),
        "certificate-life-prepared-{}" => Suffixes::Codes(["revoked", "cancelled"].map(str::to_owned).to_vec()),
        "certificate-line-course-{}" => Suffixes::Codes(["after", "concluded"].map(str::to_owned).to_vec()),
        "change_kind-{}" => codes(ChangeKind::ALL, ChangeKind::code),
        "loss_kind-{}" => codes(LossKind::ALL, LossKind::code),
        "certificate-note-{}" => codes(NoteOf::ALL, NoteOf::code),
        "certificate-source-{}" => codes(Source::ALL, Source::code),
        "simulate-issuer-{}" => digits(&[1, 2, 3, 4]),
        "certificate-{}" => codes(CertificateStatus::ALL, CertificateStatus::code),
        "notice-kind-{}" => codes(NoticeKind::ALL, NoticeKind::code),
        "end-kind-{}" | "form-discontinue-{}" | "form-discontinue-act-{}" => codes(EndKind::ALL, EndKind::code),
        "verifier-{}" => codes(Verifier::ALL, Verifier::code),
        "verification-{}" | "form-answer-{}" => codes(outside::AnswerKind::ALL, outside::AnswerKind::code),
        "simulate-call-{}" | "simulate-note-{}" => digits(&[1, 2, 3, 4, 5]),
        "ground-{}" | "refusal-ground-{}-does-not-hold" | "simulate-facts-{}" | "simulate-ground-{}" => {
            digits(&[1, 2, 3])
        }
        "report-{}" => {
            let figures = FIGURES.iter().map(|figure| figure.code);
            Suffixes::Codes(figures.chain(STANDING).map(str::to_owned).collect())
        }
        "report-by-{}" | "report-mean-by-{}" => codes(By::ALL, By::code),
        "report-key-{}" => {
            let keys = [By::Stage, By::Ground, By::Outcome].map(By::keys).concat();
            Suffixes::Codes(keys.into_iter().map(str::to_owned).collect())
        }
        "report-measure-{}" => {
            let measures = By::ALL.iter().flat_map(|by| by.measures()).map(|measure| measure.code.to_owned());
            Suffixes::Codes(measures.collect())
        }
        "report-mean-{}" => {
            let wholes = FIGURES.iter().filter(|figure| !figure.part).map(|figure| figure.code);
            Suffixes::Codes(wholes.chain(AVERAGES).chain(STANDING).map(str::to_owned).collect())
        }
        "papers-month-{}" => digits(&(1..=12).collect::<Vec<_>>()),
        "command-{}" | "command-short-{}" => Suffixes::Codes(ROWS.iter().map(|row| row.id.to_owned()).collect()),
        "menu-words-{}" => codes(&WORDED, |id| id),
        "list-title-{}" | "list-empty-{}" | "list-meaning-{}" => codes(ListKind::ALL, ListKind::code),
        "key-scope-{}" => codes(&Scope::ALL, Scope::name),
        "intake-column-{}" => columns(),
        "column-{}" => Suffixes::Codes(meanings()),
        "table-{}" => codes(&Kind::ALL, Kind::code),
        "papers-appeal-{}"
        | "event-{}"
        | "field-{}"
        | "points-{}"
        | "standard-{}"
        | "papers-criterion-{}"
        | "intake-map-{}"
        | "intake-warning-{}"
        | "intake-reason-{}"
        | "moment-{}"
        | "day-{}"
        | "intake-fault-{}"
        | "law-edition-{}"
        | "day-kind-{}"
        | "form-decide-hearing-{}"
        | "form-decide-until-{}"
        | "queue-list-{}"
        | "reply-flaw-{}" => Suffixes::Spelled,
        _ => return None,
    })
}

/// The names of the columns that screens draw and exports write.
fn meanings() -> Vec<String> {
    let drawn = DRAWN.iter().flat_map(|(_, columns)| columns.iter()).map(|column| column.name);
    let exported = Kind::ALL
        .into_iter()
        .flat_map(Kind::all_columns)
        .chain(report_columns())
        .chain(figures::COLUMNS.iter().copied());
    drawn.chain(exported).map(str::to_owned).collect()
}

/// Every reading, as its messages name it.
fn readings() -> Suffixes {
    let notes = Rulebook::embedded().newest().reading_notes();
    Suffixes::Codes(notes.iter().map(|note| note.id.replace('_', "-")).collect())
}

/// The messages of what each reading can be.
fn picks() -> Vec<String> {
    let notes = Rulebook::embedded().newest().reading_notes().iter();
    notes.flat_map(|note| note.alternatives.iter().map(|pick| note.pick_phrase(pick).id)).collect()
}

fn columns() -> Suffixes {
    let fields = Content::ALL.iter().flat_map(|content| content.fields());
    Suffixes::Codes(fields.map(|field| field.name().to_owned()).collect())
}

/// Templates of the code that look like an id and are none, and those whose ids another test walks.
const NO_MESSAGE: &[&str] = &["akimat-{}", "cli-arg-{}", "cli-about-{}", "by-{}"];

#[test]
fn what_the_code_says_exists_and_what_exists_is_said() {
    let ids: BTreeSet<String> = messages(Lang::Ru).into_keys().collect();
    let areas: BTreeSet<&str> = ids.iter().map(|id| id.split('-').next().unwrap()).collect();
    let program = program();
    let mut words: BTreeSet<String> = program.iter().flat_map(|(_, code)| literals(code)).collect();
    words.extend(rules());
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut faults = Vec::new();
    for word in &words {
        if ids.contains(word) {
            said.insert(word.clone());
        } else if is_id(word) && areas.contains(word.split('-').next().unwrap()) && !known_word(word) {
            faults.push(format!("{word}: the code names it, no message has it"));
        }
        let Some(template) = template_of(word).filter(|template| !NO_MESSAGE.contains(&template.as_str())) else {
            continue;
        };
        let (before, after) = template.split_once("{}").unwrap();
        match family(&template) {
            None => faults.push(format!("{template}: a family of ids that this test does not know")),
            Some(Suffixes::Codes(codes)) => {
                for id in codes.iter().map(|code| format!("{before}{code}{after}")) {
                    if ids.contains(&id) {
                        said.insert(id);
                    } else if !before.starts_with("command-short") && before != "form-decide-grant-" {
                        faults.push(format!("{id}: the code makes it, no message has it"));
                    }
                }
            }
            Some(Suffixes::Spelled) => said.extend(spelled(&ids, &words, before, after)),
        }
    }
    said.extend(command_line(&mut faults, &ids));
    for id in vocabulary() {
        if ids.contains(&id) {
            said.insert(id);
        } else {
            faults.push(format!("{id}: a code of the office without a word"));
        }
    }
    faults.extend(ids.difference(&said).map(|id| format!("{id}: no code says it")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A word for every code that a fact of a case can have, whichever screen shows it.
fn vocabulary() -> Vec<String> {
    let mut ids = Vec::new();
    let mut add = |prefix: &str, codes: Suffixes| {
        if let Suffixes::Codes(codes) = codes {
            ids.extend(codes.iter().map(|code| format!("{prefix}-{code}")));
        }
    };
    add("channel", codes(Channel::ALL, Channel::code));
    add("sex", codes(Sex::ALL, Sex::code));
    add("id_kind", codes(IdKind::ALL, IdKind::code));
    add("education", codes(Education::ALL, Education::code));
    add("change_kind", codes(ChangeKind::ALL, ChangeKind::code));
    add("loss_kind", codes(LossKind::ALL, LossKind::code));
    add("notice-channel", codes(NoticeChannel::ALL, NoticeChannel::code));
    add("table_form", codes(&Form::ALL, Form::code));
    add("table_form", Suffixes::Codes(vec!["pdf".to_owned()]));
    add("figures-measure", Suffixes::Codes(["flow", "stock"].map(str::to_owned).to_vec()));
    add("contract_open", Suffixes::Codes(["y", "n"].map(str::to_owned).to_vec()));
    add("form-rule", Suffixes::Codes(["anew", "extend"].map(str::to_owned).to_vec()));
    add("reviewing-body", codes(ReviewingBody::ALL, ReviewingBody::code));
    add("answer", Suffixes::Codes(["present", "missing", "not_applicable"].map(str::to_owned).to_vec()));
    ids.extend(picks());
    ids
}

/// The messages of a family whose suffix stands among the words of the code or of the rules.
fn spelled(ids: &BTreeSet<String>, words: &BTreeSet<String>, before: &str, after: &str) -> Vec<String> {
    let suffix = |id: &str| id.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).map(str::to_owned);
    let of_a_date =
        |word: &str| ["moment-", "day-"].into_iter().any(|of| word.strip_prefix(of).is_some_and(|w| words.contains(w)));
    let known = |word: &str| words.contains(word) || of_a_date(word);
    ids.iter().filter(|id| suffix(id).is_some_and(|word| known(&word))).cloned().collect()
}

/// Names of commands, keys and rows that share a first word with some message.
fn known_word(word: &str) -> bool {
    const OTHERS: &[&str] = &[
        "cli-arg",
        "field-count",
        "law-reading",
        "notice-kind",
        "figures-measure",
        "permit-category",
        "seasonal-quota",
        "notice-channel",
        "certificate-note",
        "certificate-source",
        "permit-category",
        "permit-end",
        "form-rule",
        "complaint-matter",
        "permit-category",
        "complaint-to",
        "complaint-answer",
        "reopen-kind",
        "review-outcome",
        "reviewing-body",
        "asker-kind",
        "inquiry-no-reply",
        "paper-lang",
        "law-media",
        "law-apc",
    ];
    ROWS.iter().any(|row| row.id == word) || OTHERS.contains(&word)
}

/// The ids of the help of the command line; each subcommand and each of its arguments must have one.
fn command_line(faults: &mut Vec<String>, ids: &BTreeSet<String>) -> Vec<String> {
    let mut said = vec!["cli-about".to_owned()];
    let mut program = Cli::command();
    program.build();
    let own = |command: &clap::Command, prefix: &str| -> Vec<String> {
        let skipped = |id: &str| matches!(id, "help" | "version");
        let name = |arg: &clap::Arg| format!("{prefix}-{}", arg.get_id().as_str().replace('_', "-"));
        command.get_arguments().filter(|arg| !skipped(arg.get_id().as_str())).map(name).collect()
    };
    let global = own(&program, "cli-arg");
    let globals: BTreeSet<String> = global.iter().map(|id| id.replace("cli-arg-", "")).collect();
    said.extend(global);
    let mut below: Vec<(String, &clap::Command)> =
        program.get_subcommands().map(|sub| (sub.get_name().to_owned(), sub)).collect();
    while let Some((path, sub)) = below.pop() {
        if sub.get_name() == "help" {
            continue;
        }
        said.push(format!("cli-about-{path}"));
        let prefix = format!("cli-arg-{path}");
        let suffix = |id: &str| id[prefix.len() + 1..].to_owned();
        said.extend(own(sub, &prefix).into_iter().filter(|id| !globals.contains(&suffix(id))));
        below.extend(sub.get_subcommands().map(|sub| (format!("{path}-{}", sub.get_name()), sub)));
    }
    faults.extend(said.iter().filter(|id| !ids.contains(*id)).map(|id| format!("{id}: --help is not translated")));
    said
}
