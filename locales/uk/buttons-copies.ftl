button-copies = Копії робіт
button-keep-copies = { $wanted ->
    [yes] Зберігати копії
   *[no] Більше не зберігати
}
button-remove-copies = Видалити копії
button-leave-copies = Залишити
