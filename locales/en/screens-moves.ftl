### A move by agreement.

screen-move-title =
    <b>Moving a lesson</b>
    { $subject } · { $name }
screen-move-now = Now: { $when }
screen-move-days = Which day suits? Or type it: 12.03 18:30
screen-move-no-days = No free day to move it to. Or type a time: 12.03 18:30
screen-move-times = { $day }, time: { $city }
screen-move-slot = • { $when }
screen-move-chosen = { $side ->
    [tutor] The family picks one. The times are held for { $hours } h, then the others are free again.
   *[client] The tutor picks one. The times are held for { $hours } h; till then the lesson stays as it is.
}
screen-move-offered = ⏳ { $side ->
    [tutor] The tutor offers to move it, answer by { $until }
   *[client] The family asks to move it, answer by { $until }
}
dialog-name-move-by-agreement = Moving a lesson
not-understood-move-by-agreement-slot = That is no time I know. Type a day and a time like 12.03 18:30, or choose below.
