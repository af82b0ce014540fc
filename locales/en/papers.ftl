# Papers are issued in Kazakh or Russian; these words only explain them to an English reader.
papers-certificate-title = Certificate of qualification for independent employment
papers-certificate-number = No. { $number } of "{ $day }" { $month } { $year }
papers-certificate-issued = Issued to { $name }
papers-certificate-issued-caption = (surname, given name, patronymic (if any))
papers-certificate-that = to the effect that he (she) meets the requirements of qualification and the level of education for independent employment in the Republic of Kazakhstan in the following profession in demand in the priority sectors of the economy:
papers-certificate-profession-caption = (the profession in demand in the priority sectors of the economy and the sector, by the list of priority sectors and of professions in demand in them for the independent employment of foreigners and stateless persons approved by the authorised body for migration.
papers-certificate-basis = Basis for issuing the certificate { $basis }
papers-certificate-term = The certificate is valid from { $from } to { $until }
papers-certificate-term-caption = (day, month, year) (day, month, year)
papers-certificate-seal = Place of seal
papers-certificate-signer-name = (surname, given name, patronymic (if any))
papers-certificate-signer-signature = (signature)
papers-stamp-duplicate = DUPLICATE
papers-stamp-reissued = Issued instead of certificate no. { $number }
papers-month-1 = January
papers-month-2 = February
papers-month-3 = March
papers-month-4 = April
papers-month-5 = May
papers-month-6 = June
papers-month-7 = July
papers-month-8 = August
papers-month-9 = September
papers-month-10 = October
papers-month-11 = November
papers-month-12 = December

papers-note-extended = Outside the form: extension of certificate No. { $number }, the same number (par. 16).
papers-note-number = Outside the form: the number is given on signing.
papers-note-derived = Outside the form: the Kazakh text of the form is put together from the glossary; the program has no official Kazakh text.
papers-note-derived-refusal = Outside the paper: the Kazakh text is put together from the glossary; the ground is quoted in the words of the Russian text of the Rules.

papers-basis-minutes = minutes No. { $number } of { $day }
papers-basis-extend = application No. { $number }, employment contract No. { $contract } of { $day }
papers-basis-reissue = par. 22 of the Rules, application No. { $number }, paper of the change ({ $changes }) of { $day }
papers-basis-duplicate = par. 22-1 of the Rules, application No. { $number }, { $loss } on { $day }

papers-criterion-higher = higher education
papers-criterion-degree = scientific degree
papers-criterion-english_certificate = certificate to teach English
papers-criterion-experience = work experience
papers-points-item = { $item } — { $points }
papers-points = { $total } points against a threshold of { $threshold } ({ $items })
papers-points-none = { $total } points against a threshold of { $threshold }
papers-points-no-threshold = { $total } points
papers-points-column-item = Item (para. 10 of the Rules)
papers-points-column-points = Points
papers-points-total = Total
papers-points-threshold = Threshold
papers-facts-issue = Qualification and education meet the requirements; { $points }.
papers-facts-points = The assessment came to { $points }.
papers-facts-reading = Reading of paragraph 10: { $reading } (added up { $sum }, only the highest { $highest }).

papers-refusal-title = Reasoned refusal of the state service
papers-refusal-to = Applicant: { $name }
papers-refusal-application = Application No. { $number }, filed { $filed }. Asked for: { $service }.
papers-refusal-ground = The service is refused on ground { $ground } of item 9 of Annex 2 to the Rules (par. 12 of the Rules):
papers-refusal-facts = Facts of the case:
papers-refusal-points = Assessment under paragraph 10 of the Rules: { $points }.
papers-refusal-experience = Proven experience in the speciality: { $years ->
        [one] { $years } year
       *[other] { $years } years
    } { $months } mo.
papers-refusal-recommended = The Commission recommended to refuse: minutes No. { $number } of { $day } (par. 9 of the Rules).
papers-refusal-recommended-issue = The Commission recommended to issue: minutes No. { $number } of { $day } (par. 9 of the Rules); the decision departs from the recommendation.
papers-refusal-heard = The applicant was heard on { $day } (APPC art. 73).
papers-refusal-not-heard = No hearing (APPC art. 73) was held: { $because }.
papers-refusal-not-heard-default = the term of the service leaves no three working days
papers-refusal-hearing = Hearing
papers-refusal-called = The notice of the hearing was sent on { $notice }, the hearing was called for { $day }; how: { $way }.
papers-refusal-said = The applicant { $name } was heard and said: { $said }
papers-appeal = How to appeal. A complaint in the administrative (pre-trial) procedure comes first (APPC art. 91).
papers-appeal-24 = The complaint is considered by the higher administrative body, an official, or the authorised body for the quality of state services; the body complained of sends it on with the administrative case file within three working days of receipt (par. 24 of the Rules).
papers-appeal-25 = A complaint received by the local executive body is considered within five working days of its registration (par. 25 of the Rules).
papers-appeal-26 = A complaint received by the body reviewing complaints is considered within fifteen working days of its registration (par. 26 of the Rules).
papers-appeal-28 = An appeal to court is allowed after the administrative (pre-trial) appeal, unless the laws provide otherwise (par. 27, 28 of the Rules, APPC art. 91(5)).

papers-title-certificate = Certificate in case { $case }
papers-title-refusal = Refusal in case { $case }
papers-remark-sensitive = Depends on the reading: { $sum } points added up, { $highest } with only the highest education item, threshold { $threshold }. The reading in force: { $reading }.
papers-remark-departs = Departs from the Commission's recommendation: { $because }
papers-remark-late = The decision is { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    } late (due { $due }).
papers-remark-gaps = Missing from the file: { $items }. This is no ground of refusal; what is not proven scores nothing.
papers-remark-shortened = Shorter than the maximum: { $because }
papers-remark-edition = Decided under an earlier edition: { $edition }.
papers-remark-no-ground-text = This edition has no text of { $paragraph }: the ground is named by its number, compare it with the order.

papers-defects-title = Notice of defects in the application
papers-defects = Application No. { $number } lacks documents: { $items }.
papers-defects-flaw = Application No. { $number } has a defect: { $flaw }.
papers-defects-term = This does not suspend the term of the state service.
papers-defects-until = Hand in what is missing by the end of { $due }.
papers-end-title-revoked = Decision to revoke a certificate
papers-end-title-cancelled = Decision to cancel a certificate
papers-end-about = Certificate No. { $number }, holder { $name }, profession: { $profession }, valid { $from } - { $until }.
papers-end-act = Ground: act No. { $number } of { $day }, { $body } (par. 21 of the Rules). Day of discovery: { $detected } (par. 23, 2). The act found:
papers-end-law = Ground: { $law }; paper of { $day }: { $document }.
papers-end-reasons = Reasons:
papers-end-revoke = Certificate No. { $number } is revoked and ends on { $day }.
papers-end-cancel = Certificate No. { $number } is cancelled and ends on { $day }.
papers-note-other-law = Outside the paper: the Rules have no such ground, the decision stands on the law that was typed.
papers-holder-title = Notice to the holder of a certificate
papers-notice-revoked = The certificate was revoked and does not hold from { $day }.
papers-notice-cancelled = The certificate was cancelled and does not hold from { $day }.
papers-validity-title = Answer whether a certificate is valid
papers-answer-unknown = The register has no certificate No. { $number }.
papers-answer-status = Certificate No. { $number } as of { $day }: { $status }. Term { $from } - { $until }, both days included.
papers-answer-superseded = Certificate No. { $by } stands in its place.
papers-answer-as-known = The answer is by the register as it stood on { $day }.
papers-title-end = Decision on certificate No. { $number }
papers-title-notice = Notice to the holder of certificate No. { $number }
papers-title-answer = Answer on certificate No. { $number }
