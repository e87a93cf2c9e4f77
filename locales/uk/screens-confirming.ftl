# Підтвердження уроку.
screen-lesson-confirmed = ✓ Підтверджено
notice-lesson-confirmed = ✓ Підтверджено
