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
