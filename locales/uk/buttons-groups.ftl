### Buttons and toasts of groups.

button-groups = 👥 Групи
button-groups-add = ➕ Група
button-groups-members = Склад
button-groups-history = Історія
button-groups-newcomer = ➕ Новий учень
button-groups-name = Назва
button-groups-places = Місця
button-groups-price = Ціна
button-groups-length = Тривалість
button-groups-leave = Прибрати з групи
button-groups-leave-sure = Прибрати
button-groups-stay = Лишити в групі
toast-groups-joined = { $changed ->
    [yes] { $count ->
        [0] У групі.
        [one] У групі, попереду { $count } урок.
        [few] У групі, попереду { $count } уроки.
       *[many] У групі, попереду { $count } уроків.
    }
   *[no] Уже в групі.
}
button-groups-open = Відкрити групу
button-groups-queue = Черга
button-groups-queue-count = Черга: { $count }
button-groups-wait = До черги
button-queue-offer = Запропонувати
button-queue-take-in = Взяти до групи
button-queue-remove = Прибрати з черги
button-waiting-take = Зайняти місце
button-waiting-leave = Більше не чекати
button-waiting-leave-sure = Вийти з черги
button-waiting-stay = Лишитися в черзі
button-waiting-open = Моя черга
toast-waiting-taken = Місце ваше.
toast-waiting-gone = Це місце вже зайняли. Черга лишається за вами.
