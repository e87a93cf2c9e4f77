### Buttons of one's own calendar.

button-calendar = 📅 Calendar
button-calendar-make = Make an address
button-calendar-renew = New address
button-calendar-off = Switch it off
button-calendar-keep = Keep it
button-calendar-file = Get a file
button-calendar-copy = Copy the address
button-calendar-google = Add to Google
button-calendar-done = Done
button-calendar-lesson = 📅 To my calendar
button-calendar-files-on = Files with news
button-calendar-files-off = No files with news
