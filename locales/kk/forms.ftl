# Нысандар: өрістер, қателер, кеңестер.
form-text = { $text }
form-save = Сақтау
form-yes = иә
form-no = жоқ

form-required = Өріс бос. Толтырыңыз: онсыз сақтауға болмайды.
form-errors = Қате: { $count }, біріншісі: { $first }
form-errors-at = Қате: { $count }, біріншісі — «{ $label }». { $first }
form-too-long = Тым ұзын: { $count } таңба, сыятыны { $max }. Қысқартыңыз.
form-digits-only = «{ $typed }» — тек цифрлардан тұрмайды. Тек цифрларды қалдырыңыз.
form-digits-count = Терілген цифр: { $count }, керегі { $max }. Нөмірді тексеріңіз.

form-choice-none = «{ $typed }» тізімде жоқ. Өшіріп, тізімнен таңдаңыз.
form-choice-several = «{ $typed }» бірнешеуіне сәйкес келеді ({ $count }). Тізімнен біреуін таңдаңыз.
form-choice-gone = «{ $code }» енді мұнда таңдалмайды. Тізімнен басқасын таңдаңыз.
form-list-part = { " " }{ $from }–{ $to }, барлығы { $count }{ " " }
form-list-nothing = ештеңе табылмады

form-item = құжат
form-item-unmarked = белгіленбеген
form-item-present = бар
form-item-missing = жоқ
form-item-not-applicable = қолданылмайды
form-item-no-reason = «{ $item }»: неге қолданылмайтыны айтылмаған. Себебін жазыңыз.
form-items-left = Белгіленбегені: { $count }. Әр құжатты белгілеңіз; * пернесі қалғандарын бар деп белгілейді.
form-reason = себебі:

form-period-from = басы
form-period-until = соңы
form-period-row = { $row }-кезең: { $what }
form-period-no-from = бірінші күні жоқ. Жұмыстың қай күннен басталғанын жазыңыз.
form-period-backwards = соңы ({ $until }) басынан ({ $from }) бұрын. Күндердің бірін түзетіңіз.

form-date-unreadable = «{ $typed }» — күн емес. Күнін, айын, жылын теріңіз: 26.03.2026.
form-date-no-day = { $month } айында { $day }-күн жоқ: соңғысы — { $last }. Күнін түзетіңіз.
form-date-no-month = { $month }-ай жоқ: барлығы 12 ай. Айын түзетіңіз.
form-date-no-year = { $year } жылы сәйкес келмейді: { $first } мен { $last } аралығында болуы керек. Жылын түзетіңіз.
form-date-two-ways = Бұл { $first } ме, әлде { $second } ме? Күн мен айдың арасына нүкте қойыңыз.
form-date-no-calendar = Бұл мерзімге жұмыс күнтізбесі енгізілмеген. Күнді цифрлармен теріңіз.
form-moment-no-time = Уақыты жоқ. Сағаты мен минутын қосыңыз: 19:02.
form-moment-bad-time = «{ $typed }» — уақыт емес. Сағаты мен минутын теріңіз: 19:02.
form-day-working = { $day }, жұмыс күні
form-day-off = { $day }, демалыс күні
form-day-off-named = { $day }, жұмыс күні емес: { $name }
form-day-unknown = { $day }, күнтізбе жоқ
form-moment-echo = { $time }, { $day }

form-paste-changed = Түзетіліп қойылды: { $what }.
form-paste-dropped = артық таңба алынды — { $count }
form-paste-joined = жол біріктірілді — { $count }
form-paste-cut = сыймаған таңба — { $count }
form-paste-trimmed = шетіндегі бос орындар алынды
form-paste-nowhere = Мұнда мәтін қойылмайды: пернемен белгіленеді. Ештеңе өзгерген жоқ.

form-hint-date = 26.03 немесе 2603; t бүгін; +5 жұмыс күні; солға, оңға — бір күн
form-hint-moment = 26.03 19:02 немесе 2603 1902; t 9:00 бүгін тоғызда; солға, оңға — бір күн
form-hint-few = Бос орын — келесісі; немесе тере бастаңыз
form-hint-list = Сөздерді не кодты кез келген ретпен теріңіз; бос орын — бүкіл тізім
form-hint-yes-no = Бос орын — ауыстыру; и — иә, ж — жоқ
form-hint-checklist = Бос орын — ауыстыру; + бар, - жоқ, / қолданылмайды; * қалғандары бар
form-hint-periods = Enter — келесі, соңында жаңа кезең; соңы бос — жұмыста; Backspace — алу
form-hint-area = Enter — жаңа жол; Tab — келесі өріс

form-ground = { $n }-негіз: { $ground }

form-recommend-title = Комиссияның ұсынымы, { $case } ісі
form-recommend-outcome = ұсыным
form-recommend-issue = анықтама беру
form-recommend-sheet = бағалау парағы бойынша

form-decide-title = { $case } ісі бойынша шешім: { $service }
form-decide-outcome = шешім
form-decide-nothing = Қазір іс бойынша беруге де, бас тартуға да болмайды.
form-decide-grant-issue = анықтама беру
form-decide-grant-extend = анықтаманы ұзарту
form-decide-grant-reissue = анықтаманы қайта ресімдеу
form-decide-grant-duplicate = телнұсқа беру
form-decide-against = беруге болмайды
form-decide-most = қолданылу мерзімі
form-decide-from = { $from } күнінен бастап қолданылады.
form-decide-longest = { $most } күнінен кешіктірмей ({ $paragraph }); басқа түсіндіру нұсқасында — { $other }.
form-decide-left-empty = Соңғы күні көрсетілмесе — { $until } дейін.
form-decide-unknown = № { $number } анықтама тізілімде жоқ: күндерін қағазынан енгізіңіз.
form-decide-shortened = мерзімі неге қысқа
form-decide-hearing = тыңдау (ӘРПК 73-бабы)
form-decide-hearing-held = өткізілді
form-decide-hearing-not_held = өткізілмеді
form-decide-departs = ұсынымнан неге өзгеше
form-decide-timing = шешім мерзімі
form-decide-in-time = Мерзімінде: { $due } соңына дейін ({ $paragraph }).
form-decide-late = { $n } жұмыс күніне кешікті: мерзімі { $due } болған ({ $paragraph }).
form-decide-paper-next = F2 қағазды толық көрсетеді; оған екінші F2 қол қояды.

form-assign-title = { $case } ісі бойынша орындаушы
form-assign-title-marked = Белгіленген істер бойынша орындаушы
form-assign-nobody = ешкім
form-assign-now = Қазір: { $officer }
form-assign-marked = Белгіленген істер: { $n }. Барлығына тағайындау: { $cases }
form-assign-done = Тағайындалды: { $n }.
form-assign-partly = { $n } істің { $done } тағайындалды. Тағайындалмағаны: { $why }

form-note-title = { $case } ісіне жазба
form-call-title = { $case } ісі бойынша өтініш берушінің қоңырауы

form-deliver-title = { $case } ісі бойынша нәтижені жеткізу
form-deliver-hash-hint = Қол қою бағдарламасы көрсеткендей; қоюға болады
form-deliver-timing = жеткізу мерзімі
form-deliver-promised = Өтініш берушіге уәде етілген уақыт: { $moment } (5-тармақ).
form-deliver-next-day = Жұмыс күні аяқталғаннан кейін немесе жұмыс емес күні: { $day } деп есептеледі.
form-deliver-in-time = Мерзімінде: { $due } соңына дейін ({ $paragraph }).
form-deliver-late = { $n } жұмыс күніне кешікті: мерзімі { $due } болған ({ $paragraph }).
form-deliver-then-close = Іс осымен жабылмайды: жабу — бөлек пәрмен.

form-notify-title = Анықтама иесінің хабарламасы
form-notify-kind = не туралы
form-notify-event-hint = Жаңа шарт жасалған немесе шарт тоқтатылған күн
form-notify-verdict = мерзімінде ме
form-notify-employer = жаңа жұмыс беруші
form-notify-certificate = анықтаманың №
form-notify-certificate-hint = Анықтама белгісіз болса, бос қалады; F7 аты бойынша табады, Enter нөмірін жазады
form-notify-unmatched = Анықтама таңдалмаған: оның нөмірін немесе иесінің тегін жазыңыз.
form-notify-about = № { $number } анықтама, { $name }, { $until } дейін
form-notify-superseded = Бұл анықтама ауыстырылды: № { $by } қолданыста.
form-notify-found = Жіберілуі { $verdict }: мерзімі { $due } дейін, қоса алғанда ({ $paragraph }).
form-notify-by-letter = Хат: жіберілген күні бойынша — { $sent }, келіп түскен күні бойынша — { $received }. Қолданылатын нұсқа: { $reading }.
form-notify-ahead = Оқиғаның өзінен бұрын жіберілген: күндерін тексеріңіз.
form-notify-reissue = Жаңа жұмыс беруші: қайта ресімдеу өтініші — { $due } соңына дейін ({ $paragraph }).
form-notify-stays = Анықтама қолданыста қалады ({ $paragraph } мұндай жағдайды атамайды), «жұмыс берушісі жоқ» деп белгіленеді.

form-defects-title = Кемшіліктер туралы хабарлама, { $case } ісі
form-send-back-title = Шешімді қол қоймай қайтару, { $case } ісі
form-second-signature-on = Екінші қолды қосу
form-second-signature-off = Екінші қолды өшіру
form-second-signature-is-on = Қазір бас тартуға, ұсынымға қайшы шешімге және кері қайтарып алуға екі адам қол қояды: дайындаған адам қол қоймайды.
form-second-signature-is-off = Қазір шешімді дайындаған адамның өзі қол қоя алады. Бұл әр есепте көрінеді.
form-second-signature-order = қай бұйрық бойынша

form-attachments-title = { $case } ісінің құжаттары қайда
form-attachments-which = құжат
form-attachments-present = бар
form-attachments-link = порталдағы сілтеме
form-attachments-known = жазылғаны
form-attachments-line = { $item }: { $state }. { $where }

form-correct-title = Мәліметті түзету, { $case } ісі
form-correct-field = не түзетіледі
form-correct-old = бұрын
form-correct-new = енді
form-correct-clocks = мерзімдер
form-correct-unread = Бос; келді, бірақ оқылмады: «{ $text }»
form-correct-empty = Бос.
form-correct-moment = { $moment }
form-correct-registration = Тіркелген күн: { $old } болған, { $new } болады.
form-correct-moves = { $stage }: мерзімі { $old } болған, { $new } болады.
form-correct-stays = { $stage }: мерзімі бұрынғыша, { $due }.

form-match-title = Хабарламаны анықтамамен салыстыру
form-match-notice = хабарламаның №
form-match-about = { $kind }: { $holder }, оқиға { $event }, кіріс № { $incoming }.
form-match-no-number = Бұл хабарламаның нөмірі емес. Былай теріңіз: 2026-0003.

form-register-title = Жаңа өтініш
form-register-arrival = Қалай келіп түсті
form-register-person = Өтініш беруші
form-register-content = Мазмұны
form-register-clocks = мерзімдер
form-register-accepted = { $day } тіркеледі (Қағидалар, 2-қосымша, 7-тармақ).
form-register-due = { $stage }: { $due } соңына дейін ({ $paragraph }).
form-register-iin-hint = Туған күні мен жынысы ЖСН-нен толтырылады
form-register-change-name = тегі, аты, әкесінің аты өзгерді
form-register-change-id = құжаты өзгерді
form-register-change-employer = жаңа жұмыс беруші
