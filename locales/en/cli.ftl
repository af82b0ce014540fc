# The command line's help.
cli-about = The back office of a local executive body under Order 236, in a terminal
cli-arg-office = the office's folder
cli-arg-login = login of the officer who works
cli-arg-lang = language: kk, ru or en

cli-about-deadline = the clocks of an application, each day explained
cli-arg-deadline-service = service: issue, extend, reissue or duplicate
cli-arg-deadline-at = moment of filing by the office's clock: 2026-03-20T19:02
cli-arg-deadline-handed-over = day the file went to the Commission
cli-arg-deadline-edition = edition of the Order; the newest unless named
cli-arg-deadline-calendar-as-of = the calendar as known on this day; the newest unless named
cli-arg-deadline-batch = CSV file with columns id, registered_at, service, handed_over_on
cli-arg-deadline-json = JSON instead of words (with --batch, an object a line instead of CSV)

cli-about-score = points of par. 10 under both readings
cli-arg-score-education = education: none, higher, degree or both
cli-arg-score-english-certificate = there is a certificate to teach English
cli-arg-score-experience = experience: 3y11m
cli-arg-score-periods = work periods: 2015-09-01..2019-08-31;2020-02-01..
cli-arg-score-as-of = day that open periods run to, the registration day; today unless named
cli-arg-score-edition = edition of the Order; the newest unless named
cli-arg-score-batch = CSV file with columns id, education, english_certificate, exp_years, exp_months, periods
cli-arg-score-json = JSON instead of words (with --batch, an object a line instead of CSV)

cli-about-keys = the key map in effect; --check judges a file
cli-arg-keys-check = key map file to judge
cli-about-calendar = the working calendar: show it, check it, enter a revision
cli-about-calendar-show = working days and days off of a year, and the revisions
cli-about-calendar-check = whether the calendar reaches; with a file, whether its revisions can be entered
cli-about-calendar-import = enter the revisions of a file
cli-about-calendar-resume = finish a recomputing of the open cases that was broken off
cli-arg-calendar-show-year = the year; the present one unless named
cli-arg-calendar-show-json = output for programs
cli-arg-calendar-show-now = the moment, in a training office only
cli-arg-calendar-check-file = a file of revisions
cli-arg-calendar-check-now = the moment, in a training office only
cli-arg-calendar-import-file = a file of revisions
cli-arg-calendar-import-dry-run = only say what would change
cli-arg-calendar-import-now = the moment, in a training office only
cli-arg-calendar-resume-now = the moment, in a training office only
cli-about-readings = readings and gaps of the Order; a reading can be changed
cli-arg-readings-json = output for programs
cli-about-readings-set = change a reading
cli-arg-readings-set-reading = the reading
cli-arg-readings-set-value = the value
cli-arg-readings-set-source = what the change stands on
cli-arg-readings-set-source-kind = act, letter or decision
cli-arg-readings-set-open-cases = apply it to open cases too
cli-arg-readings-set-dry-run = only say what would change
cli-arg-readings-set-now = the moment, in a training office only
cli-about-completions = completions for a shell
cli-arg-completions-shell = shell: bash, zsh, fish, elvish or powershell
cli-about-man = the manual page

## Import

cli-about-import = applications or permits of a file (CSV, XLSX, JSON lines) into the office
cli-arg-import-kind = what the file is of: applications or permits; its header tells unless named
cli-arg-import-file = a CSV, XLSX or JSON lines file
cli-arg-import-dry-run = only say what would be done
cli-arg-import-map = headers and words of one's own; intake.toml in the office's folder unless named
cli-arg-import-json = only the counts, as one line of JSON
cli-import-progress = line
cli-import-row-rejected = line { $line }: rejected. { $reason }
cli-import-row-rejected-at = line { $line }: rejected, { $column }. { $reason }
cli-import-row-known = line { $line }: application { $number } is here already, case { $case }
cli-import-row-above = line { $line }: number { $number } stands above in this file
cli-import-row-case = line { $line }: case { $case }, { $who }; with warnings
cli-import-row-new = line { $line }: new case, { $who }; with warnings
cli-import-total = Rows read: { $read }; cases made: { $imported } (with warnings: { $warnings }); known already: { $duplicates }; rejected: { $rejected }.
cli-import-total-dry = Rows read: { $read }; cases to be made: { $imported } (with warnings: { $warnings }); known already: { $duplicates }; to be rejected: { $rejected }. Nothing was recorded.
cli-import-permits-dry = Rows read: { $read }; permits to be recorded: { $imported }, to be extended or ended: { $amended } (with warnings: { $warnings }); there already: { $duplicates }; to be rejected: { $rejected }. Nothing was recorded.
cli-import-permits = Rows read: { $read }; permits recorded: { $imported }, extended or ended: { $amended } (with warnings: { $warnings }); there already: { $duplicates }; rejected: { $rejected }.
cli-import-row-there = line { $line }: permit { $number } is in the register already
cli-import-row-amended = line { $line }: permit { $number } is in the register; its extension or end was taken over
cli-import-row-permit = line { $line }: new permit { $number }, { $who }; with warnings
cli-import-rejects = Rejected rows: { $path }. Mend them there and import that file.
cli-import-rejects-lost = The rejected rows could not be written to { $path }: { $fault }. The others are in.
cli-import-unreadable = { $path }: { $reason }
cli-import-broken = The import of { $path } was broken off. { $reason } What went in stays, and the file can be imported again.

## The office's folder

cli-place-body = Local executive body
cli-place-made = The office's folder was made: { $path }
cli-place-no-home = Where to keep the data is not known: name the office's folder (--office or AKIMAT_OFFICE).
cli-place-no-officer = Nobody of the login { $login } works here. Check --as.
cli-place-not-owner = Only the owner of the folder { $path } may name --as. Leave it out, or log in as the owner.
cli-place-bare = With --as only files of the office's { $folder } folder are read and written: instead of { $name } name the file without a path.
cli-place-unread = The file { $path } cannot be read: { $fault }. Check its name and rights.
demo-left = The training office is closed and its folder removed ({ $cases -> 
        [one] { $cases } case
       *[other] { $cases } cases
    }).
cli-about-demo = a training office with cases in it, on a clock of its own
cli-arg-demo-cases = how many cases
cli-arg-demo-seed = the seed: the same one gives the same office
cli-arg-demo-now = the moment its clock starts at: 2026-11-23T10:00

## Export

cli-about-export = cases, certificates, notifications, complaints, inquiries, minutes, applications, permits, employers, quotas or the journal as a table
cli-arg-export-kind = what: cases, certificates, notifications, complaints, inquiries, minutes (of the Commission), intake (applications in the columns of import), permits, employers, quotas, views (who looked at what) or journal
cli-arg-export-format = form: csv, xlsx or jsonl
cli-arg-export-columns = say what each column means, and export nothing
cli-arg-export-out = file to write; standard output unless named
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-arg-help = print this help
cli-arg-version = print the version
cli-wrong-subcommand = There is no command “{ $what }”.{ $known } All commands: akimat --help
cli-wrong-unknown = There is no option “{ $what }”.{ $known } All options: --help after the command
cli-wrong-no-value = The option { $what } needs a value.{ $known }
cli-wrong-value = “{ $value }” does not do for { $what }.{ $known }
cli-wrong-missing = Missing: { $what }. How to run it: --help after the command
cli-wrong-conflict = { $what } cannot be given together with { $known }
cli-wrong-other = The command line is not right. How to run it: akimat --help
cli-wrong-known = {" "}What would do: { $known }.
crash-report = A report of the crash, without personal data: { $path }. Give it to the administrator. What was typed in a form up to the last pause is kept as a draft.
cli-look-not-kept = the look was not kept: { $why }
