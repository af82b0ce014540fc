//! The JSON Schema of a line: every command, and what may stand beside it.

use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, json_schema, schema_for};
use serde_json::{Value, json};

use crate::office::Command;

/// The schema of one line of a file of commands.
pub fn of_a_line() -> Schema {
    let mut schema = schema_for!(Command);
    schema.insert("title".to_owned(), "A line of akimat apply".into());
    schema.insert("description".to_owned(), "A command, who gives it, when, and over which revision.".into());
    let named = schema.get("$defs").cloned().unwrap_or_default();
    if let Some(Value::Array(variants)) = schema.get_mut("oneOf") {
        for variant in variants {
            unfold(variant, &named);
            if let Some(properties) = variant.get_mut("properties").and_then(Value::as_object_mut) {
                properties.extend(beside());
            }
        }
    }
    RecursiveTransform(closed).transform(&mut schema);
    schema
}

/// The fields of a command that is a struct of its own, laid into the variant: closed, it would know none of them.
fn unfold(variant: &mut Value, named: &Value) {
    let Some(object) = variant.as_object_mut() else { return };
    let Some(Value::String(to)) = object.remove("$ref") else { return };
    let Some(own) = to.strip_prefix("#/$defs/").and_then(|name| named.get(name)) else { return };
    for list in ["properties", "required"] {
        match (object.get_mut(list), own.get(list)) {
            (Some(Value::Object(all)), Some(Value::Object(more))) => all.extend(more.clone()),
            (Some(Value::Array(all)), Some(Value::Array(more))) => all.extend(more.iter().cloned()),
            (None, Some(more)) => {
                object.insert(list.to_owned(), more.clone());
            }
            _ => {}
        }
    }
}

/// What may stand beside the fields of a command.
fn beside() -> [(String, Value); 3] {
    let [login, at, expected] = [
        json_schema!({ "type": ["string", "null"], "pattern": "^[a-z0-9._-]{1,32}$",
            "description": "Login of the officer who gives the command; whoever runs the program unless named." }),
        json_schema!({ "type": ["string", "null"],
            "description": "The moment by the office's wall clock; only in a training office." }),
        json_schema!({ "type": ["integer", "null"], "minimum": 0,
            "description": "The revision the case must still have; another one refuses the command." }),
    ]
    .map(Value::from);
    [("as".to_owned(), login), ("at".to_owned(), at), ("expected".to_owned(), expected)]
}

/// An object has the fields it names and no other: what is mistyped is bad input, not nothing.
fn closed(schema: &mut Schema) {
    if schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
        schema.insert("additionalProperties".to_owned(), json!(false));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::office::Act;

    #[test]
    fn every_act_has_its_command_and_no_field_of_it_is_loose() {
        let schema = of_a_line();
        let variants = schema.get("oneOf").and_then(Value::as_array).unwrap();
        let named: BTreeSet<&str> =
            variants.iter().filter_map(|variant| variant.pointer("/properties/command/const")?.as_str()).collect();
        let acts: BTreeSet<&str> = Act::ALL.iter().map(|act| act.code()).collect();
        assert_eq!(named, acts);
        for variant in variants {
            assert_eq!(variant.get("additionalProperties"), Some(&json!(false)), "{variant}");
            for name in ["as", "at", "expected"] {
                assert!(variant.pointer(&format!("/properties/{name}")).is_some(), "{name}: {variant}");
            }
        }
    }
}
