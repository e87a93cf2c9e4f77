### Рабочее время, выходные и правила записи.

button-hours = 🕘 Рабочее время
button-hours-usual = Пн–Пт { $hours }
button-hours-off = Выходные и отпуск
button-hours-drop = ✕ { $hours }
button-hours-add = Добавить часы
button-hours-workdays = Так же Пн–Пт
button-hours-week = Так же всю неделю
button-hours-studio = { $studio }
button-off-add = Добавить
button-off-one-day = Только этот день
button-off-take = Не работаю
button-off-keep = Уроки оставить
button-off-cancel =
    { $count ->
        [one] Отменить { $count } урок
        [few] Отменить { $count } урока
       *[many] Отменить { $count } уроков
    }
button-off-give-back = ↩️ Снова работаю
button-rules = Правила записи
button-book = 📥 Записаться
button-book-yes = Записаться
button-book-other = Другой день
toast-no-slots = В этот день окон нет
toast-booked = Урок записан
toast-booked-already = Этот урок уже записан
button-hours-share = Поделиться окнами
