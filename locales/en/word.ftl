# Word templates: what is wrong with them.
word-not-zip = This is no Word document: the file is damaged or of another form. A .docx file is needed.
word-locked = The file has a password or is of the older .doc form. Save it without a password as .docx.
word-encrypted = Parts of the file are encrypted: save it without a password.
word-not-word = There is no Word document in the file. A .docx file is needed (no .dotx, no .odt).
word-macros = The file has macros. Save it without them as .docx.
word-too-big = The file is too large: it or a part of it is more than { $most } MB.
word-damaged = A part of the file cannot be read: { $part }.
word-broken = A part of the file is broken (its XML cannot be parsed): { $part }.
word-entities = The file declares XML entities of its own and is not taken: { $part }.
word-unclosed = A field is not closed, there are no two braces in the same paragraph: “{ $place }”.
word-nested = A field inside a field: “{ $place }”.
word-unopened = Braces are closed where no field was opened: “{ $place }”.
word-no-row = A list's field stands outside a row of a table: “{ $place }”.
word-two-lists = Fields of two lists in a row of a table, or a list's row inside another: “{ $place }”.
word-unknown = Unknown fields: { $names }.
word-empty = Required fields are empty: { $names }.
word-unknown-and-empty = Unknown fields: { $unknown }. Required fields are empty: { $empty }.
