### Grades a tutor gives.

grade-scale = { $scale ->
    [five] 1–5
    [twelve] 1–12
    [hundred] 0–100
    [letters] A–F
   *[pass_fail] Pass / fail
}
grade-passed = { $passed ->
    [yes] pass
   *[no] fail
}
grade-words-passed = pass passed p yes + 1
grade-words-failed = fail failed f no - − 0

screen-grades-line = Grade: <b>{ $grade }</b>
screen-grades-course =
    <b>Grading</b>
    { $subject } · { $whose }

    Now: <b>{ $scale }</b>. A new scale is for grades to come; those given stay as they are.

    The buttons below set how much each kind counts: ×2 counts twice, ×0 not at all.
dialog-grades-work =
    <b>Grade · { $student }, { $subject }</b>
    { $text }

    { $graded ->
        [yes] It is <b>{ $grade }</b> now. Choose another or type it.
       *[no] Choose a grade or type it.
    }
dialog-name-grade-homework = Grade
not-understood-grade-homework-points = This scale has no such grade. Choose one below.

button-grades-course = Scale: { $subject }
button-grades-group = Grading scale
button-grades-remove = Remove the grade
button-grades-work = { $graded ->
    [yes] Change the grade
   *[no] Grade
}
toast-grades-scale = Scale changed: { $scale }
toast-grades-given = Grade saved
toast-grades-removed = Grade removed
button-grades-called-for = To be done again
toast-grades-excused = { $excused ->
    [yes] Need not be done
   *[no] To be done again
}
