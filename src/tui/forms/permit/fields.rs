//! The fields a permit is typed into, for its registration and for a correction.

use super::super::form_options;
use crate::office::decide::permit_term;
use crate::office::permit::{Category, Employer, EmployerInput, PermitInput, Worker, citizenship};
use crate::tui::form::{DateBias, Field, Form, Opt, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

/// The fields that a refusal may name.
pub const FIELDS: [&str; 11] = [
    "permit_number",
    "employer_bin",
    "employer_name",
    "worker_name",
    "citizenship",
    "id_number",
    "permit_category",
    "position",
    "issued_on",
    "valid_from",
    "valid_until",
];

/// What was proposed for the last day, to know it from what was typed.
const PROPOSED: &str = "proposed_until";

/// The fields below the number.
pub fn fields(opened: &Opened, world: &World) -> Vec<Field> {
    let known: Vec<Opt> = opened.permits.employers.iter().map(option).collect();
    let mut categories = form_options(Category::ALL.iter().map(|category| category.code()), "permit-category", world);
    // «II» is also how «III» begins: a digit is one category.
    for (option, digit) in categories.iter_mut().zip(["1", "2", "3", "4"]) {
        option.words.extend([" ", digit]);
    }
    let found = Field::search("known_employer", "form-permit-known-employer", known).hint("form-permit-known-hint");
    vec![
        if opened.permits.employers.is_empty() { found.hidden() } else { found },
        Field::line("employer_bin", "field-employer_bin", 20).required(),
        Field::line("employer_name", "field-employer_name", 300).required(),
        Field::line("employer_activity", "field-employer_activity", 300),
        Field::line("worker_name", "field-worker_name", 300).required(),
        Field::line("citizenship", "field-citizenship", 100).required(),
        Field::line("id_number", "field-id_number", 60),
        Field::choice("permit_category", "field-permit_category", categories)
            .required()
            .hint("form-permit-category-hint"),
        Field::line("position", "field-position", 300).required(),
        Field::date("issued_on", "field-issued_on", DateBias::Past).required(),
        Field::date("valid_from", "field-valid_from", DateBias::Nearest).required(),
        Field::date("valid_until", "field-valid_until", DateBias::Nearest).required(),
        Field::computed("noticed", "form-permit-noticed"),
        Field::line(PROPOSED, "field-valid_until", 10).hidden(),
    ]
}

fn option(employer: &Employer) -> Opt {
    let of = &employer.input;
    Opt::named(of.bin.as_str(), of.name.as_str(), format!("{} {} {}", of.bin, of.name, of.activity))
}

/// Writes an employer into its fields.
pub fn show_employer(form: &mut Form, employer: &EmployerInput) {
    let texts =
        [("employer_bin", &employer.bin), ("employer_name", &employer.name), ("employer_activity", &employer.activity)];
    for (field, text) in texts {
        form.set(field, &Value::Text(text.clone()));
    }
}

/// Writes a permit into the fields.
pub fn show(form: &mut Form, input: &PermitInput) {
    show_employer(form, &input.employer);
    let texts = [
        ("worker_name", &input.worker.name),
        ("citizenship", &input.worker.citizenship),
        ("id_number", &input.worker.document),
        ("position", &input.position),
    ];
    for (field, text) in texts {
        form.set(field, &Value::Text(text.clone()));
    }
    form.set("permit_category", &Value::Code(input.category.code().to_owned()));
    for (field, day) in
        [("issued_on", input.issued_on), ("valid_from", input.valid_from), ("valid_until", input.valid_until)]
    {
        form.set(field, &Value::Date(day));
    }
}

/// The employer that was chosen of those known goes into its fields; a BIN that is known brings its name.
pub fn bring_employer(form: &mut Form, values: &Values, opened: &Opened) {
    let of = |bin: &str| opened.permits.employers.iter().find(|known| known.input.bin == bin);
    if let Some(known) = values.code("known_employer").and_then(of) {
        show_employer(form, &known.input);
        form.clear("known_employer");
        return;
    }
    let nameless = values.text("employer_name").is_none() && !form.is_typing_in("employer_name");
    if let Some(known) = values.text("employer_bin").and_then(of).filter(|_| nameless) {
        show_employer(form, &known.input);
    }
}

/// Proposes the last day by the category's term, and another one as long as what was proposed stands there.
pub fn propose_end(form: &mut Form, values: &Values, world: &World) {
    let stands = values.date("valid_until");
    let Some((category, from)) = category(values).zip(values.date("valid_from")) else { return };
    let Some(until) = permit_term(&world.settings, category, from).filter(|until| stands != Some(*until)) else {
        return;
    };
    let ours = match form.kept(PROPOSED, &world.form_context()) {
        Some(Value::Text(proposed)) => stands.is_none_or(|day| day.to_string() == proposed),
        _ => stands.is_none(),
    };
    if ours && !form.is_typing_in("valid_until") {
        form.set("valid_until", &Value::Date(until));
        form.set(PROPOSED, &Value::Text(until.to_string()));
    }
}

fn category(values: &Values) -> Option<Category> {
    values.code("permit_category").and_then(Category::from_code)
}

/// What is typed under a number; none while a day or the category is missing.
pub fn input(number: &str, values: &Values) -> Option<PermitInput> {
    let text = |id| values.text(id).unwrap_or_default().to_owned();
    Some(PermitInput {
        number: number.to_owned(),
        employer: EmployerInput {
            bin: text("employer_bin"),
            name: text("employer_name"),
            activity: text("employer_activity"),
        },
        worker: Worker {
            name: text("worker_name"),
            citizenship: citizenship(values.text("citizenship").unwrap_or_default()),
            document: text("id_number"),
        },
        category: category(values)?,
        position: text("position"),
        issued_on: values.date("issued_on")?,
        valid_from: values.date("valid_from")?,
        valid_until: values.date("valid_until")?,
    })
}
