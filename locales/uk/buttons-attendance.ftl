### Buttons of who was at a lesson.

button-attendance = Хто був: { $count }
button-attendance-hold = Урок відбувся
button-attendance-mark = { $mark ->
    [present] На уроці
    [late] Запізнення
    [absent_silent] Неявка
    [absent_notified] Пізня відмова
   *[excused] Поважно
}
toast-attendance = { $mark ->
    [present] На уроці
    [late] Запізнення
    [absent_silent] Неявка
    [absent_notified] Пізня відмова
   *[excused] Поважна причина
}
