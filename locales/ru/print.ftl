# Бумаги на страницах.
print-page = стр. { $n } из { $of }
print-no-letter = Бумага не напечатана: в шрифте нет буквы «{ $letter }» ({ $code }), а она стоит в словах «{ $within }».
print-failed = Файл бумаги не получился: { $fault }
