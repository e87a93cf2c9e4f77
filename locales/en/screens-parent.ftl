# The guardian's screens.
screen-parent-children = <b>Children</b>
screen-parent-no-children = The children the tutor teaches will be here. Ask the tutor for an invitation link.
screen-parent-child-name = <b>{ $name }</b>
screen-parent-balance = Balance: <b>{ $amount }</b>{ $state ->
    [owed] { " " }to pay
   *[fine] { "" }
}
screen-parent-next = 📅 { $when }
screen-parent-no-lesson = 📅 No lessons ahead yet
screen-parent-lessons = 📅 Next lessons
screen-parent-lesson = { $subject } · { $when }
screen-parent-no-work = 📝 No homework so far
screen-parent-work = 📝 { $count ->
    [0] Everything is handed in
    [one] { $count } piece of homework to hand in
   *[other] { $count } pieces of homework to hand in
}{ $missing ->
    [0] { "" }
   *[other] , overdue: { $missing }
}
screen-parent-work-done = Being checked: { $waiting } · accepted: { $accepted }
screen-parent-level = ⭐ Level { $level } “{ $title }”
screen-parent-whose-balance = <b>Balance</b>
screen-parent-no-balance = Whoever pays for the lessons sees the balance. If that is you, ask the tutor for a new invitation.
