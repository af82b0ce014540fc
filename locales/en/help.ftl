help-title = Help
help-intro = Three panes: queue, case, deadlines; Tab goes to the next. Command letters by their place on the keyboard under any layout: s is ы, d is в, n is т.
help-find = Find: F7, f, or just a capital letter or a digit on a list. It opens above a form too, and Esc returns to the same field.
help-forms = In a form F2 saves from anywhere, Enter goes to the next field, Esc loses nothing. Only F2 on a paper already drawn signs. Ctrl+U clears a field back to its start.
help-past = As at a past date: F9, “as at a past date”. Everything is shown as it stood in the journal then; what was written down later about that day is not seen. Nothing can be changed, Esc returns to now. Enter on a record of a history shows the case as it was after it.
help-signs = Signs: !! overdue, ! today, ? papers missing, ~ points depend on the reading, # refused by a law outside Row 9, * marked.
