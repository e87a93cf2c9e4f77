### Журнал оцінок.

mark-kind = { $kind ->
    [homework] Домашня
    [lesson] На уроці
    [test] Контрольна
   *[exam] Іспит
}
grade-excused = звільнення
grade-excused-short = звільн.
screen-journal-title =
    <b>Журнал · { $student }</b>
    { $subject } · шкала: { $scale }
screen-journal-average = Середня: <b>{ $average }</b> · оцінок: { $count }
screen-journal-fact = { $fact ->
    [missing] Не здано вчасно: { $count }
    [excused] Звільнень, не враховано: { $count }
   *[elsewhere] У попередній шкалі, не враховано: { $count }
}
screen-journal-mark =
    { $day } · <b>{ $grade }</b> · { $kind ->
        [homework] домашня робота
        [lesson] робота на уроці
        [test] контрольна
       *[exam] іспит
    }{ $named ->
        [yes] { ": " }{ $text }
       *[no] { "" }
    }
screen-journal-empty = Тут будуть оцінки: за домашні, уроки й контрольні.
screen-journal-courses = <b>Оцінки за предметами</b>
screen-journal-none = Тут будуть предмети й оцінки з них.
screen-journal-standing =
    <b>{ $name }</b> — { $graded ->
        [yes] { $average } · оцінок: { $count }
       *[no] поки без оцінок
    }
screen-journal-group = <b>Журнал · { $name }</b>
screen-journal-card = <b>Оцінка · { $student }, { $subject }</b>
screen-journal-is-excused = Звільнення: у середню не входить.
screen-journal-ask-remove = Прибрати цю оцінку? Середню буде перераховано.
dialog-journal-regrade = Виберіть іншу оцінку або напишіть.
dialog-journal-give =
    <b>Нова оцінка · { $student }, { $subject }</b>
    За що: { $kind ->
        [homework] домашня робота
        [lesson] робота на уроці
        [test] контрольна
       *[exam] іспит
    }

    Виберіть оцінку або напишіть.
dialog-name-give-mark = Оцінка в журнал
not-understood-give-mark-points = Такої оцінки в цій шкалі немає. Виберіть її нижче.
not-understood-give-mark-instead = Такої оцінки в цій шкалі немає. Виберіть її нижче.

button-journal = Журнал
button-journal-give = Поставити оцінку
button-journal-rules = Шкала й ваги
button-journal-regrade = Змінити оцінку
button-journal-excuse = Звільнити
button-journal-keep = Залишити
button-journal-remove-sure = Прибрати
button-family-grades = Оцінки
button-journal-weight = { $kind ->
        [homework] Домашня
        [lesson] На уроці
        [test] Контрольна
       *[exam] Іспит
    } ×{ $weight }
toast-journal-excused = У середню більше не входить

file-journal-title = Журнал · { $subject }{ $alone ->
    [yes] { " " }· { $student }
   *[no] { "" }
}
file-journal-about = Шкала: { $scale }
file-journal-standings = Підсумок
file-journal-marks = Оцінки
file-journal-column = { $column ->
    [student] Учень
    [average] Середня
    [count] Оцінок
    [excused] Звільнень
    [period] Період
    [proposed] За оцінками
    [day] Дата
    [grade] Оцінка
    [kind] За що
   *[text] Завдання
}
button-journal-file = { $form ->
    [xlsx] 📄 Excel
   *[pdf] 📄 PDF
}
