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
notice-waiting = ⏳ <b>У черзі до групи</b>
notice-waiting-number = Номер у черзі: { $number }. Щойно місце звільниться, прийде повідомлення з кнопкою.
notice-place-offered = 🪑 <b>Звільнилося місце в групі</b>
notice-place-until = Дістанеться тому, хто натисне першим. Пропозиція діє до { $until }.
notice-place-gone = <b>Це місце вже зайняли</b>
notice-place-gone-number = Номер у черзі: { $number }. Про наступне місце напишемо одразу.
notice-place-taken = 🪑 <b>Місце в групі зайнято</b>
notice-place-who = { $student } · { $group }
notice-place-untaken = 🪑 <b>Місце в групі ніхто не зайняв</b>
notice-place-first = { $group }. Перший у черзі: { $student }. Місце можна запропонувати ще раз.
