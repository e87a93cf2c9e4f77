### Домашнє завдання: що, кому, до якого терміну

button-tutor-by-next-lesson = До уроку
button-tutor-other-due = Інший термін
button-tutor-assign-drop = { $asked ->
    [guess] Це не завдання
   *[yes] Видалити
}
button-tutor-assign-later = У чернетки
button-tutor-drafts = Чернетки
button-tutor-assign-who = { $which ->
    [nobody] Обрати учня
    [several] Кому надіслати
    [more] Кому ще
   *[other] Інший учень
}
button-tutor-assign-group = Група { $subject } ({ $count })
button-tutor-assign-ready = Готово: { $count }
button-tutor-assign-several = Кільком одразу
toast-tutor-assign-dropped = Видалено, учневі нічого не надіслано
button-tutor-templates = Шаблони
button-tutor-keep-template = У шаблони
button-tutor-all-given = Кому задано: { $count }
button-tutor-use-template = Задати
button-tutor-drop-template = Видалити шаблон
toast-tutor-template-kept = Збережено в шаблонах
toast-tutor-template-dropped = Шаблон видалено
