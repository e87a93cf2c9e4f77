screen-tutor-to-check = <b>На проверку: { $count }</b>
screen-tutor-check-line =
    • <b>{ $student }</b>, { $subject }
    { "  " }{ $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
       *[many] { $pages } страниц
    } · до { $due }{ $late ->
        [yes] { " " }· с опозданием
       *[no] { "" }
    }
screen-tutor-nothing-to-check =
    <b>Всё проверено</b>

    Сданные работы появятся здесь, ближайший срок — первым.
screen-tutor-attempt =
    <b>{ $student }, { $subject } · попытка { $number }</b>

    { $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
       *[many] { $pages } страниц
    }, { $answers ->
        [0] без ответов
        [one] { $answers } ответ
        [few] { $answers } ответа
       *[many] { $answers } ответов
    } — { $state ->
        [returned] на доработку
        [accepted] ✅ принято
       *[submitted] ждёт проверки
    }
screen-tutor-verdict =
    { $state ->
        [accepted]
            ✅ <b>Принято</b>

            { $student }, { $subject } · попытка { $number }. Сообщение уже отправлено.
        [returned]
            <b>Отправлено на доработку</b>

            { $student }, { $subject } · попытка { $number }. Ученик видит ваши ответы и может сдать ещё раз.
       *[submitted]
            <b>Ждёт проверки</b>

            { $student }, { $subject } · попытка { $number }
    }
dialog-tutor-check =
    <b>{ $student }, { $subject } · попытка { $number }</b>
    { $pages ->
        [one] { $pages } страница
        [few] { $pages } страницы
       *[many] { $pages } страниц
    } · до { $due }{ $late ->
        [yes] { " " }· с опозданием
       *[no] { "" }
    }{ $total ->
        [0] { "" }
        [1] { "" }
       *[other] { " " }· { $turn } из { $total }
    }

    { $answers ->
        [0] Напишите, наговорите или пришлите фото — это станет ответом. Ответ на страницу станет комментарием именно к ней.
        [one] Сохранён { $answers } ответ. Можно добавить ещё.
        [few] Сохранено { $answers } ответа. Можно добавить ещё.
       *[many] Сохранено { $answers } ответов. Можно добавить ещё.
    }
dialog-left-check-homework = Проверка отложена, ответы сохранены. Работа ждёт в списке на проверку.
dialog-name-check-homework = Проверка
not-understood-check-homework-feedback = Такое ответом не станет. Подойдут текст, голос, фото, файлы и видео.
screen-file-gone = ⚠️ Telegram не даёт показать этот файл.
screen-page-number = Стр. { $number } из { $total }
screen-tutor-answered = Ответ к странице сохранён: { $student }, { $subject }.
dialog-tutor-marks =
    <b>Отметки: { $student }, { $subject }</b>
    ✓ { $right } · ✗ { $wrong } · всего { $total }

    Нажатие меняет отметку: ✓, ✗, без отметки. На странице она появится сама. Быстрее — ответить на страницу знаком + или −.
screen-page-mark = { $mark ->
    [right] ✓ верно
   *[wrong] ✗ есть ошибки
}
dialog-tutor-check-grade =
    <b>Оценка: { $student }, { $subject }</b>

    { $graded ->
        [yes] Сейчас стоит <b>{ $grade }</b>. Она вернётся вместе с работой.
       *[no] Выберите оценку. Она вернётся вместе с работой.
    }
screen-tutor-last-answer = <i>Последний ответ: { $text }</i>
screen-tutor-answer-corrected = Ответ исправлен.
dialog-tutor-comments =
    <b>Мои комментарии: { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }· { $page } из { $pages }
    }

    Выберите номер. Чтобы найти — напишите слово из комментария.
screen-tutor-comment-line = { $number }. { $text }
dialog-tutor-no-comments = { $found ->
    [none]
        <b>Мои комментарии</b>

        Здесь будут слова, которые вы пишете часто. Ответьте на работу текстом и нажмите «Запомнить ответ».
   *[no]
        <b>Мои комментарии</b>

        По запросу «{ $sought }» ничего нет. Напишите другое слово.
}
dialog-tutor-comment =
    <b>К какой странице?</b>
    { $student }, { $subject }

    <blockquote>{ $text }</blockquote>
