notice-homework-said = <blockquote>{ $text }</blockquote>
notice-homework-next = { $state ->
    [returned] Що далі: виправити й здати ще раз.
   *[accepted] Тут усе готово, більше нічого робити не треба.
}
notice-homework-page = • Стор. { $number }{ $mark ->
    [right] {" "}✓
    [wrong] {" "}✗
   *[none] {""}
}{ $said ->
    [yes] : { $text }
   *[no] {""}
}
notice-homework-pages-more = { $count ->
    [one] і ще { $count } сторінка з позначками
    [few] і ще { $count } сторінки з позначками
   *[many] і ще { $count } сторінок із позначками
}
