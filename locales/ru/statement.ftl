### Выписка по балансу за любой период: в чате и файлом.

button-statement = Выписка
button-statement-period = { $period ->
    [this] Этот месяц
    [last] Прошлый месяц
    [quarter] 3 месяца
    [year] 12 месяцев
   *[own] Свои даты
}
button-statement-file = Файл { $form }
screen-statement-periods =
    <b>Выписка · { $name }</b>
    За какой период?
screen-statement = <b>Выписка · { $name }</b>
dialog-name-statement-dates = Даты выписки
dialog-statement-days =
    <b>Выписка · { $name }</b>
    Напишите первый и последний день, например <code>01.03–31.03</code> или <code>01.09.2025–31.05.2026</code>. Одна дата — от неё до сегодня.
not-understood-statement-dates-days = Даты не разобрать. Напишите, например, 01.03–31.03: сначала более ранний день.
statement-opening = Было: <b>{ $amount }</b>
statement-closing = Стало: <b>{ $amount }</b>
statement-total = { $kind } ({ $count }): { $amount }
statement-packages = <b>По абонементам</b>
statement-kind = { $fact ->
    [paid] Оплаты
    [held] Уроки
    [late_cancel] Поздние отмены
    [no_show] Неявки
    [refund] Возвраты
    [adjustment] Поправки
    [write_off] Прощённый долг
    [sale] Абонементы
    [release] Остатки абонементов
    [issue] Куплено
    [expire] Сгорело
    [undo_payment] Отменённые оплаты
    [undo_charge] Отменённые списания
   *[undo_other] Исправления
}
statement-line = { $fact ->
    [paid] Оплата
    [held] Урок
    [late_cancel] Поздняя отмена
    [no_show] Неявка
    [refund] Возврат
    [adjustment] Поправка
    [write_off] Прощённый долг
    [sale] Абонемент
    [release] Остаток абонемента
    [issue] Куплено
    [expire] Сгорело
    [undo_payment] Отмена оплаты
    [undo_charge] Отмена списания
   *[undo_other] Исправление
}{ $undone ->
    [yes] { " " }(отменено позже)
   *[no] { "" }
}
file-statement-title = Выписка · { $name }
file-statement-about = { $days } · баланс на конец: { $closing }
file-statement-lines = Операции
file-statement-totals = Итоги
file-statement-edge = { $end ->
    [opening] Баланс на начало
   *[closing] Баланс на конец
}
file-statement-column = { $column ->
    [day] Дата
    [what] Что
    [details] Подробности
    [amount] Сумма, { $currency }
    [after] Баланс, { $currency }
    [lessons] Уроки
    [left] Остаток
   *[count] Сколько
}
file-statement-lesson = { $subject }, { $moment }{ $lead ->
    [hours] { " " }· отмена за { $hours } ч
    [minutes] { " " }· отмена за { $minutes } мин
   *[none] { "" }
}
error-statement-too-long = В один файл помещается { $most } строк. Выберите период короче.
