//! The register of the Commission's composition: by which act, from when until when, who (п. 6).

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::office::application::codes;
use crate::office::ids::Login;

codes! {
    /// Whom a member represents: the seven categories of п. 6, in its order.
    Category {
        /// The local executive body.
        Executive = "executive",
        /// Territorial bodies of the authorised bodies in education.
        Education = "education",
        /// Internal affairs.
        Interior = "interior",
        /// State support of industrial and innovation activity.
        Industry = "industry",
        /// The National Chamber of Entrepreneurs «Атамекен».
        Atameken = "atameken",
        /// Associations.
        Association = "association",
        /// Territorial bodies of the central bodies that supervise the listed sectors.
        Sector = "sector" }
}

/// Who stands in for a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Substitute {
    /// Name.
    pub name: String,
    /// Login, where the substitute works at these screens.
    #[serde(default)]
    pub login: Option<Login>,
}

/// A member of the Commission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Member {
    /// Name.
    pub name: String,
    /// Login, where the member works at these screens.
    #[serde(default)]
    pub login: Option<Login>,
    /// The category of п. 6.
    pub category: Category,
    /// The body represented.
    pub body: String,
    /// Who may stand in.
    #[serde(default)]
    pub substitute: Option<Substitute>,
}

/// The Commission as an act composed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Composition {
    /// Number of the act.
    pub act_no: String,
    /// Day of the act.
    pub act_on: NaiveDate,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force, inclusive; none until the next one.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Who sits in it.
    pub members: Vec<Member>,
}

impl Composition {
    /// The categories of п. 6 that nobody represents.
    pub fn empty(&self) -> Vec<Category> {
        let filled = |category: &Category| self.members.iter().any(|member| member.category == *category);
        Category::ALL.iter().copied().filter(|category| !filled(category)).collect()
    }

    fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// The composition in force on a day: of several the one that began last.
pub fn in_force(register: &[Composition], day: NaiveDate) -> Option<&Composition> {
    register.iter().filter(|composition| composition.holds_on(day)).max_by_key(|composition| composition.from)
}

/// The categories of п. 6 that nobody represents on a day, all seven where no composition is in force. A warning: the
/// Order has no rule by which a Commission without them could not sit.
pub fn empty_on(register: &[Composition], day: NaiveDate) -> Vec<Category> {
    in_force(register, day).map_or_else(|| Category::ALL.to_vec(), Composition::empty)
}
