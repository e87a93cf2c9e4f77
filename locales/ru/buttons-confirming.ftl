# Кнопки «буду» и их ответы.
button-lesson-confirm = ✓ { $reader ->
    [student] Буду
   *[guardian] Будет
}
button-lesson-unconfirm = Снять «буду»
toast-lesson-confirmed = Отмечено. Репетитор это видит.
toast-lesson-unconfirmed = Отметка снята.
