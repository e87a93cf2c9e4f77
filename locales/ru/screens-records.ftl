# Запись урока: тема, итог для семьи, заметка, навыки. История уроков.

recap-chip = { $chip ->
    [great] Отличная работа
    [progress] Заметен прогресс
    [clear] Тема понятна
    [practice] Нужна практика
    [revise] Стоит повторить
   *[tired] Сегодня усталость
}
screen-record-about = { $student } · { $subject } · { $day }
screen-record-topic = Тема: { $topic }
screen-recap-title = <b>Итог урока</b>
screen-recap-chips = { $phrases }
screen-recap-words = <blockquote>{ $text }</blockquote>
screen-recap-voice = 🎤 Голосовое сообщение
screen-recap-hint = Отметьте фразы, напишите или надиктуйте пару слов — семья получит одно сообщение.
screen-recap-not-held = Отправить можно, когда урок отмечен как состоявшийся.
screen-recap-told = { $changed ->
    [yes] Отправлено: { $when }. С тех пор изменено.
   *[no] Отправлено: { $when }
}
screen-record-title = <b>Запись урока</b>
screen-record-no-topic = Тема пока не записана.
screen-record-note = 🔒 { $note }
screen-skill-line = { $sign } { $name } — { $mastery ->
    [0] без отметки
    [1] начато
    [2] отработано
   *[3] освоено
}
screen-skill-before = { $sign } { $name } — раньше: { $mastery ->
    [1] начато
    [2] отработано
   *[3] освоено
}
screen-skills-more = …и ещё { $count }
screen-skills-title = <b>Навыки</b>
screen-skills-empty = Здесь будет то, чему учит курс: «дроби», «Past Simple». После каждого урока навык отмечается одним касанием.
screen-skills-hint = Касание ведёт дальше: начато → отработано → освоено.
screen-history-title = <b>История уроков</b>
screen-history-empty = Состоявшихся уроков пока нет. Здесь появится, о чём был каждый из них.
screen-history-lesson = <b>{ $day }</b> · { $subject }{ $there ->
    [yes] { "" }
   *[no] { " " }· пропущен
}
screen-history-recap = <i>{ $text }</i>
dialog-record-words = { $part ->
    [topic] <b>Тема урока</b>: напишите её одной строкой.
   *[note] <b>Заметка</b>: её видите только вы. Напишите текст.
}
dialog-record-skill = <b>Новый навык</b>: напишите название.
dialog-name-record-lesson = Запись урока
dialog-name-name-skill = Новый навык
dialog-left-record-lesson = Всё записанное об уроке сохранено.
not-understood-record-lesson-recap = Итогом может стать текст или голосовое сообщение.
not-understood-record-lesson-words = Здесь нужен текст.
not-understood-name-skill-name = Здесь нужно название, текстом.
notice-lesson-recap = 📒 <b>Итог урока</b> · { $when }
screen-skills-away = <b>Какой навык убрать?</b> Отметки сохранятся. Название, написанное снова, вернёт его.
