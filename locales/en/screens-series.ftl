### A lesson every week.

series-rule = { $every ->
    [1] { $days }
   *[other] { $days }, every { $every } weeks
}
screen-series-of-lesson = 🔁 Series: { $rule }
screen-series-form =
    <b>New series: { $student }, { $subject }</b>

    { $rule } at { $time } · { $minutes } min
    First lesson: { $first }
    { $end ->
        [day] Last one: by { $last }
        [count] Last one: { $last }
       *[none] No end date
    }
screen-series-prospect = { $count ->
    [0] No lesson comes out of it.
    [one] In the timetable at once: { $count } lesson.
   *[other] In the timetable at once: { $count } lessons.
}
screen-series-total = { $count ->
    [one] { $count } lesson in all.
   *[other] { $count } lessons in all.
}
screen-series-off = { $count ->
    [one] { $count } day falls on your time off and is left out.
   *[other] { $count } days fall on your time off and are left out.
}
screen-series-follows = { $more ->
    [rest] The others will appear by themselves.
   *[open] The rest follows by itself.
}
screen-series-clashes = ⚠️ { $count ->
    [one] { $count } day is taken by another lesson and left out.
   *[other] { $count } days are taken by other lessons and left out.
}
screen-series-created =
    <b>The series is set</b>

    { $student }, { $subject }
    🔁 { $rule } at { $time }
    First lesson: { $first }
    { $count ->
        [one] { $count } lesson is planned.
       *[other] { $count } lessons are planned.
    }
screen-series-ask-change =
    <b>Move the series?</b>

    { $student }, { $subject }
    <s>{ $before }</s>
    { $after } and so on

    { $count ->
        [one] { $count } lesson changes.
       *[other] { $count } lessons change.
    }
screen-series-kept = { $count ->
    [one] { $count } lesson stays as it is: it was moved by hand.
   *[other] { $count } lessons stay as they are: they were moved by hand.
}
screen-series-change-clashes = ⚠️ { $count ->
    [one] { $count } lesson would fall on a taken time and stays where it is.
   *[other] { $count } lessons would fall on taken times and stay where they are.
}
screen-series-ask-cancel =
    <b>Cancel the series?</b>

    { $student }, { $subject }
    Beginning with: { $first }

    { $count ->
        [one] { $count } lesson is cancelled. Nothing is charged for it.
       *[other] { $count } lessons are cancelled. Nothing is charged for them.
    }
screen-series-cancelled =
    <b>The series is cancelled</b>

    { $student }, { $subject }
    { $count ->
        [one] { $count } lesson cancelled.
       *[other] { $count } lessons cancelled.
    }
screen-series-past = { $count ->
    [one] { $count } lesson stays as it is: its new time has passed.
   *[other] { $count } lessons stay as they are: their new time has passed.
}
screen-series-list = <b>Series: { $student }</b>
screen-series-none =
    <b>Series: { $student }</b>

    Lessons that repeat will be here. To begin, plan a lesson and press “Every week”.
screen-series-line = 🔁 { $rule } at { $time } · { $subject }, { $count } ahead
screen-series-card =
    <b>Series: { $student }, { $subject }</b>

    🔁 { $rule } at { $time } · { $minutes } min
screen-series-span = { $end ->
    [over] First lesson: { $first }
    [day] First lesson: { $first }, last one by { $last }
   *[none] First lesson: { $first }, no end date
}
screen-series-ahead = { $count ->
    [0] No lessons ahead.
    [one] { $count } lesson ahead.
   *[other] { $count } lessons ahead.
}
screen-series-by-hand = Moved by hand: { $count }
screen-series-next = Next: { $moment }
screen-series-over = This series has ended.
screen-series-ask-end =
    <b>End the series?</b>

    { $student }, { $subject }

    { $count ->
        [0] Nothing lies ahead, and nothing new will appear.
        [one] { $count } lesson is cancelled. Nothing is charged for it.
       *[other] { $count } lessons are cancelled. Nothing is charged for them.
    }
dialog-series-end =
    <b>When to end? { $student }, { $subject }</b>

    Type the day of the last lesson, for example 31.05, or how many lessons: 1 to { $most }.
not-understood-plan-lesson-series = That is no day and no number. Try 31.05, or 24 for so many lessons.
dialog-series-prolong =
    <b>Until when does it go on? { $student }, { $subject }</b>

    Now the last one is by { $last }. Pick or type a day, for example 31.08.
dialog-name-prolong-series = A longer series
not-understood-prolong-series-day = That is no day. Try 31.08.
screen-series-ask-prolong =
    <b>Go on longer?</b>

    { $student }, { $subject }
    { $end ->
        [day] Last one: by { $last }
       *[none] No end date
    }
    { $count ->
        [0] New lessons will appear when their time comes.
        [one] { $count } lesson is added at once.
       *[other] { $count } lessons are added at once.
    }
