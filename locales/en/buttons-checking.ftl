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
button-tutor-comments = My comments
button-tutor-all-comments = All comments
button-tutor-keep-comment = Keep the answer
button-tutor-remove-answer = Remove the answer
button-tutor-comment-whole = To the whole work
button-tutor-drop-comment = Delete
toast-tutor-comment-put = { $whole ->
    [yes] Said of the whole work
   *[no] Said of page { $number }
}
toast-tutor-comment-kept = { $new ->
    [yes] Added to “My comments”
   *[no] You have this comment already
}
toast-tutor-comment-dropped = Comment deleted
toast-tutor-answer-removed = Answer removed
