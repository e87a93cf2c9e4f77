# Зведення репетитора: уранці та ввечері все, що чекає.
button-digest-day = { $slot ->
    [morning] Уроки сьогодні
   *[evening] Уроки завтра
}
button-digest = { $on ->
    [yes] ✓ { $slot ->
        [morning] Зведення 8:00
       *[evening] Зведення 20:00
    }
   *[no] { $slot ->
        [morning] Зведення 8:00
       *[evening] Зведення 20:00
    }
}
screen-settings-digest = Зведення: { $hours ->
    [both] о 8:00 та о 20:00
    [morning] о 8:00
    [evening] о 20:00
   *[none] вимкнено
}
notice-digest-title = { $slot ->
    [morning] ☀️ <b>Сьогодні, { $day }</b>
   *[evening] 🌙 <b>Завтра, { $day }</b>
}
notice-digest-lessons = { $count ->
    [0] Уроків немає.
    [one] { $count } урок: { $lessons }
    [few] { $count } уроки: { $lessons }
   *[many] { $count } уроків: { $lessons }
}{ $more ->
    [0] { "" }
   *[other] { "" } і ще { $more }
}
notice-digest-to-mark = Позначити уроки: { $count }
notice-digest-to-check = На перевірку: { $count }{ $new ->
    [0] { "" }
   *[other] , нових: { $new }
}
notice-digest-overdue = Прострочені завдання: { $count }{ $new ->
    [0] { "" }
   *[other] , нових: { $new }
} — { $names }{ $more ->
    [0] { "" }
   *[other] { "" } і ще { $more }
}
notice-digest-debtors = Борги з оплати: { $count }
notice-digest-claims = Підтвердити оплати: { $count }
notice-digest-disputes = Оскаржено списань: { $count }
