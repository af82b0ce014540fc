# Бумаги в исходящие.
outgoing-title = { $paper } · { $no } · { $lang }
outgoing-none = По этому делу бумаг ещё нет
outgoing-moved = Пока бумага была на экране, она изменилась: проверьте её ещё раз, тогда F2
outgoing-same = Уже сделана { $at } ({ $by }), файл { $file }; слово в слово та же
outgoing-differs = Отличается от сделанной { $at } ({ $by }), файл { $file }:
outgoing-all = Бумага { $n } из { $of }: { $papers }
outgoing-past = В прошлом бумаги только читают
outgoing-keys = F2 в исходящие, F3 другой язык, Esc назад
outgoing-keys-several = F2 в исходящие, F3 другой язык, F4 следующая бумага, Esc назад
outgoing-made = В исходящих: { $name } (страниц: { $pages })
outgoing-made-numbered = В исходящих: { $name }, № { $number } (страниц: { $pages })
outgoing-changed = Бумага говорит не то, что в прошлый раз; посмотрите, что изменилось, и повторите с --again
paper-made = { $path }: страниц { $pages }
paper-made-numbered = { $path }: № { $number }, страниц { $pages }
outgoing-no-kind = Бумаги «{ $kind }» нет; есть: { $known }
outgoing-no-period = Реестр бывает за период: назовите --from и --to
