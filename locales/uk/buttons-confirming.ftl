# Кнопки «буду» та відповіді на них.
button-lesson-confirm = ✓ { $reader ->
    [student] Буду
   *[guardian] Буде
}
button-lesson-unconfirm = Зняти позначку
toast-lesson-confirmed = Позначено. Репетитор це бачить.
toast-lesson-unconfirmed = Позначку знято.
