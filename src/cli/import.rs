//! `akimat import`: what is said at its end.

use std::path::Path;

use serde::Serialize;

use crate::phrase::Phrase;

/// Counts of data rows of one import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ImportSummary {
    /// Rows read.
    pub read: u64,
    /// Rows that became cases.
    pub imported: u64,
    /// Rows whose number was a case already.
    pub duplicates: u64,
    /// Rows refused.
    pub rejected: u64,
    /// Rows imported with at least one warning.
    pub warnings: u64,
}

impl ImportSummary {
    /// Counts a row that became a case.
    pub fn add_imported(&mut self, warned: bool) {
        self.read += 1;
        self.imported += 1;
        self.warnings += u64::from(warned);
    }

    /// Counts a row whose number was a case already.
    pub fn add_duplicate(&mut self) {
        self.read += 1;
        self.duplicates += 1;
    }

    /// Counts a refused row.
    pub fn add_rejected(&mut self) {
        self.read += 1;
        self.rejected += 1;
    }

    /// One line of JSON: `{"read","imported","duplicates","rejected","warnings"}`.
    pub fn json(&self) -> String {
        let Self { read, imported, duplicates, rejected, warnings } = self;
        serde_json::json!({
            "read": read, "imported": imported, "duplicates": duplicates, "rejected": rejected, "warnings": warnings,
        })
        .to_string()
    }

    /// 0, or 1 when a row was refused.
    pub const fn exit_code(&self) -> u8 {
        if self.rejected > 0 { 1 } else { 0 }
    }

    /// The lines for a reader. `rejected` is the file of refused rows; a dry run says that nothing was kept.
    pub fn lines(&self, rejected: Option<&Path>, dry_run: bool) -> Vec<Phrase> {
        let count = |id: &str, count: u64| Phrase::new(format!("intake-summary-{id}")).with("count", count);
        let mut lines = vec![
            count("read", self.read),
            count(if dry_run { "would-import" } else { "imported" }, self.imported).with("warnings", self.warnings),
            count("duplicates", self.duplicates),
            count("rejected", self.rejected),
        ];
        if let Some(path) = rejected {
            lines.push(Phrase::new("intake-summary-mend").with("file", path.display().to_string()));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Lang, Texts};

    fn summary() -> ImportSummary {
        let mut summary = ImportSummary::default();
        (0..37).for_each(|row| summary.add_imported(row < 28));
        (0..3).for_each(|_| summary.add_duplicate());
        (0..20).for_each(|_| summary.add_rejected());
        summary
    }

    #[test]
    fn json_has_the_five_counts() {
        let expected: serde_json::Value =
            serde_json::json!({"read": 60, "imported": 37, "duplicates": 3, "rejected": 20, "warnings": 28});
        assert_eq!(serde_json::from_str::<serde_json::Value>(&summary().json()).unwrap(), expected);
        assert_eq!(serde_json::to_value(summary()).unwrap(), expected);
    }

    #[test]
    fn a_refused_row_is_exit_code_one() {
        assert_eq!(summary().exit_code(), 1);
        assert_eq!(ImportSummary { rejected: 0, ..summary() }.exit_code(), 0);
    }

    #[test]
    fn it_reads_in_three_languages() {
        let told: Vec<String> = Lang::ALL
            .into_iter()
            .map(|lang| {
                let texts = Texts::new(lang);
                let lines = summary().lines(Some(Path::new("portal.rejected.csv")), lang == Lang::En);
                lines.iter().map(|line| texts.say(line)).collect::<Vec<_>>().join("\n")
            })
            .collect();
        insta::assert_snapshot!(told.join("\n\n"));
    }
}
