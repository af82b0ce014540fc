cite-paragraph = { $number }-тармақ
cite-row = 2-қосымша, { $number }-тармақ
cite-apc = ӘРПК { $number }-бап
cite-order = бұйрықтың { $number }-тармағы
cite-law = { $number ->
    [media] «Масс-медиа туралы» заң
    [apc] ӘРПК
   *[other] { $number }
}
