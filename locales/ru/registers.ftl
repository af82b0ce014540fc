# Повестка, реестры и расчёт срока на бумаге.
papers-column-no = №
papers-column-case = Дело
papers-column-profession = Профессия
papers-column-service = Услуга

papers-agenda-title = Повестка заседания № { $number }
papers-agenda-applicants = Заявители
papers-agenda-column-due = Решение до (вкл.)
papers-agenda-column-left = Осталось на решение, р.д.
papers-agenda-column-slack = Запас, р.д.
papers-agenda-column-substitute = Замещающий
papers-agenda-total = Всего заявителей: { $n }. Рабочие дни до конца срока решения сосчитаны от дня заседания.
papers-agenda-invited = Приглашаются члены Комиссии

papers-deadline-annex = Приложение к письму № { $number }
papers-deadline-title = Расчёт срока
papers-deadline-case = { $name }, заявление № { $number }, дело { $case }
papers-deadline-complaint = { $name }, жалоба вх. № { $incoming } ({ $complaint })
papers-deadline-column-day = День
papers-deadline-column-why = Как считается

papers-register-certificates = Реестр справок за период с { $from } по { $until }
papers-register-notifications = Реестр уведомлений владельцев справок за период с { $from } по { $until }
papers-register-complaints = Реестр жалоб за период с { $from } по { $until }
papers-register-made = составлен { $at }
papers-register-none = За этот период записей нет.
papers-register-certificates-total = Всего записей: { $n }. Выдано: { $issue }, продлено: { $extend }, переоформлено: { $reissue }, дубликатов: { $duplicate }, внесено полученных из других органов: { $entered }.
papers-register-notifications-total = Всего уведомлений: { $n }, из них с опозданием: { $late }, без справки в реестре: { $unmatched }.
papers-register-complaints-total = Всего жалоб: { $n }. Удовлетворено полностью: { $satisfied }, дан ответ: { $answered }, направлено в орган, рассматривающий жалобу: { $forwarded }, на рассмотрении: { $waiting }, с нарушением срока: { $late }.
papers-register-column-number = № справки
papers-register-column-on = Дата
papers-register-column-holder = Кому выдана
papers-register-column-person = ИИН, документ
papers-register-column-by = Что сделано
papers-register-column-valid = Срок действия
papers-register-column-basis = Основание
papers-register-column-status = Состояние на день составления
papers-register-column-entry = № записи
papers-register-column-incoming = Вх. №
papers-register-column-received = Поступило
papers-register-column-registered = Дата рег.
papers-register-column-from = От кого
papers-register-column-event = О чём
papers-register-column-employer = Работодатель
papers-register-column-sent = Отправлено
papers-register-column-term = Срок (вкл.)
papers-register-column-verdict = Соблюдён ли срок
papers-register-column-about = На что жалоба
papers-register-column-addressee = Кому адресована
papers-register-column-state = Состояние
papers-register-column-outcome = Что сделано, чем окончилось
papers-register-as-it-is = { $text }
papers-register-entered = внесена полученная: { $issuer }
papers-register-since = { $status } { $day }
papers-register-superseded = { $status }, вместо неё № { $by }
papers-register-event = { $kind }, { $day }
papers-register-term = { $paragraph }: { $day }
papers-register-late = { $n ->
    [0] в срок
   *[other] опоздание { $n } р.д.
}
papers-register-by-received = { $sent }; по дню поступления: { $received }
papers-register-about = { $matter }: { $subject }
papers-register-case = дело { $case }
papers-register-certificate = справка № { $number }
