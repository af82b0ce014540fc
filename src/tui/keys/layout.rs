//! Letters by their physical place: what a key would have typed under the Latin layout.

/// The rows of a keyboard, without and with Shift: Latin, Russian, Kazakh.
const ROWS: [[&str; 3]; 8] = [
    ["`1234567890-=", "ё1234567890-=", "(\"әіңғ,.үұқөһ"],
    ["~!@#$%^&*()_+", "Ё!\"№;%:?*()_+", ")!ӘІҢҒ;:ҮҰҚӨҺ"],
    ["qwertyuiop[]\\", "йцукенгшщзхъ\\", "йцукенгшщзхъ\\"],
    ["QWERTYUIOP{}|", "ЙЦУКЕНГШЩЗХЪ/", "ЙЦУКЕНГШЩЗХЪ/"],
    ["asdfghjkl;'", "фывапролджэ", "фывапролджэ"],
    ["ASDFGHJKL:\"", "ФЫВАПРОЛДЖЭ", "ФЫВАПРОЛДЖЭ"],
    ["zxcvbnm,./", "ячсмитьбю.", "ячсмитьбю№"],
    ["ZXCVBNM<>?", "ЯЧСМИТЬБЮ,", "ЯЧСМИТЬБЮ?"],
];

/// The Latin characters of the places where a character stands under the Russian and the Kazakh layout, likeliest
/// first; none for a Latin letter. «ы» is `s`; «ә» is `2`; a full stop is `/` (Russian) or `7` (Kazakh).
pub fn places(typed: char) -> impl Iterator<Item = char> {
    let cyrillic = move |layout: usize| {
        ROWS.iter().filter_map(move |row| {
            let place = row[layout].chars().position(|known| known == typed)?;
            row[0].chars().nth(place)
        })
    };
    let mut found: Vec<char> = Vec::new();
    for latin in cyrillic(1).chain(cyrillic(2)) {
        if latin != typed && !found.contains(&latin) {
            found.push(latin);
        }
    }
    found.into_iter()
}

/// The digit that a digit field takes from a key of the Kazakh digit row: «ә» is 2, «қ» is 0. Comma and full stop
/// (6 and 7) stay what they are, because a date is written with them.
pub fn digit(typed: char) -> Option<char> {
    match typed {
        '0'..='9' => Some(typed),
        ',' | '.' => None,
        _ => {
            let place = ROWS[0][2].chars().position(|known| Some(known) == typed.to_lowercase().next())?;
            ROWS[0][0].chars().nth(place).filter(char::is_ascii_digit)
        }
    }
}
