### Доходи: що надійшло, що зароблено, хто й за що.

button-income = Доходи
button-income-students = За учнями
button-income-courses = За предметами
button-income-chart = 📊 Графік
button-income-file = Excel
button-income-debts = Хто винен
button-tutor-to-mark-worth = Позначити: { $count } (≈ { $amount })
screen-income-title = <b>Доходи · { $month }</b>
screen-income-figures =
    Отримано: <b>{ $received }</b>
    Зароблено: <b>{ $earned }</b>{ $empty ->
        [yes] { "" }

            Тут будуть оплати та проведені уроки цього місяця.
       *[no] { "" }
    }
screen-income-now =
    <b>На сьогодні</b>
    Передоплата: { $prepaid }
    Борги: { $owed }{ $debtors ->
        [0] { "" }
        [one] { " " }({ $debtors } учень)
        [few] { " " }({ $debtors } учні)
       *[many] { " " }({ $debtors } учнів)
    }

    Отримано — гроші, що надійшли. Зароблено — гроші за уроки, які вже відбулися.
screen-income-students = <b>За учнями · { $month }</b>
screen-income-courses = <b>За предметами · { $month }</b>
screen-income-student-line = • <b>{ $name }</b>: отримано { $received }, зароблено { $earned }
screen-income-course-line = • <b>{ $subject }</b>{ $alone ->
    [yes] , { $student }
   *[no] { "" }
}: { $earned }
screen-income-nobody = За цей місяць поки нічого немає.
screen-income-legend = { $which ->
    [received] отримано
   *[earned] зароблено
}
screen-income-chart =
    <b>{ $first } — { $last }</b>
    Отримано: { $received }
    Зароблено: { $earned }
file-income-title = Доходи, { $month }
file-income-grid = { $grid ->
    [summary] Підсумок
    [students] Учні
   *[courses] Предмети
}
file-income-row = { $row ->
    [received] Отримано
    [earned] Зароблено
    [prepaid] Передоплата на сьогодні
    [owed] Борги на сьогодні
   *[rest] Без уроку
}
file-income-column = { $column ->
    [what] Показник
    [student] Учень
    [received] Отримано
    [earned] Зароблено
   *[course] Предмет
}
