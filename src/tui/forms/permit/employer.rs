//! An employer written down, or what is otherwise about it now.

use super::super::Finish;
use super::fields::show_employer;
use super::finished;
use crate::office::Command;
use crate::office::identity::check_bin;
use crate::office::permit::{EmployerInput, PermitWarning, RecordEmployer};
use crate::phrase::Phrase;
use crate::tui::form::{Field, Form, Role, Said, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const FIELDS: [&str; 2] = ["employer_name", "employer_bin"];

#[expect(clippy::unnecessary_wraps, reason = "the shape every form is opened by")]
pub fn build(opened: &Opened, _: &World) -> Result<Form, Phrase> {
    let bin = Field::line("employer_bin", "field-employer_bin", 20).required();
    let fields = vec![
        if opened.permits.employer.is_some() { bin.disabled() } else { bin },
        Field::line("employer_name", "field-employer_name", 300).required(),
        Field::line("employer_activity", "field-employer_activity", 300),
        Field::computed("noticed", "form-permit-noticed"),
    ];
    let mut form = Form::new(Phrase::new("form-employer-title"), fields);
    if let Some(employer) = &opened.permits.employer {
        show_employer(&mut form, &employer.input);
        form.mark_clean();
        form.focus_on("employer_name");
    }
    Ok(form)
}

fn typed(values: &Values, opened: &Opened) -> EmployerInput {
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    let bin = opened.permits.employer.as_ref().map_or_else(|| text("employer_bin"), |known| known.input.bin.clone());
    EmployerInput { bin, name: text("employer_name"), activity: text("employer_activity") }
}

pub fn recompute(form: &mut Form, opened: &Opened, world: &World) {
    form.clear_errors();
    let typed = typed(&form.values(&world.form_context()), opened);
    let begun = typed.bin.is_empty() || form.is_typing_in("employer_bin") && typed.bin.chars().count() < 12;
    let wrong = !begun && check_bin(&typed.bin).is_err();
    let mut said: Vec<Said> = wrong.then(|| Said::new(Role::Warn, PermitWarning::Bin.phrase())).into_iter().collect();
    let known = opened.permits.employers.iter().find(|known| known.input.bin == typed.bin && known.input != typed);
    said.extend(
        known.map(|known| Said::from(Phrase::new("form-employer-known").with("name", known.input.name.as_str()))),
    );
    form.set_computed("noticed", said);
}

pub fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    finished(Ok(Command::RecordEmployer(RecordEmployer { employer: typed(values, opened) })), opened, world, &FIELDS)
}
