# Кнопки «буду» та відповіді на них.
button-lesson-confirm = ✓ { $reader ->
    [student] Буду
   *[guardian] Буде
}
button-lesson-unconfirm = Зняти «буду»
toast-lesson-confirmed = Позначено. Репетитор це бачить.
toast-lesson-unconfirmed = Позначку знято.
