### Оценки репетитора.

grade-scale = { $scale ->
    [five] 1–5
    [twelve] 1–12
    [hundred] 0–100
    [letters] A–F
   *[pass_fail] Зачёт / незачёт
}
grade-passed = { $passed ->
    [yes] зачёт
   *[no] незачёт
}
grade-words-passed = зачёт зачет зач зачтено сдано да + 1
grade-words-failed = незачёт незачет незач нет - − 0

screen-grades-line = Оценка: <b>{ $grade }</b>
screen-grades-course =
    <b>Шкала оценок</b>
    { $subject } · { $whose }

    Сейчас: <b>{ $scale }</b>. Новая шкала — для будущих оценок, прежние не изменятся.

    Вес в средней — на кнопках ниже: ×2 считается дважды, ×0 не считается.
dialog-grades-work =
    <b>Оценка · { $student }, { $subject }</b>
    { $text }

    { $graded ->
        [yes] Сейчас стоит <b>{ $grade }</b>. Выберите другую или напишите.
       *[no] Выберите оценку или напишите.
    }
dialog-name-grade-homework = Оценка
not-understood-grade-homework-points = Такой оценки в этой шкале нет. Выберите её ниже.

button-grades-course = Шкала: { $subject }
button-grades-group = Шкала оценок
button-grades-remove = Убрать оценку
button-grades-work = { $graded ->
    [yes] Изменить оценку
   *[no] Оценить
}
toast-grades-scale = Шкала изменена: { $scale }
toast-grades-given = Оценка стоит
toast-grades-removed = Оценка убрана
button-grades-called-for = Вернуть к сдаче
toast-grades-excused = { $excused ->
    [yes] Сдавать не нужно
   *[no] Снова к сдаче
}
