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
button-student-pages = Сторінки
button-student-move-page = { $where ->
    [first] « На початок
    [earlier] ‹ Раніше
    [later] Пізніше ›
   *[last] В кінець »
}
button-student-remove-page = Прибрати
button-student-restore-page = Повернути: { $count }
button-student-add-late = Додати до зданого
button-student-leave-out = Не додавати
button-student-begin-again = Почати з надісланого
button-student-show-pages = Показати всі
