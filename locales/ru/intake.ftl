# Ввод из файла: столбцы, причины отказа, предупреждения.

## Столбцы

intake-column-portal_number = номер на портале
intake-column-channel = канал
intake-column-channel_note = примечание о канале
intake-column-filed_at = дата и время подачи
intake-column-service = услуга
intake-column-full_name = фамилия, имя, отчество
intake-column-sex = пол
intake-column-birth_date = дата рождения
intake-column-citizenship = гражданство
intake-column-iin = ИИН
intake-column-id_kind = вид документа
intake-column-id_number = номер документа
intake-column-id_issued_on = дата выдачи документа
intake-column-id_issuer = орган выдачи документа
intake-column-address = адрес
intake-column-phone = телефон
intake-column-fax = факс
intake-column-email = электронная почта
intake-column-home_address = местонахождение в стране резидентства
intake-column-home_phone = телефон в стране резидентства
intake-column-representative = представитель
intake-column-profession_code = код профессии
intake-column-education = образование
intake-column-english_certificate = сертификат для преподавания английского языка
intake-column-work_periods = периоды работы
intake-column-employer_name = наименование работодателя
intake-column-employer_bin = БИН или ИИН работодателя
intake-column-contract_number = номер трудового договора
intake-column-contract_date = дата трудового договора
intake-column-contract_until = последний день трудового договора
intake-column-certificate_number = номер справки
intake-column-change_kind = что изменилось
intake-column-change_date = дата изменения
intake-column-loss_kind = утеря или порча
intake-column-loss_date = дата утери или порчи
intake-column-attachments = прилагаемые документы
intake-column-consent = согласие на обработку персональных данных

## Почему строка отклонена и что делать

intake-reason-field-count = В строке ячеек: { $have }, в заголовке: { $want }. Исправьте разделители и кавычки.
intake-reason-too-long = В поле { $have } знаков, наибольшее { $most }: найдите незакрытую кавычку или сократите текст.
intake-reason-no-number = Нет номера портала: без него повторный ввод файла создал бы второе дело. Впишите номер.
intake-reason-no-moment = Нет даты подачи: без неё нет срока. Впишите дату и время.
intake-reason-moment-unreadable = «{ $value }» не читается как дата и время: напишите 20.03.2026 19:02 или 2026-03-20T19:02.
intake-reason-moment-no-such-day = Такого дня нет: «{ $value }». Сверьте дату с порталом.
intake-reason-moment-no-such-time = Такого времени нет: «{ $value }». Сверьте время с порталом.
intake-reason-moment-two-digit-year = Год двумя цифрами: «{ $value }». Напишите четыре цифры, век не угадывается.
intake-reason-moment-slashes = С косыми чертами не различить день и месяц: «{ $value }». Напишите через точку: 20.03.2026.
intake-reason-future = { $moment } — это будущее, сейчас { $now }. Сверьте дату с порталом и часы этой машины.
intake-reason-no-service = Услуга не указана: напишите issue, extend, reissue или duplicate.
intake-reason-unknown-service = Такой услуги нет: «{ $value }». Напишите issue, extend, reissue или duplicate.
intake-reason-no-name = Нет имени (пробелы и невидимые знаки не в счёт). Впишите его.
intake-reason-json = Строка не читается как JSON (знак { $at }): { $text }

## Что замечено в принятой строке

intake-warning-cleaned = { $column }: убраны управляющие или невидимые знаки. Сверьте значение с порталом.
intake-warning-broken = { $column }: в файле есть испорченные знаки (�). Перепишите значение с портала.
intake-warning-formula = { $column }: текст похож на формулу. Хранится как есть, наружу выходит с апострофом; сверьте с порталом.
intake-warning-iin-digits = { $column }: не 12 цифр. Хранится как есть; сверьте с документом.
intake-warning-iin-check = { $column }: контрольная цифра не сходится, вероятна описка. Сверьте с документом.
intake-warning-bin-digits = { $column }: не 12 цифр. Хранится как есть; сверьте с договором.
intake-warning-bin-check = { $column }: контрольная цифра не сходится, вероятна описка. Сверьте с договором.
intake-warning-no-such-day = { $column }: такого дня нет. Поле осталось пустым; впишите дату в деле.
intake-warning-two-digit-year = { $column }: год двумя цифрами. Поле осталось пустым; впишите дату в деле.
intake-warning-slashes = { $column }: с косыми чертами не различить день и месяц. Поле осталось пустым; впишите дату в деле.
intake-warning-unreadable-date = { $column }: дата не читается. Поле осталось пустым; впишите дату в деле.
intake-warning-unknown-word = { $column }: неизвестное значение. Поле осталось пустым; выберите значение в деле.
intake-warning-unknown-attachment = { $column }: есть неизвестный вид документа, остальные приняты. Отметьте документы в деле.
intake-warning-backward-period = { $column }: конец периода раньше начала, этот период не взят. Сверьте с трудовым документом.
intake-warning-unreadable-period = { $column }: период не читается и не взят. Сверьте с трудовым документом.
intake-warning-unknown-profession = { $column }: такого кода нет в перечне. Хранится как есть; подходит ли профессия, решает Комиссия.
intake-warning-no-time = { $column }: нет времени, взято 00:00, то есть сам этот день. Сверьте с порталом.
intake-warning-before-edition = { $column }: регистрация до вступления в силу редакции приказа № 426. Сроки, которых нет в прежней редакции, не считаются.
intake-warning-no-consent = { $column }: согласия нет. Запросите его у заявителя.
intake-warning-doubled = { $column }: столбец стоит дважды и значения разные, взято первое. Сверьте с порталом.

## Что замечено в файле

intake-file-unknown-column = Столбец «{ $header }» не наш и не читался. Если он нужен, добавьте его имя в intake.toml.
intake-file-doubled-column = Столбец «{ $header }» ({ $column }) стоит не один раз: считается первый.

## Почему файл не читается

intake-fault-empty = Файл пуст. Выгрузите его с портала снова.
intake-fault-no-headers = В первой строке нет известных столбцов. Добавьте строку заголовка или впишите имена столбцов в intake.toml.
intake-fault-missing-columns = Нет обязательных столбцов: { $columns }. Добавьте их в файл или впишите их имена в intake.toml.
intake-fault-old-workbook = Это старая книга .xls или книга под паролем. Откройте её в Excel и сохраните как .xlsx без пароля.
intake-fault-damaged = Файл повреждён: его содержимое не сходится с контрольными суммами. Ни одна строка не прочитана. Сохраните книгу заново или попросите прислать её ещё раз.
intake-fault-workbook = Книга не читается: { $error }. Откройте её в Excel и сохраните заново.
intake-fault-json-array = Это массив JSON. Сохраните по одному объекту в строке (JSON lines).
intake-fault-paste = Во вставленных ячейках нет известных столбцов. Скопируйте их вместе со строкой заголовка.
intake-fault-io = Чтение файла прервалось: { $error }. Взятое сохранено; файл можно ввести снова.

## Негодная карта заголовков

intake-map-fault = { $file }, строка { $line }: { $reason }
intake-map-toml = это не TOML ({ $error }). Исправьте строку.
intake-map-section = раздел «{ $name }» неизвестен: есть только [headers] и [values.…].
intake-map-unknown-column = столбца «{ $name }» нет. Напишите одно из канонических имён, например filed_at.
intake-map-canonical = «{ $name }» — каноническое имя другого столбца или пусто. Напишите другой заголовок.
intake-map-doubled-header = заголовок «{ $name }» стоит дважды. Удалите один.
intake-map-not-text = значение «{ $name }» должно быть текстом в кавычках.
intake-map-unknown-coded = «{ $name }» — не столбец с кодами. Напишите, например, [values.service].
intake-map-unknown-code = кода «{ $name }» в этом столбце нет.
intake-map-not-table = «{ $name }» в [values] должно быть таблицей слов: [values.{ $name }].
intake-map-doubled-word = слово «{ $name }» стоит дважды. Удалите одно.
