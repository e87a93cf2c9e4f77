# Подтверждение урока.
screen-lesson-confirmed = ✓ Подтверждено
notice-lesson-confirmed = ✓ Подтверждено
screen-tutor-lesson-confirmed = ✓ { $students ->
    [1] Подтверждён
   *[other] Подтвердили { $count } из { $students }: { $names }
}
