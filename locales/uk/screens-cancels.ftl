# Скасування уроку родиною: читають і учень, і батьки, тому без «ти» й «ви».
screen-cancel-of = <b>{ $name }:</b>
screen-cancel-left = { $unit ->
    [days] { $days ->
        [one] ще { $days } день
        [few] ще { $days } дні
       *[many] ще { $days } днів
    }
    [hours] ще { $hours } год { $minutes } хв
   *[minutes] ще { $minutes } хв
}
screen-cancel-free-till = Безкоштовне скасування: до { $when } ({ $left })
screen-cancel-standing = { $fate ->
    [free] Скасовано вчасно, нічого не списано
    [free_late] Скасовано пізно, але безкоштовно: так можна раз на 90 днів
    [charged] Скасовано пізно, списано { $amount }
    [asked] Репетитор вирішує, чи списувати за урок
    [waived] Скасовано, нічого не списано: репетитор не проти
   *[unseen] Місце на уроці вільне, репетитор знає
}
screen-cancel-ask = <b>Скасувати урок?</b>
screen-cancel-about = { $student } · { $subject }
screen-cancel-price = { $price ->
    [free] Зараз це безкоштовно: до { $till }, { $left }.
    [free_late] Час безкоштовного скасування минув, але одне пізнє скасування за 90 днів нічого не коштує: за це не спишеться.
    [made_up] Це відпрацювання: гроші не спишуться, але відпрацювання згорить.
    [nothing] Нічого не спишеться.
   *[charged] Спишеться <b>{ $amount }</b>. { $moved ->
        [yes] Урок перенесли перед самим початком, тому безкоштовного скасування в нього немає.
       *[no] Безкоштовно було до { $till }.
    }
} Передумати можна ще { $minutes } хвилин.
screen-cancel-why = <b>Чому не списувати?</b>
screen-cancel-why-next = { $cancelled ->
    [yes] Репетитор отримає прохання й відповість одним дотиком.
   *[no] Урок скасується одразу. Поки репетитор не відповість, нічого не спишеться.
}

# Скасування очима репетитора
screen-waiver-title = <b>{ $student }, { $subject }</b>
screen-waiver-line = { $group ->
    [yes] { $student }:{ " " }
   *[no] { "" }
}{ $reason ->
    [illness] хвороба
    [no_power] немає світла
    [no_internet] немає інтернету
    [air_alert] повітряна тривога
    [plans] змінилися плани
   *[other] інша причина
} · { $fate ->
    [asked] ❓ просять не списувати { $amount }
    [waived] не списано на прохання
    [free_late] пізно, але безкоштовно (раз на 90 днів)
    [free] вчасно, безкоштовно
    [charged] пізно, списано { $amount }
   *[nothing] пізно, без списання
}

# Відпрацювання
screen-makeup-lesson = 🔄 Відпрацювання пропущеного уроку
screen-makeups = <b>Відпрацювання: { $name }</b>
screen-makeup-line = { $subject } · замість { $missed } · до { $till }{ $paid ->
    [yes] { " " }· вже оплачено
   *[no] { "" }
}
screen-makeup-none = Зараз відпрацьовувати нічого.
screen-makeup-how = Призначте урок як завжди й позначте його відпрацюванням: картка уроку, «Ще».
screen-makeup-for-family = Це відпрацювання: за урок уже сплачено
screen-parent-makeups = 🔄 { $count ->
    [one] { $count } відпрацювання
    [few] { $count } відпрацювання
   *[many] { $count } відпрацювань
} до { $till }
