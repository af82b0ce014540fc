//! A command line that does not parse, in the reader's words: what is wrong, where, and what to do.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::intake::clean;
use crate::locale::Texts;
use crate::phrase::{Arg, Phrase};

/// The sentence for a fault of clap's.
pub(super) fn told(wrong: &clap::Error, texts: &Texts) -> String {
    let context = |kind| wrong.get(kind).map(words).unwrap_or_default();
    let id = match wrong.kind() {
        ErrorKind::InvalidSubcommand => "cli-wrong-subcommand",
        ErrorKind::UnknownArgument => "cli-wrong-unknown",
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => "cli-wrong-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-wrong-value",
        ErrorKind::MissingRequiredArgument => "cli-wrong-missing",
        ErrorKind::ArgumentConflict => "cli-wrong-conflict",
        _ => "cli-wrong-other",
    };
    let first = match wrong.kind() {
        ErrorKind::InvalidSubcommand => context(ContextKind::InvalidSubcommand),
        _ => context(ContextKind::InvalidArg),
    };
    let known = match wrong.kind() {
        ErrorKind::ArgumentConflict => context(ContextKind::PriorArg),
        ErrorKind::InvalidSubcommand => context(ContextKind::SuggestedSubcommand),
        ErrorKind::UnknownArgument => context(ContextKind::SuggestedArg),
        _ => context(ContextKind::ValidValue),
    };
    let phrase = Phrase::new(id)
        .with("what", clean(&first).text)
        .with("value", clean(&context(ContextKind::InvalidValue)).text)
        .with("known", if wrong.kind() == ErrorKind::ArgumentConflict { known.into() } else { known_values(&known) });
    format!("akimat: {}\n", texts.say(&phrase))
}

/// What would do instead, where clap knows it.
fn known_values(known: &str) -> Arg {
    if known.is_empty() { Arg::from("") } else { Phrase::new("cli-wrong-known").with("known", known).into() }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;
    use std::fmt::Write as _;

    use crate::cli::{USAGE, run};
    use crate::locale::Lang;

    #[test]
    fn every_wrong_line_is_a_sentence_in_three_languages() {
        let lines = [
            "frob",
            "exprt",
            "import",
            "deadline --frob",
            "deadline --at",
            "deadline --lang xx",
            "demo --cases x",
            "completions tcl",
            "deadline --service issue --at 2026-03-20T10:00 --batch x",
        ];
        let mut said = String::new();
        for lang in Lang::ALL {
            for line in lines {
                let words = format!("akimat --lang {} {line}", lang.code());
                let words = words.split(' ').map(OsString::from);
                let (mut out, mut err) = (Vec::new(), Vec::new());
                let code = run(words, &mut out, &mut err).expect("streams of memory");
                assert_eq!((code, out.len()), (USAGE, 0), "{line}");
                writeln!(said, "{line}\n    {}", String::from_utf8(err).expect("words").trim_end()).expect("a string");
            }
        }
        insta::assert_snapshot!(said);
    }
}
