# Справка командной строки.
cli-about = Рабочее место местного исполнительного органа по приказу № 236, в терминале
cli-arg-office = папка управления
cli-arg-login = логин сотрудника, который работает
cli-arg-lang = язык: kk, ru или en

cli-about-deadline = сроки заявления с объяснением каждого дня
cli-arg-deadline-service = услуга: issue, extend, reissue или duplicate
cli-arg-deadline-at = время подачи по часам управления: 2026-03-20T19:02
cli-arg-deadline-handed-over = день направления в Комиссию
cli-arg-deadline-edition = редакция приказа; если не названа – новейшая
cli-arg-deadline-calendar-as-of = календарь, каким его знали в этот день; если не назван – новейший
cli-arg-deadline-batch = файл CSV со столбцами id, registered_at, service, handed_over_on
cli-arg-deadline-json = JSON вместо слов (с --batch – по объекту на строку вместо CSV)

cli-about-score = баллы п. 10 по обоим прочтениям
cli-arg-score-education = образование: none, higher, degree или both
cli-arg-score-english-certificate = есть сертификат для преподавания английского языка
cli-arg-score-experience = стаж: 3y11m
cli-arg-score-periods = периоды работы: 2015-09-01..2019-08-31;2020-02-01..
cli-arg-score-as-of = день, до которого идут открытые периоды, – день регистрации; если не назван – сегодня
cli-arg-score-edition = редакция приказа; если не названа – новейшая
cli-arg-score-batch = файл CSV со столбцами id, education, english_certificate, exp_years, exp_months, periods
cli-arg-score-json = JSON вместо слов (с --batch – по объекту на строку вместо CSV)

cli-about-keys = действующая раскладка команд; --check проверяет файл
cli-arg-keys-check = файл раскладки, который надо проверить
cli-about-calendar = рабочий календарь: показать, проверить, внести изменение
cli-about-calendar-show = рабочие и нерабочие дни года и изменения календаря
cli-about-calendar-check = хватает ли календаря; с файлом – можно ли внести его изменения
cli-about-calendar-import = внести изменения календаря из файла
cli-about-calendar-resume = закончить прерванный пересчёт открытых дел
cli-arg-calendar-show-year = год; текущий, если не назван
cli-arg-calendar-show-json = вывод для программ
cli-arg-calendar-show-now = момент, только в учебном рабочем месте
cli-arg-calendar-check-file = файл изменений
cli-arg-calendar-check-now = момент, только в учебном рабочем месте
cli-arg-calendar-import-file = файл изменений
cli-arg-calendar-import-dry-run = только показать, что изменится
cli-arg-calendar-import-now = момент, только в учебном рабочем месте
cli-arg-calendar-resume-now = момент, только в учебном рабочем месте
cli-about-readings = прочтения и пробелы приказа; прочтение можно изменить
cli-arg-readings-json = вывод для программ
cli-about-readings-set = изменить прочтение
cli-arg-readings-set-reading = прочтение
cli-arg-readings-set-value = значение
cli-arg-readings-set-source = основание изменения
cli-arg-readings-set-source-kind = вид основания: акт, письмо или решение
cli-arg-readings-set-open-cases = применить и к открытым делам
cli-arg-readings-set-dry-run = только показать, что изменится
cli-arg-readings-set-now = момент, только в учебном рабочем месте
cli-about-completions = дополнение команд для оболочки
cli-arg-completions-shell = оболочка: bash, zsh, fish, elvish или powershell
cli-about-man = страница руководства

## Ввод из файла

cli-about-import = ввод заявлений или разрешений из файла (CSV, XLSX, JSON lines)
cli-arg-import-kind = что в файле: applications (заявления) или permits (разрешения); без него говорит заголовок
cli-arg-import-file = файл CSV, XLSX или JSON lines
cli-arg-import-dry-run = только показать, что будет сделано
cli-arg-import-map = своя карта заголовков и слов; если не названа – intake.toml в папке управления
cli-arg-import-json = только счёт, одной строкой JSON
cli-import-progress = строка
cli-import-row-rejected = строка { $line }: отклонена. { $reason }
cli-import-row-rejected-at = строка { $line }: отклонена, { $column }. { $reason }
cli-import-row-known = строка { $line }: заявление { $number } уже принято, дело { $case }
cli-import-row-above = строка { $line }: номер { $number } уже стоит выше в этом файле
cli-import-row-case = строка { $line }: дело { $case }, { $who }; есть замечания
cli-import-row-new = строка { $line }: новое дело, { $who }; есть замечания
cli-import-total = Строк прочитано: { $read }; введено дел: { $imported } (из них с замечаниями: { $warnings }); уже были: { $duplicates }; отклонено: { $rejected }.
cli-import-total-dry = Строк прочитано: { $read }; будет введено дел: { $imported } (из них с замечаниями: { $warnings }); уже есть: { $duplicates }; отклоняется: { $rejected }. Ничего не записано.
cli-import-permits-dry = Строк прочитано: { $read }; будет введено разрешений: { $imported }, продлено или прекращено: { $amended } (из них с замечаниями: { $warnings }); уже есть: { $duplicates }; отклоняется: { $rejected }. Ничего не записано.
cli-import-permits = Строк прочитано: { $read }; введено разрешений: { $imported }, продлено или прекращено: { $amended } (из них с замечаниями: { $warnings }); уже были: { $duplicates }; отклонено: { $rejected }.
cli-import-row-there = строка { $line }: разрешение № { $number } уже есть
cli-import-row-amended = строка { $line }: разрешение № { $number } уже есть; введены его продление или прекращение
cli-import-row-permit = строка { $line }: новое разрешение № { $number }, { $who }; есть замечания
cli-import-rejects = Отклонённые строки: { $path }. Исправьте их там и введите этот файл.
cli-import-rejects-lost = Отклонённые строки не удалось записать в { $path }: { $fault }. Принятые строки введены.
cli-import-unreadable = { $path }: { $reason }
cli-import-broken = Ввод файла { $path } прерван. { $reason } Введённое сохранено, файл можно ввести снова.

## Папка управления

cli-place-body = Местный исполнительный орган
cli-place-made = Создана папка управления: { $path }
cli-place-no-home = Неизвестно, где хранить данные: укажите папку управления (--office или AKIMAT_OFFICE).
cli-place-no-officer = Сотрудника с логином { $login } здесь нет. Проверьте --as.
cli-place-not-owner = --as может назвать только владелец папки { $path }. Уберите --as или войдите под её владельцем.
cli-place-bare = С --as читаются и пишутся только файлы папки { $folder } управления: вместо { $name } назовите файл без пути.
cli-place-unread = Файл { $path } не читается: { $fault }. Проверьте имя и права.
demo-left = Учебное рабочее место закрыто, его папка удалена ({ $cases -> 
        [one] { $cases } дело
        [few] { $cases } дела
       *[many] { $cases } дел
    }).
cli-about-demo = учебное рабочее место с готовыми делами и своими часами
cli-arg-demo-cases = сколько дел
cli-arg-demo-seed = семя: с одним и тем же получается то же самое
cli-arg-demo-now = момент, с которого идут часы: 2026-11-23T10:00

## Выгрузка

cli-about-export = дела, справки, уведомления, жалобы, обращения, протоколы, заявления, разрешения, работодатели, квоты или журнал таблицей
cli-arg-export-kind = что: cases (дела), certificates (справки), notifications (уведомления), complaints (жалобы), inquiries (обращения), minutes (протоколы Комиссии), intake (заявления в столбцах для import), permits (разрешения), employers (работодатели), quotas (квоты), views (кто что смотрел) или journal (журнал)
cli-arg-export-format = вид: csv, xlsx или jsonl
cli-arg-export-columns = сказать, что значит каждый столбец, и ничего не выгружать
cli-arg-export-out = файл, в который писать; если не назван – на экран
cli-heading-usage = Как запускать:
cli-heading-commands = Команды
cli-heading-arguments = Аргументы
cli-heading-options = Ключи
cli-arg-help = показать эту справку
cli-arg-version = показать версию
cli-wrong-subcommand = Нет команды «{ $what }».{ $known } Все команды: akimat --help
cli-wrong-unknown = Нет ключа «{ $what }».{ $known } Все ключи: --help после команды
cli-wrong-no-value = Ключу { $what } нужно значение.{ $known }
cli-wrong-value = «{ $value }» не подходит для { $what }.{ $known }
cli-wrong-missing = Не хватает: { $what }. Как запускать: --help после команды
cli-wrong-conflict = { $what } нельзя вместе с { $known }
cli-wrong-other = Команда написана не так. Как запускать: akimat --help
cli-wrong-known = {" "}Подойдёт: { $known }.
crash-report = Отчёт о сбое, без личных данных: { $path }. Передайте его администратору. Введённое в форму до последней паузы сохранено как черновик.
cli-look-not-kept = просмотр не записан: { $why }
