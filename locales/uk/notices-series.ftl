### What a family is told of a series.

notice-series-planned = 🔁 <b>Нова серія уроків</b>
notice-series-changed = 🔁 <b>Серію уроків перенесено</b>
notice-series-cancelled = ✖️ <b>Серію уроків скасовано</b>
notice-series-rule = { $rule } о { $time }
notice-series-first = Перший урок: { $when }
notice-series-since = Починаючи з: { $when }
notice-series-off = { $count ->
    [one] Скасовано { $count } урок.
    [few] Скасовано { $count } уроки.
   *[many] Скасовано { $count } уроків.
}
