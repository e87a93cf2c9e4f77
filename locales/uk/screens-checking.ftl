screen-tutor-to-check = <b>На перевірку: { $count }</b>
screen-tutor-check-line =
    • <b>{ $student }</b>, { $subject }
    { "  " }{ $pages ->
        [one] { $pages } сторінка
        [few] { $pages } сторінки
       *[many] { $pages } сторінок
    } · до { $due }{ $late ->
        [yes] { " " }· із запізненням
       *[no] { "" }
    }
screen-tutor-nothing-to-check =
    <b>Усе перевірено</b>

    Здані роботи з’являться тут, найближчий термін — першим.
screen-tutor-attempt =
    <b>{ $student }, { $subject } · спроба { $number }</b>

    { $pages ->
        [one] { $pages } сторінка
        [few] { $pages } сторінки
       *[many] { $pages } сторінок
    }, { $answers ->
        [0] без відповідей
        [one] { $answers } відповідь
        [few] { $answers } відповіді
       *[many] { $answers } відповідей
    } — { $state ->
        [returned] на доопрацювання
        [accepted] ✅ прийнято
       *[submitted] чекає на перевірку
    }
screen-tutor-verdict =
    { $state ->
        [accepted]
            ✅ <b>Прийнято</b>

            { $student }, { $subject } · спроба { $number }. Повідомлення вже надіслано.
        [returned]
            <b>Надіслано на доопрацювання</b>

            { $student }, { $subject } · спроба { $number }. Ваші відповіді вже в учня, можна здати ще раз.
       *[submitted]
            <b>Чекає на перевірку</b>

            { $student }, { $subject } · спроба { $number }
    }
dialog-tutor-check =
    <b>{ $student }, { $subject } · спроба { $number }</b>
    { $pages ->
        [one] { $pages } сторінка
        [few] { $pages } сторінки
       *[many] { $pages } сторінок
    } · до { $due }{ $late ->
        [yes] { " " }· із запізненням
       *[no] { "" }
    }{ $total ->
        [0] { "" }
        [1] { "" }
       *[other] { " " }· { $turn } з { $total }
    }

    { $answers ->
        [0] Напишіть, наговоріть або надішліть фото — це стане відповіддю. Відповідь на сторінку стане коментарем саме до неї.
        [one] Збережено { $answers } відповідь. Можна додати ще.
        [few] Збережено { $answers } відповіді. Можна додати ще.
       *[many] Збережено { $answers } відповідей. Можна додати ще.
    }
dialog-left-check-homework = Перевірку відкладено, відповіді збережено. Робота чекає у списку на перевірку.
dialog-name-check-homework = Перевірка
not-understood-check-homework-feedback = Таке відповіддю не стане. Підійдуть текст, голос, фото, файли та відео.
screen-file-gone = ⚠️ Telegram не дає показати цей файл.
screen-page-number = Стор. { $number } з { $total }
screen-tutor-answered = Відповідь до сторінки збережено: { $student }, { $subject }.
dialog-tutor-marks =
    <b>Позначки: { $student }, { $subject }</b>
    ✓ { $right } · ✗ { $wrong } · усього { $total }

    Натискання змінює позначку: ✓, ✗, без позначки. На сторінці вона з’явиться сама. Швидше — відповісти на сторінку знаком + або −.
screen-page-mark = { $mark ->
    [right] ✓ правильно
   *[wrong] ✗ є помилки
}
dialog-tutor-check-grade =
    <b>Оцінка: { $student }, { $subject }</b>

    { $graded ->
        [yes] Зараз стоїть <b>{ $grade }</b>. Вона повернеться разом із роботою.
       *[no] Виберіть оцінку. Вона повернеться разом із роботою.
    }
screen-tutor-last-answer = <i>Остання відповідь: { $text }</i>
screen-tutor-answer-corrected = Відповідь виправлено.
dialog-tutor-comments =
    <b>Мої коментарі: { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }· { $page } з { $pages }
    }

    Виберіть номер. Щоб знайти — напишіть слово з коментаря.
screen-tutor-comment-line = { $number }. { $text }
dialog-tutor-no-comments = { $found ->
    [none]
        <b>Мої коментарі</b>

        Тут будуть слова, які ви пишете часто. Дайте відповідь на роботу текстом і натисніть «Запам’ятати».
   *[no]
        <b>Мої коментарі</b>

        За запитом «{ $sought }» нічого немає. Напишіть інше слово.
}
dialog-tutor-comment =
    <b>До якої сторінки?</b>
    { $student }, { $subject }

    <blockquote>{ $text }</blockquote>
