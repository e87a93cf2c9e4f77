button-hours-card = Отправить карточку
button-card-book = Записаться
button-card-open = Открыть бота
button-inline-stranger = Открыть бота
button-inline-none = Свободных окон нет · открыть бота
button-inline-card = { $studio ->
    [none] Свободное время, { $minutes } мин
   *[other] { $studio } · { $minutes } мин
}
button-inline-nearest = Ближайшее: { $when }
