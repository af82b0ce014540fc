//! The words of `--help` in the reader's language: `cli-about` for the program, `cli-about-NAME` for a subcommand, `cli-arg-NAME-ARG` for its
//! arguments, `cli-arg-ARG` for the global ones. What has no message keeps the words of the code.

use std::ffi::OsString;

use clap::Command;

use crate::locale::{Lang, Texts};

/// The language of a command line that is not parsed yet, so that its faults can be told in it.
pub(super) fn language(line: &[OsString]) -> Lang {
    let words: Vec<&str> = line.iter().filter_map(|word| word.to_str()).collect();
    let after = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    after
        .or_else(|| words.iter().find_map(|word| word.strip_prefix("--lang=")))
        .and_then(|l| l.parse().ok())
        .unwrap_or_default()
}

/// The same command with its help in the reader's language.
pub(super) fn translate(command: Command, texts: &Texts) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = arguments(command, texts, "cli-arg").about(texts.get("cli-about"));
    names.iter().fold(command, |command, name| {
        command.mut_subcommand(name, |sub| {
            let sub = arguments(sub, texts, &format!("cli-arg-{name}"));
            let about = format!("cli-about-{name}");
            if texts.has(&about) { sub.about(texts.get(&about)) } else { sub }
        })
    })
}

fn arguments(command: Command, texts: &Texts, prefix: &str) -> Command {
    command.mut_args(|arg| {
        let id = format!("{prefix}-{}", arg.get_id().as_str().replace('_', "-"));
        if texts.has(&id) { arg.help(texts.get(&id)) } else { arg }
    })
}
