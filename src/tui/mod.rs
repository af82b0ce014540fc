//! The screens and what they stand on. Only this side of the program knows ratatui.

pub mod keys;
pub mod runtime;
pub mod svg;
pub mod theme;
