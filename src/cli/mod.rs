//! The command line: one file a subcommand.

pub mod keys;

/// Runs the program and gives its exit code: 0 done, 1 refused by a rule, 2 wrong usage or bad input, 3 the store.
pub fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
