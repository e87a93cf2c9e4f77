# Buttons of a student. At most 20 characters.
button-student-hand-in = { $how ->
    [again] Hand in again
    [more] Add pages
   *[first] Hand in
}
button-student-submit = Submit { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
button-student-put-off = Finish later
button-student-take-back = Take back
button-student-drop = None of these
button-student-pages = Pages
button-student-move-page = { $where ->
    [first] « To the start
    [earlier] ‹ Earlier
    [later] Later ›
   *[last] To the end »
}
button-student-remove-page = Remove
button-student-restore-page = Put back: { $count }
button-student-add-late = Add to the work
button-student-leave-out = Leave out
button-student-begin-again = Start from what came
button-student-show-pages = Show all
