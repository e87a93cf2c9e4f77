# Кнопки «буду» и их ответы.
button-lesson-confirm = ✓ { $reader ->
    [student] Буду
   *[guardian] Будет
}
button-lesson-unconfirm = Снять отметку
toast-lesson-confirmed = Отмечено. Репетитор это видит.
toast-lesson-unconfirmed = Отметка снята.
