# Complaints (par. 24-28) and cases opened again.

cite-typed = { $number }

complaint-state-received = with us
complaint-state-answered = answered
complaint-state-satisfied = satisfied in full
complaint-state-forwarded = sent to the reviewing body
complaint-state-reviewed = reviewed
complaint-state-court = decided by a court
complaint-state-closed = closed
complaint-matter-decision = a decision
complaint-matter-inaction = something done or not done
complaint-matter-other = nothing of ours
complaint-to-us = us
complaint-to-higher_body = the higher body
complaint-to-authorised_body = the authorised body
reviewing-body-higher_body = higher administrative body
reviewing-body-official = official
reviewing-body-authorised_body = authorised body for assessment and control
complaint-answer-partial = satisfied in part
complaint-answer-declined = declined
review-outcome-left = the decision stands
review-outcome-cancelled = the decision is cancelled
review-outcome-sent_back = the case is sent back for a new decision
reopen-kind-complaint = a complaint was satisfied
reopen-kind-review = an act of the reviewing body
reopen-kind-court = a court's decision

link-complaint = A complaint of this person: { $complaint } ({ $by })

act-register_complaint = write down a complaint
act-assign_complaint = assign a complaint
act-forward_complaint = send a complaint on
act-notify_complainant = tell the person of the sending on or of the decision
act-satisfy_complaint = satisfy a complaint in full
act-answer_complaint = answer a complaint
act-record_review = write down the outcome of the review
act-record_court = write down a court's decision
act-close_complaint = close a complaint
act-reopen_case = open a case again

event-complaint_registered = a complaint was written down
event-complaint_assigned = the complaint was assigned
event-complaint_forwarded = the complaint was sent on
event-complainant_notified = the person was told
event-complaint_satisfied = the complaint was satisfied in full
event-complaint_answered = the complaint was answered
event-complaint_reviewed = the outcome of the review was written down
event-complaint_in_court = a court's decision was written down
event-complaint_closed = the complaint was closed
event-case_reopened = the case was opened again

field-complainant = who complains
field-complaint_subject = what about, in one line
field-received_at = received
field-registered_on = registered
field-reviewing_body = name of the body
field-letter_no = outgoing no.
field-inventory = inventory of the case
field-forwarded_on = day of sending
field-told_on = day of the notice
field-what_was_done = what was done
field-act_no = no. of the act
field-act_on = day of the act
field-act_body = whose act
field-satisfied_on = day of the act
field-answer = words of the answer
field-answered_on = day of the answer
field-court = court
field-outcome = outcome
field-term_days = working days
field-term_from = the term runs from
field-term_source = what gives the term
field-complaint = complaint no.

refusal-no-complaint = There is no complaint { $complaint }: check the number
refusal-complaint-not-now-received = The complaint is still with us: send it on, satisfy or answer it first; not now: { $act }
refusal-complaint-not-now-answered = The complaint is answered; not now: { $act }
refusal-complaint-not-now-satisfied = The complaint is satisfied in full; not now: { $act }
refusal-complaint-not-now-forwarded = The complaint is sent on, another body considers it; not now: { $act }
refusal-complaint-not-now-reviewed = The complaint is reviewed; not now: { $act }
refusal-complaint-not-now-court = A court has decided on the complaint; not now: { $act }
refusal-complaint-not-now-closed = The complaint is closed; not now: { $act }
refusal-prepared-it = { $login } prepared or signed what is complained of, or the inaction is theirs: give the complaint to another; if there is nobody, the supervisor gives it to them with a reason
refusal-complaint-unfinished = Something is still to be done on this complaint: it can be closed only with a reason, such as "withdrawn by the person, incoming no."
refusal-complaint-of-other-case = Complaint { $complaint } is not about case { $case }

history-complaint-registered = incoming no. { $incoming }, { $name }: { $subject }
history-complaint-assigned-own = { $officer }, although the decision is theirs: { $reason }
history-complaint-forwarded = { $body }, outgoing no. { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , { $late } w.d. late
}
history-complaint-told = { $channel }, { $day }
history-complaint-satisfied = { $what } (no. { $act }, { $day }){ $late ->
    [0] {""}
   *[other] , { $late } w.d. late
}
history-complaint-answered = { $kind }, outgoing no. { $letter }, { $day }{ $late ->
    [0] {""}
   *[other] , { $late } w.d. late
}
history-complaint-reviewed = { $body }, no. { $act }, { $day }: { $outcome }
history-reopened = { $kind }: { $body }, no. { $act }, { $day }; the new term ends on { $due }

# Papers of a complaint
papers-complaint-item = Complaint, incoming no. { $incoming }, received { $day }
papers-file-application = Application no. { $number } of { $day }
papers-file-check = Check of the documents of { $day }
papers-file-defects = Notice of defects of { $day }
papers-file-sheet = Sheet of the Commission of { $day }
papers-file-minutes = Minutes of the Commission no. { $number } of { $day }
papers-file-certificate = Certificate no. { $number } of { $day }
papers-file-refusal = Reasoned refusal of { $day } (ground { $ground })
papers-file-delivery = Record of the delivery: { $file }, { $day }
papers-file-history = Extract of the journal on case { $case }
papers-letter = { $day } no. { $number }
papers-letter-to = To: { $to }
papers-cover-title = A complaint with its administrative case
papers-cover-body = By par. 24 of the Rules we send the complaint ({ $name }, incoming no. { $incoming }, received { $received }): { $subject }.
papers-cover-case = The administrative case { $case } is attached.
papers-cover-in-time = It is to be sent by { $due }.
papers-cover-late = It was to be sent by { $due }; it is late, working days: { $n }.
papers-cover-review = The complaint is to be considered within fifteen working days from its registration (par. 26 of the Rules). We ask to be told of the outcome.
papers-cover-attached = Attached by the inventory, documents: { $n }.
papers-inventory-title = Inventory of the administrative case { $case }
papers-inventory-total = Documents in all: { $n }.
papers-notice-title = Your complaint was sent on
papers-notice-body = { $name }, your complaint (incoming no. { $incoming }, received { $received }: { $subject }) was sent on { $on } with the administrative case to be considered: { $body }, outgoing no. { $letter } (par. 24 of the Rules).
papers-satisfied-title = Your complaint was satisfied
papers-satisfied-body = { $name }, your complaint (incoming no. { $incoming }, received { $received }: { $subject }) is satisfied in full.
papers-satisfied-act = Done: no. { $number } of { $day }.
papers-satisfied-kept = The complaint is not sent to the reviewing body (par. 24 of the Rules).
papers-satisfied-late = The complaint is sent with the administrative case to the reviewing body (par. 24 of the Rules): it was satisfied after the three working days.
papers-answer-title = Answer to a complaint
papers-answer-body = { $name }, your complaint (incoming no. { $incoming }, received { $received }: { $subject }) was considered (par. 25 of the Rules): { $kind }.
papers-answer-goes-on = The complaint is sent with the administrative case to the reviewing body (par. 24 of the Rules).
papers-note-derived-complaint = The Kazakh words are ours: the Rules have no form of these letters.
