# Отмена урока: цена на кнопке до нажатия (правило 7), поэтому эта кнопка одна в ряду и может быть длиннее 20 знаков.
button-family-cancel = { $price ->
    [free] Отменить бесплатно (до { $till })
    [free_late] Отменить: бесплатно
    [charged] Отменить: −{ $amount }
   *[nothing] Отменить урок
}
button-family-cancel-of = Отмена: { $name }
button-family-ask-cancel = Попросить отменить
button-family-keep = Оставить урок
button-family-ask-waiver = Просьба не списывать
button-family-take-back = ↩️ Вернуть урок
button-cancel-reason = { $reason ->
    [illness] Болезнь
    [no_power] Нет света
    [no_internet] Нет интернета
    [air_alert] Воздушная тревога
   *[other] Другая причина
}
button-tutor-late-cancel = Поздняя отмена
button-waiver-waive = Не списывать
button-waiver-charge = Списать
button-waiver-makeup = Списать + отработка
button-waiver-more = Ещё
button-waiver-of = Решить: { $name }
toast-family-cancelled = { $asked ->
    [yes] Урок отменён, репетитор ответит
   *[no] Урок отменён
}
toast-family-taken-back = Урок снова в расписании
toast-family-waiver-asked = Просьба отправлена репетитору
toast-family-cancel-asked = Просьба отправлена. Решает тот, кто платит за урок.
toast-tutor-late-cancel = Отмечена поздняя отмена
toast-waiver-waived = Не списываем, семья узнает
toast-waiver-charged = Списываем, семья узнает
button-cancel-rules = Отмены и неявки
button-tutor-moved = Перенесён
button-makeups = Отработки: { $count }
button-makeup-drop = Убрать: { $day }
button-makeup-use = Это отработка
button-makeup-not = Это не отработка
toast-makeup-dropped = Отработка убрана
toast-makeup-used = Отмечено: это отработка
toast-makeup-released = Отработка снова свободна
