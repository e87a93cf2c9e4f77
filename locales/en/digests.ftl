# The tutor's digest: in the morning and in the evening all that waits.
button-digest-day = { $slot ->
    [morning] Lessons today
   *[evening] Lessons tomorrow
}
button-digest = { $on ->
    [yes] ✓ { $slot ->
        [morning] Digest 8:00
       *[evening] Digest 20:00
    }
   *[no] { $slot ->
        [morning] Digest 8:00
       *[evening] Digest 20:00
    }
}
screen-settings-digest = Digest: { $hours ->
    [both] at 8:00 and 20:00
    [morning] at 8:00
    [evening] at 20:00
   *[none] off
}
notice-digest-title = { $slot ->
    [morning] ☀️ <b>Today, { $day }</b>
   *[evening] 🌙 <b>Tomorrow, { $day }</b>
}
notice-digest-lessons = { $count ->
    [0] No lessons.
    [one] { $count } lesson: { $lessons }
   *[other] { $count } lessons: { $lessons }
}{ $more ->
    [0] { "" }
   *[other] { "" } and { $more } more
}
notice-digest-to-mark = Lessons to mark: { $count }
notice-digest-to-check = To check: { $count }{ $new ->
    [0] { "" }
   *[other] , new: { $new }
}
notice-digest-overdue = Overdue tasks: { $count }{ $new ->
    [0] { "" }
   *[other] , new: { $new }
} — { $names }{ $more ->
    [0] { "" }
   *[other] { "" } and { $more } more
}
notice-digest-debtors = Unpaid: { $count }
notice-digest-claims = Payments to confirm: { $count }
notice-digest-disputes = Disputed charges: { $count }
