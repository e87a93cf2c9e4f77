### Buttons of who was at a lesson.

button-attendance = Кто был: { $count }
button-attendance-hold = Урок состоялся
button-attendance-mark = { $mark ->
    [present] На уроке
    [late] Опоздание
    [absent_silent] Неявка
    [absent_notified] Поздняя отмена
   *[excused] Уважительно
}
toast-attendance = { $mark ->
    [present] На уроке
    [late] Опоздание
    [absent_silent] Неявка
    [absent_notified] Поздняя отмена
   *[excused] Уважительная причина
}
