# Жалобы (п. 24-28) и дела, открытые заново.

cite-typed = { $number }

complaint-state-received = у нас
complaint-state-answered = дан ответ
complaint-state-satisfied = полностью удовлетворена
complaint-state-forwarded = направлена в орган, рассматривающий жалобу
complaint-state-reviewed = рассмотрена
complaint-state-court = решение суда
complaint-state-closed = закрыта
complaint-matter-decision = решение
complaint-matter-inaction = действие или бездействие
complaint-matter-other = ничего из нашего
complaint-to-us = нам
complaint-to-higher_body = вышестоящему органу
complaint-to-authorised_body = уполномоченному органу
reviewing-body-higher_body = вышестоящий административный орган
reviewing-body-official = должностное лицо
reviewing-body-authorised_body = уполномоченный орган по оценке и контролю
complaint-answer-partial = удовлетворена в части
complaint-answer-declined = не удовлетворена
review-outcome-left = решение оставлено в силе
review-outcome-cancelled = решение отменено
review-outcome-sent_back = дело возвращено на новое решение
reopen-kind-complaint = удовлетворена жалоба
reopen-kind-review = акт органа, рассматривающего жалобу
reopen-kind-court = решение суда

link-complaint = Жалоба этого человека: { $complaint } ({ $by })

act-register_complaint = записать жалобу
act-assign_complaint = назначить исполнителя по жалобе
act-forward_complaint = направить жалобу
act-notify_complainant = уведомить заявителя о направлении или решении
act-satisfy_complaint = полностью удовлетворить жалобу
act-answer_complaint = ответить на жалобу
act-record_review = записать итог рассмотрения
act-record_court = записать решение суда
act-close_complaint = закрыть жалобу
act-reopen_case = открыть дело заново

event-complaint_registered = записана жалоба
event-complaint_assigned = назначен исполнитель по жалобе
event-complaint_forwarded = жалоба направлена
event-complainant_notified = заявитель уведомлён
event-complaint_satisfied = жалоба полностью удовлетворена
event-complaint_answered = дан ответ на жалобу
event-complaint_reviewed = записан итог рассмотрения
event-complaint_in_court = записано решение суда
event-complaint_closed = жалоба закрыта
event-case_reopened = дело открыто заново

field-complainant = кто жалуется
field-complaint_subject = о чём, одной строкой
field-received_at = поступила
field-registered_on = зарегистрирована
field-reviewing_body = название органа
field-letter_no = исходящий №
field-inventory = опись дела
field-forwarded_on = день направления
field-told_on = день уведомления
field-what_was_done = что сделано
field-act_no = № акта
field-act_on = день акта
field-act_body = чей акт
field-satisfied_on = день акта
field-answer = текст ответа
field-answered_on = день ответа
field-court = суд
field-outcome = итог
field-term_days = рабочих дней
field-term_from = срок идёт с
field-term_source = чем дан срок
field-complaint = № жалобы

refusal-no-complaint = Жалобы { $complaint } нет: проверьте номер
refusal-complaint-not-now-received = Жалоба ещё у нас: сначала направьте её, удовлетворите или ответьте; сейчас нельзя: { $act }
refusal-complaint-not-now-answered = На жалобу дан ответ; сейчас нельзя: { $act }
refusal-complaint-not-now-satisfied = Жалоба полностью удовлетворена; сейчас нельзя: { $act }
refusal-complaint-not-now-forwarded = Жалоба направлена, её рассматривает другой орган; сейчас нельзя: { $act }
refusal-complaint-not-now-reviewed = Жалоба рассмотрена; сейчас нельзя: { $act }
refusal-complaint-not-now-court = По жалобе решил суд; сейчас нельзя: { $act }
refusal-complaint-not-now-closed = Жалоба закрыта; сейчас нельзя: { $act }
refusal-prepared-it = { $login } готовил или подписал то, что обжалуется, или бездействие – его: поручите жалобу другому; если некому, руководитель отдела назначает его, указав причину
refusal-complaint-unfinished = По жалобе ещё не всё сделано: закрыть можно, только написав почему, например «отозвана заявителем, вх. №»
refusal-complaint-of-other-case = Жалоба { $complaint } – не по делу { $case }

history-complaint-registered = вх. № { $incoming }, { $name }: { $subject }
history-complaint-assigned-own = { $officer }, хотя обжалуется его решение: { $reason }
history-complaint-forwarded = { $body }, исх. № { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , позже срока на { $late } р.д.
}
history-complaint-told = { $channel }, { $day }
history-complaint-satisfied = { $what } (№ { $act }, { $day }){ $late ->
    [0] {""}
   *[other] , позже срока на { $late } р.д.
}
history-complaint-answered = { $kind }, исх. № { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , позже срока на { $late } р.д.
}
history-complaint-reviewed = { $body }, № { $act }, { $day }: { $outcome }
history-reopened = { $kind }: { $body }, № { $act }, { $day }; новый срок до { $due }

# Бумаги по жалобе
papers-complaint-item = Жалоба, вх. № { $incoming }, поступила { $day }
papers-file-application = Заявление № { $number } от { $day }
papers-file-check = Проверка документов от { $day }
papers-file-defects = Сообщение о недостатках документов от { $day }
papers-file-sheet = Лист оценки Комиссии от { $day }
papers-file-minutes = Протокол Комиссии № { $number } от { $day }
papers-file-certificate = Справка № { $number } от { $day }
papers-file-refusal = Мотивированный отказ от { $day } (основание { $ground })
papers-file-delivery = Сведения о направлении результата: { $file }, { $day }
papers-file-history = Выписка из журнала по делу { $case }
papers-letter = { $day } № { $number }
papers-letter-to = Кому: { $to }
papers-cover-title = О направлении жалобы с административным делом
papers-cover-body = На основании п. 24 Правил направляем жалобу ({ $name }, вх. № { $incoming }, поступила { $received }): { $subject }.
papers-cover-case = К жалобе приложено административное дело { $case }.
papers-cover-in-time = Срок направления – до { $due }.
papers-cover-late = Срок направления – до { $due }; направляется с опозданием, рабочих дней: { $n }.
papers-cover-review = Жалоба подлежит рассмотрению в течение пятнадцати рабочих дней со дня её регистрации (п. 26 Правил). О результате просим сообщить.
papers-cover-attached = Приложение: по описи, документов: { $n }.
papers-inventory-title = Опись административного дела { $case }
papers-inventory-total = Всего документов: { $n }.
papers-notice-title = О направлении Вашей жалобы
papers-notice-body = { $name }, Ваша жалоба (вх. № { $incoming }, поступила { $received }: { $subject }) направлена { $on } с административным делом для рассмотрения: { $body }, исх. № { $letter } (п. 24 Правил).
papers-satisfied-title = Об удовлетворении жалобы
papers-satisfied-body = { $name }, Ваша жалоба (вх. № { $incoming }, поступила { $received }: { $subject }) полностью удовлетворена.
papers-satisfied-act = Принято: № { $number } от { $day }.
papers-satisfied-kept = Жалоба в орган, рассматривающий жалобу, не направляется (п. 24 Правил).
papers-satisfied-late = Жалоба с административным делом направляется в орган, рассматривающий жалобу (п. 24 Правил): она удовлетворена позже трёх рабочих дней.
papers-answer-title = Ответ на жалобу
papers-answer-body = { $name }, Ваша жалоба (вх. № { $incoming }, поступила { $received }: { $subject }) рассмотрена (п. 25 Правил): { $kind }.
papers-answer-goes-on = Жалоба с административным делом направляется в орган, рассматривающий жалобу (п. 24 Правил).
papers-note-derived-complaint = Казахский текст – перевод наш: в Правилах формы этих писем нет.
