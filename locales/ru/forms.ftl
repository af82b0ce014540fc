# Формы: поля, ошибки, подсказки.
form-text = { $text }
form-save = Записать
form-yes = да
form-no = нет

form-required = Поле не заполнено. Заполните его: без него записать нельзя.
form-errors = Ошибок: { $count }, первая: { $first }
form-errors-at = Ошибок: { $count }, первая — «{ $label }». { $first }
form-too-long = Слишком длинно: { $count } { $count ->
        [one] знак
        [few] знака
       *[many] знаков
    }, помещается { $max }. Сократите.
form-digits-only = «{ $typed }» — не только цифры. Оставьте одни цифры.
form-digits-count = Набрано цифр: { $count }, нужно { $max }. Проверьте номер.

form-choice-none = «{ $typed }» нет в списке. Сотрите и выберите из списка.
form-choice-several = «{ $typed }»: подходит несколько ({ $count }). Выберите одно из списка.
form-choice-gone = «{ $code }» здесь больше не выбрать. Выберите другое из списка.
form-list-part = { " " }{ $from }–{ $to } из { $count }{ " " }
form-list-nothing = ничего не найдено

form-item = документ
form-item-unmarked = не отмечен
form-item-present = есть
form-item-missing = нет
form-item-not-applicable = не применимо
form-item-no-reason = «{ $item }»: не сказано, почему не применимо. Напишите причину.
form-items-left = Не отмечено: { $count }. Отметьте каждый документ; клавиша * отмечает остальные как есть.
form-reason = причина:

form-period-from = с
form-period-until = по
form-period-row = Период { $row }: { $what }
form-period-no-from = нет первого дня. Впишите, с какого дня работа.
form-period-backwards = конец ({ $until }) раньше начала ({ $from }). Исправьте одну из дат.

form-date-unreadable = «{ $typed }» — не дата. Наберите день, месяц и год: 26.03.2026.
form-date-no-day = Дня { $day } в месяце { $month } нет: последний — { $last }. Исправьте день.
form-date-no-month = Месяца { $month } нет: их 12. Исправьте месяц.
form-date-no-year = Год { $year } не подходит: от { $first } до { $last }. Исправьте год.
form-date-two-ways = Это { $first } или { $second }? Поставьте точку между днём и месяцем.
form-date-no-calendar = Рабочий календарь на этот срок не заведён. Наберите дату цифрами.
form-moment-no-time = Нет времени. Допишите часы и минуты: 19:02.
form-moment-bad-time = «{ $typed }» — не время. Наберите часы и минуты: 19:02.
form-day-working = { $day }, рабочий
form-day-off = { $day }, выходной
form-day-off-named = { $day }, нерабочий: { $name }
form-day-unknown = { $day }, календаря нет
form-moment-echo = { $time }, { $day }

form-paste-changed = Вставлено с правкой: { $what }.
form-paste-dropped = убрано лишних знаков — { $count }
form-paste-joined = соединено строк — { $count }
form-paste-cut = не поместилось знаков — { $count }
form-paste-trimmed = пробелы по краям сняты
form-paste-nowhere = Сюда вставить нельзя: здесь отмечают клавишей. Ничего не изменилось.

form-hint-date = 26.03 или 2603; t сегодня; +5 рабочих дней; влево, вправо — день
form-hint-moment = 26.03 19:02 или 2603 1902; t 9:00 сегодня; влево, вправо — день
form-hint-few = Пробел — следующее; или начните печатать
form-hint-list = Печатайте слова или код в любом порядке; пробел — весь список
form-hint-yes-no = Пробел — сменить; д — да, н — нет
form-hint-checklist = Пробел — сменить; + есть, - нет, / не применимо; * остальные есть
form-hint-periods = Enter — дальше, в конце новый период; пустой конец — поныне; Backspace убирает
form-hint-area = Enter — новая строка; Tab — следующее поле

form-ground = основание { $n }: { $ground }

form-recommend-title = Рекомендация Комиссии, дело { $case }
form-recommend-outcome = рекомендация
form-recommend-issue = выдать справку
form-recommend-sheet = по листу оценки

form-decide-title = Решение по делу { $case }: { $service }
form-decide-outcome = решение
form-decide-nothing = Сейчас по делу нельзя ни выдать, ни отказать.
form-decide-grant-issue = выдать справку
form-decide-grant-extend = продлить справку
form-decide-grant-reissue = переоформить справку
form-decide-grant-duplicate = выдать дубликат
form-decide-against = выдать нельзя
form-decide-fill = Заполняется в деле командой «{ $command }»
form-decide-most = срок действия
form-decide-from = Действует с { $from }.
form-decide-longest = Не позднее { $most } ({ $paragraph }); при другом прочтении — { $other }.
form-decide-shortened = почему срок короче
form-decide-hearing = заслушивание (ст. 73 АППК)
form-decide-hearing-held = проведено
form-decide-hearing-not_held = не проводилось
form-decide-departs = почему иначе, чем рекомендовано
form-decide-timing = срок решения
form-decide-in-time = В срок: до конца { $due } ({ $paragraph }).
form-decide-late = С опозданием на { $n ->
        [one] { $n } рабочий день
        [few] { $n } рабочих дня
       *[many] { $n } рабочих дней
    }: срок был { $due } ({ $paragraph }).
form-decide-paper-next = F2 покажет бумагу целиком; подписывает её второе F2.
form-decide-prepare-next = F2 покажет бумагу целиком; второе F2 передаёт её на подпись руководителю.

form-assign-title = Исполнитель по делу { $case }
form-assign-title-marked = Исполнитель по отмеченным делам
form-assign-nobody = никто
form-assign-now = Сейчас: { $officer }
form-assign-marked = Отмечено дел: { $n }. Назначить по всем: { $cases }
form-assign-done = Назначено: { $n }.
form-assign-partly = Назначено { $done } из { $n }. Не назначено: { $why }

form-note-title = Заметка к делу { $case }
form-call-title = Звонок заявителя по делу { $case }

form-deliver-title = Доставка результата по делу { $case }
form-deliver-hash-hint = Как его показывает программа подписи; можно вставить
form-deliver-timing = срок доставки
form-deliver-promised = Заявителю обещано: { $moment } (п. 5).
form-deliver-outdated = Сделанная бумага ({ $paper }, { $languages }, { $at }) расходится с тем, что было бы сделано сейчас: чем, покажет F3 на деле
form-deliver-next-day = После конца рабочего дня или в нерабочий день: считается { $day }.
form-deliver-in-time = В срок: до конца { $due } ({ $paragraph }).
form-deliver-late = С опозданием на { $n ->
        [one] { $n } рабочий день
        [few] { $n } рабочих дня
       *[many] { $n } рабочих дней
    }: срок был { $due } ({ $paragraph }).
form-deliver-then-close = Дело при этом не закрывается: закрыть — отдельная команда.

form-notify-title = Уведомление владельца справки
form-notify-kind = о чём
form-notify-event-hint = День нового договора или день, когда договор прекращён
form-notify-verdict = в срок ли
form-notify-employer = новый работодатель
form-notify-certificate = № справки
form-notify-certificate-hint = Пусто, если справка неизвестна; F7 найдёт её по имени, Enter впишет номер
form-notify-unmatched = Справка не выбрана: впишите её номер или фамилию владельца.
form-notify-about = Справка № { $number }, { $name }, до { $until }
form-notify-superseded = Эта справка заменена: действует № { $by }.
form-notify-found = Отправлено { $verdict }: срок до { $due } включительно ({ $paragraph }).
form-notify-by-letter = Письмо: по дню отправки — { $sent }, по дню получения — { $received }. Решает прочтение: { $reading }.
form-notify-ahead = Отправлено раньше самого события: проверьте даты.
form-notify-reissue = Новый работодатель: заявление о переоформлении — до конца { $due } ({ $paragraph }).
form-notify-stays = Справка остаётся действительной ({ $paragraph } такого случая не называет), отмечается «без работодателя».

form-defects-title = Уведомление о недостатках, дело { $case }
form-send-back-title = Вернуть решение без подписи, дело { $case }
form-second-signature-on = Включить вторую подпись
form-second-signature-off = Выключить вторую подпись
form-second-signature-is-on = Сейчас отказ, решение вопреки рекомендации и отзыв подписывают двое: кто подготовил, не подписывает.
form-second-signature-is-off = Сейчас решение может подписать тот, кто его подготовил. Это видно в каждом отчёте.
form-second-signature-order = по какому приказу

form-attachments-title = Где документы дела { $case }
form-attachments-which = документ
form-attachments-present = есть
form-attachments-link = ссылка на портале
form-attachments-known = записано
form-attachments-line = { $item }: { $state }. { $where }

form-correct-title = Исправить сведения, дело { $case }
form-correct-field = что исправить
form-correct-old = было
form-correct-new = станет
form-correct-clocks = сроки
form-correct-unread = Пусто; пришло, но не прочиталось: «{ $text }»
form-correct-empty = Пусто.
form-correct-moment = { $moment }
form-correct-registration = День регистрации: был { $old }, станет { $new }.
form-correct-moves = { $stage }: был срок { $old }, станет { $new }.
form-correct-stays = { $stage }: срок прежний, { $due }.

form-match-title = Сопоставить уведомление со справкой
form-match-notice = № уведомления
form-match-about = { $kind }: { $holder }, событие { $event }, входящий № { $incoming }.
form-match-no-number = Это не номер уведомления. Наберите его так: 2026-0003.

form-register-title = Новое заявление
form-register-arrival = Как поступило
form-register-person = Заявитель
form-register-content = О чём
form-register-clocks = сроки
form-register-accepted = Регистрируется { $day } (Правила, прил. 2, п. 7).
form-register-due = { $stage }: до конца { $due } ({ $paragraph }).
form-register-iin-hint = Из ИИН заполнятся дата рождения и пол
form-register-change-name = изменились фамилия, имя, отчество
form-register-change-id = изменился документ
form-register-change-employer = новый работодатель

form-change-source-kind = вид основания
form-change-source = основание: что, номер, дата
form-reading-title = Изменить прочтение
form-reading-which = прочтение
form-reading-stands = сейчас
form-reading-value = станет
form-reading-time = время
form-reading-time-hint = Часы и минуты: 18:30
form-reading-applies = для каких дел
form-reading-only = Другого значения нет: так в тексте.
form-calendar-title = Изменить календарь
form-calendar-kind = какой это день
form-calendar-days = что изменится
form-calendar-days-hint = Дни через пробел: 31.08 или 31.08.2026
form-calendar-years-hint = Год после последнего в календаре; его праздники введите выше
form-calendar-no-day = «{ $value }» – не день. Напишите 31.08 или 31.08.2026.
form-calendar-no-year = «{ $value }» – не год.
form-commencement-title = Дата вступления редакции в силу
form-commencement-edition = редакция
form-commencement-stands = сейчас
form-commencement-from = Действует с { $day }. { $source }
form-commencement-kept = Открытые дела остаются в редакции дня регистрации.
form-commencement-day = Введите день.
form-settings-title = Настройки
form-settings-remind = за сколько дней напоминать о справке без работодателя
form-settings-targets = Свои сроки, рабочие дни – не норма
form-settings-number = Нужно число от 0 до { $most }.
form-correct-codes = { $items }
form-decide-until-contract = До конца договора: { $until }
form-decide-until-cap = До трёх лет: { $until }
form-decide-keeps = Срок прежний: до { $until }
form-certificate-none = Справка не выбрана: выберите её в реестре или дело со справкой
form-enter-title = Справка другого органа
form-enter-source = откуда
form-enter-number = номер
form-enter-status = состояние
form-enter-seen-hint = бумага, ответ выдавшего органа
form-enter-becomes = в реестре
form-enter-becomes-number = № { $number }
form-enter-becomes-case = № { $number }, заявление по делу { $case } будет об этой справке
form-slip-title = Описка в справке № { $number }
form-slip-reason = из чего видно, что это описка
form-slip-not-22 = Если имя или документ изменились, это переоформление ({ $paragraph }), а не описка
form-certificate-note-title = Пометка о справке № { $number }
form-certificate-note-of = о чём
form-certificate-note-text = откуда известно
form-certificate-note-no-effect = На действие справки не влияет: { $paragraph } этого не называет
form-validity-title = Действует ли справка
form-validity-number = № справки
form-validity-as-of = на какой день
form-validity-asked-hint = кто, № письма
form-validity-answer = ответ
form-validity-later = ответ даст реестр при записи
form-revoke-title = Отзыв справки № { $number }
form-revoke-body-hint = не наш орган
form-revoke-two = Основание только акт контролирующего органа ({ $paragraph }); подписывает руководитель, не тот, кто подготовил
form-cancel-title = Отмена справки № { $number } по другому закону
form-cancel-law-hint = например, статья АППК
form-cancel-not-of-order = В Правилах такого основания нет: отмечается в отчётах
form-sign-end-title = Подпись
form-return-end-title = Вернуть подготовленное по справке № { $number }
form-tell-title = Уведомить владельца справки № { $number }
form-tell-way = каким способом
form-rule-title = Продление по делу { $case }
form-rule-ruling = решение
form-rule-anew = не продлевать, предложить новое заявление
form-rule-extend = продлить
form-stale-ways = { $save } – записать своё, { $menu } «{ $drop }» – отбросить
