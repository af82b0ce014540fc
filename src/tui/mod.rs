//! The screens and what they stand on. Only this side of the program knows ratatui.

pub mod cards;
pub mod columns;
pub mod complaints;
pub mod desk;
pub mod explain;
pub mod flags;
pub mod form;
pub mod forms;
pub mod help;
pub mod inbox;
pub mod input;
pub mod inquiries;
pub mod keys;
pub mod life;
pub mod lists;
pub mod message;
pub mod model;
pub mod outside;
pub mod papers;
pub mod replies;
pub mod runtime;
pub mod screens;
#[cfg(test)]
pub mod stage;
pub mod svg;
#[cfg(test)]
mod tests;
pub mod text;
pub mod theme;
pub mod update;
pub mod view;
pub mod world;
