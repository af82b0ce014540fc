# Figures of the permits: how many were issued in a period, how many are valid on a day.
figures-issued-year = Issued in { $year }: { $from } to { $until }
figures-issued = Issued in a period: { $from } to { $until }
figures-valid = Valid on { $on }
figures-none-issued = none issued
figures-none-valid = none valid
figures-count = { $n }
figures-total = { $n } { $n ->
    [one] permit
   *[other] permits
} in all
figures-sum = { $n } { $n ->
    [one] permit
   *[other] permits
} in all = { $sum }
figures-of-category = category: { $category }
figures-of-position = position: { $position }
figures-of-citizenship = citizenship: { $citizenship }
figures-employer = { $name }, BIN { $bin }
figures-employer-bin = BIN { $bin }
figures-name = { $name }
figures-row = { $name }: { $count }
figures-known = as it was written down by { $at }
figures-by-employer = By employer
figures-by-category = By category
figures-by-position = By position
figures-by-citizenship = By citizenship
figures-no-category = There is no category { $category }. There are: { $codes }.
figures-no-employer = There is no employer “{ $employer }” in the register.
figures-several = “{ $employer }” could be { $n } of them: { $employers }. Name the BIN.

cli-about-figures = permits for foreign labour: how many were issued in a period, or are valid on a day
cli-arg-figures-flow = issued: a year, 2025, or two days, 2025-01-01..2025-08-31, both counted
cli-arg-figures-stock = valid on a day: 2025-09-01
cli-arg-figures-employer = of one employer: its BIN, or words of its name that no other has
cli-arg-figures-category = of one category: first, second, third, fourth, seasonal, transfer_head, transfer_manager, transfer_specialist
cli-arg-figures-citizenship = of one citizenship, as the permits write it
cli-arg-figures-position = of one position, as the permits write it
cli-arg-figures-at = the register as it was written by a past moment: 2026-03-26 (the end of that day) or 2026-03-26T10:00
cli-arg-figures-by = only one breakdown: employer, category, position, citizenship
cli-arg-figures-list = only the numbers of the permits counted, a line each
cli-arg-figures-format = form: text, csv, xlsx or jsonl
cli-arg-figures-out = file to write; standard output unless named

column-figures_measure = what was counted: flow, issued in the days; stock, valid on the day
column-figures_from = the first day it was counted for; of a stock the day itself
column-figures_until = the last day it was counted for; of a stock the day itself
column-figures_employer = BIN of the employer asked about; empty for all of them
column-figures_category = category of permits asked about; empty for all of them
column-figures_position = position asked about; empty for all of them
column-figures_citizenship = citizenship asked about; empty for all of them
column-figures_by = the breakdown the number belongs to, or total for all of it
column-figures_key = row of the breakdown by its code: BIN, category, position, citizenship
column-figures_name = employer, category, position or citizenship
column-figures_count = how many permits; zero says none issued or none valid
column-figures_bar = a bar as long as the number of permits
help-columns-figures = Figures of the permits
figures-column-name = who and which
figures-column-count = permits
figures-column-bar = share

list-title-figures = Figures of the permits
list-meaning-figures = how many permits were issued in a period or are valid on a day: by category, employer, position, citizenship; Enter opens those counted
list-empty-figures = Nothing to count.
command-figures = figures of the permits
command-short-figures = Figures
command-figures-ask = another question about the permits
command-short-figures-ask = Question
key-scope-figures = figures of the permits
figures-ask = Another question: employer, category, days
figures-choices = Other days
figures-counted = Counted: { $count }
figures-more = { $shown } of { $n } shown. All numbers: akimat figures --list
figures-permit = No. { $number }: { $worker }, { $category }, { $position }, { $from } to { $until }
figures-form-title = A question about permits
figures-form-about = What was issued in a period and what is valid on a day are two numbers. Without an employer all are counted.
figures-form-show = show
figures-field-measure = count what
figures-field-from = issued from
figures-field-until = issued until
figures-field-on = valid on
figures-field-employer = employer
figures-field-category = category
figures-field-position = position
figures-field-citizenship = citizenship
figures-field-known = as written down by
figures-field-known-hint = empty: as it is now
figures-measure-flow = issued in a period
figures-measure-stock = valid on a day
figures-need-day = Name the day to count for.
figures-need-days = Name the first and the last day.
