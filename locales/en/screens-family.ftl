# Screens that a student and his guardian share.
screen-of-child = · { $name }

# Schedule and lesson
screen-schedule-title = <b>Schedule</b>
screen-schedule-empty = No lessons ahead yet. As soon as the tutor plans one, it appears here and you get a message.
screen-schedule-day = <b>{ $day }</b>
screen-schedule-lesson = { $span } · { $about }
screen-schedule-lesson-off = <s>{ $span }</s> · { $about } · { $state }
screen-schedule-lesson-done = { $span } · { $about } · { $state }
screen-lesson-title = <b>{ $subject }</b>
screen-lesson-student = { $names }
screen-lesson-tutor = Tutor: { $name }
screen-lesson-when = { $when } – { $end }
screen-lesson-was = <s>{ $when }</s>
screen-lesson-tutor-time = On the tutor’s clock: { $when }
screen-lesson-state = { $state ->
    [planned] The lesson is planned
    [running] The lesson is on now
    [over] The lesson is over and still to be marked
    [held] The lesson was held
    [no_show] The lesson was missed without notice
    [late_cancelled] Late cancellation
    [cancelled_by_client] The lesson was cancelled by the student’s side
   *[cancelled_by_tutor] The lesson was cancelled by the tutor
}
screen-lesson-state-short = { $state ->
    [planned] planned
    [running] on now
    [over] over
    [held] held
    [no_show] missed
    [late_cancelled] late cancellation
    [cancelled_by_client] cancelled
   *[cancelled_by_tutor] cancelled
}
screen-lesson-homework = Homework for this lesson:

# Homework
screen-homework-title = <b>Homework</b>
screen-homework-shelf = { $shelf ->
    [todo] To do
    [waiting] Being checked
   *[accepted] Done
}: { $count }
screen-homework-empty = { $shelf ->
    [todo] Nothing to hand in now. New homework appears here and comes with a message.
    [waiting] Nothing is being checked. Work waits here until the tutor has looked at it.
   *[accepted] Accepted work will be here.
}
screen-homework-line = • <b>{ $subject }</b> · { $gist }
    { "  " }due { $day } · { $state }
screen-homework-gist-none = see the materials
screen-homework-state = { $state ->
    [open] to be handed in
    [started] { $pages } p. collected, not handed in
    [missing] overdue
    [missing_started] overdue, { $pages } p. collected
    [excused] need not be done
    [returned] needs another go
    [returned_missing] needs another go, overdue
    [waiting] handed in, waiting for the tutor
    [waiting_late] handed in late, waiting for the tutor
    [in_check] being checked
    [in_check_late] being checked, handed in late
    [accepted] accepted
    [withdrawn] called off, nothing to do
   *[accepted_late] accepted, handed in late
}
screen-homework-card-title = <b>{ $subject }</b> · homework
screen-homework-card-student = { $name }
screen-homework-card-due = Due: { $when }
screen-homework-card-state = State: <b>{ $state }</b>
screen-homework-task = { $text }
screen-homework-card-materials = The task is in the materials below.
screen-homework-late-pages = 📎 Sent after handing in: { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
screen-homework-attempt = Attempt { $number } · { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} · { $state ->
    [collecting] not submitted yet
    [submitted] submitted { $day }
    [in_check] being checked
    [returned] returned { $day }
   *[accepted] accepted { $day }
}
screen-gallery-answer-to = On page { $number }

# Progress
screen-progress-title = <b>Progress</b>
screen-progress-level = Level { $level } · <b>{ $title }</b>
screen-progress-bar = <code>{ $bar }</code> { $xp } of { $next } XP
screen-progress-top = { $xp } XP, and there is nothing higher
screen-progress-streak = 🔥 { $weeks ->
    [0] The streak begins with the first week in which everything is done on time.
    [one] Streak: { $weeks } week with everything on time
   *[other] Streak: { $weeks } weeks with everything on time
}
screen-progress-freezes = ❄️ In reserve: { $count ->
    [one] { $count } freeze, so one missed week does not break the streak
   *[other] { $count } freezes, so two missed weeks do not break the streak
}
screen-progress-longest = Best streak: { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
screen-progress-achievements = 🏅 Achievements: { $earned } of { $all }
screen-progress-how = XP comes from lessons, accepted homework and weeks without debts.
screen-achievements-title = <b>Achievements</b> · { $earned } of { $all }
screen-achievement-earned = 🏅 <b>{ $name }</b>
    { $about }
screen-achievement-ahead = ▫️ { $name } · { $have } of { $needed }
    { $about }
level-title = { $level ->
    [1] Newcomer
    [2] Seeker
    [3] Pathfinder
    [4] Scholar
    [5] Adept
    [6] Explorer
    [7] Expert
    [8] Master
    [9] Virtuoso
   *[10] Legend
}
achievement-name = { $code ->
    [xp-50] First spark
    [xp-100] Picking up speed
    [xp-250] Gaining height
    [xp-500] Half a thousand
    [xp-1000] The thousand
    [lessons-1] First lesson
    [lessons-10] Ten lessons
    [lessons-25] Quarter of a hundred
    [lessons-50] Fifty lessons
    [lessons-100] The hundred
    [homework-1] First piece
    [homework-5] Five pieces
    [homework-10] Safe hands
    [homework-25] Hard worker
    [homework-50] Fifty pieces
    [streak-3] Three weeks running
    [streak-7] Seven weeks running
    [streak-14] Fourteen weeks
    [streak-30] Iron streak
    [first-quiz] First quiz
    [perfect-10] Not a single slip
    [hours-50] Fifty hours
    [early-bird] Early bird
   *[comeback] Comeback
}
achievement-what = { $code ->
    [xp-50] Earn 50 XP
    [xp-100] Earn 100 XP
    [xp-250] Earn 250 XP
    [xp-500] Earn 500 XP
    [xp-1000] Earn 1000 XP
    [lessons-1] Attend your first lesson
    [lessons-10] Attend 10 lessons
    [lessons-25] Attend 25 lessons
    [lessons-50] Attend 50 lessons
    [lessons-100] Attend 100 lessons
    [homework-1] Have one piece of homework accepted
    [homework-5] Have 5 pieces of homework accepted
    [homework-10] Have 10 pieces of homework accepted
    [homework-25] Have 25 pieces of homework accepted
    [homework-50] Have 50 pieces of homework accepted
    [streak-3] Do everything on time for 3 weeks
    [streak-7] Do everything on time for 7 weeks
    [streak-14] Do everything on time for 14 weeks
    [streak-30] Do everything on time for 30 weeks
    [first-quiz] Pass your first quiz
    [perfect-10] Get the top mark 10 times
    [hours-50] Study for 50 hours
    [early-bird] Hand in 5 pieces of homework at least a day early
   *[comeback] Be on time after a missed date
}
