# Закон: услуги, этапы, дни, прочтения, ошибки, объяснения сроков и баллов.

law-edition-236-2023 = приказ № 236 от 22.06.2023, первоначальная редакция
law-edition-236-426 = приказ № 236 в редакции приказа № 426 от 30.12.2025

law-service-issue = выдача справки
law-service-extend = продление справки
law-service-reissue = переоформление справки
law-service-duplicate = выдача дубликата

law-stage-to-commission = направить в Комиссию
law-stage-commission = решение Комиссии
law-stage-decision = решение и выдача результата

law-complaint-forward = направить жалобу с административным делом или полностью удовлетворить
law-complaint-answer = рассмотреть жалобу
law-complaint-review = рассмотрение органом, рассматривающим жалобу

law-day-working = рабочий день
law-day-moved-working = перенесённый рабочий день ({ $act })
law-day-weekend = выходной день
law-day-paused = приостановлено: { $act }
law-day-holiday = праздник, { $name }
law-day-religious = { $name }, выходной без переноса
law-day-observed = выходной за { $from }, { $name }
law-day-transferred = { $name }
law-day-transferred-from = день отдыха, перенесённый с { $from }
law-day-withdrawn = выходной по календарю, известному тогда (отменён: { $name })

law-count-day = рабочий день { $n }
law-count-day-moved = рабочий день { $n }, { $why }
law-count-zero = день отсчёта, сам не считается
law-count-skipped = не считается: { $why }
law-accept-after-hours = подано после конца рабочего дня ({ $end })
law-accept-day-off = приёма нет: { $why }
law-accept-day = принято
law-accept-day-moved = принято, { $why }

law-on-time = в срок
law-late-by = { $n ->
    [one] с опозданием на { $n } рабочий день
    [few] с опозданием на { $n } рабочих дня
   *[many] с опозданием на { $n } рабочих дней
}
law-working-days = { $n ->
    [one] { $n } рабочий день
    [few] { $n } рабочих дня
   *[many] { $n } рабочих дней
}
law-years = { $n ->
    [one] { $n } год
    [few] { $n } года
   *[many] { $n } лет
}
law-months = { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[many] { $n } месяцев
}
law-points = { $n ->
    [one] { $n } балл
    [few] { $n } балла
   *[many] { $n } баллов
}

law-criterion-higher = высшее образование
law-criterion-degree = учёная степень
law-criterion-english-certificate = сертификат для преподавания английского языка
law-criterion-experience = стаж работы

law-reading-day-next-day = первый рабочий день срока – следующий за днём принятия
law-reading-day-accepted-day = первый рабочий день срока – сам день принятия
law-reading-points-sum = баллы за образование складываются
law-reading-points-highest = за образование – только наибольший балл
law-reading-term-inclusive = «с … по …» включает оба дня: последний день – накануне соответствующего числа
law-reading-term-corresponding-day = последний день – само соответствующее число
law-reading-sent-by-sent = по дню отправки или подачи
law-reading-sent-by-received = по дню поступления

law-reading-day-reason = «Со дня» не говорит, входит ли сам день. День принятия – нулевой: статья 173 Гражданского кодекса по аналогии и стандарты услуг, где день приёма не входит. Рядом показан срок на один рабочий день раньше.
law-reading-filed-late-reason = Дословно: при обращении после окончания рабочего времени, в выходные и праздничные дни приём – следующим рабочим днём.
law-reading-filed-late-apc-reason = Строки 7 в этой редакции у нас нет; то же правило даёт АППК.
law-reading-day-end-reason = Час в тексте не назван, он отдан графику работы. Подача в последнюю секунду рабочего дня – тот же день.
law-reading-points-reason = Баллы «начисляются» по каждому критерию, слова «наибольший» нет; ошибочный отказ хуже; сомнения – в пользу заявителя. Считаются оба прочтения.
law-reading-experience-reason = Между «до 3» и «от 4», «до 10» и «от 11» пробел: считаются полные годы, так балл не падает с ростом стажа.
law-reading-term-reason = «Не более», а «с … по …» включает оба дня. Где в месяце такого числа нет – последний день месяца.
law-reading-sent-reason = Держатель «направляет» и «подаёт»: важен день отправки, до 24:00 последнего дня. Перенос приёма не делает его опоздавшим.
law-reading-version-reason = Переходного правила нет: дело целиком идёт по редакции, действовавшей в день регистрации.

law-reason-to-commission = Со дня регистрации документов, внутри общего срока услуги.
law-reason-commission = Начало не названо: со дня направления в Комиссию и не позже общего срока.
law-reason-decision = Один общий срок услуги; в нём лежат срок направления и срок Комиссии. Результат к этому сроку должен быть доставлен.
law-reason-extend = Начало не названо: со дня регистрации, как при выдаче.
law-reason-reissue = Со дня подачи заявления, принятой по правилу о нерабочем времени.
law-reason-duplicate = Со дня подачи заявления, принятой по правилу о нерабочем времени.
law-reason-complaint-forward = Со дня поступления жалобы. Не направлять вправе тот, кто в эти же дни полностью её удовлетворит; удовлетворение в части права не даёт.
law-reason-complaint-answer = Со дня регистрации жалобы, если она адресована нам. Идёт рядом со сроком п. 24: раньше истекает тот, по нему и работают.
law-reason-complaint-review = Срок не наш: со дня регистрации в органе, рассматривающем жалобу. «Местного исполнительного органа по оценке и контролю» читается как «уполномоченного органа».
law-reason-duty-extension = Со дня заключения трудового договора; опоздание отмечается, но не основание для отказа.
law-reason-duty-new-employer = Со дня заключения нового трудового договора.
law-reason-duty-contract-ended = Начало не названо: день после прекращения договора – первый.
law-reason-duty-reissue = С даты изменения; при смене работодателя – с даты нового договора.
law-reason-duty-duplicate = С даты утери или порчи.
law-reason-validity-issue = Со дня решения; руководитель может сократить, назвав причину.
law-reason-validity-extend = На срок трудового договора, считая со дня после конца прежней справки, но не раньше начала договора.
law-reason-ground-1 = При выдаче; при продлении – спорно.
law-reason-ground-2 = Только при выдаче: баллы считает Комиссия.
law-reason-ground-3 = Для всех услуг. Нужно установление, а не сомнение. «Недоверности» – так в тексте.

law-note-recognition = Не нужно, если иное предусмотрено ратифицированным договором: дипломы ЕАЭС, кроме педагогики, права, медицины и фармации.
law-note-work-record = Если стажа нет, документ не применим. Перевод не нужен, если подлинник на казахском или русском языке.
law-note-earlier-certificate = «Выданная уполномоченным органом» читается как выданная местным исполнительным органом любого региона.
law-note-employer-change = При смене работодателя – новый трудовой договор: перечень её не называет, а пункт 22 называет.
law-note-duplicate-work-record = Похоже, взято из перечня для выдачи: запросить, но отсутствие – не основание для отказа.

law-note-no-text = { $stage }: текста { $paragraph } нет ({ $edition }), срок не вычислен.
law-note-no-commission = Направление в Комиссию { $day } не учтено: в этой услуге или редакции такого срока нет.
law-note-handover-late = Направлено в Комиссию { $day }, позже срока { $due }.
law-note-commission-capped = Срок Комиссии урезан общим сроком: { $day }.
law-note-no-slack = Если Комиссия возьмёт весь срок, после направления { $day } на решение не останется ни дня.
law-note-complaint-both = На одной жалобе идут оба срока, { $first } и { $second }; раньше истекает { $day }.

law-error-beyond-calendar = Нужен день { $day }, а календарь есть только с { $first } по { $last }. Добавьте календарь года.
law-error-no-edition = На { $day } ни одна редакция приказа не действовала: первая – с { $first }.
law-error-unknown-edition = Редакции «{ $id }» нет. Есть: { $known }.
law-error-no-text = Текста { $paragraph } в редакции { $edition } у нас нет, поэтому ответа нет.
law-error-no-term = Редакция { $edition } не даёт срока: { $service }, { $stage }.
law-error-handover-before-registration = Направлено в Комиссию { $handed } – раньше дня регистрации { $registered }. Проверьте дату направления.
law-error-backward-period = Последний день { $until } раньше первого { $from }. Проверьте даты.
law-error-validity-too-long = { $until } – дольше, чем допускает { $paragraph }: последний день – { $latest }.
law-error-nothing-revised = В изменении календаря нет ни одного дня и ни одного года: назовите, что меняется.
law-error-revision-older = Изменение, известное с { $day }, старше последнего, известного с { $newest }. Введите день, когда о нём узнали здесь.
law-error-day-twice = { $day } назван дважды.
law-error-day-is-working = { $day } и так рабочий день.
law-error-day-is-off = { $day } и так нерабочий день.
law-error-year-not-next = Добавить { $year } год нельзя: следующий год календаря – { $next }.
law-error-unknown-reading = Прочтения «{ $id }» нет. Есть: { $known }.
law-error-unknown-pick = Прочтение «{ $id }» не может быть «{ $value }». Может: { $known }.
law-error-data = Файл { $file } не годится. Подробность: «{ $reason }».
law-error-data-at = Файл { $file } не прочитан: строка { $line }, знак { $column }. Исправьте это место. Подробность: «{ $reason }».

# akimat deadline
law-deadline-head = { $service }, подано { $day } в { $time }
law-deadline-accepted = Принято { $day } ({ $paragraph })
law-deadline-complaint-head = Жалоба, поступила { $day } в { $time }
law-deadline-complaint-received = Считается днём поступления: { $day } ({ $paragraph }; { $code })
law-deadline-complaint-registered = Зарегистрирована { $day }
law-deadline-stage = { $stage } – до { $due } включительно: { $days }, { $paragraph }
law-deadline-stricter = по строгому прочтению – до { $day }
law-deadline-slack = запас на решение: { $days }
law-deadline-promised = Результат обещан { $moment } ({ $paragraph })
law-deadline-reading = Прочтение: { $reading }
law-deadline-edition = Редакция: { $edition }
law-deadline-calendar = Календарь: как известно с { $revision }
law-deadline-calendar-base = Календарь: исходный, без поправок
law-deadline-before-edition = Внимание: { $day } раньше, чем { $edition } вступил в силу ({ $from }). Посчитано всё равно.
law-deadline-rows-before-edition = { $n ->
    [one] Внимание: { $n } строка принята раньше, чем { $edition } вступил в силу ({ $from }). Посчитано всё равно.
    [few] Внимание: { $n } строки приняты раньше, чем { $edition } вступил в силу ({ $from }). Посчитано всё равно.
   *[many] Внимание: { $n } строк принято раньше, чем { $edition } вступил в силу ({ $from }). Посчитано всё равно.
}
law-deadline-no-time = Внимание: времени в «{ $value }» нет, взято 00:00.

# akimat score
law-score-item-both = { $criterion }: { $points } ({ $paragraph })
law-score-item-sum-only = { $criterion }: { $points } ({ $paragraph }), только при сложении
law-score-experience = Стаж { $years } { $months } – полных лет: { $completed }
law-score-no-items = Баллов нет ни по одному критерию.
law-score-period = { $from } – { $until }
law-score-overlap = учтено один раз: { $from } – { $until }
law-score-ignored = не учтено: { $from } – { $until }
law-score-total = { $reading }: { $points }, { $verdict }
law-score-passes = порог достигнут
law-score-fails = порог не достигнут
law-score-no-threshold = порог неизвестен: текста { $paragraph } в этой редакции нет
law-score-threshold = Порог: { $points } ({ $paragraph })
law-score-sensitive = Зависит от прочтения: протокол должен назвать прочтение.

# ввод
law-input-moment = «{ $value }» – не дата со временем. Пишите 2026-03-20T19:02 или 20.03.2026 19:02.
law-input-day = «{ $value }» – не дата. Пишите 2026-03-20 или 20.03.2026.
law-input-service = «{ $value }» – не услуга. Есть: { $known }.
law-input-education = «{ $value }» – не образование. Есть: { $known }.
law-input-experience = «{ $value }» – не стаж. Пишите 3y11m, 4y или 7m.
law-input-number = «{ $value }» – не число от 0 до { $most }.
law-input-yes-no = «{ $value }» – ни y, ни n.
law-input-period = «{ $value }» – не период. Пишите 2015-09-01..2019-08-31, через точку с запятой; без конца – 2020-02-01..
law-input-experience-twice = Стаж задан дважды: или годы и месяцы, или периоды.
law-input-experience-none = Стажа нет: нужны exp_years и exp_months или periods.
law-input-no-work = Не задано: --experience или --periods, одно из двух.
law-input-missing = Не задано: { $name }.
law-input-file = Файл { $file } не прочитан: { $reason }
law-input-column = В файле { $file } нет столбца { $name }.
law-input-row = строка { $line }: { $reason }
law-input-fields = полей не столько, сколько в заголовке
