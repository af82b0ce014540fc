# Күн тәртібі, тізілімдер және мерзім есебі қағазда.
papers-column-no = №
papers-column-case = Іс
papers-column-profession = Кәсіп
papers-column-service = Қызмет

papers-agenda-title = № { $number } отырыстың күн тәртібі
papers-agenda-applicants = Өтініш берушілер
papers-agenda-column-due = Шешім мерзімі (қоса)
papers-agenda-column-left = Шешімге қалды, ж.к.
papers-agenda-column-slack = Қор, ж.к.
papers-agenda-column-substitute = Алмастырушы
papers-agenda-total = Барлық өтініш беруші: { $n }. Шешім мерзімінің соңына дейінгі жұмыс күндері отырыс күнінен бастап есептелді.
papers-agenda-invited = Шақырылатын Комиссия мүшелері

papers-deadline-annex = № { $number } хатқа қосымша
papers-deadline-title = Мерзімнің есебі
papers-deadline-case = { $name }, № { $number } өтініш, { $case } ісі
papers-deadline-complaint = { $name }, кіріс № { $incoming } шағым ({ $complaint })
papers-deadline-column-day = Күн
papers-deadline-column-why = Қалай есептеледі

papers-register-certificates = { $from } - { $until } кезеңіндегі анықтамалар тізілімі
papers-register-notifications = { $from } - { $until } кезеңіндегі анықтама иелері хабарламаларының тізілімі
papers-register-complaints = { $from } - { $until } кезеңіндегі шағымдар тізілімі
papers-register-made = { $at } жасалды
papers-register-none = Бұл кезеңде жазба жоқ.
papers-register-certificates-total = Барлық жазба: { $n }. Берілді: { $issue }, ұзартылды: { $extend }, қайта рәсімделді: { $reissue }, телнұсқа: { $duplicate }, басқа органдардан алынғаны енгізілді: { $entered }.
papers-register-notifications-total = Барлық хабарлама: { $n }, оның ішінде кешіккені: { $late }, тізілімде анықтамасы жоғы: { $unmatched }.
papers-register-complaints-total = Барлық шағым: { $n }. Толық қанағаттандырылды: { $satisfied }, жауап берілді: { $answered }, шағымды қарайтын органға жіберілді: { $forwarded }, қаралуда: { $waiting }, мерзімі бұзылғаны: { $late }.
papers-register-column-number = Анықтама №
papers-register-column-on = Күні
papers-register-column-holder = Кімге берілді
papers-register-column-person = ЖСН, құжат
papers-register-column-by = Не істелді
papers-register-column-valid = Қолданылу мерзімі
papers-register-column-basis = Негізі
papers-register-column-status = Жасалған күнгі жағдайы
papers-register-column-entry = Жазба №
papers-register-column-incoming = Кіріс №
papers-register-column-received = Келіп түсті
papers-register-column-registered = Тіркелді
papers-register-column-from = Кімнен
papers-register-column-event = Не туралы
papers-register-column-employer = Жұмыс беруші
papers-register-column-sent = Жіберілді
papers-register-column-term = Мерзімі (қоса алғанда)
papers-register-column-verdict = Мерзімі сақталды ма
papers-register-column-about = Не туралы шағым
papers-register-column-addressee = Кімге жолданды
papers-register-column-state = Жағдайы
papers-register-column-outcome = Не істелді, немен аяқталды
papers-register-as-it-is = { $text }
papers-register-entered = алынған анықтама енгізілді: { $issuer }
papers-register-since = { $status }, { $day }
papers-register-superseded = { $status }, орнына № { $by }
papers-register-event = { $kind }, { $day }
papers-register-term = { $paragraph }: { $day }
papers-register-late = { $n ->
    [0] мерзімінде
   *[other] { $n } ж.к. кешікті
}
papers-register-by-received = { $sent }; келіп түскен күні бойынша: { $received }
papers-register-about = { $matter }: { $subject }
papers-register-case = { $case } ісі
papers-register-certificate = № { $number } анықтама
