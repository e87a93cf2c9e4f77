### Buttons of schedules.

button-tutor-week-picture = Зображенням
button-tutor-month = Місяць
button-family-week = Тиждень
button-family-day = { $day } · { $count }
button-family-month = Місяць
