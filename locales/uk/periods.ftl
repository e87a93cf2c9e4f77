### Підсумки за період.

screen-periods-head = <b>Підсумки</b>
screen-period-line = { $reopened ->
    [yes] <s>{ $days } · { $grade }</s> · відкрито знову
   *[no] { $days } · <b>{ $grade }</b> { $count ->
        [0] · без оцінок
       *[other] · оцінок: { $count }
    }
}
screen-periods-title =
    <b>Підсумки · { $student }</b>
    { $subject }
screen-periods-empty = Тут будуть підсумки за місяць, чверть або будь-який інший період. Після виставлення його оцінки вже не змінюються.
screen-periods-about =
    <b>Підсумок · { $student }, { $subject }</b>
    { $days }
screen-periods-formula =
    За оцінками виходить <b>{ $grade }</b>.
    Середня { $average } (оцінок: { $count }) з урахуванням ваг, округлена до найближчої; половина — вгору.
screen-periods-no-marks = Оцінок у цій шкалі за період немає.
screen-periods-reason =
    { $counted ->
        [yes] За оцінками виходило { $proposed }.
       *[no] Оцінок не було.
    } Чому інакше:
    <blockquote>{ $reason }</blockquote>
screen-periods-reopened =
    Період відкрито знову, його оцінки можна змінювати. Чому:
    <blockquote>{ $reason }</blockquote>
screen-periods-locked = 🔒 Оцінки за цей період не змінюються.
dialog-periods-days =
    <b>Підсумок · { $student }, { $subject }</b>

    За який період? Виберіть або напишіть дати: 01.09–31.10
dialog-periods-grade = Після цього оцінки за період не змінити. Іншу оцінку можна вибрати або написати.
dialog-periods-reason =
    { $counted ->
        [yes] За оцінками виходить { $proposed }, ви ставите <b>{ $grade }</b>.
       *[no] Ви ставите <b>{ $grade }</b>, хоча оцінок за період немає.
    }
    Напишіть чому. Причина залишиться в журналі, родина її не побачить.
dialog-periods-why = Напишіть, чому відкриваєте період знову. Попередній підсумок і причина залишаться в історії.
dialog-name-settle-period = Підсумок за період
not-understood-settle-period-days = Напишіть дати через тире: 01.09–31.10
not-understood-settle-period-grade = Такої оцінки в цій шкалі немає. Виберіть її нижче.
not-understood-settle-period-reason = Напишіть причину словами.
not-understood-settle-period-why = Напишіть причину словами.

button-periods = Підсумки
button-periods-new = Новий підсумок
button-periods-settle = Поставити { $grade }
button-periods-reopen = Відкрити знову
button-periods-again = Виставити знову
button-periods-choice = { $choice ->
    [last] З минулого разу
    [month] Цей місяць
    [before] Минулий місяць
   *[quarter] Цей квартал
}
toast-periods-settled = Підсумок виставлено
toast-periods-reopened = Період відкрито знову

notice-period-settled =
    <b>Підсумок за період: { $grade }</b>
    { $reader ->
        [student] { $subject }
       *[guardian] { $student } · { $subject }
    }
    { $days }
button-notice-grades = Відкрити оцінки

file-journal-periods = Підсумки за періоди
