case-none = Іс
case-title = Іс { $case } · { $service } · { $name }
case-filed = Берілді { $filed }, қабылданды { $accepted } ({ $paragraph })
case-filed-moved = Берілді { $filed } → қабылданды { $accepted } (жұмыс уақытынан тыс, { $paragraph }), неге екені: F8
case-until = { $day } соңына дейін ({ $paragraph })
case-do = Істеу керек { $until }: { $what } · { $left }
case-wait = Мерзімі { $until }: { $what } · { $left }
case-do-mine = { $what } ({ $key })
case-do-others = { $what }, орындайтын: { $roles }
case-do-prepare = шешімді дайындау ({ $key })
case-do-own = басшының қол қоюында, сіз дайындадыңыз { $at }: көру немесе қайтарып алу ({ $key })
case-do-waits = басшының қол қоюында, дайындаған { $who } { $at }
case-step-check = құжаттарды тексеру
case-step-send = Комиссияға жіберу
case-step-score = бағалау парағын толтыру
case-step-recommend = ұсынымды жазу
case-step-rule = ұзарту-ұзартпауды шешу
case-step-decide = шешім қабылдау
case-step-end = жаңа өтініш ұсыну және істі тоқтату
case-step-sign = қол қою немесе қайтару
case-step-deliver = нәтижені жеткізу
case-step-close = істі жабу
case-no-text = Мерзім есептелмейді, бұл редакцияның мәтіні жоқ: { $what }
case-done = { $what }
case-do-suspended = Іс тоқтатыла тұрды
case-do-closed = Іс жабылды
case-do-discontinued = Іс тоқтатылды
case-stricter = Қатаңырақ түсіндіру бойынша мерзім { $day }
case-way = Барысы: { $steps }
case-slack = Уақыт қоры { $n } ж.к.: Комиссия { $commission } соңына дейін, шешім { $decision } соңына дейін
case-attached = Қоса берілген: { $items }
case-attached-none = Қоса берілген құжат жоқ
case-documents-complete = Құжаттар тексерілді: бәрі бар
case-documents-missing = Құжаттар тексерілді, жоқ: { $items }
case-defects = Кемшіліктер туралы хабарланды { $at }, мерзім тоқтамайды
case-points-none = Балл жоқ: білім де, өтіл де көрсетілмеген, шек { $threshold }
case-points = Балдар: { $items } = { $sum } (ең жоғарысы бойынша { $highest }), шек { $threshold }, өтіл { $years } ж. { $months } ай{ $sensitive -> 
       [yes] {" "}· түсіндіруге тәуелді
      *[other] {""}
     }
case-points-declared = Өтініш бойынша, бәрі расталса: { $items } = { $sum } (ең жоғарысы бойынша { $highest }), шек { $threshold }, өтіл { $years } ж. { $months } ай{ $sensitive -> 
       [yes] {" "}· түсіндіруге тәуелді
      *[other] {""}
     }
case-recommended = Комиссия ұсынды: { $what }, хаттама № { $no }, { $day }
case-recommended-issue = беру
case-recommended-refuse = бас тарту, { $ground }-негіз
case-granted = Берілді: анықтама № { $certificate }, { $from } бастап { $until } дейін (қоса алғанда)
case-refused = Бас тартылды: { $ground }. { $facts }
case-departs = Ұсынымнан өзгеше: { $why }
case-paper = Қағаз жасалды: { $paper }, { $languages }, { $at }
case-paper-numbered = Қағаз жасалды: { $paper } № { $number }, { $languages }, { $at }
case-prepared = Қол қоюды күтеді: { $what }, дайындаған { $who }, { $at }
case-prepared-grant = беру
case-prepared-refuse = бас тарту, { $ground }-негіз
case-sent-back = Қол қойылмай қайтарылды: { $why } ({ $who }, { $at })
case-delivered = Жеткізілді { $at }, мерзімінде · { $file }
case-delivered-late = Жеткізілді { $at }, { $n } ж.к. кешікті · { $file }
case-promised = Нәтиже уәде етілген: { $at } ({ $paragraph })
case-promised-none = Нәтиже мерзімі уәде етілмеген: редакция мәтіні жоқ
case-officer = Орындаушы: { $name }
case-officer-none = Орындаушысы жоқ
case-officer-away = Орындаушы: { $name }, { $until } дейін жоқ, орнына { $substitute }
case-officer-away-nobody = Орындаушы: { $name }, { $until } дейін жоқ, орнына ешкім жоқ
case-warning = Қабылдау кезінде байқалды: { $what }
case-certificate = Анықтама № { $number }: { $status }, { $until } дейін
case-no-employer = Жұмыс берушісі жоқ: { $since } бастап, анықтама күшінде қалады
case-watch = Қайта ресімдеу күтіледі: { $due } соңына дейін
case-note = { $at } { $by }: { $text }
case-call = { $at } қоңырау, { $by }: { $text }
link-case = Осы адамның ісі: { $case } { $name }, { $service }, { $state } ({ $by })
link-into = { $case } · { $state } · { $service } · { $name } ({ $by })
link-certificate = Осы адамның анықтамасы: № { $number } ({ $by })
link-by-iin = ЖСН бойынша
link-by-document = құжат нөмірі бойынша
link-by-name = аты бойынша
points-higher = жоғары білім
points-degree = ғылыми дәреже
points-english_certificate = ағылшын сертификаты
points-experience = өтіл
points-item = { $criterion } { $points }
points-items = Балдар: { $items }
points-experience-time = Өтіл: толық { $years } жыл, { $months } ай
points-verdict = Қосынды { $sum }, ең жоғарысы бойынша { $highest }, шек { $threshold }
points-met = Шекті мәнге жетті ({ $reading })
points-no-threshold = Бұл редакцияда шекті мәннің мәтіні бізде жоқ ({ $reading })
points-not-met = Шекті мәнге жетпеді ({ $reading })
points-sensitive = Қорытынды түсіндіруге тәуелді: хаттамада түсіндіру көрсетіледі
standard-professional_standard = кәсіптік стандарт
standard-directory = Біліктілік анықтамалығы
standard-characteristics = үлгілік біліктілік сипаттамалары
history-none = Жазба жоқ
history-head = № { $seq }  { $at }  { $by }: { $what }
history-set-back = { $minutes ->
    [one] Сағат кері қойылған: № { $before } жазбадан кейін жазылды, ал уақыты { $minutes } минут ерте. Реті – нөмірлер бойынша.
   *[other] Сағат кері қойылған: № { $before } жазбадан кейін жазылды, ал уақыты { $minutes } минут ерте. Реті – нөмірлер бойынша.
}
history-registered = порталдағы нөмірі { $number }, берілді { $filed }, қабылданды { $accepted }
history-missing = жоқ: { $items }
history-defects = { $items }: { $text }
history-sent = { $day }{ $late -> 
       [0] {""}
      *[other] , { $late } ж.к. кешікті
     }
history-scored = қосынды { $sum }, ең жоғарысы бойынша { $highest }
history-recommended = { $what }, хаттама № { $no }, { $day }
history-granted = № { $certificate }, { $from } - { $until }{ $late -> 
       [0] {""}
      *[other] , { $late } ж.к. кешікті
     }
history-refused = { $ground }: { $facts }
history-delivered = { $at }, { $file }{ $late -> 
       [0] {""}
      *[other] , { $late } ж.к. кешікті
     }
history-assigned = { $officer } { $reason }
history-corrected = { $field }: «{ $old }» → «{ $new }», себебі: { $reason }
history-noted = { $at }: { $text }
history-placed = { $what } { $where }
history-text = { $text }
history-second-on = қосылды: { $reason }
history-second-off = өшірілді: { $reason }
history-reading = { $reading }: бұрын «{ $old }», енді «{ $new }», { $applies }. { $source }
history-commencement = { $edition }: { $day } күнінен, бұрын { $old } күнінен. { $source }
history-calendar = { $act }, { $day } күнінен белгілі: { $days }. { $source }
history-recomputed = ашық істер қайта есептелді: { $reason }
history-due-moved = { $terms }. Себебі: { $reason }
history-term-moved = { $stage }: мерзімі { $from } еді, енді { $to }
history-promise-moved = нәтиже { $moment } уәде етілді
history-holder-moved = анықтама иесінің мерзімі ({ $paragraph }): { $from } дейін еді, енді { $to } дейін
history-holder-late = анықтама иесінің мерзімі ({ $paragraph }): { $from } дейін еді, енді { $to } дейін; кешігу { $was } ж.к. еді, енді { $late } ж.к.
history-reading-taken = мерзімдер жылжымады. Себебі: { $reason }
history-rescored = қосынды { $sum }, ең жоғарысы бойынша { $highest }, { $verdict }. Себебі: { $reason }
reason-calendar = күнтізбе өзгерді, { $act }, { $day } күнінен белгілі
reason-reading = { $reading }: { $pick }. { $source }
change-source = Негізі – { $kind }: { $text }
change-day-working = { $day } жұмыс күні болады
change-day-off = { $day } демалыс күні болады: { $name }
change-year = { $year } жыл қосылады
change-setting-body = атауы: { $value }
change-setting-remind = { $n } күн бұрын еске салу
change-setting-target = { $target }: { $n } ж.к.
history-notice = { $kind }, кіріс № { $no }, мерзімі { $due }{ $late -> 
       [0] , мерзімінде
      *[other] , { $late } ж.к. кешікті
     }
history-watch = өтініш { $due } соңына дейін күтіледі
history-watch-moved = өтініш { $from } соңына дейін күтілген, енді { $to } соңына дейін. Себебі: { $reason }
event-office_opened = кеңсе ашылды
event-officer_added = қызметкер қосылды
event-case_registered = өтініш тіркелді
event-documents_checked = құжаттар тексерілді
event-defects_noticed = кемшіліктер туралы хабарланды
event-sent_to_commission = Комиссияға жіберілді
event-scored = бағалау парағы толтырылды
event-recommended = Комиссия ұсыным берді
event-decision_prepared = шешім дайындалды
event-decision_sent_back = шешім қол қойылмай қайтарылды
event-second_signature_switched = екінші қол ауыстырылды
event-reading_changed = түсіндірме өзгертілді
event-commencement_set = редакцияның күшіне ену күні енгізілді
event-calendar_revised = күнтізбе өзгертілді
event-settings_changed = баптаулар өзгертілді
event-recomputed = қайта есептеу аяқталды
event-due_moved = мерзімдер жылжытылды
event-reading_taken = өзгертілген түсіндірме қолданылды
event-sheet_rescored = балдар қайта есептелді
event-case_granted = беру туралы шешім қабылданды
event-case_refused = бас тарту туралы шешім қабылданды
event-result_delivered = нәтиже жеткізілді
event-case_closed = іс жабылды
event-case_assigned = орындаушы тағайындалды
event-fact_corrected = мәлімет түзетілді
event-noted = жазба
event-called = өтініш берушінің қоңырауы
event-attachment_placed = құжаттың орны жазылды
event-certificate_granted = анықтама тізілімге енгізілді
event-certificate_superseded = анықтама ауыстырылды
event-employer_lost = жұмыс берушісі жоқ деп белгіленді
event-reissue_watch_opened = қайта ресімдеу күтіледі
event-reissue_watch_moved = қайта ресімдеу күтілетін күн жылжыды
event-notification_received = хабарлама жазылды
event-notification_matched = хабарлама анықтамамен салыстырылды
