# Подтверждение урока.
screen-lesson-confirmed = ✓ Подтверждено
notice-lesson-confirmed = ✓ Подтверждено
