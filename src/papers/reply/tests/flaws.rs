//! What a reply is read for before it is signed.

use super::super::typed::by_hand;
use super::*;

#[test]
fn the_standard_reply_of_the_fixture_asks_about_the_deputy_head_and_nothing_else() {
    let (office, ask) = (register(|_, _| {}), ask());
    let facts = facts(&office, &ask);
    for lang in [Lang::Ru, Lang::Kk] {
        let texts = Texts::new(lang);
        let source = source(&ask, &facts, &texts);
        let said = standard(&source, "Управление занятости");
        let head = ReplyFlaw::Head { position: "заместитель руководителя".to_owned() };
        assert_eq!(check(&said, &said, &source), [head]);
    }
}

/// Paragraphs of an officer's own, read against the fixture's standard wording.
fn found(paragraphs: &[&str]) -> Vec<ReplyFlaw> {
    let (office, ask, texts) = (register(|_, _| {}), ask(), Texts::new(Lang::Ru));
    let facts = facts(&office, &ask);
    let source = source(&ask, &facts, &texts);
    let paragraphs: Vec<String> = paragraphs.iter().map(|text| (*text).to_owned()).collect();
    let all = check(&paragraphs, &standard(&source, "Управление занятости"), &source);
    all.into_iter().filter(|flaw| !matches!(flaw, ReplyFlaw::Head { .. })).collect()
}

#[test]
fn a_figure_of_the_year_beside_the_day_and_the_other_way_round_is_told() {
    let flow = found(&["На {{day}} в {{employer}} {{issued.permits}}."]);
    assert_eq!(flow, [ReplyFlaw::FlowBesideDay { at: 1, field: "issued.permits".to_owned() }]);
    let stock = found(&["В {{year}} году выдано {{valid_third.permits}}. Иное предложение."]);
    assert_eq!(stock, [ReplyFlaw::StockBesideYear { at: 1, field: "valid_third.permits".to_owned() }]);
    let apart = found(&["В {{year}} году выдано {{issued.permits}}. На {{day}} {{valid.said}}."]);
    assert_eq!(apart, []);
}

/// Both are figures of the register: each is told by the other, and what is valid by the year alone.
#[test]
fn figures_of_both_measures_in_one_sentence_are_told() {
    let flow = |field: &str| ReplyFlaw::FlowBesideDay { at: 1, field: field.to_owned() };
    let stock = |field: &str| ReplyFlaw::StockBesideYear { at: 1, field: field.to_owned() };
    let both = found(&["В {{year}} году {{issued.said}}, из них специалисты – {{valid_transfer_specialist.permits}}."]);
    assert_eq!(both, [flow("issued.said"), stock("valid_transfer_specialist.permits")]);
    assert_eq!(found(&["{{issued.permits}}, {{valid.sum}}."]), [flow("issued.permits"), stock("valid.sum")]);
    assert_eq!(found(&["В {{year}} году {{valid.said}}."]), [stock("valid.said")]);
    assert_eq!(found(&["На {{day}} {{year}} года {{valid.said}}."]), []);
}

fn alone(paragraphs: &[&str], lang: Lang) -> Vec<ReplyFlaw> {
    let (texts, paragraphs) = (Texts::new(lang), paragraphs.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    check_words(&paragraphs, &cited(&texts), ("ЗТ-2025-00000001", Some(day("2025-08-27"))), &texts)
}

#[test]
fn a_reply_that_asks_nothing_of_the_register_is_read_for_what_needs_none() {
    let told = alone(
        &[
            "На Ваше обращение № ЗТ-2025-00000001 от 27.08.2025 (27 августа 2025 года): выдано 45 разрешений, из них 45.",
            "По приказу от 30 июня 2023 года № 274, {{year}} и {{isued}}: работают 7 человек, или суд, не согласия,всего.",
        ],
        Lang::Ru,
    );
    let field = |name: &str| name.to_owned();
    for flaw in [
        ReplyFlaw::NoRegister { at: 2, field: field("year") },
        ReplyFlaw::Unknown { at: 2, field: field("isued") },
        ReplyFlaw::Slip { at: 2, wrong: "не согласия".to_owned(), right: "несогласия".to_owned() },
        ReplyFlaw::Work { at: 2, word: "работают".to_owned() },
        ReplyFlaw::Court { at: 2, word: "или суд".to_owned() },
        ReplyFlaw::AllByHand { numbers: vec!["45".to_owned(), "7".to_owned()] },
    ] {
        assert!(told.contains(&flaw), "{flaw:?}\n{told:?}");
    }
    assert!(told.iter().any(|flaw| matches!(flaw, ReplyFlaw::Spacing { at: 2, .. })), "{told:?}");
    assert_eq!(told.len(), 7, "{told:?}");
    assert_eq!(alone(&["Сұралған мәліметтер жоқ."], Lang::Kk), []);
    let texts = Texts::new(Lang::Ru);
    let nameless = check_words(&["Сведений нет.".to_owned()], &[], ("", None), &texts);
    assert_eq!(nameless, [ReplyFlaw::NoNumber, ReplyFlaw::NoDay]);
}

#[test]
fn terms_of_no_whole_months_are_no_words_of_the_reply() {
    let ask = ask();
    for (irregular, wanted) in [
        (0, "было выдано 45 разрешений сроком действия один год на должности (14): "),
        (3, "было выдано 45 разрешений (срок действия: один год – 42, иной срок – 3) на должности (14): "),
        (45, "было выдано 45 разрешений на должности (14): "),
    ] {
        let mut left = irregular;
        let mut facts = facts(&register(|_, _| {}), &ask);
        let regular = facts.issued.total - left;
        facts.terms = [(0, std::mem::take(&mut left)), (12, regular)].into_iter().filter(|(_, n)| *n > 0).collect();
        for (lang, wanted) in [(Lang::Ru, Some(wanted)), (Lang::Kk, None)] {
            let texts = Texts::new(lang);
            let source = source(&ask, &facts, &texts);
            let whole = standard(&source, "Управление");
            let said: Vec<String> = whole.iter().map(|text| resolve(text, &source)).collect();
            assert!(wanted.is_none_or(|wanted| said[4].contains(wanted)), "{}", said[4]);
            assert!(!check(&whole, &whole, &source).iter().any(|flaw| matches!(flaw, ReplyFlaw::Spacing { .. })));
        }
    }
    let mut facts = facts(&register(|_, _| {}), &ask);
    facts.terms = [(0, 45)].into();
    for (lang, wanted) in [
        (Lang::Ru, "было выдано 45 разрешений на сроки, указанные в разрешениях, на должности"),
        (Lang::Kk, "45 рұқсат берілді (мерзімдері рұқсаттарда көрсетілген)"),
    ] {
        let texts = Texts::new(lang);
        let source = source(&ask, &facts, &texts);
        let order = if lang == Lang::Ru {
            "{{issued.said}} {{issued.terms}} на должности"
        } else {
            "{{issued.said}} {{issued.terms}}"
        };
        assert_eq!(resolve(order, &source), wanted);
    }
}

#[test]
fn the_slips_of_the_letter_are_told() {
    let slip = |at, wrong: &str, right: &str| ReplyFlaw::Slip { at, wrong: wrong.to_owned(), right: right.to_owned() };
    let near = |at, near: &str| ReplyFlaw::Spacing { at, near: near.to_owned() };
    let told = found(&[
        "В случае не согласия с нашим ответом, Вы в праве обратиться в вышестоящий орган или суд.",
        "На {{day}} всего{{valid}} разрешений",
        "{{valid_transfer_specialist}}разрешение;  конец",
        "Казахстан(вне квоты)",
    ]);
    for flaw in [
        slip(1, "не согласия", "несогласия"),
        slip(1, "в праве обратиться", "вправе обратиться"),
        ReplyFlaw::Court { at: 1, word: "или суд".to_owned() },
        near(2, "ода всего65 разреш"),
        near(3, "51разрешени"),
        near(4, "Казахстан(вне квот"),
    ] {
        assert!(told.contains(&flaw), "{flaw:?}\n{told:?}");
    }
    assert_eq!(found(&["Е.И. Пример, г. Алматы, статье 91, № 350-VI (вне квоты), {{valid}}."]), []);
    let typed = found(&["На 01сентября"]);
    assert!(typed.contains(&near(1, "На 01сентября")), "{typed:?}");
}

#[test]
fn people_at_work_zero_unknown_fields_and_a_wrong_sum_are_told() {
    let work = found(&["На {{day}} в {{employer}} работают всего {{valid}} иностранных граждан."]);
    assert_eq!(work, [ReplyFlaw::Work { at: 1, word: "работают".to_owned() }]);
    let zero = found(&["По четвертой категории {{issued_fourth.permits}}."]);
    let instead = "issued_fourth.said".to_owned();
    assert_eq!(zero, [ReplyFlaw::Zero { at: 1, field: "issued_fourth.permits".to_owned(), instead }]);
    assert_eq!(found(&["{{isued}}"]), [ReplyFlaw::Unknown { at: 1, field: "isued".to_owned() }]);
    let sum = found(&["Всего {{valid}}:", "– {{valid_third.permits}};", "– {{valid_second.permits}}."]);
    assert_eq!(sum, [ReplyFlaw::Sum { sum: 10, total: 65 }]);
}

#[test]
fn an_inquiry_without_number_or_day_is_told() {
    let (office, ask, texts) = (register(|_, _| {}), ask(), Texts::new(Lang::Ru));
    let facts = facts(&office, &ask);
    let source = Source { number: "", dated: None, ..source(&ask, &facts, &texts) };
    let said = standard(&source, "Управление занятости");
    assert_eq!(check(&said, &said, &source)[..2], [ReplyFlaw::NoNumber, ReplyFlaw::NoDay]);
    assert!(resolve(&said[0], &source).contains("№ _____ от _____"));
}

#[test]
fn a_number_typed_by_hand_is_told_and_one_of_the_wording_is_not() {
    let (office, ask, texts) = (register(|_, _| {}), ask(), Texts::new(Lang::Ru));
    let facts = facts(&office, &ask);
    let source = source(&ask, &facts, &texts);
    let whole = standard(&source, "Управление занятости");
    let mut edited = whole.clone();
    let appeal = edited.len() - 1;
    edited[appeal].push_str(" Телефон доверия указан на сайте.");
    assert_eq!(by_hand(&edited, &whole), [], "the numbers of the wording are its own");
    edited[4] = edited[4].replace("{{issued.said}}", "было выдано 46 разрешений");
    assert_eq!(by_hand(&edited, &whole), [(5, "46".to_owned())]);
    edited.push("Всего 65.".to_owned());
    assert_eq!(by_hand(&edited, &whole).len(), 2);
}

/// The wording names articles and orders by numbers: in another sentence such a number is somebody's own.
#[test]
fn a_number_of_a_paragraph_that_was_deleted_is_told_in_another() {
    let standard = ["Согласно статье 91 Кодекса и приказу № 279 от 30.06.2023.", "Сведений не имеется.", "1"];
    let standard = standard.map(str::to_owned);
    let told =
        |paragraphs: &[&str]| by_hand(&paragraphs.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>(), &standard);
    assert_eq!(told(&["Сведений не имеется: выдано 91 разрешение."]), [(1, "91".to_owned())]);
    assert_eq!(told(&["Действует 279 разрешений."]), [(1, "279".to_owned())]);
    assert_eq!(told(&["Как сказано в статье 91 АППК и в приказе № 279 от 30.06.2023:"]), []);
    assert_eq!(told(&["Статья 91 Кодекса."]), []);
    assert_eq!(told(&["В статье 91 и ещё раз в статье 91."]), [(1, "91".to_owned())]);
    assert_eq!(told(&["Всего 1"]), [(1, "1".to_owned())]);
    assert_eq!(told(&["1", "2"]), [(2, "2".to_owned())]);
}
