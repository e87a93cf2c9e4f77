### Домашнее задание: что, кому, к какому сроку

button-tutor-by-next-lesson = К уроку
button-tutor-other-due = Другой срок
button-tutor-assign-drop = { $asked ->
    [guess] Это не задание
   *[yes] Удалить
}
button-tutor-assign-later = В черновики
button-tutor-drafts = Черновики
button-tutor-assign-who = { $which ->
    [nobody] Выбрать ученика
    [several] Кому отправить
    [more] Кому ещё
   *[other] Другой ученик
}
button-tutor-assign-group = Группа { $subject } ({ $count })
button-tutor-assign-ready = Готово: { $count }
button-tutor-assign-several = Нескольким сразу
toast-tutor-assign-dropped = Удалено, ученику ничего не ушло
button-tutor-templates = Шаблоны
button-tutor-keep-template = В шаблоны
button-tutor-all-given = Кому задано: { $count }
button-tutor-use-template = Задать
button-tutor-drop-template = Удалить шаблон
toast-tutor-template-kept = Сохранено в шаблонах
toast-tutor-template-dropped = Шаблон удалён
