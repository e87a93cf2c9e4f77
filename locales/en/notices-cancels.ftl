# Notices about cancellations.
notice-cancel-by-family = ✖️ <b>A lesson is cancelled</b>
notice-cancel-asked-waiver = ❓ <b>The family asks not to be charged</b>
notice-cancel-reason = Reason: { $reason ->
    [illness] illness
    [no_power] no power
    [no_internet] no internet
    [air_alert] air alert
   *[other] another one
}
notice-cancel-fate = { $fate ->
    [free] Cancelled in time, nothing was charged.
    [free_late] Cancelled late but free: once in 90 days.
    [charged] Cancelled late, { $amount } charged.
    [asked] It costs { $amount }. Charge it?
    [pending] The tutor is deciding whether to charge it.
    [waived] Nothing was charged.
   *[nothing] Cancelled late, nothing was charged.
}
notice-cancel-costs = Cancelling costs { $amount }
notice-cancel-left = 🎟 Left in packages: { $lessons }
notice-cancel-taken-back = ↩️ <b>Back again: the lesson stands</b>
notice-cancel-wished = 🙋 <b>A student asks to cancel</b>
notice-waiver-decided = { $waived ->
    [yes] 🤝 <b>Nothing is charged for the cancellation</b>
   *[no] 💬 <b>The cancellation stays charged</b>
}
notice-makeup-expires = ⏳ <b>Make-up lesson valid until { $till }</b>
notice-makeup-for = Instead of { $when }
button-notice-cancel-for = { $free ->
    [yes] Cancel free
   *[no] Cancel: −{ $amount }
}
