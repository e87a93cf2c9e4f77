notice-homework-said = <blockquote>{ $text }</blockquote>
notice-homework-next = { $state ->
    [returned] Что дальше: исправить и сдать ещё раз.
   *[accepted] Здесь всё готово, делать больше ничего не нужно.
}
notice-homework-page = • Стр. { $number }{ $mark ->
    [right] {" "}✓
    [wrong] {" "}✗
   *[none] {""}
}{ $said ->
    [yes] : { $text }
   *[no] {""}
}
notice-homework-pages-more = { $count ->
    [one] и ещё { $count } страница с пометками
    [few] и ещё { $count } страницы с пометками
   *[many] и ещё { $count } страниц с пометками
}
