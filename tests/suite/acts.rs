//! The hand-reviewed files of acts are whole: every act has its file, every line its cells, and no file is of nothing.
//! (`office::decide` drives each cell.)

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use akimat::office::Act;
use akimat::office::Role;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/office/acts")
}

/// What is wrong with a file of an act, by line.
fn faults(text: &str) -> Vec<String> {
    let roles: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
    let mut faults = Vec::new();
    let mut lines = text.lines().zip(1..);
    let header = lines.next().map(|(line, _)| line).unwrap_or_default();
    if header != format!("service,state,verdict,paragraph,{}", roles.join(",")) {
        faults.push("line 1: another header".to_owned());
    }
    let mut may: BTreeSet<Vec<&str>> = BTreeSet::new();
    for (line, number) in lines {
        let cells: Vec<&str> = line.split(',').collect();
        if cells.len() != 4 + roles.len() {
            faults.push(format!("line {number}: {} cells", cells.len()));
            continue;
        }
        if !["allow", "not_now", "not_of_service"].contains(&cells[2]) {
            faults.push(format!("line {number}: no verdict {}", cells[2]));
        }
        if cells[2] == "not_of_service" && cells[3].is_empty() {
            faults.push(format!("line {number}: a paragraph takes the act from the service, and none is named"));
        }
        if let Some(cell) = cells[4..].iter().find(|cell| !["y", "n"].contains(*cell)) {
            faults.push(format!("line {number}: {cell:?} is neither y nor n"));
        }
        may.insert(cells[4..].to_vec());
    }
    // A role may do an act or may not: the state is another question.
    if may.len() != 1 {
        faults.push(format!("{} sets of roles", may.len()));
    }
    faults
}

#[test]
fn every_act_has_its_file_with_a_cell_for_every_role() {
    let asked: BTreeSet<String> = Act::ALL.iter().map(|act| format!("{}.csv", act.code())).collect();
    let there: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(there, asked);
    for name in asked {
        let text = fs::read_to_string(folder().join(&name)).unwrap();
        assert_eq!(faults(&text), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn nobody_audits_what_they_change_and_every_act_is_somebodys() {
    for act in Act::ALL {
        let text = fs::read_to_string(folder().join(format!("{}.csv", act.code()))).unwrap();
        let cells: Vec<&str> = text.lines().nth(1).unwrap().split(',').skip(4).collect();
        let auditor = Role::ALL.iter().position(|role| *role == Role::Auditor).unwrap();
        assert_eq!(cells[auditor], "n", "{act:?}");
        assert!(cells.contains(&"y"), "{act:?}");
    }
}

#[test]
fn a_file_that_lacks_something_is_found() {
    let whole = "service,state,verdict,paragraph,officer,secretary,member,head,supervisor,administrator,auditor\n";
    let line = |more: &str| faults(&format!("{whole}{more}\n")).len();
    assert_eq!(line("issue,checked,allow,7,y,n,n,n,n,n,n"), 0);
    assert_eq!(line("issue,checked,allow,7,y,n,n,n,n,n"), 2);
    assert_eq!(line("issue,checked,maybe,7,y,n,n,n,n,n,n"), 1);
    assert_eq!(line("issue,checked,allow,7,y,n,n,n,n,n,?"), 1);
    assert_eq!(line("extend,checked,not_of_service,,y,n,n,n,n,n,n"), 1);
    assert_eq!(line("issue,checked,allow,7,y,n,n,n,n,n,n\nissue,scored,allow,7,n,n,n,n,n,n,n"), 1);
    assert_eq!(faults("service,state\n").len(), 2);
}
