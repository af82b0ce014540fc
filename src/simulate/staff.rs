//! Who works in the simulated office. Fictional.

use crate::office::officer::NewOfficer;
use crate::office::{Role, Way, Who};

/// Login of the one who opens the office: administrator, and an officer with cases of their own.
pub const OWNER: &str = "akhmetova";
/// Logins of those cases are given to.
pub const OFFICERS: [&str; 3] = [OWNER, "lee", "serikov"];
/// Login of the Commission's secretary.
pub const SECRETARY: &str = "zhumabekova";
/// Login of the head, who decides.
pub const HEAD: &str = "ospanov";
/// Login of the supervisor, who gives cases out.
pub const SUPERVISOR: &str = "tleubaeva";

/// Everybody, the owner first.
pub fn staff() -> Vec<NewOfficer> {
    let officer =
        |login: &str, name: &str, roles: &[Role]| NewOfficer::new(login, name, roles.iter().copied().collect());
    vec![
        officer(OWNER, "Ахметова Гүлнар Серікқызы", &[Role::Officer, Role::Administrator]),
        officer("lee", "Ли Виктор Андреевич", &[Role::Officer]),
        officer("serikov", "Серіков Данияр Маратұлы", &[Role::Officer]),
        officer(SECRETARY, "Жұмабекова Айгерім Болатқызы", &[Role::Secretary, Role::Member]),
        officer(HEAD, "Оспанов Ерлан Қайратұлы", &[Role::Head, Role::Member]),
        officer(SUPERVISOR, "Тілеубаева Сәуле Нұрланқызы", &[Role::Supervisor]),
    ]
}

/// Somebody of the staff as they give commands.
pub fn who(login: &str, staff: &[NewOfficer]) -> Who {
    let roles = staff.iter().find(|officer| officer.login == login).map(|officer| officer.roles.clone());
    Who { login: login.to_owned(), roles: roles.unwrap_or_default(), way: Way::Program }
}
