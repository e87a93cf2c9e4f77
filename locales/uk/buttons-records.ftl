# Кнопки запису уроку та історії. Не довші за 20 знаків.
button-lesson-recap = { $told ->
    [yes] ✓ Підсумок уроку
   *[no] Підсумок уроку
}
button-lesson-next-week = Через тиждень
button-record = Запис уроку
button-record-recap = Підсумок
button-record-rest = Тема й навички
button-record-topic = Тема
button-record-skills = Навички
button-record-note = Нотатка
button-record-erase = Стерти
button-recap-erase = Стерти слова
button-recap-send = { $again ->
    [yes] Надіслати знову
   *[no] Надіслати родині
}
button-recap-voice = 🎤 Послухати
button-skill-add = ➕ Навичка
button-history = Історія уроків
toast-recap-told = Підсумок надіслано
toast-record-erased = Стерто
button-skill-away = Прибрати навичку
toast-skill-away = Навичку прибрано
