# Agenda, registers and explained deadlines; papers are issued in Kazakh or Russian.
papers-column-no = No.
papers-column-case = Case
papers-column-profession = Profession
papers-column-service = Service

papers-agenda-title = Agenda of sitting no. { $number }
papers-agenda-applicants = Applicants
papers-agenda-column-due = Decision by (incl.)
papers-agenda-column-left = Left for the decision, working days
papers-agenda-column-slack = Slack, working days
papers-agenda-column-substitute = Substitute
papers-agenda-total = Applicants in all: { $n }. Working days to the end of the decision's term are counted from the day of the sitting.
papers-agenda-invited = Members of the Commission invited

papers-deadline-annex = Annex to letter no. { $number }
papers-deadline-title = How the deadline was computed
papers-deadline-case = { $name }, application no. { $number }, case { $case }
papers-deadline-complaint = { $name }, complaint, incoming no. { $incoming } ({ $complaint })
papers-deadline-column-day = Day
papers-deadline-column-why = How it is counted

papers-register-certificates = Register of certificates, { $from } to { $until }
papers-register-notifications = Register of holders' notifications, { $from } to { $until }
papers-register-complaints = Register of complaints, { $from } to { $until }
papers-register-made = made { $at }
papers-register-none = There are no entries in this period.
papers-register-certificates-total = Entries in all: { $n }. Issued: { $issue }, extended: { $extend }, reissued: { $reissue }, duplicates: { $duplicate }, entered as received from other bodies: { $entered }.
papers-register-notifications-total = Notifications in all: { $n }, of them late: { $late }, without a certificate in the register: { $unmatched }.
papers-register-complaints-total = Complaints in all: { $n }. Satisfied in full: { $satisfied }, answered: { $answered }, sent on to the reviewing body: { $forwarded }, under consideration: { $waiting }, after the term: { $late }.
papers-register-column-number = Certificate no.
papers-register-column-on = Date
papers-register-column-holder = Issued to
papers-register-column-person = IIN, document
papers-register-column-by = What was done
papers-register-column-valid = Validity
papers-register-column-basis = Basis
papers-register-column-status = Status on the day it was made
papers-register-column-entry = Entry no.
papers-register-column-incoming = Incoming no.
papers-register-column-received = Received
papers-register-column-registered = Registered
papers-register-column-from = From
papers-register-column-event = About
papers-register-column-employer = Employer
papers-register-column-sent = Sent
papers-register-column-term = Term (inclusive)
papers-register-column-verdict = Whether on time
papers-register-column-about = Complained of
papers-register-column-addressee = Addressed to
papers-register-column-state = State
papers-register-column-outcome = What was done, how it ended
papers-register-as-it-is = { $text }
papers-register-entered = entered as received: { $issuer }
papers-register-since = { $status } { $day }
papers-register-superseded = { $status }, no. { $by } in its place
papers-register-event = { $kind }, { $day }
papers-register-term = { $paragraph }: { $day }
papers-register-late = { $n ->
    [0] on time
   *[other] { $n } working days late
}
papers-register-by-received = { $sent }; by the day received: { $received }
papers-register-about = { $matter }: { $subject }
papers-register-case = case { $case }
papers-register-certificate = certificate no. { $number }
