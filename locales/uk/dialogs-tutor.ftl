### Steps of a tutor's dialogs.

dialog-tutor-find =
    <b>Пошук</b>

    Напишіть ім’я учня або його частину.
dialog-tutor-name =
    <b>Новий учень</b>

    Як звати учня? Напишіть ім’я.
dialog-tutor-subject =
    <b>{ $name }</b>

    Який предмет? Оберіть або напишіть свій.
dialog-tutor-usual-subjects = Математика, Англійська, Українська мова, Фізика, Хімія, Інформатика
dialog-tutor-price =
    <b>{ $subject }</b>

    Скільки коштує { $per ->
        [hour] година
       *[lesson] урок
    }? Оберіть або напишіть суму ({ $currency }). 0 — безкоштовно.
dialog-tutor-new-length =
    <b>{ $subject }</b>

    Скільки триває урок? Оберіть або напишіть хвилини.
dialog-tutor-new-name =
    <b>{ $name }</b>

    Напишіть нове ім’я.
dialog-tutor-change-length =
    <b>{ $subject }: зараз { $minutes } хв</b>

    Скільки тепер триває урок? Уже призначені не зміняться.
dialog-tutor-course =
    <b>{ $student }</b>

    Який предмет?
dialog-tutor-day =
    <b>{ $student }, { $subject } · { $month }</b>

    Який день? Можна написати й одразу з часом: <code>12.03 18:30</code>
dialog-tutor-time =
    <b>{ $student }, { $subject } · { $day }</b>

    О котрій? Час: { $city }. Будь-який інший можна написати: <code>18:15</code>
dialog-tutor-busy = Цього дня вже є:
dialog-tutor-length =
    <b>{ $student }, { $subject } · { $moment }</b>

    Скільки триває урок? Оберіть або напишіть хвилини.
dialog-tutor-confirm =
    <b>Призначити урок?</b>

    { $student }, { $subject }
    { $day }, { $span }
    { $price }

    Усі, хто під’єднаний до бота, отримають повідомлення.
dialog-tutor-move-day =
    <b>Перенесення: { $student }, { $subject } · { $month }</b>

    Зараз: { $moment }
    На який день? Можна написати: <code>12.03 18:30</code>
dialog-tutor-confirm-move =
    <b>Перенести урок?</b>

    { $student }, { $subject }
    <s>{ $before }</s>
    { $day }, { $span }

    Усі, хто під’єднаний до бота, дізнаються про перенесення.
dialog-tutor-override =
    <b>Усе одно поставити урок?</b>

    { $reason }
dialog-tutor-amount =
    <b>Оплата · { $student }</b>

    Баланс: { $balance }
    Скільки отримано? Оберіть або напишіть суму.
dialog-tutor-confirm-payment =
    <b>Записати оплату { $amount }?</b>

    { $student }
    Баланс: { $before } → { $after }
dialog-name-plan-lesson = Новий урок
dialog-name-move-lesson = Перенесення уроку
dialog-name-add-student = Новий учень
dialog-name-change-student = Зміна картки
dialog-name-find-student = Пошук
dialog-name-record-payment = Оплата
not-understood-plan-lesson-day = День не розібрати. Напишіть, наприклад, 12.03 або 12.03 18:30 — чи оберіть у календарі.
not-understood-plan-lesson-time = Час не розібрати. Напишіть, наприклад, 18:30 — або оберіть нижче.
not-understood-plan-lesson-length = Напишіть хвилини числом, наприклад 60, — або оберіть нижче.
not-understood-plan-lesson-confirm = Залишився один крок: призначити або змінити.
not-understood-move-lesson-day = День не розібрати. Напишіть, наприклад, 12.03 або 12.03 18:30 — чи оберіть у календарі.
not-understood-move-lesson-time = Час не розібрати. Напишіть, наприклад, 18:30 — або оберіть нижче.
not-understood-move-lesson-confirm = Залишився один крок: перенести або змінити.
not-understood-add-student-price = Суму не розібрати. Напишіть числом: 500 або 1 500,50.
not-understood-add-student-length = Напишіть хвилини числом, наприклад 60.
not-understood-change-student-length = Напишіть хвилини числом, наприклад 60.
not-understood-record-payment-amount = Суму не розібрати. Напишіть числом: 500 або 1 500,50.
dialog-which-studio = <b>У якій студії?</b>
