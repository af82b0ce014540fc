//! Names in either script, folded to one skeleton for search and for telling persons apart.
//!
//! The table is `rules/names.toml`; it is held by tests, and read once.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rules: Rules = toml::from_str(include_str!("../../rules/names.toml")).unwrap_or_default();
    Table::of(&rules)
});

#[derive(Debug, Default, Deserialize)]
struct Rules {
    letters: HashMap<char, String>,
    sequences: HashMap<String, String>,
    silent: Silent,
    layout: Layout,
}

#[derive(Debug, Default, Deserialize)]
struct Silent {
    letters: String,
    apostrophes: String,
}

#[derive(Debug, Default, Deserialize)]
struct Layout {
    latin: String,
    cyrillic: String,
    upper: String,
    kazakh: String,
}

#[derive(Debug)]
struct Table {
    letters: HashMap<char, char>,
    /// Longest first.
    sequences: Vec<(Vec<char>, String)>,
    silent: String,
    apostrophes: String,
    to_cyrillic: HashMap<char, char>,
    to_latin: HashMap<char, char>,
    to_kazakh: HashMap<char, char>,
    to_digit: HashMap<char, char>,
}

impl Table {
    fn of(rules: &Rules) -> Self {
        let letters = rules.letters.iter().flat_map(|(to, from)| from.chars().map(|from| (from, *to))).collect();
        let mut sequences: Vec<(Vec<char>, String)> =
            rules.sequences.iter().map(|(from, to)| (from.chars().collect(), to.clone())).collect();
        sequences.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        let pairs = |from: &str, to: &str| from.chars().zip(to.chars()).collect::<HashMap<_, _>>();
        let layout = &rules.layout;
        Self {
            letters,
            sequences,
            silent: rules.silent.letters.clone(),
            apostrophes: rules.silent.apostrophes.clone(),
            to_cyrillic: pairs(&layout.latin, &layout.cyrillic),
            to_latin: pairs(&layout.cyrillic, &layout.latin),
            to_kazakh: pairs(&layout.upper, &layout.kazakh),
            to_digit: pairs(&layout.kazakh, &layout.upper),
        }
    }
}

/// The words of a name as skeletons: equal for one name in either script and in its usual spellings.
///
/// Blanks, hyphens and points part words; digits stay. A letter of a script we do not fold stays as it is. Two
/// different names may share a skeleton, so an equal skeleton proposes a person and does not prove one.
pub fn skeleton(text: &str) -> Vec<String> {
    let table = &*TABLE;
    let lower: Vec<char> =
        text.to_lowercase().chars().map(|c| if table.apostrophes.contains(c) { '\'' } else { c }).collect();
    lower
        .split(|c| !(c.is_alphanumeric() || is_mark(*c) || *c == '\''))
        .map(|word| fold_word(table, word))
        .filter(|word| !word.is_empty())
        .collect()
}

fn fold_word(table: &Table, word: &[char]) -> String {
    // A mark that stands apart from its letter (й written as и and a breve) goes before sequences are looked for.
    let word: Vec<char> = word.iter().copied().filter(|c| !is_mark(*c)).collect();
    let mut sounds = String::new();
    let mut at = 0;
    while at < word.len() {
        let rest = &word[at..];
        if let Some((from, to)) = table.sequences.iter().find(|(from, _)| rest.starts_with(from)) {
            sounds.push_str(to);
            at += from.len();
            continue;
        }
        if !table.silent.contains(rest[0]) {
            sounds.push(table.letters.get(&rest[0]).copied().unwrap_or(rest[0]));
        }
        at += 1;
    }
    glide(&single(&sounds))
}

/// Doubled letters once; doubled digits stay.
fn single(sounds: &str) -> String {
    let mut out = String::with_capacity(sounds.len());
    for c in sounds.chars() {
        if !out.ends_with(c) || c.is_numeric() {
            out.push(c);
        }
    }
    out
}

/// Without an `i` before another vowel: one hand writes it, another does not.
fn glide(sounds: &str) -> String {
    let chars: Vec<char> = sounds.chars().collect();
    let vowel = |c: Option<&char>| matches!(c, Some('a' | 'e' | 'o' | 'u'));
    let kept = chars.iter().enumerate().filter(|(at, c)| !(**c == 'i' && vowel(chars.get(at + 1))));
    single(&kept.map(|(_, c)| *c).collect::<String>())
}

/// Combining accents.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The query as it would have been under the other layout: Latin keys for Russian or Kazakh, or the reverse.
/// None where it has no letters, or letters of both scripts.
///
/// What comes out is in small letters. Digits among Latin letters stand for the Kazakh letters of the upper row as
/// long as they are the fewer, so a passport number keeps its digits.
pub fn wrong_layout(query: &str) -> Option<String> {
    let table = &*TABLE;
    let query = query.to_lowercase();
    let latin = query.chars().filter(char::is_ascii_alphabetic).count();
    let cyrillic = query.chars().filter(|c| ('\u{400}'..='\u{52f}').contains(c)).count();
    let digits = query.chars().filter(char::is_ascii_digit).count();
    let through = |first: &HashMap<char, char>, second: Option<&HashMap<char, char>>| {
        let key = |c: char| first.get(&c).or_else(|| second.and_then(|second| second.get(&c))).copied().unwrap_or(c);
        query.chars().map(key).collect::<String>()
    };
    match (latin, cyrillic) {
        (0, 0) => None,
        (_, 0) => Some(through(&table.to_cyrillic, (digits > 0 && digits < latin).then_some(&table.to_kazakh))),
        (0, _) => {
            // Points and commas are digits only where the Kazakh row is in use.
            let kazakh = query.chars().any(|c| c.is_alphabetic() && table.to_digit.contains_key(&c));
            Some(through(&table.to_latin, kazakh.then_some(&table.to_digit)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Юлия Цой", "Yuliya Tsoy")]
    #[case("Юлия Цой", "IULIIA TSOI")]
    #[case("Жээнбаева Жылдыз", "Zheenbaeva Zhyldyz")]
    #[case("Жээнбаева", "JEENBAEVA")]
    #[case("Ergashev Ulugʻbek", "Эргашев Улугбек")]
    #[case("Ergashev Ulug'bek", "Эргашев Улуғбек")]
    #[case("Ким Алексей", "KIM ALEKSEI")]
    #[case("Ким Алексей", "Kim Alexey")]
    #[case("Toʻxtayev", "Тўхтаев")]
    #[case("To‘xtayev", "Тухтаев")]
    #[case("Қодиров", "Qodirov")]
    #[case("Қодиров", "Кодиров")]
    #[case("Ахметова", "Akhmetova")]
    #[case("Ахметова", "Ahmetova")]
    #[case("Бахтиёр", "Baxtiyor")]
    #[case("Бахтиёр", "Bakhtiyor")]
    #[case("Фёдор", "Федор")]
    #[case("Фёдор", "Fyodor")]
    #[case("Фёдор", "Fedor")]
    #[case("Щукин", "Shchukin")]
    #[case("Чжан Вэй", "Zhang Wei")]
    #[case("Джахонгир", "Jahongir")]
    #[case("Алиев", "Aliyev")]
    #[case("Əliyev", "Алиев")]
    #[case("Россия", "Rossiya")]
    #[case("Росси Марко", "Rossi Marco")]
    #[case("Şahin", "Шахин")]
    #[case("Нургүл Өмүрбек", "Nurgul Omurbek")]
    #[case("Мар'яна", "Марьяна")]
    #[case("Вайс Анна-Лена", "Vais Anna Lena")]
    #[case("Алексе\u{438}\u{306}", "Алексей")]
    #[case("Nguyễn", "Nguyen")]
    fn two_spellings_meet(#[case] one: &str, #[case] other: &str) {
        assert_eq!(skeleton(one), skeleton(other));
    }

    #[rstest]
    #[case("Ким", "Кан")]
    #[case("Ли", "Лю")]
    #[case("Иванов", "Иванова")]
    #[case("Чой", "Цой")]
    #[case("Асан", "Хасан")]
    #[case("N 11", "N 1")]
    fn two_names_stay_two(#[case] one: &str, #[case] other: &str) {
        assert_ne!(skeleton(one), skeleton(other));
    }

    #[test]
    fn words_are_parted_and_nothing_is_invented() {
        assert_eq!(skeleton(" «КИМ»,  Анна-Лена 2026/0412 "), ["kim", "ana", "lena", "2026", "0412"]);
        assert_eq!(skeleton("ь ' — "), Vec::<String>::new());
        assert_eq!(skeleton("王伟"), ["王伟"]);
    }

    #[rstest]
    #[case("rbv", Some("ким"))]
    #[case("Wjq", Some("цой"))]
    #[case("лшь", Some("kim"))]
    #[case("еыщн", Some("tsoy"))]
    #[case("'hufitd", Some("эргашев"))]
    #[case("2ksyjd", Some("әлынов"))]
    #[case("ьәіңғ", Some("m2345"))]
    #[case("m2345678", Some("ь2345678"))]
    #[case("2026-0412", None)]
    #[case("кim", None)]
    #[case("", None)]
    fn a_query_under_the_wrong_layout(#[case] typed: &str, #[case] meant: Option<&str>) {
        assert_eq!(wrong_layout(typed).as_deref(), meant);
    }

    #[test]
    fn the_table_is_whole() {
        let rules: Rules = toml::from_str(include_str!("../../rules/names.toml")).unwrap();
        assert_eq!(rules.layout.latin.chars().count(), rules.layout.cyrillic.chars().count());
        assert_eq!(rules.layout.upper.chars().count(), rules.layout.kazakh.chars().count());
        // A letter folds one way, and every letter of the Russian and Kazakh alphabets folds.
        let mut seen = HashMap::new();
        for (to, letters) in &rules.letters {
            for from in letters.chars() {
                assert_eq!(seen.insert(from, *to), None, "{from} stands twice");
            }
        }
        for c in "абвгдеёжзийклмнопрстуфхцчшщыэюяaәғқңөұүһіabcdefghijklmnopqrstuvwxyz".chars()
        {
            assert!(seen.contains_key(&c), "{c} folds to nothing");
        }
    }

    proptest::proptest! {
        #[test]
        fn letter_case_and_blanks_do_not_matter(text in "[А-яA-Za-zқғңәөүұі' -]{0,30}") {
            let folded = skeleton(&text);
            proptest::prop_assert_eq!(&skeleton(&text.to_uppercase()), &folded);
            proptest::prop_assert_eq!(&skeleton(&format!(" {text} ")), &folded);
        }
    }
}
