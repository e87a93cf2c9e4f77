# The buttons of promising to come.
button-lesson-confirm = ✓ { $reader ->
    [student] I'll be there
   *[guardian] Will be there
}
button-lesson-unconfirm = Take it back
toast-lesson-confirmed = Noted. Your tutor can see it.
toast-lesson-unconfirmed = Taken back.
