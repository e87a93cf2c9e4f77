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
