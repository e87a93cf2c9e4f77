notice-homework-said = <blockquote>{ $text }</blockquote>
notice-homework-next = { $state ->
    [returned] Что дальше: исправить и сдать ещё раз.
   *[accepted] Здесь всё готово, делать больше ничего не нужно.
}
