# Кнопки ученика. Не длиннее 20 знаков.
button-student-hand-in = { $how ->
    [again] Сдать заново
    [more] Добавить страницы
   *[first] Сдать работу
}
button-student-submit = Сдать { $pages ->
    [one] { $pages } страницу
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
button-student-put-off = Продолжить позже
button-student-take-back = Забрать обратно
button-student-drop = Ни к одному
button-student-pages = Страницы
button-student-move-page = { $where ->
    [first] « В начало
    [earlier] ‹ Раньше
    [later] Позже ›
   *[last] В конец »
}
button-student-remove-page = Убрать
button-student-restore-page = Вернуть убранное: { $count }
button-student-add-late = Добавить к сданному
button-student-leave-out = Не добавлять
button-student-begin-again = Начать с присланного
button-student-show-pages = Показать все
