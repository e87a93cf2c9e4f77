### Ціни очима того, хто платить: дорослий учень або батьки, тому без «ти» і «ви».
button-family-prices = 🏷 Ціни
screen-family-prices = <b>🏷 Ціни · { $student }</b>
screen-family-prices-none = Зараз занять немає.
screen-family-price = <b>{ $subject }</b>: { $amount } за урок { $minutes } хв
screen-family-price-terms = { $per ->
    [hour] { $rate } за годину
   *[lesson] { $rate } за урок
}{ $off ->
    [yes] , знижка { $percent } %
   *[no] { "" }
}
screen-family-price-from = З { $day }: { $amount }
screen-family-price-late = { $costs ->
    [no] Скасувати урок можна безкоштовно будь-коли до початку.
   *[yes] Скасування безкоштовне не пізніше ніж за { $hours } год до початку, пізніше — { $percent } % ціни.
}
screen-family-price-free-late = { $count ->
    [one] { $count } пізнє скасування за 90 днів безкоштовне.
    [few] { $count } пізні скасування за 90 днів безкоштовні.
   *[many] { $count } пізніх скасувань за 90 днів безкоштовні.
}
screen-family-price-no-show = { $costs ->
    [no] Неявка: безкоштовно.
   *[yes] Неявка: { $percent } % ціни.
}
