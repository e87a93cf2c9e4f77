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
button-groups-open = Открыть группу
button-groups-queue = Очередь
button-groups-queue-count = Очередь: { $count }
button-groups-wait = В очередь
button-queue-offer = Предложить место
button-queue-take-in = Взять в группу
button-queue-remove = Убрать из очереди
button-waiting-take = Занять место
button-waiting-leave = Больше не ждать
button-waiting-leave-sure = Уйти из очереди
button-waiting-stay = Остаться в очереди
button-waiting-open = Моя очередь
toast-waiting-taken = Место ваше.
toast-waiting-gone = Это место уже заняли. Очередь остаётся за вами.
