# As at a past date.
past-before = The journal begins on { $first }, there was nothing before. Name a later moment.
past-empty = The journal is empty: there is no past yet.
past-day-not-over = { $day } is not over. Name a time as well, or an earlier day.
past-future = { $at } has not come. Name a moment that has passed.
past-no-record = There is no record № { $seq } in the journal.
past-unread = “{ $value }” is no moment. Write 2026-03-26 (the end of that day) or 2026-03-26T10:00.
past-shown = As at { $at }: what stood in the journal then; what was written down later is not shown.
past-not-yet = { $no } was not there on { $at }. Check the number, or name a later moment.
past-bad-number = “{ $no }” is no number. A number is written like this: 2026-0412.
past-no-list = There is no list “{ $list }”. There are: { $known }.
past-counts = Received in all: { $received } · open: { $open } · overdue: { $overdue }
past-queue-case = { $case }  { $name }: { $state }, due { $due }, { $officer }
past-notice = Notification { $no } ({ $kind }), incoming № { $incoming }, { $holder }: event { $event }, sent { $sent }, received { $received }, due { $due } ({ $paragraph }){ $late ->
        [0] , in time
       *[other] , late by { $late } WD
    }
past-notice-certificate = Certificate № { $number }
past-notice-unmatched = No certificate found

past-header = as at { $at } - read only · Esc - now
past-form-title = As at a past date
past-form-show = Show
past-form-about = Name a day. What stood in the journal at its end will be shown; what was written down later is not seen.
past-form-day = The office at the end of { $day } will be shown.
past-form-minute = The office on { $at } will be shown.
past-field-day = Day
past-field-time = Time
past-field-time-hint = Empty means the end of the day. Of a local time that was there twice the second is meant.

past-after-title = After record № { $seq } - read only
past-after = { $what } · as it was after record № { $seq } of { $at }

## The command line

cli-about-show = a case, a certificate, a notification, a sitting, a complaint, an inquiry, a permit, an employer or the queue, now or as at a past date
cli-arg-show-kind = what: case, certificate, notification, sitting, complaint, inquiry, permit, employer or queue
cli-arg-show-no = its number; for the queue a list: all, mine, nobody, overdue, today, waiting, no-slack, untouched, to_commission, commission, decision, delivered
cli-arg-show-at = as at a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00. What stood in the journal then is seen; of a local time that was there twice the second is meant
cli-arg-show-json = JSON instead of words
cli-arg-overdue-at = what was overdue at a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00
cli-arg-export-at = as at a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00. What stood in the journal then is seen
cli-about-upgrade = the data of an older version of the program, brought up to this one; the journal stays as it is
upgrade-done = { $count ->
        [one] The data was brought up to this version from { $count } record of the journal. Hash of the last record:
       *[other] The data was brought up to this version from { $count } records of the journal. Hash of the last record:
    }
upgrade-nothing = The data is in the shape of this version already (schema { $schema }). Nothing was changed.
past-several-inquiries = Several inquiries came with the number { $no }: { $inquiries }. Name one of them by its own
past-turning = The journal is read up to that day
