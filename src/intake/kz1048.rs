//! KZ-1048 (STRK1048-2002): CP1251 with the letters of Kazakh in place of those of Serbian, Macedonian, Ukrainian
//! and Belarusian. No crate of ours knows it.

/// The characters of the bytes from 0x80 on.
#[rustfmt::skip]
const UPPER: [char; 128] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Қ', 'Һ', 'Џ',
    'ђ', '‘', '’', '“', '”', '•', '–', '—', '\u{fffd}', '™', 'љ', '›', 'њ', 'қ', 'һ', 'џ',
    '\u{a0}', 'Ұ', 'ұ', 'Ә', '¤', 'Ө', '¦', '§', 'Ё', '©', 'Ғ', '«', '¬', '\u{ad}', '®', 'Ү',
    '°', '±', 'І', 'і', 'ө', 'µ', '¶', '·', 'ё', '№', 'ғ', '»', 'ә', 'Ң', 'ң', 'ү',
    'А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'З', 'И', 'Й', 'К', 'Л', 'М', 'Н', 'О', 'П',
    'Р', 'С', 'Т', 'У', 'Ф', 'Х', 'Ц', 'Ч', 'Ш', 'Щ', 'Ъ', 'Ы', 'Ь', 'Э', 'Ю', 'Я',
    'а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з', 'и', 'й', 'к', 'л', 'м', 'н', 'о', 'п',
    'р', 'с', 'т', 'у', 'ф', 'х', 'ц', 'ч', 'ш', 'щ', 'ъ', 'ы', 'ь', 'э', 'ю', 'я',
];

/// The character of a byte; U+FFFD for the one byte that has none.
pub fn char_of(byte: u8) -> char {
    match byte {
        0..=0x7f => char::from(byte),
        _ => UPPER[usize::from(byte - 0x80)],
    }
}

/// Whether text that is CP1251 or KZ-1048 is the latter.
///
/// Қ, Ә, Ң and Һ stand where CP1251 has letters of Serbian and Macedonian that no applicant here writes: they
/// decide. The other five stand where CP1251 has ґ, є, ї and ў, which Ukrainians and Uzbeks do write: their
/// neighbours vote, and where they do not tell, it is CP1251.
pub fn is_likely(bytes: &[u8]) -> bool {
    let mut votes = 0_i64;
    for (at, byte) in bytes.iter().enumerate() {
        let before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
        let after = bytes.get(at + 1).copied().unwrap_or(b' ');
        votes += vote(before, *byte, after);
    }
    votes > 0
}

/// Above zero for KZ-1048, below it for CP1251.
fn vote(before: u8, byte: u8, after: u8) -> i64 {
    let (vowel_before, vowel_after) = (is_vowel(before), is_vowel(after));
    let (consonant_before, consonant_after) = (is_letter(before) && !vowel_before, is_letter(after) && !vowel_after);
    match byte {
        // Қ, Ә, Ң, Һ.
        0x8d | 0x8e | 0x9d | 0x9e | 0xa3 | 0xbc | 0xbd | 0xbe => 3,
        // Ө is a vowel, Ґ a consonant.
        0xa5 | 0xb4 if vowel_after => -1,
        0xa5 | 0xb4 if consonant_before || consonant_after => 1,
        // Ү stands between consonants; Ї never follows one (Ukrainian puts an apostrophe between).
        0xaf | 0xbf if consonant_before => 1,
        0xaf | 0xbf if vowel_before || !is_letter(after) => -1,
        0xaf | 0xbf if consonant_after => 1,
        // Ғ is a consonant, Є a vowel.
        0xaa | 0xba if vowel_after => 1,
        0xaa | 0xba if consonant_before || consonant_after => -1,
        // Ў after a vowel is Belarusian; between consonants it may be Uzbek as well as Ұ Kazakh.
        0xa1 | 0xa2 if vowel_before => -1,
        _ => 0,
    }
}

/// Whether a byte is a letter of both encodings.
fn is_letter(byte: u8) -> bool {
    matches!(byte, 0x80..=0x81 | 0x83 | 0x8a | 0x8c..=0x90 | 0x9a | 0x9c..=0x9f | 0xa1..=0xa3 | 0xa5 | 0xa8 | 0xaa
        | 0xaf | 0xb2..=0xb4 | 0xb8 | 0xba | 0xbc..=0xff)
}

/// Whether a byte is а, е, ё, и, о, у, ы, э, ю, я or і of either size.
fn is_vowel(byte: u8) -> bool {
    matches!(byte & !0x20, 0xc0 | 0xc5 | 0xc8 | 0xce | 0xd3 | 0xdb | 0xdd..=0xdf) && byte >= 0xc0
        || matches!(byte, 0xa8 | 0xb8 | 0xb2 | 0xb3)
}
