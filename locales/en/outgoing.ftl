# Papers into the outbox.
outgoing-title = { $paper } · { $no } · { $lang }
outgoing-none = There is no paper about this yet
outgoing-moved = The paper changed while it was on the screen: look at it again, then F2
outgoing-same = Made { $at } ({ $by }), file { $file }; the same to the letter
outgoing-differs = Differs from the one made { $at } ({ $by }), file { $file }:
outgoing-all = Paper { $n } of { $of }: { $papers }
outgoing-past = In the past papers are only read
outgoing-keys = F2 to the outbox, F3 other language, Esc back
outgoing-keys-several = F2 to the outbox, F3 other language, F4 next paper, Esc back
outgoing-made = In the outbox: { $name } (pages: { $pages })
outgoing-made-numbered = In the outbox: { $name }, no. { $number } (pages: { $pages })
outgoing-changed = The paper says something else than last time; see what changed, then give --again
paper-made = { $path }: pages { $pages }
paper-made-numbered = { $path }: no. { $number }, pages { $pages }
outgoing-no-kind = There is no paper “{ $kind }”; there are: { $known }
outgoing-no-period = A register is of a period: give --from and --to
