# Permits for foreign labour (Orders 279 and 274 of 30.06.2023).

act-record_employer = record an employer
act-register_permit = record a permit
act-extend_permit = extend a permit
act-end_permit = end a permit
act-correct_permit = correct a permit's record
act-take_back_permit = take back the last record of a permit
act-allot_quota = record a quota

event-employer_recorded = employer recorded
event-permit_registered = permit recorded
event-permit_extended = permit extended
event-permit_ended = permit ended
event-permit_corrected = permit's record corrected
event-permit_taken_back = last record of a permit taken back
event-quota_allotted = quota recorded

field-permit_number = permit No.
field-worker_name = foreign worker
field-position = position
field-permit_on = day

permit-status-not_yet = not yet valid
permit-status-valid = valid
permit-status-expired = expired
permit-status-ended = ended

permit-category-first = category I
permit-category-second = category II
permit-category-third = category III
permit-category-fourth = category IV
permit-category-seasonal = seasonal
permit-category-transfer_head = transfer: heads
permit-category-transfer_manager = transfer: managers
permit-category-transfer_specialist = transfer: specialists

permit-warning-bin = the check digit of the BIN does not match, or it has not 12 digits
permit-warning-country = the country of the citizenship is not known: figures count it as it is written
permit-warning-employer-name = the register has this employer as “{ $known }”
permit-warning-longer = longer than the category's term, which ends on { $most }
permit-warning-issued-late = issued after its first day
permit-warning-over-category = quota of { $year }, { $category }: { $allotted } allotted, { $issued } issued with this one
permit-warning-over-total = quota of { $year } in total: { $allotted } allotted, { $issued } issued with this one
permit-warning-no-quota = no quota is recorded for { $year }

refusal-permit-unknown = there is no permit { $permit } in the register
refusal-permit-differs = permit { $permit } is in the register, and { $column } is “{ $stands }” there, “{ $given }” here: correct the one that is wrong
refusal-no-employer = there is no employer with BIN { $bin } in the register
refusal-permit-same = permit { $permit } is in the register already, word for word
refusal-permit-backward = the last day { $until } is before the first, { $from }
refusal-permit-overlaps = the permit is given until { $until } already: an extension begins after that
refusal-permit-reaches-extension = an extension was given from { $from }: the first term ends before it
refusal-permit-over = the permit is { $status } since { $on }; an end written down by mistake is taken back first
refusal-permit-end-outside = it can end on a day from { $from } to { $until }, the days it is given for
refusal-permit-beyond-years = { $day }: the register can have no such year
refusal-permit-no-such-year = { $year }: the register can have no such year
refusal-permit-nothing = everything stands so already
refusal-permit-nothing-to-take-back = the permit was neither extended nor ended: there is nothing to take back
refusal-permit-nothing-allotted = the act allots nothing: neither in total nor by category
refusal-permit-outside-quota = { $category } stands outside the quota: it is allotted none

field-permit_category = category
field-employer_activity = kind of activity

permit-end-returned_by_employer = given back by the employer
permit-end-contract_ended = the contract ended
permit-end-revoked = revoked
permit-end-replaced = replaced by another
permit-end-other = another reason
permit-change = { $field }: “{ $old }” → “{ $new }”

history-employer-recorded = BIN { $bin }: { $name }
history-permit-registered = No. { $number }: { $employer } (BIN { $bin }), { $category }, { $position }, { $worker } ({ $citizenship }); issued { $issued }, valid from { $from } to { $until }
history-permit-extended = No. { $number }: from { $from } to { $until }, extended on { $on }
history-permit-ended = No. { $number }: not valid from { $on }, { $reason }
history-permit-corrected = No. { $number }: { $changes }, because: { $reason }
history-permit-taken-back = No. { $number }: taken back: { $what }, because: { $reason }
permit-taken-back-end = the end from { $on }, { $reason }
permit-taken-back-extension = the extension from { $from } to { $until }, given on { $on }
history-permit-noticed = { $said }; noticed: { $warnings }
history-quota-allotted = quota of { $year }, { $allotted }
quota-act = { $act } of { $on }: { $figures }
history-quota-total = total { $count }
history-quota-category = { $category } { $count }
link-permit = A permit of this person: No. { $number } ({ $by })

## Columns of a file of permits

intake-column-permit_number = permit No.
intake-column-activity = activity of the employer
intake-column-worker_name = foreign worker
intake-column-document = document of the worker
intake-column-category = category
intake-column-position = position
intake-column-issued_on = issued on
intake-column-valid_from = valid from
intake-column-valid_until = valid until
intake-column-extended_on = extended on
intake-column-extended_from = extended from
intake-column-extended_until = extended until
intake-column-ended_on = ended on
intake-column-end_reason = reason of the end
intake-column-end_note = note on the end

## Why a row of a file of permits was refused

intake-reason-empty = The cell is empty, and without it there is no permit (an end needs its day and its reason). Write the value in.
intake-reason-day-unreadable = “{ $value }” is no day: write 20.03.2026 or 2026-03-20, several separated by “;”.
intake-reason-day-no-such-day = There is no such day: “{ $value }”. Compare it with the permit.
intake-reason-day-two-digit-year = The year has two digits: “{ $value }”. Write four; the century is not guessed.
intake-reason-day-slashes = With slashes day and month cannot be told apart: “{ $value }”. Write it with dots: 20.03.2026.
intake-reason-unknown-category = There is no such category: “{ $value }”. Write first, second, third, fourth, seasonal, transfer_head, transfer_manager or transfer_specialist.
intake-reason-unknown-end-reason = There is no such reason: “{ $value }”. Write returned_by_employer, contract_ended, revoked, replaced or other.
intake-reason-extensions = The days of extensions do not go together: given on { $on }, from { $from }, until { $until }. Write as many in each column, separated by “;”; extended_from may be empty.
# Screens of permits and employers.
list-title-permits = Permits
list-meaning-permits = permits: valid ones and those to come by their last day, then the expired and ended
list-empty-permits = There are no permits.
list-title-permits_by_employer = Permits by employer
list-meaning-permits_by_employer = all permits by the employer's BIN and the day of issue
list-empty-permits_by_employer = There are no permits.
list-title-employers = Employers
list-meaning-employers = employers of foreign workers by name
list-empty-employers = There are no employers.
permit-short-not_yet = not yet
permit-short-valid = valid
permit-short-expired = expired
permit-short-ended = ended
found-employer = employer
permits-standing = Valid or to come: { $n }
permits-over = Expired or ended: { $n }
permits-by-employer = All permits: { $n }
permits-of-employer = Permits of { $name }, BIN { $bin }: { $n }
employers-all = Employers: { $n }
permit-row = { $number } · until { $until } · { $status } · { $name } · { $category }, { $position } · { $employer }
permit-row-own = { $number } · until { $until } · { $status } · { $name } · { $category }, { $position }
employer-row = { $bin } · { $name } · { $activity }

permit-title = Permit { $number }: { $name }
permit-stands-valid = Valid today: until { $until } inclusive, days left: { $left }
permit-stands-not-yet = Not valid yet: the first day is { $from }
permit-stands-between = Not valid today: an extension begins on { $from }
permit-stands-expired = Not valid today: the last day was { $until }
permit-stands-ended = Not valid today: ended from { $on }, { $reason }
permit-noticed = Noticed: { $what }
permit-fact-employer = Employer: { $name }, BIN { $bin }
permit-fact-employer-now = The register names the employer now: { $name }
permit-fact-worker = Worker: { $name }, citizenship { $citizenship }, document { $document }
permit-fact-work = Category and position: { $category }, { $position }
permit-life = Course of the permit
permit-life-issued = { $on }: issued
permit-life-term = { $from } – { $until }: first term
permit-life-extended = { $from } – { $until }: extension of { $on }
permit-life-ended = { $on }: first day without validity, { $reason }
permit-links = The same person
permit-history = History
permit-menu-hint = Enter opens the selected line, F9 shows what can be done with the permit.
employer-title = { $name }, BIN { $bin }
employer-stock = Permits valid on { $day }: { $n }
employer-stock-none = No permits are valid on { $day }
employer-stock-category = { $category }: { $n }
employer-activity = Kind of activity: { $activity }
employer-permits = Permits of all times: { $n }
employer-more = { $n } more are not shown here: all { $all } as a list.
employer-menu-hint = Enter opens a permit, F9 shows what can be done with the employer.

command-permits = permits
command-short-permits = Permits
command-permits-by-employer = permits by employer
command-short-permits-by-employer = By empl.
command-employers = employers of foreign workers
command-short-employers = Employers
command-new-permit = record a permit
command-short-new-permit = Permit
command-employer-record = record an employer
command-short-employer-record = Employ.
command-permit-extend = extend the permit
command-short-permit-extend = Extend
command-permit-end = end the permit
command-short-permit-end = End
command-permit-correct = correct the permit's record
command-short-permit-correct = Correct
command-permit-take-back = take back the end or the last extension
command-short-permit-take-back = Take back

form-permit-title = Record a permit
form-permit-extend-title = Extend permit { $number }
form-permit-end-title = End permit { $number }
form-permit-correct-title = Correct the record of permit { $number }
form-permit-take-back-title = Take back the last record of permit { $number }
form-permit-taken-back = taken back
form-permit-take-back-hint = why it was a mistake; the right one is entered afterwards
form-employer-title = Record an employer
form-permit-gone = this permit is not in the register
form-permit-known-employer = find an employer
form-permit-known-hint = BIN or part of the name; the chosen one goes into the fields below. A new one is typed into them.
form-permit-category-hint = a digit from 1 to 4 is a category; "seas", "head", "man", "spec"
form-permit-noticed = noticed
form-permit-changes = will change
form-permit-correct-hint = what it is corrected by
form-permit-extended-on = day of the extension
form-permit-ended-on = first day without validity
form-permit-end-hint = on this day the permit is valid no more
form-permit-end-reason = why
form-permit-last-day = last day
form-permit-valid-through = { $day }, inclusive
form-employer-known = this BIN is recorded for “{ $name }”: name and activity will stand as here
