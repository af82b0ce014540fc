//! Slabs onto pages.

use std::rc::Rc;

use super::set::{ABOVE, Kind, LEFT, Slab};
use super::{Page, Size};
use crate::papers::Line;

/// How far from the edge a stamp stands.
const MARGIN: f32 = 18.0;

/// Where the next slab goes.
struct Flow {
    size: Size,
    pages: Vec<Page>,
    /// Down from the head of the body.
    y: f32,
    /// Down the margin from the edge of the sheet.
    margin: f32,
    /// How far stamps have moved the body down.
    lowered: f32,
    /// The paragraph the last words belong to.
    of: Option<usize>,
}

/// Slabs that stay together go to one page, unless a page is too small for them.
pub(super) fn onto_pages(slabs: &[Slab], size: Size) -> Vec<Page> {
    let mut flow = Flow { size, pages: vec![Page::default()], y: 0.0, margin: MARGIN, lowered: 0.0, of: None };
    let mut rest = slabs;
    while !rest.is_empty() {
        let until = rest.iter().position(|slab| !slab.stays).map_or(rest.len(), |last| last + 1);
        let (group, after) = rest.split_at(until);
        flow.group(group);
        rest = after;
    }
    flow.pages
}

impl Flow {
    fn group(&mut self, group: &[Slab]) {
        let height: f32 = group.iter().filter(|slab| slab.kind != Kind::Margin).map(|slab| slab.height).sum();
        if height <= self.size.height() && self.y + height > self.size.height() {
            self.turn();
        }
        for slab in group {
            match slab.kind {
                Kind::Break if self.y > 0.0 => self.turn(),
                Kind::Break => {}
                Kind::Margin => self.stamp(slab),
                Kind::Body | Kind::Gap | Kind::Sign => self.put(slab),
            }
        }
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = 0.0;
        self.margin = MARGIN;
        self.lowered = 0.0;
        self.of = None;
    }

    fn put(&mut self, slab: &Slab) {
        if self.y + slab.height > self.size.height() && self.y > 0.0 {
            self.turn();
        }
        if self.y == 0.0 && self.pages.len() > 1 {
            if let Some(head) = &slab.under {
                self.draw(&Rc::clone(head));
            }
            if slab.kind == Kind::Gap {
                return;
            }
        }
        self.draw(slab);
    }

    fn draw(&mut self, slab: &Slab) {
        let (left, top) = (LEFT, ABOVE + self.y);
        let page = self.pages.last_mut().expect("there is always a page");
        page.marks.extend(slab.marks.iter().map(|mark| mark.moved(left, top)));
        self.y += slab.height;
        self.say(slab);
    }

    fn stamp(&mut self, slab: &Slab) {
        let (left, top) = (LEFT, self.margin);
        let page = self.pages.last_mut().expect("there is always a page");
        page.marks.extend(slab.marks.iter().map(|mark| mark.moved(left, top)));
        self.margin += slab.height + 3.0;
        // Stamps higher than the margin move the form down: nothing stands over it.
        if self.y <= self.lowered {
            self.lowered = (self.margin - ABOVE).max(0.0);
            self.y = self.lowered;
        }
        self.say(slab);
    }

    /// The lines of one paragraph are said as one, as far as they stand on this page.
    fn say(&mut self, slab: &Slab) {
        let page = self.pages.last_mut().expect("there is always a page");
        let Some((of, line)) = &slab.said else {
            if slab.kind == Kind::Gap {
                page.said.push(Line { text: String::new(), place: crate::papers::Place::Body });
                self.of = None;
            }
            return;
        };
        match page.said.last_mut().filter(|_| self.of == Some(*of)) {
            Some(last) => last.text.push_str(&line.text),
            None => page.said.push(line.clone()),
        }
        self.of = Some(*of);
    }
}
