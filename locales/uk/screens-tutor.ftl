### What a tutor reads.

screen-tutor-empty =
    <b>Сьогодні</b>

    Тут будуть уроки дня, роботи на перевірку й борги. Почніть з першого учня — це чотири короткі запитання.
screen-tutor-today =
    <b>Сьогодні, { $day }</b>
    { $count ->
        [0] Уроків немає.
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }
screen-tutor-lesson-line =
    { $time } · <b>{ $student }</b>, { $subject }{ $state ->
        [planned] { $confirmed ->
            [0] { "" }
           *[other] { " " }— ✓ { $students ->
                [1] підтверджено
               *[other] { $confirmed } із { $students }
            }
        }
        [running] { " " }— триває
        [over] { " " }— ⏳ не позначено
        [held] { " " }— ✅ відбувся
        [no_show] { " " }— неявка
        [late_cancelled] { " " }— пізнє скасування
       *[cancelled_by_tutor] { " " }— скасовано
    }
screen-tutor-week =
    <b>Тиждень { $first } – { $last }</b>
    { $count ->
        [0] Уроків немає.
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }
screen-tutor-day =
    <b>{ $day }</b>
    { $count ->
        [0] Уроків немає.
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }
screen-tutor-to-mark =
    <b>Не позначено</b>
    { $count ->
        [1] Цей урок минув: відбувся чи ні?
       *[other] Ці уроки минули: відбулися чи ні?
    }
screen-tutor-to-mark-line = { $moment } · <b>{ $student }</b>, { $subject }
screen-tutor-nothing-to-mark =
    <b>Усе позначено</b>

    Після кожного уроку тут і в чаті з’явиться запитання, чи він відбувся.
screen-tutor-lesson = <b>{ $student }, { $subject }</b>
screen-tutor-lesson-time = { $day }, { $span }
screen-tutor-lesson-moved-from = Було: <s>{ $moment }</s>
screen-tutor-lesson-theirs = В учня: { $moment }
screen-tutor-lesson-state =
    { $state ->
        [planned] Заплановано · { $price }
        [running] Триває зараз · { $price }
        [over] ⏳ Минув, але не позначений · { $price }
        [held] ✅ Відбувся · списано { $price }
        [no_show] Неявка · списано { $price }
        [late_cancelled] Пізнє скасування · списано { $price }
        [cancelled_by_client] Скасовано родиною
       *[cancelled_by_tutor] Скасовано
    }
screen-tutor-lesson-free = { $state ->
    [held] ✅ Відбувся
    [no_show] Неявка
   *[late_cancelled] Пізнє скасування
}
screen-tutor-lesson-homework =
    <blockquote>{ $text }</blockquote>
    Термін: { $due } — { $state ->
        [assigned] задано
        [seen] відкрито
        [submitted] чекає на перевірку
        [submitted_late] чекає на перевірку, із запізненням
        [in_check] на перевірці
        [in_check_late] на перевірці, із запізненням
        [returned] на доопрацюванні
        [accepted_late] ✅ прийнято, із запізненням
       *[accepted] ✅ прийнято
    }
screen-tutor-ask-cancel =
    <b>Скасувати урок?</b>

    { $student }, { $subject }
    { $moment }

    Усі, хто під’єднаний до бота, дізнаються про скасування, нагадування не прийдуть. Гроші не списуються. Урок можна й перенести.
screen-tutor-students = <b>Учні</b>
screen-tutor-student-line =
    <b>{ $name }</b> · { $balance }{ $connected ->
        [yes] { "" }
       *[no] { " " }· не в боті
    }
screen-tutor-no-students =
    <b>Учні</b>

    Тут буде список із балансами та зв’язком із родинами. Додайте першого.
screen-tutor-pick =
    { $purpose ->
        [plan] <b>Новий урок</b>
        [homework] <b>Домашнє завдання</b>
       *[payment] <b>Оплата</b>
    }
    Хто з учнів? { $purpose ->
        [plan] Можна й одним рядком: <code>ср 18:30 Маша</code>
       *[other] { "" }
    }
screen-tutor-pick-day =
    <b>Новий урок: { $day }</b>
    Хто з учнів?
screen-tutor-found =
    { $count ->
        [0]
            <b>За запитом «{ $part }» нікого немає</b>

            Напишіть іншу частину імені.
       *[other]
            <b>Знайдено за запитом «{ $part }»</b>

            Кого відкрити?
    }
screen-tutor-found-more = Показано перші { $count }. Можна написати ім’я точніше.
screen-tutor-student = { $name }
screen-tutor-course-line = { $subject } · { $price } · { $minutes } хв{ $kind ->
    [group] { " " }· група
   *[single] { "" }
}
screen-tutor-balance-line = Баланс: { $balance }
screen-tutor-next-lesson = Найближчий урок: { $moment }
screen-tutor-no-next-lesson = Уроків попереду немає
screen-tutor-homework-line = Завдання: в учня { $open }, на перевірці { $check }
screen-tutor-connection =
    { $role ->
        [student] Учень
       *[guardian] Батьки
    }: { $name } — { $reach ->
        [blocked] ⚠️ бота заблоковано, повідомлення не доходять
       *[connected] на зв’язку
    }
screen-tutor-not-connected =
    { $role ->
        [student] Учень: ще не в боті
       *[guardian] Батьки: ще не в боті
    }
screen-tutor-invitation =
    { $role ->
        [student]
            <b>{ $name }, це запрошення для тебе</b>

            Тут будуть твої уроки, домашні завдання й нагадування. Натисни на посилання та підтвердь:
       *[guardian]
            <b>Запрошення для батьків · { $name }</b>

            Тут будуть розклад, завдання й баланс. Натисніть на посилання та підтвердьте:
    }
    { $link }

    Якщо посилання не відкрилося, код для бота: <code>{ $code }</code>
    Діє один раз, до: { $till }
screen-tutor-admitted = ✅ <b>Доступ відкрито:</b> { $name }. Повідомлення вже надіслано: розклад і завдання видно.
screen-tutor-refused = <b>Доступ не відкрито:</b> { $name }. Це запрошення більше не діє; нове — у картці учня.
screen-tutor-edit =
    <b>{ $name }</b>

    Що змінити? Нова ціна діє з наступного проведеного уроку.
screen-tutor-ask-disconnect =
    <b>Від’єднати: { $name }?</b>

    { $role ->
        [student] Учень більше не бачитиме уроків і завдань
       *[guardian] Батьки більше не бачитимуть уроків, завдань і балансу
    }, нагадувань теж не буде. Повернути доступ можна новим запрошенням.
screen-tutor-works = <b>Завдання · { $student }</b>
screen-tutor-no-homework =
    <b>Завдання · { $student }</b>

    Тут будуть усі завдання й спроби. Поки нічого не задано.
screen-tutor-work-line =
    • { $text }
    { "  " }до { $due } · { $state ->
        [assigned] задано
        [seen] відкрито
        [missing] ⚠️ термін минув
        [submitted] чекає на перевірку
        [in_check] на перевірці
        [excused] здавати не треба
        [returned] на доопрацюванні
        [withdrawn] скасовано
       *[accepted] ✅ прийнято
    }
screen-tutor-files-only = Завдання у файлах
screen-tutor-work-seen = Уперше відкрито: { $when }
screen-tutor-work =
    <b>{ $student }, { $subject }</b>

    <blockquote>{ $text }</blockquote>
    { $files ->
        [0] Без файлів
        [one] { $files } файл
        [few] { $files } файли
       *[many] { $files } файлів
    } · термін: { $due }
    { $state ->
        [assigned] Задано, ще не відкрито
        [seen] Відкрито, поки не здано
        [missing] ⚠️ Термін минув, роботи немає
        [submitted] Здано, чекає на перевірку
        [submitted_late] Здано із запізненням, чекає на перевірку
        [in_check] На перевірці
        [in_check_late] На перевірці, здано із запізненням
        [excused] Звільнення: здавати не треба
        [returned] На доопрацюванні
        [accepted_late] ✅ Прийнято, здано із запізненням
        [withdrawn] 🚫 Скасовано
       *[accepted] ✅ Прийнято
    }
tutor-group =
    { $count ->
        [0] Група без учнів
       *[other] Група ({ $count })
    }
screen-tutor-lesson-names = { $names }{ $more ->
        [0] { "" }
       *[other] { " " }і ще { $more }
    }
screen-tutor-price-each = { $price } з кожного
screen-tutor-price-prepaid = { $price }, за абонементом: { $count }
screen-tutor-seats = { $names }
