//! Letters typed under another keyboard layout, by the physical place of the key.

const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю.";
/// The digit row of the Kazakh layout, keys 1 to 0, then the two keys after them.
const KAZAKH_ROW: &str = "\"әіңғ,.үұқөһ";
const LATIN_ROW: &str = "1234567890-=";

fn swap(c: char, from: &str, to: &str) -> Option<char> {
    let at = from.chars().position(|f| f == c)?;
    to.chars().nth(at)
}

/// The letter that stands on the same key under the Latin layout: ы is s, ф is a. Others stay.
pub fn to_latin(c: char) -> char {
    let lower = c.to_lowercase().next().unwrap_or(c);
    swap(lower, CYRILLIC, LATIN).unwrap_or(lower)
}

/// The digit, or the sign beside the digits, on a key of the Kazakh digit row whose letter can mean nothing else in
/// a date: ә is 2, ө is -. The comma and the point on 6 and 7 part the numbers of a date and stay.
pub fn row_letter(c: char) -> char {
    match c {
        ',' | '.' => c,
        'Ә' | 'І' | 'Ң' | 'Ғ' | 'Ү' | 'Ұ' | 'Қ' | 'Ө' | 'Һ' => {
            row_letter(c.to_lowercase().next().unwrap_or(c))
        }
        // Shift and the key of the Latin «=».
        'һ' => '+',
        _ => swap(c, KAZAKH_ROW, LATIN_ROW).unwrap_or(c),
    }
}

/// The digit that a key means where only digits may stand: the whole Kazakh digit row, comma and point included.
pub fn digit(c: char) -> Option<char> {
    let c = c.to_lowercase().next().unwrap_or(c);
    let digit = if c.is_ascii_digit() { c } else { swap(c, KAZAKH_ROW, LATIN_ROW)? };
    digit.is_ascii_digit().then_some(digit)
}

/// The text as typed, then as it would be had another layout been on: Russian for Latin, Kazakh with its digit row
/// for Latin, digits for the Kazakh digit row, Latin for any. In lower case.
pub fn readings(typed: &str) -> Vec<String> {
    let typed = typed.to_lowercase();
    let russian: String = typed.chars().map(|c| swap(c, LATIN, CYRILLIC).unwrap_or(c)).collect();
    let kazakh: String = russian.chars().map(|c| swap(c, LATIN_ROW, KAZAKH_ROW).unwrap_or(c)).collect();
    let latin: String = typed.chars().map(|c| to_latin(row_letter(c))).collect();
    let digits: String = typed.chars().map(row_letter).collect();
    let mut all = vec![typed];
    for reading in [russian, kazakh, digits, latin] {
        if !all.contains(&reading) {
            all.push(reading);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_fold_by_their_place() {
        assert_eq!("ыдтефЫ".chars().map(to_latin).collect::<String>(), "slntas");
        assert_eq!("\"әіңғ,.үұқ".chars().filter_map(digit).collect::<String>(), "1234567890");
        assert_eq!("\"әіңғ,.үұқөһ".chars().map(row_letter).collect::<String>(), "12345,.890-+");
        assert_eq!(digit('а'), None);
        assert_eq!(digit('ө'), None);
    }

    #[test]
    fn a_word_is_read_under_every_layout() {
        assert!(readings("exbntkm").contains(&"учитель".to_owned()));
        assert!(readings("2ks v").contains(&"әлы м".to_owned()));
        assert!(readings("еуфсрук").contains(&"teacher".to_owned()));
        assert_eq!(LATIN.chars().count(), CYRILLIC.chars().count());
    }
}
