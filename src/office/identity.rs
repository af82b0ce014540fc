//! ИИН and БИН: twelve digits, the last of which checks the others.

use chrono::NaiveDate;
use thiserror::Error;

use super::application::Sex;

/// What is wrong with an ИИН or a БИН.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IinFault {
    /// Not twelve digits: too few, too many, or a letter among them.
    #[error("not twelve digits")]
    NotTwelveDigits,
    /// The last digit does not follow from the others: a slip of the finger somewhere.
    #[error("the check digit does not match")]
    CheckDigit,
}

/// Checks an ИИН. An empty one is no ИИН and is for the caller to let pass.
pub fn check_iin(text: &str) -> Result<(), IinFault> {
    if text.len() != 12 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(IinFault::NotTwelveDigits);
    }
    let digits: Vec<u32> = text.bytes().map(|byte| u32::from(byte - b'0')).collect();
    if check_digit(&digits[..11]) == Some(digits[11]) { Ok(()) } else { Err(IinFault::CheckDigit) }
}

/// Checks a БИН: its check digit follows the same rule, and an employer without one gives an ИИН.
pub fn check_bin(text: &str) -> Result<(), IinFault> {
    check_iin(text)
}

/// The twelfth digit of eleven; none for the few combinations that are never issued.
pub fn check_digit(eleven: &[u32]) -> Option<u32> {
    let weighted = |shift: usize| -> u32 {
        let weight = |at: usize| ((at + shift) % 11 + 1) as u32;
        eleven.iter().enumerate().map(|(at, digit)| digit * weight(at)).sum::<u32>() % 11
    };
    [0, 2].into_iter().map(weighted).find(|digit| *digit < 10)
}

/// The birth date and sex an ИИН tells: six digits of the date, then the century and the sex. None where it tells no
/// day, as some given to foreigners do not.
pub fn born(iin: &str) -> Option<(NaiveDate, Sex)> {
    check_iin(iin).ok()?;
    let number = |from: usize, to: usize| iin.get(from..to)?.parse::<u32>().ok();
    let (century, sex) = match number(6, 7)? {
        1 => (1800, Sex::Male),
        2 => (1800, Sex::Female),
        3 => (1900, Sex::Male),
        4 => (1900, Sex::Female),
        5 => (2000, Sex::Male),
        6 => (2000, Sex::Female),
        _ => return None,
    };
    let year = century + i32::try_from(number(0, 2)?).ok()?;
    Some((NaiveDate::from_ymd_opt(year, number(2, 4)?, number(4, 6)?)?, sex))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("830725324150", Ok(()))]
    #[case("220740008203", Ok(()))]
    #[case("830725324151", Err(IinFault::CheckDigit))]
    #[case("380725324150", Err(IinFault::CheckDigit))]
    #[case("83072532415", Err(IinFault::NotTwelveDigits))]
    #[case("8307253241500", Err(IinFault::NotTwelveDigits))]
    #[case("83072532415О", Err(IinFault::NotTwelveDigits))]
    #[case("", Err(IinFault::NotTwelveDigits))]
    fn checks(#[case] text: &str, #[case] expected: Result<(), IinFault>) {
        assert_eq!(check_iin(text), expected);
        assert_eq!(check_bin(text), expected);
    }

    #[test]
    fn the_digits_tell_the_birth_and_the_sex() {
        let day = |text: &str| text.parse().ok();
        assert_eq!(born("830725324150"), day("1983-07-25").map(|day| (day, Sex::Male)));
        assert_eq!(born("830725324151"), None);
        // The 40th of the 7th month: a БИН, not a person.
        assert_eq!(born("220740008203"), None);
    }

    #[test]
    fn the_second_row_of_weights_is_used() {
        // 0·1 + … + 10·1: the first row leaves 10, so the second (3, 4, …, 11, 1, 2) decides.
        let eleven = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
        assert_eq!(check_digit(&eleven), Some(1));
        // 5·1 + 6·10 and 5·3 + 6·1 both leave 10: never issued.
        assert_eq!(check_digit(&[5, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0]), None);
    }
}
