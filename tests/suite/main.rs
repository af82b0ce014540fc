//! Everything that runs the program from outside or reads the fixtures, in one binary: one link, not twenty.

mod import_cli;
mod intake;

mod law_cli;
mod law_golden;
mod law_oracle;
