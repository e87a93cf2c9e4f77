# Экраны, общие для ученика и родителя.
screen-of-child = · { $name }

# Расписание и урок
screen-schedule-title = <b>Расписание</b>
screen-schedule-empty = Уроков впереди пока нет. Когда репетитор назначит урок, он появится здесь, и придёт сообщение.
screen-schedule-day = <b>{ $day }</b>
screen-schedule-lesson = { $span } · { $about }
screen-schedule-lesson-off = <s>{ $span }</s> · { $about } · { $state }
screen-schedule-lesson-done = { $span } · { $about } · { $state }
screen-lesson-title = <b>{ $subject }</b>
screen-lesson-student = { $names }
screen-lesson-tutor = Репетитор: { $name }
screen-lesson-when = { $when } – { $end }
screen-lesson-was = <s>{ $when }</s>
screen-lesson-tutor-time = У репетитора: { $when }
screen-lesson-state = { $state ->
    [planned] Урок запланирован
    [running] Урок идёт
    [over] Урок прошёл, отметка ещё впереди
    [held] Урок состоялся
    [no_show] Урок пропущен без предупреждения
    [late_cancelled] Поздняя отмена
    [cancelled_by_client] Урок отменён со стороны ученика
   *[cancelled_by_tutor] Урок отменён репетитором
}
screen-lesson-state-short = { $state ->
    [planned] запланирован
    [running] идёт
    [over] прошёл
    [held] состоялся
    [no_show] пропущен
    [late_cancelled] поздняя отмена
    [cancelled_by_client] отменён
   *[cancelled_by_tutor] отменён
}
screen-lesson-homework = Задания к уроку:

# Задания
screen-homework-title = <b>Домашние задания</b>
screen-homework-shelf = { $shelf ->
    [todo] К сдаче
    [waiting] На проверке
   *[accepted] Готово
}: { $count }
screen-homework-empty = { $shelf ->
    [todo] Сдавать сейчас нечего. Новое задание появится здесь, и о нём придёт сообщение.
    [waiting] На проверке ничего нет. Здесь лежит сданное, пока репетитор его смотрит.
   *[accepted] Здесь будут принятые работы.
}
screen-homework-line = • <b>{ $subject }</b> · { $gist }
    { "  " }до { $day } · { $state }
screen-homework-gist-none = задание во вложениях
screen-homework-state = { $state ->
    [open] ждёт сдачи
    [started] собрано { $pages } стр., не сдано
    [missing] срок прошёл
    [missing_started] срок прошёл, собрано { $pages } стр.
    [excused] сдавать не нужно
    [returned] нужна доработка
    [returned_missing] нужна доработка, срок прошёл
    [waiting] сдано, ждёт проверки
    [waiting_late] сдано с опозданием, ждёт проверки
    [in_check] репетитор проверяет
    [in_check_late] репетитор проверяет, сдано с опозданием
    [accepted] принято
    [withdrawn] задание отменено, делать ничего не нужно
   *[accepted_late] принято, сдано с опозданием
}
screen-homework-card-title = <b>{ $subject }</b> · задание
screen-homework-card-student = { $name }
screen-homework-card-due = Срок: { $when }
screen-homework-card-state = Состояние: <b>{ $state }</b>
screen-homework-task = { $text }
screen-homework-card-materials = Задание во вложениях, кнопка «Материалы».
screen-homework-late-pages = 📎 После сдачи прислано: { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
screen-homework-attempt = Попытка { $number } · { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
} · { $state ->
    [collecting] ещё не сдана
    [submitted] сдана { $day }
    [in_check] на проверке
    [returned] вернули { $day }
   *[accepted] принята { $day }
}
screen-gallery-answer-to = К странице { $number }

# Прогресс
screen-progress-title = <b>Прогресс</b>
screen-progress-level = Уровень { $level } · <b>{ $title }</b>
screen-progress-bar = <code>{ $bar }</code> { $xp } из { $next } XP
screen-progress-top = { $xp } XP, выше уже некуда
screen-progress-streak = 🔥 { $weeks ->
    [0] Серия начнётся с первой недели, в которую всё сдано вовремя.
    [one] Серия: { $weeks } неделя, и всё вовремя
    [few] Серия: { $weeks } недели, и всё вовремя
   *[many] Серия: { $weeks } недель, и всё вовремя
}
screen-progress-freezes = ❄️ В запасе { $count ->
    [one] { $count } заморозка: одна пропущенная неделя серию не прервёт
    [few] { $count } заморозки: две пропущенные недели серию не прервут
   *[many] { $count } заморозок: столько пропущенных недель серию не прервут
}
screen-progress-longest = Лучшая серия: { $weeks ->
    [one] { $weeks } неделя
    [few] { $weeks } недели
   *[many] { $weeks } недель
}
screen-progress-achievements = 🏅 Достижения: { $earned } из { $all }
screen-progress-how = XP дают уроки, принятые задания и недели без долгов.
screen-achievements-title = <b>Достижения</b> · { $earned } из { $all }
screen-achievement-earned = 🏅 <b>{ $name }</b>
    { $about }
screen-achievement-ahead = ▫️ { $name } · { $have } из { $needed }
    { $about }
level-title = { $level ->
    [1] Новичок
    [2] Искатель
    [3] Следопыт
    [4] Знаток
    [5] Умелец
    [6] Исследователь
    [7] Эксперт
    [8] Мастер
    [9] Виртуоз
   *[10] Легенда
}
achievement-name = { $code ->
    [xp-50] Первая искра
    [xp-100] Разгон
    [xp-250] Набор высоты
    [xp-500] Полтысячи
    [xp-1000] Тысяча
    [lessons-1] Первый урок
    [lessons-10] Десятка
    [lessons-25] Четверть сотни
    [lessons-50] Полсотни уроков
    [lessons-100] Сотня
    [homework-1] Первая работа
    [homework-5] Пятёрка работ
    [homework-10] Надёжные руки
    [homework-25] Трудяга
    [homework-50] Полсотни работ
    [streak-3] Три недели подряд
    [streak-7] Семь недель подряд
    [streak-14] Четырнадцать недель
    [streak-30] Железная серия
    [first-quiz] Первый тест
    [perfect-10] Без единой помарки
    [hours-50] Пятьдесят часов
    [early-bird] Ранняя пташка
   *[comeback] Возвращение
}
achievement-what = { $code ->
    [xp-50] Набрать 50 XP
    [xp-100] Набрать 100 XP
    [xp-250] Набрать 250 XP
    [xp-500] Набрать 500 XP
    [xp-1000] Набрать 1000 XP
    [lessons-1] Побывать на первом уроке
    [lessons-10] Побывать на 10 уроках
    [lessons-25] Побывать на 25 уроках
    [lessons-50] Побывать на 50 уроках
    [lessons-100] Побывать на 100 уроках
    [homework-1] Первое принятое задание
    [homework-5] 5 принятых заданий
    [homework-10] 10 принятых заданий
    [homework-25] 25 принятых заданий
    [homework-50] 50 принятых заданий
    [streak-3] 3 недели всё сдавать вовремя
    [streak-7] 7 недель всё сдавать вовремя
    [streak-14] 14 недель всё сдавать вовремя
    [streak-30] 30 недель всё сдавать вовремя
    [first-quiz] Пройти первый тест
    [perfect-10] 10 работ с высшей оценкой
    [hours-50] 50 часов занятий
    [early-bird] 5 работ сданы за день до срока и раньше
   *[comeback] Сдать вовремя после пропущенного срока
}
