# Жолданымдар: сұрақтан жауапқа дейін.

inquiry-state-received = бізде
inquiry-state-prepared = қол қоюды күтіп тұр
inquiry-state-signed = қол қойылды, жіберілмеген
inquiry-state-sent = жауап жіберілді
inquiry-state-redirected = тиісті органға жіберілді
inquiry-state-closed = жауапсыз жабылды
asker-kind-citizen = азамат
asker-kind-organisation = заңды тұлға
asker-kind-media = бұқаралық ақпарат құралы
inquiry-no-reply-withdrawn = кері қайтарып алынды
inquiry-no-reply-anonymous = анонимді
inquiry-no-reply-repeated = қайталама

act-register_inquiry = жолданымды жазу
act-assign_inquiry = жолданымның орындаушысын тағайындау
act-note_inquiry = жолданымға ескертпе жазу
act-correct_inquiry = жолданымдағы қатені түзету
act-extend_inquiry = жауап мерзімін ұзарту
act-notify_asker = жолданым берушіге хабарлау
act-redirect_inquiry = жолданымды тиісті органға жіберу
act-prepare_reply = жауап дайындау
act-return_reply = жауапты қол қоймай қайтару
act-sign_reply = жауапқа қол қою
act-send_reply = жауаптың жіберілгенін жазу
act-close_inquiry = жолданымды жауапсыз жабу
act-set_inquiry_term = жолданым мерзімін енгізу

event-inquiry_registered = жолданым жазылды
event-inquiry_assigned = жолданымның орындаушысы тағайындалды
event-inquiry_noted = жолданымға ескертпе
event-inquiry_corrected = жолданым жазбасы түзетілді
event-inquiry_extended = жауап мерзімі ұзартылды
event-asker_notified = жолданым берушіге хабарланды
event-inquiry_redirected = жолданым тиісті органға жіберілді
event-reply_prepared = жауап дайындалды
event-reply_returned = жауап қол қойылмай қайтарылды
event-reply_signed = жауапқа қол қойылды
event-reply_sent = жауап жіберілді
event-inquiry_closed = жолданым жауапсыз жабылды
event-inquiry_due_moved = жолданымның мерзімдері жылжытылды
event-inquiry_term_set = жолданым мерзімі енгізілді

field-asker = жолданым беруші
field-asker_kind = кім
field-outside_no = келген нөмірі
field-dated = жазылған күні
field-reply_lang = жауап тілі
field-questions = сұрақтар
field-extended_on = ұзарту күні
field-redirect_body = тиісті орган
field-redirected_on = жіберілген күні
field-sent_at = жіберілген уақыты

refusal-no-inquiry = { $inquiry } жолданымы жоқ: нөмірін тексеріңіз
refusal-inquiry-not-now-received = Жауап әлі дайындалмаған; қазір болмайды: { $act }
refusal-inquiry-not-now-prepared = Жауап басшының қолын күтіп тұр; қазір болмайды: { $act }
refusal-inquiry-not-now-signed = Жауапқа қол қойылды, енді тек жіберу қалды; қазір болмайды: { $act }
refusal-inquiry-not-now-sent = Жауап жіберілді; енді болмайды: { $act }
refusal-inquiry-not-now-redirected = Жолданым тиісті органға жіберілді; енді болмайды: { $act }
refusal-inquiry-not-now-closed = Жолданым жабылды; енді болмайды: { $act }
refusal-inquiry-known = { $outside } нөмірлі жолданым бұрыннан бар: { $inquiry }
refusal-inquiry-no-question = Бірде-бір сұрақ жоқ: не сұралғанын жазыңыз, әр жолға бір сұрақтан
refusal-inquiry-no-extension = Бұқаралық ақпарат құралына жауап мерзімі ұзартылмайды
refusal-inquiry-too-late = { $day } күні мерзім өтіп кеткен ({ $due }): өткен мерзім ұзартылмайды
refusal-inquiry-extension = { $day } дейін ұзартуға болмайды: { $first } мен { $last } аралығындағы күн керек
refusal-inquiry-told = Жолданым берушіге хабарлайтын ештеңе жоқ: мерзім ұзартылмаған, жолданым басқа органға жіберілмеген немесе хабарланған
refusal-inquiry-no-words = Жауапта бірде-бір сөз жоқ
refusal-inquiry-term = { $term }: { $length } болмайды, бірден басталып, ең көбі { $longest }

law-inquiry-general = жауап беру
law-inquiry-media = бұқаралық ақпарат құралына жауап беру
law-inquiry-extension = ұзартылған мерзімде жауап беру
law-inquiry-notice = ұзарту туралы хабарлау
law-inquiry-redirect = құзыретіне жатпаса, тиісті органға жіберу
law-deadline-inquiry-head = Жолданым, келіп түскен уақыты { $day } { $time }
law-deadline-inquiry-extended = { $due } дейін ұзартылды, шешім { $day } қабылданған ({ $paragraph })
law-deadline-inquiry-limit = Мерзімді ең көбі { $day } дейін ұзартуға болады: келіп түскен күннен бастап { $months }

history-inquiry-registered = № { $outside }, { $name }, сұрақтар: { $n }; мерзімі { $due }
history-inquiry-corrected = { $fields }: { $reason }
history-inquiry-extended = { $until } дейін, шешім { $day }: { $reason }
history-inquiry-told = { $channel }, { $day }{ $late ->
    [0] {""}
   *[other] , мерзімінен { $late } ж.к. кейін
}
history-inquiry-redirected = { $body }, шығ. № { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , мерзімінен { $late } ж.к. кейін
}
history-reply-signed = № { $number }, { $day }
history-reply-sent = { $channel }, { $at }{ $late ->
    [0] {""}
   *[other] , мерзімінен { $late } ж.к. кейін
}
history-reply-sent-file = { $channel }, { $at }, файл { $file }{ $late ->
    [0] {""}
   *[other] , мерзімінен { $late } ж.к. кейін
}
history-inquiry-closed = { $kind }: { $reason }
history-inquiry-term = { $term }: { $old } болған, { $new } болды. { $source }
preview-inquiries = Мерзімі жылжитын жолданымдар: { $n }.
preview-inquiries-overdue = Мерзімі өткен болатын жолданымдар: { $n }.

# Экрандар
inquiry-title = { $inquiry } жолданымы: { $name }
inquiry-do-answer = { $day } аяғына дейін: жауап дайындап, жіберу ({ $paragraph }), { $left }
inquiry-do-again = { $day } аяғына дейін: басшы қайтарған жауапты қайта дайындау ({ $paragraph }), { $left }
inquiry-do-sign = { $day } аяғына дейін: жауапқа қол қойып, жіберу ({ $paragraph }), { $left }
inquiry-do-send = { $day } аяғына дейін: қол қойылған жауапты жіберу ({ $paragraph }), { $left }
inquiry-do-tell = { $day } аяғына дейін: мерзімнің ұзартылғанын хабарлау ({ $paragraph }), { $left }
inquiry-do-tell-redirected = Жолданым берушіге қайда жіберілгенін хабарлау керек
inquiry-done-sent = Жауап жіберілді
inquiry-done-redirected = Тиісті органға жіберілді, жолданым беруші хабардар
inquiry-done-closed = Жауапсыз жабылды
inquiry-other-extend = мерзімді ең көбі { $day } дейін ұзартуға болады
inquiry-menu-hint = Enter немесе F9 – әрекеттер, F8 – мерзім неге осындай, F3 – жауап
inquiry-questions = Сұрақтар
inquiry-fact-from = { $name } ({ $kind }) · { $state }
inquiry-fact-address = Мекенжайы: { $address }
inquiry-fact-outside = Нөмірі { $outside }
inquiry-fact-dated = Жазылған күні { $day }
inquiry-fact-outside-dated = Нөмірі { $outside }, { $day }
inquiry-fact-received = Келіп түсті { $at }, { $channel }; жауап тілі: { $lang }
inquiry-fact-received-later = Келіп түсті { $at } ({ $day } келіп түскен болып саналады), { $channel }; жауап тілі: { $lang }
inquiry-fact-returned = Басшы қайтарды: { $reason }
inquiry-fact-note = { $at } { $by }: { $text }
inquiry-reply-head = Жауап ({ $lang }), дайындаған { $by }, { $at }
field-arrived_at = келіп түскен уақыты
field-inquiry = жолданым
field-reply = жауап мәтіні
field-inquiry_term = жолданым мерзімі
inquiry-term-shipped = { $term }: { $length } ({ $paragraph }), растау қажет
inquiry-term-confirmed = { $term }: { $length } ({ $paragraph }). { $source }

inquiry-short-received = бізде
inquiry-short-prepared = қол қоюда
inquiry-short-signed = жіберуде
inquiry-short-sent = жіберілді
inquiry-short-redirected = басқада
inquiry-short-closed = жабылды
deadlines-inquiries = Жолданымдар: ашық { $open }, мерзімі өткен { $overdue }, бүгін { $today }, жақын мерзім { $next }
command-inquiry-assign = жолданымның орындаушысын тағайындау
command-inquiry-note = жолданымға ескертпе жазу
command-inquiry-correct = жолданым жазбасын түзету
command-inquiry-extend = жауап мерзімін ұзарту
command-inquiry-told = жолданым беруші хабардар
command-inquiry-redirect = жолданымды тиісті органға жіберу
command-inquiry-reply = жауап дайындау
command-inquiry-return = жауапты қол қоймай қайтару
command-inquiry-sign = жауапқа қол қою
command-inquiry-send = жауап жіберілді
command-inquiry-close = жолданымды жауапсыз жабу

list-title-inquiries = Жолданымдар
list-meaning-inquiries = мерзімі өткен жолданымдар, мерзімі бүгін, ашық, хабарланбаған және аяқталған жолданымдар
list-empty-inquiries = Жолданым жоқ
inquiry-list-overdue = Мерзімі өткен: { $n }
inquiry-list-today = Мерзімі бүгін: { $n }
inquiry-list-open = Ашық: { $n }
inquiry-list-untold = Жолданым беруші хабардар емес: { $n }
inquiry-list-over = Аяқталған: { $n }
inquiry-row = { $inquiry } · { $due } · { $state } · { $name } · { $outside } · { $officer }
command-inquiries = жолданымдар
command-short-inquiries = Жолданымдар
command-new-inquiry = жолданымды жазу
command-inquiry-term = жолданым мерзімін енгізу

# Формалар
field-extended_until = жаңа мерзім
field-no_reply = неге жауапсыз
form-inquiry-title = Жолданым
form-inquiry-gone = Мұндай жолданым енді жоқ
form-inquiry-about = { $name }, № { $outside }: { $question }
form-inquiry-days = мерзімдер
form-inquiry-outside-hint = Келген нөмірі, мысалы ЗТ-2026-00000017; болмаса, бос қалдырыңыз
form-inquiry-questions-hint = Әр сұрақ жаңа жолдан
form-inquiry-correct-title = { $inquiry } жолданымының жазбасын түзету
form-inquiry-assign-title = { $inquiry } жолданымының орындаушысы
form-inquiry-note-title = { $inquiry } жолданымына ескертпе
form-inquiry-return-title = { $inquiry } жолданымының жауабын қайтару
form-inquiry-close-title = { $inquiry } жолданымын жауапсыз жабу
form-inquiry-close-hint = Неге негізделеді: кері алу туралы өтініш, бұрынғы жауаптың нөмірі
form-inquiry-extend-title = { $inquiry } жолданымына жауап мерзімін ұзарту
form-inquiry-extend-hint = Тағы қандай мән-жайды анықтау керек
form-inquiry-notice = хабарлама
form-inquiry-told-title = Жолданым беруші хабардар, { $inquiry }
form-inquiry-redirect-title = { $inquiry } жолданымын тиісті органға жіберу
form-inquiry-reply-title = { $inquiry } жолданымына жауап
form-inquiry-reply-hint = Әр абзац жаңа жолдан; F3 – қағаздағыдай, PgUp, PgDn парақтайды, Tab – әрі қарай
form-inquiry-sign-title = { $inquiry } жолданымының жауабына қол қою
reply-pages-title = { $inquiry } жолданымының жауабы, қол қойылмаған
form-inquiry-other-lang = Жауап сұралған тілде емес ({ $lang } сұралған)
form-inquiry-send-title = { $inquiry } жолданымының жауабы жіберілді
form-inquiry-number = жауап
form-inquiry-term-title = Жолданым мерзімі
form-inquiry-length = ұзақтығы
form-inquiry-length-hint = Сан: жұмыс күндері, ұзарту үшін айлар
inquiry-terms-head = Жолданым мерзімдері

report-inquiry = { $no } жолданымы · { $name }
overdue-inquiry = { $inquiry } жолданымы  { $name }: { $what }, мерзімі { $due }, { $days } ж. к. өтіп кетті, { $officer }
overdue-inquiry-of-nobody = { $inquiry } жолданымы  { $name }: { $what }, мерзімі { $due }, { $days } ж. к. өтіп кетті, орындаушысы жоқ
simulate-inquiry-portal = «Жетісу жаңалықтары» порталы
simulate-inquiry-company = «Қарабұлақ құрылыс» ЖШС
simulate-inquiry-question = { $employer } жұмыс берушісіне { $year } жылы қанша рұқсат және қандай лауазымдарға берілді?
simulate-inquiry-question-second = { $day } жағдай бойынша { $employer } қанша рұқсаты қолданыста және қандай санаттар бойынша?
simulate-inquiry-question-other = Облыста қандай бұқаралық ақпарат құралдары тіркелген?
simulate-inquiry-extension = Жұмыс берушілерден мәліметтер сұралды
simulate-inquiry-body = Облыстың ішкі саясат басқармасы

column-inquiry = жолданымның осындағы нөмірі: жыл және сан
column-outside_no = жолданым келген нөмір
column-dated_on = жолданым жазылған күн
column-arrived_at = жолданым келіп түскен уақыт, жұмыс орнының сағаты бойынша
column-arrived_day = жолданым келіп түскен болып саналатын күн (7-жол, ӘРПК 64-бап)
column-asker = жолданым беруші, жазылғандай
column-asker_kind = кім: citizen азамат, organisation заңды тұлға, media бұқаралық ақпарат құралы
column-asker_address = жауап жіберілетін мекенжай
column-reply_lang = жауап қай тілде сұралған: kk немесе ru
column-questions = не сұралды: сұрақтар нүктелі үтір арқылы
column-inquiry_state = жолданымның күйі: бізде, қол қоюда, жіберілді
column-inquiry_officer = жолданым тапсырылған қызметкердің логині; бос болса – ешкімге
column-reply_due = жауап берудің соңғы күні
column-term_extended_on = мерзім ұзартылған күн
column-asker_told_on = жолданым берушіге хабарланған күн
column-reply_no = жауаптың шығыс нөмірі
column-reply_on = жауапқа қол қойылған күн
column-reply_signer = жауапқа қол қойған адамның логині
column-reply_hash = жауап мәтінінің хэші
column-sent_at = жауап жіберілген уақыт, жұмыс орнының сағаты бойынша
column-sent_by = жауап қандай жолмен жіберілді
column-sent_file = жауап болып жіберілген файлдың аты
column-sent_late_by = жауап неше жұмыс күніне кешікті; 0 – мерзімінде
column-redirected_on = жолданым басқа органға жіберілген күн
column-redirected_to = қай органға жіберілді
column-redirect_late_by = неше жұмыс күніне кеш жіберілді; 0 – мерзімінде
column-no_reply = неге жауапсыз жабылды
column-no_reply_because = жауапсыз жабудың негіздемесі
queue-inquiry = жолданым
queue-inquiries-more = тағы { $n } жолданым: { $key }
