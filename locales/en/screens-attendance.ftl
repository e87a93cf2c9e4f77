### Who was at a lesson of a group.

screen-attendance-hint = { $state ->
    [planned] Tap a name to change the mark. Whoever has none was there.
   *[held] Tap a name to correct it: the charge follows.
}
screen-attendance-line = • { $student } — { $mark ->
    [expected] no mark
    [present] present
    [late] late
    [absent_silent] no-show
    [absent_notified] late cancel
    [cancelled] cancelled before
   *[excused] excused
}{ $charged ->
    [yes] { " " }· { $price }
   *[no] { "" }
}
screen-attendance-choice =
    <b>{ $student }</b>

    Charged now: { $price }. How was it really? The difference is charged or given back by itself.
screen-attendance-price = • { $mark ->
    [present] present
    [late] late
    [absent_silent] no-show
    [absent_notified] late cancel
   *[excused] excused
} · { $price }
screen-attendance-brief = { $student } — { $mark ->
    [late] late
    [absent_silent] no-show
    [absent_notified] late cancel
   *[excused] excused
}
screen-attendance-notable = Marks: { $names }
