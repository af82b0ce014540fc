# Цифры по разрешениям: сколько выдано за период, сколько действует на день.
figures-issued-year = Выдано за { $year } год: с { $from } по { $until }
figures-issued = Выдано за период: с { $from } по { $until }
figures-valid = Действует на { $on }
figures-none-issued = не выдавались
figures-none-valid = действующих нет
figures-count = { $n }
figures-permits = { $n } { $n ->
        [one] разрешение
        [few] разрешения
       *[many] разрешений
    }
figures-total = всего { $permits }
figures-sum = всего { $permits } = { $sum }
figures-of-category = категория: { $category }
figures-of-position = должность: { $position }
figures-of-citizenship = гражданство: { $citizenship }
figures-employer = { $name }, БИН { $bin }
figures-employer-bin = БИН { $bin }
figures-name = { $name }
figures-row = { $name }: { $count }
figures-known = как было записано на { $at }
figures-by-employer = По работодателям
figures-by-category = По категориям
figures-by-position = По должностям
figures-by-citizenship = По гражданству
figures-no-category = Категории { $category } нет. Есть: { $codes }.
figures-no-employer = Работодателя «{ $employer }» в реестре нет.
figures-several = Под «{ $employer }» подходят { $n }: { $employers }. Назовите БИН.

cli-about-figures = разрешения на иностранную рабочую силу: сколько выдано за период или действует на день
cli-arg-figures-flow = выдано: за год, 2025, или за дни 2025-01-01..2025-08-31, оба считаются
cli-arg-figures-stock = действует на день: 2025-09-01
cli-arg-figures-employer = одного работодателя: БИН или слова названия, которых нет у другого
cli-arg-figures-category = одной категории: first, second, third, fourth, seasonal, transfer_head, transfer_manager, transfer_specialist
cli-arg-figures-citizenship = одного гражданства, как записано в разрешениях
cli-arg-figures-position = одной должности, как записано в разрешениях
cli-arg-figures-at = реестр, как он был записан на прошлый момент: 2026-03-26 (конец дня) или 2026-03-26T10:00
cli-arg-figures-by = только одна разбивка: employer, category, position, citizenship
cli-arg-figures-list = только номера сосчитанных разрешений, по строке
cli-arg-figures-format = форма: слова, если не сказано иное, csv, xlsx, jsonl
cli-arg-figures-out = файл; без него - стандартный вывод

column-figures_measure = что сосчитано: flow - выдано за дни, stock - действует на день
column-figures_from = первый день, за который сосчитано; для stock - сам день
column-figures_until = последний день, за который сосчитано; для stock - сам день
column-figures_employer = БИН работодателя, о котором спросили; пусто - о всех
column-figures_category = категория разрешений, о которой спросили; пусто - о всех
column-figures_position = должность, о которой спросили; пусто - о всех
column-figures_citizenship = гражданство, о котором спросили; пусто - о всех
column-figures_by = разбивка, которой принадлежит число, или total - всё вместе
column-figures_key = строка разбивки кодом: БИН, категория, должность, гражданство
column-figures_name = работодатель, категория, должность или гражданство
column-figures_count = сколько разрешений; ноль - не выдавались или не действуют
column-figures_bar = полоса длиной в число разрешений
help-columns-figures = Цифры по разрешениям
figures-column-name = кто и какие
figures-column-count = разрешений
figures-column-bar = доля

list-title-figures = Цифры по разрешениям
list-meaning-figures = сколько разрешений выдано за период или действует на день: по категориям, работодателям, должностям, гражданству; Enter открывает сосчитанные
list-empty-figures = Считать нечего.
command-figures = цифры по разрешениям
command-short-figures = Цифры
command-figures-ask = другой вопрос о разрешениях
command-short-figures-ask = Вопрос
key-scope-figures = цифры по разрешениям
figures-ask = Другой вопрос: работодатель, категория, дни
figures-choices = Другие дни
figures-counted = Сосчитаны: { $count }
figures-more = Показаны { $shown } из { $n }. Все номера: akimat figures --list
figures-permit = № { $number }: { $worker }, { $category }, { $position }, с { $from } по { $until }
figures-form-title = Вопрос о разрешениях
figures-form-about = Выданное за период и действующее на день - разные числа. Без работодателя считаются все.
figures-form-show = показать
figures-field-measure = что считать
figures-field-from = выдано с
figures-field-until = выдано по
figures-field-on = действует на
figures-field-employer = работодатель
figures-field-category = категория
figures-field-position = должность
figures-field-citizenship = гражданство
figures-field-known = как было записано на
figures-field-known-hint = пусто - как записано сейчас
figures-measure-flow = выдано за период
figures-measure-stock = действует на день
figures-need-day = Назовите день, на который считать.
figures-need-days = Назовите первый и последний день.
