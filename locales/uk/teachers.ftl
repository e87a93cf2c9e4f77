button-teachers = Викладачі
button-invite-teacher = Запросити колегу
button-dismiss-teacher = Прибрати зі студії
button-keep-teacher = Залишити
toast-teacher-dismissed = Доступ закрито
screen-teachers =
    <b>Викладачі</b>{ $alone ->
        [yes] { "" }

            Поки що тут тільки ви. Запросіть колегу: уроки, перевірка й учні в кожного свої.
       *[no] { "" }
    }
screen-teacher-line = • { $name }{ $own ->
    [yes] { " " }(ви)
   *[no] { "" }
} — { $courses ->
    [0] поки без занять
    [one] { $courses } заняття
    [few] { $courses } заняття
   *[many] { $courses } занять
}
screen-teacher =
    <b>{ $name }</b>
    У студії з: { $since }

    { $courses ->
        [0] Занять поки немає.
        [one] Веде { $courses } заняття.
        [few] Веде { $courses } заняття.
       *[many] Веде { $courses } занять.
    }{ $own ->
        [yes] { "" }
       *[no] { $courses ->
            [0] { "" }
           *[other] { " " }Поки вони тривають, закрити доступ не можна.
        }
    }
screen-teacher-sure =
    <b>Прибрати зі студії: { $name }?</b>

    Доступ до студії закриється. Запросити знову можна будь-коли.
screen-teacher-invitation =
    <b>Запрошення викладачеві</b>

    { $name } запрошує вас вести заняття в цьому боті: розклад, учні, домашні завдання й оплати в одному місці. Натисніть на посилання й підтвердьте:
    { $link }

    Якщо посилання не відкрилося, код для бота: <code>{ $code }</code>
    Працює один раз, до: { $till }
button-tutor-look = Подивитися
button-tutor-take-over = Взяти собі
button-teacher-checks = Роботи на перевірку
screen-tutor-held =
    <b>{ $student }, { $subject }</b>

    Зараз перевіряє { $name }, остання дія о { $at }. Якщо взяти роботу собі, відповіді колеги збережуться.
screen-tutor-colleague-checks = ⚠️ Перевірку продовжує { $name }. Ваші відповіді збережено.
screen-tutor-colleague-decided = Рішення: { $name }
screen-teacher-admitted = ✅ <b>Доступ відкрито:</b> { $name }. Повідомлення про це вже надіслано.
screen-teacher-refused = <b>Доступ не відкрито:</b> { $name }. Це запрошення більше не діє; нове — у розділі «Викладачі».
