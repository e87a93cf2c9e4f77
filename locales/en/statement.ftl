### A statement of the balance for any period: in the chat and as a file.

button-statement = Statement
button-statement-period = { $period ->
    [this] This month
    [last] Last month
    [quarter] 3 months
    [year] 12 months
   *[own] Other days
}
button-statement-file = { $form } file
screen-statement-periods =
    <b>Statement · { $name }</b>
    For which period?
screen-statement = <b>Statement · { $name }</b>
dialog-name-statement-dates = Days of a statement
dialog-statement-days =
    <b>Statement · { $name }</b>
    Write the first and the last day, such as <code>01.03–31.03</code> or <code>01.09.2025–31.05.2026</code>. One day alone: from it until today.
not-understood-statement-dates-days = I cannot read these days. Write, for example, 01.03–31.03: the earlier day first.
statement-opening = Opening balance: <b>{ $amount }</b>
statement-closing = Closing balance: <b>{ $amount }</b>
statement-total = { $kind } ({ $count }): { $amount }
statement-packages = <b>Of packages</b>
statement-kind = { $fact ->
    [paid] Payments
    [held] Lessons
    [late_cancel] Late cancels
    [no_show] No-shows
    [refund] Paid back
    [adjustment] Adjustments
    [write_off] Written-off debt
    [sale] Packages
    [release] Left of packages
    [issue] Bought
    [expire] Expired
    [undo_payment] Payments undone
    [undo_charge] Charges undone
   *[undo_other] Corrections
}
statement-line = { $fact ->
    [paid] Payment
    [held] Lesson
    [late_cancel] Late cancel
    [no_show] No-show
    [refund] Paid back
    [adjustment] Adjustment
    [write_off] Written-off debt
    [sale] Package
    [release] Left of a package
    [issue] Bought
    [expire] Expired
    [undo_payment] Payment undone
    [undo_charge] Charge undone
   *[undo_other] Correction
}{ $undone ->
    [yes] { " " }(undone later)
   *[no] { "" }
}
file-statement-title = Statement · { $name }
file-statement-about = { $days } · balance at the end: { $closing }
file-statement-lines = Lines
file-statement-totals = Totals
file-statement-edge = { $end ->
    [opening] Opening balance
   *[closing] Closing balance
}
file-statement-column = { $column ->
    [day] Day
    [what] What
    [details] Details
    [amount] Amount, { $currency }
    [after] Balance, { $currency }
    [lessons] Lessons
    [left] Left
   *[count] How many
}
file-statement-lesson = { $subject }, { $moment }{ $lead ->
    [hours] { " " }· cancelled { $hours } h before
    [minutes] { " " }· cancelled { $minutes } min before
   *[none] { "" }
}
error-statement-too-long = One file holds { $most } lines. Choose a shorter period.
