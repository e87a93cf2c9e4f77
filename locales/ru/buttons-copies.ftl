button-copies = Копии работ
button-keep-copies = { $wanted ->
    [yes] Хранить копии
   *[no] Больше не хранить
}
button-remove-copies = Удалить копии
button-leave-copies = Оставить
