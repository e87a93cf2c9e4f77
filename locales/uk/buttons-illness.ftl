### The tutor is ill.

button-ill = 🤒 Хворію
button-ill-today = Лише сьогодні
button-ill-tomorrow = До завтра
button-ill-sure = { $count ->
    [0] Позначити хворобу
    [one] Скасувати { $count } урок
    [few] Скасувати { $count } уроки
   *[many] Скасувати { $count } уроків
}
button-ill-report = Відповіді родин
button-ill-refresh = 🔄 Оновити
button-ill-again = Надіслати ще раз
button-ill-undo = ↩️ Повернути уроки
toast-ill = { $count ->
    [0] Дні позначено
    [one] Скасовано { $count } урок, родину сповістимо
    [few] Скасовано { $count } уроки, родини сповістимо
   *[many] Скасовано { $count } уроків, родини сповістимо
}
toast-ill-again = { $count ->
    [0] Надсилати більше нічого
   *[other] Надсилаємо ще раз: { $count }
}
toast-ill-undone = { $count ->
    [0] Повертати більше нічого
   *[other] Знову в плані: { $count }
}
