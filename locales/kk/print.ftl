# Бумаги на страницах.
print-page = { $of } беттің { $n }-беті
print-no-letter = Қағаз басылмады: қаріпте «{ $letter }» ({ $code }) әрпі жоқ, ол «{ $within }» сөздерінде тұр.
print-failed = Қағаз файлы жасалмады: { $fault }
