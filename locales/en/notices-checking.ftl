notice-homework-said = <blockquote>{ $text }</blockquote>
notice-homework-next = { $state ->
    [returned] What next: put it right and hand in again.
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
