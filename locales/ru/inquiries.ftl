# Обращения: от вопроса до ответа.

inquiry-state-received = у нас
inquiry-state-prepared = ждёт подписи
inquiry-state-signed = подписан ответ, не отправлен
inquiry-state-sent = ответ отправлен
inquiry-state-redirected = перенаправлено
inquiry-state-closed = закрыто без ответа
asker-kind-citizen = гражданин
asker-kind-organisation = юридическое лицо
asker-kind-media = средство массовой информации
inquiry-no-reply-withdrawn = отозвано
inquiry-no-reply-anonymous = анонимное
inquiry-no-reply-repeated = повторное

act-register_inquiry = записать обращение
act-assign_inquiry = назначить исполнителя по обращению
act-note_inquiry = записать заметку к обращению
act-correct_inquiry = исправить запись об обращении
act-extend_inquiry = продлить срок ответа
act-notify_asker = известить обратившегося
act-redirect_inquiry = перенаправить обращение
act-prepare_reply = подготовить ответ
act-return_reply = вернуть ответ без подписи
act-sign_reply = подписать ответ
act-send_reply = записать отправку ответа
act-close_inquiry = закрыть обращение без ответа
act-set_inquiry_term = вписать срок по обращениям

event-inquiry_registered = записано обращение
event-inquiry_assigned = назначен исполнитель по обращению
event-inquiry_noted = заметка к обращению
event-inquiry_corrected = запись об обращении исправлена
event-inquiry_extended = срок ответа продлён
event-asker_notified = обратившийся извещён
event-inquiry_redirected = обращение перенаправлено
event-reply_prepared = подготовлен ответ
event-reply_returned = ответ возвращён без подписи
event-reply_signed = ответ подписан
event-reply_sent = ответ отправлен
event-inquiry_closed = обращение закрыто без ответа
event-inquiry_due_moved = сроки обращения сдвинуты
event-inquiry_term_set = вписан срок по обращениям

field-asker = кто обращается
field-asker_kind = кто это
field-outside_no = № обращения у них
field-dated = дата обращения
field-reply_lang = язык ответа
field-questions = вопросы
field-extended_on = день продления
field-redirect_body = кому перенаправлено
field-redirected_on = день перенаправления
field-sent_at = когда отправлен

refusal-no-inquiry = Обращения { $inquiry } нет: проверьте номер
refusal-inquiry-not-now-received = Ответ ещё не подготовлен; сейчас нельзя: { $act }
refusal-inquiry-not-now-prepared = Ответ ждёт подписи руководителя; сейчас нельзя: { $act }
refusal-inquiry-not-now-signed = Ответ подписан, осталось отправить; сейчас нельзя: { $act }
refusal-inquiry-not-now-sent = Ответ отправлен; больше нельзя: { $act }
refusal-inquiry-not-now-redirected = Обращение перенаправлено; больше нельзя: { $act }
refusal-inquiry-not-now-closed = Обращение закрыто; больше нельзя: { $act }
refusal-inquiry-known = Обращение № { $outside } уже записано: { $inquiry }
refusal-inquiry-no-question = Нет ни одного вопроса: напишите, о чём спрашивают, по вопросу в строке
refusal-inquiry-no-extension = Срок ответа средству массовой информации не продлевается
refusal-inquiry-too-late = К { $day } срок уже истёк ({ $due }): истёкший срок не продлевают
refusal-inquiry-extension = Продлить до { $day } нельзя: нужен день с { $first } по { $last }
refusal-inquiry-told = Извещать не о чем: срок не продлён, обращение не перенаправлено или обратившийся уже извещён
refusal-inquiry-no-words = В ответе нет ни слова
refusal-inquiry-term = { $term }: { $length } нельзя, можно не меньше одного и не больше { $longest }

law-inquiry-general = ответить
law-inquiry-media = ответить средству массовой информации
law-inquiry-extension = ответить в продлённый срок
law-inquiry-notice = известить о продлении
law-inquiry-redirect = перенаправить, если не наша компетенция
law-deadline-inquiry-head = Обращение, поступило { $day } в { $time }
law-deadline-inquiry-extended = Продлено до { $due } включительно решением от { $day } ({ $paragraph })
law-deadline-inquiry-limit = Продлить можно не дальше { $day }: { $months } со дня поступления

history-inquiry-registered = № { $outside }, { $name }, вопросов: { $n }; срок до { $due }
history-inquiry-corrected = { $fields }: { $reason }
history-inquiry-extended = до { $until }, решение от { $day }: { $reason }
history-inquiry-told = { $channel }, { $day }{ $late ->
    [0] {""}
   *[other] , позже срока на { $late } р.д.
}
history-inquiry-redirected = { $body }, исх. № { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , позже срока на { $late } р.д.
}
history-reply-signed = № { $number }, { $day }
history-reply-sent = { $channel }, { $at }{ $late ->
    [0] {""}
   *[other] , позже срока на { $late } р.д.
}
history-reply-sent-file = { $channel }, { $at }, файл { $file }{ $late ->
    [0] {""}
   *[other] , позже срока на { $late } р.д.
}
history-inquiry-closed = { $kind }: { $reason }
history-inquiry-term = { $term }: было { $old }, стало { $new }. { $source }
preview-inquiries = Обращения, срок которых сдвинется: { $n }.
preview-inquiries-overdue = Обращения, которые станут просроченными: { $n }.

# Экраны
inquiry-title = Обращение { $inquiry }: { $name }
inquiry-do-answer = Сделать до конца { $day }: подготовить и отправить ответ ({ $paragraph }), { $left }
inquiry-do-again = Сделать до конца { $day }: подготовить заново возвращённый ответ ({ $paragraph }), { $left }
inquiry-do-sign = Сделать до конца { $day }: подписать и отправить ответ ({ $paragraph }), { $left }
inquiry-do-send = Сделать до конца { $day }: отправить подписанный ответ ({ $paragraph }), { $left }
inquiry-do-tell = Сделать до конца { $day }: известить о продлении срока ({ $paragraph }), { $left }
inquiry-do-tell-redirected = Сделать: известить обратившегося о перенаправлении
inquiry-done-sent = Ответ отправлен
inquiry-done-redirected = Перенаправлено, обратившийся извещён
inquiry-done-closed = Закрыто без ответа
inquiry-other-extend = продлить можно не дальше { $day }
inquiry-menu-hint = Enter или F9 – действия, F8 – почему такой срок, F3 – ответ
inquiry-questions = Вопросы
inquiry-fact-from = { $name } ({ $kind }) · { $state }
inquiry-fact-address = Адрес: { $address }
inquiry-fact-outside = Обращение № { $outside }
inquiry-fact-dated = Обращение от { $day }
inquiry-fact-outside-dated = Обращение № { $outside } от { $day }
inquiry-fact-received = Поступило { $at }, { $channel }; ответ { $lang }
inquiry-fact-received-later = Поступило { $at } (считается поступившим { $day }), { $channel }; ответ { $lang }
inquiry-fact-returned = Руководитель вернул: { $reason }
inquiry-fact-note = { $at } { $by }: { $text }
inquiry-reply-head = Ответ ({ $lang }), подготовил { $by } { $at }
field-arrived_at = поступило
field-inquiry = обращение
field-reply = текст ответа
field-inquiry_term = срок по обращениям
inquiry-term-shipped = { $term }: { $length } ({ $paragraph }), подлежит подтверждению
inquiry-term-confirmed = { $term }: { $length } ({ $paragraph }). { $source }

inquiry-short-received = у нас
inquiry-short-prepared = на подписи
inquiry-short-signed = отправить
inquiry-short-sent = отправлено
inquiry-short-redirected = передано
inquiry-short-closed = закрыто
deadlines-inquiries = Обращения: открыто { $open }, просрочено { $overdue }, сегодня { $today }, ближайший срок { $next }
command-inquiry-assign = назначить исполнителя по обращению
command-inquiry-note = заметка к обращению
command-inquiry-correct = исправить запись об обращении
command-inquiry-extend = продлить срок ответа
command-inquiry-told = обратившийся извещён
command-inquiry-redirect = перенаправить обращение
command-inquiry-reply = подготовить ответ
command-inquiry-return = вернуть ответ без подписи
command-inquiry-sign = подписать ответ
command-inquiry-send = ответ отправлен
command-inquiry-close = закрыть обращение без ответа

list-title-inquiries = Обращения
list-meaning-inquiries = просроченные обращения, со сроком сегодня, открытые, с неизвещёнными и законченные
list-empty-inquiries = Обращений нет
inquiry-list-overdue = Просрочены: { $n }
inquiry-list-today = Срок сегодня: { $n }
inquiry-list-open = Открыты: { $n }
inquiry-list-untold = Обратившийся не извещён: { $n }
inquiry-list-over = Закончены: { $n }
inquiry-row = { $inquiry } · { $due } · { $state } · { $name } · { $outside } · { $officer }
command-inquiries = обращения
command-short-inquiries = Обращения
command-new-inquiry = записать обращение
command-inquiry-term = срок по обращениям

# Формы
field-extended_until = новый срок
field-no_reply = почему без ответа
form-inquiry-title = Обращение
form-inquiry-gone = Обращения больше нет
form-inquiry-about = { $name }, № { $outside }: { $question }
form-inquiry-days = сроки
form-inquiry-outside-hint = Номер, с которым пришло, например ЗТ-2026-00000017; нет – оставьте пустым
form-inquiry-questions-hint = Каждый вопрос с новой строки
form-inquiry-correct-title = Исправить запись об обращении { $inquiry }
form-inquiry-assign-title = Исполнитель по обращению { $inquiry }
form-inquiry-note-title = Заметка к обращению { $inquiry }
form-inquiry-return-title = Вернуть ответ на обращение { $inquiry }
form-inquiry-close-title = Закрыть обращение { $inquiry } без ответа
form-inquiry-close-hint = На чём стоит: заявление об отзыве, номер прежнего ответа
form-inquiry-extend-title = Продлить срок ответа на обращение { $inquiry }
form-inquiry-extend-hint = Какие обстоятельства ещё нужно установить
form-inquiry-notice = извещение
form-inquiry-told-title = Обратившийся извещён, { $inquiry }
form-inquiry-redirect-title = Перенаправить обращение { $inquiry }
form-inquiry-reply-title = Ответ на обращение { $inquiry }
form-inquiry-reply-hint = Каждый абзац с новой строки; F3 – как на бумаге, PgUp и PgDn листают, Tab – дальше
form-inquiry-sign-title = Подписать ответ на обращение { $inquiry }
reply-pages-title = Ответ на обращение { $inquiry }, ещё не подписан
form-inquiry-other-lang = Ответ не на том языке, на котором просили ({ $lang })
form-inquiry-send-title = Ответ на обращение { $inquiry } отправлен
form-inquiry-number = ответ
form-inquiry-term-title = Срок по обращениям
form-inquiry-length = длительность
form-inquiry-length-hint = Число: рабочие дни, для продления месяцы
inquiry-terms-head = Сроки по обращениям

report-inquiry = обращение { $no } · { $name }
overdue-inquiry = Обращение { $inquiry }  { $name }: { $what }, срок { $due }, просрочено на { $days } р. д., { $officer }
overdue-inquiry-of-nobody = Обращение { $inquiry }  { $name }: { $what }, срок { $due }, просрочено на { $days } р. д., без исполнителя
simulate-inquiry-portal = Портал «Новости Жетысу»
simulate-inquiry-company = ТОО «Карабулак Строй»
simulate-inquiry-question = Сколько разрешений выдано работодателю { $employer } в { $year } году и на какие должности?
simulate-inquiry-question-second = Сколько разрешений { $employer } действует на { $day } и каких категорий?
simulate-inquiry-question-other = Какие средства массовой информации зарегистрированы в области?
simulate-inquiry-extension = Запрошены сведения у работодателей
simulate-inquiry-body = Управление внутренней политики области

column-inquiry = номер обращения здесь: год и счёт
column-outside_no = номер, с которым обращение пришло
column-dated_on = день, которым обращение датировано
column-arrived_at = время, когда обращение поступило, по часам рабочего места
column-arrived_day = день, которым обращение считается поступившим (строка 7, ст. 64 АППК)
column-asker = кто обращается, как написано
column-asker_kind = кто это: citizen гражданин, organisation юридическое лицо, media средство массовой информации
column-asker_address = адрес, куда идёт ответ
column-reply_lang = на каком языке просят ответ: kk или ru
column-questions = что спрашивают: вопросы через точку с запятой
column-inquiry_state = где стоит обращение: у нас, на подписи, отправлен ответ
column-inquiry_officer = логин сотрудника, которому поручено обращение; пусто - никому
column-reply_due = последний день ответа
column-term_extended_on = день, когда срок продлили
column-asker_told_on = день, когда обратившегося известили
column-reply_no = исходящий номер ответа
column-reply_on = день подписи ответа
column-reply_signer = логин подписавшего ответ
column-reply_hash = хэш текста подписанного ответа
column-sent_at = время отправки ответа по часам рабочего места
column-sent_by = каким путём отправлен ответ
column-sent_file = имя файла, который ушёл ответом
column-sent_late_by = на сколько рабочих дней позже отправлен ответ; 0 - в срок
column-redirected_on = день перенаправления
column-redirected_to = куда перенаправлено
column-redirect_late_by = на сколько рабочих дней позже перенаправлено; 0 - в срок
column-no_reply = почему закрыто без ответа
column-no_reply_because = на чём стоит закрытие без ответа
queue-inquiry = обращение
queue-inquiries-more = обращений ещё { $n }: { $key }
