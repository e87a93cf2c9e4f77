# Что просрочено: задания и деньги. Кнопки не длиннее 20 знаков.
button-overdue = Просрочено: { $count }
button-overdue-money = Долги: { $count }
screen-overdue-own = <b>Просрочено</b>{ $count ->
    [0] { "" }

    Долгов нет: всё, чему вышел срок, сдано.
    [one] : { $count } задание
    [few] : { $count } задания
   *[many] : { $count } заданий
}
screen-overdue-hand-in = Нажми на задание, чтобы сдать его.
screen-overdue-children = <b>Просрочено</b>{ $count ->
    [0] { "" }

    Долгов нет: всё, чему вышел срок, сдано.
    [one] : { $count } задание
    [few] : { $count } задания
   *[many] : { $count } заданий
}
screen-overdue-students = <b>Кто не сдал в срок</b>{ $count ->
    [0] { "" }

    Никто: всё, чему вышел срок, сдано.
   *[other] { "" }
}
screen-overdue-student-line = • { $name } — { $count ->
    [one] { $count } задание
    [few] { $count } задания
   *[many] { $count } заданий
}, просрочено с { $day }
notice-overdue-several = { $reader ->
    [guardian] 📝 <b>Пока не сдано: { $count ->
        [one] { $count } задание
        [few] { $count } задания
       *[many] { $count } заданий
    }</b>
   *[student] ⏰ <b>Срок вышел: { $count ->
        [one] { $count } задание
        [few] { $count } задания
       *[many] { $count } заданий
    }</b>
}
notice-overdue-line = • <b>{ $subject }</b> · { $gist } · до { $day }
notice-overdue-more = И ещё { $count }.
