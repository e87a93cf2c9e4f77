# Payment by card inside Telegram: only where it is switched on.
button-card-pay = 💳 By card here
screen-card-invoice =
    <b>Invoice for { $amount }</b>

    It is the separate message above. It can be paid until { $until }.
    Only the payment provider gets the card details: neither the tutor nor the bot sees them.
toast-card-sent = This invoice has been sent already
screen-card-bad-sum =
    <b>No invoice for { $amount }</b>

    Telegram does not take this amount by card: it is too small or too large. Try another one or pay by transfer.
screen-card-trouble =
    <b>The invoice was not sent</b>

    Paying by card does not work right now, and no money was taken. Try later or pay by transfer.
screen-card-told =
    { $state ->
        [unmatched]
            💳 <b>Payment of { $amount } received</b>

            It fits no invoice, so it is not on the balance yet. It has been reported and will be looked into: the money is not lost.
       *[unseen]
            💳 <b>Payment of { $amount } received</b>

            It is on the balance of the student whose invoice it was. The tutor knows.
    }
screen-card-receipt = 💳 Paid by card in Telegram. Undo corrects the balance alone: the money itself is returned at the payment provider.
card-invoice-title = Lessons: { $student }
card-invoice-description = Adds { $amount } to the balance. Student: { $student }
card-invoice-line = Lessons
card-obstacle =
    { $why ->
        [off] Cards are no longer taken here. No money was taken.
        [paid] This invoice has been paid already. No money was taken a second time.
        [expired] This invoice is too old: it lasts a day. Open Balance and make a new one. No money was taken.
        [other_payer] This invoice is for somebody else, and only they can pay it. No money was taken.
        [no_payer] You no longer pay for this student. No money was taken.
        [other_sum] The amount is not that of the invoice. Make a new one. No money was taken.
        [student_gone] The student no longer studies here. No money was taken.
       *[unknown] There is no such invoice. Open Balance and make a new one. No money was taken.
    }
error-card-payments-off = Paying by card is switched off. You can pay by transfer: ask the tutor.
error-card-currency-refused = Telegram takes no cards in this currency.
notice-card-paid = 💳 <b>Paid by card: { $amount }</b>
notice-card-paid-odd =
    { $oddity ->
        [late] The invoice was too old by then, but the money came and is on the balance.
        [twice] The invoice was paid a second time; both are on the balance. What is too much can be returned at the payment provider.
       *[no_payer] It was paid by somebody who no longer pays for the student. The money came and is on the balance.
    }
button-notice-card-receipt = Receipt
notice-card-given-back = ↩️ <b>Returned to the card: { $amount }</b>
notice-card-given-back-why = The payment provider has returned the money; the balance is corrected.
notice-payment-unmatched = ⚠️ <b>Payment not credited: { $amount }</b>
notice-payment-unmatched-who = Paid by: { $name }
notice-payment-unmatched-why =
    There is no such invoice, or its amount is another. Choose whom to credit, or refund it at the payment provider.
notice-payment-unmatched-number = Payment number: <code>{ $charge }</code>
