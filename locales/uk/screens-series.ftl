### A lesson every week.

series-rule = { $every ->
    [1] { $days }
   *[other] { $days } раз на { $every } тижні
}
screen-series-of-lesson = 🔁 Серія: { $rule }
screen-series-form =
    <b>Нова серія: { $student }, { $subject }</b>

    { $rule } о { $time } · { $minutes } хв
    Перший урок: { $first }
    { $end ->
        [day] Останній: не пізніше { $last }
        [count] Останній: { $last }
       *[none] Без дати завершення
    }
screen-series-prospect = { $count ->
    [0] Не виходить жодного уроку.
    [one] Одразу в розкладі: { $count } урок.
    [few] Одразу в розкладі: { $count } уроки.
   *[many] Одразу в розкладі: { $count } уроків.
}
screen-series-total = { $count ->
    [one] Усього: { $count } урок.
    [few] Усього: { $count } уроки.
   *[many] Усього: { $count } уроків.
}
screen-series-off = { $count ->
    [one] { $count } день припадає на вихідний або відпустку, його пропустимо.
    [few] { $count } дні припадають на вихідні або відпустку, їх пропустимо.
   *[many] { $count } днів припадають на вихідні або відпустку, їх пропустимо.
}
screen-series-follows = { $more ->
    [rest] Решта з’явиться сама.
   *[open] Далі триватиме само.
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
        [one] Призначено { $count } урок.
        [few] Призначено { $count } уроки.
       *[many] Призначено { $count } уроків.
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
screen-series-past = { $count ->
    [one] { $count } урок залишиться як є: новий час уже минув.
    [few] { $count } уроки залишаться як є: новий час уже минув.
   *[many] { $count } уроків залишаться як є: новий час уже минув.
}
screen-series-list = <b>Серії: { $student }</b>
screen-series-none =
    <b>Серії: { $student }</b>

    Тут будуть уроки, що повторюються. Щоб почати, призначте урок і натисніть «Щотижня».
screen-series-line = 🔁 { $rule } о { $time } · { $subject }, попереду: { $count }
screen-series-card =
    <b>Серія: { $student }, { $subject }</b>

    🔁 { $rule } о { $time } · { $minutes } хв
screen-series-span = { $end ->
    [over] Перший урок: { $first }
    [day] Перший урок: { $first }, останній: не пізніше { $last }
   *[none] Перший урок: { $first }, без дати завершення
}
screen-series-ahead = { $count ->
    [0] Попереду уроків немає.
    [one] Попереду { $count } урок.
    [few] Попереду { $count } уроки.
   *[many] Попереду { $count } уроків.
}
screen-series-by-hand = З них перенесено вручну: { $count }
screen-series-next = Найближчий: { $moment }
screen-series-over = Цю серію завершено.
screen-series-ask-end =
    <b>Завершити серію?</b>

    { $student }, { $subject }

    { $count ->
        [0] Попереду уроків немає, нових не з’явиться.
        [one] Буде скасовано { $count } урок. За нього нічого не спишеться.
        [few] Буде скасовано { $count } уроки. За них нічого не спишеться.
       *[many] Буде скасовано { $count } уроків. За них нічого не спишеться.
    }
dialog-series-end =
    <b>Коли завершити? { $student }, { $subject }</b>

    Напишіть день останнього уроку, наприклад 31.05, або скільки уроків потрібно: від 1 до { $most }.
not-understood-plan-lesson-series = Не розібрати. Напишіть день, наприклад 31.05, або кількість уроків, наприклад 24.
dialog-series-prolong =
    <b>До якого дня продовжити? { $student }, { $subject }</b>

    Зараз останній: не пізніше { $last }. Оберіть або напишіть день, наприклад 31.08.
dialog-name-prolong-series = Продовження серії
not-understood-prolong-series-day = День не розібрати. Напишіть, наприклад, 31.08.
screen-series-ask-prolong =
    <b>Продовжити серію?</b>

    { $student }, { $subject }
    { $end ->
        [day] Останній: не пізніше { $last }
       *[none] Без дати завершення
    }
    { $count ->
        [0] Нові уроки з’являться ближче до дати.
        [one] Одразу додасться { $count } урок.
        [few] Одразу додадуться { $count } уроки.
       *[many] Одразу додадуться { $count } уроків.
    }
