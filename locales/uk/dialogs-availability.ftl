### Робочий час, вихідні й правила запису.

dialog-name-set-hours = Робочий час
dialog-name-add-time-off = Вихідні
dialog-name-change-rule = Правила запису
dialog-hours =
    <b>{ $day }</b>
    { $count ->
        [0] Неробочий день.
       *[other] Години: { $hours }
    }

    Можна написати весь день одразу: <code>10-13, 15-20</code>.
dialog-hours-since =
    <b>{ $day }</b>
    З котрої години?
dialog-hours-till =
    <b>{ $day }, з { $since }</b>
    До котрої години?
dialog-off-first =
    <b>Перший вихідний</b>
    { $month }. Можна написати: <code>12.03</code> або <code>12.03-20.03</code>.
dialog-off-last =
    <b>Останній вихідний</b>
    З якого дня: { $first }. { $month }.
dialog-off-confirm =
    <b>Не працюю: { $days }</b>
    { $count ->
        [one] { $count } день.
        [few] { $count } дні.
       *[many] { $count } днів.
    } { $lessons ->
        [0] Уроків у цей час немає.
        [one] У цей час стоїть { $lessons } урок. Залишити чи скасувати? У разі скасування родину повідомимо.
        [few] У цей час стоять { $lessons } уроки. Залишити чи скасувати? У разі скасування родини повідомимо.
       *[many] У цей час стоять { $lessons } уроків. Залишити чи скасувати? У разі скасування родини повідомимо.
    }
dialog-off-more = …і ще { $count }
dialog-rule =
    <b>{ $name }: { $value }</b>
    { $about }
dialog-rule-typed = Можна написати число від { $least } до { $most }.
not-understood-set-hours-hours = Години не розібрати. Напишіть, наприклад, 10-13, 15-20 — або натисніть кнопку.
not-understood-add-time-off-first = Дні не розібрати. Напишіть, наприклад, 12.03 або 12.03-20.03 — або виберіть у календарі.
not-understood-add-time-off-last = День не розібрати. Напишіть, наприклад, 20.03 — або виберіть у календарі.
not-understood-add-time-off-confirm = Залишився один крок: виберіть кнопку.
not-understood-change-rule-value = Напишіть число — або виберіть нижче.
