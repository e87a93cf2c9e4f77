# Сводка репетитора: утром и вечером всё, что ждёт.
button-digest-day = { $slot ->
    [morning] Уроки сегодня
   *[evening] Уроки завтра
}
button-digest = { $on ->
    [yes] ✓ { $slot ->
        [morning] Сводка 8:00
       *[evening] Сводка 20:00
    }
   *[no] { $slot ->
        [morning] Сводка 8:00
       *[evening] Сводка 20:00
    }
}
screen-settings-digest = Сводка: { $hours ->
    [both] в 8:00 и в 20:00
    [morning] в 8:00
    [evening] в 20:00
   *[none] выключена
}
notice-digest-title = { $slot ->
    [morning] ☀️ <b>Сегодня, { $day }</b>
   *[evening] 🌙 <b>Завтра, { $day }</b>
}
notice-digest-lessons = { $count ->
    [0] Уроков нет.
    [one] { $count } урок: { $lessons }
    [few] { $count } урока: { $lessons }
   *[many] { $count } уроков: { $lessons }
}{ $more ->
    [0] { "" }
   *[other] { "" } и ещё { $more }
}
notice-digest-to-mark = Отметить уроки: { $count }
notice-digest-to-check = На проверку: { $count }{ $new ->
    [0] { "" }
   *[other] , новых: { $new }
}
notice-digest-overdue = Просрочены задания: { $count }{ $new ->
    [0] { "" }
   *[other] , новых: { $new }
} — { $names }{ $more ->
    [0] { "" }
   *[other] { "" } и ещё { $more }
}
notice-digest-debtors = Долги по оплате: { $count }
notice-digest-claims = Подтвердить оплаты: { $count }
notice-digest-disputes = Оспорено списаний: { $count }
