use proptest::prelude::*;
use serde_json::json;

use super::*;

#[test]
fn typed_in_one_go_nothing_is_lost() {
    let mut form = sample(Lang::Ru);
    press(
        &mut form,
        "Ким Алексей\n950314300123\n14031995\n20.03 19:02\n  \nучит мат\ny\n01092015\n31082019\n01022020\n\n\n",
    );
    press(&mut form, "+\n-\n/не нужен\n*⎋");
    let values = form.values(&context());
    assert_eq!(values.text("name"), Some("Ким Алексей"));
    assert_eq!(values.text("iin"), Some("950314300123"));
    assert_eq!(values.date("birth"), NaiveDate::from_ymd_opt(1995, 3, 14));
    assert_eq!(values.moment("filed").unwrap().to_string(), "2026-03-20 19:02:00");
    assert_eq!(values.code("id_kind"), Some("residence_permit"));
    assert_eq!(values.code("profession"), Some("1.1.2"));
    assert_eq!(values.yes("english"), Some(true));
    let periods: Vec<String> = values.periods("work").iter().map(|p| format!("{}..{:?}", p.from, p.until)).collect();
    assert_eq!(periods, ["2015-09-01..Some(2019-08-31)", "2020-02-01..None"]);
    let states: Vec<&ItemState> = values.items("documents").iter().map(|(_, state)| state).collect();
    let na = ItemState::NotApplicable("не нужен".into());
    assert_eq!(states, [&ItemState::Present, &ItemState::Missing, &na, &ItemState::Present]);
    assert!(form.is_dirty());
}

#[test]
fn saving_goes_to_the_first_bad_field_and_counts() {
    let mut form = sample(Lang::Ru);
    press(&mut form, "\t\t31.02.1995\t");
    assert_eq!(form.focused(), Some("filed"), "a bad field does not trap");
    assert_eq!(form.act(FormAction::Save, &context()), Outcome::Handled);
    assert_eq!(form.focused(), Some("name"));
    let said = Texts::new(Lang::Ru).say(&form.message().unwrap().phrase);
    assert_eq!(said, "Ошибок: 4, первая — «Ф. И. О.». Поле не заполнено. Заполните его: без него записать нельзя.");
    press(&mut form, "Ким\t\t");
    assert_eq!(form.draft()["fields"]["birth"]["is"]["text"], "31.02.1995", "what was typed stays");
}

#[test]
fn a_form_in_order_is_saved_by_enter_on_its_last_line() {
    let mut form = sample(Lang::En);
    press(&mut form, "Kim\t\t1403 95\t\t\t1.1.1\t\t\t");
    assert_eq!(form.act(FormAction::MarkRest, &context()), Outcome::Changed);
    press(&mut form, "\tline\nline\t");
    assert_eq!(form.focused(), None);
    let Outcome::Save(values) = press(&mut form, "\n") else { panic!("{:?}", form.errors(&context())) };
    assert_eq!(values.text("note"), Some("line\nline"));
    assert_eq!(values.text("hidden"), None);
}

#[test]
fn the_owner_s_error_stands_until_the_field_changes() {
    let mut form = sample(Lang::Ru);
    form.set_error("iin", Phrase::new("form-item"));
    assert!(form.errors(&context()).iter().any(|(id, _)| *id == "iin"));
    press(&mut form, "\t9");
    assert!(form.errors(&context()).iter().all(|(id, e)| *id != "iin" || e.id == "form-digits-count"));
}

#[test]
fn arrows_change_a_day_and_relative_days_are_written_out() {
    let mut form = sample(Lang::Ru);
    press(&mut form, "\t\tt→→←");
    assert_eq!(form.values(&context()).date("birth"), NaiveDate::from_ymd_opt(2026, 3, 27));
    press(&mut form, "⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫+5\t");
    assert_eq!(form.draft()["fields"]["birth"]["is"]["text"], "02.04.2026");
    press(&mut form, "2003 1902←");
    assert_eq!(form.draft()["fields"]["filed"]["is"]["text"], "19.03.2026 19:02");
}

#[test]
fn digits_fold_the_kazakh_row() {
    let mut form = sample(Lang::Kk);
    press(&mut form, "\t\"әіңғ,.үұқ\"ә");
    assert_eq!(form.values(&context()).text("iin"), Some("123456789012"));
    press(&mut form, "я3");
    assert_eq!(form.values(&context()).text("iin"), Some("123456789012"), "no letter, no thirteenth digit");
}

#[test]
fn esc_closes_a_list_first_and_then_leaves_with_everything_kept() {
    let mut form = sample(Lang::Ru);
    press(&mut form, "Ким\t\t\t\t\tучит");
    assert_eq!(press(&mut form, "⎋"), Outcome::Handled);
    assert_eq!(press(&mut form, "⎋"), Outcome::Back);
    assert_eq!(form.draft()["fields"]["profession"]["is"]["typed"], "учит");
}

#[test]
fn up_and_down_move_inside_first() {
    let mut form = sample(Lang::Ru);
    form.focus_on("documents");
    press(&mut form, "↓↓↓");
    assert_eq!(form.focused(), Some("documents"));
    press(&mut form, "↓");
    assert_eq!(form.focused(), Some("note"));
    press(&mut form, "а\nб↑");
    assert_eq!(form.focused(), Some("note"));
    press(&mut form, "↑");
    assert_eq!(form.focused(), Some("documents"));
    press(&mut form, "⇞");
    assert_eq!(form.focused(), Some("birth"));
    form.act(FormAction::Last, &context());
    assert_eq!(form.focused(), Some("note"));
    form.act(FormAction::First, &context());
    assert_eq!(form.focused(), Some("name"));
}

#[test]
fn periods_are_added_and_removed() {
    let mut form = sample(Lang::Ru);
    form.focus_on("work");
    press(&mut form, "01.09.2015\n\n01.01.2020\n⌫");
    assert_eq!(form.values(&context()).periods("work").len(), 2);
    press(&mut form, &"⌫".repeat(11));
    assert_eq!(form.draft()["fields"]["work"]["is"]["rows"], json!([["01.09.2015", ""]]));
    assert_eq!(form.focused(), Some("work"));
    press(&mut form, "01.01.2014");
    let errors = form.errors(&context());
    let (_, error) = errors.iter().find(|(id, _)| *id == "work").unwrap();
    assert!(Texts::new(Lang::Ru).say(error).starts_with("Период 1: конец"), "{error:?}");
}

#[test]
fn a_paste_says_what_it_changed() {
    let ru = Texts::new(Lang::Ru);
    let mut form = sample(Lang::Ru);
    form.paste("  \x1b]52;c;aGk=\x07Ким\r\nАлек\u{200b}сей\x1b[0m ");
    assert_eq!(form.values(&context()).text("name"), Some("Ким Алексей"));
    assert_eq!(
        ru.say(&form.message().unwrap().phrase),
        "Вставлено с правкой: убрано лишних знаков — 3, соединено строк — 1, пробелы по краям сняты."
    );
    press(&mut form, "\t");
    form.paste("950314-300.123");
    assert_eq!(form.values(&context()).text("iin"), Some("950314300123"));
    form.focus_on("note");
    form.paste("один\r\nдва");
    assert_eq!(form.values(&context()).text("note"), Some("один\nдва"));
    assert_eq!(form.message(), None, "nothing changed, nothing said");
    form.focus_on("english");
    assert_eq!(form.paste("да"), Outcome::Handled);
}

#[test]
fn hidden_fields_keep_what_stands_in_them() {
    let mut form = sample(Lang::Ru);
    press(&mut form, "Ким");
    form.set_visible("name", false);
    assert_eq!((form.focused(), form.values(&context()).text("name")), (Some("iin"), None));
    form.set_visible("name", true);
    assert_eq!(form.values(&context()).text("name"), Some("Ким"));
}

#[test]
fn a_draft_of_another_version_is_taken_as_far_as_it_goes() {
    let mut form = sample(Lang::Ru);
    form.restore(&json!({ "focus": "gone", "fields": { "gone": { "is": 1 }, "iin": 7, "name": { "is": { "text": 5 } },
        "work": { "is": { "rows": "x", "row": 9 } }, "documents": { "is": { "rows": [{ "id": "gone", "mark": "present" }] } } } }));
    assert_eq!(form.focused(), Some("name"));
    form.restore(&json!(null));
    form.restore(&json!([1, 2]));
    assert_eq!(form.focused(), Some("name"));
}

#[test]
fn a_draft_returns_to_a_field_that_is_shown_only_later() {
    let mut form = sample(Lang::Ru);
    form.set_visible("hidden", true);
    form.focus_on("hidden");
    press(&mut form, "тут");
    let draft = form.draft();
    let mut again = sample(Lang::Ru);
    again.restore(&draft);
    again.set_visible("hidden", true);
    assert_eq!(again.focused(), Some("hidden"));
    assert_eq!(again.draft(), draft);
}

/// Keys of every sort, lists opened and text typed.
fn keys() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            4 => "[a-zа-яәғқңөұүһі]",
            4 => "[0-9., /+*-]",
            4 => "[\n\t⇤↑↓←→⌫⌦⇱⇲⇞⇟⎋]",
            1 => "[张🇰👍\u{301}\u{200d}]",
        ],
        0..120,
    )
    .prop_map(|keys| keys.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_key_panics_or_loses_what_was_typed(keys in keys(), size in 0_usize..3) {
        let mut form = sample(Lang::Kk);
        let texts = Texts::new(Lang::Kk);
        let (columns, rows) = [(120, 40), (80, 24), (60, 16)][size];
        let area = ratatui::layout::Rect::new(0, 0, columns, rows);
        for c in keys.chars() {
            let before = form.draft();
            let outcome = form.key(key(c), &FormContext { columns, ..context() });
            if outcome == Outcome::Back {
                prop_assert_eq!(&form.draft(), &before);
            }
            let mut buffer = ratatui::buffer::Buffer::empty(area);
            let cursor = form.view(&mut buffer, area, &texts, &FormStyle::default(), &context());
            prop_assert!(cursor.is_some_and(|at| area.contains(at)), "the cursor is seen");
        }
        let draft = form.draft();
        let mut again = sample(Lang::Kk);
        again.restore(&draft);
        prop_assert_eq!(&again.draft(), &draft);
        prop_assert_eq!(again.values(&context()), form.values(&context()));
    }
}

#[test]
fn typing_behind_a_whole_date_begins_it_anew() {
    let mut form = sample(Lang::Ru);
    press(&mut form, "\t\t14031995\t20.03.2026 19:02⌫⌫15");
    assert_eq!(
        form.values(&context()).moment("filed").unwrap().to_string(),
        "2026-03-20 19:15:00",
        "mended at its end"
    );
    press(&mut form, ":30\t");
    assert_eq!(form.values(&context()).moment("filed").unwrap().to_string(), "2026-03-20 19:15:30");
    form.set("filed", &Value::Moment(NaiveDate::from_ymd_opt(2026, 3, 20).unwrap().and_hms_opt(19, 2, 0).unwrap()));
    form.set("birth", &Value::Date(NaiveDate::from_ymd_opt(1995, 3, 14).unwrap()));
    form.focus_on("birth");
    press(&mut form, "1504 95\t1903 0930\t");
    assert_eq!(form.values(&context()).date("birth"), NaiveDate::from_ymd_opt(1995, 4, 15));
    assert_eq!(form.values(&context()).moment("filed").unwrap().to_string(), "2026-03-19 09:30:00");
}
