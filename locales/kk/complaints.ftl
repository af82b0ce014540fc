# Шағымдар (24-28-тармақтар) және қайта ашылған істер.

cite-typed = { $number }

complaint-state-received = бізде
complaint-state-answered = жауап берілді
complaint-state-satisfied = толық қанағаттандырылды
complaint-state-forwarded = шағымды қарайтын органға жіберілді
complaint-state-reviewed = қаралды
complaint-state-court = сот шешімі
complaint-state-closed = жабылды
complaint-matter-decision = шешім
complaint-matter-inaction = әрекет немесе әрекетсіздік
complaint-matter-other = біздің ештеңе емес
complaint-to-us = бізге
complaint-to-higher_body = жоғары тұрған органға
complaint-to-authorised_body = уәкілетті органға
reviewing-body-higher_body = жоғары тұрған әкімшілік орган
reviewing-body-official = лауазымды адам
reviewing-body-authorised_body = бағалау және бақылау жөніндегі уәкілетті орган
complaint-answer-partial = ішінара қанағаттандырылды
complaint-answer-declined = қанағаттандырылмады
review-outcome-left = шешім күшінде қалдырылды
review-outcome-cancelled = шешімнің күші жойылды
review-outcome-sent_back = іс жаңа шешімге қайтарылды
reopen-kind-complaint = шағым қанағаттандырылды
reopen-kind-review = шағымды қарайтын органның актісі
reopen-kind-court = сот шешімі

link-complaint = Осы адамның шағымы: { $complaint } ({ $by })

act-register_complaint = шағымды жазу
act-assign_complaint = шағым бойынша орындаушыны тағайындау
act-forward_complaint = шағымды жіберу
act-notify_complainant = жіберу немесе шешім туралы өтініш берушіге хабарлау
act-satisfy_complaint = шағымды толық қанағаттандыру
act-answer_complaint = шағымға жауап беру
act-record_review = қарау нәтижесін жазу
act-record_court = сот шешімін жазу
act-close_complaint = шағымды жабу
act-reopen_case = істі қайта ашу

event-complaint_registered = шағым жазылды
event-complaint_assigned = шағым бойынша орындаушы тағайындалды
event-complaint_forwarded = шағым жіберілді
event-complainant_notified = өтініш берушіге хабарланды
event-complaint_satisfied = шағым толық қанағаттандырылды
event-complaint_answered = шағымға жауап берілді
event-complaint_reviewed = қарау нәтижесі жазылды
event-complaint_in_court = сот шешімі жазылды
event-complaint_closed = шағым жабылды
event-case_reopened = іс қайта ашылды

field-complainant = кім шағымданады
field-complaint_subject = не туралы, бір жолмен
field-received_at = келіп түсті
field-registered_on = тіркелді
field-reviewing_body = органның атауы
field-letter_no = шығыс №
field-inventory = істің тізімдемесі
field-forwarded_on = жіберілген күні
field-told_on = хабарланған күні
field-what_was_done = не істелді
field-act_no = актінің №
field-act_on = актінің күні
field-act_body = кімнің актісі
field-satisfied_on = актінің күні
field-answer = жауаптың мәтіні
field-answered_on = жауап күні
field-court = сот
field-outcome = нәтиже
field-term_days = жұмыс күні
field-term_from = мерзім басталатын күн
field-term_source = мерзімді не береді
field-complaint = шағымның №

refusal-no-complaint = { $complaint } шағымы жоқ: нөмірін тексеріңіз
refusal-complaint-not-now-received = Шағым әлі бізде: алдымен оны жіберіңіз, қанағаттандырыңыз немесе жауап беріңіз; қазір болмайды: { $act }
refusal-complaint-not-now-answered = Шағымға жауап берілді; қазір болмайды: { $act }
refusal-complaint-not-now-satisfied = Шағым толық қанағаттандырылды; қазір болмайды: { $act }
refusal-complaint-not-now-forwarded = Шағым жіберілді, оны басқа орган қарайды; қазір болмайды: { $act }
refusal-complaint-not-now-reviewed = Шағым қаралды; қазір болмайды: { $act }
refusal-complaint-not-now-court = Шағым бойынша сот шешті; қазір болмайды: { $act }
refusal-complaint-not-now-closed = Шағым жабылды; қазір болмайды: { $act }
refusal-prepared-it = Шағым нысанын { $login } дайындаған немесе оған қол қойған, немесе әрекетсіздік соныкі: шағымды басқаға тапсырыңыз; басқа ешкім болмаса, бөлім басшысы себебін жазып, соны тағайындайды
refusal-complaint-unfinished = Шағым бойынша бәрі істелген жоқ: неге жабылатынын жазғанда ғана жабуға болады, мысалы «өтініш беруші қайтарып алды, кіріс №»
refusal-complaint-of-other-case = { $complaint } шағымы { $case } ісі бойынша емес

history-complaint-registered = кіріс № { $incoming }, { $name }: { $subject }
history-complaint-assigned-own = { $officer }, өз шешіміне шағым түссе де: { $reason }
history-complaint-forwarded = { $body }, шығыс № { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , мерзімінен { $late } ж.к. кейін
}
history-complaint-told = { $channel }, { $day }
history-complaint-satisfied = { $what } (№ { $act }, { $day }){ $late ->
    [0] {""}
   *[other] , мерзімінен { $late } ж.к. кейін
}
history-complaint-answered = { $kind }, шығыс № { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , мерзімінен { $late } ж.к. кейін
}
history-complaint-reviewed = { $body }, № { $act }, { $day }: { $outcome }
history-reopened = { $kind }: { $body }, № { $act }, { $day }; жаңа мерзімі { $due }

# Шағым бойынша қағаздар
papers-complaint-item = Шағым, кіріс № { $incoming }, келіп түскен күні { $day }
papers-file-application = { $day } күнгі № { $number } өтініш
papers-file-check = { $day } күнгі құжаттарды тексеру
papers-file-defects = { $day } күнгі құжаттардың кемшіліктері туралы хабарлама
papers-file-sheet = { $day } күнгі Комиссияның бағалау парағы
papers-file-minutes = Комиссияның { $day } күнгі № { $number } хаттамасы
papers-file-certificate = { $day } күнгі № { $number } анықтама
papers-file-refusal = { $day } күнгі дәлелді бас тарту ({ $ground }-негіз)
papers-file-delivery = Нәтиженің жіберілгені туралы мәлімет: { $file }, { $day }
papers-file-history = { $case } ісі бойынша журналдан үзінді
papers-letter = { $day } № { $number }
papers-letter-to = Кімге: { $to }
papers-cover-title = Шағымды әкімшілік іспен бірге жіберу туралы
papers-cover-body = Қағидалардың 24-тармағына сәйкес шағымды жібереміз ({ $name }, кіріс № { $incoming }, келіп түскен күні { $received }): { $subject }.
papers-cover-case = Шағымға { $case } әкімшілік ісі қоса берілді.
papers-cover-in-time = Жіберу мерзімі – { $due }.
papers-cover-late = Жіберу мерзімі – { $due }; кешігіп жіберіледі, жұмыс күні: { $n }.
papers-cover-review = Шағым тіркелген күннен бастап он бес жұмыс күні ішінде қаралуға жатады (Қағидалардың 26-тармағы). Нәтижесі туралы хабарлауды сұраймыз.
papers-cover-attached = Қосымша: тізімдеме бойынша, құжат саны: { $n }.
papers-inventory-title = { $case } әкімшілік ісінің тізімдемесі
papers-inventory-total = Барлық құжат: { $n }.
papers-notice-title = Шағымыңыздың жіберілгені туралы
papers-notice-body = { $name }, Сіздің шағымыңыз (кіріс № { $incoming }, келіп түскен күні { $received }: { $subject }) { $on } күні әкімшілік іспен бірге қарауға жіберілді: { $body }, шығыс № { $letter } (Қағидалардың 24-тармағы).
papers-satisfied-title = Шағымды қанағаттандыру туралы
papers-satisfied-body = { $name }, Сіздің шағымыңыз (кіріс № { $incoming }, келіп түскен күні { $received }: { $subject }) толық қанағаттандырылды.
papers-satisfied-act = Қабылданды: { $day } күнгі № { $number }.
papers-satisfied-kept = Шағым шағымды қарайтын органға жіберілмейді (Қағидалардың 24-тармағы).
papers-satisfied-late = Шағым әкімшілік іспен бірге шағымды қарайтын органға жіберіледі (Қағидалардың 24-тармағы): ол үш жұмыс күнінен кейін қанағаттандырылды.
papers-answer-title = Шағымға жауап
papers-answer-body = { $name }, Сіздің шағымыңыз (кіріс № { $incoming }, келіп түскен күні { $received }: { $subject }) қаралды (Қағидалардың 25-тармағы): { $kind }.
papers-answer-goes-on = Шағым әкімшілік іспен бірге шағымды қарайтын органға жіберіледі (Қағидалардың 24-тармағы).
papers-note-derived-complaint = Қазақша мәтінді біз аудардық: Қағидаларда бұл хаттардың нысаны жоқ.
