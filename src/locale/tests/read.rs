//! The messages of a language, read out of its files.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use crate::locale::{Lang, sources};

/// A message: its words outside placeables, and the arguments it takes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    pub words: String,
    pub arguments: BTreeSet<String>,
}

/// Every message of a language with the file it stands in; a fault of the file or a second message of one id stops.
pub fn messages(lang: Lang) -> BTreeMap<String, Message> {
    let mut all = BTreeMap::new();
    for (name, text) in sources(lang) {
        let resource = fluent_syntax::parser::parse(*text)
            .unwrap_or_else(|(_, errors)| panic!("{}/{name}.ftl: {errors:?}", lang.code()));
        for entry in resource.body {
            let (id, message) = match entry {
                ast::Entry::Message(message) => {
                    assert!(message.attributes.is_empty(), "{}: attributes are never read", message.id.name);
                    let pattern = message.value.unwrap_or_else(|| panic!("{} says nothing", message.id.name));
                    let mut read = Message::default();
                    read_pattern(&pattern, &mut read);
                    (message.id.name, read)
                }
                ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => continue,
                other => panic!("{}/{name}.ftl: {other:?}", lang.code()),
            };
            let twice = all.insert(id.to_owned(), message).is_some();
            assert!(!twice, "{}/{name}.ftl: {id} stands twice", lang.code());
        }
    }
    all
}

fn read_pattern(pattern: &ast::Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => message.words.push_str(value),
            ast::PatternElement::Placeable { expression } => {
                message.words.push(' ');
                read_expression(expression, message);
            }
        }
    }
}

fn read_expression(expression: &ast::Expression<&str>, message: &mut Message) {
    match expression {
        ast::Expression::Inline(inline) => read_inline(inline, message),
        ast::Expression::Select { selector, variants } => {
            read_inline(selector, message);
            for variant in variants {
                read_pattern(&variant.value, message);
                message.words.push(' ');
            }
        }
    }
}

fn read_inline(inline: &ast::InlineExpression<&str>, message: &mut Message) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            message.arguments.insert(id.name.to_owned());
        }
        ast::InlineExpression::StringLiteral { value } => message.words.push_str(value),
        ast::InlineExpression::Placeable { expression } => read_expression(expression, message),
        other => panic!("neither words nor an argument: {other:?}"),
    }
}
