# Бумаги: справка по приложению 3 к Правилам (дословно) и мотивированный отказ.
papers-certificate-title = Справка о соответствии квалификации для самостоятельного трудоустройства
papers-certificate-number = № { $number } от "{ $day }" { $month } { $year } г.
papers-certificate-issued = Выдана { $name }
papers-certificate-issued-caption = (фамилия, имя, отчество (при его наличии))
papers-certificate-that = в том, что он (она) соответствует требованиям квалификации и уровню образования для самостоятельного трудоустройства в Республике Казахстан по следующей профессии, востребованной в приоритетных отраслях экономики:
papers-certificate-profession-caption = (указывается профессия, востребованная в приоритетных отраслях экономики, отрасль согласно перечню приоритетных отраслей и востребованных в них профессий для самостоятельного трудоустройства иностранцев и лиц без гражданства утверждаемым уполномоченным органом по вопросам миграции населения.
papers-certificate-basis = Основание для выдачи справки { $basis }
papers-certificate-term = Срок действия справки: с { $from } по { $until }
papers-certificate-term-caption = (число, месяц, год) (число, месяц, год)
papers-certificate-seal = М.П.
papers-certificate-signer-name = (фамилия, имя, отчество (при его наличии))
papers-certificate-signer-signature = (подпись)
papers-stamp-duplicate = ДУБЛИКАТ
papers-stamp-reissued = Выдана взамен справки № { $number }
papers-month-1 = января
papers-month-2 = февраля
papers-month-3 = марта
papers-month-4 = апреля
papers-month-5 = мая
papers-month-6 = июня
papers-month-7 = июля
papers-month-8 = августа
papers-month-9 = сентября
papers-month-10 = октября
papers-month-11 = ноября
papers-month-12 = декабря

papers-note-extended = Вне формы: продление справки № { $number }, номер тот же (п. 16).
papers-note-number = Вне формы: номер даётся при подписании.
papers-note-derived = Вне формы: казахский текст формы составлен по глоссарию, официального казахского текста у программы нет.
papers-note-derived-refusal = Вне бумаги: казахский текст составлен по глоссарию; основание приведено словами русского текста Правил.

papers-basis-minutes = протокол № { $number } от { $day }
papers-basis-extend = заявление № { $number }, трудовой договор № { $contract } от { $day }
papers-basis-reissue = п. 22 Правил, заявление № { $number }, документ об изменении ({ $changes }) от { $day }
papers-basis-duplicate = п. 22-1 Правил, заявление № { $number }, { $loss } { $day }

papers-criterion-higher = высшее образование
papers-criterion-degree = учёная степень
papers-criterion-english_certificate = сертификат для преподавания английского языка
papers-criterion-experience = стаж работы
papers-points-item = { $item } — { $points }
papers-points = баллов { $total } при пороговом значении { $threshold } ({ $items })
papers-points-none = баллов { $total } при пороговом значении { $threshold }
papers-points-no-threshold = баллов { $total }
papers-points-column-item = Показатель (п. 10 Правил)
papers-points-column-points = Баллы
papers-points-total = Итого
papers-points-threshold = Пороговое значение
papers-facts-issue = Квалификация и образование соответствуют требованиям; { $points }.
papers-facts-points = По результатам оценки { $points }.
papers-facts-reading = Прочтение пункта 10: { $reading } (при сложении { $sum }, только наибольший { $highest }).

papers-refusal-title = Мотивированный отказ в оказании государственной услуги
papers-refusal-to = Заявитель: { $name }
papers-refusal-application = Заявление № { $number }, подано { $filed }. Испрашивалось: { $service }.
papers-refusal-ground = В оказании услуги отказано по основанию { $ground } пункта 9 приложения 2 к Правилам (п. 12 Правил):
papers-refusal-facts = Обстоятельства дела:
papers-refusal-points = Оценка по пункту 10 Правил: { $points }.
papers-refusal-experience = Подтверждённый стаж по специальности: { $years ->
        [one] { $years } год
        [few] { $years } года
       *[many] { $years } лет
    } { $months } мес.
papers-refusal-recommended = Комиссия рекомендовала отказать: протокол № { $number } от { $day } (п. 9 Правил).
papers-refusal-recommended-issue = Комиссия рекомендовала выдать справку: протокол № { $number } от { $day } (п. 9 Правил); решение отступает от рекомендации.
papers-refusal-heard = Заявитель заслушан { $day } (ст. 73 АППК).
papers-refusal-not-heard = Заслушивание (ст. 73 АППК) не проводилось: { $because }.
papers-refusal-not-heard-default = срок оказания услуги не оставляет трёх рабочих дней
papers-refusal-hearing = Заслушивание
papers-refusal-called = Уведомление о заслушивании направлено { $notice }, заслушивание назначено на { $day }; как: { $way }.
papers-refusal-said = Заслушан заявитель { $name }; пояснения: { $said }
papers-appeal = Порядок обжалования. Сначала подаётся жалоба в административном (досудебном) порядке, ст. 91 АППК.
papers-appeal-24 = Жалоба рассматривается вышестоящим административным органом, должностным лицом или уполномоченным органом по оценке и контролю за качеством оказания государственных услуг; орган, чьё решение обжалуется, направляет её с административным делом не позднее трёх рабочих дней со дня поступления (п. 24 Правил).
papers-appeal-25 = Жалоба, поступившая в местный исполнительный орган, рассматривается в течение пяти рабочих дней со дня регистрации (п. 25 Правил).
papers-appeal-26 = Жалоба, поступившая в орган, рассматривающий жалобу, рассматривается в течение пятнадцати рабочих дней со дня регистрации (п. 26 Правил).
papers-appeal-28 = Обжалование в суде допускается после обжалования в административном (досудебном) порядке, если иное не предусмотрено законами (п. 27, 28 Правил, п. 5 ст. 91 АППК).

papers-title-certificate = Справка по делу { $case }
papers-title-refusal = Отказ по делу { $case }
papers-remark-sensitive = Зависит от прочтения: при сложении баллов { $sum }, только наибольший за образование { $highest }, порог { $threshold }. Решает прочтение: { $reading }.
papers-remark-departs = Отступает от рекомендации Комиссии: { $because }
papers-remark-late = Решение позже срока на { $n ->
        [one] { $n } рабочий день
        [few] { $n } рабочих дня
       *[many] { $n } рабочих дней
    } (срок { $due }).
papers-remark-gaps = В деле не хватает: { $items }. Это не основание отказа; недоказанное в баллах не учтено.
papers-remark-shortened = Срок короче наибольшего: { $because }
papers-remark-edition = Решается по прежней редакции: { $edition }.
papers-remark-no-ground-text = Текста { $paragraph } в этой редакции нет: основание названо номером, сверьте его с приказом.

papers-defects-title = Уведомление о недостатках заявления
papers-defects = По заявлению № { $number } не хватает документов: { $items }.
papers-defects-flaw = В заявлении № { $number } недостаток: { $flaw }.
papers-defects-term = Срок оказания государственной услуги этим не приостанавливается.
papers-defects-until = Представьте недостающее до конца дня { $due }.
papers-end-title-revoked = Решение об отзыве справки
papers-end-title-cancelled = Решение об отмене справки
papers-end-about = Справка № { $number }, владелец { $name }, профессия: { $profession }, срок действия с { $from } по { $until }.
papers-end-act = Основание: акт № { $number } от { $day }, { $body } (п. 21 Правил). День обнаружения: { $detected } (подпункт 2 п. 23 Правил). Актом установлено:
papers-end-law = Основание: { $law }; документ от { $day }: { $document }.
papers-end-reasons = Обоснование:
papers-end-revoke = Справку № { $number } отозвать; она прекращает действие { $day }.
papers-end-cancel = Справку № { $number } отменить; она прекращает действие { $day }.
papers-note-other-law = Вне бумаги: в Правилах такого основания нет, решение стоит на названном законе.
papers-holder-title = Уведомление владельца справки
papers-notice-revoked = Справка отозвана и не действует с { $day }.
papers-notice-cancelled = Справка отменена и не действует с { $day }.
papers-validity-title = Ответ о действии справки
papers-answer-unknown = Справки № { $number } в реестре нет.
papers-answer-status = Справка № { $number } по состоянию на { $day }: { $status }. Срок действия с { $from } по { $until } включительно.
papers-answer-superseded = Вместо неё выдана справка № { $by }.
papers-answer-as-known = Ответ дан по данным реестра на { $day }.
papers-title-end = Решение по справке № { $number }
papers-title-notice = Уведомление владельца справки № { $number }
papers-title-answer = Ответ о справке № { $number }
