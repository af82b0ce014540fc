# Өткен күнгі жағдай.
past-before = Журнал { $first } басталады, одан бұрын ештеңе болмаған. Кейінірек сәтті көрсетіңіз.
past-empty = Журнал бос: өткені әлі жоқ.
past-day-not-over = { $day } күні әлі аяқталған жоқ. Уақытын да көрсетіңіз немесе бұрынырақ күнді алыңыз.
past-future = { $at } әлі келген жоқ. Өткен сәтті көрсетіңіз.
past-no-record = Журналда № { $seq } жазба жоқ.
past-unread = «{ $value }» сәт емес. Былай жазыңыз: 2026-03-26 (күннің соңы) немесе 2026-03-26T10:00.
past-shown = { $at } жағдайы: сол кезде журналда тұрғаны; кейін жазылғаны көрсетілмейді.
past-not-yet = { $at } сәтінде әлі болмаған: { $no }. Нөмірді тексеріңіз немесе кейінірек сәтті көрсетіңіз.
past-bad-number = «{ $no }» нөмір емес. Нөмір былай жазылады: 2026-0412.
past-no-list = «{ $list }» тізімі жоқ. Бары: { $known }.
past-counts = Барлығы қабылданды: { $received } · ашық: { $open } · мерзімі өткен: { $overdue }
past-queue-case = { $case }  { $name }: { $state }, мерзімі { $due }, { $officer }
past-grant = { $on } { $service }, іс { $case }: { $from } бастап { $until } дейін, { $basis }
past-instead-of = № { $number } орнына берілген
past-superseded-by = Оның орнына № { $number } берілген
past-duplicated = Телнұсқа берілген
past-notice = Хабарлама { $no } ({ $kind }), кіріс № { $incoming }, { $holder }: оқиға { $event }, жіберілді { $sent }, алынды { $received }, мерзімі { $due } ({ $paragraph }){ $late ->
        [0] , мерзімінде
       *[other] , { $late } ж.к. кешікті
    }
past-notice-certificate = Анықтама № { $number }
past-notice-unmatched = Анықтама табылмады

past-header = { $at } жағдайы - тек қарау · Esc - қазір
past-form-title = Өткен күнгі жағдай
past-form-show = Көрсету
past-form-about = Күнді көрсетіңіз. Сол күннің соңында журналда тұрғаны көрсетіледі; кейін жазылғаны көрінбейді.
past-form-day = Күннің соңындағы жағдай көрсетіледі: { $day }.
past-form-minute = { $at } сәтіндегі жағдай көрсетіледі.
past-field-day = Күні
past-field-time = Уақыты
past-field-time-hint = Бос қалса – күннің соңы. Екі рет болған жергілікті уақыттың екіншісі алынады.

past-after-title = № { $seq } жазбадан кейін - тек қарау
past-after = { $what } · { $at } жазылған № { $seq } жазбадан кейінгі жағдайы

## Пәрмен жолы

cli-about-show = іс, анықтама, хабарлама немесе кезек – қазіргі немесе өткен күнгі жағдайы
cli-arg-show-kind = не: case (іс), certificate (анықтама), notification (хабарлама), sitting (отырыс), complaint (шағым) немесе queue (кезек)
cli-arg-show-no = нөмірі; кезек үшін тізім: all, mine, nobody, overdue, today, waiting, no-slack, untouched, to_commission, commission, decision, delivered
cli-arg-show-at = өткен сәттегі жағдайы: 2026-03-26 (күннің соңы) немесе 2026-03-26T10:00. Сол кезде журналда тұрғаны көрінеді; екі рет болған жергілікті уақыттың екіншісі алынады
cli-arg-show-json = сөздің орнына JSON
cli-arg-overdue-at = өткен сәтте мерзімі өткендер: 2026-03-26 (күннің соңы) немесе 2026-03-26T10:00
cli-arg-export-at = өткен сәттегі жағдайы: 2026-03-26 (күннің соңы) немесе 2026-03-26T10:00. Сол кезде журналда тұрғаны көрінеді
cli-about-upgrade = бағдарламаның ескірек нұсқасының деректерін осы нұсқаға келтіру; журнал өзгермейді
upgrade-done = Деректер журналдың { $count } жазбасы бойынша осы нұсқаға келтірілді. Соңғы жазбаның хеші:
upgrade-nothing = Деректер осы нұсқаға сай (схема { $schema }). Ештеңе өзгертілмеді.
