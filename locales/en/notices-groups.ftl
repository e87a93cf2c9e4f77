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
