# Экраны ученика: на «ты».
screen-student-home = <b>Твоя учёба</b>
screen-student-next = 📅 Ближайший урок: <b>{ $subject }</b>
    { $when }
screen-student-lesson-on = 📅 Сейчас идёт урок: <b>{ $subject }</b>
    { $when }
screen-student-no-lesson = 📅 Уроков впереди пока нет.
screen-student-due = 📝 { $count ->
    [0] Сдавать нечего, всё сделано.
    [one] К сдаче { $count } задание:
    [few] К сдаче { $count } задания:
   *[many] К сдаче { $count } заданий:
}
screen-student-level = ⭐ Уровень { $level } «{ $title }» · { $xp } XP
screen-student-streak = 🔥 Серия: { $weeks ->
    [one] { $weeks } неделя
    [few] { $weeks } недели
   *[many] { $weeks } недель
}
screen-student-submitted = <b>Сдано</b> · { $subject }

    { $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
       *[many] { $pages } страниц
    } у репетитора. Пока проверка не началась, работу можно забрать обратно.
toast-student-submitted = Сдано!
toast-student-taken-back = Работа снова у тебя
toast-student-put-off = Страницы сохранены
toast-student-dropped = Хорошо, ни к какому
