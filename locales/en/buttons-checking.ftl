button-tutor-check = 📖 { $student }
button-tutor-accept = Accept
button-tutor-return = Return
button-tutor-check-next = Next · { $count } left
button-tutor-check-before = ‹ Previous
button-tutor-check-after = Next ›
button-tutor-check-on = Go on checking
button-tutor-marks = ✓✗ Marks
button-tutor-mark-rest = The rest is right
button-tutor-show-marked = Look at them
button-tutor-check-grade = { $graded ->
    [yes] Grade: { $grade }
   *[no] Grade
}
