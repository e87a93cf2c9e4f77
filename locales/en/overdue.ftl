# What is overdue: homework and money. Buttons of 20 characters at most.
button-overdue = Overdue: { $count }
button-overdue-money = Debts: { $count }
screen-overdue-own = <b>Overdue</b>{ $count ->
    [0] { "" }

    Nothing is: all that was due has been handed in.
    [one] : { $count } task
   *[other] : { $count } tasks
}
screen-overdue-hand-in = Tap a task to hand it in.
screen-overdue-children = <b>Overdue</b>{ $count ->
    [0] { "" }

    Nothing is: all that was due has been handed in.
    [one] : { $count } task
   *[other] : { $count } tasks
}
screen-overdue-students = <b>Who has not handed in</b>{ $count ->
    [0] { "" }

    Nobody: all that was due has been handed in.
   *[other] { "" }
}
screen-overdue-student-line = • { $name } — { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}, overdue since { $day }
notice-overdue-several = { $reader ->
    [guardian] 📝 <b>Not handed in yet: { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }</b>
   *[student] ⏰ <b>Time is up: { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }</b>
}
notice-overdue-line = • <b>{ $subject }</b> · { $gist } · due { $day }
notice-overdue-more = And { $count } more.
