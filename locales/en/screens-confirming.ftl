# Confirming a lesson.
screen-lesson-confirmed = ✓ Confirmed
notice-lesson-confirmed = ✓ Confirmed
