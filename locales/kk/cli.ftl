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
