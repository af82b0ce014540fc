## JSON жолдарындағы командалар

cli-about-apply = JSON жолдарындағы командалар, әрқайсысына бір жауап жолы; ережелер экрандардағыдай
cli-arg-apply-file = командалар файлы, әр жолда бір JSON объектісі; - стандартты енгізуді оқиды
cli-arg-apply-dry-run = әр жол не істейтінін айтып қана қою
cli-arg-apply-keep-going = бас тартылған жолдан кейін жалғастыру
cli-arg-apply-schema = жолдың JSON сызбасын шығару
apply-no-office = { $path } бумасында жұмыс орны жоқ: бірінші жол оны ашуы тиіс.
apply-bad-utf8 = бұл UTF-8 емес
apply-bad-json = бұл JSON емес ({ $fault })
apply-bad-object = бұл JSON объектісі емес
apply-bad-command = бұл команда емес ({ $fault })
apply-bad-field = командада { $field } өрісі жоқ
apply-bad-value = { $field } мәні басқа түрде
apply-bad-unseen = { $field } өрісінде көрінбейтін немесе терминалды басқаратын таңбалар бар
apply-stopped-bad = { $line }-жол: { $reason }.
apply-stopped-bad-at = { $line }-жол, { $column }-таңба: { $reason }.
apply-stopped-refused = { $line }-жолда бас тартылды.
apply-stopped-store = { $line }-жол: { $reason }
apply-stands = { $count ->
    [0] Бірде-бір команда орындалған жоқ.
    [one] Жоғарыдағы { $count } команда орындалды және сақталады; төменде ештеңе оқылған жоқ.
   *[other] Жоғарыдағы { $count } команда орындалды және сақталады; төменде ештеңе оқылған жоқ.
}
apply-stands-dry = { $count ->
    [one] Жоғарыдағы { $count } команда орындалар еді; ештеңе жазылған жоқ.
   *[other] Жоғарыдағы { $count } команда орындалар еді; ештеңе жазылған жоқ.
}
apply-refused-as-another = --as болғанда әр команда { $login } атынан емес, сол қызметкердің өз атынан беріледі.
apply-refused-as-nobody = { $login } логині бар қызметкер мұнда жоқ.
apply-refused-as-signature = Қолды тек { $login } өз кілтімен қояды: файл иесі басқаның атынан қол қоймайды.
apply-refused-at-real-clock = Команданың уақытын тек оқу жұмыс орнында қоюға болады; мұнда оны сағат береді.
apply-refused-at-backwards = Оқу жұмыс орнының сағаты тек алға жүреді: { $at } мына уақыттан бұрын: { $last }.

## Бұйрықтың орны

cli-about-law = бұйрықтың әр ережесі бағдарламаның қай жерінде және оны қай тесттер ұстайды
cli-arg-law-report = есеп: coverage
cli-arg-law-json = сөздің орнына JSON
law-coverage-language = Әр ереженің талабы және кейбірінде бас тартатын ештеңе неге жоғы орыс тілінде айтылады.
law-coverage-lives = орны: { $words }
law-coverage-passes = болады: { $words }
law-coverage-refuses = бас тарту: { $words }
law-coverage-never = бас тартатын ештеңе жоқ: { $words }
law-coverage-gap = жетіспейді: { $words }
law-coverage-total = Ережелер: { $rules }. { $gaps ->
    [0] Әрқайсысын тесттер ұстайды.
    [one] Ұсталмайтыны: { $gaps }.
   *[other] Ұсталмайтыны: { $gaps }.
}
