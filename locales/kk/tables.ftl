# Жұмыс орнынан шығатын кестелер және олардың файлдары.

outbox-unwritten = { $path } файлы жазылмады: { $why }. Ештеңе бүлінген жоқ, жартылай жазылған ештеңе қалған жоқ
outbox-taken = мұндай атты файл бар, оған тиген жоқпыз; басқа ат беріңіз
outbox-no-folder = мұндай қалта жоқ
outbox-barred = бұл қалтаға жазуға болмайды: құқықтарды тексеріңіз
outbox-full = дискіде орын жоқ
outbox-is-folder = бұл қалта, ал файл аты керек
outbox-other = { $fault }
tables-views-barred = Кім не қарағанын аудитор мен әкімші көреді. { $login } логинінде ондай рөл жоқ

## Не және қалай экспортталады

table-cases = істер
table-certificates = анықтамалар
table-notifications = иелерінің хабарламалары
table-complaints = шағымдар
table-inquiries = жолданымдар
table-minutes = Комиссия хаттамалары
table-intake = жүктеу файлының бағандарындағы өтініштер
table-permits = енгізу файлының бағандарындағы рұқсаттар
table-employers = рұқсаттардың жұмыс берушілері
table-quotas = жылдар бойынша квоталар
table-views = кім не қарады
table-journal = журнал
table_form-xlsx = Excel кітабы
table_form-csv = CSV кестесі
table_form-jsonl = JSON жолдары
table_form-pdf = кезеңнің тізілімі, PDF

export-form-title = Кестені экспорттау
export-form-save = Экспорттау
export-field-kind = Не
export-field-form = Файл түрі
export-field-day = Қай күнге
export-field-day-hint = бос болса - экрандағыдай
export-no-kind = Нені экспорттайтынын таңдаңыз
export-no-form = Файл түрін таңдаңыз
export-no-day = Уақытқа күні де керек
export-no-register = PDF түрінде анықтамалар, хабарламалар және шағымдар тізілімдері бар
export-no-days = Тізілім белгілі бір кезеңге жасалады: екі күнді де көрсетіңіз
export-about = Файл жұмыс орнының outbox қалтасында { $name } атымен тұрады. Бар файл ешқашан ауыстырылмайды
export-about-register = Тізілім алдымен қазақ не орыс тілінде бет-бетімен көрсетіледі; сол жерде F2 оны жұмыс орнының outbox қалтасына жазады. Журналға жазылмайды
export-begun = Кесте жазылып жатыр: { $what }. Жұмысты жалғастыруға болады
export-done = Кесте жазылды: outbox/{ $name }, { $rows } жол
export-running = Бір кесте әлі жазылып жатыр. Дайын болғанын күтіңіз

## Хаттама бағандары

column-minutes = хаттама нөмірі; қол қойылғанға дейін бос
column-sitting = отырыстың мұндағы нөмірі; ұсыныс отырыссыз жазылса, бос
column-sat_on = отырыс күні, отырыссыз болса хаттама күні
column-sitting_state = отырыс күйі: open жүріп жатыр, signed қол қойылды, cancelled өткен жоқ
column-agenda_place = отырыстың күн тәртібіндегі орны
column-meets_standard = y - біліктілігі стандартқа сәйкес (8-тармақ), n - сәйкес емес
column-points_other = 10-тармақтың басқа оқылуы бойынша балл
column-resolution = не шешілді: issue беру, refuse бас тарту, postponed кейінге қалдырылды, taken_off алынды, unheard жазылмаған, cancelled өткен жоқ
column-reasons = Комиссия негіздемесі, кейінге қалдыру немесе алу себебі
column-present = Комиссияның неше орнында адам болды
column-absent = қатыспаған және ешкім алмастырмаған Комиссия мүшелері
column-votes_for = шешімді қолдаған дауыс саны
column-votes_against = қарсы дауыс саны
column-votes_abstained = қалыс қалғандар саны
column-votes_recused = шеттетілгендер саны
column-against_votes = y - қарсы дауыс көп (Қағидаларда дауыс беру тәртібі жоқ), n - көп емес
column-votes = кім қалай дауыс берді, бір жолмен
column-dissents = ерекше пікірлер, аттарымен
column-act_no = Комиссия құрамы туралы актінің нөмірі
column-act_on = актінің күні: комиссия құрамы немесе квота туралы
column-recorded_at = өтініш беруші туралы шешім жазылған уақыт
column-recorded_by = өтініш беруші туралы шешімді жазған логин
column-signed_at = отырысқа қол қойылған уақыт
column-signed_by = қол қойылғанын енгізген логин
column-member = акт бойынша Комиссия мүшесі
column-member_body = Комиссия мүшесінің органы
column-category = рұқсат санаты (код; total — жыл бойынша барлығы); дауыстарда — комиссия мүшесі кімнің өкілі: жеті санаттың бірінің коды (6-тармақ)
column-voter = дауыс берген адам: мүшенің өзі немесе алмастырушы
column-vote = дауыс: for қолдады, against қарсы, abstained қалыс қалды, recused шеттетілді
column-vote_words = ерекше пікір немесе шеттетілу себебі

## Жүктеу файлының бағандары

column-channel_note = өтініш неге порталсыз келді
column-sex = өтініш берушінің жынысы: male ер, female әйел
column-birth_date = өтініш берушінің туған күні
column-id_kind = жеке басты куәландыратын құжаттың түрі: passport, residence_permit, stateless_id
column-id_issued_on = жеке басты куәландыратын құжат берілген күн
column-id_issuer = жеке басты куәландыратын құжатты берген орган
column-address = өтініш берушінің Қазақстандағы мекенжайы
column-phone = өтініш берушінің телефоны
column-fax = өтініш берушінің факсі
column-email = өтініш берушінің электрондық поштасы
column-home_address = резиденттік еліндегі орналасқан жері
column-home_phone = резиденттік еліндегі телефоны
column-education = мәлімделген білімі: none жоқ, higher жоғары, degree дәреже, both екеуі де
column-english_certificate = y - ағылшын тілін оқыту сертификаты бар, n - жоқ
column-work_periods = жұмыс кезеңдері, нүктелі үтір арқылы; соңы бос болса - әлі жұмыс істейді
column-employer_name = өтініштегі жұмыс беруші
column-employer_bin = жұмыс берушінің БСН немесе ЖСН, он екі цифр
column-contract_number = еңбек шартының нөмірі
column-contract_date = еңбек шартының күні
column-contract_until = еңбек шартының соңғы күні, мерзімсіз болса open
column-certificate_number = өтініштегі бұрынғы анықтаманың нөмірі
column-change_kind = не өзгерді (22-тармақ): name аты, id құжат, employer жұмыс беруші; нүктелі үтір арқылы
column-change_date = қашан өзгерді
column-loss_kind = телнұсқа неге керек (22-1-тармақ): loss жоғалу, damage бүліну
column-loss_date = анықтама қашан жоғалды немесе бүлінді
column-attachments = қоса берілген құжаттар, кодтары нүктелі үтір арқылы
column-consent = y - дербес деректерді өңдеуге келісім бар, n - жоқ

## Рұқсаттар, жұмыс берушілер, квоталар

column-permit_number = рұқсаттың нөмірі
column-activity = жұмыс берушінің қызмет түрі
column-worker_name = шетелдік жұмыскер
column-document = жұмыскердің құжаты
column-position = рұқсаттағы лауазымы
column-issued_on = рұқсат берілген күн
column-extended_on = ұзарту берілген күн; бірнеше ұзарту «;» арқылы қатар тұрады
column-extended_from = ұзартудың бірінші күні; бірнешеуі «;» арқылы
column-extended_until = ұзартудың соңғы күні, қоса алғанда; бірнешеуі «;» арқылы
column-end_reason = рұқсат неге мерзімінен бұрын тоқтатылды (код)
column-end_note = рұқсат неге мерзімінен бұрын тоқтатылды, сөзбен
column-permit_status = кесте күніндегі рұқсаттың күйі (код)
column-last_day = ұзартулар мен ерте тоқтату ескерілген соңғы күні
column-quota_year = квота жылы
column-allotted = квота актілері бойынша бөлінгені; ешбір акт атамаса, бос
column-issued = сол жылы берілген рұқсаттар саны; жиынтықта — квота ішіндегілері ғана
column-rest = бөлінгені минус берілгені; квота асып кетсе, нөлден төмен
column-act = осы санды соңғы атаған акт
