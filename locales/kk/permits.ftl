# Шетелдік жұмыс күшін тартуға арналған рұқсаттар (30.06.2023 № 279 және № 274 бұйрықтар).

act-record_employer = жұмыс берушіні жазу
act-register_permit = рұқсатты жазу
act-extend_permit = рұқсатты ұзарту
act-end_permit = рұқсатты тоқтату
act-correct_permit = рұқсат жазбасын түзету
act-take_back_permit = рұқсат туралы қате жазбаны жою
act-allot_quota = квотаны жазу

event-employer_recorded = жұмыс беруші жазылды
event-permit_registered = рұқсат жазылды
event-permit_extended = рұқсат ұзартылды
event-permit_ended = рұқсат тоқтатылды
event-permit_corrected = рұқсат жазбасы түзетілді
event-permit_taken_back = рұқсат туралы қате жазба жойылды
event-quota_allotted = квота жазылды

field-permit_number = рұқсаттың №
field-worker_name = шетелдік жұмыскер
field-position = лауазымы
field-permit_on = күні

permit-status-not_yet = әлі қолданылмайды
permit-status-valid = қолданыста
permit-status-expired = мерзімі өтті
permit-status-ended = тоқтатылды

permit-category-first = I санат
permit-category-second = II санат
permit-category-third = III санат
permit-category-fourth = IV санат
permit-category-seasonal = маусымдық
permit-category-transfer_head = корп.ауыс. басшылары
permit-category-transfer_manager = корп.ауыс. менеджерлері
permit-category-transfer_specialist = корп.ауыс. мамандары

permit-warning-bin = БСН бақылау цифры сәйкес емес немесе онда 12 цифр жоқ
permit-warning-country = азаматтық елі танылмады: сандарда ол жазылғанындай саналады
permit-warning-employer-name = тізілімде бұл жұмыс беруші «{ $known }» деп аталған
permit-warning-longer = санат мерзімінен ұзақ: ол { $most } күні бітеді
permit-warning-issued-late = қолданудың бірінші күнінен кейін берілген
permit-warning-over-category = { $year } жылғы квота, { $category }: { $allotted } бөлінген, осы рұқсатпен бірге { $issued } берілді
permit-warning-over-total = { $year } жылғы квота барлығы: { $allotted } бөлінген, осы рұқсатпен бірге { $issued } берілді
permit-warning-no-quota = { $year } жылға квота жазылмаған

refusal-permit-unknown = тізілімде № { $permit } рұқсат жоқ
refusal-permit-differs = № { $permit } рұқсат тізілімде бар: { $column } онда «{ $stands }», мұнда «{ $given }»: қатесі бар жерін түзетіңіз
refusal-no-employer = тізілімде БСН { $bin } жұмыс беруші жоқ
refusal-permit-same = № { $permit } рұқсат тізілімде бар, сөзбе-сөз
refusal-permit-backward = соңғы күні { $until } бірінші күнінен { $from } бұрын
refusal-permit-overlaps = рұқсат { $until } дейін берілген: ұзарту содан кейін басталады
refusal-permit-reaches-extension = ұзарту { $from } күнінен берілген: алғашқы мерзімнің соңғы күні одан бұрын
refusal-permit-over = рұқсат: { $status }, { $on } бастап; қате тоқтату алдымен жойылады
refusal-permit-end-outside = { $from } мен { $until } аралығындағы күнмен тоқтатуға болады: рұқсат сол күндерге берілген
refusal-permit-beyond-years = { $day }: тізілімде мұндай жыл болуы мүмкін емес
refusal-permit-no-such-year = { $year }: тізілімде мұндай жыл болуы мүмкін емес
refusal-permit-nothing = бәрі солай жазылған
refusal-permit-nothing-to-take-back = рұқсат ұзартылмаған және тоқтатылмаған: жоятын ештеңе жоқ
refusal-permit-nothing-allotted = акт ештеңе бөлмейді: жалпы сан да, санат бойынша сан да жоқ
refusal-permit-outside-quota = { $category } квотадан тыс: оған ештеңе бөлінбейді

field-permit_category = санаты
field-employer_activity = қызмет түрі

permit-end-returned_by_employer = жұмыс беруші қайтарды
permit-end-contract_ended = еңбек шарты тоқтатылды
permit-end-revoked = кері қайтарылып алынды
permit-end-replaced = басқасымен ауыстырылды
permit-end-other = басқа себеп
permit-change = { $field }: «{ $old }» → «{ $new }»

history-employer-recorded = БСН { $bin }: { $name }
history-permit-registered = № { $number }: { $employer } (БСН { $bin }), { $category }, { $position }, { $worker } ({ $citizenship }); { $issued } берілді, { $from } бастап { $until } дейін қолданылады
history-permit-extended = № { $number }: { $from } бастап { $until } дейін, { $on } күнгі ұзарту
history-permit-ended = № { $number }: { $on } бастап қолданылмайды, { $reason }
history-permit-corrected = № { $number }: { $changes }, себебі: { $reason }
history-permit-taken-back = № { $number }: қате жазылғандықтан жойылды: { $what }, себебі: { $reason }
permit-taken-back-end = { $on } бастап тоқтату, { $reason }
permit-taken-back-extension = { $from } – { $until } аралығына ұзарту, { $on } берілген
history-permit-noticed = { $said }; байқалғаны: { $warnings }
history-quota-allotted = { $year } жылғы квота, { $allotted }
quota-act = { $on } күнгі { $act }: { $figures }
history-quota-total = барлығы { $count }
history-quota-category = { $category } { $count }
link-permit = Осы адамның рұқсаты: № { $number } ({ $by })

## Рұқсаттар файлының бағандары

intake-column-permit_number = рұқсаттың нөмірі
intake-column-activity = жұмыс берушінің қызмет түрі
intake-column-worker_name = шетелдік жұмыскер
intake-column-document = жұмыскердің құжаты
intake-column-category = санаты
intake-column-position = лауазымы
intake-column-issued_on = берілген күні
intake-column-valid_from = қолданылуының басы
intake-column-valid_until = қолданылуының соңы
intake-column-extended_on = ұзартылған күні
intake-column-extended_from = ұзартудың басы
intake-column-extended_until = ұзартудың соңы
intake-column-ended_on = тоқтатылған күні
intake-column-end_reason = тоқтатылу себебі
intake-column-end_note = тоқтатылуы туралы ескертпе

## Рұқсаттар файлының жолы неге қабылданбады

intake-reason-empty = Ұяшық бос, онсыз рұқсат болмайды (тоқтатылуға күні мен себебі керек). Мәнін жазыңыз.
intake-reason-day-unreadable = «{ $value }» — күн емес: 20.03.2026 не 2026-03-20 түрінде жазыңыз, бірнешеуін «;» арқылы.
intake-reason-day-no-such-day = Мұндай күн жоқ: «{ $value }». Рұқсатпен салыстырыңыз.
intake-reason-day-two-digit-year = Жыл екі цифрмен жазылған: «{ $value }». Төрт цифрмен жазыңыз, ғасыр жорамалданбайды.
intake-reason-day-slashes = Қиғаш сызықпен жазылған күнде ай мен күн ажыратылмайды: «{ $value }». Нүктемен жазыңыз: 20.03.2026.
intake-reason-unknown-category = Мұндай санат жоқ: «{ $value }». I, II, III, IV, маусымдық, корп.ауыс. басшы, корп.ауыс. менеджер немесе корп.ауыс. маман деп жазыңыз.
intake-reason-unknown-end-reason = Мұндай себеп жоқ: «{ $value }». Жұмыс беруші қайтарды, шарт тоқтатылды, қайтарып алынды, ауыстырылды немесе басқа деп жазыңыз.
intake-reason-extensions = Ұзарту күндері сәйкес емес: берілгені { $on }, басы { $from }, соңы { $until }. Әр бағанға бірдей санын «;» арқылы жазыңыз; ұзартудың басын жазбауға болады.
# Рұқсаттар мен жұмыс берушілердің экрандары.
list-title-permits = Рұқсаттар
list-meaning-permits = рұқсаттар: қолданыстағылары мен болашақтағылары соңғы күні бойынша, содан кейін мерзімі өткендері мен тоқтатылғандары
list-empty-permits = Рұқсат жоқ.
list-title-permits_by_employer = Рұқсаттар жұмыс берушілер бойынша
list-meaning-permits_by_employer = барлық рұқсат жұмыс берушінің БСН-і және берілген күні бойынша
list-empty-permits_by_employer = Рұқсат жоқ.
list-title-employers = Жұмыс берушілер
list-meaning-employers = шетелдік жұмыскерлердің жұмыс берушілері атауы бойынша
list-empty-employers = Жұмыс беруші жоқ.
permit-short-not_yet = әлі жоқ
permit-short-valid = қолданыста
permit-short-expired = өтті
permit-short-ended = тоқтатылды
found-employer = ж.беруші
permits-standing = Қолданыста немесе басталады: { $n }
permits-over = Мерзімі өткен немесе тоқтатылған: { $n }
permits-by-employer = Барлық рұқсат: { $n }
permits-of-employer = { $name } рұқсаттары, БСН { $bin }: { $n }
employers-all = Жұмыс беруші: { $n }
permit-row = { $number } · { $until } дейін · { $status } · { $name } · { $category }, { $position } · { $employer }
permit-row-own = { $number } · { $until } дейін · { $status } · { $name } · { $category }, { $position }
employer-row = { $bin } · { $name } · { $activity }

permit-title = № { $number } рұқсат: { $name }
permit-stands-valid = Бүгін қолданыста: { $until } қоса алғанда, қалған күн: { $left }
permit-stands-not-yet = Бүгін әлі қолданылмайды: бірінші күні { $from }
permit-stands-between = Бүгін қолданылмайды: ұзарту { $from } күні басталады
permit-stands-expired = Бүгін қолданылмайды: соңғы күні { $until } болды
permit-stands-ended = Бүгін қолданылмайды: { $on } бастап тоқтатылған, { $reason }
permit-noticed = Байқалғаны: { $what }
permit-fact-employer = Жұмыс беруші: { $name }, БСН { $bin }
permit-fact-employer-now = Тізілімде жұмыс беруші қазір былай аталады: { $name }
permit-fact-worker = Жұмыскер: { $name }, азаматтығы { $citizenship }, құжаты { $document }
permit-fact-work = Санаты мен лауазымы: { $category }, { $position }
permit-life = Рұқсаттың барысы
permit-life-issued = { $on }: берілді
permit-life-term = { $from } – { $until }: алғашқы мерзім
permit-life-extended = { $from } – { $until }: { $on } күнгі ұзарту
permit-life-ended = { $on }: қолданылмайтын бірінші күн, { $reason }
permit-links = Осы адам
permit-history = Тарихы
permit-menu-hint = Enter таңдалған жолды ашады, F9 — рұқсатпен не істеуге болады.
employer-title = { $name }, БСН { $bin }
employer-stock = { $day } күні қолданыстағы рұқсат: { $n }
employer-stock-none = { $day } күні қолданыстағы рұқсат жоқ
employer-stock-category = { $category }: { $n }
employer-activity = Қызмет түрі: { $activity }
employer-permits = Барлық уақыттағы рұқсат: { $n }
employer-more = Тағы { $n } мұнда көрсетілмеген: барлығы { $all }, тізіммен.
employer-menu-hint = Enter рұқсатты ашады, F9 — жұмыс берушімен не істеуге болады.

command-permits = рұқсаттар
command-short-permits = Рұқсаттар
command-permits-by-employer = рұқсаттар жұмыс берушілер бойынша
command-short-permits-by-employer = Рұқ.ж.б.
command-employers = шетелдік жұмыскерлердің жұмыс берушілері
command-short-employers = Жұмыс беруші
command-new-permit = рұқсатты жазу
command-short-new-permit = Рұқсат
command-employer-record = жұмыс берушіні жазу
command-short-employer-record = Ж.беруші
command-permit-extend = рұқсатты ұзарту
command-short-permit-extend = Ұзарту
command-permit-end = рұқсатты тоқтату
command-short-permit-end = Тоқтату
command-permit-correct = рұқсат жазбасын түзету
command-short-permit-correct = Түзету
command-permit-take-back = қате тоқтатуды немесе соңғы ұзартуды жою
command-short-permit-take-back = Жою

form-permit-title = Рұқсатты жазу
form-permit-extend-title = № { $number } рұқсатты ұзарту
form-permit-end-title = № { $number } рұқсатты тоқтату
form-permit-correct-title = № { $number } рұқсат жазбасын түзету
form-permit-take-back-title = { $number } рұқсаты туралы қате жазбаны жою
form-permit-taken-back = жойылады
form-permit-take-back-hint = қате неде; дұрысы осыдан кейін жазылады
form-employer-title = Жұмыс берушіні жазу
form-permit-gone = бұл рұқсат тізілімде жоқ
form-permit-known-employer = жұмыс берушіні іздеу
form-permit-known-hint = БСН немесе атауының бөлігі; таңдалғаны төмендегі өрістерге түседі. Жаңасы бірден соларға жазылады.
form-permit-category-hint = 1-ден 4-ке дейінгі цифр — санат; «маус», «басш», «мен», «маман»
form-permit-noticed = байқалғаны
form-permit-changes = өзгереді
form-permit-correct-hint = не бойынша түзетілді
form-permit-extended-on = ұзартылған күні
form-permit-ended-on = қолданылмайтын бірінші күн
form-permit-end-hint = бұл күні рұқсат енді қолданылмайды
form-permit-end-reason = себебі
form-permit-last-day = соңғы күні
form-permit-valid-through = { $day }, қоса алғанда
form-employer-known = бұл БСН «{ $name }» атына жазылған: атауы мен қызмет түрі осындағыдай болады
