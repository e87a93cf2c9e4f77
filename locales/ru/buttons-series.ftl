### A lesson every week.

button-series-weekly = 🔁 Каждую неделю
button-series-every = { $every ->
    [1] Каждую неделю
   *[other] Раз в { $every } недели
}
button-series-open = Без конца
button-series-till = до { $day }
button-series-count = { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[many] { $count } уроков
}
button-series-create = Создать серию
button-series-despite = И в занятые дни
button-series-first = Первый урок
button-series-this = Только этот урок
button-series-following = Этот и следующие
button-series-all = Все будущие
button-series-change = Перенести серию
button-series-change-despite = И на занятое время
button-series-keep = Оставить серию
button-series-cancel = Отменить серию
button-series-restore = ↩️ Вернуть серию
button-series-other-end = Другой срок
button-series-card = 🔁 Серия
button-series-list = 🔁 Серии
button-series-prolong = Продлить
button-series-end = Завершить серию
toast-series-created-already = Эта серия уже создана
toast-series-created = Серия создана
toast-series-changed = { $count ->
    [one] Серия перенесена: { $count } урок
    [few] Серия перенесена: { $count } урока
   *[many] Серия перенесена: { $count } уроков
}
toast-series-restored = { $count ->
    [one] Серия вернулась: { $count } урок
    [few] Серия вернулась: { $count } урока
   *[many] Серия вернулась: { $count } уроков
}
toast-series-prolonged = { $count ->
    [0] Серия продлена
    [one] Серия продлена: { $count } урок
    [few] Серия продлена: { $count } урока
   *[many] Серия продлена: { $count } уроков
}
