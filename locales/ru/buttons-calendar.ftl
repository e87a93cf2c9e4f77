### Buttons of one's own calendar.

button-calendar = 📅 Календарь
button-calendar-make = Сделать адрес
button-calendar-renew = Новый адрес
button-calendar-off = Отключить адрес
button-calendar-keep = Оставить как есть
button-calendar-file = Получить файл
button-calendar-copy = Скопировать адрес
button-calendar-google = Добавить в Google
button-calendar-done = Готово
button-calendar-lesson = 📅 В календарь
button-calendar-files-on = Файл к новостям
button-calendar-files-off = Без файлов
