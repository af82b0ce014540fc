# Бумаги в исходящие.
outgoing-title = { $paper } · { $no } · { $lang }
outgoing-none = Бұл іс бойынша әзірге қағаз жоқ
outgoing-moved = Қағаз экранда тұрғанда өзгерді: оны тағы бір рет тексеріңіз, содан кейін F2
outgoing-same = { $at } жасалған ({ $by }), файл { $file }; сөзбе-сөз сол күйінде
outgoing-differs = { $at } жасалғаннан ({ $by }, файл { $file }) өзгеше:
outgoing-all = { $of } қағаздың { $n }-сі: { $papers }
outgoing-past = Өткен сәтте қағаздар тек оқылады
outgoing-keys = F2 шығысқа, F3 басқа тіл, Esc артқа
outgoing-keys-several = F2 шығысқа, F3 басқа тіл, F4 келесі қағаз, Esc артқа
outgoing-made = Шығыста: { $name } (беттер: { $pages })
outgoing-made-numbered = Шығыста: { $name }, № { $number } (беттер: { $pages })
outgoing-changed = Қағаз өткендегіден басқаша айтады; не өзгергенін қараңыз да, --again деп қайталаңыз
paper-made = { $path }: беттер { $pages }
paper-made-numbered = { $path }: № { $number }, беттер { $pages }
outgoing-no-kind = «{ $kind }» деген қағаз жоқ; бары: { $known }
outgoing-no-period = Тізілім кезең үшін жасалады: --from мен --to атаңыз
