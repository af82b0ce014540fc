# Tables that leave the office, and the files they go into.

outbox-unwritten = The file { $path } was not written: { $why }. Nothing was spoilt and nothing is left half-written
outbox-taken = a file of this name is there already, and was left alone; choose another name
outbox-no-folder = there is no such folder
outbox-barred = this folder may not be written to: check the rights
outbox-full = the disk is full
outbox-is-folder = it is a folder, and the name of a file is wanted
outbox-other = { $fault }
tables-views-barred = Who looked at what is for an auditor and an administrator. { $login } has neither role

## What is exported, and how

table-cases = cases
table-certificates = certificates
table-notifications = notifications of holders
table-complaints = complaints
table-inquiries = inquiries
table-minutes = minutes of the Commission
table-intake = applications in the columns of an import file
table-permits = permits for foreign labour, in the columns of an import file
table-employers = employers of the permits
table-quotas = quotas of the years
table-views = who looked at what
table-journal = the journal
table_form-xlsx = an Excel workbook
table_form-csv = a CSV table
table_form-jsonl = JSON lines
table_form-pdf = a PDF register of a period

export-form-title = Export of a table
export-form-save = Export
export-field-kind = What
export-field-form = Form
export-field-day = As at the day
export-field-day-hint = empty: as on the screen
export-no-kind = Choose what to export
export-no-form = Choose the form of the file
export-no-day = A time needs its day
export-no-register = As PDF there are the registers of certificates, of notifications and of complaints
export-no-days = A register is of a period: give both days
export-about = The file will stand in the office's outbox folder as { $name }. A file that is there is never replaced
export-about-register = The register is shown on its pages first, in Kazakh or Russian; F2 there writes it into the office's outbox folder. Nothing is recorded of it
export-begun = The table is being written: { $what }. Work can go on
export-done = The table is written: outbox/{ $name }, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
export-running = One table is still being written. Wait until it is done

## Columns of the minutes

column-minutes = number of the minutes; empty before the signature
column-sitting = number of the sitting here; empty where the recommendation was recorded without one
column-sat_on = day of the sitting, without one the day of the minutes
column-sitting_state = state of the sitting: open, signed, cancelled
column-agenda_place = place on the sitting's agenda
column-meets_standard = y when the qualification meets the standard (par. 8), n when not
column-points_other = points under the other reading of par. 10
column-resolution = what was resolved: issue, refuse, postponed, taken_off, unheard (nothing recorded), cancelled (no sitting took place)
column-reasons = the Commission's reasons, or why it was put off or taken off
column-present = how many seats of the Commission were taken
column-absent = members who were not there and had nobody in their place
column-votes_for = how many voted for what was resolved
column-votes_against = how many voted against
column-votes_abstained = how many abstained
column-votes_recused = how many took no part
column-against_votes = y when more voted against than for (the Rules have no order of voting), n when not
column-votes = who voted how, in one line
column-dissents = dissents by name
column-act_no = number of the act of the Commission's composition
column-act_on = day of the act: of the Commission's composition or of the quota
column-recorded_at = when what was resolved of the applicant was recorded
column-recorded_by = login of whoever recorded what was resolved
column-signed_at = when the sitting was signed
column-signed_by = login of whoever recorded the signature
column-member = member of the Commission by the act
column-member_body = the body that the member comes from
column-category = category of a permit (code; “total” is the year in total); in votes whom the member represents: the code of one of the seven categories (par. 6)
column-voter = who voted: the member or who stood in
column-vote = the vote: for, against, abstained, recused
column-vote_words = the dissent, or why no part was taken

## Columns of an import file

column-channel_note = why the application came by no portal
column-sex = sex of the applicant: male, female
column-birth_date = the applicant's date of birth
column-id_kind = kind of the identity document: passport, residence_permit, stateless_id
column-id_issued_on = when the identity document was issued
column-id_issuer = who issued the identity document
column-address = the applicant's address in Kazakhstan
column-phone = the applicant's telephone
column-fax = the applicant's fax
column-email = the applicant's e-mail
column-home_address = location in the country of residence
column-home_phone = telephone in the country of residence
column-education = education as declared: none, higher, degree, both
column-english_certificate = y when there is a certificate to teach English, n when not
column-work_periods = stretches of work between semicolons; an empty end means until now
column-employer_name = the employer as declared
column-employer_bin = BIN or IIN of the employer, twelve digits
column-contract_number = number of the employment contract
column-contract_date = date of the employment contract
column-contract_until = last day of the employment contract, or open where it has none
column-certificate_number = number of the earlier certificate as declared
column-change_kind = what changed (par. 22): name, id, employer; between semicolons
column-change_date = when it changed
column-loss_kind = why a duplicate is wanted (par. 22-1): loss, damage
column-loss_date = when the certificate was lost or damaged
column-attachments = papers attached, codes between semicolons
column-consent = y when there is consent to personal data processing, n when not

## Permits, employers, quotas

column-permit_number = number of the permit
column-activity = kind of activity of the employer
column-worker_name = the foreign worker
column-document = the worker's document
column-position = position in the permit
column-issued_on = day the permit was issued
column-extended_on = day the extension was given; several extensions stand one after another, separated by “;”
column-extended_from = first day of the extension; several, separated by “;”
column-extended_until = last day of the extension, inclusive; several, separated by “;”
column-end_reason = why the permit ended early (code)
column-end_note = why the permit ended early, in words
column-permit_status = where the permit stands on the day of the table (code)
column-last_day = last day the permit is valid, extensions and an early end taken in
column-quota_year = year of the quota
column-allotted = how many the acts of the quota allot; empty where no act names it
column-issued = how many permits were issued in that year; in total only those in the quota
column-rest = allotted less issued; below zero where the quota is passed
column-act = the act that names the figure last
