### Сверка книги.

notice-ledger-differs = 🧮 <b>Ежедневная сверка денег: { $count ->
    [one] { $count } расхождение
    [few] { $count } расхождения
   *[many] { $count } расхождений
}</b>
notice-ledger-differs-what = Все записи на месте, но итог по ним не сходится с показанным. Перешлите это сообщение тому, кто обслуживает бота.
notice-ledger-differs-where = Где смотреть: <code>{ $numbers }</code>
