desk-header = akimat · { $body } · { $day } · { $name }
desk-since = { $at } бастап: жаңа { $new }, өзгерген { $changed }, нобай { $drafts }
desk-since-title = Соңғы қарағаннан бері
desk-pane-queue = Кезек{ $overdue -> 
       [0] {""}
      *[other] {" "}!{ $overdue }
     }
desk-pane-case = Іс
desk-pane-deadlines = Мерзімдер{ $overdue -> 
       [0] {""}
      *[other] {" "}!{ $overdue }
     }
desk-too-small = Экран тым кішкентай: кемінде 60×16 керек. Терезені үлкейтіңіз.
desk-history-title = Тарих · { $what }
desk-explain-title = Мерзім неге осы күн · { $what }
desk-send-title = Комиссияға жіберу · { $what }
desk-send-body = Іс Комиссияға жіберіледі (7-тармақ): осы күннен бастап Комиссияның үш жұмыс күні өтеді. F2 жібереді, Esc қайтарады.
desk-close-title = Істі жабу · { $what }
desk-close-body = Нәтиже жеткізілді, іс жабылады. F2 жабады, Esc қайтарады.
desk-language = Экран тілі: қазақша
desk-draft-kept = Нобай сақталды: пішін қайта ашылғанда сол жерінен жалғасады
desk-saved = Жазылды № { $seq }, { $time }: { $what }
desk-updated = Бағдарлама жаңартылды, нобай сақталды: қайта кіріңіз
desk-more-below = төменде тағы { $n }
command-needs-case = Алдымен істі таңдаңыз
command-no-paper = Шешім әлі қабылданған жоқ, қағаз жоқ
command-short-sign = Қолқою
command-short-back = Артқа
paper-sign = F2 қол қояды және жазады, Esc қайтарады
paper-saving = Жазылуда…
find-title = Іздеу
find-hint = Аты-жөні (кез келген жазуда), істің немесе анықтаманың нөмірі, ЖСН, құжат нөмірі
find-none = Ештеңе табылмады
find-more = Тағы бар: сөз қосыңыз
menu-title = Командалар
menu-none = Ондай команда жоқ
welcome-title = Жаңа кеңсе
welcome-body = Мұнда әлі іс жоқ. Порталдан файл әкеліңіз немесе өтінішті қолмен енгізіңіз.
welcome-demo = Жаттығу үшін: «akimat demo» жасалған істері бар оқу кеңсесін ашады.
screens-no-terminal = Экрандар терминалда ғана ашылады ({ $why }). Терминалда іске қосыңыз немесе akimat --help қараңыз.
import-unread = «{ $name }» файлын оқу мүмкін емес: { $why }
import-unwritten = «{ $name }» файлын жазу мүмкін емес: { $why }. Өтініштер енгізілді, қабылданбаған жолдар сақталмады
register-title = Анықтамалар тізілімі
register-empty = Тізілімде анықтама жоқ.
register-unmatched = Анықтамасы табылмаған хабарламалар: { $n }
register-reminders = Жұмыс берушісіз, жақында аяқталады: { $n }
register-watched = Қайта ресімдеу күтіледі: { $n }
register-valid = Қолданыста: { $n }
register-lapsed = Соңғы 90 күнде аяқталды: { $n }
register-certificate = № { $number }  { $from } - { $until }  { $name }, { $profession }, { $status }, { $basis }
register-notice = { $kind }, кіріс № { $no }, { $holder }, келді { $received }{ $late -> 
       [0] , мерзімінде
      *[other] , { $late } ж.к. кешікті
     }
import-title = Өтініштерді қабылдау
import-reading = Оқылуда…
import-running = Енгізілуде…
import-choose = Кіріс қалтасындағы файлды таңдаңыз (Enter) немесе Excel жолдарын осында қойыңыз.
import-empty = Кіріс қалтасы (inbox) бос. Файлды сонда салыңыз немесе Excel жолдарын осында қойыңыз.
import-bytes = { $n } КБ
import-counts = Оқылды { $read }: жаңа { $imported }, қайталанған { $duplicates }, қабылданбаған { $rejected }, ескертумен { $warnings }
import-f2 = F2 енгізеді, Esc қайтарады
import-new = жаңа
import-known = бұрыннан бар
import-known-case = бұрыннан бар: { $case }
import-rejected = қабылданбайды: { $column } { $why }
import-row = жол { $line }: { $who }, { $what }
import-done = Дайын. Enter кезекке қайтарады. Қабылданбаған жолдар кіріс қалтасындағы NAME.rejected.csv файлында.
form-about = { $name } · { $profession }
form-due = { $stage }: { $day } дейін, { $left }
form-case-gone = Бұл іс енді жоқ
form-draft-restored = Нобай қалпына келтірілді: сол жерден жалғастырыңыз
form-documents-title = Құжаттар · { $case }
form-documents-items = құжаттар
form-documents-verdict = қорытынды
form-documents-no-text = Бұл редакцияда құжаттар тізбесінің мәтіні жоқ ({ $paragraph })
form-documents-unanswered = Белгіленбеген: { $n }
form-documents-complete = Барлық құжаттар бар
form-documents-missing = Жоқ: { $items }
form-documents-gap = Толық емес жинақ бас тартуға негіз емес: мерзім тоқтамайды, іс 2-жұмыс күніне дейін Комиссияға барады
form-score-title = Бағалау парағы · { $case }
form-score-meets = талаптарға сай
form-score-meets-hint = и: иә, сәйкес; ж: жоқ, сәйкес емес (1-негіз)
form-score-reasons = негіздеме
form-score-standard = стандарт
form-score-requisites = деректемелері
form-score-higher = жоғары білім
form-score-degree = ғылыми дәреже
form-score-english = ағылшын сертификаты
form-score-points = баллдар
form-score-unreliable = анық емес
form-score-unreliable-hint = Не анықталды және немен (3-негіз); күмән жеткіліксіз
