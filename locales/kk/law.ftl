# Заң: қызметтер, кезеңдер, күндер, түсіндіру нұсқалары, қателер, мерзімдер мен балдардың түсіндірмесі.

law-edition-236-2023 = 22.06.2023 № 236 бұйрық, бастапқы редакция
law-edition-236-426 = 30.12.2025 № 426 бұйрықтың редакциясындағы № 236 бұйрық

law-service-issue = анықтама беру
law-service-extend = анықтаманы ұзарту
law-service-reissue = анықтаманы қайта ресімдеу
law-service-duplicate = анықтаманың телнұсқасын беру

law-stage-to-commission = Комиссияға жіберу
law-stage-commission = Комиссия шешімі
law-stage-decision = шешім қабылдау және нәтижені беру

law-complaint-forward = шағымды әкімшілік іспен бірге жіберу немесе толық қанағаттандыру
law-complaint-answer = шағымды қарау
law-complaint-review = шағымды қарайтын органның қарауы

law-day-working = жұмыс күні
law-day-moved-working = ауыстырылған жұмыс күні ({ $act })
law-day-weekend = демалыс күні
law-day-paused = тоқтатыла тұрды: { $act }
law-day-holiday = мереке күні, { $name }
law-day-religious = { $name }, ауыстырылмайтын демалыс
law-day-observed = { $from } үшін демалыс күні, { $name }
law-day-transferred = { $name }
law-day-transferred-from = { $from } күнінен ауыстырылған демалыс күні
law-day-withdrawn = сол кезде белгілі күнтізбе бойынша демалыс күні (күші жойылды: { $name })

law-count-day = { $n }-жұмыс күні
law-count-day-moved = { $n }-жұмыс күні, { $why }
law-count-zero = есеп осы күннен басталады, өзі саналмайды
law-count-skipped = саналмайды: { $why }
law-accept-after-hours = жұмыс күні аяқталғаннан кейін берілді ({ $end })
law-accept-day-off = қабылдау жоқ: { $why }
law-accept-day = қабылданды
law-accept-day-moved = қабылданды, { $why }

law-on-time = мерзімінде
law-late-by = { $n } жұмыс күніне кешікті
law-working-days = { $n } жұмыс күні
law-years = { $n } жыл
law-months = { $n } ай
law-points = { $n } балл

law-criterion-higher = жоғары білім
law-criterion-degree = ғылыми дәреже
law-criterion-english-certificate = ағылшын тілін оқытуға арналған сертификат
law-criterion-experience = жұмыс өтілі

law-reading-day-next-day = мерзімнің бірінші жұмыс күні – қабылданған күннен кейінгі күн
law-reading-day-accepted-day = мерзімнің бірінші жұмыс күні – қабылданған күннің өзі
law-reading-points-sum = білім балдары қосылады
law-reading-points-highest = білім үшін ең жоғары балл ғана есептеледі
law-reading-term-inclusive = басы мен соңы қоса саналады: соңғы күн – тиісті күннің алдындағы күн
law-reading-term-corresponding-day = соңғы күн – тиісті күннің өзі
law-reading-sent-by-sent = жіберілген немесе берілген күні бойынша
law-reading-sent-by-received = келіп түскен күні бойынша

law-reading-day-reason = «Күнінен бастап» сол күннің өзі кіретінін айтпайды. Қабылданған күн – нөлінші күн: Азаматтық кодекстің 173-бабы ұқсастық бойынша және қабылдау күні кірмейтін қызмет стандарттары. Қасында бір жұмыс күні бұрынғы мерзім көрсетіледі.
law-reading-filed-late-reason = Сөзбе-сөз: жұмыс уақыты аяқталғаннан кейін, демалыс және мереке күндері берілген өтініш келесі жұмыс күні қабылданады.
law-reading-filed-late-apc-reason = Бұл редакцияның 7-жолы бізде жоқ; дәл осы қағиданы Әкімшілік рәсімдік-процестік кодекс береді.
law-reading-day-end-reason = Мәтінде сағат аталмаған, ол жұмыс кестесіне қалдырылған. Жұмыс күнінің соңғы секундында берілген өтініш – сол күнгі өтініш.
law-reading-points-reason = Балл әр өлшемшарт бойынша «есептеледі», «ең жоғары» деген сөз жоқ; заңсыз бас тарту – ауыр қате; күмән өтініш берушінің пайдасына түсіндіріледі. Екі нұсқа да есептеледі.
law-reading-experience-reason = «3 жылға дейін» мен «4 жылдан», «10 жылға дейін» мен «11 жылдан» арасында бос аралық бар: толық жылдар саналады, сонда өтіл өскенде балл азаймайды.
law-reading-term-reason = «Аспайтын» делінген, ал басы мен соңы қоса саналады. Ол айда ондай күн болмаса – айдың соңғы күні.
law-reading-sent-reason = Ұстаушы «жібереді» және «береді»: жіберген күні маңызды, соңғы күннің 24:00-іне дейін. Қабылдауды ауыстыру оны кешіккен етпейді.
law-reading-version-reason = Өтпелі қағида жоқ: іс тіркелген күні қолданыста болған редакция бойынша жүреді.

law-reason-to-commission = Құжаттар тіркелген күннен бастап, қызметтің жалпы мерзімі ішінде.
law-reason-commission = Басталуы аталмаған: Комиссияға жіберілген күннен бастап, жалпы мерзімнен кешіктірмей.
law-reason-decision = Қызметтің жалпы мерзімі біреу; жіберу мерзімі мен Комиссия мерзімі соның ішінде. Нәтиже осы мерзімге дейін жеткізілуі тиіс.
law-reason-extend = Басталуы аталмаған: анықтама берудегідей тіркелген күннен бастап.
law-reason-reissue = Өтініш берілген күннен бастап, жұмыс уақытынан тыс берілгені келесі жұмыс күні қабылданады.
law-reason-duplicate = Өтініш берілген күннен бастап, жұмыс уақытынан тыс берілгені келесі жұмыс күні қабылданады.
law-reason-complaint-forward = Шағым келіп түскен күннен бастап. Осы күндерде оны толық қанағаттандырған орган ғана жібермеуге құқылы; ішінара қанағаттандыру ондай құқық бермейді.
law-reason-complaint-answer = Бізге жолданған шағым тіркелген күннен бастап. 24-тармақтың мерзімімен қатар жүреді: ертерек аяқталатыны бойынша жұмыс істеледі.
law-reason-complaint-review = Мерзім біздікі емес: шағымды қарайтын органда тіркелген күннен бастап. Мәтіндегі «бағалау және бақылау жөніндегі жергілікті атқарушы орган» уәкілетті орган деп түсініледі.
law-reason-duty-extension = Еңбек шарты жасалған күннен бастап; кешігу белгіленеді, бірақ бас тартуға негіз емес.
law-reason-duty-new-employer = Жаңа еңбек шарты жасалған күннен бастап.
law-reason-duty-contract-ended = Басталуы аталмаған: шарт тоқтатылғаннан кейінгі күн – бірінші күн.
law-reason-duty-reissue = Өзгеріс күнінен бастап; жұмыс беруші ауысқанда – жаңа шарт күнінен бастап.
law-reason-duty-duplicate = Жоғалған немесе бүлінген күннен бастап.
law-reason-validity-issue = Шешім күнінен бастап; басшы себебін көрсетіп қысқарта алады.
law-reason-validity-extend = Еңбек шартының мерзіміне, бұрынғы анықтама аяқталған күннен кейінгі күннен бастап, бірақ шарт басталғаннан ерте емес.
law-reason-ground-1 = Анықтама беруде; ұзартуда – даулы.
law-reason-ground-2 = Анықтама беруде ғана: балды Комиссия есептейді.
law-reason-ground-3 = Барлық қызметке. Күмән емес, анықталуы қажет. Орысша мәтінде «недоверности» деп жазылған.

law-note-recognition = Ратификацияланған шартта өзгеше көзделсе, қажет емес: педагогика, құқық, медицина және фармациядан басқа ЕАЭО дипломдары.
law-note-work-record = Өтіл болмаса, құжат қолданылмайды. Түпнұсқа қазақ немесе орыс тілінде болса, аударма қажет емес.
law-note-earlier-certificate = «Уәкілетті орган берген» деген кез келген өңірдің жергілікті атқарушы органы берген деп түсініледі.
law-note-employer-change = Жұмыс беруші ауысқанда – жаңа еңбек шарты: тізбеде ол аталмаған, ал 22-тармақта аталған.
law-note-duplicate-work-record = Анықтама беру тізбесінен алынғанға ұқсайды: сұрату керек, бірақ болмауы бас тартуға негіз емес.

law-note-no-text = { $stage }: { $paragraph } мәтіні жоқ ({ $edition }), мерзім есептелмеді.
law-note-no-commission = { $day } күнгі Комиссияға жіберу есепке алынбады: бұл қызметте немесе редакцияда ондай мерзім жоқ.
law-note-handover-late = Комиссияға { $day } күні жіберілді, мерзімі { $due } еді.
law-note-commission-capped = Комиссия мерзімі жалпы мерзіммен шектелді: { $day }.
law-note-no-slack = Комиссия бүкіл мерзімін пайдаланса, { $day } күні жіберілген соң шешімге бір де күн қалмайды.
law-note-complaint-both = Бір шағымда екі мерзім де жүреді, { $first } және { $second }; ертерек аяқталатыны – { $day }.

law-error-beyond-calendar = { $day } күні қажет, ал күнтізбе { $first } – { $last } аралығында ғана бар. Сол жылдың күнтізбесін қосыңыз.
law-error-no-edition = { $day } күні бұйрықтың бірде-бір редакциясы қолданыста болмаған: алғашқысы { $first } күнінен бастап.
law-error-unknown-edition = «{ $id }» редакциясы жоқ. Бары: { $known }.
law-error-no-text = { $edition } редакциясында { $paragraph } мәтіні бізде жоқ, сондықтан жауап жоқ.
law-error-no-term = { $edition } редакциясы мерзім бермейді: { $service }, { $stage }.
law-error-handover-before-registration = Комиссияға { $handed } жіберілген – тіркелген күннен ({ $registered }) бұрын. Жіберілген күнді тексеріңіз.
law-error-backward-period = Соңғы күн { $until } бірінші күннен ({ $from }) бұрын. Күндерді тексеріңіз.
law-error-validity-too-long = { $until } – { $paragraph } рұқсат еткеннен ұзақ: соңғы күн – { $latest }.
law-error-nothing-revised = Күнтізбе өзгерісінде бірде-бір күн де, жыл да жоқ: не өзгеретінін көрсетіңіз.
law-error-revision-older = { $day } күнінен белгілі өзгеріс { $newest } күнінен белгілі соңғысынан ескі. Мұнда белгілі болған күнді енгізіңіз.
law-error-day-twice = { $day } екі рет аталған.
law-error-day-is-working = { $day } онсыз да жұмыс күні.
law-error-day-is-off = { $day } онсыз да демалыс күні.
law-error-year-not-next = { $year } жылды қосуға болмайды: күнтізбенің келесі жылы – { $next }.
law-error-unknown-reading = «{ $id }» түсіндірмесі жоқ. Бары: { $known }.
law-error-unknown-pick = «{ $id }» түсіндірмесі «{ $value }» бола алмайды. Болатыны: { $known }.
law-error-data = { $file } файлы жарамсыз. Толығырақ: «{ $reason }».
law-error-data-at = { $file } файлы оқылмады: { $line }-жол, { $column }-таңба. Осы жерді түзетіңіз. Толығырақ: «{ $reason }».

# akimat deadline
law-deadline-head = { $service }, берілген уақыты { $day } { $time }
law-deadline-accepted = Қабылданды: { $day } ({ $paragraph })
law-deadline-complaint-head = Шағым, келіп түскен уақыты { $day } { $time }
law-deadline-complaint-received = Келіп түскен күні болып { $day } саналады ({ $paragraph }; { $code })
law-deadline-complaint-registered = Тіркелді: { $day }
law-deadline-stage = { $stage } – мерзімі { $due }, сол күнді қоса: { $days }, { $paragraph }
law-deadline-stricter = қатаңырақ нұсқа бойынша мерзімі – { $day }
law-deadline-slack = шешімге қалатын қор: { $days }
law-deadline-promised = Нәтиже уәде етілген уақыт: { $moment } ({ $paragraph })
law-deadline-reading = Түсіндіру нұсқасы: { $reading }
law-deadline-edition = Редакция: { $edition }
law-deadline-calendar = Күнтізбе: { $revision } күнінен белгілі қалпында
law-deadline-calendar-base = Күнтізбе: бастапқы, түзетусіз
law-deadline-before-edition = Ескерту: { $day } – { $edition } қолданысқа енгізілген күннен ({ $from }) бұрын. Соған қарамастан есептелді.
law-deadline-rows-before-edition = Ескерту: { $n } жол { $edition } қолданысқа енгізілген күннен ({ $from }) бұрын қабылданған. Соған қарамастан есептелді.
law-deadline-no-time = Ескерту: «{ $value }» ішінде уақыт жоқ, 00:00 алынды.

# akimat score
law-score-item-both = { $criterion }: { $points } ({ $paragraph })
law-score-item-sum-only = { $criterion }: { $points } ({ $paragraph }), қосқанда ғана
law-score-experience = Өтіл { $years } { $months }, толық жыл: { $completed }
law-score-no-items = Бірде-бір өлшемшарт бойынша балл жоқ.
law-score-period = { $from } – { $until }
law-score-overlap = бір рет саналды: { $from } – { $until }
law-score-ignored = саналмады: { $from } – { $until }
law-score-total = { $reading }: { $points }, { $verdict }
law-score-passes = шекті мәнге жетті
law-score-fails = шекті мәнге жетпеді
law-score-no-threshold = шекті мән белгісіз: бұл редакцияда { $paragraph } мәтіні жоқ
law-score-threshold = Шекті мән: { $points } ({ $paragraph })
law-score-sensitive = Түсіндіруге тәуелді: хаттамада нұсқа аталуы тиіс.

# енгізу
law-input-moment = «{ $value }» – күн мен уақыт емес. 2026-03-20T19:02 немесе 20.03.2026 19:02 деп жазыңыз.
law-input-day = «{ $value }» – күн емес. 2026-03-20 немесе 20.03.2026 деп жазыңыз.
law-input-service = «{ $value }» – қызмет емес. Бары: { $known }.
law-input-education = «{ $value }» – білім емес. Бары: { $known }.
law-input-experience = «{ $value }» – өтіл емес. 3y11m, 4y немесе 7m деп жазыңыз.
law-input-number = «{ $value }» – 0 мен { $most } аралығындағы сан емес.
law-input-yes-no = «{ $value }» – y да, n де емес.
law-input-period = «{ $value }» – кезең емес. 2015-09-01..2019-08-31 деп, арасына нүктелі үтір қойып жазыңыз; соңы ашық болса – 2020-02-01..
law-input-experience-twice = Өтіл екі рет берілген: не жыл мен ай, не кезеңдер.
law-input-experience-none = Өтіл жоқ: exp_years мен exp_months немесе periods қажет.
law-input-no-work = Берілмеген: --experience немесе --periods, екеуінің бірі.
law-input-missing = Берілмеген: { $name }.
law-input-file = { $file } файлы оқылмады: { $reason }
law-input-column = { $file } файлында { $name } бағаны жоқ.
law-input-row = { $line }-жол: { $reason }
law-input-fields = өрістер саны тақырыптағыдай емес
