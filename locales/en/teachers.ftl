button-teachers = Tutors
button-invite-teacher = Invite a colleague
button-dismiss-teacher = Remove
button-keep-teacher = Keep
toast-teacher-dismissed = Removed from the studio
screen-teachers =
    <b>Tutors</b>{ $alone ->
        [yes] { "" }

            It is only you so far. Invite a colleague: everyone has students, lessons and checking of their own.
       *[no] { "" }
    }
screen-teacher-line = • { $name }{ $own ->
    [yes] { " " }(you)
   *[no] { "" }
} — { $courses ->
    [0] no courses yet
    [one] { $courses } course
   *[other] { $courses } courses
}
screen-teacher =
    <b>{ $name }</b>
    Here since: { $since }

    { $courses ->
        [0] No courses yet.
        [one] Teaches { $courses } course.
       *[other] Teaches { $courses } courses.
    }{ $own ->
        [yes] { "" }
       *[no] { $courses ->
            [0] { "" }
           *[other] { " " }They can be removed once these have ended.
        }
    }
screen-teacher-sure =
    <b>Remove { $name } from the studio?</b>

    The studio will be closed to them. You can invite them again at any time.
screen-teacher-invitation =
    <b>An invitation for a tutor</b>

    { $name } invites you to teach with this bot: schedule, students, homework and payments in one place. Open the link and confirm:
    { $link }

    If the link does not open, the code for the bot: <code>{ $code }</code>
    Works once, until: { $till }
button-tutor-look = Look
button-tutor-take-over = Take over
button-teacher-checks = Work to check
screen-tutor-held =
    <b>{ $student }, { $subject }</b>

    { $name } is checking it now, last active at { $at }. If you take over, your colleague’s answers are kept.
screen-tutor-colleague-checks = ⚠️ { $name } goes on checking this. Your answers are kept.
screen-tutor-colleague-decided = Decided by { $name }
screen-teacher-admitted = ✅ <b>Connected:</b> { $name }. They have been told.
screen-teacher-refused = <b>Not connected:</b> { $name }. This invitation no longer works; make a new one under “Tutors”.
