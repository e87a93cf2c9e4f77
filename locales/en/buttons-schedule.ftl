### Buttons of schedules.

button-tutor-week-picture = As a picture
button-tutor-month = Month
button-family-week = Week
button-family-day = { $day } · { $count }
button-family-month = Month
