# Papers on pages.
print-page = page { $n } of { $of }
print-no-letter = Not printed: the font has no letter “{ $letter }” ({ $code }), which stands in “{ $within }”. Write it in words where it was entered (the sign of the tenge: “tenge”).
print-failed = The file of the paper could not be made: { $fault }
