//! One line of a file of commands: the command, and beside it who gives it, when, and over which revision.

use chrono::NaiveDateTime;
use serde_json::{Map, Value};

use crate::cli::input;
use crate::intake;
use crate::office::{Act, Command, Login};
use crate::phrase::Phrase;

/// A line that can be given to the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who gives it, where the line says so (`as`).
    pub login: Option<Login>,
    /// When, by the office's wall clock, where the line says so (`at`).
    pub at: Option<NaiveDateTime>,
    /// The revision the case must still have, where the line says so (`expected`).
    pub expected: Option<u64>,
    /// What is asked.
    pub command: Command,
}

/// A line that is no command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// The column, from 1, where it stops being JSON; none where it is JSON and no command.
    pub column: Option<usize>,
    /// What is wrong.
    pub words: Phrase,
}

impl From<Phrase> for BadLine {
    fn from(words: Phrase) -> Self {
        Self { column: None, words }
    }
}

/// Reads a line.
///
/// # Errors
/// Not JSON, not an object, not a command, a field that no command has, characters that cannot be seen.
pub fn parse(text: &str) -> Result<Line, BadLine> {
    let value: Value = serde_json::from_str(text).map_err(|fault| {
        // The fault counts lines within this one: its place is told by the column alone.
        let told = fault.to_string();
        let told = told.rsplit_once(" at line ").map_or(told.as_str(), |(told, _)| told);
        let words = Phrase::new("apply-bad-json").with("fault", told);
        BadLine { column: Some(fault.column().max(1)), words }
    })?;
    let Value::Object(mut fields) = value else { return Err(Phrase::new("apply-bad-object").into()) };
    if let Some(field) = unseen(&fields, "") {
        return Err(Phrase::new("apply-bad-unseen").with("field", field).into());
    }
    let login = text_of(&mut fields, "as")?;
    let at = text_of(&mut fields, "at")?.map(|at| input::moment(&at).map(|(moment, _)| moment)).transpose()?;
    let expected = match fields.remove("expected") {
        None | Some(Value::Null) => None,
        Some(value) => Some(value.as_u64().ok_or_else(|| wrong("expected"))?),
    };
    // A call has a moment of its own under the same name: it is written down as it comes.
    if let Some(at) = at.filter(|_| fields.get("command").is_some_and(|command| command == Act::Call.code())) {
        fields.insert("at".to_owned(), at.format("%Y-%m-%dT%H:%M:%S").to_string().into());
    }
    let mut given = Value::Object(fields);
    moments(&mut given, "")?;
    let command = Command::deserialize_from(&given)?;
    Ok(Line { login, at, expected, command })
}

impl Command {
    /// The command of an object that holds it and nothing else: what a script mistypes must not be passed over.
    fn deserialize_from(given: &Value) -> Result<Self, BadLine> {
        let command: Self = serde_json::from_value(given.clone())
            .map_err(|fault| Phrase::new("apply-bad-command").with("fault", fault.to_string()))?;
        let kept = serde_json::to_value(&command).unwrap_or_default();
        match left_over(given, &kept, "") {
            Some(field) => Err(Phrase::new("apply-bad-field").with("field", field).into()),
            None => Ok(command),
        }
    }
}

/// Every moment (`filed_at`, `delivered_at`) as exact as a record wants it: to the minute is enough, as it is for `at`.
fn moments(value: &mut Value, path: &str) -> Result<(), BadLine> {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = under(path, name);
                match value {
                    Value::String(text) if name.ends_with("_at") && text.parse::<NaiveDateTime>().is_err() => {
                        let (moment, _) = input::moment(text).map_err(|_| wrong(&path))?;
                        *text = moment.format("%Y-%m-%dT%H:%M:%S").to_string();
                    }
                    value => moments(value, &path)?,
                }
            }
            Ok(())
        }
        Value::Array(values) => values.iter_mut().try_for_each(|value| moments(value, path)),
        _ => Ok(()),
    }
}

fn text_of(fields: &mut Map<String, Value>, name: &str) -> Result<Option<String>, BadLine> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(wrong(name)),
    }
}

fn wrong(field: &str) -> BadLine {
    Phrase::new("apply-bad-value").with("field", field).into()
}

fn under(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The first field given that the command did not keep.
fn left_over(given: &Value, kept: &Value, path: &str) -> Option<String> {
    match (given, kept) {
        (Value::Object(given), Value::Object(kept)) => given.iter().find_map(|(name, value)| {
            let path = under(path, name);
            match kept.get(name) {
                Some(kept) => left_over(value, kept, &path),
                None => Some(path),
            }
        }),
        (Value::Array(given), Value::Array(kept)) => {
            given.iter().zip(kept).find_map(|(given, kept)| left_over(given, kept, path))
        }
        _ => None,
    }
}

/// The first field with characters that steer a terminal or cannot be seen.
fn unseen(fields: &Map<String, Value>, path: &str) -> Option<String> {
    fields.iter().find_map(|(name, value)| {
        let path = under(path, name);
        if intake::clean(name).removed { Some(String::new()) } else { hides(value, &path) }
    })
}

fn hides(value: &Value, path: &str) -> Option<String> {
    match value {
        Value::String(text) => intake::clean(text).removed.then(|| path.to_owned()),
        Value::Array(items) => items.iter().find_map(|item| hides(item, path)),
        Value::Object(fields) => unseen(fields, path),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn a_line_is_a_command_and_what_stands_beside_it() {
        let line =
            r#"{"command":"note","case":"2026-0001","text":"звонил","as":"lee","at":"2026-03-26T10:00","expected":7}"#;
        let read = parse(line).unwrap();
        assert_eq!((read.login.as_deref(), read.expected), (Some("lee"), Some(7)));
        assert_eq!(read.at, "2026-03-26T10:00:00".parse().ok());
        let case = "2026-0001".parse().unwrap();
        assert_eq!(read.command, Command::Note { case, text: "звонил".into() });
        let bare = parse(r#"{"command":"close","case":"2026-0001"}"#).unwrap();
        assert_eq!((bare.login, bare.at, bare.expected), (None, None, None));
    }

    #[test]
    fn a_moment_may_be_given_to_the_minute() {
        let read = parse(r#"{"command":"register","application":{"filed_at":"2026-11-02T09:02"}}"#).unwrap();
        let Command::Register { application, .. } = read.command else { panic!("{:?}", read.command) };
        assert_eq!(application.filed_at, "2026-11-02T09:02:00".parse().unwrap());
        let wrong = parse(r#"{"command":"register","application":{"filed_at":"вчера"}}"#).unwrap_err();
        assert_eq!(wrong.words, super::wrong("application.filed_at").words);
    }

    #[rstest]
    #[case(r#"{"command":"close","case":"2026-0001""#, Some(37), "apply-bad-json")]
    #[case(r#"{"command": close}"#, Some(13), "apply-bad-json")]
    #[case(r#"["close"]"#, None, "apply-bad-object")]
    #[case(r#"{"command":"shut","case":"2026-0001"}"#, None, "apply-bad-command")]
    #[case(r#"{"command":"close"}"#, None, "apply-bad-command")]
    #[case(r#"{"command":"close","case":"26-1"}"#, None, "apply-bad-command")]
    #[case(r#"{"command":"close","case":"2026-0001","reason":"x"}"#, None, "apply-bad-field")]
    #[case(r#"{"command":"register","application":{"portal_nubmer":"1"}}"#, None, "apply-bad-field")]
    #[case(r#"{"command":"close","case":"2026-0001","as":5}"#, None, "apply-bad-value")]
    #[case(r#"{"command":"close","case":"2026-0001","expected":"5"}"#, None, "apply-bad-value")]
    #[case(r#"{"command":"close","case":"2026-0001","at":"завтра"}"#, None, "law-input-moment")]
    #[case(r#"{"command":"note","case":"2026-0001","text":"\u001b[2J"}"#, None, "apply-bad-unseen")]
    #[case(r#"{"command":"note","case":"2026-0001","text":"\u202eabc"}"#, None, "apply-bad-unseen")]
    fn a_bad_line_says_what_is_bad(#[case] line: &str, #[case] column: Option<usize>, #[case] id: &str) {
        let bad = parse(line).unwrap_err();
        assert_eq!((bad.column, bad.words.id.as_str()), (column, id));
    }

    #[test]
    fn a_field_nobody_has_is_named_with_its_way() {
        let bad = parse(r#"{"command":"register","application":{"portal_nubmer":"1"}}"#).unwrap_err();
        assert_eq!(bad.words, Phrase::new("apply-bad-field").with("field", "application.portal_nubmer"));
    }
}
