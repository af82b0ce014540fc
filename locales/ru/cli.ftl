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
