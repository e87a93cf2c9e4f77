### Money by card that fitted nobody: whose is it?

button-strays = ❗ Not credited: { $count }
button-strays-open = Sort it out
button-stray-for = { $other ->
    [yes] Another student
   *[no] Choose a student
}
button-stray-refund = It was refunded
button-stray-give = Credit it
button-stray-refunded = Yes, refunded
toast-stray-given = Credited
toast-stray-refunded = Noted: refunded
screen-strays = <b>Card payments not credited</b>
screen-strays-none = All sorted out: each payment is credited or refunded.
screen-stray-line = • <b>{ $amount }</b> · { $payer } · { $moment }
screen-stray =
    <b>Card payment: { $amount }</b>
    Paid by: { $payer }
    When: { $moment }
    Payment number: <code>{ $charge }</code>
screen-stray-state = { $state ->
    [given] ✅ Credited.
    [refunded] ↩️ Refunded.
    [currency] The studio counts in another currency, so it cannot be credited. Refund it in the provider’s cabinet and note that here.
   *[open] It is credited to nobody. Choose whom to credit, or refund it in the provider’s cabinet and note that here.
}
dialog-name-give-stray = Crediting a payment
dialog-stray-whom =
    <b>Whom to credit { $amount }?</b>
    Paid by: { $payer }

    Choose a student or type a part of the name.
dialog-stray-sure =
    <b>Credit { $amount }?</b>
    Student: { $student }
    Balance: { $before } → { $after }

    The family gets a receipt.
dialog-stray-refund =
    <b>Has it been refunded: { $amount }?</b>
    Paid by: { $payer }

    The bot refunds nothing by itself: that is done in the provider’s cabinet. Here the payment only leaves the list.
error-stray-payment-settled = This payment is settled: credited to another student, or refunded.
error-stray-in-other-currency = The studio counts in another currency: this payment cannot be credited.
