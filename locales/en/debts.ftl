# Debts: the list, reminders, the question before a lesson. Labels of 20 characters at most. Calm, no blame.
screen-debts = <b>Money owed</b>{ $count ->
    [0] { "" }

    Nobody owes anything.
   *[other] : { $count } · { $total }
}
screen-debt-line = • <b>{ $name }</b> — { $amount }, { $days ->
    [0] since today
    [one] { $days } day
   *[other] { $days } days
} · { $state ->
    [never] not reminded yet
    [today] reminded today
    [claimed] said to be paid
    [nobody] payer not connected
   *[other] reminded { $last }
}
button-debt-remind = Remind
button-debt-remind-at = Remind at { $time }
button-debt-remind-all = Remind all: { $count }
button-debt-list = To the debts
toast-debt-told = { $told ->
    [now] Reminder sent
    [later] The reminder will be sent at { $time }
    [today] Reminded today already
    [claimed] They say it is paid: please check
    [nobody] The payer is not connected to the bot
   *[paid] Nothing is owed any more
}
dialog-name-remind-debtors = Payment reminders
dialog-debt-remind = <b>Remind of payment</b>
    { $count ->
        [0] Nobody is chosen.
        [one] { $count } family gets a reminder. Tap a name to leave it out.
       *[other] { $count } families get a reminder. Tap a name to leave it out.
    }
dialog-debt-line = { $spared ->
    [yes] ▫️ <s>{ $name } — { $amount }</s>
   *[no] ✅ { $name } — { $amount }
}
dialog-debt-later = { $count ->
    [one] { $count } family gets it at { $time }: it is night there now.
   *[other] { $count } families get it at { $time }: it is night there now.
}
button-debt-tick = { $spared ->
    [yes] ▫️ { $name }
   *[no] ✅ { $name }
}
button-debt-send = Remind: { $count }
toast-debt-sent = Done: { $count }
screen-debt-report = <b>Payment reminders</b>
screen-debt-report-line = { $told ->
    [now] Sent: { $count }
    [later] Will be sent at { $time }: { $count }
    [today] Reminded today already: { $count }
    [claimed] Said to be paid: { $count }
    [nobody] Payer not connected: { $count }
   *[paid] Nothing owed any more: { $count }
}
notice-debt-due = 💳 <b>{ $step ->
    [before] Payment is due soon
    [due] Payment is due today
    [late] A reminder of payment
   *[later] Not paid yet
}</b>
notice-debt-to-pay = To pay: <b>{ $amount }</b>
notice-debt-till = { $step ->
    [before] Please pay by { $day }
    [due] Due { $day }
   *[other] It was due { $day }
}
notice-debt-paid-already = { $reader ->
    [student] Paid already? Press “Pay” and say so.
   *[guardian] Paid already? Press “Pay” and say so.
}
notice-debt-reminder = 💳 <b>A reminder of payment</b>
button-debt-pay = Pay
notice-debt-lasts = 💰 <b>A debt is still unpaid</b>
notice-debt-owes = { $student } owes <b>{ $amount }</b>
notice-debt-since = It was due { $day }. There are no more automatic reminders: the next step is yours.
notice-debt-before-lesson = 💰 <b>There is a debt. Teach the lesson?</b>
notice-debt-lessons = { $about ->
    [yes] That is more than { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }.
   *[no] That is { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }.
}
notice-debt-next = { $day ->
    [today] Lesson today
    [tomorrow] Lesson tomorrow
   *[later] Lesson
}: { $when }
button-debt-teach = Teach the lesson
button-debt-move = Move
toast-debt-teach = The lesson stays
button-money-rules = Payment rules
notice-low-package = 🎟 <b>{ $state ->
    [low] The package is running out
   *[empty] The package is used up
}</b>
notice-low-package-left = { $package } · left: <b>{ $left }</b>
button-low-package = Package
