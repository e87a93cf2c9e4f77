### A move by agreement.

screen-move-title =
    <b>Перенос урока</b>
    { $subject } · { $name }
screen-move-now = Сейчас: { $when }
screen-move-days = Какой день подойдёт? Можно написать: 12.03 18:30
screen-move-no-days = Свободных дней для переноса не нашлось. Можно написать своё время: 12.03 18:30
screen-move-times = { $day }, время: { $city }
screen-move-slot = • { $when }
screen-move-chosen = { $side ->
    [tutor] Семья выберет один вариант. Время держится { $hours } ч, остальные варианты потом освободятся.
   *[client] Репетитор выберет один вариант. Время держится { $hours } ч, до ответа урок стоит как есть.
}
screen-move-offered = ⏳ { $side ->
    [tutor] Репетитор предлагает перенести, ответ до { $until }
   *[client] Семья предлагает перенести, ответ до { $until }
}
dialog-name-move-by-agreement = Перенос урока
not-understood-move-by-agreement-slot = Время не разобрать. Напишите день и время, например 12.03 18:30 — или выберите ниже.
