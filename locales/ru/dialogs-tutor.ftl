### Steps of a tutor's dialogs.

dialog-tutor-find =
    <b>Поиск</b>

    Напишите имя ученика или его часть.
dialog-tutor-name =
    <b>Новый ученик</b>

    Как зовут ученика? Напишите имя.
dialog-tutor-subject =
    <b>{ $name }</b>

    Какой предмет? Выберите или напишите свой.
dialog-tutor-usual-subjects = Математика, Английский, Русский язык, Физика, Химия, Информатика
dialog-tutor-price =
    <b>{ $subject }</b>

    Сколько стоит { $per ->
        [hour] час
       *[lesson] урок
    }? Выберите или напишите сумму ({ $currency }). 0 — бесплатно.
dialog-tutor-new-length =
    <b>{ $subject }</b>

    Сколько длится урок? Выберите или напишите минуты.
dialog-tutor-new-name =
    <b>{ $name }</b>

    Напишите новое имя.
dialog-tutor-change-length =
    <b>{ $subject }: сейчас { $minutes } мин</b>

    Сколько теперь длится урок? Уже назначенные не изменятся.
dialog-tutor-course =
    <b>{ $student }</b>

    Какой предмет?
dialog-tutor-day =
    <b>{ $student }, { $subject } · { $month }</b>

    Какой день? Можно написать и сразу со временем: <code>12.03 18:30</code>
dialog-tutor-time =
    <b>{ $student }, { $subject } · { $day }</b>

    Во сколько? Время: { $city }. Любое другое можно написать: <code>18:15</code>
dialog-tutor-busy = В этот день уже есть:
dialog-tutor-length =
    <b>{ $student }, { $subject } · { $moment }</b>

    Сколько длится урок? Выберите или напишите минуты.
dialog-tutor-confirm =
    <b>Назначить урок?</b>

    { $student }, { $subject }
    { $day }, { $span }
    { $price }

    Все, кто подключён к боту, получат сообщение.
dialog-tutor-move-day =
    <b>Перенос: { $student }, { $subject } · { $month }</b>

    Сейчас: { $moment }
    На какой день? Можно написать: <code>12.03 18:30</code>
dialog-tutor-confirm-move =
    <b>Перенести урок?</b>

    { $student }, { $subject }
    <s>{ $before }</s>
    { $day }, { $span }

    Все, кто подключён к боту, узнают о переносе.
dialog-tutor-override =
    <b>Всё равно поставить урок?</b>

    { $reason }
dialog-tutor-amount =
    <b>Оплата · { $student }</b>

    Баланс: { $balance }
    Сколько получено? Выберите или напишите сумму.
dialog-tutor-confirm-payment =
    <b>Записать оплату { $amount }?</b>

    { $student }
    Баланс: { $before } → { $after }
dialog-name-plan-lesson = Новый урок
dialog-name-move-lesson = Перенос урока
dialog-name-add-student = Новый ученик
dialog-name-change-student = Изменение карточки
dialog-name-find-student = Поиск
dialog-name-record-payment = Оплата
not-understood-plan-lesson-day = День не разобрать. Напишите, например, 12.03 или 12.03 18:30 — или выберите в календаре.
not-understood-plan-lesson-time = Время не разобрать. Напишите, например, 18:30 — или выберите ниже.
not-understood-plan-lesson-length = Напишите минуты числом, например 60, — или выберите ниже.
not-understood-plan-lesson-confirm = Остался один шаг: назначить или изменить.
not-understood-move-lesson-day = День не разобрать. Напишите, например, 12.03 или 12.03 18:30 — или выберите в календаре.
not-understood-move-lesson-time = Время не разобрать. Напишите, например, 18:30 — или выберите ниже.
not-understood-move-lesson-confirm = Остался один шаг: перенести или изменить.
not-understood-add-student-price = Сумму не разобрать. Напишите числом: 1500 или 1 500,50.
not-understood-add-student-length = Напишите минуты числом, например 60.
not-understood-change-student-length = Напишите минуты числом, например 60.
not-understood-record-payment-amount = Сумму не разобрать. Напишите числом: 1500 или 1 500,50.
dialog-which-studio = <b>В какой студии?</b>
