//! From bytes to UTF-8 while reading: a file of a million rows is never held whole.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding};

use super::kz1048;

/// Bytes looked at, from the first that is not ASCII, before an encoding is decided on.
const SAMPLE: usize = 256 * 1024;
const CHUNK: usize = 64 * 1024;

/// An encoding we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// One that encoding_rs knows.
    Known(&'static Encoding),
    /// KZ-1048 (STRK1048), the Kazakh sister of CP1251.
    Kz1048,
}

impl Charset {
    /// Decides on a sample that begins with the first byte that is not ASCII.
    pub fn of_sample(sample: &[u8]) -> Self {
        if is_utf8(sample) {
            return Self::Known(encoding_rs::UTF_8);
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(sample, true);
        let guess = detector.guess(Some(b"kz"), Utf8Detection::Deny);
        // Old portals and old machines write these; any other guess about Cyrillic means CP1251 or its sister.
        let old = [encoding_rs::IBM866, encoding_rs::KOI8_U, encoding_rs::ISO_8859_5];
        if old.contains(&guess) {
            return Self::Known(guess);
        }
        if kz1048::is_likely(sample) { Self::Kz1048 } else { Self::Known(encoding_rs::WINDOWS_1251) }
    }
}

/// Whether a sample is UTF-8: whole, or so nearly that the odd byte out is damage, not another encoding.
fn is_utf8(sample: &[u8]) -> bool {
    let (mut good, mut bad, mut left) = (0_usize, 0_usize, sample.len());
    for chunk in sample.utf8_chunks() {
        left -= chunk.valid().len() + chunk.invalid().len();
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        // The sample may end inside a character.
        bad += usize::from(!chunk.invalid().is_empty() && left > 0);
    }
    good > 0 && good >= 20 * bad
}

enum Codec {
    Ascii,
    Known(Box<Decoder>),
    Kz1048,
}

/// UTF-8 out of whatever a file is written in: no byte order mark, every line break a `\n`.
pub struct Utf8Reader<R> {
    inner: R,
    codec: Codec,
    pending: Vec<u8>,
    out: String,
    taken: usize,
    after_cr: bool,
    started: bool,
    ended: bool,
}

impl<R: Read> Utf8Reader<R> {
    /// Reads nothing yet.
    pub fn new(inner: R) -> Self {
        Self {
            inner,
            codec: Codec::Ascii,
            pending: Vec::new(),
            out: String::new(),
            taken: 0,
            after_cr: false,
            started: false,
            ended: false,
        }
    }

    fn fill(&mut self) -> io::Result<()> {
        self.out.clear();
        self.taken = 0;
        while self.out.is_empty() && !self.ended {
            self.load(CHUNK)?;
            if matches!(self.codec, Codec::Ascii) {
                self.decide()?;
            }
            self.decode();
        }
        Ok(())
    }

    /// Makes `pending` hold this many bytes, or all there are.
    fn load(&mut self, wanted: usize) -> io::Result<()> {
        let missing = wanted.saturating_sub(self.pending.len());
        let read = self.inner.by_ref().take(missing as u64).read_to_end(&mut self.pending)?;
        self.ended |= read < missing;
        Ok(())
    }

    /// Settles the encoding if `pending` shows anything beyond ASCII.
    fn decide(&mut self) -> io::Result<()> {
        if !self.started {
            self.started = true;
            if let Some((encoding, _)) = Encoding::for_bom(&self.pending) {
                self.codec = Codec::Known(Box::new(encoding.new_decoder_with_bom_removal()));
                return Ok(());
            }
        }
        let Some(first) = self.pending.iter().position(|byte| !byte.is_ascii()) else { return Ok(()) };
        self.load(first + SAMPLE)?;
        self.codec = match Charset::of_sample(&self.pending[first..]) {
            Charset::Known(encoding) => Codec::Known(Box::new(encoding.new_decoder_without_bom_handling())),
            Charset::Kz1048 => Codec::Kz1048,
        };
        Ok(())
    }

    fn decode(&mut self) {
        let mut text = String::with_capacity(self.pending.len() * 3 + 16);
        match &mut self.codec {
            Codec::Ascii => text.extend(self.pending.iter().map(|byte| char::from(*byte))),
            Codec::Kz1048 => text.extend(self.pending.iter().map(|byte| kz1048::char_of(*byte))),
            Codec::Known(decoder) => {
                let room = decoder.max_utf8_buffer_length(self.pending.len()).unwrap_or_default();
                text.reserve(room);
                let _ = decoder.decode_to_string(&self.pending, &mut text, self.ended);
            }
        }
        self.pending.clear();
        for c in text.chars() {
            match c {
                '\n' if self.after_cr => {}
                '\r' => self.out.push('\n'),
                c => self.out.push(c),
            }
            self.after_cr = c == '\r';
        }
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.out.len() {
            self.fill()?;
        }
        let rest = &self.out.as_bytes()[self.taken..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.taken += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn read(bytes: &[u8]) -> String {
        let mut text = String::new();
        Utf8Reader::new(bytes).read_to_string(&mut text).unwrap();
        text
    }

    fn kz1048(text: &str) -> Vec<u8> {
        text.chars().map(|c| (0..=255).find(|byte| kz1048::char_of(*byte) == c).unwrap()).collect()
    }

    fn cp1251(text: &str) -> Vec<u8> {
        encoding_rs::WINDOWS_1251.encode(text).0.into_owned()
    }

    #[rstest]
    #[case("Талдықорған қ., Гауһар ана көшесі, 161, 107-пәтер")]
    #[case("Үштөбе қ., Ғабит Мүсірепов көшесі, 161")]
    #[case("Жээнбаев Өмүрбек Асан уулу;Кыргызстан")]
    #[case("Үсөнов Өмүрбек")]
    #[case("Шәкәрім")]
    #[case("ҒАБИТ МҮСІРЕПОВ КӨШЕСІ;ҚАЗАҚСТАН")]
    #[case("ҮСӨНОВ ӨМҮРБЕК АСАН УУЛУ;КЫРГЫЗСТАН")]
    #[case("Қ")]
    #[case("Өтініш берілген күні;Қызметі;Тегі, аты, әкесінің аты;Мекенжайы;ҚОДИРОВ УЛУҒБЕК")]
    fn kazakh_is_told_from_russian(#[case] text: &str) {
        assert_eq!(read(&kz1048(text)), text);
    }

    #[rstest]
    #[case("Щукин-Подъячев Фёдор Ильич;г. Текели, ул. Ауэзова, № 5")]
    #[case("Їжакевич Наталія;Україна, м. Київ")]
    #[case("Нечипоренко-Білик Юрій;Ґудзь Мар'яна;Гаєвська Єва")]
    #[case("Тўхтаев Ўктам Рустамович;Тошкент")]
    #[case("Каваль Мікалай;Беларусь, вёска Воўкавічы")]
    #[case("Ким")]
    fn cp1251_stays_cp1251(#[case] text: &str) {
        assert_eq!(read(&cp1251(text)), text);
    }

    #[rstest]
    #[case(encoding_rs::IBM866)]
    #[case(encoding_rs::KOI8_U)]
    fn older_encodings_are_read(#[case] encoding: &'static Encoding) {
        let text = "Дата подачи заявления;Фамилия, имя, отчество (при его наличии);Адрес;Телефон\nИванцов Фёдор";
        assert_eq!(read(&encoding.encode(text).0), text);
    }

    #[test]
    fn marks_and_line_breaks_are_even() {
        assert_eq!(read("\u{feff}а\r\nб\rв\n".as_bytes()), "а\nб\nв\n");
        let utf16: Vec<u8> = "\u{feff}а;б\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf16), "а;б\n");
        assert_eq!(read(b"\xef\xbb\xbfabc"), "abc");
    }

    #[test]
    fn letters_far_into_a_file_decide_as_well() {
        let mut bytes = b"portal_number;full_name\n".repeat(10_000);
        bytes.extend(cp1251("Ким Алексей"));
        assert!(read(&bytes).ends_with("Ким Алексей"));
    }

    #[test]
    fn a_damaged_byte_does_not_make_utf8_something_else() {
        let mut bytes = "Дата подачи заявления;Фамилия, имя, отчество;Адрес".as_bytes().to_vec();
        bytes[4] = 0xff;
        let text = read(&bytes);
        assert!(text.contains("подачи заявления") && text.contains('\u{fffd}'), "{text}");
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_panic(bytes: Vec<u8>) {
            read(&bytes);
        }

        #[test]
        fn utf8_comes_through(text in "\\PC{0,200}") {
            let text = format!("Ж{text}");
            proptest::prop_assert_eq!(read(text.as_bytes()), text);
        }
    }
}
