### Income: what came in, what was earned, from whom and for what.

button-income = Income
button-income-students = By student
button-income-courses = By subject
button-income-chart = 📊 Chart
button-income-file = Excel
button-income-debts = Who owes
button-tutor-to-mark-worth = To mark: { $count } (≈ { $amount })
screen-income-title = <b>Income · { $month }</b>
screen-income-figures =
    Received: <b>{ $received }</b>
    Earned: <b>{ $earned }</b>{ $empty ->
        [yes] { "" }

            Payments and held lessons of this month will be here.
       *[no] { "" }
    }
screen-income-now =
    <b>As of today</b>
    Prepaid: { $prepaid }
    Owed: { $owed }{ $debtors ->
        [0] { "" }
        [one] { " " }({ $debtors } student)
       *[other] { " " }({ $debtors } students)
    }

    Received is the money that came in. Earned is the money for lessons already given.
screen-income-students = <b>By student · { $month }</b>
screen-income-courses = <b>By subject · { $month }</b>
screen-income-student-line = • <b>{ $name }</b>: received { $received }, earned { $earned }
screen-income-course-line = • <b>{ $subject }</b>{ $alone ->
    [yes] , { $student }
   *[no] { "" }
}: { $earned }
screen-income-nobody = Nothing this month so far.
screen-income-legend = { $which ->
    [received] received
   *[earned] earned
}
screen-income-chart =
    <b>{ $first } — { $last }</b>
    Received: { $received }
    Earned: { $earned }
file-income-title = Income, { $month }
file-income-grid = { $grid ->
    [summary] Summary
    [students] Students
   *[courses] Subjects
}
file-income-row = { $row ->
    [received] Received
    [earned] Earned
    [prepaid] Prepaid as of today
    [owed] Owed as of today
   *[rest] Without a lesson
}
file-income-column = { $column ->
    [what] Figure
    [student] Student
    [received] Received
    [earned] Earned
   *[course] Subject
}
