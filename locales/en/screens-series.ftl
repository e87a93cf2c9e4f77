### A lesson every week.

series-rule = { $every ->
    [1] { $days }
   *[other] { $days }, every { $every } weeks
}
screen-series-of-lesson = 🔁 Series: { $rule }
screen-series-form =
    <b>Every week: { $student }, { $subject }</b>

    { $rule } at { $time } · { $minutes } min
    First lesson: { $first }, { $end ->
        [day] last one by { $last }
       *[none] no end date
    }
screen-series-prospect = { $count ->
    [0] No lesson comes out of it in the next ten weeks.
    [one] In the next ten weeks: { $count } lesson.
   *[other] In the next ten weeks: { $count } lessons.
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
        [one] { $count } lesson is planned, the rest follows by itself.
       *[other] { $count } lessons are planned, the rest follows by itself.
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
