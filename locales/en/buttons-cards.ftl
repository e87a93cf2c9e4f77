button-hours-card = Send a live card
button-card-book = Book a lesson
button-card-open = Open the bot
button-inline-stranger = Open the bot
button-inline-none = Nothing is free · open the bot
button-inline-card = { $studio ->
    [none] Free times, { $minutes } min
   *[other] { $studio } · { $minutes } min
}
button-inline-nearest = Next: { $when }
