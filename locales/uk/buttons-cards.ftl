button-hours-card = Надіслати картку
button-card-book = Записатися
button-card-open = Відкрити бота
button-inline-stranger = Відкрити бота
button-inline-none = Вільних вікон немає · відкрити бота
button-inline-card = { $studio ->
    [none] Вільний час, { $minutes } хв
   *[other] { $studio } · { $minutes } хв
}
button-inline-nearest = Найближче: { $when }
