### A move by agreement.

button-move-propose = Запропонувати час
button-move-ask = 🔁 Перенести
button-move-answer = Відповісти
button-move-sent = ⏳ Чекаємо відповіді
button-move-sooner = ‹ Раніше
button-move-later = Пізніше ›
button-move-send = Надіслати
button-move-more = Ще варіант
button-move-drop = ✖ { $slot }
button-move-decline = Не підходить
button-move-withdraw = Відкликати
button-move-other = Інший час
toast-move-sent = Пропозицію надіслано
toast-move-accepted = Урок перенесено
toast-move-declined = Відповідь надіслано
toast-move-withdrawn = Пропозицію відкликано
