notice-homework-said = <blockquote>{ $text }</blockquote>
notice-homework-next = { $state ->
    [returned] Що далі: виправити й здати ще раз.
   *[accepted] Тут усе готово, більше нічого робити не треба.
}
