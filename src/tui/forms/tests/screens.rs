//! What the forms look like in three languages at the smallest common size.

use super::*;

fn snapshot(name: &str, kind: FormKind, office: &MemoryOffice, case: CaseNo, keys: &str) {
    for lang in Lang::ALL {
        let mut world = world(lang);
        (world.columns, world.rows) = (80, 24);
        let opened = opened(kind, office, case);
        let mut form = open(&opened, &world);
        press(&mut form, &opened, &world, keys);
        let title = world.say(form.title());
        insta::assert_snapshot!(
            format!("{name}_{}", lang.code()),
            format!("{title}\n{}", drawn(&form, &world, 78, 20))
        );
    }
}

#[test]
fn the_commission_and_the_decision() {
    let mut office = office();
    let case = scored(&mut office, sheet(true, 2));
    snapshot("recommend", FormKind::Recommend, &office, case, "\n12");
    let mut office = super::office();
    let case = recommended(&mut office, sheet(true, 5), None);
    snapshot("grant", FormKind::Decide, &office, case, "");
    let mut office = super::office();
    let case = recommended(&mut office, sheet(true, 2), Some(2));
    snapshot("refuse", FormKind::Decide, &office, case, "");
}

#[test]
fn the_daily_forms() {
    let mut office = office();
    let case = granted(&mut office);
    snapshot(
        "deliver",
        FormKind::Deliver,
        &office,
        case,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    );
    snapshot("notify", FormKind::Notify, &office, case, " \n0603\n17");
    snapshot("assign", FormKind::Assign, &office, case, "");
}

#[test]
fn the_forms_of_entry() {
    let mut office = office();
    let case = checked(&mut office, application(Service::Issue), &["id"]);
    snapshot("register", FormKind::Register, &office, case, "\nKZ-77\n0503 1902");
    snapshot("correct", FormKind::Correct, &office, case, "filed_at\n⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫0403 1000");
    snapshot("defects", FormKind::Defects, &office, case, "");
}
