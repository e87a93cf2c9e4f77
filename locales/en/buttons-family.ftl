# Buttons that a student and his guardian share. At most 20 characters.
button-family-schedule = Schedule
button-family-homework = Homework
button-family-progress = Progress
button-family-achievements = Achievements
button-family-balance = Balance
button-family-earlier = ‹ Earlier
button-family-later = Later ›
button-family-materials = Materials · { $count }
button-family-feedback = Feedback · { $count }
button-family-attempt = Attempt { $number } · { $pages ->
    [one] { $pages } p.
   *[other] { $pages } pp.
}
button-family-shelf = { $shelf ->
    [todo] To do
    [waiting] Being checked
   *[accepted] Done
} · { $count }
