button-tutor-check = 📖 { $student }
button-tutor-accept = Принять
button-tutor-return = На доработку
button-tutor-check-next = Дальше · осталось { $count }
button-tutor-check-before = ‹ Предыдущая
button-tutor-check-after = Следующая ›
button-tutor-check-on = Продолжить проверку
button-tutor-marks = ✓✗ Отметки
button-tutor-mark-rest = Остальное верно
button-tutor-show-marked = Посмотреть
button-tutor-check-grade = { $graded ->
    [yes] Оценка: { $grade }
   *[no] Оценить
}
