### Who was at a lesson of a group.

screen-attendance-hint = { $state ->
    [planned] Натисніть на ім’я, щоб змінити позначку. Хто без позначки — був.
   *[held] Натисніть на ім’я, щоб виправити: списання перерахується.
}
screen-attendance-line = • { $student } — { $mark ->
    [expected] без позначки
    [present] на уроці
    [late] запізнення
    [absent_silent] неявка
    [absent_notified] пізня відмова
    [cancelled] скасовано заздалегідь
   *[excused] поважна причина
}{ $charged ->
    [yes] { " " }· { $price }
   *[no] { "" }
}
screen-attendance-choice =
    <b>{ $student }</b>

    Зараз списано: { $price }. Як було насправді? Різниця спишеться або повернеться сама.
screen-attendance-price = • { $mark ->
    [present] на уроці
    [late] запізнення
    [absent_silent] неявка
    [absent_notified] пізня відмова
   *[excused] поважна причина
} · { $price }
screen-attendance-brief = { $student } — { $mark ->
    [late] запізнення
    [absent_silent] неявка
    [absent_notified] пізня відмова
   *[excused] поважна причина
}
screen-attendance-notable = Позначки: { $names }
