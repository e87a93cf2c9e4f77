# Отмена урока семьёй: читают и ученик, и родитель, поэтому без «ты» и «вы».
screen-cancel-of = <b>{ $name }:</b>
screen-cancel-left = { $unit ->
    [days] { $days ->
        [one] ещё { $days } день
        [few] ещё { $days } дня
       *[many] ещё { $days } дней
    }
    [hours] ещё { $hours } ч { $minutes } мин
   *[minutes] ещё { $minutes } мин
}
screen-cancel-free-till = Бесплатная отмена: до { $when } ({ $left })
screen-cancel-standing = { $fate ->
    [free] Отменено вовремя, ничего не списано
    [free_late] Отменено поздно, но бесплатно: так можно раз в 90 дней
    [charged] Отменено поздно, списано { $amount }
    [asked] Репетитор решает, списывать ли за урок
    [waived] Отменено, ничего не списано: репетитор согласен
   *[unseen] Место на уроке свободно, репетитор знает
}
screen-cancel-ask = <b>Отменить урок?</b>
screen-cancel-about = { $student } · { $subject }
screen-cancel-price = { $price ->
    [free] Сейчас это бесплатно: до { $till }, { $left }.
    [free_late] Срок бесплатной отмены прошёл, но одна поздняя отмена за 90 дней ничего не стоит: за эту не спишется.
    [made_up] Это отработка: деньги не спишутся, но отработка сгорит.
    [nothing] Ничего не спишется.
   *[charged] Спишется <b>{ $amount }</b>. { $moved ->
        [yes] Урок перенесли перед самым началом, поэтому бесплатной отмены у него нет.
       *[no] Бесплатно было до { $till }.
    }
} Передумать можно ещё { $minutes } минут.
screen-cancel-why = <b>Почему не списывать?</b>
screen-cancel-why-next = { $cancelled ->
    [yes] Репетитор получит просьбу и ответит одним нажатием.
   *[no] Урок отменится сразу. Пока репетитор не ответит, ничего не спишется.
}

# Отмена глазами репетитора
screen-waiver-title = <b>{ $student }, { $subject }</b>
screen-waiver-line = { $group ->
    [yes] { $student }:{ " " }
   *[no] { "" }
}{ $reason ->
    [illness] болезнь
    [no_power] нет света
    [no_internet] нет интернета
    [air_alert] воздушная тревога
    [plans] изменились планы
   *[other] другая причина
} · { $fate ->
    [asked] ❓ просят не списывать { $amount }
    [waived] не списано по просьбе
    [free_late] поздно, но бесплатно (раз в 90 дней)
    [free] вовремя, бесплатно
    [charged] поздно, списано { $amount }
   *[nothing] поздно, без списания
}

# Отработки
screen-makeup-lesson = 🔄 Отработка пропущенного урока
screen-makeups = <b>Отработки: { $name }</b>
screen-makeup-line = { $subject } · вместо { $missed } · до { $till }{ $paid ->
    [yes] { " " }· уже оплачена
   *[no] { "" }
}
screen-makeup-none = Сейчас отрабатывать нечего.
screen-makeup-how = Назначьте урок как обычно и отметьте его отработкой: карточка урока, «Ещё».
screen-makeup-for-family = Это отработка: за урок уже заплачено
screen-parent-makeups = 🔄 { $count ->
    [one] { $count } отработка
    [few] { $count } отработки
   *[many] { $count } отработок
} до { $till }
