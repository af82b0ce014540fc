# Пәрмен жолының көмегі.
cli-about = № 236 бұйрық бойынша жергілікті атқарушы органның терминалдағы жұмыс орны
cli-arg-office = басқарманың қалтасы
cli-arg-login = жұмыс істейтін қызметкердің логині
cli-arg-lang = тіл: kk, ru немесе en

cli-about-deadline = өтініштің мерзімдері, әр күні түсіндірілген
cli-arg-deadline-service = қызмет: issue, extend, reissue немесе duplicate
cli-arg-deadline-at = басқарма сағаты бойынша берілген уақыты: 2026-03-20T19:02
cli-arg-deadline-handed-over = Комиссияға жіберілген күн
cli-arg-deadline-edition = бұйрықтың редакциясы; аталмаса – ең жаңасы
cli-arg-deadline-calendar-as-of = сол күні белгілі болған күнтізбе; аталмаса – ең жаңасы
cli-arg-deadline-batch = id, registered_at, service, handed_over_on бағандары бар CSV файлы
cli-arg-deadline-json = сөздің орнына JSON (--batch болса, CSV орнына әр жолда бір нысан)

cli-about-score = 10-тармақтың балдары екі нұсқа бойынша
cli-arg-score-education = білім: none, higher, degree немесе both
cli-arg-score-english-certificate = ағылшын тілін оқытуға арналған сертификат бар
cli-arg-score-experience = өтіл: 3y11m
cli-arg-score-periods = жұмыс кезеңдері: 2015-09-01..2019-08-31;2020-02-01..
cli-arg-score-as-of = ашық кезеңдер созылатын күн – тіркелген күн; аталмаса – бүгін
cli-arg-score-edition = бұйрықтың редакциясы; аталмаса – ең жаңасы
cli-arg-score-batch = id, education, english_certificate, exp_years, exp_months, periods бағандары бар CSV файлы
cli-arg-score-json = сөздің орнына JSON (--batch болса, CSV орнына әр жолда бір нысан)

cli-about-keys = қолданыстағы пернелер картасы; --check файлды тексереді
cli-arg-keys-check = тексерілетін пернелер картасының файлы
cli-about-calendar = жұмыс күнтізбесі: көрсету, тексеру, өзгеріс енгізу
cli-about-calendar-show = жылдың жұмыс және демалыс күндері, күнтізбе өзгерістері
cli-about-calendar-check = күнтізбе жете ме; файл берілсе – өзгерістерін енгізуге бола ма
cli-about-calendar-import = файлдан күнтізбе өзгерістерін енгізу
cli-about-calendar-resume = ашық істердің үзілген қайта есебін аяқтау
cli-arg-calendar-show-year = жыл; аталмаса – ағымдағысы
cli-arg-calendar-show-json = бағдарламаларға арналған шығару
cli-arg-calendar-show-now = сәт, тек оқу жұмыс орнында
cli-arg-calendar-check-file = өзгерістер файлы
cli-arg-calendar-check-now = сәт, тек оқу жұмыс орнында
cli-arg-calendar-import-file = өзгерістер файлы
cli-arg-calendar-import-dry-run = тек не өзгеретінін көрсету
cli-arg-calendar-import-now = сәт, тек оқу жұмыс орнында
cli-arg-calendar-resume-now = сәт, тек оқу жұмыс орнында
cli-about-readings = бұйрықтың түсіндірмелері мен олқылықтары; түсіндірмені өзгертуге болады
cli-arg-readings-json = бағдарламаларға арналған шығару
cli-about-readings-set = түсіндірмені өзгерту
cli-arg-readings-set-reading = түсіндірме
cli-arg-readings-set-value = мәні
cli-arg-readings-set-source = өзгерту негізі
cli-arg-readings-set-source-kind = негіздің түрі: акт, хат немесе шешім
cli-arg-readings-set-open-cases = ашық істерге де қолдану
cli-arg-readings-set-dry-run = тек не өзгеретінін көрсету
cli-arg-readings-set-now = сәт, тек оқу жұмыс орнында
cli-about-completions = қабықша үшін пәрмендерді толықтыру
cli-arg-completions-shell = қабықша: bash, zsh, fish, elvish немесе powershell
cli-about-man = нұсқаулық беті

## Файлдан енгізу

cli-about-import = файлдан (CSV, XLSX, JSON lines) өтініштерді немесе рұқсаттарды енгізу
cli-arg-import-kind = файлда не бар: applications (өтініштер) немесе permits (рұқсаттар); көрсетілмесе, тақырыбы айтады
cli-arg-import-file = CSV, XLSX немесе JSON lines файлы
cli-arg-import-dry-run = не істелетінін көрсету ғана
cli-arg-import-map = өз тақырыптар мен сөздер картасы; аталмаса – басқарма қалтасындағы intake.toml
cli-arg-import-json = тек сандар, JSON бір жолмен
cli-import-progress = жол
cli-import-row-rejected = { $line }-жол: қабылданбады. { $reason }
cli-import-row-rejected-at = { $line }-жол: қабылданбады, { $column }. { $reason }
cli-import-row-known = { $line }-жол: { $number } өтініші бұрын қабылданған, { $case } ісі
cli-import-row-above = { $line }-жол: { $number } нөмірі осы файлда жоғарыда тұр
cli-import-row-case = { $line }-жол: { $case } ісі, { $who }; ескертулер бар
cli-import-row-new = { $line }-жол: жаңа іс, { $who }; ескертулер бар
cli-import-total = Оқылған жолдар: { $read }; енгізілген істер: { $imported } (оның ішінде ескертулері бар: { $warnings }); бұрын болған: { $duplicates }; қабылданбаған: { $rejected }.
cli-import-total-dry = Оқылған жолдар: { $read }; енгізілетін істер: { $imported } (оның ішінде ескертулері бар: { $warnings }); бұрыннан бар: { $duplicates }; қабылданбайтын: { $rejected }. Ештеңе жазылған жоқ.
cli-import-permits-dry = Оқылған жолдар: { $read }; енгізілетін рұқсаттар: { $imported }, ұзартылатыны не тоқтатылатыны: { $amended } (оның ішінде ескертулері бар: { $warnings }); бұрыннан бар: { $duplicates }; қабылданбайтын: { $rejected }. Ештеңе жазылған жоқ.
cli-import-permits = Оқылған жолдар: { $read }; енгізілген рұқсаттар: { $imported }, ұзартылғаны не тоқтатылғаны: { $amended } (оның ішінде ескертулері бар: { $warnings }); бұрын болған: { $duplicates }; қабылданбаған: { $rejected }.
cli-import-row-there = { $line }-жол: № { $number } рұқсат бұрыннан бар
cli-import-row-amended = { $line }-жол: № { $number } рұқсат бұрыннан бар; ұзартылуы немесе тоқтатылуы енгізілді
cli-import-row-permit = { $line }-жол: жаңа рұқсат № { $number }, { $who }; ескертулер бар
cli-import-rejects = Қабылданбаған жолдар: { $path }. Сол жерде түзетіп, осы файлды енгізіңіз.
cli-import-rejects-lost = Қабылданбаған жолдар { $path } файлына жазылмады: { $fault }. Қабылданған жолдар енгізілді.
cli-import-unreadable = { $path }: { $reason }
cli-import-broken = { $path } файлын енгізу үзілді. { $reason } Енгізілгені сақталды, файлды қайта енгізуге болады.

## Басқарма қалтасы

cli-place-body = Жергілікті атқарушы орган
cli-place-made = Басқарма қалтасы жасалды: { $path }
cli-place-no-home = Деректерді қайда сақтау керегі белгісіз: басқарма қалтасын көрсетіңіз (--office немесе AKIMAT_OFFICE).
cli-place-no-officer = { $login } логині бар қызметкер мұнда жоқ. --as мәнін тексеріңіз.
cli-place-not-owner = --as-ты { $path } қалтасының иесі ғана атай алады. --as-ты алып тастаңыз немесе қалта иесі болып кіріңіз.
cli-place-bare = --as болса, басқарманың { $folder } қалтасындағы файлдар ғана оқылады және жазылады: { $name } орнына файлды жолсыз атаңыз.
cli-place-unread = { $path } файлы оқылмайды: { $fault }. Атауы мен құқықтарын тексеріңіз.
demo-left = Оқу кеңсесі жабылды, қалтасы өшірілді ({ $cases } іс).
cli-about-demo = дайын істері мен өз сағаты бар оқу кеңсесі
cli-arg-demo-cases = қанша іс
cli-arg-demo-seed = тұқым: бірдей тұқым бірдей кеңсе береді
cli-arg-demo-now = сағат басталатын сәт: 2026-11-23T10:00

## Шығару

cli-about-export = істерді, анықтамаларды, хабарламаларды, шағымдарды, жолданымдарды, хаттамаларды, өтініштерді, рұқсаттарды, жұмыс берушілерді, квоталарды немесе журналды кесте түрінде шығару
cli-arg-export-kind = не: cases (істер), certificates (анықтамалар), notifications (хабарламалар), complaints (шағымдар), inquiries (жолданымдар), minutes (Комиссия хаттамалары), intake (import бағандарындағы өтініштер), permits (рұқсаттар), employers (жұмыс берушілер), quotas (квоталар), views (кім не қарады) немесе journal (журнал)
cli-arg-export-format = түрі: csv, xlsx немесе jsonl
cli-arg-export-columns = әр баған нені білдіретінін айту, ештеңе шығармау
cli-arg-export-out = жазылатын файл; аталмаса – экранға
cli-heading-usage = Іске қосу:
cli-heading-commands = Командалар
cli-heading-arguments = Аргументтер
cli-heading-options = Кілттер
cli-arg-help = осы анықтаманы көрсету
cli-arg-version = нұсқаны көрсету
cli-wrong-subcommand = «{ $what }» командасы жоқ.{ $known } Барлық командалар: akimat --help
cli-wrong-unknown = «{ $what }» кілті жоқ.{ $known } Барлық кілттер: командадан кейін --help
cli-wrong-no-value = { $what } кілтіне мән керек.{ $known }
cli-wrong-value = «{ $value }» мәні { $what } үшін жарамайды.{ $known }
cli-wrong-missing = Жетіспейді: { $what }. Іске қосу: командадан кейін --help
cli-wrong-conflict = { $what } мен { $known } бірге берілмейді
cli-wrong-other = Команда дұрыс жазылмаған. Іске қосу: akimat --help
cli-wrong-known = {" "}Жарайды: { $known }.
crash-report = Ақау туралы есеп, жеке деректерсіз: { $path }. Оны әкімшіге беріңіз. Пішінге соңғы кідіріске дейін енгізілгені жоба ретінде сақталды.
cli-look-not-kept = қарау жазылмады: { $why }
