# Рұқсаттар туралы жолданымға жауап (30.06.2023 № 274 және № 279 бұйрықтар).

reply-title = Жолданымға жауап
reply-inquiry = № { $number } ({ $day })
reply-opening = { $body } (бұдан әрі – Басқарма) Сіздің { $inquiry } жолданымыңызды қарап, өз құзыреті шегінде мынаны хабарлайды.
reply-service = Басқарма «Жұмыс берушілерге шетелдік жұмыс күшін тартуға рұқсат беру немесе ұзарту» мемлекеттік қызметін көрсетеді.
reply-quota = Шетелдік жұмыс күшін тартуға квотаны министрлік Қазақстан Республикасы Премьер-Министрінің орынбасары – Еңбек және халықты әлеуметтік қорғау министрінің 2023 жылғы 30 маусымдағы № 274 бұйрығымен бекітілген Қазақстан Республикасына шетелдік жұмыс күшін тартуға квота белгілеу және оны облыстар, республикалық маңызы бар қалалар, астана арасында бөлу қағидаларына сәйкес қалыптастырады.
reply-rules = Шетелдік жұмыс күшін тартуға рұқсаттар квота шегінде Қазақстан Республикасы Премьер-Министрінің орынбасары – Еңбек және халықты әлеуметтік қорғау министрінің 2023 жылғы 30 маусымдағы № 279 бұйрығымен бекітілген Жұмыс берушілерге шетелдік жұмыс күшін тартуға рұқсаттар беру немесе ұзарту, сондай-ақ корпоративішілік ауыстыруды жүзеге асыру қағидалары мен шарттарының (бұдан әрі – Қағидалар) негізінде беріледі. Корпоративішілік ауыстыру квотадан тыс жүзеге асырылады.
reply-issued = { $year } жылы { $employer } жұмыс берушісіне { $said } { $terms }, лауазымдары ({ $count }): { $positions }.
reply-issued-termless = { $year } жылы { $employer } жұмыс берушісіне { $said }, лауазымдары ({ $count }): { $positions }.
reply-issued-none = { $year } жылы { $employer } жұмыс берушісіне { $said }.
reply-categories = Қағидалардың 5-тармағына сәйкес шетелдік жұмыс күшін тартуға рұқсаттар беру кезінде жұмыскерлердің мынадай санаттары белгіленеді:
reply-category-1 = 1) бірінші санат – басшылар мен олардың орынбасарлары;
reply-category-2 = 2) екінші санат – кәсіптік стандарттарда, басшылар, мамандар және басқа да қызметшілер лауазымдарының біліктілік анықтамалығында, ұйымдардың басшылары, мамандары және басқа да қызметшілері лауазымдарының үлгілік біліктілік сипаттамаларында белгіленген біліктілік талаптарына сәйкес келетін құрылымдық бөлімшелердің басшылары;
reply-category-3 = 3) үшінші санат – кәсіптік стандарттарда, басшылар, мамандар және басқа да қызметшілер лауазымдарының біліктілік анықтамалығында, ұйымдардың басшылары, мамандары және басқа да қызметшілері лауазымдарының үлгілік біліктілік сипаттамаларында белгіленген біліктілік талаптарына сәйкес келетін мамандар;
reply-category-4 = 4) төртінші санат – кәсіптік стандарттарда, Жұмыстар мен жұмысшы кәсіптерінің бірыңғай тарифтік-біліктілік анықтамалығында, жұмысшы кәсіптерінің тарифтік-біліктілік сипаттамаларында белгіленген біліктілік талаптарына сәйкес келетін білікті жұмысшылар;
reply-category-5 = 5) маусымдық шетелдік жұмыскерлер – климаттық немесе өзге де табиғи жағдайларға байланысты белгілі бір кезең (маусым) ішінде орындалатын маусымдық жұмыстарды орындау үшін халықтың көші-қоны мәселелері жөніндегі уәкілетті орган мемлекеттік басқарудың тиісті саласына басшылықты жүзеге асыратын уәкілетті мемлекеттік органдармен келісу бойынша бекітетін кәсіптер тізбесіне сәйкес жұмыс берушілер бір жылдан аспайтын мерзімге жұмысқа тартатын иммигранттар;
reply-category-6 = 6) корпоративішілік ауыстыру – Дүниежүзілік сауда ұйымына мүше елдің аумағында құрылған, Қазақстан Республикасының аумағынан тыс жерде орналасқан және жұмыс істейтін заңды тұлғада басшы, менеджер немесе маман лауазымында еңбек қызметін жүзеге асыратын шетелдікті немесе азаматтығы жоқ адамды Қазақстан Республикасының заңнамасына сәйкес Қазақстан Республикасының аумағында құрылған осы заңды тұлғаның филиалдарына, еншілес ұйымдарына, өкілдіктеріне еңбек шартында айқындалған, бірақ үш жылдан аспайтын мерзімге бір жылға ұзарту құқығымен уақытша ауыстыру (квотадан тыс).
reply-of-category = «{ $position }» лауазымы { $to } жатады, { $by } бойынша { $year } жылы { $employer } жұмыс берушісіне { $said }.
reply-of-category-plain = { $year } жылы { $employer } жұмыс берушісіне { $by } бойынша { $said }.
reply-stock = { $day } күнгі жағдай бойынша { $employer } жұмыс берушісінде { $said }, оның ішінде:
reply-stock-none = { $day } күнгі жағдай бойынша { $employer } жұмыс берушісінде { $said }.
reply-stock-line = – { $category } – { $permits }
reply-stock-total = Барлығы { $sum }. Қалған санаттар бойынша қолданыстағы рұқсаттар жоқ.
reply-control = Сонымен қатар Басқармаға бақылау-қадағалау функциялары берілмегенін хабарлаймыз.
reply-appeal = Жауаппен келіспеген жағдайда Сіз 2020 жылғы 29 маусымдағы № 350-VI Қазақстан Республикасының Әкімшілік рәсімдік-процестік кодексінің 91-бабына сәйкес әкімшілік (сотқа дейінгі) тәртіппен жоғары тұрған органға шағым беруге құқылысыз. Егер заңда өзгеше көзделмесе, сотқа әкімшілік (сотқа дейінгі) тәртіппен шағым жасалғаннан кейін жүгінуге болады.
reply-executor = Орынд.: { $name }, тел.: { $phone }
reply-executor-plain = Орынд.: { $name }
reply-note-kk = Жауаптың қазақша мәтіні, оның ішінде Қағидалардың 5-тармағындағы анықтамалар – біздің аудармамыз, заңгер тексермеген.

reply-permits = { $n } рұқсат
reply-issued-said =
    { $n ->
        [0] рұқсаттар берілген жоқ
       *[other] { $permits } берілді
    }
reply-valid-said =
    { $n ->
        [0] қолданыстағы рұқсаттар жоқ
       *[other] { $citizens } берілген барлығы { $permits } қолданыста
    }
reply-valid-group-said =
    { $n ->
        [0] қолданыстағы рұқсаттар жоқ
       *[other] { $permits } қолданыста
    }
reply-citizens =
    { $n ->
        [1] { $country } азаматына
       *[other] { $country } азаматтарына
    }
reply-citizens-as = шетел азаматтарына (азаматтығы: { $country })
reply-citizens-counted = { $citizens } – { $n }
reply-terms = (қолданылу мерзімі { $terms })
reply-terms-counted = (қолданылу мерзімі: { $terms })
reply-terms-irregular = (мерзімдері рұқсаттарда көрсетілген)
reply-term-counted = { $term } – { $n }
reply-term =
    { $n ->
        [0] өзге мерзім
        [12] бір жыл
        [24] екі жыл
        [36] үш жыл
       *[other] { $n } ай
    }

reply-category-name-first = I санат (басшылар мен олардың орынбасарлары)
reply-category-name-second = II санат (құрылымдық бөлімшелердің басшылары)
reply-category-name-third = III санат (мамандар)
reply-category-name-fourth = IV санат (білікті жұмысшылар)
reply-category-name-seasonal = маусымдық шетелдік жұмыскерлер
reply-category-name-transfer_head = корпоративішілік ауыстыру, басшылар
reply-category-name-transfer_manager = корпоративішілік ауыстыру, менеджерлер
reply-category-name-transfer_specialist = корпоративішілік ауыстыру, мамандар

reply-category-to-first = бірінші санатқа
reply-category-to-second = екінші санатқа
reply-category-to-third = үшінші санатқа
reply-category-to-fourth = төртінші санатқа
reply-category-to-seasonal = маусымдық шетелдік жұмыскерлер санатына
reply-category-to-transfer_head = корпоративішілік ауыстыру (басшылар) санатына
reply-category-to-transfer_manager = корпоративішілік ауыстыру (менеджерлер) санатына
reply-category-to-transfer_specialist = корпоративішілік ауыстыру (мамандар) санатына

reply-category-by-first = бірінші санат
reply-category-by-second = екінші санат
reply-category-by-third = үшінші санат
reply-category-by-fourth = төртінші санат
reply-category-by-seasonal = маусымдық шетелдік жұмыскерлер санаты
reply-category-by-transfer_head = корпоративішілік ауыстыру (басшылар) санаты
reply-category-by-transfer_manager = корпоративішілік ауыстыру (менеджерлер) санаты
reply-category-by-transfer_specialist = корпоративішілік ауыстыру (мамандар) санаты

reply-country-CHN = ҚХР
reply-country-TUR = Түркия
reply-country-UZB = Өзбекстан
reply-country-KGZ = Қырғызстан
reply-country-TJK = Тәжікстан
reply-country-TKM = Түрікменстан
reply-country-RUS = Ресей
reply-country-BLR = Беларусь
reply-country-UKR = Украина
reply-country-MDA = Молдова
reply-country-AZE = Әзербайжан
reply-country-ARM = Армения
reply-country-GEO = Грузия
reply-country-MNG = Моңғолия
reply-country-IND = Үндістан
reply-country-PAK = Пәкістан
reply-country-BGD = Бангладеш
reply-country-NPL = Непал
reply-country-LKA = Шри-Ланка
reply-country-AFG = Ауғанстан
reply-country-IRN = Иран
reply-country-IRQ = Ирак
reply-country-SYR = Сирия
reply-country-JOR = Иордания
reply-country-LBN = Ливан
reply-country-ISR = Израиль
reply-country-ARE = Біріккен Араб Әмірліктері
reply-country-SAU = Сауд Арабиясы
reply-country-EGY = Мысыр
reply-country-KOR = Корея Республикасы
reply-country-PRK = КХДР
reply-country-JPN = Жапония
reply-country-VNM = Вьетнам
reply-country-THA = Таиланд
reply-country-MMR = Мьянма
reply-country-PHL = Филиппин
reply-country-IDN = Индонезия
reply-country-MYS = Малайзия
reply-country-SGP = Сингапур
reply-country-DEU = Германия
reply-country-ITA = Италия
reply-country-FRA = Франция
reply-country-ESP = Испания
reply-country-PRT = Португалия
reply-country-NLD = Нидерланд
reply-country-BEL = Бельгия
reply-country-AUT = Австрия
reply-country-CHE = Швейцария
reply-country-GBR = Ұлыбритания
reply-country-IRL = Ирландия
reply-country-SWE = Швеция
reply-country-FIN = Финляндия
reply-country-NOR = Норвегия
reply-country-DNK = Дания
reply-country-POL = Польша
reply-country-CZE = Чехия
reply-country-SVK = Словакия
reply-country-HUN = Венгрия
reply-country-ROU = Румыния
reply-country-BGR = Болгария
reply-country-GRC = Грекия
reply-country-SRB = Сербия
reply-country-HRV = Хорватия
reply-country-BIH = Босния және Герцеговина
reply-country-LTU = Литва
reply-country-LVA = Латвия
reply-country-EST = Эстония
reply-country-CAN = Канада
reply-country-USA = АҚШ
reply-country-MEX = Мексика
reply-country-BRA = Бразилия
reply-country-AUS = Аустралия
reply-country-NZL = Жаңа Зеландия
reply-country-ZAF = Оңтүстік Африка Республикасы
reply-country-NGA = Нигерия

reply-flaw-flow-beside-day = { $at }-абзац: «{ $field }» өрісі жыл ішінде берілгендерді санайды, ал сөйлем күн туралы айтады
reply-flaw-stock-beside-year = { $at }-абзац: «{ $field }» өрісі сол күні қолданыстағыларды санайды, ал сөйлем жыл ішінде берілгендер туралы айтады
reply-flaw-no-number = жолданымның нөмірі жазылмаған: жауапта сілтейтін нөмір жоқ
reply-flaw-no-day = жолданымның күні жазылмаған: жауапта сілтейтін күн жоқ
reply-flaw-slip = { $at }-абзац: «{ $wrong }» – дұрысы «{ $right }»
reply-flaw-spacing = { $at }-абзац: «{ $near }» жанындағы бос орындар
reply-flaw-head = сұрақ: берілгендер арасында «{ $position }» лауазымы бар, ал сол күні I санат жоқ (корпоративішілік ауыстыруда да басшылар болады)
reply-flaw-work = { $at }-абзац: «{ $word }» – тізілім жұмыс істеп жүрген адамдарды емес, рұқсаттарды санайды
reply-flaw-sum = жолдар бойынша { $sum }, ал барлығы { $total }
reply-flaw-court = { $at }-абзац: «{ $word }» – алдымен сотқа дейінгі шағым (ӘРПК 91-бабы)
reply-flaw-unknown = { $at }-абзац: «{ $field }» өрісі жоқ
reply-flaw-zero = { $at }-абзац: «{ $field }» өрісі нөлге тең: «{ $instead }» оны сөзбен айтады
reply-flaw-by-hand = { $at }-абзац: «{ $number }» қолмен енгізілген, тізіліммен байланысы жоқ
reply-flaw-no-register = { $at }-абзац: «{ $field }» өрісі тізілімнен алынады, ал жұмыс беруші таңдалмаған
reply-flaw-all-by-hand = сандар қолмен енгізілген, тізіліммен байланысы жоқ: { $numbers }

reply-moved-issued = жыл ішінде берілгені: { $was } болған, қазір { $now }
reply-moved-valid = сол күні қолданыстағысы: { $was } болған, қазір { $now }
reply-moved-issued-group = жыл ішінде берілгені, { $group }: { $was } болған, қазір { $now }
reply-moved-valid-group = сол күні қолданыстағысы, { $group }: { $was } болған, қазір { $now }
reply-moved-term = «{ $term }» мерзіміне

refusal-inquiry-figures = тізілім көрсеткіштері жауап көрсетілген кездегідей емес: оны қайта қараңыз
refusal-inquiry-figures-moved = тізілім көрсеткіштері жауап дайындалған кездегідей емес: { $moved }; оны қайта қараңыз
refusal-inquiry-field = жауап мәтінінде қос жақшадағы өріс қалды: ондай өріс жоқ немесе жұмыс беруші таңдалмаған
refusal-inquiry-other-words = қол қойылатын жауаптың { $at }-абзацы дайындалғандағыдай емес: тек өрістер ғана өзгереді

field-reply_employer = жұмыс беруші
field-reply_year = берілген жылы
field-reply_on = қолданыстағы күні
field-reply_position = сұралған лауазым
field-reply_phone = орындаушының телефоны
form-reply-employer-hint = Атауының бөлігін немесе БСН теріңіз; жұмыс берушісіз жауап өз сөзімен жазылады
form-reply-questions = не сұралды
form-reply-facts = тізілім және тексеру
form-reply-no-employer = Жұмыс беруші таңдалмаған: жауапта тізілім көрсеткіштері жоқ
form-reply-no-year = Жылды көрсетіңіз: онсыз тізілім саналмайды
form-reply-waits = Тізілім саналып жатыр
form-reply-theirs = басқасында
form-reply-written = { $by }: жазылды «{ $text }»
form-reply-taken-out = { $by }: алынды «{ $text }»
form-reply-counts = Жыл ішінде { $issued } берілді, сол күні { $valid } қолданыста. Көрсеткіштер мәтінде өріс болып тұрады және қол қойылғанға дейін тізілімге ереді
reply-question-issued = жыл ішінде қанша, қандай лауазым мен мерзімге берілді
reply-question-categories = санаттардың анықтамалары (5-тармақ)
reply-question-of_category = санат бойынша берілді ме
reply-question-stock = сол күні қаншасы қолданыста
reply-question-control = кім бақылайды
