cite-paragraph = { $number }-тармақ
cite-row = 2-қосымша, { $number }-тармақ
cite-apc = ӘРПК { $number }-бап
cite-order = бұйрықтың { $number }-тармағы
