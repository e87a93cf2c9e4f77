button-tutor-check = 📖 { $student }
button-tutor-accept = Прийняти
button-tutor-return = На доопрацювання
button-tutor-check-next = Далі · лишилося { $count }
button-tutor-check-before = ‹ Попередня
button-tutor-check-after = Наступна ›
button-tutor-check-on = Перевіряти далі
button-tutor-marks = ✓✗ Позначки
button-tutor-mark-rest = Решта правильно
button-tutor-show-marked = Переглянути
button-tutor-check-grade = { $graded ->
    [yes] Оцінка: { $grade }
   *[no] Оцінити
}
