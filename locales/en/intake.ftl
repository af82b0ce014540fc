# Intake from files: columns, reasons for refusal, warnings.

## Columns

intake-column-portal_number = portal number
intake-column-channel = channel
intake-column-channel_note = note on the channel
intake-column-filed_at = moment of filing
intake-column-service = service
intake-column-full_name = full name
intake-column-sex = sex
intake-column-birth_date = date of birth
intake-column-citizenship = citizenship
intake-column-iin = IIN
intake-column-id_kind = kind of ID
intake-column-id_number = ID number
intake-column-id_issued_on = ID issued on
intake-column-id_issuer = ID issued by
intake-column-address = address
intake-column-phone = phone
intake-column-fax = fax
intake-column-email = e-mail
intake-column-home_address = location in the country of residence
intake-column-home_phone = phone in the country of residence
intake-column-representative = representative
intake-column-profession_code = profession code
intake-column-education = education
intake-column-english_certificate = English-teaching certificate
intake-column-work_periods = periods of work
intake-column-employer_name = employer's name
intake-column-employer_bin = employer's BIN or IIN
intake-column-contract_number = contract number
intake-column-contract_date = contract date
intake-column-contract_until = last day of the contract
intake-column-certificate_number = certificate number
intake-column-change_kind = what changed
intake-column-change_date = date of the change
intake-column-loss_kind = loss or damage
intake-column-loss_date = date of loss or damage
intake-column-attachments = attachments
intake-column-consent = consent to personal data processing

## Why a row was refused, and what to do

intake-reason-field-count = The row has { $have } cells, the header { $want }: mend the separators and quotes.
intake-reason-too-long = The field has { $have } characters, at most { $most } fit: look for an unclosed quote or shorten the text.
intake-reason-no-number = There is no portal number: without it, importing the file again would make a second case. Write the number in.
intake-reason-no-moment = There is no date of filing, and without it no deadline. Write the date and time in.
intake-reason-moment-unreadable = “{ $value }” is no date and time: write 20.03.2026 19:02 or 2026-03-20T19:02.
intake-reason-moment-no-such-day = There is no such day: “{ $value }”. Compare it with the portal.
intake-reason-moment-no-such-time = There is no such time: “{ $value }”. Compare it with the portal.
intake-reason-moment-two-digit-year = The year has two digits: “{ $value }”. Write four; the century is not guessed.
intake-reason-moment-slashes = With slashes day and month cannot be told apart: “{ $value }”. Write it with dots: 20.03.2026.
intake-reason-future = { $moment } is in the future, it is { $now } now. Compare the date with the portal, and this machine's clock.
intake-reason-no-service = No service is named: write issue, extend, reissue or duplicate.
intake-reason-unknown-service = There is no such service: “{ $value }”. Write issue, extend, reissue or duplicate.
intake-reason-no-name = There is no name (blanks and invisible characters do not count). Write it in.
intake-reason-json = The line is no JSON (character { $at }): { $text }

## What was noticed about a row that was taken

intake-warning-cleaned = { $column }: control or invisible characters were taken out. Compare the value with the portal.
intake-warning-broken = { $column }: the file holds damaged characters (�). Copy the value from the portal anew.
intake-warning-formula = { $column }: the text looks like a formula. It is kept as it is and leaves with an apostrophe; compare it with the portal.
intake-warning-iin-digits = { $column }: not 12 digits. It is kept as it is; compare it with the document.
intake-warning-iin-check = { $column }: the check digit does not match, so it is probably mistyped. Compare it with the document.
intake-warning-bin-digits = { $column }: not 12 digits. It is kept as it is; compare it with the contract.
intake-warning-bin-check = { $column }: the check digit does not match, so it is probably mistyped. Compare it with the contract.
intake-warning-no-such-day = { $column }: there is no such day. The field stays empty; write the date in the case.
intake-warning-two-digit-year = { $column }: the year has two digits. The field stays empty; write the date in the case.
intake-warning-slashes = { $column }: with slashes day and month cannot be told apart. The field stays empty; write the date in the case.
intake-warning-unreadable-date = { $column }: the date cannot be read. The field stays empty; write the date in the case.
intake-warning-unknown-word = { $column }: an unknown value. The field stays empty; pick a value in the case.
intake-warning-unknown-attachment = { $column }: one kind of document is unknown, the others were taken. Mark the documents in the case.
intake-warning-backward-period = { $column }: a period ends before it begins and was not taken. Compare it with the work document.
intake-warning-unreadable-period = { $column }: a period cannot be read and was not taken. Compare it with the work document.
intake-warning-unknown-profession = { $column }: no such code in the list. It is kept as it is; whether the profession fits is for the Commission.
intake-warning-no-time = { $column }: there is no time, 00:00 was taken, so that very day counts. Compare it with the portal.
intake-warning-before-edition = { $column }: registered before the edition of Order 426 came into force. Terms that the earlier edition does not give are not computed.
intake-warning-no-consent = { $column }: there is no consent. Ask the applicant for it.
intake-warning-doubled = { $column }: the column stands twice with different values, the first was taken. Compare it with the portal.

## What was noticed about a file

intake-file-unknown-column = The column “{ $header }” is not ours and was not read. If it is needed, add its name to intake.toml.
intake-file-doubled-column = The column “{ $header }” ({ $column }) stands more than once: the first counts.

## Why a file cannot be read

intake-fault-empty = The file is empty. Download it from the portal again.
intake-fault-no-headers = The first line names no column we know. Add a header line, or write the names into intake.toml.
intake-fault-missing-columns = Required columns are missing: { $columns }. Add them to the file, or write their names into intake.toml.
intake-fault-old-workbook = This is an old .xls workbook, or one under a password. Open it in Excel and save it as .xlsx without a password.
intake-fault-damaged = The file is damaged: its contents do not match their checksums. No row was read. Save the workbook again or ask for it to be sent once more.
intake-fault-workbook = The workbook cannot be read: { $error }. Open it in Excel and save it again.
intake-fault-json-array = This is a JSON array. Save it as JSON lines, one object a line.
intake-fault-paste = The pasted cells have no columns we know. Copy them together with the header line.
intake-fault-io = Reading the file broke off: { $error }. What was taken is kept; the file can be imported again.

## A header map that cannot be used

intake-map-fault = { $file }, line { $line }: { $reason }
intake-map-toml = this is no TOML ({ $error }). Mend the line.
intake-map-section = the section “{ $name }” is unknown: there are only [headers] and [values.…].
intake-map-unknown-column = there is no column “{ $name }”. Write one of the canonical names, such as filed_at.
intake-map-canonical = “{ $name }” is the canonical name of another column, or empty. Write another header.
intake-map-doubled-header = the header “{ $name }” stands twice. Delete one.
intake-map-not-text = the value of “{ $name }” must be text in quotes.
intake-map-unknown-coded = “{ $name }” is no column of codes. Write, for instance, [values.service].
intake-map-unknown-code = this column has no code “{ $name }”.
intake-map-not-table = “{ $name }” in [values] must be a table of words: [values.{ $name }].
intake-map-doubled-word = the word “{ $name }” stands twice. Delete one.
