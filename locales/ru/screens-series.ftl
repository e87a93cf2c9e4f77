### A lesson every week.

series-rule = { $every ->
    [1] { $days }
   *[other] { $days } раз в { $every } недели
}
screen-series-of-lesson = 🔁 Серия: { $rule }
screen-series-form =
    <b>Новая серия: { $student }, { $subject }</b>

    { $rule } в { $time } · { $minutes } мин
    Первый урок: { $first }
    { $end ->
        [day] Последний: не позже { $last }
        [count] Последний: { $last }
       *[none] Без даты окончания
    }
screen-series-prospect = { $count ->
    [0] Ни одного урока не получается.
    [one] Сразу в расписании: { $count } урок.
    [few] Сразу в расписании: { $count } урока.
   *[many] Сразу в расписании: { $count } уроков.
}
screen-series-total = { $count ->
    [one] Всего: { $count } урок.
    [few] Всего: { $count } урока.
   *[many] Всего: { $count } уроков.
}
screen-series-off = { $count ->
    [one] { $count } день приходится на выходной или отпуск и будет пропущен.
    [few] { $count } дня приходятся на выходные или отпуск и будут пропущены.
   *[many] { $count } дней приходятся на выходные или отпуск и будут пропущены.
}
screen-series-follows = { $more ->
    [rest] Остальные появятся сами.
   *[open] Дальше продолжится само.
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
        [one] Назначен { $count } урок.
        [few] Назначено { $count } урока.
       *[many] Назначено { $count } уроков.
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
screen-series-past = { $count ->
    [one] { $count } урок останется как есть: новое время уже прошло.
    [few] { $count } урока останутся как есть: новое время уже прошло.
   *[many] { $count } уроков останутся как есть: новое время уже прошло.
}
screen-series-list = <b>Серии: { $student }</b>
screen-series-none =
    <b>Серии: { $student }</b>

    Здесь будут уроки, которые повторяются. Чтобы начать, назначьте урок и нажмите «Каждую неделю».
screen-series-line = 🔁 { $rule } в { $time } · { $subject }, впереди: { $count }
screen-series-card =
    <b>Серия: { $student }, { $subject }</b>

    🔁 { $rule } в { $time } · { $minutes } мин
screen-series-span = { $end ->
    [over] Первый урок: { $first }
    [day] Первый урок: { $first }, последний: не позже { $last }
   *[none] Первый урок: { $first }, без даты окончания
}
screen-series-ahead = { $count ->
    [0] Впереди уроков нет.
    [one] Впереди { $count } урок.
    [few] Впереди { $count } урока.
   *[many] Впереди { $count } уроков.
}
screen-series-by-hand = Из них перенесено вручную: { $count }
screen-series-next = Ближайший: { $moment }
screen-series-over = Эта серия завершена.
screen-series-ask-end =
    <b>Завершить серию?</b>

    { $student }, { $subject }

    { $count ->
        [0] Впереди уроков нет, новых не появится.
        [one] Отменится { $count } урок. За него ничего не спишется.
        [few] Отменятся { $count } урока. За них ничего не спишется.
       *[many] Отменятся { $count } уроков. За них ничего не спишется.
    }
dialog-series-end =
    <b>Когда закончить? { $student }, { $subject }</b>

    Напишите день последнего урока, например 31.05, или сколько уроков нужно: от 1 до { $most }.
not-understood-plan-lesson-series = Не разобрать. Напишите день, например 31.05, или число уроков, например 24.
dialog-series-prolong =
    <b>До какого дня продлить? { $student }, { $subject }</b>

    Сейчас последний: не позже { $last }. Выберите или напишите день, например 31.08.
dialog-name-prolong-series = Продление серии
not-understood-prolong-series-day = День не разобрать. Напишите, например, 31.08.
screen-series-ask-prolong =
    <b>Продлить серию?</b>

    { $student }, { $subject }
    { $end ->
        [day] Последний: не позже { $last }
       *[none] Без даты окончания
    }
    { $count ->
        [0] Новые уроки появятся ближе к делу.
        [one] Сразу добавится { $count } урок.
        [few] Сразу добавятся { $count } урока.
       *[many] Сразу добавятся { $count } уроков.
    }
