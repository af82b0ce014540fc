//! By what two records are of one person: ИИН, number of the identity document, the whole name.

use super::application::Application;
use super::names::skeleton;

/// Longest number compared: nobody types more to find a case.
const LONGEST: usize = 40;

/// The keys of a person: ИИН, number of the document, the whole name in any order of its words; what is empty has none.
pub fn keys(iin: &str, document: &str, name: &str) -> Vec<String> {
    let mut words = skeleton(name);
    words.sort_unstable();
    let keys = [('i', number(iin)), ('d', number(document)), ('n', words.join(" "))];
    keys.into_iter().filter(|(_, text)| !text.is_empty()).map(|(kind, text)| format!("{kind}{text}")).collect()
}

/// A number as it is compared: letters and digits, capitals.
pub fn number(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).take(LONGEST).collect()
}

/// Whether two applications are of one person: by ИИН where both have one, else by the document or the whole name.
pub fn same(a: &Application, b: &Application) -> bool {
    let (own, other) = (number(&a.iin), number(&b.iin));
    if !own.is_empty() && !other.is_empty() {
        return own == other;
    }
    let of = |application: &Application| keys("", &application.id_number, &application.full_name);
    let known = of(b);
    of(a).iter().any(|key| known.contains(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Service;

    fn of(iin: &str, document: &str, name: &str) -> Application {
        let filed_at = chrono::NaiveDate::MIN.and_time(chrono::NaiveTime::MIN);
        Application {
            iin: iin.into(),
            id_number: document.into(),
            full_name: name.into(),
            ..Application::new(Service::Issue, filed_at)
        }
    }

    #[test]
    fn one_person_by_the_strongest_that_both_have() {
        let kim = of("850507498842", "M1", "Ким Алексей");
        assert!(same(&kim, &of("8505 0749 8842", "N2", "Пак Ольга")));
        assert!(!same(&kim, &of("830725324150", "M1", "Ким Алексей")), "two ИИН are two persons");
        assert!(same(&kim, &of("", "m-1", "Пак Ольга")));
        assert!(same(&kim, &of("", "N2", "Aleksei Kim")));
        assert!(!same(&kim, &of("", "", "Пак Ольга")));
        assert!(!same(&of("", "", ""), &of("", "", "")));
    }
}
