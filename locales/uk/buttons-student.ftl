# Кнопки учня. Не довші за 20 знаків.
button-student-hand-in = { $how ->
    [again] Здати ще раз
    [more] Додати сторінки
   *[first] Здати роботу
}
button-student-submit = Здати { $pages ->
    [one] { $pages } сторінку
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}
button-student-put-off = Продовжити пізніше
button-student-take-back = Забрати назад
button-student-drop = До жодного
