# Підтвердження уроку.
screen-lesson-confirmed = ✓ Підтверджено
notice-lesson-confirmed = ✓ Підтверджено
screen-tutor-lesson-confirmed = ✓ { $students ->
    [1] Підтверджено
   *[other] Підтвердили { $count } із { $students }: { $names }
}
