use std::ops::RangeInclusive;

use super::*;
use crate::locale::Texts;
use crate::papers::{Block, Column, Place, Sign, Table, Top};

fn foot(n: usize, of: usize) -> String {
    Texts::new(Lang::Ru).say(&super::foot(n, of))
}

fn line(place: Place, text: &str) -> Block {
    Block::Line(Line { text: text.to_owned(), place })
}

fn paper(blocks: Vec<Block>) -> Paper {
    Paper { blocks, ..Paper::new(Lang::Ru, "Бумага", "2026-03-09".parse().unwrap()) }
}

fn set(paper: &Paper) -> Pages {
    pages(&paper.title, std::slice::from_ref(paper), foot).unwrap()
}

fn said(pages: &Pages) -> Vec<Vec<&str>> {
    pages.text().into_iter().map(|page| page.iter().map(|line| line.text.as_str()).collect()).collect()
}

const WORDS: &str = "Жалоба рассматривается вышестоящим административным органом, должностным лицом или уполномоченным \
                     органом по оценке и контролю за качеством оказания государственных услуг. ";

#[test]
fn what_a_page_says_is_what_the_paper_says() {
    let blocks = vec![
        line(Place::Heading, "Мотивированный отказ"),
        line(Place::Body, &WORDS.repeat(30)),
        line(Place::Quote, &WORDS.repeat(12)),
        line(Place::Body, "конец"),
    ];
    let paper = paper(blocks);
    let pages = set(&paper);
    assert!(pages.count() >= 2, "{}", pages.count());
    let together: String = said(&pages).concat().concat();
    let whole: String = paper.lines().into_iter().map(|line| line.text).collect();
    assert_eq!(together.replace(' ', ""), whole.replace(' ', ""));
}

#[test]
fn no_line_ends_between_a_number_and_its_sign() {
    for before in 0..60 {
        let text = format!("{} № 350-VI{}", "о".repeat(before), " и далее".repeat(20));
        let pages = set(&paper(vec![line(Place::Body, &text)]));
        let lines = said(&pages).concat();
        assert!(lines.iter().all(|line| !line.trim_end().ends_with('№')), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }
}

#[test]
fn a_letter_the_font_has_not_stops_the_paper_by_its_name() {
    for kazakh in ["Әділет Ғани Құрман Ңұр Өмір Ұлан Үміт Һарас Іздеу", "№ 15 «да» — “нет” … §"]
    {
        assert!(pages("", &[paper(vec![line(Place::Body, kazakh)])], foot).is_ok(), "{kazakh}");
    }
    let fault = pages("", &[paper(vec![line(Place::Body, "Ким 漢 Алексей")])], foot).unwrap_err();
    assert_eq!(fault, PrintError::NoLetter { letter: '漢', within: "Ким 漢 Алексей".to_owned() });
    let long = format!("{}Оклад 300000 ₸ в месяц{}", "Условия договора. ".repeat(9), " Срок один год.".repeat(9));
    let fault = pages("", &[paper(vec![line(Place::Body, &long)])], foot).unwrap_err();
    let within = "…словия договора. Оклад 300000 ₸ в месяц Срок один год. Срок…".to_owned();
    assert_eq!(fault, PrintError::NoLetter { letter: '₸', within });
    for lang in Lang::ALL {
        let said = Texts::new(lang).say(&fault.phrase());
        assert!(said.contains("«₸»") || said.contains("“₸”"), "{said}");
    }
    let in_a_cell = Table { columns: vec![Column::new("имя", 1)], rows: vec![vec!["Ким ☃".to_owned()]] };
    let fault = pages("", &[paper(vec![Block::Table(in_a_cell)])], foot).unwrap_err();
    assert!(matches!(fault, PrintError::NoLetter { letter: '☃', .. }), "{fault:?}");
}

#[test]
fn the_same_paper_is_the_same_file() {
    let paper = paper(vec![line(Place::Heading, "Справка"), line(Place::Body, WORDS)]);
    assert_eq!(pdf(&set(&paper)).unwrap(), pdf(&set(&paper)).unwrap());
}

#[test]
fn the_heading_of_a_table_stands_on_every_page_and_no_row_is_lost() {
    let rows: Vec<Vec<String>> = (1..=120).map(|n| vec![n.to_string(), format!("Ким {n}"), WORDS.to_owned()]).collect();
    let columns = vec![Column::number("№", 1), Column::new("Кому", 3), Column::new("Что", 8)];
    let paper = Paper { wide: true, numbered: true, ..paper(vec![Block::Table(Table { columns, rows })]) };
    let pages = set(&paper);
    assert!(pages.count() > 3);
    for page in said(&pages) {
        assert_eq!(page[0], "№ │ Кому │ Что");
        assert_eq!(page.iter().filter(|text| text.starts_with('№')).count(), 1);
    }
    let all: Vec<&str> = said(&pages).concat().into_iter().filter(|text| !text.starts_with('№')).collect();
    assert_eq!(all.len(), 120);
    assert!(all[119].starts_with("120 │ Ким 120"));
}

#[test]
fn a_row_higher_than_a_page_goes_on_with_the_next() {
    let rows = vec![vec![WORDS.repeat(60), "нет".to_owned()], vec!["после".to_owned(), "да".to_owned()]];
    let table = Table { columns: vec![Column::new("что", 2), Column::new("как", 1)], rows };
    let pages = set(&paper(vec![Block::Table(table)]));
    assert!(pages.count() >= 2);
    assert!(said(&pages).last().unwrap().contains(&"после │ да"));
}

#[test]
fn signatures_stay_together_and_no_heading_ends_a_page() {
    for lines in 30..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| line(Place::Body, &format!("строка {n}"))).collect();
        blocks.push(line(if lines % 2 == 0 { Place::Heading } else { Place::Label }, "заголовок"));
        let sign =
            |name: &str| Block::Sign(Sign { post: "Член".to_owned(), name: name.to_owned(), captions: None });
        let names = ["Ким", "Ли", "Пак", "Цой"];
        blocks.push(Block::Together(names.map(sign).to_vec()));
        let pages = set(&paper(blocks));
        let signed: Vec<usize> =
            said(&pages).iter().map(|page| page.iter().filter(|text| text.starts_with("Член")).count()).collect();
        assert!(signed.iter().all(|n| [0, 4].contains(n)), "{lines}: {signed:?}");
        let with_heading = said(&pages).iter().position(|page| page.contains(&"заголовок")).unwrap();
        assert_eq!(signed[with_heading], 4, "{lines}");
    }
}

#[test]
fn a_letterhead_of_one_column_longer_than_the_other_loses_nothing() {
    let top = Top {
        left: vec!["Басқарма".into()],
        right: vec!["Управление".into(), "адрес".into(), "тел.".into()],
        under: vec!["09.03.2026 № 15".into()],
    };
    let paper = Paper { top: Some(top), ..paper(vec![line(Place::Body, "текст")]) };
    let all = said(&set(&paper)).concat().join("\n");
    for words in ["Басқарма", "Управление", "адрес", "тел.", "№ 15", "текст"] {
        assert!(all.contains(words), "{all}");
    }
}

/// Where words and frames stand on each sheet: left, upper, right and lower edge.
fn boxes(pages: &Pages, words: bool) -> Vec<Vec<[f32; 4]>> {
    let of = |mark: &Mark| match mark {
        Mark::Words { setting, line, x, y } if words && !setting.0.trim().is_empty() => {
            setting.1.get(*line).map(|line| {
                let metrics = line.metrics();
                let left = x + metrics.offset;
                [left, y + metrics.block_min_coord, left + metrics.advance, y + metrics.block_max_coord]
            })
        }
        Mark::Rule { x, y, to } if !words => Some([*x, *y, *to, *y]),
        Mark::Frame { x, y, width, height } if !words => Some([*x, *y, x + width, y + height]),
        _ => None,
    };
    pages.sheets.iter().map(|(_, page)| page.marks.iter().filter_map(of).collect()).collect()
}

/// Nothing stands off the sheet, and no words stand over others.
fn nothing_is_lost(pages: &Pages) {
    let (all, words) = (boxes(pages, false), boxes(pages, true));
    for ((size, _), boxes) in pages.sheets.iter().zip(&all).chain(pages.sheets.iter().zip(&words)) {
        let (width, height) = size.sheet();
        for [left, upper, right, lower] in boxes {
            assert!(
                *left >= 0.0 && *upper >= 0.0 && *right <= width && *lower <= height,
                "{left} {upper} {right} {lower}"
            );
        }
    }
    for boxes in &words {
        for (at, a) in boxes.iter().enumerate() {
            for b in &boxes[at + 1..] {
                let apart = a[2] <= b[0] + 0.5 || b[2] <= a[0] + 0.5 || a[3] <= b[1] + 0.5 || b[3] <= a[1] + 0.5;
                assert!(apart, "{a:?} {b:?}");
            }
        }
    }
}

#[test]
fn a_certificate_with_long_words_and_both_stamps_stays_one_page() {
    use crate::papers::tests::long_certificate;
    for lang in [Lang::Ru, Lang::Kk] {
        for longest in [false, true] {
            let paper = long_certificate(lang, longest);
            let pages = set(&paper);
            assert_eq!(pages.count(), 1, "{lang:?}");
            nothing_is_lost(&pages);
        }
    }
}

#[test]
fn papers_of_one_file_know_their_pages() {
    let long = || paper(vec![line(Place::Body, &WORDS.repeat(40))]);
    let short = || paper(vec![line(Place::Body, "коротко")]);
    let set = pages("", &[short(), long(), short()], foot).unwrap();
    assert_eq!(set.ranges(), [1..=1, 2..=set.count() - 1, set.count()..=set.count()]);
    assert!(set.count() > 3);
}

#[test]
fn what_says_where_it_stands_is_set_till_it_is_so() {
    // The first paper grows by what it says: a page for each page of the second, as often as it says so.
    let papers = |said: &[RangeInclusive<usize>]| {
        let words = said.get(1).map_or_else(String::new, |second| format!("со стр. {} ", second.start()).repeat(900));
        vec![
            paper(vec![line(Place::Body, &words), line(Place::Body, "конец")]),
            paper(vec![line(Place::Body, "второй")]),
        ]
    };
    let set = settled("", papers, foot).unwrap();
    let second = *set.ranges()[1].start();
    assert!(second > 2, "{second}");
    assert!(said(&set)[0][0].starts_with(&format!("со стр. {second} ")));
    assert_eq!(said(&set)[second - 1], ["второй"]);
    let never = |said: &[RangeInclusive<usize>]| {
        let grows = said.first().map_or(1, |first| first.end() + 1);
        vec![paper((0..grows).flat_map(|_| [line(Place::Body, "да"), Block::NewPage]).collect())]
    };
    assert!(matches!(settled("", never, foot), Err(PrintError::Failed(_))));
}

#[test]
fn the_last_words_stay_with_the_signature() {
    for lines in 30..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| line(Place::Body, &format!("строка {n}"))).collect();
        blocks.push(line(Place::Body, ""));
        blocks.push(Block::Sign(Sign {
            post: "Руководитель".to_owned(), name: "Ким".to_owned(), captions: None
        }));
        let pages = set(&paper(blocks));
        let last = said(&pages).pop().unwrap();
        assert!(last.len() > 1 && last.contains(&format!("строка {}", lines - 1).as_str()), "{lines}: {last:?}");
    }
}

#[test]
fn an_addressee_stands_in_the_right_half() {
    let pages = set(&paper(vec![line(Place::Right, &WORDS[..120]), line(Place::Body, WORDS)]));
    let half = set::LEFT + Size { wide: false }.width() * 0.54 - 0.5;
    let words = &boxes(&pages, true)[0];
    assert!(words[0][0] >= half && words.last().unwrap()[0] < half, "{words:?}");
    nothing_is_lost(&pages);
}
