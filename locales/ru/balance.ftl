### Баланс, который объясняет себя: одни слова для репетитора и для плательщика.

screen-balance =
    <b>Баланс · { $name }: { $balance }</b>{ $now ->
        [yes] { "" }
       *[no] { " " }на { $day }
    }
screen-balance-empty = Здесь будет каждая оплата и каждый урок — строка за строкой. Пока ничего не было.
balance-opening = { $amount } было на { $day }
balance-nothing = Операций нет
balance-when = { $lead ->
    [hours] { $day }, за { $hours } ч
    [minutes] { $day }, за { $minutes } мин
   *[none] { $day }
}
balance-term = { $fact ->
    [paid] { $amount } оплачено
    [held] { $unit ->
        [lessons] { $amount } проведено
       *[money] { $amount } за { $count ->
            [one] { $count } урок
            [few] { $count } урока
           *[many] { $count } уроков
        }
    }
    [late_cancel] { $amount } за { $named ->
        [yes] позднюю отмену ({ $when })
       *[no] { $count ->
            [one] { $count } позднюю отмену
            [few] { $count } поздние отмены
           *[many] { $count } поздних отмен
        }
    }
    [no_show] { $amount } за { $named ->
        [yes] неявку ({ $when })
       *[no] { $count ->
            [one] { $count } неявку
            [few] { $count } неявки
           *[many] { $count } неявок
        }
    }
    [refund] { $amount } возвращено
    [adjustment] { $amount } поправка
    [write_off] { $amount } долга прощено
    [sale] { $amount } за { $count ->
        [one] { $count } абонемент
        [few] { $count } абонемента
       *[many] { $count } абонементов
    }
    [release] { $unit ->
        [lessons] { $amount } возвращено
       *[money] { $amount } остаток абонемента
    }
    [issue] { $amount } куплено
    [expire] { $amount } сгорело
   *[correction] { $amount } исправлено
}
button-balance-term = { $fact ->
    [paid] { $named ->
        [yes] Оплата
       *[no] Оплаты
    }
    [held] { $named ->
        [yes] Урок
       *[no] Уроки
    }
    [late_cancel] { $named ->
        [yes] Отмена
       *[no] Отмены
    }
    [no_show] { $named ->
        [yes] Неявка
       *[no] Неявки
    }
    [refund] { $named ->
        [yes] Возврат
       *[no] Возвраты
    }
    [adjustment] { $named ->
        [yes] Поправка
       *[no] Поправки
    }
    [write_off] Прощено
    [sale] { $named ->
        [yes] Абонемент
       *[no] Абонементы
    }
    [release] { $named ->
        [yes] Остаток
       *[no] Остатки
    }
    [issue] Куплено
    [expire] Сгорело
   *[correction] { $named ->
        [yes] Исправление
       *[no] Исправления
    }
}{ $named ->
    [yes] { " " }{ $day }
   *[no] : { $count }
}
screen-balance-term =
    <b>{ $fact ->
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
       *[correction] Исправления
    } · { $name }</b>
    { $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[many] { $count } записей
    }, всего { $amount }
balance-line =
    { $day } · { $fact ->
        [paid] оплата
        [held] { $named ->
            [alone] { $subject }
           *[other] урок
        }
        [late_cancel] поздняя отмена
        [no_show] неявка
        [refund] возврат
        [adjustment] поправка
        [write_off] прощённый долг
        [sale] абонемент
        [release] остаток абонемента
        [issue] куплено
        [expire] сгорело
        [undo_payment] оплата отменена
        [undo_charge] списание отменено
       *[undo_other] исправление
    }{ $named ->
        [yes] , { $subject }
       *[other] { "" }
    }{ $undone ->
        [yes] { " " }(отменено позже)
       *[no] { "" }
    }: { $amount } → { $after }
screen-balance-entry =
    <b>{ $fact ->
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
        [undo_payment] Оплата отменена
        [undo_charge] Списание отменено
       *[undo_other] Исправление
    } · { $name }: { $undone ->
        [yes] <s>{ $amount }</s>
       *[no] { $amount }
    }</b>
balance-entry-lesson = { $subject } · { $moment }
balance-entry-told = Отмена: { $moment }{ $lead ->
    [hours] , за { $hours } ч до начала
    [minutes] , за { $minutes } мин до начала
   *[none] { "" }
}
balance-entry-happened = Когда: { $day }
balance-entry-posted = Записано: { $moment }{ $named ->
    [yes] , { $who }
   *[no] { "" }
}
balance-entry-note = Пометка: { $note }
balance-entry-package = Абонемент: { $name }
balance-entry-undone = Отменено: { $moment }
balance-entry-after = { $unit ->
    [lessons] Осталось после этого: { $balance }
   *[money] Баланс после этого: { $balance }
}
button-balance-lesson = Открыть урок
balance-package =
    🎟 <b>{ $name }</b>{ $ends ->
        [yes] , до { $day }
       *[no] { "" }
    }
    { $sum }
screen-balance-package = <b>🎟 { $name } · { $student }</b>
button-balance-package = 🎟 Осталось: { $left }
button-balance-package-card = Об абонементе
