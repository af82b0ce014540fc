# На прошлую дату.
past-before = Журнал начинается { $first }, раньше ничего не было. Назовите более поздний момент.
past-empty = Журнал пуст: прошлого ещё нет.
past-day-not-over = День { $day } ещё не окончен. Назовите и время или более ранний день.
past-future = { $at } ещё не наступило. Назовите прошедший момент.
past-no-record = Записи № { $seq } в журнале нет.
past-unread = «{ $value }» – не момент. Пишите 2026-03-26 (конец дня) или 2026-03-26T10:00.
past-shown = На { $at }: то, что стояло в журнале тогда; записанное позже не показано.
past-not-yet = { $at } ещё не было: { $no }. Проверьте номер или назовите более поздний момент.
past-bad-number = «{ $no }» – не номер. Номер пишется так: 2026-0412.
past-no-list = Списка «{ $list }» нет. Есть: { $known }.
past-counts = Принято всего: { $received } · открыто: { $open } · просрочено: { $overdue }
past-queue-case = { $case }  { $name }: { $state }, срок { $due }, { $officer }
past-grant = { $on } { $service }, дело { $case }: с { $from } по { $until }, { $basis }
past-instead-of = Выдана вместо № { $number }
past-superseded-by = Вместо неё выдана № { $number }
past-duplicated = Выдан дубликат
past-notice = Уведомление { $no } ({ $kind }), вх. № { $incoming }, { $holder }: событие { $event }, направлено { $sent }, получено { $received }, срок { $due } ({ $paragraph }){ $late ->
        [0] , в срок
       *[other] , опоздание { $late } р.д.
    }
past-notice-certificate = Справка № { $number }
past-notice-unmatched = Справка не найдена

past-header = на { $at } - только просмотр · Esc - сейчас
past-form-title = На прошлую дату
past-form-show = Показать
past-form-about = Назовите день. Показано будет то, что стояло в журнале к его концу; записанное позже не видно.
past-form-day = Показать то, что было к концу дня: { $day }.
past-form-minute = Показать то, что было { $at }.
past-field-day = День
past-field-time = Время
past-field-time-hint = Пусто – конец дня. Местное время, которое было дважды, берётся вторым.

past-after-title = После записи № { $seq } - только просмотр
past-after = { $what } · как стало после записи № { $seq } от { $at }

## Командная строка

cli-about-show = дело, справка, уведомление или очередь – сейчас или на прошлую дату
cli-arg-show-kind = что: case (дело), certificate (справка), notification (уведомление), sitting (заседание), complaint (жалоба) или queue (очередь)
cli-arg-show-no = номер; для очереди список: all, mine, nobody, overdue, today, waiting, no-slack, untouched, to_commission, commission, decision, delivered
cli-arg-show-at = на прошлый момент: 2026-03-26 (конец дня) или 2026-03-26T10:00. Видно то, что стояло в журнале тогда; местное время, которое было дважды, берётся вторым
cli-arg-show-json = JSON вместо слов
cli-arg-overdue-at = что было просрочено на прошлый момент: 2026-03-26 (конец дня) или 2026-03-26T10:00
cli-arg-export-at = на прошлый момент: 2026-03-26 (конец дня) или 2026-03-26T10:00. Видно то, что стояло в журнале тогда
cli-about-upgrade = данные более старой версии программы – в вид этой; журнал не меняется
upgrade-done = { $count ->
        [one] Данные приведены к этой версии по { $count } записи журнала. Хеш последней записи:
        [few] Данные приведены к этой версии по { $count } записям журнала. Хеш последней записи:
       *[many] Данные приведены к этой версии по { $count } записям журнала. Хеш последней записи:
    }
upgrade-nothing = Данные уже в виде этой версии (схема { $schema }). Ничего не изменено.
