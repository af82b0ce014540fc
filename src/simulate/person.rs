//! Applicants: who they are, and the numbers they go by.

use chrono::{Datelike, Days, NaiveDate};

use super::chance::Chance;
use super::names::{NATIONS, Nation, REPRESENTATIVES, STREETS};
use crate::office::application::{Application, IdKind, Sex};
use crate::office::identity::check_digit;

/// Fills in who applies.
pub fn fill(application: &mut Application, chance: &mut Chance) -> &'static Nation {
    let weights: Vec<(usize, &'static Nation)> = NATIONS.iter().map(|nation| (nation.weight, nation)).collect();
    let nation = chance.weighted(&weights);
    let woman = chance.percent(44);
    let filed = application.filed_at.date();
    let born = filed - Days::new(chance.between(23 * 365, 61 * 365) as u64);
    application.full_name = name(nation, woman, chance);
    application.sex = Some(if woman { Sex::Female } else { Sex::Male });
    application.birth_date = Some(born);
    nation.citizenship.clone_into(&mut application.citizenship);
    if chance.percent(72) {
        application.iin = iin(born, woman, chance);
    }
    application.id_kind = Some(match nation.citizenship {
        "без гражданства" => IdKind::StatelessId,
        _ if chance.percent(22) => IdKind::ResidencePermit,
        _ => IdKind::Passport,
    });
    application.id_number = format!("{}{}", nation.passport, chance.digits(9 - nation.passport.len().min(3)));
    application.id_issued_on = Some(filed - Days::new(chance.between(60, 8 * 365) as u64));
    nation.issuer.clone_into(&mut application.id_issuer);
    let (house, flat) = (chance.between(1, 140), chance.between(1, 90));
    application.address = format!("{}, д. {house}, кв. {flat}", chance.pick(STREETS));
    application.phone = format!("+7 70{} {} {}", chance.between(0, 8), chance.digits(3), chance.digits(4));
    if chance.percent(60) {
        application.email = format!("applicant{}@example.kz", chance.digits(5));
    }
    (*chance.pick(nation.towns)).clone_into(&mut application.home_address);
    application.home_phone = format!("{}{}", nation.phone, chance.digits(7));
    if chance.percent(9) {
        (*chance.pick(REPRESENTATIVES)).clone_into(&mut application.representative);
    }
    nation
}

/// The person of an earlier application applies again.
pub fn again(application: &mut Application, earlier: &Application) {
    let from = earlier.clone();
    application.full_name = from.full_name;
    application.sex = from.sex;
    application.birth_date = from.birth_date;
    application.citizenship = from.citizenship;
    application.iin = from.iin;
    application.id_kind = from.id_kind;
    application.id_number = from.id_number;
    application.id_issued_on = from.id_issued_on;
    application.id_issuer = from.id_issuer;
    application.address = from.address;
    application.phone = from.phone;
    application.email = from.email;
    application.home_address = from.home_address;
    application.home_phone = from.home_phone;
    application.profession_code = from.profession_code;
}

/// A name as a document of that country has it.
pub fn name(nation: &Nation, woman: bool, chance: &mut Chance) -> String {
    let of = |pair: &(&'static str, &'static str)| if woman { pair.1 } else { pair.0 };
    let surname = of(chance.pick(nation.surnames));
    // As in a document: both names in one script.
    let latin = is_latin(surname);
    let given = if woman { nation.women } else { nation.men };
    let alike: Vec<&str> = given.iter().copied().filter(|name| is_latin(name) == latin).collect();
    let given = chance.pick(&alike);
    if nation.patronymics.is_empty() || latin || chance.percent(12) {
        return format!("{surname} {given}");
    }
    format!("{surname} {given} {}", of(chance.pick(nation.patronymics)))
}

fn is_latin(name: &str) -> bool {
    name.chars().next().is_some_and(|first| first < '\u{400}')
}

/// An ИИН with its right last digit: the day of birth, the century and sex, four digits.
pub fn iin(born: NaiveDate, woman: bool, chance: &mut Chance) -> String {
    let century = if born.year() < 2000 { 3 } else { 5 } + i32::from(woman);
    loop {
        let eleven = format!("{}{century}{}", born.format("%y%m%d"), chance.digits(4));
        let digits: Vec<u32> = eleven.bytes().map(|byte| u32::from(byte - b'0')).collect();
        if let Some(last) = check_digit(&digits) {
            return format!("{eleven}{last}");
        }
    }
}

/// A БИН: the month of registration, kinds, six digits and the check digit.
pub fn bin(chance: &mut Chance) -> String {
    loop {
        let month = chance.between(1, 12);
        let eleven = format!("{:02}{month:02}40{}", chance.between(4, 25), chance.digits(5));
        let digits: Vec<u32> = eleven.bytes().map(|byte| u32::from(byte - b'0')).collect();
        if let Some(last) = check_digit(&digits) {
            return format!("{eleven}{last}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Service;
    use crate::office::identity::check_iin;

    #[test]
    fn every_nation_has_given_names_for_its_surnames() {
        for nation in NATIONS {
            for (his, hers) in nation.surnames {
                assert!(nation.men.iter().any(|name| is_latin(name) == is_latin(his)), "{his}");
                assert!(nation.women.iter().any(|name| is_latin(name) == is_latin(hers)), "{hers}");
            }
        }
    }

    #[test]
    fn numbers_have_their_check_digits() {
        let filed_at = "2026-11-20T10:00:00".parse().unwrap();
        let mut seen = 0;
        for stream in 0..300 {
            let mut chance = Chance::new(1, stream);
            let mut application = Application::new(Service::Issue, filed_at);
            fill(&mut application, &mut chance);
            assert_eq!(check_iin(&bin(&mut chance)), Ok(()));
            if !application.iin.is_empty() {
                assert_eq!(check_iin(&application.iin), Ok(()), "{}", application.iin);
                let born = application.birth_date.unwrap().format("%y%m%d").to_string();
                assert_eq!(application.iin[..6], born);
                seen += 1;
            }
        }
        assert!(seen > 150);
    }
}
