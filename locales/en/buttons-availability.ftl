### Working hours, days off and booking rules.

button-hours = 🕘 Working hours
button-hours-usual = Mon–Fri { $hours }
button-hours-off = Days off
button-hours-drop = ✕ { $hours }
button-hours-add = Add hours
button-hours-workdays = Same Mon–Fri
button-hours-week = Same all week
button-hours-studio = { $studio }
button-off-add = Add
button-off-one-day = Just this day
button-off-take = Take it off
button-off-keep = Keep the lessons
button-off-cancel =
    { $count ->
        [one] Cancel { $count } lesson
       *[other] Cancel { $count } lessons
    }
button-off-give-back = ↩️ Work after all
button-rules = Booking rules
button-book = 📥 Book a lesson
button-book-yes = Book it
button-book-other = Another day
toast-no-slots = No free times that day
toast-booked = Lesson booked
toast-booked-already = This lesson is booked already
button-hours-share = Share free times
