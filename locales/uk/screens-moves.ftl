### A move by agreement.

screen-move-title =
    <b>Перенесення уроку</b>
    { $subject } · { $name }
screen-move-now = Зараз: { $when }
screen-move-days = Який день підійде? Можна написати: 12.03 18:30
screen-move-no-days = Вільних днів для перенесення не знайшлося. Можна написати свій час: 12.03 18:30
screen-move-times = { $day }, час: { $city }
screen-move-slot = • { $when }
screen-move-chosen = { $side ->
    [tutor] Родина обере один варіант. Час тримається { $hours } год, решта варіантів потім звільниться.
   *[client] Репетитор обере один варіант. Час тримається { $hours } год, до відповіді урок лишається як є.
}
screen-move-offered = ⏳ { $side ->
    [tutor] Репетитор пропонує перенести, відповідь до { $until }
   *[client] Родина пропонує перенести, відповідь до { $until }
}
dialog-name-move-by-agreement = Перенесення уроку
not-understood-move-by-agreement-slot = Час не розібрати. Напишіть день і час, наприклад 12.03 18:30 — або оберіть нижче.
