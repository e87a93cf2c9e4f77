### Журнал оценок.

mark-kind = { $kind ->
    [homework] Домашняя
    [lesson] На уроке
    [test] Контрольная
   *[exam] Экзамен
}
grade-excused = освобождение
grade-excused-short = осв.
screen-journal-title =
    <b>Журнал · { $student }</b>
    { $subject } · шкала: { $scale }
screen-journal-average = Средняя: <b>{ $average }</b> · оценок: { $count }
screen-journal-fact = { $fact ->
    [missing] Не сдано в срок: { $count }
    [excused] Освобождений, не в счёт: { $count }
   *[elsewhere] В прежней шкале, не в счёт: { $count }
}
screen-journal-mark =
    { $day } · <b>{ $grade }</b> · { $kind ->
        [homework] домашняя работа
        [lesson] работа на уроке
        [test] контрольная
       *[exam] экзамен
    }{ $named ->
        [yes] { ": " }{ $text }
       *[no] { "" }
    }
screen-journal-empty = Здесь будут оценки: за домашние, уроки и контрольные.
screen-journal-courses = <b>Оценки по предметам</b>
screen-journal-none = Здесь будут предметы и оценки по ним.
screen-journal-standing =
    <b>{ $name }</b> — { $graded ->
        [yes] { $average } · оценок: { $count }
       *[no] пока без оценок
    }
screen-journal-group = <b>Журнал · { $name }</b>
screen-journal-card = <b>Оценка · { $student }, { $subject }</b>
screen-journal-is-excused = Освобождение: в среднюю не входит.
screen-journal-ask-remove = Убрать эту оценку? Средняя пересчитается.
dialog-journal-regrade = Выберите другую оценку или напишите.
dialog-journal-give =
    <b>Новая оценка · { $student }, { $subject }</b>
    За что: { $kind ->
        [homework] домашняя работа
        [lesson] работа на уроке
        [test] контрольная
       *[exam] экзамен
    }

    Выберите оценку или напишите.
dialog-name-give-mark = Оценка в журнал
not-understood-give-mark-points = Такой оценки в этой шкале нет. Выберите её ниже.
not-understood-give-mark-instead = Такой оценки в этой шкале нет. Выберите её ниже.

button-journal = Журнал
button-journal-give = Поставить оценку
button-journal-rules = Шкала и веса
button-journal-regrade = Изменить оценку
button-journal-excuse = Освободить
button-journal-keep = Оставить
button-journal-remove-sure = Убрать
button-family-grades = Оценки
button-journal-weight = { $kind ->
        [homework] Домашняя
        [lesson] На уроке
        [test] Контрольная
       *[exam] Экзамен
    } ×{ $weight }
toast-journal-excused = В среднюю больше не входит

file-journal-title = Журнал · { $subject }{ $alone ->
    [yes] { " " }· { $student }
   *[no] { "" }
}
file-journal-about = Шкала: { $scale }
file-journal-standings = Итог
file-journal-marks = Оценки
file-journal-column = { $column ->
    [student] Ученик
    [average] Средняя
    [count] Оценок
    [excused] Освобождений
    [period] Период
    [proposed] По оценкам
    [day] Дата
    [grade] Оценка
    [kind] За что
   *[text] Задание
}
button-journal-file = { $form ->
    [xlsx] 📄 Excel
   *[pdf] 📄 PDF
}
