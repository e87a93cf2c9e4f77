# Notices: a new message about something that happened.

notice-about = { $reader ->
    [student] { $subject } · { $tutor }
   *[guardian] { $student } · { $subject }
}

# Lessons
notice-lesson-planned = 📅 <b>New lesson</b>
notice-lesson-when = { $when } · { $minutes } min
notice-lesson-moved = 🔁 <b>Lesson moved</b>
notice-lesson-was = <s>{ $when }</s>
notice-lesson-cancelled = ✖️ <b>Lesson cancelled</b>
notice-lesson-free = Nothing is charged for it.
notice-lesson-tomorrow = ⏰ <b>{ $day ->
    [today] Lesson today
    [tomorrow] Lesson tomorrow
   *[later] Lesson soon
}</b>
notice-lesson-soon = ⏰ <b>Lesson at { $time }</b>
notice-lesson-card = <b>Was the lesson held?</b>
button-notice-lesson = Open the lesson
button-notice-hold = Held
button-notice-no-show = No-show
button-notice-cancel = Cancel

# The live card of a lesson: the first message about it, which goes on showing what became of it.
notice-live-lesson = { $state ->
    [moved] 📅 <b>Lesson moved</b>
    [held] ✅ <b>Lesson held</b>
    [no_show] 📅 <b>Lesson missed</b>
    [late_cancelled] ✖️ <b>Lesson cancelled late</b>
    [cancelled] ✖️ <b>Lesson cancelled</b>
   *[planned] 📅 <b>Lesson</b>
}
notice-live-homework = 📝 Homework due { $due }: { $state ->
    [assigned] assigned
    [seen] opened
    [submitted] handed in
    [in_check] being checked
    [returned] to be reworked
   *[accepted] accepted
}

# Homework
notice-homework-assigned = 📝 <b>New homework</b>
notice-homework-withdrawn = 🚫 <b>Homework called off</b>, nothing to do
notice-homework-task = <blockquote>{ $text }</blockquote>
notice-homework-attached = 📎 { $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
}
notice-homework-due = Due: { $when }
notice-homework-due-tomorrow = ⏰ <b>{ $day ->
    [today] Homework due today
    [tomorrow] Homework due tomorrow
   *[later] Homework due soon
}</b>
notice-homework-due-soon = ⏰ <b>Hand in by { $time }</b>
notice-homework-overdue = ⏰ <b>Homework is past due</b>
notice-homework-overdue-guardian = 📝 <b>Homework not handed in yet</b>
notice-homework-still-possible = It can still be handed in.
notice-pages-received = 📄 <b>Received, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} in all</b>
notice-about-task = { $subject } · { $gist }
notice-homework-gist = { $gist }
notice-pages-next = Send more, or hand the work in.
notice-late-pages = 📎 <b>{ $pages ->
    [one] { $pages } page came after handing in
   *[other] { $pages } pages came after handing in
}</b>
notice-late-pages-next = { $state ->
    [submitted] All of it is kept. Add it to the work?
   *[in_check] All of it is kept, but the work is being checked. If it comes back, a new attempt can begin with it.
}
notice-homework-submitted = 📥 <b>Handed in: { $student }</b>
notice-homework-work = { $subject } · { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
notice-homework-attempt = Attempt { $number }
notice-homework-late = Late: it was due { $when }
notice-homework-returned = ↩️ <b>Needs another go</b>
notice-homework-remarks = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
notice-homework-accepted = ✅ <b>Homework accepted</b>
notice-xp = +{ $xp } XP
button-notice-open = Open homework
button-notice-hand-in = Hand in
button-notice-again = Hand in again
button-notice-check = Check
button-notice-submit = { $pages ->
    [one] Submit { $pages } page
   *[other] Submit { $pages } pages
}

# Money
notice-payment-received = 💳 <b>Payment received: { $amount }</b>
notice-payment-undone = ↩️ <b>Payment undone: { $amount }</b>
notice-payment-undone-why = It was recorded by mistake; the balance is corrected.
notice-balance = Balance: <b>{ $balance }</b>
notice-balance-low = 🪫 <b>{ $state ->
    [low] Balance is running low
    [empty] Balance is used up
   *[owed] Balance is below zero
}</b>
notice-balance-lasts = Enough for { $count ->
    [one] { $count } more lesson
   *[other] { $count } more lessons
}.
button-notice-balance = Balance

# Progress
notice-achievement = 🏅 <b>New achievement: { $name }</b>
notice-level-up = ⭐ <b>Level { $level }: { $title }</b>
notice-level-next = Keep it up!
button-notice-progress = Progress

# People
notice-somebody-came = 👋 <b>Somebody used your invitation</b>
notice-somebody-name = In Telegram: { $name }
notice-somebody-place = { $role ->
    [tutor] A tutor
    [student] As the student: { $student }
   *[guardian] As a parent of: { $student }
}
notice-somebody-question = Is this the person you invited?
button-notice-admit = Yes, connect
button-notice-refuse = No
notice-connected = 🤝 <b>You are connected</b>
notice-connected-next = { $role ->
    [student] Your schedule, homework and reminders will be here.
   *[guardian] Schedule, homework and balance will be here: { $student }.
}
notice-refused-entry = 🚪 <b>You were not connected</b>
notice-refused-entry-next = { $role ->
    [student] This invitation was meant for somebody else. If that is a mistake, ask your tutor for a new link.
   *[guardian] This invitation was meant for somebody else. If that is a mistake, ask the tutor for a new link.
}
notice-person-unreachable = 📵 <b>Messages do not arrive: { $name }</b>
notice-person-unreachable-why = The bot is blocked or the chat is gone. It mends itself with the first message to the bot.
button-notice-student = Student card
notice-update-quarantined = 🛠 <b>Something broke on our side</b>
notice-update-quarantined-kept = The last action was not carried out, but it is kept and will be seen to. Everything else is in place.
button-notice-home = Home
notice-lessons-cancelled = ✖️ <b>{ $count ->
    [one] { $count } lesson is cancelled
   *[other] { $count } lessons are cancelled
}</b>
notice-lessons-first = First: <s>{ $when }</s>
notice-lessons-last = Last: <s>{ $when }</s>
notice-lessons-free = Nothing is charged for them.
notice-teacher-connected = Your day will be here: lessons, students and work to check. Begin with the first student.
