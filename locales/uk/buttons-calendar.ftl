### Buttons of one's own calendar.

button-calendar = 📅 Календар
button-calendar-make = Зробити адресу
button-calendar-renew = Нова адреса
button-calendar-off = Вимкнути адресу
button-calendar-keep = Залишити як є
button-calendar-file = Отримати файл
button-calendar-copy = Скопіювати адресу
button-calendar-google = Додати в Google
button-calendar-done = Готово
button-calendar-lesson = 📅 До календаря
button-calendar-files-on = Файл до новин
button-calendar-files-off = Без файлів
