### Виписка за балансом за будь-який період: у чаті й файлом.

button-statement = Виписка
button-statement-period = { $period ->
    [this] Цей місяць
    [last] Минулий місяць
    [quarter] 3 місяці
    [year] 12 місяців
   *[own] Свої дати
}
button-statement-file = Файл { $form }
screen-statement-periods =
    <b>Виписка · { $name }</b>
    За який період?
screen-statement = <b>Виписка · { $name }</b>
dialog-name-statement-dates = Дати виписки
dialog-statement-days =
    <b>Виписка · { $name }</b>
    Напишіть перший і останній день, наприклад <code>01.03–31.03</code> або <code>01.09.2025–31.05.2026</code>. Одна дата — від неї до сьогодні.
not-understood-statement-dates-days = Дати не розібрати. Напишіть, наприклад, 01.03–31.03: спочатку раніший день.
statement-opening = Було: <b>{ $amount }</b>
statement-closing = Стало: <b>{ $amount }</b>
statement-total = { $kind } ({ $count }): { $amount }
statement-packages = <b>За абонементами</b>
statement-kind = { $fact ->
    [paid] Оплати
    [held] Уроки
    [late_cancel] Пізні скасування
    [no_show] Неявки
    [refund] Повернення
    [adjustment] Поправки
    [write_off] Прощений борг
    [sale] Абонементи
    [release] Залишки абонементів
    [issue] Куплено
    [expire] Згоріло
    [undo_payment] Скасовані оплати
    [undo_charge] Скасовані списання
   *[undo_other] Виправлення
}
statement-line = { $fact ->
    [paid] Оплата
    [held] Урок
    [late_cancel] Пізнє скасування
    [no_show] Неявка
    [refund] Повернення
    [adjustment] Поправка
    [write_off] Прощений борг
    [sale] Абонемент
    [release] Залишок абонемента
    [issue] Куплено
    [expire] Згоріло
    [undo_payment] Скасування оплати
    [undo_charge] Скасування списання
   *[undo_other] Виправлення
}{ $undone ->
    [yes] { " " }(скасовано пізніше)
   *[no] { "" }
}
file-statement-title = Виписка · { $name }
file-statement-about = { $days } · баланс на кінець: { $closing }
file-statement-lines = Операції
file-statement-totals = Підсумки
file-statement-edge = { $end ->
    [opening] Баланс на початок
   *[closing] Баланс на кінець
}
file-statement-column = { $column ->
    [day] Дата
    [what] Що
    [details] Подробиці
    [amount] Сума, { $currency }
    [after] Баланс, { $currency }
    [lessons] Уроки
    [left] Залишок
   *[count] Скільки
}
file-statement-lesson = { $subject }, { $moment }{ $lead ->
    [hours] { " " }· скасування за { $hours } год
    [minutes] { " " }· скасування за { $minutes } хв
   *[none] { "" }
}
error-statement-too-long = В один файл уміщується { $most } рядків. Оберіть коротший період.
