cite-paragraph = п. { $number }
cite-row = прил. 2, п. { $number }
cite-apc = ст. { $number } АППК
cite-order = п. { $number } приказа
cite-law = { $number ->
    [media] Закон «О масс-медиа»
    [apc] АППК
   *[other] { $number }
}
