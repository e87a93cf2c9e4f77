### A lesson every week.

button-series-weekly = 🔁 Every week
button-series-every = { $every ->
    [1] Every week
   *[other] Every { $every } weeks
}
button-series-open = No end
button-series-till = till { $day }
button-series-count = { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
}
button-series-create = Set the series
button-series-despite = On taken days, too
button-series-first = First lesson
button-series-this = Only this lesson
button-series-following = This and following
button-series-all = All to come
button-series-change = Move the series
button-series-change-despite = To taken times, too
button-series-keep = Keep the series
button-series-cancel = Cancel the series
button-series-restore = ↩️ Restore
button-series-other-end = Another end
button-series-card = 🔁 Series
button-series-list = 🔁 Series
button-series-prolong = Go on longer
button-series-end = End the series
toast-series-created-already = This series is set already
toast-series-created = The series is set
toast-series-changed = { $count ->
    [one] Series moved: { $count } lesson
   *[other] Series moved: { $count } lessons
}
toast-series-restored = { $count ->
    [one] Series restored: { $count } lesson
   *[other] Series restored: { $count } lessons
}
toast-series-prolonged = { $count ->
    [0] The series goes on
    [one] The series goes on: { $count } lesson
   *[other] The series goes on: { $count } lessons
}
