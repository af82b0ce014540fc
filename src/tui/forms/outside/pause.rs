//! Both ends of a suspension (G2) are one form: a paper, a day from which it works, and under the day, as it is typed,
//! what comes of it.

use super::{BASIS, basis, basis_fields, day, form, opens, set_day};
use crate::office::case::Case;
use crate::office::outside::Basis;
use crate::office::{Act, CaseNo, Command, Event};
use crate::phrase::Phrase;
use crate::tui::form::{DateBias, Field, Form, Said, Values};
use crate::tui::forms::trial::{self, submitted, tried};
use crate::tui::forms::{Finish, case_of};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// What one end has for itself.
pub(super) struct End {
    pub act: Act,
    pub title: &'static str,
    /// The field of the day, with its label.
    pub day: (&'static str, &'static str),
    /// The computed field under it, with its label.
    pub outcome: (&'static str, &'static str),
    pub command: fn(CaseNo, Basis, chrono::NaiveDate) -> Command,
    /// What would be recorded, in words.
    pub said: fn(&Case, &Event) -> Vec<Said>,
}

impl End {
    const fn fields(&self) -> [&'static str; 6] {
        [self.day.0, BASIS[0], BASIS[1], BASIS[2], BASIS[3], BASIS[4]]
    }

    pub(super) fn build(&self, opened: &Opened, world: &World) -> Result<Form, Phrase> {
        let case = opens(opened, self.act)?;
        let mut fields = basis_fields();
        fields.push(Field::date(self.day.0, self.day.1, DateBias::Past).required());
        fields.push(Field::computed(self.outcome.0, self.outcome.1));
        let mut form = form(self.title, case, fields, world);
        set_day(&mut form, "basis_on", world.today());
        set_day(&mut form, self.day.0, world.today());
        Ok(form)
    }

    fn asked(&self, values: &Values, case: &Case, world: &World, blank: &str) -> Command {
        (self.command)(case.no, basis(values, world, blank), day(values, self.day.0, world))
    }

    pub(super) fn recompute(&self, form: &mut Form, opened: &Opened, world: &World) {
        let Ok(case) = case_of(opened) else { return };
        let command = self.asked(&form.values(&world.form_context()), case, world, "-");
        trial::judge(form, opened, world, &command, &self.fields());
        let events = tried(opened, world, &command).unwrap_or_default();
        form.set_computed(self.outcome.0, events.iter().flat_map(|event| (self.said)(case, event)).collect());
    }

    pub(super) fn finish(&self, values: &Values, opened: &Opened, world: &World) -> Finish {
        match case_of(opened) {
            Ok(case) => submitted(opened, world, self.asked(values, case, world, ""), &self.fields()),
            Err(words) => Finish::Problem { field: self.day.0, words },
        }
    }
}

/// The three functions of a form's row, by what its module says in `END`.
macro_rules! end {
    () => {
        pub(in crate::tui::forms) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
            END.build(opened, world)
        }

        pub(in crate::tui::forms) fn recompute(form: &mut Form, opened: &Opened, world: &World) {
            END.recompute(form, opened, world);
        }

        pub(in crate::tui::forms) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
            END.finish(values, opened, world)
        }
    };
}
pub(super) use end;
