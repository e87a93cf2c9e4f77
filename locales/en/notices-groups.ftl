### What a family is told of a group.

notice-group-joined = 👥 <b>A place in a group</b>
notice-group-first = Next lesson: { $when }. { $count ->
    [one] { $count } lesson in the schedule.
   *[other] { $count } lessons in the schedule.
}
notice-group-left = 👥 <b>No longer in the group</b>
notice-group-off = From { $when } on: { $count ->
    [one] { $count } lesson is
   *[other] { $count } lessons are
} gone from the schedule.
notice-waiting = ⏳ <b>In the queue for a group</b>
notice-waiting-number = Number in the queue: { $number }. As soon as a place is free, a message with a button comes.
notice-place-offered = 🪑 <b>A place in the group is free</b>
notice-place-until = The first tap gets it. The offer stands till { $until }.
notice-place-gone = <b>That place is taken already</b>
notice-place-gone-number = Number in the queue: { $number }. We will write as soon as the next one is free.
notice-place-taken = 🪑 <b>The place in the group is taken</b>
notice-place-who = { $student } · { $group }
notice-place-untaken = 🪑 <b>Nobody has taken the place in the group</b>
notice-place-first = { $group }. First in the queue: { $student }. The place can be offered once more.
