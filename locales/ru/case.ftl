case-none = Дело
case-title = Дело { $case } · { $service } · { $name }
case-filed = Подано { $filed }, принято { $accepted } ({ $paragraph })
case-filed-moved = Подано { $filed } → принято { $accepted } (вне рабочего времени, { $paragraph }), почему: F8
case-until = до конца { $day } ({ $paragraph })
case-do = Сделать { $until }: { $what } · { $left }
case-wait = Срок { $until }: { $what } · { $left }
case-do-mine = { $what } ({ $key })
case-do-others = { $what }, вправе { $roles }
case-do-prepare = подготовить решение ({ $key })
case-do-own = на подписи у руководителя, подготовили вы { $at }: посмотреть или отозвать ({ $key })
case-do-waits = на подписи у руководителя, подготовил(а) { $who } { $at }
case-step-check = проверить документы
case-step-send = направить в Комиссию
case-step-score = заполнить лист оценки
case-step-recommend = записать рекомендацию
case-step-rule = решить, продлевать ли
case-step-decide = принять решение
case-step-end = предложить новое заявление и прекратить дело
case-step-sign = подписать или вернуть
case-step-deliver = доставить результат
case-step-close = закрыть дело
case-no-text = Срок не считается, текста этой редакции нет: { $what }
case-done = { $what }
case-do-suspended = Дело приостановлено
case-do-closed = Дело закрыто
case-do-discontinued = Дело прекращено
case-stricter = По более строгому прочтению срок { $day }
case-way = Ход: { $steps }
case-slack = Запас { $n } р.д.: Комиссия до конца { $commission }, решение до конца { $decision }
case-attached = Приложено: { $items }
case-attached-none = Приложений нет
case-documents-complete = Документы проверены: все есть
case-documents-missing = Документы проверены, нет: { $items }
case-defects = О недостатках сообщено { $at }, срок не останавливается
case-points-none = Баллов нет: ни образование, ни стаж не указаны, порог { $threshold }
case-points = Баллы: { $items } = { $sum } (по наибольшему { $highest }), порог { $threshold }, стаж { $years } { $years ->
        [one] год
        [few] года
       *[many] лет
    } { $months } мес.{ $sensitive -> 
       [yes] {" "}· зависит от прочтения
      *[other] {""}
     }
case-points-declared = По заявлению, если всё подтвердится: { $items } = { $sum } (по наибольшему { $highest }), порог { $threshold }, стаж { $years } { $years ->
        [one] год
        [few] года
       *[many] лет
    } { $months } мес.{ $sensitive -> 
       [yes] {" "}· зависит от прочтения
      *[other] {""}
     }
case-recommended = Комиссия рекомендовала: { $what }, протокол № { $no } от { $day }
case-recommended-issue = выдать
case-recommended-refuse = отказать, основание { $ground }
case-granted = Выдана справка № { $certificate }, с { $from } по { $until } включительно
case-refused = Отказано: { $ground }. { $facts }
case-departs = Расходится с рекомендацией: { $why }
case-paper = Бумага сделана: { $paper }, { $languages }, { $at }
case-paper-numbered = Бумага сделана: { $paper } № { $number }, { $languages }, { $at }
case-prepared = Ждёт подписи: { $what }, подготовил(а) { $who }, { $at }
case-prepared-grant = выдать
case-prepared-refuse = отказать, основание { $ground }
case-sent-back = Возвращено без подписи: { $why } ({ $who }, { $at })
case-delivered = Доставлено { $at }, в срок · { $file }
case-delivered-late = Доставлено { $at }, опоздание { $n } р.д. · { $file }
case-promised = Результат обещан: { $at } ({ $paragraph })
case-promised-none = Срок результата не обещан: текста редакции нет
case-officer = Исполнитель: { $name }
case-officer-none = Исполнителя нет
case-officer-away = Исполнитель: { $name }, нет до { $until }, замещает { $substitute }
case-officer-away-nobody = Исполнитель: { $name }, нет до { $until }, никто не замещает
case-warning = Замечено при приёме: { $what }
case-certificate = Справка № { $number }: { $status }, по { $until }
case-no-employer = Без работодателя с { $since }, справка остаётся в силе
case-watch = Ожидается переоформление до конца { $due }
case-note = { $at } { $by }: { $text }
case-call = { $at } звонок, { $by }: { $text }
link-case = Дело этого человека: { $case } { $name }, { $service }, { $state } ({ $by })
link-into = { $case } · { $state } · { $service } · { $name } ({ $by })
link-certificate = Справка этого человека: № { $number } ({ $by })
link-by-iin = по ИИН
link-by-document = по номеру документа
link-by-name = по имени
points-higher = высшее
points-degree = учёная степень
points-english_certificate = сертификат английского
points-experience = стаж
points-item = { $criterion } { $points }
points-items = Баллы: { $items }
points-experience-time = Стаж: полных лет { $years }, месяцев { $months }
points-verdict = Сумма { $sum }, по наибольшему { $highest }, порог { $threshold }
points-met = Порог достигнут ({ $reading })
points-no-threshold = Текста порога в этой редакции у нас нет ({ $reading })
points-not-met = Порог не достигнут ({ $reading })
points-sensitive = Вывод зависит от прочтения: в протоколе называется прочтение
standard-professional_standard = профессиональный стандарт
standard-directory = Квалификационный справочник
standard-characteristics = типовые квалификационные характеристики
history-none = Записей нет
history-head = № { $seq }  { $at }  { $by }: { $what }
history-set-back = { $minutes ->
    [one] Часы были переведены назад: записано после № { $before }, а время на { $minutes } минуту раньше. Порядок – по номерам.
    [few] Часы были переведены назад: записано после № { $before }, а время на { $minutes } минуты раньше. Порядок – по номерам.
   *[many] Часы были переведены назад: записано после № { $before }, а время на { $minutes } минут раньше. Порядок – по номерам.
}
history-registered = № на портале { $number }, подано { $filed }, принято { $accepted }
history-missing = нет: { $items }
history-defects = { $items }: { $text }
history-sent = { $day }{ $late -> 
       [0] {""}
      *[other] , опоздание { $late } р.д.
     }
history-scored = сумма { $sum }, по наибольшему { $highest }
history-recommended = { $what }, протокол № { $no }, { $day }
history-granted = № { $certificate }, { $from } - { $until }{ $late -> 
       [0] {""}
      *[other] , опоздание { $late } р.д.
     }
history-refused = { $ground }: { $facts }
history-delivered = { $at }, { $file }{ $late -> 
       [0] {""}
      *[other] , опоздание { $late } р.д.
     }
history-assigned = { $officer } { $reason }
history-corrected = { $field }: «{ $old }» → «{ $new }», причина: { $reason }
history-noted = { $at }: { $text }
history-placed = { $what } { $where }
history-text = { $text }
history-second-on = включена: { $reason }
history-second-off = выключена: { $reason }
history-reading = { $reading }: было «{ $old }», стало «{ $new }», { $applies }. { $source }
history-commencement = { $edition }: с { $day }, было с { $old }. { $source }
history-calendar = { $act }, известно с { $day }: { $days }. { $source }
history-recomputed = открытые дела пересчитаны: { $reason }
history-due-moved = { $terms }. Почему: { $reason }
history-term-moved = { $stage }: было до { $from }, стало до { $to }
history-promise-moved = результат обещан { $moment }
history-holder-moved = срок владельца ({ $paragraph }): был до { $from }, стал до { $to }
history-holder-late = срок владельца ({ $paragraph }): был до { $from }, стал до { $to }; опоздание было { $was } р.д., стало { $late } р.д.
history-reading-taken = сроки не сдвинулись. Почему: { $reason }
history-rescored = сумма { $sum }, по наибольшему { $highest }, { $verdict }. Почему: { $reason }
reason-calendar = календарь изменён, { $act }, известно с { $day }
reason-reading = { $reading }: { $pick }. { $source }
change-source = Основание – { $kind }: { $text }
change-day-working = { $day } становится рабочим днём
change-day-off = { $day } становится нерабочим: { $name }
change-year = добавляется { $year } год
change-setting-body = название: { $value }
change-setting-remind = напоминать за { $n } дн.
change-setting-target = { $target }: { $n } р.д.
history-notice = { $kind }, вх. № { $no }, срок { $due }{ $late -> 
       [0] , в срок
      *[other] , опоздание { $late } р.д.
     }
history-watch = заявление ожидается до конца { $due }
history-watch-moved = заявление ожидалось до конца { $from }, ожидается до конца { $to }. Почему: { $reason }
event-office_opened = рабочее место открыто
event-officer_added = добавлен сотрудник
event-case_registered = заявление зарегистрировано
event-documents_checked = документы проверены
event-defects_noticed = сообщено о недостатках
event-sent_to_commission = направлено в Комиссию
event-scored = заполнен лист оценки
event-recommended = Комиссия дала рекомендацию
event-decision_prepared = решение подготовлено
event-decision_sent_back = решение возвращено без подписи
event-second_signature_switched = вторая подпись переключена
event-reading_changed = изменено прочтение
event-commencement_set = введена дата вступления редакции в силу
event-calendar_revised = изменён календарь
event-settings_changed = изменены настройки
event-recomputed = пересчёт закончен
event-due_moved = сроки сдвинуты
event-reading_taken = применено изменённое прочтение
event-sheet_rescored = баллы пересчитаны
event-case_granted = принято решение о выдаче
event-case_refused = принято решение об отказе
event-result_delivered = результат доставлен
event-case_closed = дело закрыто
event-case_assigned = назначен исполнитель
event-fact_corrected = исправлены сведения
event-noted = заметка
event-called = звонок заявителя
event-attachment_placed = записано, где документ
event-certificate_granted = справка внесена в реестр
event-certificate_superseded = справка заменена
event-employer_lost = отмечено «без работодателя»
event-reissue_watch_opened = ожидается переоформление
event-reissue_watch_moved = день ожидаемого переоформления сдвинут
event-notification_received = записано уведомление
event-notification_matched = уведомление сопоставлено со справкой
