### A lesson every week.

series-rule = { $every ->
    [1] { $days }
   *[other] { $days } раз на { $every } тижні
}
screen-series-of-lesson = 🔁 Серія: { $rule }
screen-series-form =
    <b>Щотижня: { $student }, { $subject }</b>

    { $rule } о { $time } · { $minutes } хв
    Перший урок: { $first }, { $end ->
        [day] останній — до { $last }
       *[none] без дати завершення
    }
screen-series-prospect = { $count ->
    [0] У найближчі десять тижнів не виходить жодного уроку.
    [one] У найближчі десять тижнів: { $count } урок.
    [few] У найближчі десять тижнів: { $count } уроки.
   *[many] У найближчі десять тижнів: { $count } уроків.
}
screen-series-clashes = ⚠️ { $count ->
    [one] { $count } день зайнятий іншим уроком, його пропустимо.
    [few] { $count } дні зайняті іншими уроками, їх пропустимо.
   *[many] { $count } днів зайняті іншими уроками, їх пропустимо.
}
screen-series-created =
    <b>Серію створено</b>

    { $student }, { $subject }
    🔁 { $rule } о { $time }
    Перший урок: { $first }
    { $count ->
        [one] Призначено { $count } урок, далі триватиме само.
        [few] Призначено { $count } уроки, далі триватиме само.
       *[many] Призначено { $count } уроків, далі триватиме само.
    }
screen-series-ask-change =
    <b>Перенести серію?</b>

    { $student }, { $subject }
    <s>{ $before }</s>
    { $after } і далі так само

    { $count ->
        [one] Зміниться { $count } урок.
        [few] Зміняться { $count } уроки.
       *[many] Зміниться { $count } уроків.
    }
screen-series-kept = { $count ->
    [one] { $count } урок залишиться як є: час змінювали вручну.
    [few] { $count } уроки залишаться як є: час змінювали вручну.
   *[many] { $count } уроків залишаться як є: час змінювали вручну.
}
screen-series-change-clashes = ⚠️ { $count ->
    [one] { $count } урок потрапляє на зайнятий час і залишиться на старому.
    [few] { $count } уроки потрапляють на зайнятий час і залишаться на старому.
   *[many] { $count } уроків потрапляють на зайнятий час і залишаться на старому.
}
screen-series-ask-cancel =
    <b>Скасувати серію?</b>

    { $student }, { $subject }
    Починаючи з: { $first }

    { $count ->
        [one] Скасується { $count } урок. За нього нічого не спишеться.
        [few] Скасуються { $count } уроки. За них нічого не спишеться.
       *[many] Скасується { $count } уроків. За них нічого не спишеться.
    }
screen-series-cancelled =
    <b>Серію скасовано</b>

    { $student }, { $subject }
    { $count ->
        [one] Скасовано { $count } урок.
        [few] Скасовано { $count } уроки.
       *[many] Скасовано { $count } уроків.
    }
