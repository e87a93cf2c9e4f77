### What a tutor reads.

screen-tutor-empty =
    <b>Today</b>

    The day’s lessons, work to check and debts will be here. Start with your first student: four short questions.
screen-tutor-today =
    <b>Today, { $day }</b>
    { $count ->
        [0] No lessons.
        [one] { $count } lesson
       *[other] { $count } lessons
    }
screen-tutor-lesson-line =
    { $time } · <b>{ $student }</b>, { $subject }{ $state ->
        [planned] { $confirmed ->
            [0] { "" }
           *[other] { " " }— ✓ { $students ->
                [1] confirmed
               *[other] { $confirmed } of { $students }
            }
        }
        [running] { " " }— on now
        [over] { " " }— ⏳ not marked
        [held] { " " }— ✅ held
        [no_show] { " " }— no-show
        [late_cancelled] { " " }— cancelled late
       *[cancelled_by_tutor] { " " }— cancelled
    }
screen-tutor-week =
    <b>Week { $first } – { $last }</b>
    { $count ->
        [0] No lessons.
        [one] { $count } lesson
       *[other] { $count } lessons
    }
screen-tutor-day =
    <b>{ $day }</b>
    { $count ->
        [0] No lessons.
        [one] { $count } lesson
       *[other] { $count } lessons
    }
screen-tutor-to-mark =
    <b>Not marked</b>
    { $count ->
        [1] This lesson is over: was it held?
       *[other] These lessons are over: were they held?
    }
screen-tutor-to-mark-line = { $moment } · <b>{ $student }</b>, { $subject }
screen-tutor-nothing-to-mark =
    <b>All marked</b>

    After each lesson you will be asked, here and in the chat, whether it was held.
screen-tutor-lesson = <b>{ $student }, { $subject }</b>
screen-tutor-lesson-time = { $day }, { $span }
screen-tutor-lesson-moved-from = Was: <s>{ $moment }</s>
screen-tutor-lesson-theirs = For the student: { $moment }
screen-tutor-lesson-state =
    { $state ->
        [planned] Planned · { $price }
        [running] On now · { $price }
        [over] ⏳ Over, not marked yet · { $price }
        [held] ✅ Held · { $price } charged
        [no_show] No-show · { $price } charged
        [late_cancelled] Cancelled late · { $price } charged
        [cancelled_by_client] Cancelled by the family
       *[cancelled_by_tutor] Cancelled
    }
screen-tutor-lesson-free = { $state ->
    [held] ✅ Held
    [no_show] No-show
   *[late_cancelled] Cancelled late
}
screen-tutor-lesson-homework =
    <blockquote>{ $text }</blockquote>
    Due: { $due } — { $state ->
        [assigned] assigned
        [seen] opened
        [submitted] waiting to be checked
        [submitted_late] waiting to be checked, late
        [in_check] being checked
        [in_check_late] being checked, late
        [returned] returned
        [accepted_late] ✅ accepted, late
       *[accepted] ✅ accepted
    }
screen-tutor-ask-cancel =
    <b>Cancel the lesson?</b>

    { $student }, { $subject }
    { $moment }

    Everybody connected to the bot is told, and the reminders are withdrawn. Nothing is charged. You can move it instead.
screen-tutor-students = <b>Students</b>
screen-tutor-student-line =
    <b>{ $name }</b> · { $balance }{ $connected ->
        [yes] { "" }
       *[no] { " " }· not connected
    }
screen-tutor-no-students =
    <b>Students</b>

    Your list will be here, with balances and connected families. Add the first one.
screen-tutor-pick =
    { $purpose ->
        [plan] <b>New lesson</b>
        [homework] <b>Homework</b>
       *[payment] <b>Payment</b>
    }
    Which student? { $purpose ->
        [plan] One line will do, too: <code>Wed 18:30 Masha</code>
       *[other] { "" }
    }
screen-tutor-pick-day =
    <b>New lesson: { $day }</b>
    Which student?
screen-tutor-found =
    { $count ->
        [0]
            <b>Nobody matches “{ $part }”</b>

            Type another part of the name.
       *[other]
            <b>Found for “{ $part }”</b>

            Whose card?
    }
screen-tutor-found-more = The first { $count } are shown. You can type more of the name.
screen-tutor-student = { $name }
screen-tutor-course-line = { $subject } · { $price } · { $minutes } min{ $kind ->
    [group] { " " }· group
   *[single] { "" }
}
screen-tutor-balance-line = Balance: { $balance }
screen-tutor-next-lesson = Next lesson: { $moment }
screen-tutor-no-next-lesson = No lessons ahead
screen-tutor-homework-line = Homework: { $open } to do, { $check } to check
screen-tutor-connection =
    { $role ->
        [student] Student
       *[guardian] Parent
    }: { $name } — { $reach ->
        [blocked] ⚠️ has blocked the bot, messages do not arrive
       *[connected] connected
    }
screen-tutor-not-connected =
    { $role ->
        [student] Student: not connected yet
       *[guardian] Parent: not connected yet
    }
screen-tutor-invitation =
    { $role ->
        [student]
            <b>{ $name }, this invitation is for you</b>

            Your lessons, homework and reminders will be here. Open the link and confirm:
       *[guardian]
            <b>Invitation for a parent · { $name }</b>

            The schedule, homework and balance will be here. Open the link and confirm:
    }
    { $link }

    If the link does not open, the code for the bot is <code>{ $code }</code>
    Works once, until { $till }
screen-tutor-admitted = ✅ <b>Connected:</b> { $name }. They have been told, and can see the schedule and homework.
screen-tutor-refused = <b>Not connected:</b> { $name }. This invitation no longer works; make a new one from the student’s card.
screen-tutor-edit =
    <b>{ $name }</b>

    What shall we change? A new price counts from the next lesson held.
screen-tutor-ask-disconnect =
    <b>Disconnect { $name }?</b>

    { $role ->
        [student] The student will no longer see lessons and homework
       *[guardian] The parent will no longer see lessons, homework and the balance
    }, and gets no reminders. A new invitation brings the access back.
screen-tutor-works = <b>Homework · { $student }</b>
screen-tutor-no-homework =
    <b>Homework · { $student }</b>

    All homework and attempts will be here. Nothing is assigned yet.
screen-tutor-work-line =
    • { $text }
    { "  " }due { $due } · { $state ->
        [assigned] assigned
        [seen] opened
        [missing] ⚠️ overdue
        [submitted] waiting to be checked
        [in_check] being checked
        [excused] need not be done
        [returned] returned
        [withdrawn] called off
       *[accepted] ✅ accepted
    }
screen-tutor-files-only = Homework in files
screen-tutor-work-seen = First opened: { $when }
screen-tutor-work =
    <b>{ $student }, { $subject }</b>

    <blockquote>{ $text }</blockquote>
    { $files ->
        [0] No files
        [one] { $files } file
       *[other] { $files } files
    } · due: { $due }
    { $state ->
        [assigned] Assigned, not opened yet
        [seen] Opened, not handed in yet
        [missing] ⚠️ Overdue, nothing handed in
        [submitted] Handed in, waiting to be checked
        [submitted_late] Handed in late, waiting to be checked
        [in_check] Being checked
        [in_check_late] Being checked, handed in late
        [excused] Excused: need not be done
        [returned] Returned
        [accepted_late] ✅ Accepted, handed in late
        [withdrawn] 🚫 Called off
       *[accepted] ✅ Accepted
    }
tutor-group =
    { $count ->
        [0] Empty group
       *[other] Group ({ $count })
    }
screen-tutor-lesson-names = { $names }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
screen-tutor-price-each = { $price } each
screen-tutor-price-prepaid = { $price }, by package: { $count }
screen-tutor-seats = { $names }
