//! Numbers of a reply that no field of the register says.

use super::fields::{Piece, pieces};

/// A number with the words it stands between: what keeps one of them is the same number, wherever its sentence went.
#[derive(Debug, PartialEq, Eq)]
struct Number {
    before: Option<String>,
    digits: String,
    after: Option<String>,
}

impl Number {
    /// Whether it is this one, one word beside it changed at most.
    fn stands_as(&self, known: &Self) -> bool {
        let same = |mine: &Option<String>, theirs: &Option<String>| mine.is_some() && mine == theirs;
        let beside = same(&self.before, &known.before) || same(&self.after, &known.after);
        let alone = known.before.is_none() && known.after.is_none();
        self.digits == known.digits && (beside || alone && self.before.is_none() && self.after.is_none())
    }
}

/// Numbers that stand in a paragraph as digits and neither in a field nor in the standard wording: paragraph and number.
/// A paragraph of the standard wording is left alone; what the others may have is what the rest of the wording had, each
/// beside a word it had there.
pub fn by_hand(paragraphs: &[String], standard: &[String]) -> Vec<(usize, String)> {
    let mut left: Vec<&String> = standard.iter().collect();
    let mut edited = Vec::new();
    for (at, text) in paragraphs.iter().enumerate() {
        match left.iter().position(|whole| *whole == text) {
            Some(whole) => drop(left.remove(whole)),
            None => edited.push((at + 1, text)),
        }
    }
    let mut known: Vec<Number> = left.iter().flat_map(|text| numbers(text)).collect();
    let mut typed = Vec::new();
    for (at, text) in edited {
        for number in numbers(text) {
            match known.iter().position(|known| number.stands_as(known)) {
                Some(place) => drop(known.swap_remove(place)),
                None => typed.push((at, number.digits)),
            }
        }
    }
    typed
}

/// The numbers of a paragraph, fields left out: a field is no word that a number can stand beside.
fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    for piece in pieces(text) {
        let Piece::Words(words) = piece else { continue };
        let words = words.to_lowercase();
        let runs = runs(&words);
        for (at, digits) in runs.iter().enumerate().filter(|(_, run)| run.starts_with(|c: char| c.is_ascii_digit())) {
            let beside = |at: Option<usize>| at.and_then(|at| runs.get(at)).map(|run| (*run).to_owned());
            found.push(Number {
                before: beside(at.checked_sub(1)),
                digits: (*digits).to_owned(),
                after: beside(Some(at + 1)),
            });
        }
    }
    found
}

/// The runs of letters and the runs of digits.
fn runs(text: &str) -> Vec<&str> {
    let digit = |c: char| c.is_ascii_digit();
    text.split(|c: char| !c.is_alphanumeric())
        .flat_map(|word| {
            let cuts = word.char_indices().zip(word.chars().skip(1)).filter(|((_, a), b)| digit(*a) != digit(*b));
            let ends = cuts.map(|((at, a), _)| at + a.len_utf8()).chain([word.len()]);
            ends.scan(0, |from, end| word.get(std::mem::replace(from, end)..end)).collect::<Vec<_>>()
        })
        .filter(|run| !run.is_empty())
        .collect()
}
