### The tutor is ill.

button-ill = 🤒 Болею
button-ill-today = Только сегодня
button-ill-tomorrow = До завтра
button-ill-sure = { $count ->
    [0] Отметить болезнь
    [one] Отменить { $count } урок
    [few] Отменить { $count } урока
   *[many] Отменить { $count } уроков
}
button-ill-report = Ответы семей
button-ill-refresh = 🔄 Обновить
button-ill-again = Отправить ещё раз
button-ill-undo = ↩️ Вернуть уроки
toast-ill = { $count ->
    [0] Дни отмечены
    [one] Отменён { $count } урок, семье сообщим
    [few] Отменено { $count } урока, семьям сообщим
   *[many] Отменено { $count } уроков, семьям сообщим
}
toast-ill-again = { $count ->
    [0] Отправлять больше нечего
   *[other] Отправляем ещё раз: { $count }
}
toast-ill-undone = { $count ->
    [0] Возвращать больше нечего
   *[other] Снова в плане: { $count }
}
