## Команды строками JSON

cli-about-apply = команды строками JSON, по строке ответа на каждую; правила те же, что на экранах
cli-arg-apply-file = файл команд, по объекту JSON в строке; - читает стандартный ввод
cli-arg-apply-dry-run = только сказать, что сделала бы каждая строка
cli-arg-apply-keep-going = продолжать после строки, в которой отказано
cli-arg-apply-schema = вывести схему JSON строки
apply-no-office = В папке { $path } нет рабочего места: первая строка должна его открыть.
apply-bad-utf8 = это не UTF-8
apply-bad-json = это не JSON ({ $fault })
apply-bad-object = это не объект JSON
apply-bad-command = это не команда ({ $fault })
apply-bad-field = у команды нет поля { $field }
apply-bad-value = значение { $field } другого рода
apply-bad-unseen = в { $field } есть знаки, которых не видно или которые управляют терминалом
apply-stopped-bad = Строка { $line }: { $reason }.
apply-stopped-bad-at = Строка { $line }, знак { $column }: { $reason }.
apply-stopped-refused = В строке { $line } отказано.
apply-stopped-store = Строка { $line }: { $reason }
apply-stands = { $count ->
    [0] Ни одна команда не выполнена.
    [one] { $count } команда выше выполнена и остаётся; ниже ничего не прочитано.
    [few] { $count } команды выше выполнены и остаются; ниже ничего не прочитано.
   *[many] { $count } команд выше выполнено и остаётся; ниже ничего не прочитано.
}
apply-stands-dry = { $count ->
    [one] { $count } команда выше была бы выполнена; ничего не записано.
    [few] { $count } команды выше были бы выполнены; ничего не записано.
   *[many] { $count } команд выше было бы выполнено; ничего не записано.
}
apply-refused-as-another = С --as каждая команда даётся от имени этого сотрудника, а не от имени { $login }.
apply-refused-as-nobody = Сотрудника с логином { $login } здесь нет.
apply-refused-as-signature = Подпись даёт только { $login }, своим ключом: владелец файла за другого не подписывает.
apply-refused-at-real-clock = Время команды можно задать только на учебном рабочем месте; здесь его дают часы.
apply-refused-at-backwards = Часы учебного рабочего места идут только вперёд: { $at } раньше, чем { $last }.

## Где живёт приказ

cli-about-law = где в программе живёт каждое правило приказа и какие тесты его держат
cli-arg-law-report = отчёт: coverage
cli-arg-law-json = JSON вместо слов
law-coverage-language = Что требует каждое правило и почему иному отказать нечему, сказано по-русски.
law-coverage-lives = где: { $words }
law-coverage-passes = можно: { $words }
law-coverage-refuses = отказ: { $words }
law-coverage-never = отказать нечему: { $words }
law-coverage-gap = не хватает: { $words }
law-coverage-total = Правил: { $rules }. { $gaps ->
    [0] Каждое держат тесты.
    [one] Не держится { $gaps }.
    [few] Не держатся { $gaps }.
   *[many] Не держатся { $gaps }.
}
