notice-homework-said = <blockquote>{ $text }</blockquote>
notice-homework-next = { $state ->
    [returned] Next: correct it and hand it in again.
   *[accepted] All done here, nothing more to do.
}
notice-homework-page = • Page { $number }{ $mark ->
    [right] {" "}✓
    [wrong] {" "}✗
   *[none] {""}
}{ $said ->
    [yes] : { $text }
   *[no] {""}
}
notice-homework-pages-more = { $count ->
    [one] and { $count } more page with notes
   *[other] and { $count } more pages with notes
}
