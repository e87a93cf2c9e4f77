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
button-tutor-comments = Мои комментарии
button-tutor-all-comments = Все комментарии
button-tutor-keep-comment = Запомнить ответ
button-tutor-remove-answer = Убрать ответ
button-tutor-comment-whole = Ко всей работе
button-tutor-drop-comment = Удалить
toast-tutor-comment-put = { $whole ->
    [yes] Комментарий — ко всей работе
   *[no] Комментарий — к странице { $number }
}
toast-tutor-comment-kept = { $new ->
    [yes] Добавлено в «Мои комментарии»
   *[no] Такой комментарий уже есть
}
toast-tutor-comment-dropped = Комментарий удалён
toast-tutor-answer-removed = Ответ убран
