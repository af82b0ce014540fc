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
