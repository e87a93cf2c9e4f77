### The ledger reckoned anew.

notice-ledger-differs = 🧮 <b>The daily check of money: { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}</b>
notice-ledger-differs-what = Every record is in its place, but together they do not make what is shown. Please forward this message to whoever runs the bot.
notice-ledger-differs-where = Where to look: <code>{ $numbers }</code>
