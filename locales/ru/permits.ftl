# Разрешения на привлечение иностранной рабочей силы (приказы № 279 и № 274 от 30.06.2023).

act-record_employer = записать работодателя
act-register_permit = записать разрешение
act-extend_permit = продлить разрешение
act-end_permit = прекратить разрешение
act-correct_permit = исправить запись о разрешении
act-take_back_permit = отменить ошибочную запись о разрешении
act-allot_quota = записать квоту

event-employer_recorded = работодатель записан
event-permit_registered = разрешение записано
event-permit_extended = разрешение продлено
event-permit_ended = разрешение прекращено
event-permit_corrected = запись о разрешении исправлена
event-permit_taken_back = ошибочная запись о разрешении отменена
event-quota_allotted = квота записана

field-permit_number = № разрешения
field-worker_name = иностранный работник
field-position = должность
field-permit_on = день

permit-status-not_yet = ещё не действует
permit-status-valid = действует
permit-status-expired = истекло
permit-status-ended = прекращено

permit-category-first = I категория
permit-category-second = II категория
permit-category-third = III категория
permit-category-fourth = IV категория
permit-category-seasonal = сезонные
permit-category-transfer_head = ВКП руководители
permit-category-transfer_manager = ВКП менеджеры
permit-category-transfer_specialist = ВКП специалисты

permit-warning-bin = контрольная цифра БИН не сходится, или в нём не 12 цифр
permit-warning-country = страна гражданства не распознана: в цифрах она считается так, как написана
permit-warning-employer-name = в реестре этот работодатель назван «{ $known }»
permit-warning-longer = дольше срока категории: он кончается { $most }
permit-warning-issued-late = выдано позже первого дня действия
permit-warning-over-category = квота { $year } года, { $category }: выделено { $allotted }, с этим разрешением выдано { $issued }
permit-warning-over-total = квота { $year } года всего: выделено { $allotted }, с этим разрешением выдано { $issued }
permit-warning-no-quota = на { $year } год квота не записана

refusal-permit-unknown = разрешения № { $permit } в реестре нет
refusal-permit-differs = разрешение № { $permit } в реестре есть, и { $column } там «{ $stands }», а здесь «{ $given }»: исправьте то, где ошибка
refusal-no-employer = работодателя с БИН { $bin } в реестре нет
refusal-permit-same = разрешение № { $permit } в реестре уже есть, слово в слово
refusal-permit-backward = последний день { $until } раньше первого { $from }
refusal-permit-overlaps = разрешение дано уже по { $until }: продление начинается после
refusal-permit-reaches-extension = продление дано с { $from }: последний день первого срока — раньше
refusal-permit-over = разрешение: { $status } с { $on }; ошибочное прекращение сначала отменяют
refusal-permit-end-outside = прекратить можно днём с { $from } по { $until }: на эти дни разрешение дано
refusal-permit-beyond-years = { $day }: такого года в реестре быть не может
refusal-permit-no-such-year = { $year }: такого года в реестре быть не может
refusal-permit-nothing = всё уже записано так
refusal-permit-nothing-to-take-back = разрешение не продлевалось и не прекращалось: отменять нечего
refusal-permit-nothing-allotted = акт ничего не выделяет: нет ни общего числа, ни числа по категории
refusal-permit-outside-quota = { $category } вне квоты: на неё ничего не выделяется

field-permit_category = категория
field-employer_activity = вид деятельности

permit-end-returned_by_employer = возвращено работодателем
permit-end-contract_ended = трудовой договор прекращён
permit-end-revoked = отозвано
permit-end-replaced = заменено другим
permit-end-other = другая причина
permit-change = { $field }: «{ $old }» → «{ $new }»

history-employer-recorded = БИН { $bin }: { $name }
history-permit-registered = № { $number }: { $employer } (БИН { $bin }), { $category }, { $position }, { $worker } ({ $citizenship }); выдано { $issued }, действует с { $from } по { $until }
history-permit-extended = № { $number }: с { $from } по { $until }, продление от { $on }
history-permit-ended = № { $number }: не действует с { $on }, { $reason }
history-permit-corrected = № { $number }: { $changes }, причина: { $reason }
history-permit-taken-back = № { $number }: отменено как записанное ошибочно: { $what }, причина: { $reason }
permit-taken-back-end = прекращение с { $on }, { $reason }
permit-taken-back-extension = продление с { $from } по { $until } от { $on }
history-permit-noticed = { $said }; замечено: { $warnings }
history-quota-allotted = квота { $year } года, { $allotted }
quota-act = { $act } от { $on }: { $figures }
history-quota-total = всего { $count }
history-quota-category = { $category } { $count }
link-permit = Разрешение этого человека: № { $number } ({ $by })

## Столбцы файла разрешений

intake-column-permit_number = номер разрешения
intake-column-activity = вид деятельности работодателя
intake-column-worker_name = иностранный работник
intake-column-document = документ работника
intake-column-category = категория
intake-column-position = должность
intake-column-issued_on = дата выдачи
intake-column-valid_from = действует с
intake-column-valid_until = действует по
intake-column-extended_on = дата продления
intake-column-extended_from = продлено с
intake-column-extended_until = продлено по
intake-column-ended_on = дата прекращения
intake-column-end_reason = причина прекращения
intake-column-end_note = примечание о прекращении

## Почему строка файла разрешений отклонена

intake-reason-empty = Ячейка пуста, а без неё разрешения нет (прекращению нужны день и причина). Впишите значение.
intake-reason-day-unreadable = «{ $value }» — не день: пишите 20.03.2026 или 2026-03-20, несколько — через «;».
intake-reason-day-no-such-day = Такого дня нет: «{ $value }». Сверьте с разрешением.
intake-reason-day-two-digit-year = Год из двух цифр: «{ $value }». Пишите четыре, век не угадывается.
intake-reason-day-slashes = С косой чертой день и месяц не различить: «{ $value }». Пишите через точку: 20.03.2026.
intake-reason-unknown-category = Такой категории нет: «{ $value }». Пишите I, II, III, IV, сезонные, ВКП руководитель, ВКП менеджер или ВКП специалист.
intake-reason-unknown-end-reason = Такой причины нет: «{ $value }». Пишите: возвращено работодателем, договор прекращён, отозвано, заменено, другое.
intake-reason-extensions = Дни продлений не сходятся: выдано { $on }, начал { $from }, концов { $until }. Впишите в каждый столбец поровну, через «;»; начала продлений можно не писать.
# Экраны разрешений и работодателей.
list-title-permits = Разрешения
list-meaning-permits = разрешения: действующие и будущие по последнему дню, затем истёкшие и прекращённые
list-empty-permits = Разрешений нет.
list-title-permits_by_employer = Разрешения по работодателям
list-meaning-permits_by_employer = все разрешения по БИН работодателя и дню выдачи
list-empty-permits_by_employer = Разрешений нет.
list-title-employers = Работодатели
list-meaning-employers = работодатели иностранных работников по названию
list-empty-employers = Работодателей нет.
permit-short-not_yet = ещё нет
permit-short-valid = действует
permit-short-expired = истекло
permit-short-ended = прекращено
found-employer = работодат.
permits-standing = Действуют или начнут действовать: { $n }
permits-over = Истекли или прекращены: { $n }
permits-by-employer = Все разрешения: { $n }
permits-of-employer = Разрешения { $name }, БИН { $bin }: { $n }
employers-all = Работодателей: { $n }
permit-row = { $number } · по { $until } · { $status } · { $name } · { $category }, { $position } · { $employer }
permit-row-own = { $number } · по { $until } · { $status } · { $name } · { $category }, { $position }
employer-row = { $bin } · { $name } · { $activity }

permit-title = Разрешение № { $number }: { $name }
permit-stands-valid = Сегодня действует: по { $until } включительно, осталось дней: { $left }
permit-stands-not-yet = Сегодня ещё не действует: первый день { $from }
permit-stands-between = Сегодня не действует: продление начинается { $from }
permit-stands-expired = Сегодня не действует: последний день был { $until }
permit-stands-ended = Сегодня не действует: прекращено с { $on }, { $reason }
permit-noticed = Замечено: { $what }
permit-fact-employer = Работодатель: { $name }, БИН { $bin }
permit-fact-employer-now = В реестре работодатель назван теперь: { $name }
permit-fact-worker = Работник: { $name }, гражданство { $citizenship }, документ { $document }
permit-fact-work = Категория и должность: { $category }, { $position }
permit-life = Ход разрешения
permit-life-issued = { $on }: выдано
permit-life-term = { $from } – { $until }: первый срок
permit-life-extended = { $from } – { $until }: продление от { $on }
permit-life-ended = { $on }: первый день без действия, { $reason }
permit-links = Тот же человек
permit-history = История
permit-menu-hint = Enter открывает выбранную строку, F9 — что можно сделать с разрешением.
employer-title = { $name }, БИН { $bin }
employer-stock = На { $day } действует разрешений: { $n }
employer-stock-none = На { $day } действующих разрешений нет
employer-stock-category = { $category }: { $n }
employer-activity = Вид деятельности: { $activity }
employer-permits = Разрешений за всё время: { $n }
employer-more = Ещё { $n } здесь не показаны: все { $all } списком.
employer-menu-hint = Enter открывает разрешение, F9 — что можно сделать с работодателем.

command-permits = разрешения
command-short-permits = Разрешения
command-permits-by-employer = разрешения по работодателям
command-short-permits-by-employer = Разр.раб
command-employers = работодатели иностранных работников
command-short-employers = Работодатели
command-new-permit = записать разрешение
command-short-new-permit = Разреш.
command-employer-record = записать работодателя
command-short-employer-record = Работод.
command-permit-extend = продлить разрешение
command-short-permit-extend = Продлить
command-permit-end = прекратить разрешение
command-short-permit-end = Прекрат.
command-permit-correct = исправить запись о разрешении
command-short-permit-correct = Исправ.
command-permit-take-back = отменить ошибочное прекращение или последнее продление
command-short-permit-take-back = Отмен.

form-permit-title = Записать разрешение
form-permit-extend-title = Продлить разрешение № { $number }
form-permit-end-title = Прекратить разрешение № { $number }
form-permit-correct-title = Исправить запись о разрешении № { $number }
form-permit-take-back-title = Отменить ошибочную запись о разрешении { $number }
form-permit-taken-back = отменяется
form-permit-take-back-hint = в чём ошибка; верное записывается после этого
form-employer-title = Записать работодателя
form-permit-gone = этого разрешения в реестре нет
form-permit-known-employer = найти работодателя
form-permit-known-hint = БИН или часть названия; выбранный встаёт в поля ниже. Новый вписывается сразу в них.
form-permit-category-hint = цифра от 1 до 4 — категория; «сез», «рук», «мен», «спец»
form-permit-noticed = замечено
form-permit-changes = изменится
form-permit-correct-hint = по чему исправлено
form-permit-extended-on = день продления
form-permit-ended-on = первый день без действия
form-permit-end-hint = в этот день разрешение уже не действует
form-permit-end-reason = почему
form-permit-last-day = последний день
form-permit-valid-through = { $day }, включительно
form-employer-known = этот БИН записан за «{ $name }»: название и вид деятельности станут такими, как здесь
