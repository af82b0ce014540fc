//! Numbers the office gives: a year and a count within it, shown as «2026-0412».

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A login name, `[a-z0-9._-]{1,32}`.
pub type Login = String;

macro_rules! yearly {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name {
            /// The year of registration.
            pub year: u16,
            /// The count within the year, from 1.
            pub count: u32,
        }

        impl $name {
            /// One number that sorts as the numbers do; the key in the store.
            pub const fn key(self) -> u64 {
                self.year as u64 * 100_000_000 + self.count as u64
            }

            /// The number of a [`Self::key`].
            pub const fn from_key(key: u64) -> Self {
                Self { year: (key / 100_000_000) as u16, count: (key % 100_000_000) as u32 }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&format!("{}-{:04}", self.year, self.count))
            }
        }

        impl FromStr for $name {
            type Err = ();

            fn from_str(text: &str) -> Result<Self, ()> {
                let (year, count) = text.split_once('-').ok_or(())?;
                let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
                if !digits(year) || !digits(count) || year.len() != 4 || count.len() > 8 {
                    return Err(());
                }
                Ok(Self { year: year.parse().map_err(|_| ())?, count: count.parse().map_err(|_| ())? })
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.collect_str(self)
                } else {
                    serializer.serialize_u64(self.key())
                }
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{1,8}$" })
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    let text = String::deserialize(deserializer)?;
                    text.parse().map_err(|()| de::Error::custom(format!("not a number of the office: {text}")))
                } else {
                    u64::deserialize(deserializer).map(Self::from_key)
                }
            }
        }
    };
}

yearly! {
    /// The number of a case.
    CaseNo
}
yearly! {
    /// The number under which a holder's notification is kept (not its incoming number).
    NoticeNo
}
yearly! {
    /// The number of a sitting of the Commission.
    SittingNo
}
yearly! {
    /// The number under which a complaint is kept (not its incoming number).
    ComplaintNo
}
yearly! {
    /// The number under which an inquiry is kept (not the one it came with).
    InquiryNo
}
