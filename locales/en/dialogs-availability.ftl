### Working hours, days off and booking rules.

dialog-name-set-hours = Working hours
dialog-name-add-time-off = Days off
dialog-name-change-rule = Booking rules
dialog-hours =
    <b>{ $day }</b>
    { $count ->
        [0] Not a working day.
       *[other] Hours: { $hours }
    }

    You may type the whole day: <code>10-13, 15-20</code>.
dialog-hours-since =
    <b>{ $day }</b>
    From what time?
dialog-hours-till =
    <b>{ $day }, from { $since }</b>
    Until what time?
dialog-off-first =
    <b>First day off</b>
    { $month }. You may type <code>12.03</code> or <code>12.03-20.03</code>.
dialog-off-last =
    <b>Last day off</b>
    From { $first }. { $month }.
dialog-off-confirm =
    <b>Off: { $days }</b>
    { $count ->
        [one] { $count } day.
       *[other] { $count } days.
    } { $lessons ->
        [0] There are no lessons then.
        [one] { $lessons } lesson is planned then. Keep it or cancel it? If cancelled, the family is told.
       *[other] { $lessons } lessons are planned then. Keep or cancel them? If cancelled, the families are told.
    }
dialog-off-more = …and { $count } more
dialog-rule =
    <b>{ $name }: { $value }</b>
    { $about }
dialog-rule-typed = You may type a number from { $least } to { $most }.
not-understood-set-hours-hours = Those hours are not clear. Type 10-13, 15-20, for example, or tap a button.
not-understood-add-time-off-first = Those days are not clear. Type 12.03 or 12.03-20.03, for example, or pick one below.
not-understood-add-time-off-last = That day is not clear. Type 20.03, for example, or pick one below.
not-understood-add-time-off-confirm = One step left: tap a button.
not-understood-change-rule-value = Type a number or pick one below.
