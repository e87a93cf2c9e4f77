### Оцінки репетитора.

grade-scale = { $scale ->
    [five] 1–5
    [twelve] 1–12
    [hundred] 0–100
    [letters] A–F
   *[pass_fail] Залік / незалік
}
grade-passed = { $passed ->
    [yes] зараховано
   *[no] не зараховано
}
grade-words-passed = зараховано зарах залік так здано + 1
grade-words-failed = незараховано незарах незалік ні - − 0

screen-grades-line = Оцінка: <b>{ $grade }</b>
screen-grades-course =
    <b>Шкала оцінок</b>
    { $subject } · { $whose }

    Зараз: <b>{ $scale }</b>. Нова шкала — для майбутніх оцінок, попередні не зміняться.

    Вага в середній — на кнопках нижче: ×2 рахується двічі, ×0 не рахується.
dialog-grades-work =
    <b>Оцінка · { $student }, { $subject }</b>
    { $text }

    { $graded ->
        [yes] Зараз стоїть <b>{ $grade }</b>. Виберіть іншу або напишіть.
       *[no] Виберіть оцінку або напишіть.
    }
dialog-name-grade-homework = Оцінка
not-understood-grade-homework-points = Такої оцінки в цій шкалі немає. Виберіть її нижче.

button-grades-course = Шкала: { $subject }
button-grades-group = Шкала оцінок
button-grades-remove = Прибрати оцінку
button-grades-work = { $graded ->
    [yes] Змінити оцінку
   *[no] Оцінити
}
toast-grades-scale = Шкалу змінено: { $scale }
toast-grades-given = Оцінку поставлено
toast-grades-removed = Оцінку прибрано
button-grades-called-for = Повернути до здачі
toast-grades-excused = { $excused ->
    [yes] Здавати не треба
   *[no] Знову до здачі
}
