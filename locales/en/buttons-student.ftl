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
button-student-put-off = Go on later
button-student-take-back = Take back
button-student-drop = None of these
