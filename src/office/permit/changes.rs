//! What a correction changed, field by field.

use super::PermitInput;
use super::told::country;
use crate::phrase::{Arg, Phrase};

impl PermitInput {
    /// What stands otherwise in another reading of the same permit: the field, how it stood here, how it stands there.
    pub fn changes(&self, now: &Self) -> Vec<Phrase> {
        let text = |of: fn(&Self) -> &str| (Arg::from(of(self)), Arg::from(of(now)));
        let fields = [
            ("field-employer_bin", text(|of| &of.employer.bin)),
            ("field-employer_name", text(|of| &of.employer.name)),
            ("field-employer_activity", text(|of| &of.employer.activity)),
            ("field-worker_name", text(|of| &of.worker.name)),
            ("field-citizenship", (country(&self.worker.citizenship).into(), country(&now.worker.citizenship).into())),
            ("field-id_number", text(|of| &of.worker.document)),
            ("field-permit_category", (self.category.phrase().into(), now.category.phrase().into())),
            ("field-position", text(|of| &of.position)),
            ("field-issued_on", (self.issued_on.into(), now.issued_on.into())),
            ("field-valid_from", (self.valid_from.into(), now.valid_from.into())),
            ("field-valid_until", (self.valid_until.into(), now.valid_until.into())),
        ];
        let changed = fields.into_iter().filter(|(_, (old, new))| old != new);
        changed
            .map(|(field, (old, new))| {
                Phrase::new("permit-change").with("field", Phrase::new(field)).with("old", old).with("new", new)
            })
            .collect()
    }
}
