use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use rstest::rstest;

use super::*;

/// The text of a buffer, then its styles as runs, then the cursor.
fn picture(form: &Form, lang: Lang, columns: u16, rows: u16) -> String {
    let area = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(area);
    let cursor = form.view(&mut buffer, area, &Texts::new(lang), &FormStyle::default(), &context());
    let mut text = String::new();
    let mut styles = String::new();
    for y in 0..rows {
        let mut line = String::new();
        let mut run: Option<(u16, Style)> = None;
        let mut skip = 0;
        for x in 0..columns {
            let cell = &buffer[(x, y)];
            if skip == 0 {
                line.push_str(cell.symbol());
                skip = crate::tui::text::width(cell.symbol()).saturating_sub(1);
            } else {
                skip -= 1;
            }
            if run.is_none_or(|(_, style)| style != cell.style()) {
                close(&mut styles, y, run, x);
                run = Some((x, cell.style()));
            }
        }
        close(&mut styles, y, run, columns);
        writeln!(text, "{}", line.trim_end()).unwrap();
    }
    format!("{text}---\n{styles}cursor {cursor:?}\n")
}

fn close(styles: &mut String, y: u16, run: Option<(u16, Style)>, until: u16) {
    let Some((from, style)) = run else { return };
    let colour = style.fg.filter(|c| *c != ratatui::style::Color::Reset);
    if colour.is_none() && style.add_modifier.is_empty() {
        return;
    }
    let colour = colour.map(|c| c.to_string()).unwrap_or_default();
    let modifier = if style.add_modifier.is_empty() { String::new() } else { format!("{:?}", style.add_modifier) };
    writeln!(styles, "{y}:{from}-{} {colour}{modifier}", until - 1).unwrap();
}

fn filled(lang: Lang) -> Form {
    let mut form = sample(lang);
    press(
        &mut form,
        "Ким Алексей 张伟\t9503143001\t31021995\t2003 1902\t  \t1.1.1\ty\t01092015\n31082019\n01022020\n\n\n",
    );
    press(&mut form, "+\n-\n/п. 8: мұғалімге керек емес\t");
    form.paste("Бірінші жол.\nЕкінші жол: құжаттың түпнұсқасы көрсетілді, көшірмесі порталда жүктелген, аудармасы бөлек қағазда.");
    form.set_computed(
        "points",
        vec![
            Said::new(Role::Good, plain("3 + 4 = 7, порог 6")),
            Said::new(Role::Warn, plain("по второму чтению 5: ниже порога")),
        ],
    );
    form.set_warning("iin", Some(plain("ИИН: не сходится с датой рождения.")));
    form
}

#[rstest]
#[case(Lang::Ru, 120, 40)]
#[case(Lang::Ru, 80, 24)]
#[case(Lang::Kk, 120, 40)]
#[case(Lang::Kk, 80, 24)]
#[case(Lang::En, 120, 40)]
#[case(Lang::En, 80, 24)]
fn the_sample_form(#[case] lang: Lang, #[case] columns: u16, #[case] rows: u16) {
    let mut form = filled(lang);
    let size = format!("{}_{columns}x{rows}", lang.code());
    form.act(FormAction::Save, &context());
    insta::assert_snapshot!(format!("{size}_saved_with_errors"), picture(&form, lang, columns, rows));
    form.focus_on("documents");
    press(&mut form, "↓");
    insta::assert_snapshot!(format!("{size}_documents"), picture(&form, lang, columns, rows));
    form.focus_on("profession");
    press(&mut form, " ");
    insta::assert_snapshot!(format!("{size}_list"), picture(&form, lang, columns, rows));
}

#[rstest]
#[case("work", "work_80x16")]
#[case("note", "note_80x16")]
#[case("filed", "filed_80x16")]
fn the_smallest_form(#[case] focus: &str, #[case] name: &str) {
    let mut form = filled(Lang::Kk);
    form.focus_on(focus);
    insta::assert_snapshot!(name, picture(&form, Lang::Kk, 80, 16));
}

#[test]
fn every_sentence_of_the_form_is_there_in_three_languages() {
    for lang in Lang::ALL {
        let form = filled(lang);
        for size in [(120, 40), (80, 24), (60, 16)] {
            for field in ["name", "birth", "work", "documents", "profession", "english", "note"] {
                let mut form = form.clone();
                form.focus_on(field);
                form.act(FormAction::Choose, &context());
                let picture = picture(&form, lang, size.0, size.1);
                assert!(!picture.contains('‹'), "{picture}");
            }
        }
    }
}
