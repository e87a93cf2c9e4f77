### Schedules: free time, time off, the week and the month.

length-hours = { $count } h
length-minutes = { $count } min
screen-tutor-free-line = <i>{ $time } · free for { $length }</i>
screen-tutor-off-line = <i>{ $time } · { $kind ->
        [vacation] holiday leave
        [holiday] public holiday
        [illness] sick leave
       *[day_off] time off
    }</i>
screen-tutor-off =
    { $kind ->
        [vacation] 🌴 On holiday
        [holiday] 🎉 Public holiday
        [illness] 🤒 Sick leave
       *[day_off] 🌿 Day off
    }
screen-tutor-week-day = <b>{ $day }</b>{ $off ->
        [vacation] { " " }— on holiday
        [holiday] { " " }— public holiday
        [illness] { " " }— sick leave
        [day_off] { " " }— day off
       *[none] { "" }
    }
screen-tutor-week-free = <i>free { $spans }</i>
lessons-count =
    { $count ->
        [0] no lessons
        [one] { $count } lesson
       *[other] { $count } lessons
    }
screen-tutor-week-legend =
    { $state ->
        [planned] ahead
        [held] held
        [over] to be marked
        [no_show] no-show
        [off] time off
        [free] free
       *[cancelled_by_tutor] cancelled
    }
screen-tutor-month =
    <b>{ $month }</b>
    { $count ->
        [0] No lessons.
        [one] { $count } lesson
       *[other] { $count } lessons
    }
screen-tutor-month-week =
    { $first }–{ $last }: { $count ->
        [0] no lessons
        [one] { $count } lesson
       *[other] { $count } lessons
    }{ $free ->
        [0] { "" }
       *[other] { " " }· <i>free { $free } h</i>
    }
screen-tutor-month-hint = On the buttons: day·lessons, ✕ is a day off.

screen-schedule-both-clocks = { $span } ({ $theirs } for the tutor)
screen-family-week =
    <b>{ $span }</b> · { $count ->
        [0] no lessons
        [one] { $count } lesson
       *[other] { $count } lessons
    }
screen-family-week-empty = Lessons of these days will be here. There are none yet.
screen-family-month =
    <b>{ $month }</b> · { $count ->
        [0] no lessons
        [one] { $count } lesson
       *[other] { $count } lessons
    }
screen-family-month-hint = On the buttons: day·lessons.
