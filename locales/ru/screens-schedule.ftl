### Schedules: free time, time off, the week and the month.

length-hours = { $count } ч
length-minutes = { $count } мин
screen-tutor-free-line = <i>{ $time } · свободно { $length }</i>
screen-tutor-off-line = <i>{ $time } · { $kind ->
        [vacation] отпуск
        [holiday] праздник
        [illness] больничный
       *[day_off] выходной
    }</i>
screen-tutor-off =
    { $kind ->
        [vacation] 🌴 Отпуск
        [holiday] 🎉 Праздник
        [illness] 🤒 Больничный
       *[day_off] 🌿 Выходной
    }
screen-tutor-week-day = <b>{ $day }</b>{ $off ->
        [vacation] { " " }— отпуск
        [holiday] { " " }— праздник
        [illness] { " " }— больничный
        [day_off] { " " }— выходной
       *[none] { "" }
    }
screen-tutor-week-free = <i>свободно { $spans }</i>
lessons-count =
    { $count ->
        [0] уроков нет
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
screen-tutor-week-legend =
    { $state ->
        [planned] впереди
        [held] состоялся
        [over] не отмечен
        [no_show] неявка
        [off] выходной
        [free] свободно
       *[cancelled_by_tutor] отменён
    }
screen-tutor-month =
    <b>{ $month }</b>
    { $count ->
        [0] Уроков нет.
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
screen-tutor-month-week =
    { $first }–{ $last }: { $count ->
        [0] уроков нет
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }{ $free ->
        [0] { "" }
       *[other] { " " }· <i>свободно { $free } ч</i>
    }
screen-tutor-month-hint = На кнопках: число·уроки, ✕ — выходной.

screen-schedule-both-clocks = { $span } (у репетитора { $theirs })
screen-family-week =
    <b>{ $span }</b> · { $count ->
        [0] уроков нет
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
screen-family-week-empty = Здесь будут уроки этих дней. Пока их нет.
screen-family-month =
    <b>{ $month }</b> · { $count ->
        [0] уроков нет
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
screen-family-month-hint = На кнопках: число·уроки.
