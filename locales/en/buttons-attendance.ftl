### Buttons of who was at a lesson.

button-attendance = Who was there: { $count }
button-attendance-hold = Lesson held
button-attendance-mark = { $mark ->
    [present] Present
    [late] Late
    [absent_silent] No-show
    [absent_notified] Late cancel
   *[excused] Excused
}
toast-attendance = { $mark ->
    [present] Present
    [late] Late
    [absent_silent] No-show
    [absent_notified] Late cancel
   *[excused] Excused
}
