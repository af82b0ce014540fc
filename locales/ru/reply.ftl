# Ответ на обращение о разрешениях (приказы № 274 и № 279 от 30.06.2023).

reply-title = Ответ на обращение
reply-inquiry = № { $number } от { $day }
reply-opening = { $body } (далее – Управление), рассмотрев Ваше обращение { $inquiry }, в пределах своей компетенции сообщает следующее.
reply-service = Управлением оказывается государственная услуга «Выдача или продление разрешения работодателям на привлечение иностранной рабочей силы».
reply-quota = Квота на привлечение иностранной рабочей силы формируется министерством в соответствии с Правилами установления квоты на привлечение иностранной рабочей силы в Республику Казахстан и ее распределения между областями, городами республиканского значения, столицей, утвержденными приказом Заместителя Премьер-Министра – Министра труда и социальной защиты населения Республики Казахстан от 30 июня 2023 года № 274.
reply-rules = Разрешения на привлечение иностранной рабочей силы выдаются в пределах квоты на основании Правил и условий выдачи или продления разрешений работодателям на привлечение иностранной рабочей силы, а также осуществления внутрикорпоративного перевода, утвержденных приказом Заместителя Премьер-Министра – Министра труда и социальной защиты населения Республики Казахстан от 30 июня 2023 года № 279 (далее – Правила). Внутрикорпоративный перевод осуществляется вне квоты.
reply-issued = В { $year } году работодателю { $employer } { $said } { $terms } на должности ({ $count }): { $positions }.
reply-issued-termless = В { $year } году работодателю { $employer } { $said } на должности ({ $count }): { $positions }.
reply-issued-none = В { $year } году работодателю { $employer } { $said }.
reply-categories = Согласно пункту 5 Правил при выдаче разрешений на привлечение иностранной рабочей силы устанавливаются следующие категории работников:
reply-category-1 = 1) первая категория – руководители и их заместители;
reply-category-2 = 2) вторая категория – руководители структурных подразделений, соответствующие квалификационным требованиям, установленным профессиональными стандартами, квалификационным справочником должностей руководителей, специалистов и других служащих, типовыми квалификационными характеристиками должностей руководителей, специалистов и других служащих организаций;
reply-category-3 = 3) третья категория – специалисты, соответствующие квалификационным требованиям, установленным профессиональными стандартами, квалификационным справочником должностей руководителей, специалистов и других служащих, типовыми квалификационными характеристиками должностей руководителей, специалистов и других служащих организаций;
reply-category-4 = 4) четвертая категория – квалифицированные рабочие, соответствующие квалификационным требованиям, установленным профессиональными стандартами, Единым тарифно-квалификационным справочником работ и профессий рабочих, тарифно-квалификационными характеристиками профессий рабочих;
reply-category-5 = 5) сезонные иностранные работники – иммигранты, привлекаемые на работу работодателями на срок не более одного года для выполнения сезонных работ, которые в силу климатических или иных природных условий выполняются в течение определенного периода (сезона), согласно перечню профессий, утверждаемому уполномоченным органом по вопросам миграции населения по согласованию с уполномоченными государственными органами, осуществляющими руководство соответствующей сферой государственного управления;
reply-category-6 = 6) внутрикорпоративный перевод (далее – ВКП) – временный на срок, определенный трудовым договором, но не более трех лет, с правом продления на один год перевод иностранца или лица без гражданства, осуществляющего трудовую деятельность на должности руководителя, менеджера или специалиста в юридическом лице, учрежденном на территории страны-члена Всемирной торговой организации, находящемся и действующем за пределами территории Республики Казахстан, в филиалы, дочерние организации, представительства данного юридического лица, учрежденные на территории Республики Казахстан в соответствии с законодательством Республики Казахстан (вне квоты).
reply-of-category = Должность «{ $position }» относится к { $to }, по { $by } в { $year } году работодателю { $employer } { $said }.
reply-of-category-plain = По { $by } в { $year } году работодателю { $employer } { $said }.
reply-stock = По состоянию на { $day } у работодателя { $employer } { $said }, в том числе:
reply-stock-none = По состоянию на { $day } у работодателя { $employer } { $said }.
reply-stock-line = – { $category } – { $permits }
reply-stock-total = Всего { $sum }. По остальным категориям действующих разрешений нет.
reply-control = Вместе с тем сообщаем, что Управление не наделено контрольно-надзорными функциями.
reply-appeal = В случае несогласия с ответом Вы вправе подать жалобу в административном (досудебном) порядке в вышестоящий орган согласно статье 91 Административного процедурно-процессуального кодекса Республики Казахстан от 29 июня 2020 года № 350-VI. Обращение в суд допускается после обжалования в административном (досудебном) порядке, если иное не предусмотрено законом.
reply-executor = Исп.: { $name }, тел.: { $phone }
reply-executor-plain = Исп.: { $name }
reply-note-kk = Казахский текст ответа, в том числе определений пункта 5 Правил, – наш перевод, юристом не сверен.

reply-permits =
    { $n ->
        [one] { $n } разрешение
        [few] { $n } разрешения
       *[other] { $n } разрешений
    }
reply-issued-said =
    { $n ->
        [0] разрешения не выдавались
       *[other] было выдано { $permits }
    }
reply-valid-said =
    { $n ->
        [0] действующих разрешений нет
        [one] действует всего { $permits }, выданное на { $citizens }
        [few] действуют всего { $permits }, выданные на { $citizens }
       *[other] действует всего { $permits }, выданных на { $citizens }
    }
reply-valid-group-said =
    { $n ->
        [0] действующих разрешений нет
        [few] действуют { $permits }
       *[other] действует { $permits }
    }
reply-citizens =
    { $n ->
        [one] гражданина { $country }
       *[other] граждан { $country }
    }
reply-citizens-as = иностранных граждан (гражданство: { $country })
reply-citizens-counted = { $citizens } – { $n }
reply-terms = сроком действия { $terms }
reply-terms-counted = (срок действия: { $terms })
reply-terms-irregular = на сроки, указанные в разрешениях,
reply-term-counted = { $term } – { $n }
reply-term =
    { $n ->
        [0] иной срок
        [12] один год
        [24] два года
        [36] три года
        [one] { $n } месяц
        [few] { $n } месяца
       *[other] { $n } месяцев
    }

reply-category-name-first = I категория (руководители и их заместители)
reply-category-name-second = II категория (руководители структурных подразделений)
reply-category-name-third = III категория (специалисты)
reply-category-name-fourth = IV категория (квалифицированные рабочие)
reply-category-name-seasonal = сезонные иностранные работники
reply-category-name-transfer_head = внутрикорпоративный перевод (ВКП), руководители
reply-category-name-transfer_manager = внутрикорпоративный перевод (ВКП), менеджеры
reply-category-name-transfer_specialist = внутрикорпоративный перевод (ВКП), специалисты

reply-category-to-first = первой категории
reply-category-to-second = второй категории
reply-category-to-third = третьей категории
reply-category-to-fourth = четвертой категории
reply-category-to-seasonal = категории сезонных иностранных работников
reply-category-to-transfer_head = категории внутрикорпоративного перевода (руководители)
reply-category-to-transfer_manager = категории внутрикорпоративного перевода (менеджеры)
reply-category-to-transfer_specialist = категории внутрикорпоративного перевода (специалисты)

reply-category-by-first = первой категории
reply-category-by-second = второй категории
reply-category-by-third = третьей категории
reply-category-by-fourth = четвертой категории
reply-category-by-seasonal = категории сезонных иностранных работников
reply-category-by-transfer_head = категории внутрикорпоративного перевода (руководители)
reply-category-by-transfer_manager = категории внутрикорпоративного перевода (менеджеры)
reply-category-by-transfer_specialist = категории внутрикорпоративного перевода (специалисты)

reply-country-CHN = КНР
reply-country-TUR = Турции
reply-country-UZB = Узбекистана
reply-country-KGZ = Кыргызстана
reply-country-TJK = Таджикистана
reply-country-TKM = Туркменистана
reply-country-RUS = России
reply-country-BLR = Беларуси
reply-country-UKR = Украины
reply-country-MDA = Молдовы
reply-country-AZE = Азербайджана
reply-country-ARM = Армении
reply-country-GEO = Грузии
reply-country-MNG = Монголии
reply-country-IND = Индии
reply-country-PAK = Пакистана
reply-country-BGD = Бангладеш
reply-country-NPL = Непала
reply-country-LKA = Шри-Ланки
reply-country-AFG = Афганистана
reply-country-IRN = Ирана
reply-country-IRQ = Ирака
reply-country-SYR = Сирии
reply-country-JOR = Иордании
reply-country-LBN = Ливана
reply-country-ISR = Израиля
reply-country-ARE = ОАЭ
reply-country-SAU = Саудовской Аравии
reply-country-EGY = Египта
reply-country-KOR = Республики Корея
reply-country-PRK = КНДР
reply-country-JPN = Японии
reply-country-VNM = Вьетнама
reply-country-THA = Таиланда
reply-country-MMR = Мьянмы
reply-country-PHL = Филиппин
reply-country-IDN = Индонезии
reply-country-MYS = Малайзии
reply-country-SGP = Сингапура
reply-country-DEU = Германии
reply-country-ITA = Италии
reply-country-FRA = Франции
reply-country-ESP = Испании
reply-country-PRT = Португалии
reply-country-NLD = Нидерландов
reply-country-BEL = Бельгии
reply-country-AUT = Австрии
reply-country-CHE = Швейцарии
reply-country-GBR = Великобритании
reply-country-IRL = Ирландии
reply-country-SWE = Швеции
reply-country-FIN = Финляндии
reply-country-NOR = Норвегии
reply-country-DNK = Дании
reply-country-POL = Польши
reply-country-CZE = Чехии
reply-country-SVK = Словакии
reply-country-HUN = Венгрии
reply-country-ROU = Румынии
reply-country-BGR = Болгарии
reply-country-GRC = Греции
reply-country-SRB = Сербии
reply-country-HRV = Хорватии
reply-country-BIH = Боснии и Герцеговины
reply-country-LTU = Литвы
reply-country-LVA = Латвии
reply-country-EST = Эстонии
reply-country-CAN = Канады
reply-country-USA = США
reply-country-MEX = Мексики
reply-country-BRA = Бразилии
reply-country-AUS = Австралии
reply-country-NZL = Новой Зеландии
reply-country-ZAF = ЮАР
reply-country-NGA = Нигерии

reply-flaw-flow-beside-day = абзац { $at }: поле «{ $field }» считает выданные за год, а предложение говорит о дне
reply-flaw-stock-beside-year = абзац { $at }: поле «{ $field }» считает действующие на день, а предложение говорит о выданных за год
reply-flaw-no-number = у обращения не указан номер: сослаться в ответе не на что
reply-flaw-no-day = у обращения не указана дата: сослаться в ответе не на что
reply-flaw-slip = абзац { $at }: «{ $wrong }» – правильно «{ $right }»
reply-flaw-spacing = абзац { $at }: пробелы у «{ $near }»
reply-flaw-head = вопрос: должность «{ $position }» есть среди выданных, а I категории на день нет ни одной (по ВКП тоже бывают руководители)
reply-flaw-work = абзац { $at }: «{ $word }» – реестр считает разрешения, а не работающих людей
reply-flaw-sum = по строкам получается { $sum }, а всего { $total }
reply-flaw-court = абзац { $at }: «{ $word }» – сначала досудебная жалоба (ст. 91 АППК)
reply-flaw-unknown = абзац { $at }: поля «{ $field }» нет
reply-flaw-zero = абзац { $at }: поле «{ $field }» равно нулю: «{ $instead }» скажет это словами
reply-flaw-by-hand = абзац { $at }: «{ $number }» введено вручную, с реестром не связано
reply-flaw-no-register = абзац { $at }: поле «{ $field }» берётся из реестра, а работодатель не выбран
reply-flaw-all-by-hand = числа введены вручную, с реестром не связаны: { $numbers }

reply-moved-issued = выдано за год: было { $was }, стало { $now }
reply-moved-valid = действует на день: было { $was }, стало { $now }
reply-moved-issued-group = выдано за год, { $group }: было { $was }, стало { $now }
reply-moved-valid-group = действует на день, { $group }: было { $was }, стало { $now }
reply-moved-term = на срок «{ $term }»

refusal-inquiry-figures = показатели реестра уже не те, с которыми ответ показан: посмотрите его ещё раз
refusal-inquiry-figures-moved = показатели реестра уже не те, с которыми ответ подготовлен: { $moved }; посмотрите его ещё раз
refusal-inquiry-field = в тексте ответа осталось поле в двойных скобках: такого поля нет или не выбран работодатель
refusal-inquiry-other-words = абзац { $at } подписываемого ответа не тот, что подготовлен: меняются только поля

field-reply_employer = работодатель
field-reply_year = выдано в году
field-reply_on = действует на день
field-reply_position = должность, о которой спросили
field-reply_phone = телефон исполнителя
form-reply-employer-hint = Наберите часть названия или БИН; без работодателя ответ пишется своими словами
form-reply-questions = о чём спросили
form-reply-facts = реестр и проверка
form-reply-no-employer = Работодатель не выбран: показателей реестра в ответе нет
form-reply-no-year = Укажите год: без него реестр не считается
form-reply-waits = Реестр считается
form-reply-theirs = у другого
form-reply-written = { $by }: написано «{ $text }»
form-reply-taken-out = { $by }: убрано «{ $text }»
form-reply-counts = Выдано за год { $issued }, действует на день { $valid }. Показатели стоят в тексте полями и следуют за реестром до подписи
reply-question-issued = сколько выдано за год, на какие должности и срок
reply-question-categories = определения категорий (п. 5)
reply-question-of_category = выдавались ли по категории
reply-question-stock = сколько действует на день
reply-question-control = кто контролирует
