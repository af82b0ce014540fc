//! A list that is read by pages: sections over the register's listings, the whole never in memory.

use super::ListRow;
use crate::phrase::Phrase;
use crate::store::{Direction, Listed, Listing, Place, Snapshot, StoreError};

/// Rows read at a time.
pub const PAGE: usize = 100;
/// Rows kept of one list.
pub const WINDOW: usize = 3 * PAGE;

/// Where a row stands in its list: its section, and its place there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPlace {
    section: usize,
    place: Place,
}

/// Which rows of a list are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// The beginning.
    First,
    /// The end.
    Last,
    /// A row and those behind it: what is shown, anew.
    From(RowPlace),
    /// The page behind a row.
    After(RowPlace),
    /// The page before a row.
    Before(RowPlace),
}

/// Rows of a list, and whether others stand around them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListPage {
    /// The rows, headings among them.
    pub rows: Vec<ListRow>,
    /// Whether rows stand before the first.
    pub before: bool,
    /// Whether rows stand behind the last.
    pub after: bool,
}

impl ListPage {
    /// A list that is short enough to be read whole.
    pub const fn whole(rows: Vec<ListRow>) -> Self {
        Self { rows, before: false, after: false }
    }
}

/// The row of something listed; none of what a list does not show.
pub type RowOf = Box<dyn Fn(&Listed) -> Option<ListRow>>;

/// A heading and what is listed under it; where there is nothing, nothing is shown.
pub(super) struct Section {
    /// The heading, but for the number `n` of rows.
    pub heading: Phrase,
    /// What is listed.
    pub listing: Listing,
    /// A row of it; none of what it does not list.
    pub row: RowOf,
}

/// The sections of a list over one moment of the store.
pub(super) struct Sections<'a> {
    pub snapshot: &'a Snapshot,
    pub all: Vec<Section>,
}

impl Sections<'_> {
    /// The rows asked for.
    pub fn page(&self, ask: &Ask) -> Result<ListPage, StoreError> {
        match ask {
            Ask::First => self.forward(0, None, Direction::From, WINDOW),
            Ask::From(at) => {
                let page = self.forward(at.section, Some(&at.place), Direction::From, WINDOW)?;
                // Everything from there on is gone.
                if page.rows.is_empty() { self.page(&Ask::First) } else { Ok(page) }
            }
            Ask::After(at) => self.forward(at.section, Some(&at.place), Direction::After, PAGE),
            Ask::Last => self.backward(self.all.len(), None, WINDOW),
            Ask::Before(at) => self.backward(at.section + 1, Some(&at.place), PAGE),
        }
    }

    /// Rows from a place on, or behind it. A heading comes with the first row under it.
    fn forward(
        &self,
        first: usize,
        anchor: Option<&Place>,
        direction: Direction,
        limit: usize,
    ) -> Result<ListPage, StoreError> {
        let mut page = ListPage::default();
        let mut taken = 0;
        for (at, section) in self.all.iter().enumerate().skip(first) {
            let anchor = anchor.filter(|_| at == first);
            let direction = if anchor.is_some() { direction } else { Direction::From };
            let mut found = self.snapshot.listing_page(&section.listing, anchor, direction, limit + 1 - taken)?;
            page.after = found.len() > limit - taken;
            found.truncate(limit - taken);
            taken += found.len();
            if page.after && found.is_empty() {
                break;
            }
            let Some((place, _)) = found.first() else { continue };
            if self.is_first(section, place)? {
                page.rows.push(self.heading(section)?);
            }
            page.rows.extend(found.iter().filter_map(|(place, listed)| row(at, section, place, listed)));
            if page.after {
                break;
            }
        }
        page.before = match page.rows.first() {
            Some(row) if row.place.is_none() => self.any(0..section_of(&page))?,
            Some(_) => true,
            None => false,
        };
        Ok(page)
    }

    /// Rows before a place, or the last ones.
    fn backward(&self, behind: usize, anchor: Option<&Place>, limit: usize) -> Result<ListPage, StoreError> {
        let mut page = ListPage { after: anchor.is_some(), ..ListPage::default() };
        let mut taken = 0;
        for (at, section) in self.all.iter().enumerate().take(behind).rev() {
            let anchor = anchor.filter(|_| at + 1 == behind);
            let mut found =
                self.snapshot.listing_page(&section.listing, anchor, Direction::Before, limit + 1 - taken)?;
            page.before = found.len() > limit - taken;
            if page.before {
                found.drain(..found.len() - (limit - taken));
            }
            taken += found.len();
            let rows = found.iter().filter_map(|(place, listed)| row(at, section, place, listed));
            let mut rows: Vec<ListRow> = rows.collect();
            if !page.before && !rows.is_empty() {
                rows.insert(0, self.heading(section)?);
            }
            page.rows.splice(0..0, rows);
            if page.before {
                break;
            }
        }
        Ok(page)
    }

    fn heading(&self, section: &Section) -> Result<ListRow, StoreError> {
        let total = i64::try_from(self.snapshot.listing_total(&section.listing)?).unwrap_or(i64::MAX);
        Ok(ListRow::heading(section.heading.clone().with("n", total)))
    }

    fn is_first(&self, section: &Section, place: &Place) -> Result<bool, StoreError> {
        Ok(self.snapshot.listing_page(&section.listing, Some(place), Direction::Before, 1)?.is_empty())
    }

    /// Whether any of the sections has a row.
    fn any(&self, mut sections: std::ops::Range<usize>) -> Result<bool, StoreError> {
        sections.try_fold(false, |any, at| Ok(any || self.snapshot.listing_total(&self.all[at].listing)? > 0))
    }
}

fn section_of(page: &ListPage) -> usize {
    page.rows.iter().find_map(|row| row.place.as_ref()).map_or(0, |place| place.section)
}

fn row(section: usize, of: &Section, place: &Place, listed: &Listed) -> Option<ListRow> {
    let place = Some(RowPlace { section, place: place.clone() });
    Some(ListRow { place, ..(of.row)(listed)? })
}
