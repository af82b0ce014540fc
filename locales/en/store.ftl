store-missing = There is no office in "{ $path }". Check the folder (--office), or make a new one: run akimat without a command.
store-exists = There is an office in "{ $path }" already. Choose another folder.
store-foreign = The file "{ $path }" was not made by this program. It is left as it is. Name another folder (--office).
store-newer = A newer version of the program wrote the data (schema { $found }, this program knows { $known }). Nothing was changed. The program was updated: log in again.
store-older = An older version of the program wrote the data (schema { $found }, { $known } is needed). Nothing was changed. For the administrator: akimat upgrade.
store-rebuilding = The data is being rebuilt. Wait until it ends; if it was broken off, run akimat rebuild again.
store-denied = "{ $path }" may not be written. Nothing was changed. Ask the administrator to give access to the owner of the file.
store-full = The disk is full. The action was not recorded, what you typed is kept on the screen. Make room and save again.
store-busy = Another process keeps the store busy. The action was not recorded, what you typed is kept. Save again.
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
