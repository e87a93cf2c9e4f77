### Buttons and toasts of a tutor.

button-calendar-today = Сьогодні
button-calendar-tomorrow = Завтра
button-minutes = { $minutes } хв
button-minutes-usual = { $minutes } хв · як завжди
button-tutor-new-lesson = ➕ Урок
button-tutor-week = Тиждень
button-tutor-week-day = { $count ->
    [0] { $day }
   *[other] { $day } · { $count }
}
button-tutor-students = Учні
button-tutor-homework = Завдання
button-tutor-payment = Оплата
button-tutor-all-lessons = Усі уроки дня: { $count }
button-tutor-to-mark = Позначити: { $count }
button-tutor-to-check = Перевірити: { $count }
button-tutor-more = Показати ще
button-tutor-older = Старі ›
button-tutor-held = Відбувся
button-tutor-no-show = Неявка
button-tutor-move = Перенести
button-tutor-cancel-lesson = Скасувати
button-tutor-cancel-sure = Скасувати урок
button-tutor-keep-lesson = Залишити як є
button-tutor-undo = ↩️ Повернути як було
button-tutor-lesson-more = Ще…
button-tutor-its-week = Цей тиждень
button-tutor-seats =
    { $count ->
        [one] { $count } учень
        [few] { $count } учні
       *[many] { $count } учнів
    }
button-tutor-student-card = Картка учня
button-tutor-next-lesson = Найближчий урок
button-tutor-add-student = ➕ Учень
button-tutor-find = 🔍 Знайти
button-tutor-plan = Призначити урок
button-tutor-assign = Задати ДЗ
button-tutor-works = Усі завдання
button-tutor-balance = Баланс
button-tutor-edit = Змінити
button-tutor-edit-name = Ім’я
button-tutor-edit-price = Ціна: { $subject }
button-tutor-edit-length = Хвилини: { $subject }
button-tutor-add-course = ➕ Ще предмет
button-tutor-disconnect = Від’єднати: { $name }
button-tutor-disconnect-sure = Від’єднати
button-tutor-keep-connection = Залишити як є
button-tutor-invite-student = Запросити учня
button-tutor-invite-parent = Запросити батьків
button-tutor-open-invitation = Відкрити запрошення
button-tutor-plan-sure = Призначити
button-tutor-other-day = Інший день
button-tutor-other-time = Інший час
button-tutor-any-time = Інші години
button-tutor-other-length = Інша тривалість
button-tutor-move-sure = Перенести
button-tutor-anyway = Усе одно поставити
button-tutor-due = Обрати термін
button-tutor-in-a-week = За тиждень
button-tutor-by-lesson = До уроку { $day }
button-tutor-assign-sure = Надіслати
button-tutor-show-files =
    { $count ->
        [one] Показати { $count } файл
        [few] Показати { $count } файли
       *[many] Показати { $count } файлів
    }
button-tutor-attempt =
    Спроба { $number } · { $state ->
        [submitted] перевірити
        [in_check] на перевірці
        [returned] повернуто
       *[accepted] прийнято
    }
button-tutor-assignment = Що було задано
button-tutor-homework-card = Відкрити завдання
button-tutor-pay-debt = Закрити борг: { $amount }
button-tutor-pay-lessons =
    { $count ->
        [one] { $count } урок: { $amount }
        [few] { $count } уроки: { $amount }
       *[many] { $count } уроків: { $amount }
    }
button-tutor-record = Записати оплату
button-tutor-other-amount = Інша сума
toast-tutor-held = Позначено: урок відбувся
toast-tutor-no-show = Позначено неявку
toast-tutor-cancelled = Урок скасовано
toast-tutor-undone = Повернуто як було
toast-tutor-planned = Урок призначено
toast-tutor-planned-already = Цей урок уже призначено
toast-tutor-moved = Урок перенесено
toast-tutor-assigned = Завдання надіслано
toast-tutor-recorded = Оплату записано
