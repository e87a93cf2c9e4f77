### The journal of grades.

mark-kind = { $kind ->
    [homework] Homework
    [lesson] In class
    [test] Test
   *[exam] Exam
}
grade-excused = excused
grade-excused-short = excused
screen-journal-title =
    <b>Journal · { $student }</b>
    { $subject } · scale: { $scale }
screen-journal-average = Average: <b>{ $average }</b> · grades: { $count }
screen-journal-fact = { $fact ->
    [missing] Overdue, not handed in: { $count }
    [excused] Excused, not counted: { $count }
   *[elsewhere] In an earlier scale, not counted: { $count }
}
screen-journal-mark =
    { $day } · <b>{ $grade }</b> · { $kind ->
        [homework] homework
        [lesson] work in class
        [test] test
       *[exam] exam
    }{ $named ->
        [yes] { ": " }{ $text }
       *[no] { "" }
    }
screen-journal-empty = Grades for homework, lessons and tests will be here.
screen-journal-courses = <b>Grades by subject</b>
screen-journal-none = Subjects and their grades will be here.
screen-journal-standing =
    <b>{ $name }</b> — { $graded ->
        [yes] { $average } · grades: { $count }
       *[no] no grades yet
    }
screen-journal-group = <b>Journal · { $name }</b>
screen-journal-card = <b>Grade · { $student }, { $subject }</b>
screen-journal-is-excused = Excused: not in the average.
screen-journal-ask-remove = Remove this grade? The average will change.
dialog-journal-regrade = Choose another grade or type it.
dialog-journal-give =
    <b>New grade · { $student }, { $subject }</b>
    For: { $kind ->
        [homework] homework
        [lesson] work in class
        [test] test
       *[exam] exam
    }

    Choose a grade or type it.
dialog-name-give-mark = Grade for the journal
not-understood-give-mark-points = This scale has no such grade. Choose one below.
not-understood-give-mark-instead = This scale has no such grade. Choose one below.

button-journal = Journal
button-journal-give = Give a grade
button-journal-rules = Scale and weights
button-journal-regrade = Change the grade
button-journal-excuse = Excuse
button-journal-keep = Keep
button-journal-remove-sure = Remove
button-family-grades = Grades
button-journal-weight = { $kind ->
        [homework] Homework
        [lesson] In class
        [test] Test
       *[exam] Exam
    } ×{ $weight }
toast-journal-excused = No longer in the average

file-journal-title = Journal · { $subject }{ $alone ->
    [yes] { " " }· { $student }
   *[no] { "" }
}
file-journal-about = Scale: { $scale }
file-journal-standings = Summary
file-journal-marks = Grades
file-journal-column = { $column ->
    [student] Student
    [average] Average
    [count] Grades
    [excused] Excused
    [period] Period
    [proposed] By the grades
    [day] Day
    [grade] Grade
    [kind] For
   *[text] Task
}
button-journal-file = { $form ->
    [xlsx] 📄 Excel
   *[pdf] 📄 PDF
}
