# The law: services, stages, days, readings, errors, explanations of due dates and points.

law-edition-236-2023 = Order 236 of 22.06.2023, as first adopted
law-edition-236-426 = Order 236 as amended by Order 426 of 30.12.2025

law-service-issue = issue of a certificate
law-service-extend = extension of a certificate
law-service-reissue = reissue of a certificate
law-service-duplicate = issue of a duplicate

law-stage-to-commission = send to the Commission
law-stage-commission = the Commission's decision
law-stage-decision = decision and delivery of the result

law-complaint-forward = send the complaint with the administrative case, or satisfy it in full
law-complaint-answer = consider the complaint
law-complaint-review = consideration by the reviewing body

law-day-working = working day
law-day-moved-working = a working day moved here ({ $act })
law-day-weekend = weekend
law-day-paused = suspended: { $act }
law-day-holiday = holiday, { $name }
law-day-religious = { $name }, day off that does not move
law-day-observed = day off for { $from }, { $name }
law-day-transferred = { $name }
law-day-transferred-from = rest day moved from { $from }
law-day-withdrawn = day off by the calendar as then known (withdrawn: { $name })

law-count-day = working day { $n }
law-count-day-moved = working day { $n }, { $why }
law-count-zero = the count starts from it, itself not counted
law-count-skipped = not counted: { $why }
law-accept-after-hours = filed after the end of the working day ({ $end })
law-accept-day-off = nothing is accepted: { $why }
law-accept-day = accepted
law-accept-day-moved = accepted, { $why }

law-on-time = on time
law-late-by = { $n ->
    [one] { $n } working day late
   *[other] { $n } working days late
}
law-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
law-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}
law-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
law-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}

law-criterion-higher = higher education
law-criterion-degree = scientific degree
law-criterion-english-certificate = certificate to teach English
law-criterion-experience = work experience

law-reading-day-next-day = the first working day of a term is the one after the day of acceptance
law-reading-day-accepted-day = the first working day of a term is the day of acceptance itself
law-reading-points-sum = education points add up
law-reading-points-highest = only the highest education item counts
law-reading-term-inclusive = "from … to …" includes both days: the last day is the one before the corresponding date
law-reading-term-corresponding-day = the last day is the corresponding date itself
law-reading-sent-by-sent = by the day it was sent or filed
law-reading-sent-by-received = by the day it was received

law-reading-day-reason = "From the day of" does not say whether that day counts. The day of acceptance is day zero: article 173 of the Civil Code by analogy, and service standards that leave out the day of acceptance. The date one working day earlier stands beside it.
law-reading-filed-late-reason = Verbatim: what is filed after working hours, at a weekend or on a holiday is accepted on the next working day.
law-reading-filed-late-apc-reason = We do not have Row 7 of this edition; the Administrative Procedural Code gives the same rule.
law-reading-day-end-reason = The text names no hour and leaves it to the working schedule. The last second of the working day is still that day.
law-reading-points-reason = Points are "awarded" for each criterion and there is no word "highest"; a wrongful refusal is the worse error; doubts are read for the applicant. Both readings are computed.
law-reading-experience-reason = There is a gap between "to 3" and "from 4", "to 10" and "from 11": completed years count, so that points never fall as experience grows.
law-reading-term-reason = "Not more than", and "from … to …" includes both days. Where the month has no such date, its last day.
law-reading-sent-reason = The holder "sends" and "files": the day of sending matters, until 24:00 of the last day. The rule on acceptance never makes a holder late.
law-reading-version-reason = There is no transition rule: the whole case follows the edition in force on its registration day.

law-reason-to-commission = From the day the documents are registered, inside the term of the service.
law-reason-commission = The start is not named: from the day it was sent to the Commission, and never past the term of the service.
law-reason-decision = One term for the service; the terms for sending and for the Commission lie inside it. The result must be delivered by then.
law-reason-extend = The start is not named: from registration, as for an issue.
law-reason-reissue = From the day of filing, as accepted under the after-hours rule.
law-reason-duplicate = From the day of filing, as accepted under the after-hours rule.
law-reason-complaint-forward = From the receipt of the complaint. Only who satisfies it in full within the same days may keep it; satisfying a part gives no such right.
law-reason-complaint-answer = From the registration of the complaint, when it is addressed to us. Runs beside the term of par. 24: the one that ends first governs.
law-reason-complaint-review = Not our term: from the registration at the reviewing body. The "executive body for assessment and control" of the text is read as the authorised body.
law-reason-duty-extension = From the day the employment contract is made; lateness is recorded and is no ground for refusal.
law-reason-duty-new-employer = From the day the new employment contract is made.
law-reason-duty-contract-ended = The start is not named: the day after the contract ends is the first.
law-reason-duty-reissue = From the date of the change; for an employer, from the date of the new contract.
law-reason-duty-duplicate = From the date of the loss or damage.
law-reason-validity-issue = From the day of the decision; the head may shorten it and give the reason.
law-reason-validity-extend = For the term of the employment contract, counted from the day after the old certificate ends, not before the contract begins.
law-reason-ground-1 = For an issue; for an extension it is arguable.
law-reason-ground-2 = For an issue only: it is the Commission that counts points.
law-reason-ground-3 = For all services. It must be established, not doubted. The wording «недоверности» is the text's own.

law-note-recognition = Not needed where a ratified treaty says otherwise: EAEU diplomas outside pedagogy, law, medicine and pharmacy.
law-note-work-record = Not applicable where there is no experience. No translation is needed of an original in Kazakh or Russian.
law-note-earlier-certificate = "Issued by the authorised body" is read as issued by the local executive body of any region.
law-note-employer-change = For a change of employer, the new employment contract: the list does not name it, paragraph 22 does.
law-note-duplicate-work-record = It looks copied from the list for an issue: ask for it, but its absence is no ground for refusal.

law-note-no-text = { $stage }: we have no text of { $paragraph } ({ $edition }), so no term is computed.
law-note-no-commission = The hand-over to the Commission on { $day } is left out: this service or edition has no such term.
law-note-handover-late = Sent to the Commission on { $day }, after { $due }.
law-note-commission-capped = The Commission's term is cut by the term of the service: { $day }.
law-note-no-slack = If the Commission uses its whole term, sending on { $day } leaves no day for the decision.
law-note-complaint-both = Both terms run on this complaint, { $first } and { $second }; the first ends on { $day }.

law-error-beyond-calendar = { $day } is needed, and the calendar only covers { $first } to { $last }. Add the calendar of the year.
law-error-no-edition = No edition of the Order was in force on { $day }: the first one begins on { $first }.
law-error-unknown-edition = There is no edition "{ $id }". There are: { $known }.
law-error-no-text = We have no text of { $paragraph } in edition { $edition }, so there is no answer.
law-error-no-term = Edition { $edition } gives no term: { $service }, { $stage }.
law-error-handover-before-registration = Sent to the Commission on { $handed }, before the registration day { $registered }. Check the day of sending.
law-error-backward-period = The last day { $until } is before the first day { $from }. Check the dates.
law-error-validity-too-long = { $until } is longer than { $paragraph } allows: the last day is { $latest }.
law-error-nothing-revised = The revision names no day and no year: say what changes.
law-error-revision-older = A revision known from { $day } is older than the newest one, known from { $newest }. Enter the day it became known here.
law-error-day-twice = { $day } stands twice.
law-error-day-is-working = { $day } is a working day already.
law-error-day-is-off = { $day } is a day off already.
law-error-year-not-next = { $year } cannot be added: the next year of the calendar is { $next }.
law-error-unknown-reading = There is no reading "{ $id }". There are: { $known }.
law-error-unknown-pick = The reading "{ $id }" cannot be "{ $value }". It can be: { $known }.
law-error-data = The file { $file } will not do. In detail: “{ $reason }”.
law-error-data-at = The file { $file } was not read: line { $line }, character { $column }. Mend that place. In detail: “{ $reason }”.

# akimat deadline
law-deadline-head = { $service }, filed { $day } at { $time }
law-deadline-accepted = Accepted { $day } ({ $paragraph })
law-deadline-complaint-head = Complaint, came on { $day } at { $time }
law-deadline-complaint-received = Counts as received on { $day } ({ $paragraph }; { $code })
law-deadline-complaint-registered = Registered on { $day }
law-deadline-stage = { $stage } by the end of { $due }: { $days }, { $paragraph }
law-deadline-stricter = by the stricter reading, by { $day }
law-deadline-slack = left for the decision: { $days }
law-deadline-promised = Result promised { $moment } ({ $paragraph })
law-deadline-reading = Reading: { $reading }
law-deadline-edition = Edition: { $edition }
law-deadline-calendar = Calendar: as known from { $revision }
law-deadline-calendar-base = Calendar: the first one, without revisions
law-deadline-before-edition = Warning: { $day } is before { $edition } came into force ({ $from }). Computed all the same.
law-deadline-rows-before-edition = { $n ->
    [one] Warning: { $n } row was accepted before { $edition } came into force ({ $from }). Computed all the same.
   *[other] Warning: { $n } rows were accepted before { $edition } came into force ({ $from }). Computed all the same.
}
law-deadline-no-time = Warning: there is no time in "{ $value }", 00:00 is taken.

# akimat score
law-score-item-both = { $criterion }: { $points } ({ $paragraph })
law-score-item-sum-only = { $criterion }: { $points } ({ $paragraph }), only when points add up
law-score-experience = Experience { $years } { $months }, completed years: { $completed }
law-score-no-items = No criterion gives points.
law-score-period = { $from } – { $until }
law-score-overlap = counted once: { $from } – { $until }
law-score-ignored = not counted: { $from } – { $until }
law-score-total = { $reading }: { $points }, { $verdict }
law-score-passes = threshold reached
law-score-fails = threshold not reached
law-score-no-threshold = threshold unknown: this edition has no text of { $paragraph }
law-score-threshold = Threshold: { $points } ({ $paragraph })
law-score-sensitive = It depends on the reading: the minutes must name the reading.

# input
law-input-moment = "{ $value }" is no date and time. Write 2026-03-20T19:02 or 20.03.2026 19:02.
law-input-day = "{ $value }" is no date. Write 2026-03-20 or 20.03.2026.
law-input-service = "{ $value }" is no service. There are: { $known }.
law-input-education = "{ $value }" is no education. There are: { $known }.
law-input-experience = "{ $value }" is no experience. Write 3y11m, 4y or 7m.
law-input-number = "{ $value }" is no number from 0 to { $most }.
law-input-yes-no = "{ $value }" is neither y nor n.
law-input-period = "{ $value }" is no period. Write 2015-09-01..2019-08-31, with semicolons between; an open end is 2020-02-01..
law-input-experience-twice = Experience is given twice: either years and months, or periods.
law-input-experience-none = There is no experience: exp_years and exp_months are needed, or periods.
law-input-no-work = Missing: --experience or --periods, one of the two.
law-input-missing = Missing: { $name }.
law-input-file = File { $file } was not read: { $reason }
law-input-column = File { $file } has no column { $name }.
law-input-row = line { $line }: { $reason }
law-input-fields = the number of fields is not the header's
