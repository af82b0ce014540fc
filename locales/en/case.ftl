case-none = Case
case-title = Case { $case } · { $service } · { $name }
case-filed = Filed { $filed }, accepted { $accepted } ({ $paragraph })
case-filed-moved = Filed { $filed } → accepted { $accepted } (outside working hours, { $paragraph }), why: F8
case-until = by the end of { $day } ({ $paragraph })
case-do = To do { $until }: { $what } · { $left }
case-wait = Due { $until }: { $what } · { $left }
case-do-mine = { $what } ({ $key })
case-do-others = { $what }, done by { $roles }
case-do-prepare = prepare the decision ({ $key })
case-do-own = with the head for signature, prepared by you { $at }: look or withdraw ({ $key })
case-do-waits = with the head for signature, prepared by { $who } { $at }
case-step-check = check the documents
case-step-send = send to the Commission
case-step-score = fill in the score sheet
case-step-recommend = record the recommendation
case-step-rule = rule whether it is extended
case-step-decide = decide
case-step-end = propose a new application and end the case
case-step-sign = sign or send back
case-step-deliver = deliver the result
case-step-close = close the case
case-no-text = No term is computed, there is no text of this edition: { $what }
case-done = { $what }
case-do-suspended = The case is suspended
case-do-closed = The case is closed
case-do-discontinued = The case is discontinued
case-stricter = By the stricter reading it is due { $day }
case-way = Way: { $steps }
case-slack = Slack { $n } WD: Commission by the end of { $commission }, decision by the end of { $decision }
case-attached = Attached: { $items }
case-attached-none = Nothing is attached
case-documents-complete = Documents checked: all are there
case-documents-missing = Documents checked, missing: { $items }
case-defects = Told of the defects { $at }, the clock runs on
case-points-none = No points: neither education nor experience is given, threshold { $threshold }
case-points = Points: { $items } = { $sum } (highest only { $highest }), threshold { $threshold }, experience { $years } y { $months } mo{ $sensitive -> 
       [yes] {" "}· reading-sensitive
      *[other] {""}
     }
case-points-declared = As declared, if all is proven: { $items } = { $sum } (highest only { $highest }), threshold { $threshold }, experience { $years } y { $months } mo{ $sensitive -> 
       [yes] {" "}· reading-sensitive
      *[other] {""}
     }
case-recommended = The Commission recommended: { $what }, minutes No. { $no } of { $day }
case-recommended-issue = issue
case-recommended-refuse = refuse, ground { $ground }
case-granted = Issued: certificate No. { $certificate }, from { $from } to { $until } inclusive
case-refused = Refused: { $ground }. { $facts }
case-departs = Departs from the recommendation: { $why }
case-paper = Paper made: { $paper }, { $languages }, { $at }
case-paper-numbered = Paper made: { $paper } no. { $number }, { $languages }, { $at }
case-prepared = Waits for a signature: { $what }, prepared by { $who }, { $at }
case-prepared-grant = grant
case-prepared-refuse = refuse, ground { $ground }
case-sent-back = Sent back unsigned: { $why } ({ $who }, { $at })
case-delivered = Delivered { $at }, on time · { $file }
case-delivered-late = Delivered { $at }, { $n } WD late · { $file }
case-promised = Result promised: { $at } ({ $paragraph })
case-promised-none = No result date is promised: there is no text of the edition
case-officer = Handler: { $name }
case-officer-none = Nobody handles it
case-officer-away = Handler: { $name }, away until { $until }, { $substitute } stands in
case-officer-away-nobody = Handler: { $name }, away until { $until }, nobody stands in
case-warning = Noticed at intake: { $what }
case-certificate = Certificate No. { $number }: { $status }, until { $until }
case-no-employer = No employer since { $since }, the certificate stays valid
case-watch = A reissue is expected by the end of { $due }
case-note = { $at } { $by }: { $text }
case-call = { $at } call, { $by }: { $text }
link-case = A case of this person: { $case } { $name }, { $service }, { $state } ({ $by })
link-into = { $case } · { $state } · { $service } · { $name } ({ $by })
link-certificate = A certificate of this person: No. { $number } ({ $by })
link-by-iin = by IIN
link-by-document = by ID number
link-by-name = by name
points-higher = higher education
points-degree = degree
points-english_certificate = English certificate
points-experience = experience
points-item = { $criterion } { $points }
points-items = Points: { $items }
points-experience-time = Experience: { $years } full years, { $months } months
points-verdict = Sum { $sum }, highest only { $highest }, threshold { $threshold }
points-met = Threshold met ({ $reading })
points-no-threshold = We hold no text of a threshold in this edition ({ $reading })
points-not-met = Threshold not met ({ $reading })
points-sensitive = The verdict depends on the reading: the minutes name the reading
standard-professional_standard = professional standard
standard-directory = Qualification Directory
standard-characteristics = standard qualification characteristics
history-none = No records
history-head = No. { $seq }  { $at }  { $by }: { $what }
history-set-back = { $minutes ->
    [one] The clock had been set back: written after No. { $before }, its time is { $minutes } minute earlier. The order is that of the numbers.
   *[other] The clock had been set back: written after No. { $before }, its time is { $minutes } minutes earlier. The order is that of the numbers.
}
history-registered = portal No. { $number }, filed { $filed }, accepted { $accepted }
history-missing = missing: { $items }
history-defects = { $items }: { $text }
history-sent = { $day }{ $late -> 
       [0] {""}
      *[other] , { $late } WD late
     }
history-scored = sum { $sum }, highest only { $highest }
history-recommended = { $what }, minutes No. { $no }, { $day }
history-granted = No. { $certificate }, { $from } - { $until }{ $late -> 
       [0] {""}
      *[other] , { $late } WD late
     }
history-refused = { $ground }: { $facts }
history-delivered = { $at }, { $file }{ $late -> 
       [0] {""}
      *[other] , { $late } WD late
     }
history-assigned = { $officer } { $reason }
history-corrected = { $field }: “{ $old }” → “{ $new }”, reason: { $reason }
history-noted = { $at }: { $text }
history-placed = { $what } { $where }
history-text = { $text }
history-second-on = on: { $reason }
history-second-off = off: { $reason }
history-reading = { $reading }: was "{ $old }", is "{ $new }", { $applies }. { $source }
history-commencement = { $edition }: from { $day }, was from { $old }. { $source }
history-calendar = { $act }, known from { $day }: { $days }. { $source }
history-recomputed = the open cases are computed anew: { $reason }
history-due-moved = { $terms }. Why: { $reason }
history-term-moved = { $stage }: was due { $from }, is due { $to }
history-promise-moved = the result is promised { $moment }
history-holder-moved = holder's term ({ $paragraph }): was until { $from }, is until { $to }
history-holder-late = holder's term ({ $paragraph }): was until { $from }, is until { $to }; was late by { $was } WD, is late by { $late } WD
history-reading-taken = no date moved. Why: { $reason }
history-rescored = sum { $sum }, by the highest { $highest }, { $verdict }. Why: { $reason }
reason-calendar = the calendar was revised, { $act }, known from { $day }
reason-reading = { $reading }: { $pick }. { $source }
change-source = Source, { $kind }: { $text }
change-day-working = { $day } becomes a working day
change-day-off = { $day } becomes a day off: { $name }
change-year = the year { $year } is added
change-setting-body = name: { $value }
change-setting-remind = remind { $n } days ahead
change-setting-target = { $target }: { $n } w.d.
history-notice = { $kind }, incoming No. { $no }, due { $due }{ $late -> 
       [0] , on time
      *[other] , { $late } WD late
     }
history-watch = the application is expected by the end of { $due }
history-watch-moved = the application was expected by the end of { $from }, is expected by the end of { $to }. Why: { $reason }
event-office_opened = office opened
event-officer_added = officer added
event-case_registered = application registered
event-documents_checked = documents checked
event-defects_noticed = told of the defects
event-sent_to_commission = sent to the Commission
event-scored = score sheet filled in
event-recommended = the Commission recommended
event-decision_prepared = a decision was prepared
event-decision_sent_back = the decision was sent back unsigned
event-second_signature_switched = the second signature was switched
event-reading_changed = reading changed
event-commencement_set = first day of an edition entered
event-calendar_revised = calendar revised
event-settings_changed = settings changed
event-recomputed = recomputing finished
event-due_moved = dates moved
event-reading_taken = changed reading applied
event-sheet_rescored = points computed anew
event-case_granted = decided to issue
event-case_refused = decided to refuse
event-result_delivered = result delivered
event-case_closed = case closed
event-case_assigned = handler assigned
event-fact_corrected = fact corrected
event-noted = note
event-called = call by the applicant
event-attachment_placed = place of a paper recorded
event-certificate_granted = certificate entered in the register
event-certificate_superseded = certificate superseded
event-employer_lost = marked “no employer”
event-reissue_watch_opened = a reissue is expected
event-reissue_watch_moved = the day of the expected reissue moved
event-notification_received = notification recorded
event-notification_matched = notification matched
