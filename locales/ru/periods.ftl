### Итоги за период.

screen-periods-head = <b>Итоги</b>
screen-period-line = { $reopened ->
    [yes] <s>{ $days } · { $grade }</s> · открыт заново
   *[no] { $days } · <b>{ $grade }</b> { $count ->
        [0] · без оценок
       *[other] · оценок: { $count }
    }
}
screen-periods-title =
    <b>Итоги · { $student }</b>
    { $subject }
screen-periods-empty = Здесь будут итоги за месяц, четверть или любой другой период. После выставления его оценки уже не меняются.
screen-periods-about =
    <b>Итог · { $student }, { $subject }</b>
    { $days }
screen-periods-formula =
    По оценкам выходит <b>{ $grade }</b>.
    Средняя { $average } (оценок: { $count }) с учётом весов, округлена до ближайшей; половина — вверх.
screen-periods-no-marks = Оценок в этой шкале за период нет.
screen-periods-reason =
    { $counted ->
        [yes] По оценкам выходило { $proposed }.
       *[no] Оценок не было.
    } Почему иначе:
    <blockquote>{ $reason }</blockquote>
screen-periods-reopened =
    Период открыт заново, его оценки можно менять. Почему:
    <blockquote>{ $reason }</blockquote>
screen-periods-locked = 🔒 Оценки за этот период не меняются.
dialog-periods-days =
    <b>Итог · { $student }, { $subject }</b>

    За какой период? Выберите или напишите даты: 01.09–31.10
dialog-periods-grade = После этого оценки за период не изменить. Другую оценку можно выбрать или написать.
dialog-periods-reason =
    { $counted ->
        [yes] По оценкам выходит { $proposed }, вы ставите <b>{ $grade }</b>.
       *[no] Вы ставите <b>{ $grade }</b>, хотя оценок за период нет.
    }
    Напишите почему. Причина останется в журнале, семья её не увидит.
dialog-periods-why = Напишите, почему открываете период заново. Прежний итог и причина останутся в истории.
dialog-name-settle-period = Итог за период
not-understood-settle-period-days = Напишите даты через тире: 01.09–31.10
not-understood-settle-period-grade = Такой оценки в этой шкале нет. Выберите её ниже.
not-understood-settle-period-reason = Напишите причину словами.
not-understood-settle-period-why = Напишите причину словами.

button-periods = Итоги
button-periods-new = Новый итог
button-periods-settle = Поставить { $grade }
button-periods-reopen = Открыть заново
button-periods-again = Выставить заново
button-periods-choice = { $choice ->
    [last] С прошлого итога
    [month] Этот месяц
    [before] Прошлый месяц
   *[quarter] Этот квартал
}
toast-periods-settled = Итог выставлен
toast-periods-reopened = Период открыт заново

notice-period-settled =
    <b>Итог за период: { $grade }</b>
    { $reader ->
        [student] { $subject }
       *[guardian] { $student } · { $subject }
    }
    { $days }
button-notice-grades = Открыть оценки

file-journal-periods = Итоги за периоды
