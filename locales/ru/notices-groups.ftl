### What a family is told of a group.

notice-group-joined = 👥 <b>Место в группе</b>
notice-group-first = Ближайший урок: { $when }. { $count ->
    [one] В расписании { $count } урок.
    [few] В расписании { $count } урока.
   *[many] В расписании { $count } уроков.
}
notice-group-left = 👥 <b>Больше не в группе</b>
notice-group-off = Начиная с { $when }: { $count ->
    [one] из расписания убран { $count } урок
    [few] из расписания убрано { $count } урока
   *[many] из расписания убрано { $count } уроков
}.
notice-waiting = ⏳ <b>В очереди в группу</b>
notice-waiting-number = Номер в очереди: { $number }. Как только место освободится, придёт сообщение с кнопкой.
notice-place-offered = 🪑 <b>Освободилось место в группе</b>
notice-place-until = Достанется тому, кто нажмёт первым. Предложение действует до { $until }.
notice-place-gone = <b>Это место уже заняли</b>
notice-place-gone-number = Номер в очереди: { $number }. О следующем месте напишем сразу.
notice-place-taken = 🪑 <b>Место в группе занято</b>
notice-place-who = { $student } · { $group }
notice-place-untaken = 🪑 <b>Место в группе никто не занял</b>
notice-place-first = { $group }. Первый в очереди: { $student }. Место можно предложить ещё раз.
