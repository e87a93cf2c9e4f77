### Цены глазами того, кто платит: взрослый ученик или родитель, поэтому без «ты» и «вы».
button-family-prices = 🏷 Цены
screen-family-prices = <b>🏷 Цены · { $student }</b>
screen-family-prices-none = Сейчас занятий нет.
screen-family-price = <b>{ $subject }</b>: { $amount } за урок { $minutes } мин
screen-family-price-terms = { $per ->
    [hour] { $rate } за час
   *[lesson] { $rate } за урок
}{ $off ->
    [yes] , скидка { $percent } %
   *[no] { "" }
}
screen-family-price-from = С { $day }: { $amount }
screen-family-price-late = { $costs ->
    [no] Отменить урок можно бесплатно в любое время до начала.
   *[yes] Отмена бесплатна не позже чем за { $hours } ч до начала, позже — { $percent } % цены.
}
screen-family-price-free-late = { $count ->
    [one] { $count } поздняя отмена за 90 дней бесплатна.
    [few] { $count } поздние отмены за 90 дней бесплатны.
   *[many] { $count } поздних отмен за 90 дней бесплатны.
}
screen-family-price-no-show = { $costs ->
    [no] Неявка: бесплатно.
   *[yes] Неявка: { $percent } % цены.
}
