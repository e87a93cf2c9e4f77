### What a family is told of a group.

notice-group-joined = 👥 <b>Місце в групі</b>
notice-group-first = Найближчий урок: { $when }. { $count ->
    [one] У розкладі { $count } урок.
    [few] У розкладі { $count } уроки.
   *[many] У розкладі { $count } уроків.
}
notice-group-left = 👥 <b>Більше не в групі</b>
notice-group-off = Починаючи з { $when }: { $count ->
    [one] з розкладу прибрано { $count } урок
    [few] з розкладу прибрано { $count } уроки
   *[many] з розкладу прибрано { $count } уроків
}.
