### Paying by transfer or in cash: the sum, where to, "I paid", the receipt.

screen-pay-amounts =
    <b>Payment · { $student }</b>
    Balance: { $balance }
screen-pay-waits = ⏳ Waiting to be confirmed: { $amount }, { $moment }
screen-pay-how-much = How much? Choose or type a sum.
screen-pay-where = <b>Pay { $amount } · { $student }</b>
screen-pay-to = Where to — the buttons below copy:
screen-requisite-line = { $kind ->
    [card] Card: <code>{ $value }</code>
    [phone] Phone: <code>{ $value }</code>
    [iban] IBAN: <code>{ $value }</code>
    [receiver] Receiver: { $value }
    [link] Link: { $value }
   *[other] { $value }
}
screen-pay-nowhere = Nobody has said yet where to pay: ask the tutor.
screen-pay-purpose = Purpose: <code>{ $purpose }</code>
screen-pay-then = After the transfer press “Paid”: the tutor confirms it, and you get a receipt.
pay-purpose = Lessons, { $student }, { $month }
button-pay-now = Pay
button-pay-debt = Debt: { $amount }
button-pay-lessons = { $count ->
    [one] { $count } lesson: { $amount }
   *[other] { $count } lessons: { $amount }
}
button-pay-claim = ⏳ { $amount }
button-pay-copy = { $kind ->
    [card] Card number
    [phone] Phone
    [iban] IBAN
    [receiver] Receiver
    [link] Open the link
   *[other] Details
}
button-pay-copy-sum = Amount
button-pay-copy-purpose = Purpose
button-pay-done = ✅ Paid
button-pay-cash = Paid in cash
button-pay-other-sum = Another sum
dialog-name-pay-lessons = Payment
dialog-left-pay-lessons = No payment was begun.
dialog-name-prove-payment = Screenshot of the payment
dialog-left-prove-payment = The tutor hears of the payment without a screenshot, too. You can send it later.
not-understood-pay-lessons-amount = I can’t read the sum. Type a number: 1500 or 1,500.50.
not-understood-prove-payment-proof = A photo, a screenshot or a PDF will do, or a few words to the tutor.
screen-claim-own = { $state ->
    [open] ⏳ <b>Waiting to be confirmed</b>
    [received] ✅ <b>Payment received</b>
    [not_found] 🔎 <b>The transfer is not found yet</b>
   *[withdrawn] <b>Taken back</b>
}
screen-claim-sum = { $student } · { $amount }
screen-claim-proofs = { $count ->
    [one] 📎 { $count } file
   *[other] 📎 { $count } files
}
screen-claim-said = 💬 { $said }
screen-claim-ask = { $proofs ->
    [0] Send a screenshot or a PDF of the transfer: the tutor finds it sooner. A few words will do, too.
   *[other] Got it. If that is all, press “Done”.
}
button-claim-skip = No screenshot
button-claim-done = Done
button-claim-show = Screenshot or words
button-claim-receipt = Receipt
button-claim-withdraw = I haven’t paid
toast-claim-made = The tutor will hear of it
toast-claim-made-already = You have told of it already
toast-claim-withdrawn = Taken back
toast-claim-answered = It is received already
toast-claim-will-check = Fine, take your time
screen-receipt-title = { $undone ->
    [yes] ↩️ <b>{ $kind ->
        [refund] Refund undone: { $amount }
        [more] Addition undone: { $amount }
        [less] Deduction undone: { $amount }
        [write_off] The debt stands again: { $amount }
       *[payment] Payment undone: { $amount }
    }</b>
   *[no] { $kind ->
        [refund] 💸 <b>Given back: { $amount }</b>
        [more] ➕ <b>Added: { $amount }</b>
        [less] ➖ <b>Taken off: { $amount }</b>
        [write_off] 🤝 <b>Debt forgiven: { $amount }</b>
       *[payment] 🧾 <b>Payment received: { $amount }</b>
    }
}
screen-receipt-of = { $student } · { $moment }
screen-receipt-reason = Reason: { $note }
button-receipt-files = { $count ->
    [one] 📎 { $count } file
   *[other] 📎 { $count } files
}
receipt-ahead = In advance, for lessons to come
receipt-covers = Covers: { $what }
receipt-covered = { $kind ->
    [charge] lesson { $day }
    [sale] package
    [refund] refund
   *[other] deduction
}{ $whole ->
    [yes] {""}
   *[no] {" "}(in part, { $amount })
}
receipt-more = and { $count } more
receipt-earlier = { $amount } of an earlier debt
receipt-advance = { $amount } in advance
notice-claim-made = 💳 <b>Said to be paid: { $amount }</b>
notice-claim-proved = 📎 <b>More on the payment of { $amount }</b>
notice-claim-withdrawn = ↩️ <b>The payment of { $amount } was a mistake</b>
notice-claim-who = { $student } · { $payer }
notice-claim-how = { $method ->
    [cash] In cash
    [card] By card
   *[other] By transfer
}, { $moment }
notice-claim-quiet = { $covers ->
    [yes] Until you answer, no reminders of the debt are sent.
   *[no] There are no reminders of the debt till { $day }.
}
notice-claim-not-found = 🔎 <b>The transfer of { $amount } is not found yet</b>
notice-claim-not-found-what = It happens: a bank may take three days. Send a screenshot or a few words, and the tutor looks again.
notice-money-corrected = { $kind ->
    [refund] 💸 <b>Given back to you: { $amount }</b>
    [more] ➕ <b>Added to the balance: { $amount }</b>
    [less] ➖ <b>Taken off the balance: { $amount }</b>
   *[write_off] 🤝 <b>Debt forgiven: { $amount }</b>
}
notice-correction-undone = { $kind ->
    [refund] ↩️ <b>Refund undone: { $amount }</b>
    [more] ↩️ <b>Addition undone: { $amount }</b>
    [less] ↩️ <b>Deduction undone: { $amount }</b>
   *[write_off] ↩️ <b>The debt stands again: { $amount }</b>
}
button-claim-will-check = I’ll check
button-claim-received = Received
button-claim-missing = Not found
button-claim-other-sum = Another sum
button-claim-card = Details
error-other-currency = Here money is counted in { $currency }, but you wrote { $typed }. Type the sum in { $currency }.
error-payment-day-out-of-range = A payment is of today or earlier, at most { $most_days } days ago.
error-balance-too-small = There is less than that on the balance.
error-nothing-owed = The debt is smaller than that.
error-claim-over = It has been answered or taken back already.
error-proof-refused = A photo, a screenshot or a PDF will do.
error-taught-no-more = You no longer teach this student. Payments are for the present tutor and the owner of the studio.
error-too-many-claims = { $limit } payments already wait to be confirmed. Wait for the tutor, or withdraw one.
error-too-many-proofs = At most { $limit } files to one payment.
error-too-many-requisites = At most { $limit } lines: remove one.
error-requisite-wrong = { $kind ->
    [card] There is a slip in the card number: check the digits.
    [phone] That is no phone number: type, for example, +79001234567.
    [iban] There is a slip in the IBAN: check letters and digits.
   *[link] A link begins with https://
}
