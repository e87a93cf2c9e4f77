### What a tutor reads.

screen-tutor-empty =
    <b>Сегодня</b>

    Здесь будут уроки дня, работы на проверку и долги. Начните с первого ученика — это четыре коротких вопроса.
screen-tutor-today =
    <b>Сегодня, { $day }</b>
    { $count ->
        [0] Уроков нет.
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
screen-tutor-lesson-line =
    { $time } · <b>{ $student }</b>, { $subject }{ $state ->
        [planned] { $confirmed ->
            [0] { "" }
           *[other] { " " }— ✓ { $students ->
                [1] подтверждён
               *[other] { $confirmed } из { $students }
            }
        }
        [running] { " " }— идёт
        [over] { " " }— ⏳ не отмечен
        [held] { " " }— ✅ состоялся
        [no_show] { " " }— неявка
        [late_cancelled] { " " }— поздняя отмена
       *[cancelled_by_tutor] { " " }— отменён
    }
screen-tutor-week =
    <b>Неделя { $first } – { $last }</b>
    { $count ->
        [0] Уроков нет.
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
screen-tutor-day =
    <b>{ $day }</b>
    { $count ->
        [0] Уроков нет.
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }
screen-tutor-to-mark =
    <b>Не отмечены</b>
    { $count ->
        [1] Этот урок прошёл: состоялся или нет?
       *[other] Эти уроки прошли: состоялись или нет?
    }
screen-tutor-to-mark-line = { $moment } · <b>{ $student }</b>, { $subject }
screen-tutor-nothing-to-mark =
    <b>Всё отмечено</b>

    После каждого урока здесь и в чате появится вопрос, состоялся ли он.
screen-tutor-lesson = <b>{ $student }, { $subject }</b>
screen-tutor-lesson-time = { $day }, { $span }
screen-tutor-lesson-moved-from = Было: <s>{ $moment }</s>
screen-tutor-lesson-theirs = У ученика: { $moment }
screen-tutor-lesson-state =
    { $state ->
        [planned] Запланирован · { $price }
        [running] Идёт сейчас · { $price }
        [over] ⏳ Прошёл, но не отмечен · { $price }
        [held] ✅ Состоялся · списано { $price }
        [no_show] Неявка · списано { $price }
        [late_cancelled] Поздняя отмена · списано { $price }
        [cancelled_by_client] Отменён семьёй
       *[cancelled_by_tutor] Отменён
    }
screen-tutor-lesson-free = { $state ->
    [held] ✅ Состоялся
    [no_show] Неявка
   *[late_cancelled] Поздняя отмена
}
screen-tutor-lesson-homework =
    <blockquote>{ $text }</blockquote>
    Срок: { $due } — { $state ->
        [assigned] задано
        [seen] открыто
        [submitted] ждёт проверки
        [submitted_late] ждёт проверки, с опозданием
        [in_check] на проверке
        [in_check_late] на проверке, с опозданием
        [returned] на доработке
        [accepted_late] ✅ принято, с опозданием
       *[accepted] ✅ принято
    }
screen-tutor-ask-cancel =
    <b>Отменить урок?</b>

    { $student }, { $subject }
    { $moment }

    Все, кто подключён к боту, узнают об отмене, напоминания не придут. Деньги не списываются. Урок можно и перенести.
screen-tutor-students = <b>Ученики</b>
screen-tutor-student-line =
    <b>{ $name }</b> · { $balance }{ $connected ->
        [yes] { "" }
       *[no] { " " }· не в боте
    }
screen-tutor-no-students =
    <b>Ученики</b>

    Здесь будет список с балансами и связью с семьями. Добавьте первого.
screen-tutor-pick =
    { $purpose ->
        [plan] <b>Новый урок</b>
        [homework] <b>Домашнее задание</b>
       *[payment] <b>Оплата</b>
    }
    Кто из учеников? { $purpose ->
        [plan] Можно и одной строкой: <code>ср 18:30 Маша</code>
       *[other] { "" }
    }
screen-tutor-pick-day =
    <b>Новый урок: { $day }</b>
    Кто из учеников?
screen-tutor-found =
    { $count ->
        [0]
            <b>По запросу «{ $part }» никого нет</b>

            Напишите другую часть имени.
       *[other]
            <b>Нашлось по запросу «{ $part }»</b>

            Кого открыть?
    }
screen-tutor-found-more = Показаны первые { $count }. Можно написать имя точнее.
screen-tutor-student = { $name }
screen-tutor-course-line = { $subject } · { $price } · { $minutes } мин{ $kind ->
    [group] { " " }· группа
   *[single] { "" }
}
screen-tutor-balance-line = Баланс: { $balance }
screen-tutor-next-lesson = Ближайший урок: { $moment }
screen-tutor-no-next-lesson = Уроков впереди нет
screen-tutor-homework-line = Задания: у ученика { $open }, на проверке { $check }
screen-tutor-connection =
    { $role ->
        [student] Ученик
       *[guardian] Родитель
    }: { $name } — { $reach ->
        [blocked] ⚠️ бот заблокирован, сообщения не доходят
       *[connected] на связи
    }
screen-tutor-not-connected =
    { $role ->
        [student] Ученик: ещё не в боте
       *[guardian] Родитель: ещё не в боте
    }
screen-tutor-invitation =
    { $role ->
        [student]
            <b>{ $name }, это приглашение для тебя</b>

            Здесь будут твои уроки, домашние задания и напоминания. Нажми на ссылку и подтверди:
       *[guardian]
            <b>Приглашение для родителя · { $name }</b>

            Здесь будут расписание, задания и баланс. Нажмите на ссылку и подтвердите:
    }
    { $link }

    Если ссылка не открылась, код для бота: <code>{ $code }</code>
    Работает один раз, до: { $till }
screen-tutor-admitted = ✅ <b>Доступ открыт:</b> { $name }. Сообщение уже отправлено: расписание и задания видны.
screen-tutor-refused = <b>Доступ не открыт:</b> { $name }. Это приглашение больше не действует; новое — в карточке ученика.
screen-tutor-edit =
    <b>{ $name }</b>

    Что изменить? Новая цена действует со следующего проведённого урока.
screen-tutor-ask-disconnect =
    <b>Отключить: { $name }?</b>

    { $role ->
        [student] Ученик больше не увидит уроки и задания
       *[guardian] Родитель больше не увидит уроки, задания и баланс
    } и не получит напоминаний. Вернуть доступ можно новым приглашением.
screen-tutor-works = <b>Задания · { $student }</b>
screen-tutor-no-homework =
    <b>Задания · { $student }</b>

    Здесь будут все задания и попытки. Пока ничего не задано.
screen-tutor-work-line =
    • { $text }
    { "  " }до { $due } · { $state ->
        [assigned] задано
        [seen] открыто
        [missing] ⚠️ срок прошёл
        [submitted] ждёт проверки
        [in_check] на проверке
        [excused] сдавать не нужно
        [returned] на доработке
        [withdrawn] отменено
       *[accepted] ✅ принято
    }
screen-tutor-files-only = Задание в файлах
screen-tutor-work-seen = Впервые открыто: { $when }
screen-tutor-work =
    <b>{ $student }, { $subject }</b>

    <blockquote>{ $text }</blockquote>
    { $files ->
        [0] Без файлов
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    } · срок: { $due }
    { $state ->
        [assigned] Задано, ещё не открыто
        [seen] Открыто, пока не сдано
        [missing] ⚠️ Срок прошёл, работы нет
        [submitted] Сдано, ждёт проверки
        [submitted_late] Сдано с опозданием, ждёт проверки
        [in_check] На проверке
        [in_check_late] На проверке, сдано с опозданием
        [excused] Освобождение: сдавать не нужно
        [returned] На доработке
        [accepted_late] ✅ Принято, сдано с опозданием
        [withdrawn] 🚫 Отменено
       *[accepted] ✅ Принято
    }
tutor-group =
    { $count ->
        [0] Группа без учеников
       *[other] Группа ({ $count })
    }
screen-tutor-lesson-names = { $names }{ $more ->
        [0] { "" }
       *[other] { " " }и ещё { $more }
    }
screen-tutor-price-each = { $price } с каждого
screen-tutor-price-prepaid = { $price }, по абонементу: { $count }
screen-tutor-seats = { $names }
