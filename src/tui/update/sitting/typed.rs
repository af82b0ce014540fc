//! Words on the sheet of a sitting: reasons, dissents, the number of the minutes.

use crossterm::event::{KeyCode, KeyEvent};

use super::super::super::input::Edited;
use super::super::super::model::Model;
use super::super::super::screens::form::DRAFT_PAUSE;
use super::super::super::screens::sitting::Spot;
use super::super::super::view;

impl Model {
    /// Letters typed on a vote that is not «for» are its words, on the outcome its reasons: the keys go there.
    pub(super) fn begin_words(&mut self, spot: Spot) -> bool {
        let Some(screen) = self.sitting() else { return false };
        let words = match spot {
            Spot::Vote(at) => Spot::Words(at),
            Spot::Outcome => Spot::Reasons,
            _ => return false,
        };
        screen.stand_on(words);
        screen.at() == Some(words)
    }

    /// A key for the text under the cursor; false when it is not one.
    pub(super) fn sitting_typed(&mut self, spot: Spot, key: KeyEvent) -> bool {
        let columns = view::sitting_words_width(&self.world);
        let at = self.at;
        let Some(screen) = self.sitting() else { return false };
        let Some(sheet) = screen.sheet_mut() else { return false };
        let edited = match spot {
            Spot::Words(voice) => sheet.voices.get_mut(voice).map_or(Edited::Ignored, |voice| voice.words.key(key)),
            Spot::Number => sheet.number.key(key),
            // Enter goes on: reasons are one paragraph of the minutes.
            Spot::Reasons if key.code != KeyCode::Enter => sheet.reasons.key(key, columns),
            _ => Edited::Ignored,
        };
        if edited == Edited::Changed {
            // The number of the minutes belongs to the signing, not to what is recorded.
            sheet.changed |= spot != Spot::Number;
            sheet.fault = None;
            screen.draft_at = Some(at + DRAFT_PAUSE);
            // A member's words end with their last letter, and so may their line.
            screen.stand_on(spot);
        }
        edited != Edited::Ignored
    }

    pub(in super::super) fn sitting_pasted(&mut self, text: &str) {
        let at = self.at;
        let Some(screen) = self.sitting() else { return };
        let Some(spot) = screen.at().filter(|spot| spot.is_text()) else { return };
        let Some(sheet) = screen.sheet_mut() else { return };
        match spot {
            Spot::Words(voice) => {
                if let Some(voice) = sheet.voices.get_mut(voice) {
                    voice.words.paste(text);
                }
            }
            Spot::Number => {
                sheet.number.paste(text);
            }
            _ => {
                sheet.reasons.paste(text);
            }
        }
        sheet.changed |= spot != Spot::Number;
        screen.draft_at = Some(at + DRAFT_PAUSE);
    }
}
