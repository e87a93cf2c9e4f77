### Money at the tutor's: how and when it was paid, corrections, claimed payments, requisites.

screen-tutor-receipt-title = { $undone ->
    [yes] <b>Payment undone</b>
   *[no] ✅ <b>Payment recorded</b>
}
screen-tutor-receipt-sum = { $student } · { $undone ->
    [yes] <s>{ $amount }</s>
   *[no] { $amount }
}
screen-tutor-receipt-balance = Balance now: { $balance }
dialog-payment-how = { $dated ->
    [yes] Date: { $day }
   *[no] Date: today
} · { $method ->
    [cash] in cash
    [bank] by transfer
    [card] by card
    [other] another way
   *[none] no method given
}
dialog-payment-proved = 📎 Screenshot attached
dialog-payment-alike = ⚠️ The same payment is recorded already: { $amount }, { $moment }. Record another one?
dialog-payment-more = { $what ->
    [day]
        <b>When was it paid? { $student } · { $amount }</b>

        Choose the day, or type it: 12.03 or 12.03.2026.
    [note]
        <b>Note · { $student } · { $amount }</b>

        One line. Whoever pays sees it, too.
   *[proof]
        <b>Screenshot · { $student } · { $amount }</b>

        Send a photo, a screenshot or a PDF.
}
payment-method = { $method ->
    [cash] Cash
    [bank] Transfer
    [card] Card
    [telegram] Telegram
   *[other] Other
}
payment-method-line = { $method ->
    [cash] In cash
    [bank] By transfer
    [card] By card
    [telegram] In Telegram
   *[other] Another way
}
screen-payment-note = 💬 { $note }
button-payment-day = { $day ->
    [today] Today
    [yesterday] Yesterday
   *[other] Day
}
button-payment-note = Note
button-payment-proof = Screenshot
button-payment-again = Record another
button-payment-open-like = Open it
not-understood-record-payment-confirm = Check the payment and record it. Another sum may be typed as a number: 1500.
not-understood-record-payment-day = I can’t read the day. Type, for example, 12.03 or 12.03.2026.
not-understood-record-payment-note = A note is one line of text.
not-understood-record-payment-proof = A photo, a screenshot or a PDF will do.
dialog-name-attach-proof = Screenshot of the payment
not-understood-attach-proof-proof = A photo, a screenshot or a PDF will do.
button-money-acts = Refund, correct
screen-money-acts =
    <b>Money · { $student }</b>

    Balance: { $balance }
    What shall be done? All of it can be undone.
button-money-act = { $act ->
    [refund] Give money back
    [add] Add
    [take_off] Take off
   *[write_off] Forgive the debt
}
button-money-whole = All: { $amount }
button-money-sure = { $act ->
    [refund] Money given back
    [add] Add
    [take_off] Take off
   *[write_off] Forgive the debt
}
button-claims = { $count ->
    [one] ⏳ { $count } payment
   *[other] ⏳ { $count } payments
}
dialog-correct-amount =
    <b>{ $act ->
        [refund] Money back
        [add] Adding to the balance
        [take_off] Taking off the balance
       *[write_off] Forgiving a debt
    } · { $student }</b>

    Balance: { $balance }
    { $act ->
        [refund] How much was given back? Type the sum.
        [add] How much is added? Type the sum.
        [take_off] How much is taken off? Type the sum.
       *[write_off] How much of the debt is forgiven? Type the sum.
    }
dialog-correct-reason =
    <b>{ $act ->
        [add] Add { $amount }
       *[take_off] Take off { $amount }
    } · { $student }</b>

    What for? Type one line: whoever pays sees it.
dialog-correct-confirm =
    <b>{ $act ->
        [refund] Give { $amount } back?
        [add] Add { $amount }?
        [take_off] Take { $amount } off?
       *[write_off] Forgive a debt of { $amount }?
    }</b>

    { $student }
    Balance: { $before } → { $after }
dialog-correct-beyond = ⚠️ There is not so much: it becomes { $after }.
dialog-correct-told = Whoever pays is told.
dialog-name-correct-balance = Correction of a balance
not-understood-correct-balance-amount = I can’t read the sum. Type a number: 1500 or 1,500.50.
not-understood-correct-balance-reason = Type the reason in one line.
screen-claims = <b>Waiting to be confirmed</b>
screen-claims-line = { $student } · { $amount } · { $moment }
screen-claims-none = Payments that parents have told of will be here. There are none now.
button-claims-all = All of them
screen-claim-card = { $state ->
    [open] 💳 <b>Said to be paid</b>
    [received] ✅ <b>Payment received</b>
    [not_found] 🔎 <b>The transfer is not found</b>
   *[withdrawn] ↩️ <b>Taken back</b>
}
screen-claim-by = { $payer } · { $method ->
    [cash] in cash
    [card] by card
   *[other] by transfer
} · { $moment }
screen-claim-answered = Answered by { $who }, { $moment }
dialog-claim-like =
    <b>Is it the same payment?</b>

    { $amount } is recorded already: { $moment }.
button-claim-same = Yes, the same
button-claim-another = No, another one
dialog-claim-sum =
    <b>How much has come? · { $student }</b>

    Said to be { $amount }. Type what has really come.
dialog-claim-confirm =
    <b>Record a payment of { $amount }?</b>

    { $student } · said to be { $said }
    { $apart ->
        [more] { $by } more: it stays on the balance.
        [less] { $by } less.
       *[same] Just what was said.
    }
dialog-name-receive-other = Sum of the payment
not-understood-receive-other-amount = I can’t read the sum. Type a number: 1500 or 1,500.50.
toast-claim-missed = The payer is told it is not found
toast-claim-was-withdrawn = It has been taken back
button-requisites = Where to pay
screen-requisites =
    <b>Where to pay</b>

    Whoever pays sees this and copies it with a tap.
screen-requisites-none = Nothing yet. Add a card, a phone or a link.
button-requisite-add = { $kind ->
    [card] ➕ Card
    [phone] ➕ Phone
    [iban] ➕ IBAN
    [receiver] ➕ Receiver
    [link] ➕ Link
   *[other] ➕ Other
}
button-requisite-drop = ✖️ { $kind ->
    [card] Card{" "}
    [phone] Phone{" "}
    [iban] IBAN{" "}
   *[other] {""}
}{ $value }
dialog-requisite = { $kind ->
    [card]
        <b>Card number</b>

        Type all the digits: they are checked.
    [phone]
        <b>Phone for transfers</b>

        Type the number, for example +79001234567.
    [iban]
        <b>IBAN</b>

        Type all of it: it is checked.
    [receiver]
        <b>Receiver</b>

        Type what to put into the transfer: name and bank.
    [link]
        <b>Link to pay by</b>

        Send an address that begins with https://
   *[other]
        <b>Another line</b>

        Type whatever the transfer needs in one line.
}
dialog-name-add-requisite = Where to pay
toast-requisite-removed = Removed
