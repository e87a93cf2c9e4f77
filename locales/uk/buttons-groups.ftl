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
