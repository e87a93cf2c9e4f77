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
button-tutor-comments = Мої коментарі
button-tutor-all-comments = Усі коментарі
button-tutor-keep-comment = Запам’ятати
button-tutor-remove-answer = Прибрати відповідь
button-tutor-comment-whole = До всієї роботи
button-tutor-drop-comment = Видалити
toast-tutor-comment-put = { $whole ->
    [yes] Коментар — до всієї роботи
   *[no] Коментар — до сторінки { $number }
}
toast-tutor-comment-kept = { $new ->
    [yes] Додано до «Мої коментарі»
   *[no] Такий коментар уже є
}
toast-tutor-comment-dropped = Коментар видалено
toast-tutor-answer-removed = Відповідь прибрано
