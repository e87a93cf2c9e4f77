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
toast-student-dropped = Хорошо, это не задание
screen-student-pages = <b>Страницы</b> · { $subject }
screen-student-pages-how = { $count ->
    [0] Страниц пока нет: пришли фото, файл, голосовое или текст.
   *[other] Нажми номер, чтобы посмотреть страницу, передвинуть её или убрать.
}
screen-student-page-line = { $number }. { $kind ->
    [text] 📝 Текст
    [photo] 🖼 Фото
    [voice] 🎤 Голосовое
    [audio] 🎵 Аудио
    [video] 🎬 Видео
    [video_note] 📹 Видеосообщение
   *[document] 📄 Файл
}{ $said ->
    [yes] : { $about }
   *[no] { "" }
}
screen-student-page = <b>Страница { $number } из { $count }</b> · { $subject }

    { $kind ->
        [text] Текст
        [photo] Фото
        [voice] Голосовое
        [audio] Аудио
        [video] Видео
        [video_note] Видеосообщение
       *[document] Файл
    } выше. Можно передвинуть или убрать.
toast-student-page-moved = Теперь это страница { $number }
toast-student-page-removed = Страница убрана
toast-student-page-restored = Страница { $number } снова на месте
toast-student-left-out = Хорошо, не добавляем
screen-student-page-corrected = ✏️ Страница { $number } исправлена.
screen-student-page-not-corrected = ✏️ { $state ->
    [submitted] Правка не попала в работу: она уже сдана, и у репетитора прежний вариант. Чтобы изменить, забери работу обратно и поправь ещё раз.
   *[other] Правка не попала в работу: у репетитора прежний вариант.
}
toast-student-joined = Добавлено присланное раньше: { $pages }
screen-student-unsorted-corrected = ✏️ Исправлено. Осталось выбрать задание.
toast-student-checked-already = Репетитор уже проверяет
