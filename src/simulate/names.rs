//! Names, countries and employers. None of the people exists; given names and surnames are put together by chance.

/// Where applicants come from.
#[derive(Debug)]
pub struct Nation {
    /// How often, against the others.
    pub weight: usize,
    /// Citizenship, as intake holds it.
    pub citizenship: &'static str,
    /// Surnames: his and hers.
    pub surnames: &'static [(&'static str, &'static str)],
    /// Given names of men.
    pub men: &'static [&'static str],
    /// Given names of women.
    pub women: &'static [&'static str],
    /// Names a patronymic is made of, his and hers; none where there is no such custom.
    pub patronymics: &'static [(&'static str, &'static str)],
    /// Beginning of the number of a passport.
    pub passport: &'static str,
    /// Who issues it.
    pub issuer: &'static str,
    /// A town with its country.
    pub towns: &'static [&'static str],
    /// Telephone code.
    pub phone: &'static str,
    /// Whether its diplomas need no recognition (Eurasian Economic Union).
    pub union: bool,
}

/// The countries.
pub const NATIONS: &[Nation] = &[
    Nation {
        weight: 22,
        citizenship: "Россия",
        surnames: &[
            ("Вершинин", "Вершинина"),
            ("Кольцов", "Кольцова"),
            ("Рябинин", "Рябинина"),
            ("Савельев", "Савельева"),
            ("Тихомиров", "Тихомирова"),
            ("Лугин", "Лугина"),
            ("Алёшин", "Алёшина"),
            ("Хайруллин", "Хайруллина"),
        ],
        men: &["Андрей", "Илья", "Павел", "Тимур", "Фёдор", "Артём", "Роман"],
        women: &["Анна", "Ольга", "Ксения", "Дарья", "Алсу", "Наталья"],
        patronymics: &[
            ("Сергеевич", "Сергеевна"),
            ("Олегович", "Олеговна"),
            ("Ильич", "Ильинична"),
            ("Маратович", "Маратовна"),
        ],
        passport: "75",
        issuer: "МВД России",
        towns: &["Омск, Россия", "Казань, Россия", "Барнаул, Россия"],
        phone: "+7913",
        union: true,
    },
    Nation {
        weight: 15,
        citizenship: "Узбекистан",
        surnames: &[
            ("Юлдашев", "Юлдашева"),
            ("Хамидов", "Хамидова"),
            ("Раҳимов", "Раҳимова"),
            ("Тошматов", "Тошматова"),
            ("Qodirov", "Qodirova"),
            ("Абдуллаев", "Абдуллаева"),
        ],
        men: &["Шерзод", "Бахтиёр", "Жасур", "Дилшод", "Улуғбек", "Otabek"],
        women: &["Нилуфар", "Дилноза", "Гулчеҳра", "Феруза", "Madina"],
        patronymics: &[("Анварович", "Анваровна"), ("Баходир угли", "Баходир кизи"), ("Рустамович", "Рустамовна")],
        passport: "FA",
        issuer: "МВД Узбекистана",
        towns: &["Ташкент, Узбекистан", "Самарканд, Узбекистан", "Фергана, Узбекистан"],
        phone: "+99890",
        union: false,
    },
    Nation {
        weight: 13,
        citizenship: "Китай",
        surnames: &[("Чжан", "Чжан"), ("Ван", "Ван"), ("Ли", "Ли"), ("Лю", "Лю"), ("Чэнь", "Чэнь"), ("Сунь", "Сунь")],
        men: &["Вэй", "Цзюнь", "Хаожань", "Минчжэ", "Лэй"],
        women: &["Сяомэй", "Юйтин", "Лили", "Цзинвэнь", "Синьи"],
        patronymics: &[],
        passport: "EJ",
        issuer: "NIA of China",
        towns: &["Урумчи, Китай", "Сиань, Китай", "Ланьчжоу, Китай"],
        phone: "+86139",
        union: false,
    },
    Nation {
        weight: 11,
        citizenship: "Турция",
        surnames: &[
            ("Özdemir", "Özdemir"),
            ("Yıldız", "Yıldız"),
            ("Kaya", "Kaya"),
            ("Аксой", "Аксой"),
            ("Шахин", "Шахин"),
            ("Доган", "Доган"),
        ],
        men: &["Mehmet", "Emre", "Хакан", "Serkan", "Бурак"],
        women: &["Ayşe", "Elif", "Зейнеп", "Merve", "Эсра"],
        patronymics: &[],
        passport: "U",
        issuer: "Nüfus Müdürlüğü",
        towns: &["Анкара, Турция", "Измир, Турция", "Конья, Турция"],
        phone: "+90532",
        union: false,
    },
    Nation {
        weight: 9,
        citizenship: "Кыргызстан",
        surnames: &[
            ("Асанов", "Асанова"),
            ("Токтосунов", "Токтосунова"),
            ("Жээнбеков", "Жээнбекова"),
            ("Бекболотов", "Бекболотова"),
            ("Сыдыков", "Сыдыкова"),
        ],
        men: &["Нурлан", "Азамат", "Бектур", "Эркин", "Канат"],
        women: &["Айпери", "Жылдыз", "Гүлнура", "Нургүл", "Бегимай"],
        patronymics: &[("Асан уулу", "Асан кызы"), ("Болотович", "Болотовна"), ("Талантович", "Талантовна")],
        passport: "AC",
        issuer: "МКК Кыргызстана",
        towns: &["Бишкек, Кыргызстан", "Ош, Кыргызстан", "Каракол, Кыргызстан"],
        phone: "+996555",
        union: true,
    },
    Nation {
        weight: 8,
        citizenship: "Республика Корея",
        surnames: &[("Ким", "Ким"), ("Пак", "Пак"), ("Чхве", "Чхве"), ("Юн", "Юн"), ("Хан", "Хан"), ("Син", "Син")],
        men: &["Джун Хо", "Мин Су", "Sung-min", "Тэ Ён", "Хён У"],
        women: &["Со Ён", "Чжи Вон", "Ha-eun", "Ми Гён", "Ын Чжу"],
        patronymics: &[],
        passport: "M",
        issuer: "MOFA of Korea",
        towns: &["Сеул, Республика Корея", "Тэгу, Республика Корея"],
        phone: "+8210",
        union: false,
    },
    Nation {
        weight: 7,
        citizenship: "Индия",
        surnames: &[("Мехта", "Мехта"), ("Rao", "Rao"), ("Айер", "Айер"), ("Чаудхари", "Чаудхари"), ("Nair", "Nair")],
        men: &["Вивек", "Arjun", "Рохан", "Suresh", "Кунал"],
        women: &["Прия", "Ananya", "Сунита", "Kavya", "Дивья"],
        patronymics: &[],
        passport: "Z",
        issuer: "Passport Office, Pune",
        towns: &["Пуна, Индия", "Коимбатур, Индия"],
        phone: "+9198",
        union: false,
    },
    Nation {
        weight: 5,
        citizenship: "Монголия",
        surnames: &[
            ("Қабылұлы", "Қабылқызы"),
            ("Зулхан", "Зулхан"),
            ("Тілеубайұлы", "Тілеубайқызы"),
            ("Батбаяр", "Батбаяр"),
        ],
        men: &["Ерболат", "Серікжан", "Бауыржан", "Тэмүүлэн"],
        women: &["Айнагүл", "Күләш", "Өнерхан", "Сарантуяа"],
        patronymics: &[],
        passport: "E",
        issuer: "УБЕГ Монголии",
        towns: &["Баян-Өлгий, Монголия", "Улан-Батор, Монголия"],
        phone: "+97699",
        union: false,
    },
    Nation {
        weight: 4,
        citizenship: "Германия",
        surnames: &[("Weber", "Weber"), ("Кох", "Кох"), ("Vogel", "Vogel"), ("Brandt", "Brandt")],
        men: &["Thomas", "Виктор", "Jonas", "Edgar"],
        women: &["Katrin", "Ирина", "Lena", "Ute"],
        patronymics: &[],
        passport: "C",
        issuer: "Stadt Kassel",
        towns: &["Кассель, Германия", "Лейпциг, Германия"],
        phone: "+49151",
        union: false,
    },
    Nation {
        weight: 3,
        citizenship: "Великобритания",
        surnames: &[("Harper", "Harper"), ("O'Neill", "O'Neill"), ("Whitfield", "Whitfield"), ("Ashby", "Ashby")],
        men: &["Daniel", "Owen", "Marcus", "Neil"],
        women: &["Emily", "Sarah", "Gwen", "Alice"],
        patronymics: &[],
        passport: "5",
        issuer: "HMPO",
        towns: &["Лидс, Великобритания", "Кардифф, Великобритания"],
        phone: "+4477",
        union: false,
    },
    Nation {
        weight: 2,
        citizenship: "Италия",
        surnames: &[("Росси", "Росси"), ("Ferri", "Ferri"), ("Марини", "Марини")],
        men: &["Марко", "Luca", "Паоло"],
        women: &["Giulia", "Кьяра", "Elena"],
        patronymics: &[],
        passport: "YB",
        issuer: "Questura di Torino",
        towns: &["Турин, Италия", "Бари, Италия"],
        phone: "+39347",
        union: false,
    },
    Nation {
        weight: 1,
        citizenship: "без гражданства",
        surnames: &[("Гордеев", "Гордеева"), ("Мурадов", "Мурадова"), ("Степанян", "Степанян")],
        men: &["Борис", "Вагиф", "Лев"],
        women: &["Лейла", "Вера", "Нина"],
        patronymics: &[("Петрович", "Петровна"), ("Ашотович", "Ашотовна")],
        passport: "LBG",
        issuer: "МВД Республики Казахстан",
        towns: &["Талдыкорган, Казахстан"],
        phone: "+7701",
        union: false,
    },
];

/// Streets of the region.
pub const STREETS: &[&str] = &[
    "г. Талдыкорган, ул. Тәуелсіздік",
    "г. Талдыкорган, ул. Қабанбай батыр",
    "г. Талдыкорган, мкр. Қаратал",
    "г. Текели, ул. Динмухамеда Қонаева",
    "г. Жаркент, ул. Жібек жолы",
    "с. Сарыөзек, ул. Алтынсарина",
    "г. Ушарал, ул. Жеңіс",
];

/// Employers. None of them exists.
pub const EMPLOYERS: &[&str] = &[
    "ТОО «Жетісу Агро Сервис»",
    "КГУ «Средняя школа № 47 г. Талдыкорган»",
    "ТОО «Қаратал Құрылыс»",
    "ГКП «Областная больница Жетісу»",
    "ТОО «Алатау Софт»",
    "ТОО «Sary Arqa Logistics»",
    "Частная школа «Bilim Shyny»",
    "ТОО «Текелийский литейный завод»",
    "ИП Нұрғалиева С. Т.",
    "ТОО «Жаркент Энерго Монтаж»",
    "Колледж «Жетісу Техник»",
    "ТОО «Көкжиек Мед»",
];

/// Representatives who file for somebody.
pub const REPRESENTATIVES: &[&str] =
    &["Нұрланов Дәурен Асқарұлы", "Шевцова Инна Павловна", "Байжанова Салтанат Ерікқызы"];
