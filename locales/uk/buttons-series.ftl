### A lesson every week.

button-series-weekly = 🔁 Щотижня
button-series-every = { $every ->
    [1] Щотижня
   *[other] Раз на { $every } тижні
}
button-series-open = Без кінця
button-series-till = до { $day }
button-series-count = { $count ->
    [one] { $count } урок
    [few] { $count } уроки
   *[many] { $count } уроків
}
button-series-create = Створити серію
button-series-despite = І в зайняті дні
button-series-first = Перший урок
button-series-this = Лише цей урок
button-series-following = Цей і наступні
button-series-all = Усі майбутні
button-series-change = Перенести серію
button-series-change-despite = І на зайнятий час
button-series-keep = Залишити серію
button-series-cancel = Скасувати серію
button-series-restore = ↩️ Повернути серію
button-series-other-end = Інший термін
button-series-card = 🔁 Серія
button-series-list = 🔁 Серії
button-series-prolong = Продовжити
button-series-end = Завершити серію
toast-series-created-already = Цю серію вже створено
toast-series-created = Серію створено
toast-series-changed = { $count ->
    [one] Серію перенесено: { $count } урок
    [few] Серію перенесено: { $count } уроки
   *[many] Серію перенесено: { $count } уроків
}
toast-series-restored = { $count ->
    [one] Серію повернуто: { $count } урок
    [few] Серію повернуто: { $count } уроки
   *[many] Серію повернуто: { $count } уроків
}
toast-series-prolonged = { $count ->
    [0] Серію продовжено
    [one] Серію продовжено: { $count } урок
    [few] Серію продовжено: { $count } уроки
   *[many] Серію продовжено: { $count } уроків
}
