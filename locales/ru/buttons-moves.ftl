### A move by agreement.

button-move-propose = Предложить время
button-move-ask = 🔁 Перенести
button-move-answer = Ответить на перенос
button-move-sent = ⏳ Ждём ответа
button-move-sooner = ‹ Раньше
button-move-later = Позже ›
button-move-send = Отправить
button-move-more = Ещё вариант
button-move-drop = ✖ { $slot }
button-move-decline = Не подходит
button-move-withdraw = Отозвать
button-move-other = Другое время
toast-move-sent = Предложение отправлено
toast-move-accepted = Урок перенесён
toast-move-declined = Ответ отправлен
toast-move-withdrawn = Предложение отозвано
