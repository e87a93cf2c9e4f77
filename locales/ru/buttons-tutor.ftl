### Buttons and toasts of a tutor.

button-calendar-today = Сегодня
button-calendar-tomorrow = Завтра
button-minutes = { $minutes } мин
button-minutes-usual = { $minutes } мин · как обычно
button-tutor-new-lesson = ➕ Урок
button-tutor-week = Неделя
button-tutor-week-day = { $count ->
    [0] { $day }
   *[other] { $day } · { $count }
}
button-tutor-students = Ученики
button-tutor-homework = Задания
button-tutor-payment = Оплата
button-tutor-all-lessons = Все уроки дня: { $count }
button-tutor-to-mark = Отметить: { $count }
button-tutor-to-check = Проверить: { $count }
button-tutor-more = Показать ещё
button-tutor-older = Старые ›
button-tutor-held = Состоялся
button-tutor-no-show = Неявка
button-tutor-move = Перенести
button-tutor-cancel-lesson = Отменить
button-tutor-cancel-sure = Отменить урок
button-tutor-keep-lesson = Оставить как есть
button-tutor-undo = ↩️ Вернуть как было
button-tutor-lesson-more = Ещё…
button-tutor-its-week = Эта неделя
button-tutor-seats =
    { $count ->
        [one] { $count } ученик
        [few] { $count } ученика
       *[many] { $count } учеников
    }
button-tutor-student-card = Карточка ученика
button-tutor-next-lesson = Ближайший урок
button-tutor-add-student = ➕ Ученик
button-tutor-find = 🔍 Найти
button-tutor-plan = Назначить урок
button-tutor-assign = Задать ДЗ
button-tutor-works = Все задания
button-tutor-balance = Баланс
button-tutor-edit = Изменить
button-tutor-edit-name = Имя
button-tutor-edit-price = Цена: { $subject }
button-tutor-edit-length = Минуты: { $subject }
button-tutor-add-course = ➕ Ещё предмет
button-tutor-disconnect = Отключить: { $name }
button-tutor-disconnect-sure = Отключить
button-tutor-keep-connection = Оставить как есть
button-tutor-invite-student = Позвать ученика
button-tutor-invite-parent = Позвать родителя
button-tutor-open-invitation = Открыть приглашение
button-tutor-plan-sure = Назначить
button-tutor-other-day = Другой день
button-tutor-other-time = Другое время
button-tutor-any-time = Другие часы
button-tutor-other-length = Другая длительность
button-tutor-move-sure = Перенести
button-tutor-anyway = Всё равно поставить
button-tutor-due = Выбрать срок
button-tutor-in-a-week = Через неделю
button-tutor-by-lesson = К уроку { $day }
button-tutor-assign-sure = Отправить
button-tutor-show-files =
    { $count ->
        [one] Показать { $count } файл
        [few] Показать { $count } файла
       *[many] Показать { $count } файлов
    }
button-tutor-attempt =
    Попытка { $number } · { $state ->
        [submitted] проверить
        [in_check] на проверке
        [returned] возвращена
       *[accepted] принята
    }
button-tutor-assignment = Что было задано
button-tutor-homework-card = Открыть задание
button-tutor-pay-debt = Закрыть долг: { $amount }
button-tutor-pay-lessons =
    { $count ->
        [one] { $count } урок: { $amount }
        [few] { $count } урока: { $amount }
       *[many] { $count } уроков: { $amount }
    }
button-tutor-record = Записать оплату
button-tutor-other-amount = Другая сумма
toast-tutor-held = Отмечено: урок состоялся
toast-tutor-no-show = Отмечена неявка
toast-tutor-cancelled = Урок отменён
toast-tutor-undone = Вернули как было
toast-tutor-planned = Урок назначен
toast-tutor-planned-already = Этот урок уже назначен
toast-tutor-moved = Урок перенесён
toast-tutor-assigned = Задание отправлено
toast-tutor-recorded = Оплата записана
