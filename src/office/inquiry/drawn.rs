//! The paragraphs of a reply in parts: words as they stand and `{{fields}}`, and whether other words were drawn from them.

/// A part of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// What stands between the braces.
    Field(&'a str),
}

/// The paragraph in parts. Braces that do not close are words.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, behind)) = after.split_once("}}") else { break };
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(Piece::Field(name.trim()));
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

/// The first paragraph, counted from 1, that was not drawn from the one that was prepared; none where all were.
pub fn first_other(prepared: &[String], words: &[String]) -> Option<usize> {
    let drawn = prepared.iter().zip(words).take_while(|(text, said)| is_drawn(text, said)).count();
    (drawn < prepared.len().max(words.len())).then_some(drawn + 1)
}

/// Whether a paragraph is another one with some text for each of its fields: its words stand in their order, the first
/// where it begins and the last where it ends. A blank is one of any kind, and a field may say nothing.
fn is_drawn(text: &str, said: &str) -> bool {
    let said = plain(said);
    let pieces = pieces(text);
    let Some((last, before)) = pieces.split_last() else { return said.is_empty() };
    let mut rest = said.as_str();
    let mut free = false;
    for piece in before {
        match piece {
            Piece::Field(_) => free = true,
            Piece::Words(words) => {
                let words = plain(words);
                let Some(at) = rest.find(&words).filter(|at| free || *at == 0) else { return false };
                (rest, free) = (&rest[at + words.len()..], false);
            }
        }
    }
    match last {
        Piece::Field(_) => true,
        Piece::Words(words) => {
            let words = plain(words);
            if free { rest.ends_with(&words) } else { rest == words }
        }
    }
}

/// A text with one kind of blank.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_drawn_from_a_paragraph_where_only_its_fields_are_others() {
        let text = "В {{year}} году {{employer}} {{issued.said}} на должности: {{issued.positions}}.";
        for said in [
            "В 2026 году ТОО «Ақсу» было выдано 3 разрешения на должности: инженер, агроном.",
            "В 2026\u{a0}году ТОО\u{202f}«Ақсу»  было выдано 3 разрешения на должности: .",
        ] {
            assert!(is_drawn(text, said), "{said}");
        }
        for said in [
            "",
            "Выдано 999 разрешений.",
            "Всего в 2026 году ТОО «Ақсу» было выдано 3 разрешения на должности: инженер.",
            "В 2026 году ТОО «Ақсу» было выдано 3 разрешения на должности: инженер. И ещё 9",
            "В 2026 на должности: году инженер.",
            "В 2026 году на должность: инженер.",
        ] {
            assert!(!is_drawn(text, said), "{said}");
        }
        assert!(is_drawn("{{day}}", "что угодно") && is_drawn("{{a}}{{b}} – {{c}};", "ВКП – 1 – 2;"));
        assert!(is_drawn("Без полей.", "Без\u{a0}полей.") && !is_drawn("Без полей.", "Без полей. И ещё."));
        // The words between two fields are found where they stand first, and the last ones where the text ends.
        assert!(is_drawn("{{a}}, {{b}}.", "1. 2, 3. 4.") && !is_drawn("{{a}}, {{b}}, конец", "1, конец"));
        assert!(is_drawn("Скобки {{ не закрыты", "Скобки {{ не закрыты"));
    }

    #[test]
    fn paragraphs_are_as_many_as_were_prepared() {
        let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let prepared = all(&["В {{year}} году.", "Всё."]);
        assert_eq!(first_other(&prepared, &all(&["В 2026 году.", "Всё."])), None);
        assert_eq!(first_other(&prepared, &all(&["В 2026 году."])), Some(2));
        assert_eq!(first_other(&prepared, &all(&["В 2026 году.", "Всё.", "И ещё."])), Some(3));
        assert_eq!(first_other(&prepared, &all(&["В 2026 году!", "Всё."])), Some(1));
    }
}
