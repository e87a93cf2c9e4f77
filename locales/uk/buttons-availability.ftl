### Робочий час, вихідні й правила запису.

button-hours = 🕘 Робочий час
button-hours-usual = Пн–Пт { $hours }
button-hours-off = Вихідні й відпустка
button-hours-drop = ✕ { $hours }
button-hours-add = Додати години
button-hours-workdays = Так само Пн–Пт
button-hours-week = Так само щодня
button-hours-studio = { $studio }
button-off-add = Додати
button-off-one-day = Лише цей день
button-off-take = Не працюю
button-off-keep = Уроки залишити
button-off-cancel =
    { $count ->
        [one] Скасувати { $count } урок
        [few] Скасувати { $count } уроки
       *[many] Скасувати { $count } уроків
    }
button-off-give-back = ↩️ Знову працюю
button-rules = Правила запису
button-book = 📥 Записатися
button-book-yes = Записатися
button-book-other = Інший день
toast-no-slots = Цього дня вікон немає
toast-booked = Урок записано
toast-booked-already = Цей урок уже записано
button-hours-share = Поділитися вікнами
