//! What the staff does with a case, as commands.

use super::{
    Answer, AttachmentKind, Case, CaseNo, Chance, Command, Education, HEAD, Hearing, NaiveDateTime, Phrase, Place,
    Rulebook, Service, SheetInput, TimeDelta, Work, ground,
};

impl Work<'_> {
    pub(super) fn correct(&self, no: CaseNo, case: &Case, chance: &mut Chance) -> Command {
        let reason = self.texts.get("simulate-correct-reason");
        let (field, value) = if chance.percent(50) {
            ("phone", format!("+7 70{} {} {}", chance.between(0, 8), chance.digits(3), chance.digits(4)))
        } else {
            ("address", format!("{}, {}", case.application.address, chance.between(91, 120)))
        };
        Command::Correct { case: no, field: field.to_owned(), value, reason }
    }

    /// Every item there is answered by what came with the application.
    pub(super) fn check(&self, no: CaseNo, case: &Case) -> Command {
        let list = Rulebook::embedded().edition(&case.clocks.edition).ok().and_then(|e| e.checklist(case.service()));
        let union = matches!(case.application.citizenship.as_str(), "Россия" | "Кыргызстан");
        let answer = |id: &str, may_be_not_applicable: bool| {
            let kind = AttachmentKind::from_code(id);
            if kind.is_some_and(|kind| case.application.attachments.contains(&kind)) {
                Answer::Present
            } else if may_be_not_applicable && id == "recognition" && union {
                Answer::NotApplicable { reason: self.texts.get("simulate-recognition-not-needed") }
            } else if may_be_not_applicable && id == "work_record" && case.application.work_periods.is_empty() {
                Answer::NotApplicable { reason: self.texts.get("simulate-no-work") }
            } else {
                Answer::Missing
            }
        };
        let items = list.map_or(&[][..], |list| &list.items);
        let answers = items.iter().map(|item| (item.id.clone(), answer(&item.id, item.may_be_not_applicable)));
        Command::CheckDocuments { case: no, answers: answers.collect() }
    }

    pub(super) fn missing(&self, no: CaseNo) -> bool {
        let documents = self.office.case_at(no).and_then(|case| case.documents.as_ref());
        documents.is_some_and(|documents| !documents.missing.is_empty())
    }

    pub(super) fn defects(&self, no: CaseNo) -> String {
        let documents = self.office.case_at(no).and_then(|case| case.documents.as_ref());
        let item = |id: &String| Phrase::new(format!("document-{id}"));
        let items = documents.map_or_else(Vec::new, |documents| documents.missing.iter().map(item).collect());
        self.texts.say(&Phrase::new("simulate-defects").with("items", items))
    }

    /// What was missing is brought, and checked again.
    pub(super) fn mend(
        &mut self,
        login: &str,
        no: CaseNo,
        case: &Case,
        at: NaiveDateTime,
        chance: &mut Chance,
    ) -> Option<Command> {
        let missing = case.documents.as_ref().map(|documents| documents.missing.clone()).unwrap_or_default();
        let attachment = missing.iter().find_map(|id| AttachmentKind::from_code(id))?;
        let place = Place {
            present: true,
            link: String::new(),
            file_name: format!("{}-{no}.pdf", attachment.code()),
            hash: chance.digits(16),
        };
        self.give(login, Command::PlaceAttachment { case: no, attachment, place }, at)?;
        let case = self.office.case_at(no)?.clone();
        Some(self.check(no, &case))
    }

    pub(super) fn score(&self, no: CaseNo, case: &Case, chance: &mut Chance) -> Command {
        let a = &case.application;
        let meets = !chance.percent(6);
        let unreliable = if chance.percent(3) { self.texts.get("simulate-unreliable") } else { String::new() };
        let standard = Phrase::new("simulate-standard").with("number", chance.between(11, 340).to_string());
        let input = SheetInput {
            profession_code: a.profession_code.clone(),
            standard: self.texts.say(&standard),
            meets,
            reasons: if meets { String::new() } else { self.texts.get("simulate-not-meets") },
            higher: matches!(a.education, Some(Education::Higher | Education::Both)),
            degree: matches!(a.education, Some(Education::Degree | Education::Both)),
            english_certificate: a.english_certificate == Some(true),
            periods: a.work_periods.clone(),
            unreliable,
        };
        Command::Score { case: no, input }
    }

    pub(super) fn recommend(&mut self, no: CaseNo, case: &Case, at: NaiveDateTime) -> Command {
        let next = self.sittings.len() + 1;
        let sitting = *self.sittings.entry(at.date()).or_insert(next);
        let refuse_on = ground(case);
        let reasons = refuse_on.map_or_else(|| "simulate-recommended".to_owned(), |g| format!("simulate-ground-{g}"));
        Command::Recommend {
            case: no,
            refuse_on,
            minutes_no: sitting.to_string(),
            minutes_on: at.date(),
            reasons: self.texts.get(&reasons),
        }
    }

    pub(super) fn decide(
        &self,
        run: usize,
        no: CaseNo,
        case: &Case,
        at: NaiveDateTime,
        chance: &mut Chance,
    ) -> Command {
        let unreliable = case.service() != Service::Issue && chance.percent(4);
        let today = at.date();
        if let Some(ground) = ground(case).or(unreliable.then_some(3)) {
            let held = chance.percent(60);
            let not_held = || Hearing::NotHeld(self.texts.get("simulate-not-heard"));
            let hearing = if held { Hearing::Held(case.outside.heard_on().unwrap_or(today)) } else { not_held() };
            let facts = self.texts.get(&format!("simulate-facts-{ground}"));
            return Command::Refuse { case: no, ground, facts, hearing, departs_because: String::new() };
        }
        let (mut valid_until, mut shortened_because) = (None, String::new());
        if case.service() == Service::Issue {
            let brief = self.runs[run].plan.brief;
            if brief || chance.percent(12) {
                let (from, days) = if brief { (self.now.date(), (3, 9)) } else { (today, (40, 80)) };
                valid_until = Some(from + chrono::Days::new(chance.between(days.0, days.1) as u64));
                shortened_because = self.texts.get("simulate-shortened");
            }
        }
        let departs_because = String::new();
        Command::Grant { case: no, valid_from: None, valid_until, shortened_because, departs_because }
    }

    pub(super) fn deliver(&self, no: CaseNo, case: &Case, at: NaiveDateTime) -> Option<Command> {
        let decided_at = case.decision.as_ref()?.at;
        let head = self.staff.iter().find(|officer| officer.login == HEAD)?;
        Some(Command::Deliver {
            case: no,
            file_name: format!("{no}.pdf.cms"),
            file_hash: blake3::hash(no.to_string().as_bytes()).to_hex().to_string(),
            signer: head.name.clone(),
            signed_at: decided_at.max(at - TimeDelta::minutes(25)).min(at),
            delivered_at: at,
        })
    }
}
