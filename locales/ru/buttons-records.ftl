# Кнопки записи урока и истории. Не длиннее 20 знаков.
button-lesson-recap = { $told ->
    [yes] ✓ Итог урока
   *[no] Итог урока
}
button-lesson-next-week = Через неделю
button-record = Запись урока
button-record-recap = Итог для семьи
button-record-rest = Тема и навыки
button-record-topic = Тема
button-record-skills = Навыки
button-record-note = Заметка
button-record-erase = Стереть
button-recap-erase = Стереть слова
button-recap-send = { $again ->
    [yes] Отправить снова
   *[no] Отправить семье
}
button-recap-voice = 🎤 Послушать
button-skill-add = ➕ Навык
button-history = История уроков
toast-recap-told = Итог отправлен
toast-record-erased = Стёрто
button-skill-away = Убрать навык
toast-skill-away = Навык убран
