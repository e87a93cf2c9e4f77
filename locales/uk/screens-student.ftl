# Екрани учня: на «ти».
screen-student-home = <b>Твоє навчання</b>
screen-student-next = 📅 Найближчий урок: <b>{ $subject }</b>
    { $when }
screen-student-lesson-on = 📅 Зараз триває урок: <b>{ $subject }</b>
    { $when }
screen-student-no-lesson = 📅 Попереду уроків поки немає.
screen-student-due = 📝 { $count ->
    [0] Здавати нічого, усе зроблено.
    [one] Треба здати { $count } завдання:
    [few] Треба здати { $count } завдання:
   *[many] Треба здати { $count } завдань:
}
screen-student-level = ⭐ Рівень { $level } «{ $title }» · { $xp } XP
screen-student-streak = 🔥 Серія: { $weeks ->
    [one] { $weeks } тиждень
    [few] { $weeks } тижні
   *[many] { $weeks } тижнів
}
screen-student-submitted = <b>Здано</b> · { $subject }

    { $pages ->
        [one] { $pages } сторінка
        [few] { $pages } сторінки
       *[many] { $pages } сторінок
    } у репетитора. Доки перевірка не почалася, роботу можна забрати назад.
toast-student-submitted = Здано!
toast-student-taken-back = Робота знову в тебе
toast-student-put-off = Сторінки збережено
toast-student-dropped = Гаразд, до жодного
