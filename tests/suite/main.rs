//! Everything that runs the program from outside or reads the fixtures, in one binary: one link, not twenty.

mod intake;
