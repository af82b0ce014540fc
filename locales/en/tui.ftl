desk-header = akimat · { $body } · { $day } · { $name }
desk-since = Since { $at }: new { $new }, changed { $changed }, drafts { $drafts }
desk-since-title = Since your last look
desk-pane-queue = Queue{ $overdue -> 
       [0] {""}
      *[other] {" "}!{ $overdue }
     }
desk-pane-case = Case
desk-pane-deadlines = Deadlines{ $overdue -> 
       [0] {""}
      *[other] {" "}!{ $overdue }
     }
desk-too-small = The screen is too small: at least 60×16 is needed. Enlarge the window.
desk-history-title = History · { $what }
desk-explain-title = Why this date · { $what }
desk-send-title = Send to the Commission · { $what }
desk-send-body = The file goes to the Commission (par. 7): its three working days run from this day. F2 sends it, Esc goes back.
desk-close-title = Close the case · { $what }
desk-close-body = The result is delivered, the case is closed. F2 closes it, Esc goes back.
desk-language = Screen language: English
desk-draft-kept = Draft kept: the form opens where you left it
desk-saved = Saved No. { $seq }, { $time }: { $what }
desk-updated = The program was updated, the draft is kept: log in again
desk-more-below = { $n } more below
command-needs-case = Select a case first
command-no-paper = There is no decision yet, so no paper
command-short-sign = Sign
command-short-back = Back
paper-sign = F2 signs and saves, Esc goes back
paper-saving = Saving…
find-title = Find
find-hint = A name in either script, a case or certificate number, IIN, ID number
find-none = Nothing found
find-more = There are more: add a word
menu-title = Commands
menu-none = No such command
welcome-title = A new office
welcome-body = There are no cases yet. Import a file from the portal or enter an application by hand.
welcome-demo = To practise: “akimat demo” opens a training office with cases in it.
screens-no-terminal = The screens need a terminal ({ $why }). Run it in one, or see akimat --help.
import-unread = The file “{ $name }” cannot be read: { $why }
import-unwritten = The file “{ $name }” cannot be written: { $why }. The applications went in, the rejected rows were not kept
register-title = Register of certificates
register-empty = There are no certificates in the register.
register-unmatched = Notifications without a certificate: { $n }
register-reminders = No employer, lapsing soon: { $n }
register-watched = A reissue is awaited: { $n }
register-valid = Active: { $n }
register-lapsed = Lapsed in the last 90 days: { $n }
register-certificate = No. { $number }  { $from } - { $until }  { $name }, { $profession }, { $status }, { $basis }
register-notice = { $kind }, incoming No. { $no }, { $holder }, received { $received }{ $late -> 
       [0] , on time
      *[other] , { $late } WD late
     }
import-title = Applications in
import-reading = Reading…
import-running = Going in…
import-choose = Choose a file of the inbox (Enter), or paste rows from Excel here.
import-empty = The inbox folder is empty. Put a file there, or paste rows from Excel here.
import-bytes = { $n } KB
import-counts = Read { $read }: new { $imported }, known { $duplicates }, rejected { $rejected }, with a warning { $warnings }
import-f2 = F2 imports, Esc goes back
import-new = new
import-known = known
import-known-case = known: { $case }
import-rejected = rejected: { $column } { $why }
import-row = line { $line }: { $who }, { $what }
import-done = Done. Enter goes back to the queue. Rejected rows are in NAME.rejected.csv beside the file.
form-about = { $name } · { $profession }
form-due = { $stage }: by { $day }, { $left }
form-case-gone = The case is no longer there
form-draft-restored = Draft restored: go on where you were
form-documents-title = Documents · { $case }
form-documents-items = documents
form-documents-verdict = outcome
form-documents-no-text = This edition has no text of the list of documents ({ $paragraph })
form-documents-unanswered = Not marked: { $n }
form-documents-complete = All documents are there
form-documents-missing = Missing: { $items }
form-documents-gap = An incomplete set is no ground of refusal: the clock runs on, the file goes to the Commission by working day 2
form-score-title = Score sheet · { $case }
form-score-meets = meets the demands
form-score-meets-hint = y: it meets them; n: it does not (ground 1)
form-score-reasons = reasons
form-score-standard = standard
form-score-requisites = its requisites
form-score-higher = higher education
form-score-degree = scientific degree
form-score-english = English certificate
form-score-points = points
form-score-unreliable = unreliable
form-score-unreliable-hint = What was established and by what (ground 3); doubt is not enough
