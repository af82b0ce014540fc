//! The signed file that leaves the office: chosen from the inbox with the hash the program computes, or named by hand.

use crate::tui::form::{Field, Form, Opt, Value};
use crate::tui::message::SignedFile;
use crate::tui::world::World;

/// The field of a file of the inbox.
pub const FILE: &str = "file";
/// Its name.
pub const NAME: &str = "file_name";
/// Its hash.
pub const HASH: &str = "file_hash";

/// Parts a file's name from its hash in the code of a choice: no name of a file holds it.
const PARTED: char = '/';

/// The file, its name and its hash.
pub fn fields() -> [Field; 3] {
    [
        Field::choice(FILE, "form-deliver-file", Vec::new()).hint("form-deliver-file-hint"),
        Field::line(NAME, "field-file_name", 255),
        Field::line(HASH, "field-file_hash", 200).hint("form-deliver-hash-hint"),
    ]
}

/// Offers the files of the inbox.
pub fn offer(form: &mut Form, files: &[SignedFile]) {
    let code = |file: &SignedFile| format!("{}{PARTED}{}", file.name, file.hash);
    form.set_options(FILE, files.iter().map(|file| Opt::named(code(file), &file.name, &file.name)).collect());
}

/// Fills in what was chosen; name and hash of a chosen file are not typed over.
pub fn take(form: &mut Form, world: &World) {
    let values = form.values(&world.form_context());
    let chosen = values.code(FILE).and_then(|code| code.split_once(PARTED));
    for id in [NAME, HASH] {
        form.set_enabled(id, chosen.is_none());
    }
    if let Some((name, hash)) = chosen {
        form.set(NAME, &Value::Text(name.to_owned()));
        form.set(HASH, &Value::Text(hash.to_owned()));
    }
}
