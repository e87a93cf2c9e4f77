### Звірка книги.

notice-ledger-differs = 🧮 <b>Щоденна звірка грошей: { $count ->
    [one] { $count } розбіжність
    [few] { $count } розбіжності
   *[many] { $count } розбіжностей
}</b>
notice-ledger-differs-what = Усі записи на місці, але підсумок за ними не збігається з показаним. Перешліть це повідомлення тому, хто обслуговує бота.
notice-ledger-differs-where = Де шукати: <code>{ $numbers }</code>
