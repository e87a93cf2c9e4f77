### Buttons of schedules.

button-tutor-week-picture = Картинкой
button-tutor-month = Месяц
button-family-week = Неделя
button-family-day = { $day } · { $count }
button-family-month = Месяц
