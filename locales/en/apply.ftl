## Commands as JSON lines

cli-about-apply = commands as JSON lines, one result line each; the same rules as the screens
cli-arg-apply-file = a file of commands, one JSON object a line; - reads standard input
cli-arg-apply-dry-run = only say what each line would do
cli-arg-apply-keep-going = go on behind a refused line
cli-arg-apply-schema = print the JSON Schema of a line
apply-no-office = There is no office in { $path }: the first line has to open one.
apply-bad-utf8 = it is not UTF-8
apply-bad-json = it is not JSON ({ $fault })
apply-bad-object = it is not an object of JSON
apply-bad-command = it is not a command ({ $fault })
apply-bad-field = the command has no field { $field }
apply-bad-value = the value of { $field } is of another kind
apply-bad-unseen = { $field } holds characters that cannot be seen or that steer a terminal
apply-stopped-bad = Line { $line }: { $reason }.
apply-stopped-bad-at = Line { $line }, column { $column }: { $reason }.
apply-stopped-refused = Line { $line } was refused.
apply-stopped-store = Line { $line }: { $reason }
apply-stands = { $count ->
    [0] No command was applied.
    [one] { $count } command above it was applied and stays; nothing below it was read.
   *[other] { $count } commands above it were applied and stay; nothing below it was read.
}
apply-stands-dry = { $count ->
    [one] { $count } command above it would be applied; nothing was recorded.
   *[other] { $count } commands above it would be applied; nothing was recorded.
}
apply-refused-as-another = With --as every command is given in that officer's own name, not in { $login }'s.
apply-refused-as-nobody = Nobody of the login { $login } works here.
apply-refused-as-signature = A signature is given by { $login } alone, with a key of their own: the owner of the file gives none in another's name.
apply-refused-at-real-clock = The moment of a command can be set only in a training office; here it is the clock's.
apply-refused-at-backwards = The clock of a training office goes forward alone: { $at } is before { $last }.

## Where the law lives

cli-about-law = which rule of the Order lives where in the program, and which tests hold it
cli-arg-law-report = report: coverage
cli-arg-law-json = JSON instead of words
law-coverage-language = What each rule demands, and why one refuses nothing, is told in Russian, the language of the table.
law-coverage-lives = lives in: { $words }
law-coverage-passes = holds: { $words }
law-coverage-refuses = refuses: { $words }
law-coverage-never = refuses nothing: { $words }
law-coverage-gap = missing: { $words }
law-coverage-total = Rules: { $rules }. { $gaps ->
    [0] Every one is held by tests.
    [one] { $gaps } is not held.
   *[other] { $gaps } are not held.
}
