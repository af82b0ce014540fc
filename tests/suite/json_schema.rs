//! Just enough of JSON Schema to hold a line against the one the program prints: a keyword it does not know fails the
//! test, so that nothing of the schema is passed over.

use serde_json::Value;

/// What only tells and asks nothing, and `format`, which draft 2020-12 lets tell only.
const TOLD: &[&str] = &["$schema", "$defs", "title", "description", "default", "format"];

/// Why a value does not fit; none where it does.
pub fn fault(root: &Value, schema: &Value, value: &Value) -> Option<String> {
    let Some(schema) = schema.as_object() else {
        return (schema == &Value::Bool(false)).then(|| format!("nothing may stand here: {value}"));
    };
    schema.iter().find_map(|(keyword, asked)| by_keyword(root, keyword, asked, value, schema))
}

fn by_keyword(
    root: &Value,
    keyword: &str,
    asked: &Value,
    value: &Value,
    schema: &serde_json::Map<String, Value>,
) -> Option<String> {
    let inner = |asked: &Value, value: &Value| fault(root, asked, value);
    match keyword {
        "type" => {
            let kinds: Vec<&str> = match asked {
                Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
                kind => kind.as_str().into_iter().collect(),
            };
            (!kinds.iter().any(|kind| is(kind, value))).then(|| format!("{value} is not {kinds:?}"))
        }
        "const" => (asked != value).then(|| format!("{value} is not {asked}")),
        "enum" => (!asked.as_array()?.contains(value)).then(|| format!("{value} is not of {asked}")),
        "$ref" => {
            let at = asked.as_str()?.strip_prefix('#').unwrap();
            inner(root.pointer(at).unwrap_or_else(|| panic!("{at} is nowhere")), value)
        }
        "anyOf" => one_of(asked, |schema| inner(schema, value)).err(),
        "oneOf" => match one_of(asked, |schema| inner(schema, value)) {
            Ok(1) => None,
            Ok(many) => Some(format!("{value} fits {many} of oneOf")),
            Err(fault) => Some(fault),
        },
        "required" => {
            let missing = |name: &&Value| value.as_object().is_some_and(|o| !o.contains_key(name.as_str().unwrap()));
            asked.as_array()?.iter().find(missing).map(|name| format!("{name} is missing"))
        }
        "properties" => {
            let given = value.as_object()?;
            let each =
                |(name, schema): (&String, &Value)| inner(schema, given.get(name)?).map(|f| format!("{name}: {f}"));
            asked.as_object()?.iter().find_map(each)
        }
        "additionalProperties" => {
            let known = schema.get("properties").and_then(Value::as_object);
            let more = value.as_object()?.iter().filter(|(name, _)| !known.is_some_and(|k| k.contains_key(*name)));
            more.map(|(name, value)| (name, inner(asked, value))).find_map(|(n, f)| f.map(|f| format!("{n}: {f}")))
        }
        "propertyNames" => value.as_object()?.keys().find_map(|name| inner(asked, &name.as_str().into())),
        "items" => value.as_array()?.iter().find_map(|item| inner(asked, item)),
        "prefixItems" => {
            let each = asked.as_array()?.iter().zip(value.as_array()?);
            each.map(|(schema, item)| inner(schema, item)).find_map(|fault| fault)
        }
        "minItems" => {
            ((value.as_array()?.len() as u64) < asked.as_u64()?).then(|| format!("{value} is short of {asked}"))
        }
        "maxItems" => (value.as_array()?.len() as u64 > asked.as_u64()?).then(|| format!("{value} is over {asked}")),
        "uniqueItems" => {
            let items = value.as_array()?;
            items.iter().enumerate().any(|(at, item)| items[..at].contains(item)).then(|| "twice".to_owned())
        }
        "minimum" => (value.as_f64()? < asked.as_f64()?).then(|| format!("{value} is under {asked}")),
        "maximum" => (value.as_f64()? > asked.as_f64()?).then(|| format!("{value} is over {asked}")),
        "pattern" => fits_pattern(asked.as_str()?, value.as_str()?),
        other if TOLD.contains(&other) => None,
        other => panic!("a keyword of JSON Schema this test does not know: {other}"),
    }
}

/// The patterns the program's schema uses, by what they mean.
fn fits_pattern(pattern: &str, text: &str) -> Option<String> {
    let fits = match pattern {
        "^[0-9]{4}-[0-9]{1,8}$" => text.parse::<akimat::office::CaseNo>().is_ok(),
        "^[a-z0-9._-]{1,32}$" => {
            let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b);
            (1..=32).contains(&text.len()) && text.bytes().all(letter)
        }
        other => panic!("a pattern this test does not know: {other}"),
    };
    (!fits).then(|| format!("{text} does not fit {pattern}"))
}

/// How many of the schemas fit, or why none does.
fn one_of(asked: &Value, inner: impl Fn(&Value) -> Option<String>) -> Result<usize, String> {
    let faults: Vec<Option<String>> = asked.as_array().unwrap().iter().map(inner).collect();
    match faults.iter().filter(|fault| fault.is_none()).count() {
        0 => Err(faults.into_iter().flatten().collect::<Vec<_>>().join("; ")),
        many => Ok(many),
    }
}

fn is(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        other => panic!("a type this test does not know: {other}"),
    }
}
