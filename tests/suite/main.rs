//! Everything that runs the program from outside or reads the fixtures, in one binary: one link, not twenty.

mod intake;
mod store_crash;

mod law_cli;
mod law_golden;
mod law_oracle;
