### A lesson every week.

series-rule = { $every ->
    [1] { $days }
   *[other] { $days } раз в { $every } недели
}
screen-series-of-lesson = 🔁 Серия: { $rule }
screen-series-form =
    <b>Каждую неделю: { $student }, { $subject }</b>

    { $rule } в { $time } · { $minutes } мин
    Первый урок: { $first }, { $end ->
        [day] последний — до { $last }
       *[none] без даты окончания
    }
screen-series-prospect = { $count ->
    [0] В ближайшие десять недель ни одного урока не получается.
    [one] В ближайшие десять недель: { $count } урок.
    [few] В ближайшие десять недель: { $count } урока.
   *[many] В ближайшие десять недель: { $count } уроков.
}
screen-series-clashes = ⚠️ { $count ->
    [one] { $count } день занят другим уроком и будет пропущен.
    [few] { $count } дня заняты другими уроками и будут пропущены.
   *[many] { $count } дней заняты другими уроками и будут пропущены.
}
screen-series-created =
    <b>Серия создана</b>

    { $student }, { $subject }
    🔁 { $rule } в { $time }
    Первый урок: { $first }
    { $count ->
        [one] Назначен { $count } урок, дальше продолжится само.
        [few] Назначено { $count } урока, дальше продолжится само.
       *[many] Назначено { $count } уроков, дальше продолжится само.
    }
screen-series-ask-change =
    <b>Перенести серию?</b>

    { $student }, { $subject }
    <s>{ $before }</s>
    { $after } и дальше так же

    { $count ->
        [one] Изменится { $count } урок.
        [few] Изменятся { $count } урока.
       *[many] Изменятся { $count } уроков.
    }
screen-series-kept = { $count ->
    [one] { $count } урок останется как есть: время менялось вручную.
    [few] { $count } урока останутся как есть: время менялось вручную.
   *[many] { $count } уроков останутся как есть: время менялось вручную.
}
screen-series-change-clashes = ⚠️ { $count ->
    [one] { $count } урок попадает на занятое время и останется на старом.
    [few] { $count } урока попадают на занятое время и останутся на старом.
   *[many] { $count } уроков попадают на занятое время и останутся на старом.
}
screen-series-ask-cancel =
    <b>Отменить серию?</b>

    { $student }, { $subject }
    Начиная с: { $first }

    { $count ->
        [one] Отменится { $count } урок. За него ничего не спишется.
        [few] Отменятся { $count } урока. За них ничего не спишется.
       *[many] Отменятся { $count } уроков. За них ничего не спишется.
    }
screen-series-cancelled =
    <b>Серия отменена</b>

    { $student }, { $subject }
    { $count ->
        [one] Отменён { $count } урок.
        [few] Отменено { $count } урока.
       *[many] Отменено { $count } уроков.
    }
