# A lesson cancelled by its family: student and parent read the same words.
screen-cancel-of = <b>{ $name }:</b>
screen-cancel-left = { $unit ->
    [days] { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
    [hours] { $hours } h { $minutes } min left
   *[minutes] { $minutes } min left
}
screen-cancel-free-till = Free to cancel until { $when } ({ $left })
screen-cancel-standing = { $fate ->
    [free] Cancelled in time, nothing was charged
    [free_late] Cancelled late but free: once in 90 days
    [charged] Cancelled late, { $amount } charged
    [asked] The tutor is deciding whether to charge it
    [waived] Cancelled, nothing charged: the tutor agreed
   *[unseen] The place is free, the tutor knows
}
screen-cancel-ask = <b>Cancel the lesson?</b>
screen-cancel-about = { $student } · { $subject }
screen-cancel-price = { $price ->
    [free] It is free now: until { $till }, { $left }.
    [free_late] The time to cancel free is over, but one late cancellation in 90 days costs nothing: this one is not charged.
    [made_up] It is a make-up lesson: no money is charged, but the make-up is lost.
    [nothing] Nothing will be charged.
   *[charged] <b>{ $amount }</b> will be charged. { $moved ->
        [yes] The lesson was moved at the last moment, so it cannot be cancelled free.
       *[no] It was free until { $till }.
    }
} There are { $minutes } minutes to change one’s mind.
screen-cancel-why = <b>Why not charge it?</b>
screen-cancel-why-next = { $cancelled ->
    [yes] The tutor will be asked and answers with one tap.
   *[no] The lesson is cancelled at once. Nothing is charged until the tutor answers.
}

# A cancellation as the tutor sees it
screen-waiver-title = <b>{ $student }, { $subject }</b>
screen-waiver-line = { $group ->
    [yes] { $student }:{ " " }
   *[no] { "" }
}{ $reason ->
    [illness] illness
    [no_power] no power
    [no_internet] no internet
    [air_alert] air alert
    [plans] change of plans
   *[other] another reason
} · { $fate ->
    [asked] ❓ asks not to be charged { $amount }
    [waived] not charged, as asked
    [free_late] late but free (once in 90 days)
    [free] in time, free
    [charged] late, { $amount } charged
   *[nothing] late, nothing charged
}

# Make-up lessons
screen-makeup-lesson = 🔄 Makes up for a missed lesson
screen-makeups = <b>Make-up lessons: { $name }</b>
screen-makeup-line = { $subject } · instead of { $missed } · until { $till }{ $paid ->
    [yes] { " " }· paid already
   *[no] { "" }
}
screen-makeup-none = There is nothing to make up for.
screen-makeup-how = Plan a lesson as usual and mark it as a make-up: the lesson’s card, “More”.
screen-makeup-for-family = A make-up lesson: it is paid already
screen-parent-makeups = 🔄 { $count ->
    [one] { $count } make-up lesson
   *[other] { $count } make-up lessons
} until { $till }
