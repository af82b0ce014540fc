//! What a reply is read for before it is signed. Nothing here stops it: each finding is told, in words.

use chrono::NaiveDate;

use super::fields::{Field, Figure, Form, Piece, Source, groups, pieces, resolve};
use super::flaw::ReplyFlaw;
use super::slips::{SLIPS, first, holds};
use super::typed::by_hand;
use crate::locale::Texts;
use crate::office::permit::Category;
use crate::office::permit::figures::PermitBy;

/// Letters shown on each side of a wrong space.
const NEAR: usize = 8;

/// Everything found in the paragraphs of a reply, `standard` being the wording it began with.
pub fn check(paragraphs: &[String], standard: &[String], source: &Source<'_>) -> Vec<ReplyFlaw> {
    let mut found: Vec<ReplyFlaw> = named(source.number, source.dated).collect();
    // What the register and the law name is not ours to space.
    let names = [source.ask.employer.clone(), Field::Positions.said(source)];
    for (at, text) in paragraphs.iter().enumerate().map(|(at, text)| (at + 1, text)) {
        fields(at, text, source, &mut found);
        let said = names.iter().filter(|name| !name.is_empty());
        let said = said.fold(resolve(text, source), |said, name| said.replace(name.as_str(), "…"));
        words(at, &said, &mut found);
    }
    found.extend(sum(paragraphs, source));
    found.extend(heads(source));
    found.extend(by_hand(paragraphs, standard).into_iter().map(|(at, number)| ReplyFlaw::ByHand { at, number }));
    found
}

/// Everything found in a reply that asks nothing of the register. `cited` are paragraphs of the wording, whose numbers are
/// those of the law; the inquiry's own number and day may be named too.
pub fn check_words(
    paragraphs: &[String],
    cited: &[String],
    (number, dated): (&str, Option<NaiveDate>),
    texts: &Texts,
) -> Vec<ReplyFlaw> {
    let mut found: Vec<ReplyFlaw> = named(number, dated).collect();
    for (at, text) in paragraphs.iter().enumerate().map(|(at, text)| (at + 1, text)) {
        found.extend(pieces(text).into_iter().filter_map(|piece| match piece {
            Piece::Field(name) => Some(nowhere(at, name)),
            Piece::Words(_) => None,
        }));
        words(at, text, &mut found);
    }
    let days = dated.map(|day| [texts.day_written(day), Texts::date(day)]);
    let own: Vec<String> = days.into_iter().flatten().chain([number.trim().to_owned()]).collect();
    let without =
        |text: &String| own.iter().filter(|own| !own.is_empty()).fold(text.clone(), |text, own| text.replace(own, "…"));
    let rest: Vec<String> = paragraphs.iter().map(without).collect();
    let mut numbers: Vec<String> = Vec::new();
    for (_, number) in by_hand(&rest, cited) {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if !numbers.is_empty() {
        found.push(ReplyFlaw::AllByHand { numbers });
    }
    found
}

/// What the inquiry lacks to be named in its reply.
fn named(number: &str, dated: Option<NaiveDate>) -> impl Iterator<Item = ReplyFlaw> {
    let number = number.trim().is_empty().then_some(ReplyFlaw::NoNumber);
    number.into_iter().chain(dated.is_none().then_some(ReplyFlaw::NoDay))
}

/// A field where there is no register to say it.
fn nowhere(at: usize, name: &str) -> ReplyFlaw {
    let field = name.to_owned();
    if Field::named(name).is_some() { ReplyFlaw::NoRegister { at, field } } else { ReplyFlaw::Unknown { at, field } }
}

/// The fields of a paragraph that are none, are zero, or stand in a sentence about the other measure.
fn fields(at: usize, text: &str, source: &Source<'_>, found: &mut Vec<ReplyFlaw>) {
    for sentence in sentences(text) {
        let named: Vec<(&str, Option<Field>)> = pieces(sentence)
            .into_iter()
            .filter_map(|piece| if let Piece::Field(name) = piece { Some((name, Field::named(name))) } else { None })
            .collect();
        let has = |wanted: Field| named.iter().any(|(_, field)| *field == Some(wanted));
        let counts = |stock| named.iter().any(|(_, field)| field.and_then(Field::measure) == Some(stock));
        let bare = bare(sentence);
        // Each measure is told by the fields beside it too: the words of most of them are said by the register.
        let of_day = has(Field::Day) || counts(true) || first(&bare, &SLIPS.words.stock).is_some();
        let of_year = has(Field::Year) && !has(Field::Day);
        let of_issue = of_year || counts(false) || first(&bare, &SLIPS.words.flow).is_some();
        for (name, field) in named {
            let field_name = || name.to_owned();
            let Some(field) = field else {
                found.push(ReplyFlaw::Unknown { at, field: field_name() });
                continue;
            };
            match field.measure() {
                Some(false) if of_day => {
                    found.push(ReplyFlaw::FlowBesideDay { at, field: field_name() });
                }
                Some(true) if of_issue => {
                    found.push(ReplyFlaw::StockBesideYear { at, field: field_name() });
                }
                _ => {}
            }
            if let Field::Figure(figure) = field
                && figure.form != Form::Said
                && figure.count(source.facts) == 0
            {
                let instead = Field::Figure(Figure { form: Form::Said, ..figure }).name();
                found.push(ReplyFlaw::Zero { at, field: field_name(), instead });
            }
        }
    }
}

/// Slips, spaces, people at work, the court: in a paragraph as it reads.
fn words(at: usize, said: &str, found: &mut Vec<ReplyFlaw>) {
    for slip in SLIPS.slip.iter().filter(|slip| holds(said, &slip.wrong)) {
        found.push(ReplyFlaw::Slip { at, wrong: slip.wrong.clone(), right: slip.right.clone() });
    }
    found.extend(spacing(said).into_iter().map(|near| ReplyFlaw::Spacing { at, near }));
    let counts = said.contains(|c: char| c.is_ascii_digit());
    if let Some(word) = first(said, &SLIPS.words.work).filter(|_| counts) {
        found.push(ReplyFlaw::Work { at, word: word.to_owned() });
    }
    if let Some(word) = first(said, &SLIPS.words.court) {
        found.push(ReplyFlaw::Court { at, word: word.to_owned() });
    }
}

/// The words of a sentence, its fields left out.
fn bare(sentence: &str) -> String {
    let words = |piece| if let Piece::Words(words) = piece { words } else { " " };
    pieces(sentence).into_iter().map(words).collect()
}

/// The sentences of a paragraph: one ends where a full stop is followed by a blank and a capital letter or a field.
fn sentences(text: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(". ") {
        let next = text[at + 2..].trim_start();
        if next.starts_with(char::is_uppercase) || next.starts_with("{{") {
            all.push(&text[from..=at]);
            from = at + 2;
        }
    }
    all.push(&text[from..]);
    all
}

/// Places where a space is missing or stands twice, with what is about them.
fn spacing(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let word = |c: char| c.is_alphabetic() && !c.is_ascii();
    let wrong = |at: usize| {
        let (Some(a), Some(b)) = (letters.get(at).copied(), letters.get(at + 1).copied()) else { return false };
        let twice = a == ' ' && b == ' ';
        let digits = (word(a) && b.is_ascii_digit()) || (a.is_ascii_digit() && word(b));
        let mark = (a == ' ' && matches!(b, ',' | ';' | '.' | ')')) || (word(a) && b == '(');
        let after = matches!(a, ',' | ';' | ')') && (word(b) || b.is_ascii_digit() && a != ',');
        let initial = at < 2 || !letters[at - 2].is_alphabetic();
        let stop = a == '.' && b.is_uppercase() && !(initial && letters[at.saturating_sub(1)].is_uppercase());
        twice || digits || mark || after || stop
    };
    let near = |at: usize| {
        let about = &letters[at.saturating_sub(NEAR)..(at + 2 + NEAR).min(letters.len())];
        about.iter().collect::<String>().trim().to_owned()
    };
    (0..letters.len()).filter(|at| wrong(*at)).map(near).collect()
}

/// The lines of the permits valid against their total, where the reply has both.
fn sum(paragraphs: &[String], source: &Source<'_>) -> Option<ReplyFlaw> {
    let named = paragraphs.iter().flat_map(|text| pieces(text)).filter_map(|piece| match piece {
        Piece::Field(name) => Field::named(name),
        Piece::Words(_) => None,
    });
    let (mut lines, mut total) = (Vec::new(), false);
    for field in named {
        match field {
            Field::Figure(figure @ Figure { stock: true, category: Some(_), .. }) => {
                lines.push(figure.count(source.facts));
            }
            Field::Figure(Figure { stock: true, category: None, .. }) | Field::Sum => total = true,
            _ => {}
        }
    }
    let (sum, whole) = (lines.iter().sum(), source.facts.valid.total);
    (total && !lines.is_empty() && sum != whole).then_some(ReplyFlaw::Sum { sum, total: whole })
}

/// Heads among the positions issued, while no permit of category I is valid: a question (п. 5 6 knows heads too).
fn heads(source: &Source<'_>) -> Vec<ReplyFlaw> {
    let asked = source.facts.issued.total > 0 && source.facts.valid.total > 0;
    if !asked || source.facts.count(true, Some(Category::First)) > 0 {
        return Vec::new();
    }
    let head =
        |position: &str| first(position, &SLIPS.words.head).is_some() && first(position, &SLIPS.words.unit).is_none();
    let positions = groups(source.facts, false, PermitBy::Position).map(|(position, _)| position);
    positions
        .filter(|position| head(position))
        .map(|position| ReplyFlaw::Head { position: position.to_owned() })
        .collect()
}
