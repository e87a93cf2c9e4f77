### What a family is told of a series.

notice-series-planned = 🔁 <b>Новая серия уроков</b>
notice-series-changed = 🔁 <b>Серия уроков перенесена</b>
notice-series-cancelled = ✖️ <b>Серия уроков отменена</b>
notice-series-rule = { $rule } в { $time }
notice-series-first = Первый урок: { $when }
notice-series-since = Начиная с: { $when }
notice-series-off = { $count ->
    [one] Отменён { $count } урок.
    [few] Отменено { $count } урока.
   *[many] Отменено { $count } уроков.
}
