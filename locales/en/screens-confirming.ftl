# Confirming a lesson.
screen-lesson-confirmed = ✓ Confirmed
notice-lesson-confirmed = ✓ Confirmed
screen-tutor-lesson-confirmed = ✓ { $students ->
    [1] Confirmed
   *[other] Confirmed { $count } of { $students }: { $names }
}
