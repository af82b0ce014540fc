//! What may be found in a reply, and how each is said.

use crate::phrase::Phrase;

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
    /// A field of a reply that asks nothing of the register: it cannot be signed.
    NoRegister {
        /// The paragraph.
        at: usize,
        /// The field.
        field: String,
    },
    /// Numbers of a reply that asks nothing of the register, once for the whole of it: they are all typed by hand.
    AllByHand {
        /// The numbers, each once.
        numbers: Vec<String>,
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
            Self::NoRegister { at, field } => of("no-register").with("at", *at).with("field", field.as_str()),
            Self::AllByHand { numbers } => of("all-by-hand").with("numbers", numbers.join(", ")),
            Self::ByHand { at, number } => of("by-hand").with("at", *at).with("number", number.as_str()),
        }
    }
}
