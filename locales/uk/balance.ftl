### Баланс, який пояснює себе: одні слова для репетитора й для платника.

screen-balance =
    <b>Баланс · { $name }: { $balance }</b>{ $now ->
        [yes] { "" }
       *[no] { " " }на { $day }
    }
screen-balance-empty = Тут буде кожна оплата й кожен урок — рядок за рядком. Поки нічого не було.
balance-opening = { $amount } було на { $day }
balance-nothing = Операцій немає
balance-when = { $lead ->
    [hours] { $day }, за { $hours } год
    [minutes] { $day }, за { $minutes } хв
   *[none] { $day }
}
balance-term = { $fact ->
    [paid] { $amount } сплачено
    [held] { $unit ->
        [lessons] { $amount } проведено
       *[money] { $amount } за { $count ->
            [one] { $count } урок
            [few] { $count } уроки
           *[many] { $count } уроків
        }
    }
    [late_cancel] { $amount } за { $named ->
        [yes] пізнє скасування ({ $when })
       *[no] { $count ->
            [one] { $count } пізнє скасування
            [few] { $count } пізні скасування
           *[many] { $count } пізніх скасувань
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
    [refund] { $amount } повернено
    [adjustment] { $amount } поправка
    [write_off] { $amount } боргу прощено
    [sale] { $amount } за { $count ->
        [one] { $count } абонемент
        [few] { $count } абонементи
       *[many] { $count } абонементів
    }
    [release] { $unit ->
        [lessons] { $amount } повернено
       *[money] { $amount } залишок абонемента
    }
    [issue] { $amount } куплено
    [expire] { $amount } згоріло
   *[correction] { $amount } виправлено
}
button-balance-term = { $fact ->
    [paid] { $named ->
        [yes] Оплата
       *[no] Оплати
    }
    [held] { $named ->
        [yes] Урок
       *[no] Уроки
    }
    [late_cancel] { $named ->
        [yes] Скасування
       *[no] Скасування
    }
    [no_show] { $named ->
        [yes] Неявка
       *[no] Неявки
    }
    [refund] Повернення
    [adjustment] { $named ->
        [yes] Поправка
       *[no] Поправки
    }
    [write_off] Прощено
    [sale] { $named ->
        [yes] Абонемент
       *[no] Абонементи
    }
    [release] { $named ->
        [yes] Залишок
       *[no] Залишки
    }
    [issue] Куплено
    [expire] Згоріло
   *[correction] Виправлення
}{ $named ->
    [yes] { " " }{ $day }
   *[no] : { $count }
}
screen-balance-term =
    <b>{ $fact ->
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
       *[correction] Виправлення
    } · { $name }</b>
    { $count ->
        [one] { $count } запис
        [few] { $count } записи
       *[many] { $count } записів
    }, разом { $amount }
balance-line =
    { $day } · { $fact ->
        [paid] оплата
        [held] { $named ->
            [alone] { $subject }
           *[other] урок
        }
        [late_cancel] пізнє скасування
        [no_show] неявка
        [refund] повернення
        [adjustment] поправка
        [write_off] прощений борг
        [sale] абонемент
        [release] залишок абонемента
        [issue] куплено
        [expire] згоріло
        [undo_payment] оплату скасовано
        [undo_charge] списання скасовано
       *[undo_other] виправлення
    }{ $named ->
        [yes] , { $subject }
       *[other] { "" }
    }{ $undone ->
        [yes] { " " }(скасовано пізніше)
       *[no] { "" }
    }: { $amount } → { $after }
screen-balance-entry =
    <b>{ $fact ->
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
        [undo_payment] Оплату скасовано
        [undo_charge] Списання скасовано
       *[undo_other] Виправлення
    } · { $name }: { $undone ->
        [yes] <s>{ $amount }</s>
       *[no] { $amount }
    }</b>
balance-entry-lesson = { $subject } · { $moment }
balance-entry-told = Скасування: { $moment }{ $lead ->
    [hours] , за { $hours } год до початку
    [minutes] , за { $minutes } хв до початку
   *[none] { "" }
}
balance-entry-happened = Коли: { $day }
balance-entry-posted = Записано: { $moment }{ $named ->
    [yes] , { $who }
   *[no] { "" }
}
balance-entry-note = Коментар: { $note }
balance-entry-package = Абонемент: { $name }
balance-entry-undone = Скасовано: { $moment }
balance-entry-after = { $unit ->
    [lessons] Залишилося після цього: { $balance }
   *[money] Баланс після цього: { $balance }
}
button-balance-lesson = Відкрити урок
balance-package =
    🎟 <b>{ $name }</b>{ $ends ->
        [yes] , до { $day }
       *[no] { "" }
    }
    { $sum }
screen-balance-package = <b>🎟 { $name } · { $student }</b>
button-balance-package = 🎟 Залишилося: { $left }
button-balance-package-card = Про абонемент
