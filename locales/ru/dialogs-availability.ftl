### Рабочее время, выходные и правила записи.

dialog-name-set-hours = Рабочее время
dialog-name-add-time-off = Выходные
dialog-name-change-rule = Правила записи
dialog-hours =
    <b>{ $day }</b>
    { $count ->
        [0] Не рабочий день.
       *[other] Часы: { $hours }
    }

    Можно написать весь день сразу: <code>10-13, 15-20</code>.
dialog-hours-since =
    <b>{ $day }</b>
    С какого времени?
dialog-hours-till =
    <b>{ $day }, с { $since }</b>
    До какого времени?
dialog-off-first =
    <b>Первый выходной</b>
    { $month }. Можно написать: <code>12.03</code> или <code>12.03-20.03</code>.
dialog-off-last =
    <b>Последний выходной</b>
    С какого дня: { $first }. { $month }.
dialog-off-confirm =
    <b>Не работаю: { $days }</b>
    { $count ->
        [one] { $count } день.
        [few] { $count } дня.
       *[many] { $count } дней.
    } { $lessons ->
        [0] Уроков в это время нет.
        [one] В это время стоит { $lessons } урок. Оставить или отменить? При отмене семье сообщим.
        [few] В это время стоят { $lessons } урока. Оставить или отменить? При отмене семьям сообщим.
       *[many] В это время стоят { $lessons } уроков. Оставить или отменить? При отмене семьям сообщим.
    }
dialog-off-more = …и ещё { $count }
dialog-rule =
    <b>{ $name }: { $value }</b>
    { $about }
dialog-rule-typed = Можно написать число от { $least } до { $most }.
not-understood-set-hours-hours = Часы не разобрать. Напишите, например, 10-13, 15-20 — или нажмите кнопку.
not-understood-add-time-off-first = Дни не разобрать. Напишите, например, 12.03 или 12.03-20.03 — или выберите в календаре.
not-understood-add-time-off-last = День не разобрать. Напишите, например, 20.03 — или выберите в календаре.
not-understood-add-time-off-confirm = Остался один шаг: выберите кнопку.
not-understood-change-rule-value = Напишите число — или выберите ниже.
