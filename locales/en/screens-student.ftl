# The student's screens.
screen-student-home = <b>Your studies</b>
screen-student-next = 📅 Next lesson: <b>{ $subject }</b>
    { $when }
screen-student-lesson-on = 📅 On now: <b>{ $subject }</b>
    { $when }
screen-student-no-lesson = 📅 No lessons ahead yet.
screen-student-due = 📝 { $count ->
    [0] Nothing to hand in, all done.
    [one] { $count } piece of homework is due:
   *[other] { $count } pieces of homework are due:
}
screen-student-level = ⭐ Level { $level } “{ $title }” · { $xp } XP
screen-student-streak = 🔥 Streak: { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
screen-student-submitted = <b>Submitted</b> · { $subject }

    { $pages ->
        [one] { $pages } page is
       *[other] { $pages } pages are
    } with the tutor. You can take the work back until the check begins.
toast-student-submitted = Submitted!
toast-student-taken-back = It is yours again
toast-student-put-off = The pages are kept
toast-student-dropped = All right, to none
