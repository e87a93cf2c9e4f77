# Cancelling a lesson: the button tells its price before the tap (rule 7), so it stands alone and may be longer than 20.
button-family-cancel = { $price ->
    [free] Cancel free (until { $till })
    [free_late] Cancel: free
    [charged] Cancel: −{ $amount }
   *[nothing] Cancel the lesson
}
button-family-cancel-of = Cancel: { $name }
button-family-ask-cancel = Ask to cancel
button-family-keep = Keep the lesson
button-family-ask-waiver = Ask to waive
button-family-take-back = ↩️ Restore the lesson
button-cancel-reason = { $reason ->
    [illness] Illness
    [no_power] No power
    [no_internet] No internet
    [air_alert] Air alert
   *[other] Another reason
}
button-tutor-late-cancel = Late cancellation
button-waiver-waive = Waive
button-waiver-charge = Charge
button-waiver-makeup = Charge + make-up
button-waiver-more = More
button-waiver-of = Decide: { $name }
toast-family-cancelled = { $asked ->
    [yes] Cancelled, the tutor will answer
   *[no] The lesson is cancelled
}
toast-family-taken-back = The lesson is back
toast-family-waiver-asked = The tutor has been asked
toast-family-cancel-asked = Asked. Whoever pays for the lesson decides.
toast-tutor-late-cancel = Marked as cancelled late
toast-waiver-waived = Not charged, the family will hear
toast-waiver-charged = Charged, the family will hear
button-cancel-rules = Cancels & no-shows
button-tutor-moved = Moved
button-makeups = Make-ups: { $count }
button-makeup-drop = Remove: { $day }
button-makeup-use = It is a make-up
button-makeup-not = Not a make-up
toast-makeup-dropped = The make-up is removed
toast-makeup-used = Marked as a make-up
toast-makeup-released = The make-up is free again
