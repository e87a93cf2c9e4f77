### What a family is told of a series.

notice-series-planned = 🔁 <b>New weekly lessons</b>
notice-series-changed = 🔁 <b>Weekly lessons moved</b>
notice-series-cancelled = ✖️ <b>Weekly lessons cancelled</b>
notice-series-rule = { $rule } at { $time }
notice-series-first = First lesson: { $when }
notice-series-since = Beginning with: { $when }
notice-series-off = { $count ->
    [one] { $count } lesson cancelled.
   *[other] { $count } lessons cancelled.
}
