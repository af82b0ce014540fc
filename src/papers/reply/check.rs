//! What a reply is read for before it is signed. Nothing here stops it: each finding is told, in words.

use super::fields::{Field, Figure, Form, Piece, Source, groups, pieces, resolve};
use super::slips::{SLIPS, first, holds};
use super::typed::by_hand;
use crate::office::permit::Category;
use crate::office::permit::figures::PermitBy;
use crate::phrase::Phrase;

/// Letters shown on each side of a wrong space.
const NEAR: usize = 8;

/// Something found in a reply. Paragraphs are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReplyFlaw {
    /// A figure of the permits issued in the year in a sentence about the day.
    FlowBesideDay {
        /// The paragraph.
        at: usize,
        /// The field.
        field: String,
    },
    /// A figure of the permits valid on the day in a sentence about permits issued.
    StockBesideYear {
        /// The paragraph.
        at: usize,
        /// The field.
        field: String,
    },
    /// The inquiry has no number.
    NoNumber,
    /// The inquiry has no date.
    NoDay,
    /// A slip of the pen.
    Slip {
        /// The paragraph.
        at: usize,
        /// What stands there.
        wrong: String,
        /// What should.
        right: String,
    },
    /// A space that is missing or stands twice.
    Spacing {
        /// The paragraph.
        at: usize,
        /// What stands about it.
        near: String,
    },
    /// A question: the title of a head among the positions, and no permit of category I.
    Head {
        /// The position.
        position: String,
    },
    /// People at work, where permits are counted.
    Work {
        /// The paragraph.
        at: usize,
        /// The word.
        word: String,
    },
    /// The lines do not come to the total.
    Sum {
        /// What they come to.
        sum: u32,
        /// The total.
        total: u32,
    },
    /// The court as another way than the complaint before it.
    Court {
        /// The paragraph.
        at: usize,
        /// The words.
        word: String,
    },
    /// A field that there is not: a reply with one cannot be signed.
    Unknown {
        /// The paragraph.
        at: usize,
        /// What stands between the braces.
        field: String,
    },
    /// A number that is zero and should be words.
    Zero {
        /// The paragraph.
        at: usize,
        /// The field.
        field: String,
        /// The field that says it in words.
        instead: String,
    },
    /// A number typed by hand.
    ByHand {
        /// The paragraph.
        at: usize,
        /// The number.
        number: String,
    },
}

impl ReplyFlaw {
    /// It in words.
    pub fn phrase(&self) -> Phrase {
        let of = |id: &str| Phrase::new(format!("reply-flaw-{id}"));
        match self {
            Self::FlowBesideDay { at, field } => of("flow-beside-day").with("at", *at).with("field", field.as_str()),
            Self::StockBesideYear { at, field } => {
                of("stock-beside-year").with("at", *at).with("field", field.as_str())
            }
            Self::NoNumber => of("no-number"),
            Self::NoDay => of("no-day"),
            Self::Slip { at, wrong, right } => {
                of("slip").with("at", *at).with("wrong", wrong.as_str()).with("right", right.as_str())
            }
            Self::Spacing { at, near } => of("spacing").with("at", *at).with("near", near.as_str()),
            Self::Head { position } => of("head").with("position", position.as_str()),
            Self::Work { at, word } => of("work").with("at", *at).with("word", word.as_str()),
            Self::Sum { sum, total } => of("sum").with("sum", *sum).with("total", *total),
            Self::Court { at, word } => of("court").with("at", *at).with("word", word.as_str()),
            Self::Unknown { at, field } => of("unknown").with("at", *at).with("field", field.as_str()),
            Self::Zero { at, field, instead } => {
                of("zero").with("at", *at).with("field", field.as_str()).with("instead", instead.as_str())
            }
            Self::ByHand { at, number } => of("by-hand").with("at", *at).with("number", number.as_str()),
        }
    }
}

/// Everything found in the paragraphs of a reply, `standard` being the wording it began with.
pub fn check(paragraphs: &[String], standard: &[String], source: &Source<'_>) -> Vec<ReplyFlaw> {
    let mut found = Vec::new();
    if source.number.trim().is_empty() {
        found.push(ReplyFlaw::NoNumber);
    }
    if source.dated.is_none() {
        found.push(ReplyFlaw::NoDay);
    }
    for (at, text) in paragraphs.iter().enumerate().map(|(at, text)| (at + 1, text)) {
        fields(at, text, source, &mut found);
        words(at, text, source, &mut found);
    }
    found.extend(sum(paragraphs, source));
    found.extend(heads(source));
    found.extend(by_hand(paragraphs, standard).into_iter().map(|(at, number)| ReplyFlaw::ByHand { at, number }));
    found
}

/// The fields of a paragraph that are none, are zero, or stand in a sentence about the other measure.
fn fields(at: usize, text: &str, source: &Source<'_>, found: &mut Vec<ReplyFlaw>) {
    for sentence in sentences(text) {
        let named: Vec<(&str, Option<Field>)> = pieces(sentence)
            .into_iter()
            .filter_map(|piece| if let Piece::Field(name) = piece { Some((name, Field::named(name))) } else { None })
            .collect();
        let of_day = named.iter().any(|(_, field)| *field == Some(Field::Day));
        let bare = bare(sentence);
        for (name, field) in named {
            let field_name = || name.to_owned();
            let Some(field) = field else {
                found.push(ReplyFlaw::Unknown { at, field: field_name() });
                continue;
            };
            match field.measure() {
                Some(false) if of_day || first(&bare, &SLIPS.words.stock).is_some() => {
                    found.push(ReplyFlaw::FlowBesideDay { at, field: field_name() });
                }
                Some(true) if first(&bare, &SLIPS.words.flow).is_some() => {
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

/// Slips, spaces, people at work, the court.
fn words(at: usize, text: &str, source: &Source<'_>, found: &mut Vec<ReplyFlaw>) {
    // What the register and the law name is not ours to space.
    let names = [source.ask.employer.clone(), Field::Positions.said(source)];
    let said = names
        .iter()
        .filter(|name| !name.is_empty())
        .fold(resolve(text, source), |said, name| said.replace(name.as_str(), "…"));
    for slip in SLIPS.slip.iter().filter(|slip| holds(&said, &slip.wrong)) {
        found.push(ReplyFlaw::Slip { at, wrong: slip.wrong.clone(), right: slip.right.clone() });
    }
    found.extend(spacing(&said).into_iter().map(|near| ReplyFlaw::Spacing { at, near }));
    let counts = said.contains(|c: char| c.is_ascii_digit());
    if let Some(word) = first(&said, &SLIPS.words.work).filter(|_| counts) {
        found.push(ReplyFlaw::Work { at, word: word.to_owned() });
    }
    if let Some(word) = first(&said, &SLIPS.words.court) {
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
