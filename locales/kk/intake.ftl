# Файлдан енгізу: бағандар, бас тарту себептері, ескертулер.

## Бағандар

intake-column-portal_number = порталдағы нөмірі
intake-column-channel = түскен арнасы
intake-column-channel_note = арна туралы ескертпе
intake-column-filed_at = өтініш берілген сәт
intake-column-service = қызмет
intake-column-full_name = тегі, аты, әкесінің аты
intake-column-sex = жынысы
intake-column-birth_date = туған күні
intake-column-citizenship = азаматтығы
intake-column-iin = ЖСН
intake-column-id_kind = құжат түрі
intake-column-id_number = құжат нөмірі
intake-column-id_issued_on = құжат берілген күн
intake-column-id_issuer = құжатты берген орган
intake-column-address = мекенжайы
intake-column-phone = телефон
intake-column-fax = факс
intake-column-email = электрондық пошта
intake-column-home_address = резиденттік еліндегі орналасқан жері
intake-column-home_phone = резиденттік еліндегі телефоны
intake-column-representative = уәкілетті өкіл
intake-column-profession_code = кәсіп коды
intake-column-education = білімі
intake-column-english_certificate = ағылшын тілін оқыту сертификаты
intake-column-work_periods = жұмыс істеген кезеңдері
intake-column-employer_name = жұмыс берушінің атауы
intake-column-employer_bin = жұмыс берушінің БСН немесе ЖСН
intake-column-contract_number = еңбек шартының нөмірі
intake-column-contract_date = еңбек шартының күні
intake-column-contract_until = еңбек шартының соңғы күні
intake-column-certificate_number = анықтаманың нөмірі
intake-column-change_kind = не өзгерді
intake-column-change_date = өзгерген күні
intake-column-loss_kind = жоғалуы немесе бүлінуі
intake-column-loss_date = жоғалған немесе бүлінген күні
intake-column-attachments = қоса берілетін құжаттар
intake-column-consent = дербес деректерге келісім

## Жол неге қабылданбады және не істеу керек

intake-reason-field-count = Жолда { $have } ұяшық, тақырыпта { $want }: бөлгіштер мен тырнақшаларды түзетіңіз.
intake-reason-too-long = Өрісте { $have } таңба бар, ең көбі { $most }: жабылмаған тырнақшаны іздеңіз немесе мәтінді қысқартыңыз.
intake-reason-no-number = Порталдағы нөмірі жоқ: онсыз файлды қайта енгізу екінші іс ашар еді. Нөмірін жазыңыз.
intake-reason-no-moment = Өтініш берілген күн жоқ: онсыз мерзім есептелмейді. Күні мен уақытын жазыңыз.
intake-reason-moment-unreadable = «{ $value }» — күн мен уақыт емес: 20.03.2026 19:02 не 2026-03-20T19:02 түрінде жазыңыз.
intake-reason-moment-no-such-day = Мұндай күн жоқ: «{ $value }». Порталдағы күнмен салыстырыңыз.
intake-reason-moment-no-such-time = Мұндай уақыт жоқ: «{ $value }». Порталдағы уақытпен салыстырыңыз.
intake-reason-moment-two-digit-year = Жыл екі цифрмен жазылған: «{ $value }». Төрт цифрмен жазыңыз, ғасыр жорамалданбайды.
intake-reason-moment-slashes = Қиғаш сызықпен жазылған күнде ай мен күн ажыратылмайды: «{ $value }». Нүктемен жазыңыз: 20.03.2026.
intake-reason-future = { $moment } — болашақ, қазір { $now }. Күнді порталмен, уақытты осы компьютердің сағатымен салыстырыңыз.
intake-reason-no-service = Қызмет көрсетілмеген: issue, extend, reissue немесе duplicate деп жазыңыз.
intake-reason-unknown-service = Мұндай қызмет жоқ: «{ $value }». issue, extend, reissue немесе duplicate деп жазыңыз.
intake-reason-no-name = Тегі мен аты жоқ (бос орындар мен көрінбейтін таңбалар есептелмейді). Жазыңыз.
intake-reason-json = Жол JSON ретінде оқылмайды ({ $at }-таңба): { $text }

## Қабылданған жолда не байқалды

intake-warning-cleaned = { $column }: басқарушы немесе көрінбейтін таңбалар алынып тасталды. Мәнді порталмен салыстырыңыз.
intake-warning-broken = { $column }: файлдың бүлінген таңбалары бар (�). Мәнді порталдан қайта жазыңыз.
intake-warning-formula = { $column }: мәтін формулаға ұқсайды. Сол күйі сақталды, сыртқа апострофпен шығады; порталмен салыстырыңыз.
intake-warning-iin-digits = { $column }: 12 цифр емес. Сол күйі сақталды; құжатпен салыстырыңыз.
intake-warning-iin-check = { $column }: бақылау цифры сәйкес емес, жазуда қате болуы мүмкін. Құжатпен салыстырыңыз.
intake-warning-bin-digits = { $column }: 12 цифр емес. Сол күйі сақталды; шартпен салыстырыңыз.
intake-warning-bin-check = { $column }: бақылау цифры сәйкес емес, жазуда қате болуы мүмкін. Шартпен салыстырыңыз.
intake-warning-no-such-day = { $column }: мұндай күн жоқ. Өріс бос қалды; күнді істе жазыңыз.
intake-warning-two-digit-year = { $column }: жыл екі цифрмен жазылған. Өріс бос қалды; күнді істе жазыңыз.
intake-warning-slashes = { $column }: қиғаш сызықпен жазылған күнде ай мен күн ажыратылмайды. Өріс бос қалды; күнді істе жазыңыз.
intake-warning-unreadable-date = { $column }: күн оқылмайды. Өріс бос қалды; күнді істе жазыңыз.
intake-warning-unknown-word = { $column }: белгісіз мән. Өріс бос қалды; мәнді істе таңдаңыз.
intake-warning-unknown-attachment = { $column }: белгісіз құжат түрі бар, қалғандары қабылданды. Құжаттарды істе белгілеңіз.
intake-warning-backward-period = { $column }: кезеңнің соңы басынан бұрын, бұл кезең алынбады. Еңбек құжатымен салыстырыңыз.
intake-warning-unreadable-period = { $column }: кезең оқылмайды, ол алынбады. Еңбек құжатымен салыстырыңыз.
intake-warning-unknown-profession = { $column }: тізбеде мұндай код жоқ. Сол күйі сақталды; кәсіптің сәйкестігін Комиссия бағалайды.
intake-warning-no-time = { $column }: уақыты жоқ, 00:00 алынды, яғни сол күннің өзі. Порталмен салыстырыңыз.
intake-warning-before-edition = { $column }: № 426 бұйрықтың редакциясы күшіне енгенге дейін тіркелген. Бұрынғы редакцияда жоқ мерзімдер есептелмейді.
intake-warning-no-consent = { $column }: келісім жоқ. Өтініш берушіден сұраңыз.
intake-warning-doubled = { $column }: баған екі рет тұр және мәндері әртүрлі, біріншісі алынды. Порталмен салыстырыңыз.

## Файлда не байқалды

intake-file-unknown-column = «{ $header }» бағаны біздікі емес, ол оқылмады. Керек болса, атын intake.toml файлына қосыңыз.
intake-file-doubled-column = «{ $header }» бағаны ({ $column }) бірнеше рет тұр: біріншісі алынады.

## Файл неге оқылмайды

intake-fault-empty = Файл бос. Порталдан қайта жүктеңіз.
intake-fault-no-headers = Бірінші жолда таныс баған жоқ. Баған атаулары бар жолды қосыңыз не оларды intake.toml файлына жазыңыз.
intake-fault-missing-columns = Міндетті бағандар жоқ: { $columns }. Оларды файлға қосыңыз не атауларын intake.toml файлына жазыңыз.
intake-fault-old-workbook = Бұл ескі .xls кітабы не парольмен жабылған кітап. Оны Excel-де ашып, парольсіз .xlsx түрінде сақтаңыз.
intake-fault-damaged = Файл бүлінген: мазмұны бақылау сомаларымен сәйкес келмейді. Бірде-бір жол оқылған жоқ. Кітапты қайта сақтаңыз немесе қайтадан жіберуін сұраңыз.
intake-fault-workbook = Кітап оқылмайды: { $error }. Оны Excel-де ашып, қайта сақтаңыз.
intake-fault-json-array = Бұл JSON массиві. Әр жолда бір нысан болсын: JSON lines түрінде сақтаңыз.
intake-fault-paste = Қойылған ұяшықтарда таныс бағандар жоқ. Оларды тақырып жолымен бірге көшіріңіз.
intake-fault-io = Файлды оқу үзілді: { $error }. Алынғандар сақталды; файлды қайта енгізуге болады.

## Жарамсыз баған картасы

intake-map-fault = { $file }, { $line }-жол: { $reason }
intake-map-toml = TOML емес ({ $error }). Жолды түзетіңіз.
intake-map-section = «{ $name }» бөлімі белгісіз: тек [headers] және [values.…] бар.
intake-map-unknown-column = «{ $name }» деген баған жоқ. Канондық атаулардың бірін жазыңыз, мысалы filed_at.
intake-map-canonical = «{ $name }» басқа бағанның канондық атауы не бос. Басқа тақырып жазыңыз.
intake-map-doubled-header = «{ $name }» тақырыбы екі рет тұр. Біреуін өшіріңіз.
intake-map-not-text = «{ $name }» мәні тырнақшадағы мәтін болуы керек.
intake-map-unknown-coded = «{ $name }» — кодтары бар баған емес. Мысалы, [values.service] деп жазыңыз.
intake-map-unknown-code = «{ $name }» деген код бұл бағанда жоқ.
intake-map-not-table = [values] ішіндегі «{ $name }» сөздер кестесі болуы керек: [values.{ $name }].
intake-map-doubled-word = «{ $name }» сөзі екі рет тұр. Біреуін өшіріңіз.
