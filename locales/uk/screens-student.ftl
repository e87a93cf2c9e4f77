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
toast-student-dropped = Гаразд, це не завдання
screen-student-pages = <b>Сторінки</b> · { $subject }
screen-student-pages-how = { $count ->
    [0] Сторінок поки немає: надішли фото, файл, голосове або текст.
   *[other] Натисни номер, щоб переглянути сторінку, пересунути її або прибрати.
}
screen-student-page-line = { $number }. { $kind ->
    [text] 📝 Текст
    [photo] 🖼 Фото
    [voice] 🎤 Голосове
    [audio] 🎵 Аудіо
    [video] 🎬 Відео
    [video_note] 📹 Відеоповідомлення
   *[document] 📄 Файл
}{ $said ->
    [yes] : { $about }
   *[no] { "" }
}
screen-student-page = <b>Сторінка { $number } з { $count }</b> · { $subject }

    { $kind ->
        [text] Текст
        [photo] Фото
        [voice] Голосове
        [audio] Аудіо
        [video] Відео
        [video_note] Відеоповідомлення
       *[document] Файл
    } вище. Можна пересунути або прибрати.
toast-student-page-moved = Тепер це сторінка { $number }
toast-student-page-removed = Сторінку прибрано
toast-student-page-restored = Сторінка { $number } знову на місці
toast-student-left-out = Добре, не додаємо
screen-student-page-corrected = ✏️ Сторінку { $number } виправлено.
screen-student-page-not-corrected = ✏️ { $state ->
    [submitted] Правка не потрапила до роботи: її вже здано, і в репетитора попередній варіант. Щоб змінити, забери роботу назад і виправ ще раз.
   *[other] Правка не потрапила до роботи: у репетитора попередній варіант.
}
toast-student-joined = Додано надіслане раніше: { $pages }
screen-student-unsorted-corrected = ✏️ Виправлено. Залишилося обрати завдання.
toast-student-checked-already = Репетитор уже перевіряє
