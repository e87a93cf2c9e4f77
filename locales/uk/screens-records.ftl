# Запис уроку: тема, підсумок для родини, нотатка, навички. Історія уроків.

recap-chip = { $chip ->
    [great] Чудова робота
    [progress] Помітний поступ
    [clear] Тема зрозуміла
    [practice] Потрібна практика
    [revise] Варто повторити
   *[tired] Сьогодні втома
}
screen-record-about = { $student } · { $subject } · { $day }
screen-record-topic = Тема: { $topic }
screen-recap-title = <b>Підсумок уроку</b>
screen-recap-chips = { $phrases }
screen-recap-words = <blockquote>{ $text }</blockquote>
screen-recap-voice = 🎤 Голосове повідомлення
screen-recap-hint = Позначте фрази, напишіть або надиктуйте кілька слів — родина отримає одне повідомлення.
screen-recap-not-held = Надіслати можна, коли урок позначено як такий, що відбувся.
screen-recap-told = { $changed ->
    [yes] Надіслано: { $when }. Відтоді змінено.
   *[no] Надіслано: { $when }
}
screen-record-title = <b>Запис уроку</b>
screen-record-no-topic = Тему ще не записано.
screen-record-note = 🔒 { $note }
screen-skill-line = { $sign } { $name } — { $mastery ->
    [0] без позначки
    [1] розпочато
    [2] відпрацьовано
   *[3] засвоєно
}
screen-skill-before = { $sign } { $name } — раніше: { $mastery ->
    [1] розпочато
    [2] відпрацьовано
   *[3] засвоєно
}
screen-skills-more = …і ще { $count }
screen-skills-title = <b>Навички</b>
screen-skills-empty = Тут буде те, чого навчає курс: «дроби», «Past Simple». Після кожного уроку навичку можна позначити одним дотиком.
screen-skills-hint = Дотик веде далі: розпочато → відпрацьовано → засвоєно.
screen-history-title = <b>Історія уроків</b>
screen-history-empty = Уроків, що відбулися, ще немає. Тут з’явиться, про що був кожен із них.
screen-history-lesson = <b>{ $day }</b> · { $subject }{ $there ->
    [yes] { "" }
   *[no] { " " }· пропущено
}
screen-history-recap = <i>{ $text }</i>
dialog-record-words = { $part ->
    [topic] <b>Тема уроку</b>: напишіть її одним рядком.
   *[note] <b>Нотатка</b>: її бачите лише ви. Напишіть текст.
}
dialog-record-skill = <b>Нова навичка</b>: напишіть назву.
dialog-name-record-lesson = Запис уроку
dialog-name-name-skill = Нова навичка
dialog-left-record-lesson = Усе записане про урок збережено.
not-understood-record-lesson-recap = Підсумком може стати текст або голосове повідомлення.
not-understood-record-lesson-words = Тут потрібен текст.
not-understood-name-skill-name = Тут потрібна назва, текстом.
notice-lesson-recap = 📒 <b>Підсумок уроку</b> · { $when }
screen-skills-away = <b>Яку навичку прибрати?</b> Позначки збережуться. Назва, написана знову, поверне її.
