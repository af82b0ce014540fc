# Forms: fields, errors, hints.
form-text = { $text }
form-save = Save
form-yes = yes
form-no = no

form-required = The field is empty. Fill it in: nothing is saved without it.
form-errors = Errors: { $count }, the first: { $first }
form-errors-at = Errors: { $count }, the first: “{ $label }”. { $first }
form-too-long = Too long: { $count } { $count ->
        [one] character
       *[other] characters
    }, there is room for { $max }. Shorten it.
form-digits-only = “{ $typed }” is more than digits. Leave the digits alone.
form-digits-count = Digits typed: { $count }, needed: { $max }. Check the number.

form-choice-none = “{ $typed }” is not in the list. Delete it and choose from the list.
form-choice-several = “{ $typed }” fits several ({ $count }). Choose one from the list.
form-choice-gone = “{ $code }” cannot be chosen here any more. Choose another from the list.
form-list-part = { " " }{ $from }–{ $to } of { $count }{ " " }
form-list-nothing = nothing found

form-item = document
form-item-unmarked = not marked
form-item-present = present
form-item-missing = missing
form-item-not-applicable = not applicable
form-item-no-reason = “{ $item }”: no word why it is not applicable. Type the reason.
form-items-left = Not marked: { $count }. Mark every document; the * key marks the rest present.
form-reason = reason:

form-period-from = from
form-period-until = to
form-period-row = Period { $row }: { $what }
form-period-no-from = the first day is missing. Type the day the work began.
form-period-backwards = the end ({ $until }) is before the beginning ({ $from }). Correct one of the dates.

form-date-unreadable = “{ $typed }” is no date. Type day, month and year: 26.03.2026.
form-date-no-day = There is no day { $day } in { $month }: the last is { $last }. Correct the day.
form-date-no-month = There is no month { $month }: there are 12. Correct the month.
form-date-no-year = The year { $year } does not fit: { $first } to { $last }. Correct the year.
form-date-two-ways = Is that { $first } or { $second }? Put a point between day and month.
form-date-no-calendar = There is no working calendar that far. Type the date in digits.
form-moment-no-time = The time is missing. Add hours and minutes: 19:02.
form-moment-bad-time = “{ $typed }” is no time. Type hours and minutes: 19:02.
form-day-working = { $day }, working day
form-day-off = { $day }, day off
form-day-off-named = { $day }, day off: { $name }
form-day-unknown = { $day }, no calendar
form-moment-echo = { $time }, { $day }

form-paste-changed = Pasted with changes: { $what }.
form-paste-dropped = stray characters removed: { $count }
form-paste-joined = lines joined: { $count }
form-paste-cut = characters that did not fit: { $count }
form-paste-trimmed = blanks at the ends cut off
form-paste-nowhere = Nothing can be pasted here: it is marked with a key. Nothing changed.

form-hint-date = 26.03 or 2603; t today; +5 working days; left and right arrow a day
form-hint-moment = 26.03 19:02 or 2603 1902; t 9:00 today; left and right arrow a day
form-hint-few = Space for the next one; or start typing
form-hint-list = Type words or a code in any order; Space for the whole list
form-hint-yes-no = Space to switch; y yes, n no
form-hint-checklist = Space to switch; + present, - missing, / not applicable; * the rest present
form-hint-periods = Enter goes on, at the end a new period; no end: still there; Backspace removes
form-hint-area = Enter for a new line; Tab for the next field

form-ground = ground { $n }: { $ground }

form-recommend-title = Recommendation of the Commission, case { $case }
form-recommend-outcome = recommendation
form-recommend-issue = to issue the certificate
form-recommend-sheet = by the assessment sheet

form-decide-title = Decision in case { $case }: { $service }
form-decide-outcome = decision
form-decide-nothing = This case can be neither granted nor refused now.
form-decide-grant-issue = issue the certificate
form-decide-grant-extend = extend the certificate
form-decide-grant-reissue = reissue the certificate
form-decide-grant-duplicate = give a duplicate
form-decide-against = cannot be granted
form-decide-fill = It is filled in on the case: “{ $command }”
form-decide-most = validity
form-decide-from = Valid from { $from }.
form-decide-longest = Not beyond { $most } ({ $paragraph }); under the other reading { $other }.
form-decide-shortened = why it is shorter
form-decide-hearing = hearing (APPC art. 73)
form-decide-hearing-held = held
form-decide-hearing-not_held = not held
form-decide-departs = why it departs from the recommendation
form-decide-timing = term of the decision
form-decide-in-time = In time: by the end of { $due } ({ $paragraph }).
form-decide-late = Late by { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }: it was due { $due } ({ $paragraph }).
form-decide-paper-next = F2 draws the whole paper; a second F2 signs it.
form-decide-prepare-next = F2 draws the whole paper; a second F2 gives it to the head for signature.

form-assign-title = Who works on case { $case }
form-assign-title-marked = Who works on the marked cases
form-assign-nobody = nobody
form-assign-now = Now: { $officer }
form-assign-marked = Marked cases: { $n }. Assign all of them: { $cases }
form-assign-done = Assigned: { $n }.
form-assign-partly = Assigned { $done } of { $n }. Not assigned: { $why }

form-note-title = Note on case { $case }
form-call-title = Call by the applicant, case { $case }

form-deliver-title = Delivery of the result, case { $case }
form-deliver-hash-hint = As the signing program shows it; it can be pasted
form-deliver-timing = term of delivery
form-deliver-promised = Promised to the applicant: { $moment } (par. 5).
form-deliver-outdated = The paper that was made ({ $paper }, { $languages }, { $at }) is not what would be made now: F3 on the case shows how it differs
form-deliver-next-day = After the end of the working day or on a day off: counts as { $day }.
form-deliver-in-time = In time: by the end of { $due } ({ $paragraph }).
form-deliver-late = Late by { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }: it was due { $due } ({ $paragraph }).
form-deliver-then-close = This does not close the case: closing is a command of its own.

form-notify-title = Notification by a holder
form-notify-kind = about
form-notify-event-hint = The day of the new contract, or the day the contract ended
form-notify-verdict = on time or late
form-notify-employer = new employer
form-notify-certificate = certificate No.
form-notify-certificate-hint = Empty when the certificate is not known; F7 finds it by name, Enter puts its number here
form-notify-unmatched = No certificate is selected: type its number or the holder's name.
form-notify-about = Certificate No. { $number }, { $name }, until { $until }
form-notify-superseded = This certificate is replaced: No. { $by } stands.
form-notify-found = Sent { $verdict }: due until { $due } inclusive ({ $paragraph }).
form-notify-by-letter = Letter: by the day sent { $sent }, by the day received { $received }. The reading in force: { $reading }.
form-notify-ahead = Sent before the event itself: check the days.
form-notify-reissue = New employer: the application for a reissue is due by the end of { $due } ({ $paragraph }).
form-notify-stays = The certificate stays valid ({ $paragraph } does not name this case) and is marked "no employer".

form-defects-title = Defects notice, case { $case }
form-send-back-title = Send the decision back unsigned, case { $case }
form-second-signature-on = Switch the second signature on
form-second-signature-off = Switch the second signature off
form-second-signature-is-on = Now a refusal, a decision against the recommendation and a revocation take two: whoever prepared does not sign.
form-second-signature-is-off = Now whoever prepared may also sign. Every report says so.
form-second-signature-order = by what order of the office

form-attachments-title = Where the documents of case { $case } are
form-attachments-which = document
form-attachments-present = present
form-attachments-link = link on the portal
form-attachments-known = written down
form-attachments-line = { $item }: { $state }. { $where }

form-correct-title = Correct a fact, case { $case }
form-correct-field = what to correct
form-correct-old = it was
form-correct-new = it will be
form-correct-clocks = terms
form-correct-unread = Empty; it came but could not be read: "{ $text }"
form-correct-empty = Empty.
form-correct-moment = { $moment }
form-correct-registration = Registration day: was { $old }, will be { $new }.
form-correct-moves = { $stage }: was due { $old }, will be due { $new }.
form-correct-stays = { $stage }: still due { $due }.

form-match-title = Match a notification to its certificate
form-match-notice = notification No.
form-match-about = { $kind }: { $holder }, event { $event }, incoming No. { $incoming }.
form-match-no-number = This is no number of a notification. Type it as 2026-0003.

form-register-title = New application
form-register-arrival = How it came
form-register-person = Applicant
form-register-content = What it asks
form-register-clocks = terms
form-register-accepted = Registered as of { $day } (Rules, Annex 2, item 7).
form-register-due = { $stage }: by the end of { $due } ({ $paragraph }).
form-register-iin-hint = Birth date and sex are filled in from the IIN
form-register-change-name = the name changed
form-register-change-id = the document changed
form-register-change-employer = new employer

form-change-source-kind = kind of source
form-change-source = source: what, number, date
form-reading-title = Change a reading
form-reading-which = reading
form-reading-stands = now
form-reading-value = will be
form-reading-time = time
form-reading-time-hint = Hours and minutes: 18:30
form-reading-applies = for which cases
form-reading-only = There is no other value: the text says so.
form-calendar-title = Revise the calendar
form-calendar-kind = what kind of day
form-calendar-days = what changes
form-calendar-days-hint = Days with blanks between: 31.08 or 31.08.2026
form-calendar-years-hint = The year after the last one; its holidays go above
form-calendar-no-day = "{ $value }" is no day. Write 31.08 or 31.08.2026.
form-calendar-no-year = "{ $value }" is no year.
form-commencement-title = First day in force of an edition
form-commencement-edition = edition
form-commencement-stands = now
form-commencement-from = In force from { $day }. { $source }
form-commencement-kept = Open cases keep the edition of their registration day.
form-commencement-day = Enter the day.
form-settings-title = Settings
form-settings-remind = days ahead to remind of a certificate without an employer
form-settings-targets = Own terms, working days: no norm
form-settings-number = A number from 0 to { $most } is needed.
form-correct-codes = { $items }
form-decide-until-contract = Until the end of the contract: { $until }
form-decide-until-cap = Until the three years are over: { $until }
form-decide-keeps = The same term: until { $until }
form-certificate-none = No certificate is selected: select one in the register, or a case that has one
form-enter-title = A certificate of another body
form-enter-source = from where
form-enter-number = number
form-enter-status = status
form-enter-seen-hint = the paper, the issuer's answer
form-enter-becomes = in the register
form-enter-becomes-number = No. { $number }
form-enter-becomes-case = No. { $number }, the application of case { $case } will speak of it
form-slip-title = A slip in certificate No. { $number }
form-slip-reason = what shows that it is a slip
form-slip-not-22 = A changed name or document is a reissue ({ $paragraph }), not a slip
form-certificate-note-title = A note on certificate No. { $number }
form-certificate-note-of = what of
form-certificate-note-text = known from
form-certificate-note-no-effect = It has no effect: { $paragraph } does not list it
form-validity-title = Is a certificate valid
form-validity-number = certificate No.
form-validity-as-of = as of
form-validity-asked-hint = who, the letter's number
form-validity-answer = answer
form-validity-later = the register answers as it is recorded
form-revoke-title = Revocation of certificate No. { $number }
form-revoke-body-hint = not this office
form-revoke-two = It stands on the act of a controlling body alone ({ $paragraph }); the head signs, never who prepared
form-cancel-title = Cancellation of certificate No. { $number } by another law
form-cancel-law-hint = for example an article of the code
form-cancel-not-of-order = The Rules have no such ground: flagged in reports
form-sign-end-title = Signature
form-return-end-title = Give back what is prepared on certificate No. { $number }
form-tell-title = Tell the holder of certificate No. { $number }
form-tell-way = by what way
form-rule-title = The extension of case { $case }
form-rule-ruling = ruling
form-rule-anew = not extend, propose a new application
form-rule-extend = extend
form-stale-ways = { $save } saves yours, { $menu } “{ $drop }” drops it
