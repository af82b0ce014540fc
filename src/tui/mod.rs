//! The screens.

pub mod form;
pub mod input;
pub mod text;
