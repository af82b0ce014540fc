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
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Known(encoding) => encoding.name(),
            Self::Kz1048 => "KZ-1048",
        }
    }

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
        match guess {
            guess if old.contains(&guess) && !kz1048::is_likely(sample) => Self::Known(guess),
            _ if kz1048::is_likely(sample) => Self::Kz1048,
            _ => Self::Known(encoding_rs::WINDOWS_1251),
        }
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
    charset: Charset,
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
            charset: Charset::Known(encoding_rs::UTF_8),
            pending: Vec::new(),
            out: String::new(),
            taken: 0,
            after_cr: false,
            started: false,
            ended: false,
        }
    }

    /// The encoding, as far as it has been needed.
    pub const fn charset(&self) -> Charset {
        self.charset
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
                self.charset = Charset::Known(encoding);
                self.codec = Codec::Known(Box::new(encoding.new_decoder_with_bom_removal()));
                return Ok(());
            }
        }
        let Some(first) = self.pending.iter().position(|byte| !byte.is_ascii()) else { return Ok(()) };
        self.load(first + SAMPLE)?;
        self.charset = Charset::of_sample(&self.pending[first..]);
        self.codec = match self.charset {
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
