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
