store-missing = There is no office in "{ $path }". Check the folder (--office), or make a new one: run akimat without a command.
store-exists = There is an office in "{ $path }" already. Choose another folder.
store-foreign = The file "{ $path }" was not made by this program. It is left as it is. Name another folder (--office).
store-newer = A newer version of the program wrote the data (schema { $found }, this program knows { $known }). Nothing was changed. The program was updated: log in again.
store-older = An older version of the program wrote the data (schema { $found }, { $known } is needed). Nothing was changed. For the administrator: akimat upgrade.
store-rebuilding = The data is being rebuilt. Wait until it ends; if it was broken off, run akimat rebuild again.
store-denied = "{ $path }" may not be written. Nothing was changed. Ask the administrator to give access to the owner of the file.
store-network = { $path } is on a network file system ({ $system }). Officers' processes do not see each other there, and the data could be torn. Nothing was made or changed. Choose a folder on a disk of this machine (--office).
store-no-locks = The file system of { $path } knows no locks on a part of a file: two could write at once. Choose a folder on another disk of this machine (--office).
store-full = The disk is full. The action was not recorded, what you typed is kept on the screen. Make room and save again.
store-busy = Another process keeps the store busy. The action was not recorded, what you typed is kept. Save again.
store-held = Process { $who } keeps the store busy. The action was not recorded, what you typed is kept. Save again.
store-held-stopped = Process { $who } keeps the store busy; it is stopped and will not let go by itself. The action was not recorded, what you typed is kept. Ask the administrator to continue or end that process, and save again.
store-io = Reading or writing failed: { $what }. The action was not recorded, what you typed is kept. Save again; if it recurs, check the disk.
store-damaged = The data is damaged: { $what }. Run akimat verify; if the journal is whole, akimat rebuild helps, otherwise restore a copy.
store-read-handle = The data is open for reading only: nothing can be recorded.
store-stale = { $count ->
    [one] While the form was open, { $count } change was recorded ({ $by }). Look at it and save again.
   *[other] While the form was open, { $count } changes were recorded (the last by { $by }). Look at them and save again.
}
store-fault-altered = Journal record No. { $seq } was altered after it had been made.
store-fault-absent = Journal record No. { $seq } is not in its place.
store-fault-unreadable = Journal record No. { $seq } cannot be read, or does not follow from those before it.
store-fault-differs = Table "{ $table }" differs from the journal at key "{ $key }". The journal is whole: akimat rebuild helps.

cli-about-verify = the journal and everything derived from it, checked; code 3 when something is not whole
cli-arg-verify-head = a hash noted earlier: it has to be one of the journal's
cli-about-rebuild = lists, counters and indexes made anew from the journal
cli-about-overdue = overdue cases, complaints and inquiries; code 1 when there are any
cli-arg-overdue-now = the moment to look at (in a training office only): 2026-11-23T10:00
cli-arg-overdue-json = JSON instead of words

verify-bad-hash = A hash is 64 characters 0-9 and a-f: take it from what akimat verify prints.
verify-whole = { $count ->
    [one] The journal is whole: { $count } record, everything derived from it agrees. Hash of the last record:
   *[other] The journal is whole: { $count } records, everything derived from them agrees. Hash of the last record:
}
verify-head-found = The hash you named is that of record No. { $seq }.
verify-head-unknown = The hash you named is not in the journal: it is another journal, or its beginning was replaced.
rebuild-done = { $count ->
    [one] Rebuilt from { $count } record of the journal. Hash of the last record:
   *[other] Rebuilt from { $count } records of the journal. Hash of the last record:
}
rebuild-refused = Nothing can be rebuilt from such a journal: restore a copy.
overdue-none = Nothing is overdue on { $day }.
overdue-case = { $case }  { $name }: { $stage }, due { $due }, overdue by { $days } WD, { $officer }
overdue-case-of-nobody = { $case }  { $name }: { $stage }, due { $due }, overdue by { $days } WD, nobody's
overdue-clock = The moment can be set in a training office only.
