# Що прострочено: завдання й гроші. Кнопки не довші за 20 знаків.
button-overdue = Прострочено: { $count }
button-overdue-money = Борги: { $count }
screen-overdue-own = <b>Прострочено</b>{ $count ->
    [0] { "" }

    Боргів немає: усе, чий термін минув, здано.
    [one] : { $count } завдання
    [few] : { $count } завдання
   *[many] : { $count } завдань
}
screen-overdue-hand-in = Натисни на завдання, щоб здати його.
screen-overdue-children = <b>Прострочено</b>{ $count ->
    [0] { "" }

    Боргів немає: усе, чий термін минув, здано.
    [one] : { $count } завдання
    [few] : { $count } завдання
   *[many] : { $count } завдань
}
screen-overdue-students = <b>Хто не здав вчасно</b>{ $count ->
    [0] { "" }

    Ніхто: усе, чий термін минув, здано.
   *[other] { "" }
}
screen-overdue-student-line = • { $name } — { $count ->
    [one] { $count } завдання
    [few] { $count } завдання
   *[many] { $count } завдань
}, прострочено з { $day }
notice-overdue-several = { $reader ->
    [guardian] 📝 <b>Поки не здано: { $count ->
        [one] { $count } завдання
        [few] { $count } завдання
       *[many] { $count } завдань
    }</b>
   *[student] ⏰ <b>Термін минув: { $count ->
        [one] { $count } завдання
        [few] { $count } завдання
       *[many] { $count } завдань
    }</b>
}
notice-overdue-line = • <b>{ $subject }</b> · { $gist } · до { $day }
notice-overdue-more = І ще { $count }.
