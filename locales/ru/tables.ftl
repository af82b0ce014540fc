# Таблицы, которые уходят из рабочего места, и файлы для них.

outbox-unwritten = Файл { $path } не записан: { $why }. Ничего не испорчено и ничего не осталось наполовину
outbox-taken = файл с таким именем уже есть, он не тронут; назовите другое имя
outbox-no-folder = такой папки нет
outbox-barred = в эту папку нельзя писать: проверьте права
outbox-full = на диске нет места
outbox-is-folder = это папка, а нужно имя файла
outbox-other = { $fault }
tables-views-barred = Кто что смотрел, видят аудитор и администратор. У { $login } такой роли нет

## Что и как экспортируется

table-cases = дела
table-certificates = справки
table-notifications = уведомления владельцев
table-complaints = жалобы
table-inquiries = обращения
table-minutes = протоколы Комиссии
table-intake = заявления в столбцах файла для загрузки
table-permits = разрешения в столбцах файла ввода
table-employers = работодатели разрешений
table-quotas = квоты по годам
table-views = кто что смотрел
table-journal = журнал
table_form-xlsx = книга Excel
table_form-csv = таблица CSV
table_form-jsonl = строки JSON
table_form-pdf = реестр за период, PDF

export-form-title = Экспорт таблицы
export-form-save = Экспорт
export-field-kind = Что
export-field-form = Вид файла
export-field-day = На день
export-field-day-hint = пусто - как на экране
export-no-kind = Выберите, что экспортировать
export-no-form = Выберите вид файла
export-no-day = К времени нужен и день
export-no-register = В виде PDF есть реестры справок, уведомлений и жалоб
export-no-days = Реестр бывает за период: укажите оба дня
export-about = Файл встанет в папку outbox рабочего места под именем { $name }. Готовый файл никогда не заменяется
export-about-register = Сначала реестр показывается постранично, на казахском или русском; F2 там пишет его в папку outbox рабочего места. В журнал он не записывается
export-begun = Таблица пишется: { $what }. Можно работать дальше
export-done = Таблица записана: outbox/{ $name }, { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
       *[many] { $rows } строк
    }
export-running = Одна таблица ещё пишется. Подождите, пока она будет готова

## Столбцы протоколов

column-minutes = номер протокола; до подписания пусто
column-sitting = номер заседания здесь; пусто - рекомендация внесена без заседания
column-sat_on = день заседания, без заседания день протокола
column-sitting_state = состояние заседания: open идёт, signed подписано, cancelled не состоялось
column-agenda_place = место в повестке заседания
column-meets_standard = y - квалификация соответствует стандарту (п. 8), n - нет
column-points_other = баллы по другому прочтению п. 10
column-resolution = что решено: issue выдать, refuse отказать, postponed отложено, taken_off снято, unheard не записано, cancelled не состоялось
column-reasons = доводы Комиссии, причина отложения или снятия
column-present = сколько мест Комиссии было занято
column-absent = члены Комиссии, которых не было и никто не заменил
column-votes_for = сколько голосов за то, что решено
column-votes_against = сколько голосов против
column-votes_abstained = сколько воздержалось
column-votes_recused = сколько взяло самоотвод
column-against_votes = y - против больше, чем за (порядка голосования в Правилах нет), n - нет
column-votes = кто как голосовал, одной строкой
column-dissents = особые мнения по именам
column-act_no = номер акта о составе Комиссии
column-act_on = день акта: о составе комиссии или о квоте
column-recorded_at = когда решение по заявителю записано
column-recorded_by = логин того, кто записал решение по заявителю
column-signed_at = когда заседание подписано
column-signed_by = логин того, кто внёс подписание
column-member = член Комиссии по акту
column-member_body = орган, от которого член Комиссии
column-category = категория разрешения (код; total — год в целом); в голосах — кого представляет член комиссии: код одной из семи категорий (п. 6)
column-voter = кто голосовал: сам член Комиссии или замена
column-vote = голос: for за, against против, abstained воздержался, recused самоотвод
column-vote_words = особое мнение или причина самоотвода

## Столбцы файла для загрузки

column-channel_note = почему заявление пришло не по порталу
column-sex = пол заявителя: male мужской, female женский
column-birth_date = дата рождения заявителя
column-id_kind = вид документа, удостоверяющего личность: passport, residence_permit, stateless_id
column-id_issued_on = когда выдан документ, удостоверяющий личность
column-id_issuer = кем выдан документ, удостоверяющий личность
column-address = адрес заявителя в Казахстане
column-phone = телефон заявителя
column-fax = факс заявителя
column-email = электронная почта заявителя
column-home_address = местонахождение в стране резидентства
column-home_phone = телефон в стране резидентства
column-education = образование, как заявлено: none нет, higher высшее, degree степень, both то и другое
column-english_certificate = y - есть сертификат для преподавания английского языка, n - нет
column-work_periods = периоды работы через точку с запятой; пустой конец - работает и теперь
column-employer_name = работодатель по заявлению
column-employer_bin = БИН или ИИН работодателя, двенадцать цифр
column-contract_number = номер трудового договора
column-contract_date = дата трудового договора
column-contract_until = последний день трудового договора или open, если он бессрочный
column-certificate_number = номер прежней справки по заявлению
column-change_kind = что изменилось (п. 22): name имя, id документ, employer работодатель; через точку с запятой
column-change_date = когда изменилось
column-loss_kind = почему нужен дубликат (п. 22-1): loss утеря, damage порча
column-loss_date = когда справка утеряна или испорчена
column-attachments = приложенные документы, коды через точку с запятой
column-consent = y - есть согласие на обработку персональных данных, n - нет

## Разрешения, работодатели, квоты

column-permit_number = номер разрешения
column-activity = вид деятельности работодателя
column-worker_name = иностранный работник
column-document = документ работника
column-position = должность в разрешении
column-issued_on = день выдачи разрешения
column-extended_on = день, когда дано продление; несколько продлений стоят подряд через «;»
column-extended_from = первый день продления; несколько — через «;»
column-extended_until = последний день продления включительно; несколько — через «;»
column-end_reason = почему разрешение прекращено досрочно (код)
column-end_note = почему разрешение прекращено досрочно, словами
column-permit_status = состояние разрешения на день таблицы (код)
column-last_day = последний день действия с учётом продлений и досрочного прекращения
column-quota_year = год квоты
column-allotted = сколько выделено актами квоты; пусто, если ни один акт не называет
column-issued = сколько разрешений выдано в этом году; в итоге — только в пределах квоты
column-rest = выделено минус выдано; меньше нуля, если квота превышена
column-act = акт, который назвал это число последним
