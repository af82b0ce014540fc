cite-paragraph = par. { $number }
cite-row = Annex 2, item { $number }
cite-apc = APPC art. { $number }
cite-order = Order, item { $number }
cite-law = { $number ->
    [media] Law on Mass Media
    [apc] APPC
   *[other] { $number }
}
