//! The words of `--help` in the reader's language: `cli-about` for the program, `cli-about-NAME` for a subcommand, `cli-arg-NAME-ARG` for its
//! arguments, `cli-arg-ARG` for the global ones. What has no message keeps the words of the code.

use std::ffi::OsString;

use clap::{ArgAction, Command};

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
    let command =
        command.arg(flag("version", 'V', ArgAction::Version, texts.get("cli-arg-version"))).disable_version_flag(true);
    let command = arguments(command, texts, "cli-arg").about(texts.get("cli-about"));
    subcommands(headings(command, texts), texts, "")
}

/// Every subcommand, and what stands below it, in the reader's language: `cli-about-calendar-show`.
fn subcommands(command: Command, texts: &Texts, above: &str) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.iter().fold(command.disable_help_subcommand(true), |command, name| {
        command.mut_subcommand(name, |sub| {
            let path = format!("{above}{name}");
            let sub = headings(arguments(sub, texts, &format!("cli-arg-{path}")), texts);
            let about = format!("cli-about-{path}");
            let sub = if texts.has(&about) { sub.about(texts.get(&about)) } else { sub };
            subcommands(sub, texts, &format!("{path}-"))
        })
    })
}

/// The headings and the flag that clap would say in English.
fn headings(command: Command, texts: &Texts) -> Command {
    let options = texts.get("cli-heading-options");
    let positionals = texts.get("cli-heading-arguments");
    command
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help, texts.get("cli-arg-help")))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { &positionals } else { &options };
            arg.help_heading(heading.clone())
        })
        .subcommand_help_heading(texts.get("cli-heading-commands"))
        .help_template(format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}", texts.get("cli-heading-usage")))
}

fn flag(name: &'static str, short: char, action: ArgAction, help: String) -> clap::Arg {
    clap::Arg::new(name).short(short).long(name).action(action).help(help)
}

fn arguments(command: Command, texts: &Texts, prefix: &str) -> Command {
    command.mut_args(|arg| {
        let id = format!("{prefix}-{}", arg.get_id().as_str().replace('_', "-"));
        if texts.has(&id) { arg.help(texts.get(&id)) } else { arg }
    })
}
