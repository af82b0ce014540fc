//! A supervisor's ruling on an extension under a contract concluded after the certificate's end (п. 17, 23).

use super::Finish;
use super::trial::{submitted, tried};
use crate::office::certificate::fault::CertificateFault;
use crate::office::ruling::RuleExtension;
use crate::office::{Act, CaseNo, Command, Refusal, decide};
use crate::phrase::Phrase;
use crate::tui::flags;
use crate::tui::form::{Field, Form, Role, Said, Value, Values};
use crate::tui::message::Opened;
use crate::tui::world::World;

const ANEW: &str = "anew";
const EXTEND: &str = "extend";
const FIELDS: [&str; 2] = ["reason", "ruling"];

pub(super) fn build(opened: &Opened, world: &World) -> Result<Form, Phrase> {
    let case = super::case_of(opened)?;
    decide::allows(case.service(), case.state, Act::RuleExtension).map_err(|r| r.phrase())?;
    let command = |because: &str| rule(case.no, ANEW, because);
    if let Err(refusal @ Refusal::Certificate(CertificateFault::NothingToRule)) = tried(opened, world, &command("-")) {
        return Err(refusal.phrase());
    }
    let fields = vec![
        Field::choice("ruling", "form-rule-ruling", super::code_options(&[ANEW, EXTEND], "form-rule", world))
            .required(),
        Field::area("reason", "field-reason", 1000).required(),
    ];
    let mut context = super::heading(case, world);
    if let Some(view) = &opened.view {
        let flags = flags::of_case(view, world).into_iter();
        context.extend(flags.map(|(phrase, warns)| Said::new(if warns { Role::Warn } else { Role::Plain }, phrase)));
    }
    let title = Phrase::new("form-rule-title").with("case", case.no.to_string());
    let mut form = Form::new(title, fields).with_context(context);
    form.set("ruling", &Value::Code(ANEW.to_owned()));
    Ok(form)
}

fn rule(case: CaseNo, ruling: &str, because: &str) -> Command {
    Command::RuleExtension(RuleExtension { case, extend: ruling == EXTEND, because: because.to_owned() })
}

pub(super) fn recompute(_: &mut Form, _: &Opened, _: &World) {}

pub(super) fn finish(values: &Values, opened: &Opened, world: &World) -> Finish {
    match super::case_of(opened) {
        Ok(case) => {
            let ruling = values.code("ruling").unwrap_or(ANEW);
            submitted(opened, world, rule(case.no, ruling, values.text("reason").unwrap_or_default()), &FIELDS)
        }
        Err(words) => Finish::Problem { field: "reason", words },
    }
}
