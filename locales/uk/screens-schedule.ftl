### Schedules: free time, time off, the week and the month.

length-hours = { $count } год
length-minutes = { $count } хв
screen-tutor-free-line = <i>{ $time } · вільно { $length }</i>
screen-tutor-off-line = <i>{ $time } · { $kind ->
        [vacation] відпустка
        [holiday] свято
        [illness] лікарняний
       *[day_off] вихідний
    }</i>
screen-tutor-off =
    { $kind ->
        [vacation] 🌴 Відпустка
        [holiday] 🎉 Свято
        [illness] 🤒 Лікарняний
       *[day_off] 🌿 Вихідний
    }
screen-tutor-week-day = <b>{ $day }</b>{ $off ->
        [vacation] { " " }— відпустка
        [holiday] { " " }— свято
        [illness] { " " }— лікарняний
        [day_off] { " " }— вихідний
       *[none] { "" }
    }
screen-tutor-week-free = <i>вільно { $spans }</i>
lessons-count =
    { $count ->
        [0] уроків немає
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }
screen-tutor-week-legend =
    { $state ->
        [planned] попереду
        [held] відбувся
        [over] не позначено
        [no_show] неявка
        [off] вихідний
        [free] вільно
       *[cancelled_by_tutor] скасовано
    }
screen-tutor-month =
    <b>{ $month }</b>
    { $count ->
        [0] Уроків немає.
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }
screen-tutor-month-week =
    { $first }–{ $last }: { $count ->
        [0] уроків немає
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }{ $free ->
        [0] { "" }
       *[other] { " " }· <i>вільно { $free } год</i>
    }
screen-tutor-month-hint = На кнопках: число·уроки, ✕ — вихідний.

screen-schedule-both-clocks = { $span } (у репетитора { $theirs })
screen-family-week =
    <b>{ $span }</b> · { $count ->
        [0] уроків немає
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }
screen-family-week-empty = Тут будуть уроки цих днів. Поки їх немає.
screen-family-month =
    <b>{ $month }</b> · { $count ->
        [0] уроків немає
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }
screen-family-month-hint = На кнопках: число·уроки.
