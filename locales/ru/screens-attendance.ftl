### Who was at a lesson of a group.

screen-attendance-hint = { $state ->
    [planned] Нажмите на имя, чтобы сменить отметку. Кто без отметки — был.
   *[held] Нажмите на имя, чтобы исправить: списание пересчитается.
}
screen-attendance-line = • { $student } — { $mark ->
    [expected] без отметки
    [present] на уроке
    [late] опоздание
    [absent_silent] неявка
    [absent_notified] поздняя отмена
    [cancelled] отмена заранее
   *[excused] уважительная причина
}{ $charged ->
    [yes] { " " }· { $price }
   *[no] { "" }
}
screen-attendance-choice =
    <b>{ $student }</b>

    Сейчас списано: { $price }. Как было на самом деле? Разница спишется или вернётся сама.
screen-attendance-price = • { $mark ->
    [present] на уроке
    [late] опоздание
    [absent_silent] неявка
    [absent_notified] поздняя отмена
   *[excused] уважительная причина
} · { $price }
screen-attendance-brief = { $student } — { $mark ->
    [late] опоздание
    [absent_silent] неявка
    [absent_notified] поздняя отмена
   *[excused] уважительная причина
}
screen-attendance-notable = Отметки: { $names }
