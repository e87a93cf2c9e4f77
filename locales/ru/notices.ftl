# Уведомления: новое сообщение о событии. Ученику «ты», родителю и репетитору «вы», лучше без обращения вовсе.

notice-about = { $reader ->
    [student] { $subject } · { $tutor }
   *[guardian] { $student } · { $subject }
}

# Уроки
notice-lesson-planned = 📅 <b>Новый урок</b>
notice-lesson-when = { $when } · { $minutes } мин
notice-lesson-moved = 🔁 <b>Урок перенесён</b>
notice-lesson-was = <s>{ $when }</s>
notice-lesson-cancelled = ✖️ <b>Урок отменён</b>
notice-lesson-free = За него ничего не списано.
notice-lesson-tomorrow = ⏰ <b>{ $day ->
    [today] Урок сегодня
    [tomorrow] Урок завтра
   *[later] Скоро урок
}</b>
notice-lesson-soon = ⏰ <b>Урок в { $time }</b>
notice-lesson-card = <b>Урок состоялся?</b>
button-notice-lesson = Открыть урок
button-notice-hold = Состоялся
button-notice-no-show = Неявка
button-notice-cancel = Отменить

# Живая карточка урока: первое сообщение о нём, которое потом показывает, что с ним стало.
notice-live-lesson = { $state ->
    [moved] 📅 <b>Урок перенесён</b>
    [held] ✅ <b>Урок состоялся</b>
    [no_show] 📅 <b>Урок пропущен</b>
    [late_cancelled] ✖️ <b>Поздняя отмена урока</b>
    [cancelled] ✖️ <b>Урок отменён</b>
   *[planned] 📅 <b>Урок</b>
}
notice-live-homework = 📝 Задание до { $due }: { $state ->
    [assigned] задано
    [seen] открыто
    [submitted] сдано
    [in_check] на проверке
    [returned] на доработке
   *[accepted] принято
}

# Домашние задания
notice-homework-assigned = 📝 <b>Новое задание</b>
notice-homework-withdrawn = 🚫 <b>Задание отменено</b>, делать ничего не нужно
notice-homework-task = <blockquote>{ $text }</blockquote>
notice-homework-attached = 📎 { $count ->
    [one] { $count } вложение
    [few] { $count } вложения
   *[many] { $count } вложений
}
notice-homework-due = Срок: { $when }
notice-homework-due-tomorrow = ⏰ <b>{ $day ->
    [today] Срок задания сегодня
    [tomorrow] Срок задания завтра
   *[later] Скоро срок задания
}</b>
notice-homework-due-soon = ⏰ <b>Сдать до { $time }</b>
notice-homework-overdue = ⏰ <b>Срок задания вышел</b>
notice-homework-overdue-guardian = 📝 <b>Задание пока не сдано</b>
notice-homework-still-possible = Сдать ещё можно.
notice-pages-received = 📄 <b>Получено, всего { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}</b>
notice-about-task = { $subject } · { $gist }
notice-homework-gist = { $gist }
notice-pages-next = Можно прислать ещё или сдать работу.
notice-late-pages = 📎 <b>{ $pages ->
    [one] После сдачи пришла { $pages } страница
    [few] После сдачи пришли { $pages } страницы
   *[many] После сдачи пришло { $pages } страниц
}</b>
notice-late-pages-next = { $state ->
    [submitted] Всё сохранено. Добавить к сданной работе?
   *[in_check] Всё сохранено, но работу уже проверяют. Если её вернут, с этого можно начать новую попытку.
}
notice-homework-submitted = 📥 <b>Сдано: { $student }</b>
notice-homework-work = { $subject } · { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
notice-homework-attempt = Попытка { $number }
notice-homework-late = С опозданием: срок был { $when }
notice-homework-returned = ↩️ <b>Нужна доработка</b>
notice-homework-remarks = { $count ->
    [one] { $count } комментарий
    [few] { $count } комментария
   *[many] { $count } комментариев
}
notice-homework-accepted = ✅ <b>Задание принято</b>
notice-xp = +{ $xp } XP
button-notice-open = Открыть задание
button-notice-hand-in = Сдать работу
button-notice-again = Сдать заново
button-notice-check = Проверить
button-notice-submit = { $pages ->
    [one] Сдать { $pages } страницу
    [few] Сдать { $pages } страницы
   *[many] Сдать { $pages } страниц
}

# Деньги
notice-payment-received = 💳 <b>Оплата получена: { $amount }</b>
notice-payment-undone = ↩️ <b>Оплата отменена: { $amount }</b>
notice-payment-undone-why = Записана по ошибке — баланс пересчитан.
notice-balance = Баланс: <b>{ $balance }</b>
notice-balance-low = 🪫 <b>{ $state ->
    [low] Баланс заканчивается
    [empty] Баланс закончился
   *[owed] Баланс ниже нуля
}</b>
notice-balance-lasts = Хватит ещё на { $count ->
    [one] { $count } урок
    [few] { $count } урока
   *[many] { $count } уроков
}.
button-notice-balance = Баланс

# Успехи
notice-achievement = 🏅 <b>Новое достижение: { $name }</b>
notice-level-up = ⭐ <b>Уровень { $level }: { $title }</b>
notice-level-next = Так держать!
button-notice-progress = Прогресс

# Люди
notice-somebody-came = 👋 <b>Пришли по приглашению</b>
notice-somebody-name = В Telegram: { $name }
notice-somebody-place = { $role ->
    [tutor] Преподаватель
    [student] Ученик: { $student }
   *[guardian] Родитель, ученик: { $student }
}
notice-somebody-question = Вы приглашали этого человека?
button-notice-admit = Да, подключить
button-notice-refuse = Нет
notice-connected = 🤝 <b>Всё подключено</b>
notice-connected-next = { $role ->
    [student] Здесь будут твоё расписание, задания и напоминания.
   *[guardian] Здесь будут расписание, задания и баланс: { $student }.
}
notice-refused-entry = 🚪 <b>Подключить не получилось</b>
notice-refused-entry-next = { $role ->
    [student] По этому приглашению ждали другого человека. Если вышла ошибка, попроси у репетитора новую ссылку.
   *[guardian] По этому приглашению ждали другого человека. Если вышла ошибка, попросите у репетитора новую ссылку.
}
notice-person-unreachable = 📵 <b>Сообщения не доходят: { $name }</b>
notice-person-unreachable-why = Бот заблокирован или чат удалён. Связь вернётся сама после первого сообщения боту.
button-notice-student = Карточка ученика
notice-update-quarantined = 🛠 <b>У нас что-то сломалось</b>
notice-update-quarantined-kept = Последнее действие не выполнено, но сохранено: к нему ещё вернутся. Остальное на месте.
button-notice-home = На главную
notice-lessons-cancelled = ✖️ <b>{ $count ->
    [one] Отменён { $count } урок
    [few] Отменено { $count } урока
   *[many] Отменено { $count } уроков
}</b>
notice-lessons-first = Первый: <s>{ $when }</s>
notice-lessons-last = Последний: <s>{ $when }</s>
notice-lessons-free = За них ничего не списано.
notice-teacher-connected = Здесь будет ваш день: уроки, ученики и работы на проверку. Начните с первого ученика.
