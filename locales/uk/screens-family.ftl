# Екрани, спільні для учня і батьків.
screen-of-child = · { $name }

# Розклад і урок
screen-schedule-title = <b>Розклад</b>
screen-schedule-empty = Попереду уроків поки немає. Щойно репетитор призначить урок, він з’явиться тут, і надійде повідомлення.
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
    [planned] Урок заплановано
    [running] Урок триває
    [over] Урок минув, позначка ще попереду
    [held] Урок відбувся
    [no_show] Урок пропущено без попередження
    [late_cancelled] Пізнє скасування
    [cancelled_by_client] Урок скасовано з боку учня
   *[cancelled_by_tutor] Урок скасував репетитор
}
screen-lesson-state-short = { $state ->
    [planned] заплановано
    [running] триває
    [over] минув
    [held] відбувся
    [no_show] пропущено
    [late_cancelled] пізнє скасування
    [cancelled_by_client] скасовано
   *[cancelled_by_tutor] скасовано
}
screen-lesson-homework = Завдання до уроку:

# Завдання
screen-homework-title = <b>Домашні завдання</b>
screen-homework-shelf = { $shelf ->
    [todo] Треба здати
    [waiting] На перевірці
   *[accepted] Готово
}: { $count }
screen-homework-empty = { $shelf ->
    [todo] Зараз здавати нічого. Нове завдання з’явиться тут, і про нього надійде повідомлення.
    [waiting] На перевірці нічого немає. Тут лежить здане, доки репетитор його переглядає.
   *[accepted] Тут будуть прийняті роботи.
}
screen-homework-line = • <b>{ $subject }</b> · { $gist }
    { "  " }до { $day } · { $state }
screen-homework-gist-none = завдання у вкладеннях
screen-homework-state = { $state ->
    [open] ще не здано
    [started] зібрано { $pages } стор., не здано
    [missing] термін минув
    [missing_started] термін минув, зібрано { $pages } стор.
    [excused] здавати не треба
    [returned] потрібно доопрацювати
    [returned_missing] потрібно доопрацювати, термін минув
    [waiting] здано, чекає на перевірку
    [waiting_late] здано із запізненням, чекає на перевірку
    [in_check] репетитор перевіряє
    [in_check_late] репетитор перевіряє, здано із запізненням
    [accepted] прийнято
    [withdrawn] завдання скасовано, робити нічого не треба
   *[accepted_late] прийнято, здано із запізненням
}
screen-homework-card-title = <b>{ $subject }</b> · завдання
screen-homework-card-student = { $name }
screen-homework-card-due = Термін: { $when }
screen-homework-card-state = Стан: <b>{ $state }</b>
screen-homework-task = { $text }
screen-homework-card-materials = Завдання у вкладеннях, кнопка «Матеріали».
screen-homework-late-pages = 📎 Після здавання надіслано: { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}
screen-homework-attempt = Спроба { $number } · { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
} · { $state ->
    [collecting] ще не здано
    [submitted] здано { $day }
    [in_check] на перевірці
    [returned] повернено { $day }
   *[accepted] прийнято { $day }
}
screen-gallery-answer-to = До сторінки { $number }

# Прогрес
screen-progress-title = <b>Прогрес</b>
screen-progress-level = Рівень { $level } · <b>{ $title }</b>
screen-progress-bar = <code>{ $bar }</code> { $xp } з { $next } XP
screen-progress-top = { $xp } XP, вище вже нікуди
screen-progress-streak = 🔥 { $weeks ->
    [0] Серія почнеться з першого тижня, коли все здано вчасно.
    [one] Серія: { $weeks } тиждень, і все вчасно
    [few] Серія: { $weeks } тижні, і все вчасно
   *[many] Серія: { $weeks } тижнів, і все вчасно
}
screen-progress-freezes = ❄️ У запасі { $count ->
    [one] { $count } заморозка: один пропущений тиждень серію не перерве
    [few] { $count } заморозки: два пропущені тижні серію не перервуть
   *[many] { $count } заморозок: стільки пропущених тижнів серію не перервуть
}
screen-progress-longest = Найкраща серія: { $weeks ->
    [one] { $weeks } тиждень
    [few] { $weeks } тижні
   *[many] { $weeks } тижнів
}
screen-progress-achievements = 🏅 Досягнення: { $earned } з { $all }
screen-progress-how = XP дають уроки, прийняті завдання і тижні без боргів.
screen-achievements-title = <b>Досягнення</b> · { $earned } з { $all }
screen-achievement-earned = 🏅 <b>{ $name }</b>
    { $about }
screen-achievement-ahead = ▫️ { $name } · { $have } з { $needed }
    { $about }
level-title = { $level ->
    [1] Новачок
    [2] Шукач
    [3] Слідопит
    [4] Знавець
    [5] Умілець
    [6] Дослідник
    [7] Експерт
    [8] Майстер
    [9] Віртуоз
   *[10] Легенда
}
achievement-name = { $code ->
    [xp-50] Перша іскра
    [xp-100] Розгін
    [xp-250] Набір висоти
    [xp-500] Пів тисячі
    [xp-1000] Тисяча
    [lessons-1] Перший урок
    [lessons-10] Десятка
    [lessons-25] Чверть сотні
    [lessons-50] Пів сотні уроків
    [lessons-100] Сотня
    [homework-1] Перша робота
    [homework-5] П’ять робіт
    [homework-10] Надійні руки
    [homework-25] Завзяття
    [homework-50] Пів сотні робіт
    [streak-3] Три тижні поспіль
    [streak-7] Сім тижнів поспіль
    [streak-14] Чотирнадцять тижнів
    [streak-30] Залізна серія
    [first-quiz] Перший тест
    [perfect-10] Жодної помилки
    [hours-50] П’ятдесят годин
    [early-bird] Рання пташка
   *[comeback] Повернення
}
achievement-what = { $code ->
    [xp-50] Набрати 50 XP
    [xp-100] Набрати 100 XP
    [xp-250] Набрати 250 XP
    [xp-500] Набрати 500 XP
    [xp-1000] Набрати 1000 XP
    [lessons-1] Побувати на першому уроці
    [lessons-10] Побувати на 10 уроках
    [lessons-25] Побувати на 25 уроках
    [lessons-50] Побувати на 50 уроках
    [lessons-100] Побувати на 100 уроках
    [homework-1] Перше прийняте завдання
    [homework-5] 5 прийнятих завдань
    [homework-10] 10 прийнятих завдань
    [homework-25] 25 прийнятих завдань
    [homework-50] 50 прийнятих завдань
    [streak-3] 3 тижні здавати все вчасно
    [streak-7] 7 тижнів здавати все вчасно
    [streak-14] 14 тижнів здавати все вчасно
    [streak-30] 30 тижнів здавати все вчасно
    [first-quiz] Скласти перший тест
    [perfect-10] 10 робіт із найвищою оцінкою
    [hours-50] 50 годин занять
    [early-bird] 5 робіт здано за день до терміну або раніше
   *[comeback] Здати вчасно після пропущеного терміну
}
