# Сповіщення: нове повідомлення про подію. Учневі «ти», батькам і репетиторові «ви», а краще без звертання.

notice-about = { $reader ->
    [student] { $subject } · { $tutor }
   *[guardian] { $student } · { $subject }
}

# Уроки
notice-lesson-planned = 📅 <b>Новий урок</b>
notice-lesson-when = { $when } · { $minutes } хв
notice-lesson-moved = 🔁 <b>Урок перенесено</b>
notice-lesson-was = <s>{ $when }</s>
notice-lesson-cancelled = ✖️ <b>Урок скасовано</b>
notice-lesson-free = За нього нічого не списано.
notice-lesson-tomorrow = ⏰ <b>{ $day ->
    [today] Урок сьогодні
    [tomorrow] Урок завтра
   *[later] Незабаром урок
}</b>
notice-lesson-soon = ⏰ <b>Урок о { $time }</b>
notice-lesson-card = <b>Урок відбувся?</b>
button-notice-lesson = Відкрити урок
button-notice-hold = Відбувся
button-notice-no-show = Неявка
button-notice-cancel = Скасувати

# Жива картка уроку: перше сповіщення про нього, яке потім показує, що з ним сталося.
notice-live-lesson = { $state ->
    [moved] 📅 <b>Урок перенесено</b>
    [held] ✅ <b>Урок відбувся</b>
    [no_show] 📅 <b>Урок пропущено</b>
    [late_cancelled] ✖️ <b>Пізнє скасування уроку</b>
    [cancelled] ✖️ <b>Урок скасовано</b>
   *[planned] 📅 <b>Урок</b>
}
notice-live-homework = 📝 Завдання до { $due }: { $state ->
    [assigned] задано
    [seen] переглянуто
    [submitted] здано
    [in_check] на перевірці
    [returned] на доопрацюванні
   *[accepted] прийнято
}

# Домашні завдання
notice-homework-assigned = 📝 <b>Нове домашнє завдання</b>
notice-homework-withdrawn = 🚫 <b>Завдання скасовано</b>, робити нічого не треба
notice-homework-task = <blockquote>{ $text }</blockquote>
notice-homework-attached = 📎 { $count ->
    [one] { $count } вкладення
    [few] { $count } вкладення
   *[many] { $count } вкладень
}
notice-homework-due = Термін: { $when }
notice-homework-due-tomorrow = ⏰ <b>{ $day ->
    [today] Завдання треба здати сьогодні
    [tomorrow] Завдання треба здати завтра
   *[later] Незабаром термін завдання
}</b>
notice-homework-due-soon = ⏰ <b>Здати до { $time }</b>
notice-homework-overdue = ⏰ <b>Термін завдання минув</b>
notice-homework-overdue-guardian = 📝 <b>Завдання поки не здано</b>
notice-homework-still-possible = Здати ще можна.
notice-pages-received = 📄 <b>Отримано, усього { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}</b>
notice-about-task = { $subject } · { $gist }
notice-homework-gist = { $gist }
notice-pages-next = Можна надіслати ще або здати роботу.
notice-late-pages = 📎 <b>{ $pages ->
    [one] Після здавання надійшла { $pages } сторінка
    [few] Після здавання надійшли { $pages } сторінки
   *[many] Після здавання надійшло { $pages } сторінок
}</b>
notice-late-pages-next = { $state ->
    [submitted] Усе збережено. Додати до зданої роботи?
   *[in_check] Усе збережено, але роботу вже перевіряють. Якщо її повернуть, із цього можна почати нову спробу.
}
notice-homework-submitted = 📥 <b>Здано: { $student }</b>
notice-homework-work = { $subject } · { $pages ->
    [one] { $pages } сторінка
    [few] { $pages } сторінки
   *[many] { $pages } сторінок
}
notice-homework-attempt = Спроба { $number }
notice-homework-late = Із запізненням: термін був { $when }
notice-homework-returned = ↩️ <b>Треба доопрацювати</b>
notice-homework-remarks = { $count ->
    [one] { $count } коментар
    [few] { $count } коментарі
   *[many] { $count } коментарів
}
notice-homework-accepted = ✅ <b>Завдання прийнято</b>
notice-xp = +{ $xp } XP
button-notice-open = Відкрити завдання
button-notice-hand-in = Здати роботу
button-notice-again = Здати ще раз
button-notice-check = Перевірити
button-notice-submit = { $pages ->
    [one] Здати { $pages } сторінку
    [few] Здати { $pages } сторінки
   *[many] Здати { $pages } сторінок
}

# Гроші
notice-payment-received = 💳 <b>Оплату отримано: { $amount }</b>
notice-payment-undone = ↩️ <b>Оплату скасовано: { $amount }</b>
notice-payment-undone-why = Її записали помилково — баланс перераховано.
notice-balance = Баланс: <b>{ $balance }</b>
notice-balance-low = 🪫 <b>{ $state ->
    [low] Баланс закінчується
    [empty] Баланс закінчився
   *[owed] Баланс нижче нуля
}</b>
notice-balance-lasts = Вистачить ще на { $count ->
    [one] { $count } урок
    [few] { $count } уроки
   *[many] { $count } уроків
}.
button-notice-balance = Баланс

# Успіхи
notice-achievement = 🏅 <b>Нове досягнення: { $name }</b>
notice-level-up = ⭐ <b>Рівень { $level }: { $title }</b>
notice-level-next = Так тримати!
button-notice-progress = Прогрес

# Люди
notice-somebody-came = 👋 <b>Прийшли за запрошенням</b>
notice-somebody-name = У Telegram: { $name }
notice-somebody-place = { $role ->
    [tutor] Викладач
    [student] Учень: { $student }
   *[guardian] Хтось із батьків, учень: { $student }
}
notice-somebody-question = Це та людина, яку ви запрошували?
button-notice-admit = Так, під’єднати
button-notice-refuse = Ні
notice-connected = 🤝 <b>Усе під’єднано</b>
notice-connected-next = { $role ->
    [student] Тут будуть твій розклад, завдання й нагадування.
   *[guardian] Тут будуть розклад, завдання й баланс: { $student }.
}
notice-refused-entry = 🚪 <b>Під’єднати не вдалося</b>
notice-refused-entry-next = { $role ->
    [student] За цим запрошенням чекали на іншу людину. Якщо сталася помилка, попроси в репетитора нове посилання.
   *[guardian] За цим запрошенням чекали на іншу людину. Якщо сталася помилка, попросіть у репетитора нове посилання.
}
notice-person-unreachable = 📵 <b>Повідомлення не доходять: { $name }</b>
notice-person-unreachable-why = Бота заблоковано або чат видалено. Зв’язок повернеться сам після першого повідомлення боту.
button-notice-student = Картка учня
notice-update-quarantined = 🛠 <b>У нас щось зламалося</b>
notice-update-quarantined-kept = Останню дію не виконано, але збережено: до неї ще повернуться. Решта на місці.
button-notice-home = На головну
notice-lessons-cancelled = ✖️ <b>{ $count ->
    [one] Скасовано { $count } урок
    [few] Скасовано { $count } уроки
   *[many] Скасовано { $count } уроків
}</b>
notice-lessons-first = Перший: <s>{ $when }</s>
notice-lessons-last = Останній: <s>{ $when }</s>
notice-lessons-free = За них нічого не списано.
notice-teacher-connected = Тут буде ваш день: уроки, учні й роботи на перевірку. Почніть із першого учня.
