### Buttons and toasts of groups.

button-groups = 👥 Группы
button-groups-add = ➕ Группа
button-groups-members = Состав
button-groups-history = История
button-groups-newcomer = ➕ Новый ученик
button-groups-name = Название
button-groups-places = Места
button-groups-price = Цена
button-groups-length = Длительность
button-groups-leave = Убрать из группы
button-groups-leave-sure = Убрать
button-groups-stay = Оставить в группе
toast-groups-joined = { $changed ->
    [yes] { $count ->
        [0] В группе.
        [one] В группе, впереди { $count } урок.
        [few] В группе, впереди { $count } урока.
       *[many] В группе, впереди { $count } уроков.
    }
   *[no] Уже в группе.
}
