### Доходы: что пришло, что заработано, кто и за что.

button-income = Доходы
button-income-students = По ученикам
button-income-courses = По предметам
button-income-chart = 📊 График
button-income-file = Excel
button-income-debts = Кто должен
button-tutor-to-mark-worth = Отметить: { $count } (≈ { $amount })
screen-income-title = <b>Доходы · { $month }</b>
screen-income-figures =
    Получено: <b>{ $received }</b>
    Заработано: <b>{ $earned }</b>{ $empty ->
        [yes] { "" }

            Сюда попадут оплаты и проведённые уроки этого месяца.
       *[no] { "" }
    }
screen-income-now =
    <b>На сегодня</b>
    Предоплата: { $prepaid }
    Долги: { $owed }{ $debtors ->
        [0] { "" }
        [one] { " " }({ $debtors } ученик)
        [few] { " " }({ $debtors } ученика)
       *[many] { " " }({ $debtors } учеников)
    }

    Получено — деньги, которые пришли. Заработано — деньги за уроки, которые уже прошли.
screen-income-students = <b>По ученикам · { $month }</b>
screen-income-courses = <b>По предметам · { $month }</b>
screen-income-student-line = • <b>{ $name }</b>: получено { $received }, заработано { $earned }
screen-income-course-line = • <b>{ $subject }</b>{ $alone ->
    [yes] , { $student }
   *[no] { "" }
}: { $earned }
screen-income-nobody = За этот месяц пока ничего нет.
screen-income-legend = { $which ->
    [received] получено
   *[earned] заработано
}
screen-income-chart =
    <b>{ $first } — { $last }</b>
    Получено: { $received }
    Заработано: { $earned }
file-income-title = Доходы, { $month }
file-income-grid = { $grid ->
    [summary] Итог
    [students] Ученики
   *[courses] Предметы
}
file-income-row = { $row ->
    [received] Получено
    [earned] Заработано
    [prepaid] Предоплата на сегодня
    [owed] Долги на сегодня
   *[rest] Без урока
}
file-income-column = { $column ->
    [what] Показатель
    [student] Ученик
    [received] Получено
    [earned] Заработано
   *[course] Предмет
}
