### Prices as whoever pays sees them.
button-family-prices = 🏷 Prices
screen-family-prices = <b>🏷 Prices · { $student }</b>
screen-family-prices-none = There are no lessons going on now.
screen-family-price = <b>{ $subject }</b>: { $amount } for { $minutes } min
screen-family-price-terms = { $per ->
    [hour] { $rate } an hour
   *[lesson] { $rate } a lesson
}{ $off ->
    [yes] , { $percent }% off
   *[no] { "" }
}
screen-family-price-from = From { $day }: { $amount }
screen-family-price-late = { $costs ->
    [no] A lesson may be cancelled free at any time before it starts.
   *[yes] Cancelling is free up to { $hours } h before the start, later it costs { $percent }% of the price.
}
screen-family-price-free-late = { $count ->
    [one] { $count } late cancellation in 90 days is free.
   *[other] { $count } late cancellations in 90 days are free.
}
screen-family-price-no-show = { $costs ->
    [no] No-show: free.
   *[yes] No-show: { $percent }% of the price.
}
