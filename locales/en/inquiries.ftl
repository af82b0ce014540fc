# Inquiries: from the question to the reply.

inquiry-state-received = with us
inquiry-state-prepared = awaits signature
inquiry-state-signed = signed, not sent
inquiry-state-sent = reply sent
inquiry-state-redirected = sent on
inquiry-state-closed = closed without a reply
asker-kind-citizen = citizen
asker-kind-organisation = legal person
asker-kind-media = mass media
inquiry-no-reply-withdrawn = withdrawn
inquiry-no-reply-anonymous = anonymous
inquiry-no-reply-repeated = repeated

act-register_inquiry = write down an inquiry
act-assign_inquiry = assign an inquiry
act-note_inquiry = note something on an inquiry
act-correct_inquiry = put an inquiry right
act-extend_inquiry = extend the term of the reply
act-notify_asker = tell the asker
act-redirect_inquiry = send an inquiry on
act-prepare_reply = prepare the reply
act-return_reply = give the reply back unsigned
act-sign_reply = sign the reply
act-send_reply = record that the reply was sent
act-close_inquiry = close an inquiry without a reply
act-set_inquiry_term = enter a term of inquiries

event-inquiry_registered = inquiry written down
event-inquiry_assigned = inquiry assigned
event-inquiry_noted = note on the inquiry
event-inquiry_corrected = inquiry put right
event-inquiry_extended = term of the reply extended
event-asker_notified = asker told
event-inquiry_redirected = inquiry sent on
event-reply_prepared = reply prepared
event-reply_returned = reply given back unsigned
event-reply_signed = reply signed
event-reply_sent = reply sent
event-inquiry_closed = inquiry closed without a reply
event-inquiry_due_moved = dates of the inquiry moved
event-inquiry_term_set = term of inquiries entered

field-asker = who asks
field-asker_kind = what kind
field-outside_no = number that the inquiry came with
field-dated = dated
field-reply_lang = language of the reply
field-questions = questions
field-extended_on = day of the extension
field-redirect_body = body it belongs to
field-redirected_on = day it was sent on
field-sent_at = when it was sent

refusal-no-inquiry = There is no inquiry { $inquiry }: check the number
refusal-inquiry-not-now-received = No reply is prepared yet; not now: { $act }
refusal-inquiry-not-now-prepared = The reply awaits the head's signature; not now: { $act }
refusal-inquiry-not-now-signed = The reply is signed and only to be sent; not now: { $act }
refusal-inquiry-not-now-sent = The reply was sent; no more: { $act }
refusal-inquiry-not-now-redirected = The inquiry was sent on; no more: { $act }
refusal-inquiry-not-now-closed = The inquiry is closed; no more: { $act }
refusal-inquiry-known = The inquiry No. { $outside } is kept already: { $inquiry }
refusal-inquiry-no-question = Nothing is asked: write what is asked, a question a line
refusal-inquiry-no-extension = The term of a reply to the mass media is not extended
refusal-inquiry-too-late = By { $day } the term had passed ({ $due }): what is over is not extended
refusal-inquiry-extension = It cannot be extended to { $day }: a day from { $first } to { $last } is needed
refusal-inquiry-told = There is nothing to tell: no extension, not sent on, or the asker was told
refusal-inquiry-no-words = The reply has not a word
refusal-inquiry-term = { $term }: { $length } cannot be, one at least and { $longest } at most

law-inquiry-general = answer
law-inquiry-media = answer the mass media
law-inquiry-extension = answer in the extended term
law-inquiry-notice = tell of the extension
law-inquiry-redirect = send it on, where it is not ours to answer
law-deadline-inquiry-head = Inquiry, came on { $day } at { $time }
law-deadline-inquiry-extended = Extended to the end of { $due } by the decision of { $day } ({ $paragraph })
law-deadline-inquiry-limit = It can be extended to { $day } at most: { $months } from the receipt

history-inquiry-registered = No. { $outside }, { $name }, questions: { $n }; due { $due }
history-inquiry-corrected = { $fields }: { $reason }
history-inquiry-extended = to { $until }, decision of { $day }: { $reason }
history-inquiry-told = { $channel }, { $day }{ $late ->
    [0] {""}
   *[other] , { $late } w.d. late
}
history-inquiry-redirected = { $body }, out No. { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , { $late } w.d. late
}
history-reply-signed = No. { $number }, { $day }
history-reply-sent = { $channel }, { $at }{ $late ->
    [0] {""}
   *[other] , { $late } w.d. late
}
history-reply-sent-file = { $channel }, { $at }, file { $file }{ $late ->
    [0] {""}
   *[other] , { $late } w.d. late
}
history-inquiry-closed = { $kind }: { $reason }
history-inquiry-term = { $term }: was { $old }, is { $new }. { $source }
preview-inquiries = Inquiries that move: { $n }.
preview-inquiries-overdue = Inquiries that become overdue: { $n }.

# Screens
inquiry-title = Inquiry { $inquiry }: { $name }
inquiry-do-answer = Do by the end of { $day }: prepare and send the reply ({ $paragraph }), { $left }
inquiry-do-again = Do by the end of { $day }: prepare the returned reply anew ({ $paragraph }), { $left }
inquiry-do-sign = Do by the end of { $day }: sign and send the reply ({ $paragraph }), { $left }
inquiry-do-send = Do by the end of { $day }: send the signed reply ({ $paragraph }), { $left }
inquiry-do-tell = Do by the end of { $day }: tell the asker of the extension ({ $paragraph }), { $left }
inquiry-do-tell-redirected = Do: tell the asker where it was sent
inquiry-done-sent = The reply was sent
inquiry-done-redirected = Sent on, and the asker was told
inquiry-done-closed = Closed without a reply
inquiry-other-extend = it can be extended to { $day } at most
inquiry-menu-hint = Enter or F9 – what can be done, F8 – why this date; F3: the reply
inquiry-questions = Questions
inquiry-fact-from = { $name } ({ $kind }) · { $state }
inquiry-fact-address = Address: { $address }
inquiry-fact-outside = Number { $outside }
inquiry-fact-dated = Dated { $day }
inquiry-fact-outside-dated = Number { $outside } of { $day }
inquiry-fact-received = Came { $at }, { $channel }; reply { $lang }
inquiry-fact-received-later = Came { $at } (counts as received on { $day }), { $channel }; reply { $lang }
inquiry-fact-returned = The head gave it back: { $reason }
inquiry-fact-note = { $at } { $by }: { $text }
inquiry-reply-head = Reply ({ $lang }), prepared by { $by } { $at }
field-arrived_at = came
field-inquiry = inquiry
field-reply = words of the reply
field-inquiry_term = term of inquiries
inquiry-term-shipped = { $term }: { $length } ({ $paragraph }), to be confirmed
inquiry-term-confirmed = { $term }: { $length } ({ $paragraph }). { $source }

inquiry-short-received = with us
inquiry-short-prepared = to sign
inquiry-short-signed = to send
inquiry-short-sent = sent
inquiry-short-redirected = sent on
inquiry-short-closed = closed
deadlines-inquiries = Inquiries: open { $open }, overdue { $overdue }, today { $today }, next due { $next }
command-inquiry-assign = assign the inquiry
command-inquiry-note = note on the inquiry
command-inquiry-correct = put the inquiry right
command-inquiry-extend = extend the term of the reply
command-inquiry-told = the asker was told
command-inquiry-redirect = send the inquiry on
command-inquiry-reply = prepare the reply
command-inquiry-return = give the reply back unsigned
command-inquiry-sign = sign the reply
command-inquiry-send = the reply was sent
command-inquiry-close = close the inquiry without a reply

list-title-inquiries = Inquiries
list-meaning-inquiries = overdue inquiries, those due today, open, with an asker to tell, and those over
list-empty-inquiries = No inquiries
inquiry-list-overdue = Overdue: { $n }
inquiry-list-today = Due today: { $n }
inquiry-list-open = Open: { $n }
inquiry-list-untold = The asker is to be told: { $n }
inquiry-list-over = Over: { $n }
inquiry-row = { $inquiry } · { $due } · { $state } · { $name } · { $outside } · { $officer }
command-inquiries = inquiries
command-short-inquiries = Inquiries
command-new-inquiry = write down an inquiry
command-inquiry-term = term of inquiries

# Forms
field-extended_until = new last day
field-no_reply = why without a reply
form-inquiry-title = Inquiry
form-inquiry-gone = The inquiry is no more there
form-inquiry-about = { $name }, No. { $outside }: { $question }
form-inquiry-days = dates
form-inquiry-outside-hint = The number on its letter; leave it empty where there is none
form-inquiry-questions-hint = Each question on a line of its own
form-inquiry-correct-title = Put inquiry { $inquiry } right
form-inquiry-assign-title = Officer of inquiry { $inquiry }
form-inquiry-note-title = Note on inquiry { $inquiry }
form-inquiry-return-title = Give back the reply to inquiry { $inquiry }
form-inquiry-close-title = Close inquiry { $inquiry } without a reply
form-inquiry-close-hint = What it stands on: the withdrawal, the number of the earlier reply
form-inquiry-extend-title = Extend the term of inquiry { $inquiry }
form-inquiry-extend-hint = Which facts are still to be established
form-inquiry-notice = notice
form-inquiry-told-title = The asker was told, { $inquiry }
form-inquiry-redirect-title = Send inquiry { $inquiry } on
form-inquiry-reply-title = Reply to inquiry { $inquiry }
form-inquiry-reply-hint = Each paragraph on a line of its own; F3 as on paper, PgUp and PgDn turn, Tab goes on
form-inquiry-sign-title = Sign the reply to inquiry { $inquiry }
reply-pages-title = The reply to inquiry { $inquiry }, not signed yet
form-inquiry-other-lang = The reply is not in the language asked for ({ $lang })
form-inquiry-send-title = The reply to inquiry { $inquiry } was sent
form-inquiry-number = reply
form-inquiry-term-title = Term of inquiries
form-inquiry-length = length
form-inquiry-length-hint = A number: working days, for the extension months
inquiry-terms-head = Terms of inquiries

report-inquiry = inquiry { $no } · { $name }
overdue-inquiry = Inquiry { $inquiry }  { $name }: { $what }, due { $due }, { $days } w. d. overdue, { $officer }
overdue-inquiry-of-nobody = Inquiry { $inquiry }  { $name }: { $what }, due { $due }, { $days } w. d. overdue, of nobody
simulate-inquiry-portal = Zhetysu News portal
simulate-inquiry-company = Karabulak Stroy LLP
simulate-inquiry-question = How many permits were issued to { $employer } in { $year }, and for what positions?
simulate-inquiry-question-second = How many permits of { $employer } are valid on { $day }, and of which categories?
simulate-inquiry-question-other = Which mass media are registered in the region?
simulate-inquiry-extension = Facts were asked of the employers
simulate-inquiry-body = Regional department of internal policy

column-inquiry = number of the inquiry here: year and count
column-outside_no = number it came with
column-dated_on = day that stands on the inquiry
column-arrived_at = when it came, by the office's clock
column-arrived_day = day it counts as received on (row 7, APPC art. 64)
column-asker = who asks, as written
column-asker_kind = what kind: citizen, organisation, media
column-asker_address = address the reply goes to
column-reply_lang = language the reply is asked for in: kk or ru
column-questions = what is asked: the questions, parted by semicolons
column-inquiry_state = where the inquiry stands: with us, to sign, sent
column-inquiry_officer = login of the officer who has it; empty for nobody
column-reply_due = last day on which the reply is in time
column-term_extended_on = day the term was extended
column-asker_told_on = day the asker was told
column-reply_no = outgoing number of the reply
column-reply_on = day the reply was signed
column-reply_signer = login of the one who signed
column-reply_hash = hash of the words of the reply
column-sent_at = when the reply was sent, by the office clock
column-sent_by = by what way the reply was sent
column-sent_file = name of the file that went as the reply
column-sent_late_by = working days the reply is late; 0 in time
column-redirected_on = day it was sent on
column-redirected_to = body it was sent on to
column-redirect_late_by = working days it was sent on late; 0 in time
column-no_reply = why it was closed without a reply
column-no_reply_because = what the closing stands on
queue-inquiry = inquiry
queue-inquiries-more = inquiries: { $n } more, { $key }
