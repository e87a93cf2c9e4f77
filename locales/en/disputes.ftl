### A disputed charge: the payer disagrees, the tutor answers.

button-dispute = Dispute the charge
button-dispute-seen = The dispute
button-dispute-open = ❓ Disputed { $day }
button-dispute-charge = Open the charge
button-dispute-reason = { $reason ->
    [not_held] There was no lesson
    [in_time] Cancelled in time
    [tutor_cancelled] The tutor cancelled
    [amount] Wrong amount
   *[words] Write why
}
button-dispute-reverse = Reverse the charge
button-dispute-keep = Keep it
button-dispute-undo = ↩️ Charge it again
dispute-until = You can dispute this charge until { $until }.
dispute-over = A charge can be disputed for { $hours } h. Now simply write to the tutor, who can still correct the balance.
dispute-state = { $state ->
    [open] <b>Disputed, the tutor has not answered yet</b>
    [reversed] <b>Settled: the charge is reversed</b>
   *[kept] <b>Settled: the charge stands</b>
}
dispute-reason = { $reason ->
    [not_held] Why: there was no lesson
    [in_time] Why: it was cancelled in time
    [tutor_cancelled] Why: the tutor cancelled it
    [amount] Why: the amount is wrong
   *[words] Why: see below
}
dispute-said = { $moment } · { $who }: { $turn ->
    [opened] { $reason ->
        [not_held] disputed — there was no lesson
        [in_time] disputed — cancelled in time
        [tutor_cancelled] disputed — the tutor cancelled it
        [amount] disputed — the amount is wrong
       *[words] disputed
    }
    [reversed] reversed the charge
    [kept] kept the charge
   *[undone] charged it again, the dispute goes on
}
dispute-quote = <blockquote>{ $text }</blockquote>
dialog-dispute-why =
    <b>Dispute a charge: { $amount } · { $name }</b>
    { $subject } · { $moment }

    What is wrong? The tutor sees your answer and either reverses the charge or explains it.
dialog-dispute-words =
    <b>Dispute a charge: { $amount } · { $name }</b>
    Write in one message what is wrong: up to 300 characters.
dialog-dispute-keep =
    <b>Keep the charge of { $amount } · { $name }</b>
    Write in one message why it is right: the payer sees your answer.
dialog-name-dispute-charge = A dispute
dialog-name-keep-charge = The answer to a dispute
toast-dispute = { $turn ->
    [opened] The tutor hears that you disagree
    [reversed] Charge reversed
    [kept] The charge stands, your answer is sent
   *[undone] Charged again
}
notice-dispute = { $turn ->
    [opened] ❓ <b>A charge is disputed: { $amount }</b>
    [reversed] <b>The charge of { $amount } is reversed</b>
    [kept] <b>The charge of { $amount } stands</b>
   *[undone] <b>The charge of { $amount } is back: the tutor decides once more</b>
}
error-dispute-too-late = A charge can be disputed for { $hours } h. That time is over: write to the tutor, who can correct the balance.
error-nothing-to-dispute = This charge stands no more: there is nothing to dispute.
error-dispute-settled = The charge is reversed already: there is nothing to keep.
button-disputes = ❓ Disputed: { $count }
screen-disputes = <b>❓ Disputed charges</b>
screen-disputes-line = • <b>{ $student }</b> · lesson of { $day } · { $amount }
screen-disputes-none = Charges that payers do not agree with will be here. There are none now.
