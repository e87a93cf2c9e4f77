### Робочий час, вихідні й правила запису.

screen-hours =
    <b>Робочий час</b>
    За цими годинами рахуються вільні вікна. Час — { $city }.
screen-hours-none = Години ще не задано, тому вікон немає. Почніть зі звичайного тижня або з будь-якого дня.
screen-hours-line = <b>{ $day }</b> { $hours }
screen-hours-off = <b>Не працюю</b>
screen-off =
    <b>Вихідні й відпустка</b>
    { $count ->
        [0] Тут будуть дні, коли ви не працюєте. У ці дні вікон немає.
       *[other] У ці дні вікон немає:
    }
screen-off-line =
    { $days } — { $kind ->
        [vacation] відпустка
        [holiday] свято
        [illness] хвороба
       *[day_off] вихідний
    }
screen-off-one =
    <b>{ $kind ->
        [vacation] Відпустка
        [holiday] Свято
        [illness] Хвороба
       *[day_off] Вихідний
    }, { $days }</b>
    { $state ->
        [withdrawn] Скасовано: це знову робочий час.
       *[taken] Записатися на цей час не можна.
    }
screen-off-cancelled =
    { $count ->
        [one] Скасовано { $count } урок, родину повідомимо.
        [few] Скасовано { $count } уроки, родини повідомимо.
       *[many] Скасовано { $count } уроків, родини повідомимо.
    }
screen-rules =
    <b>{ $group ->
        [cancelling] Правила скасування
        [money] Правила оплати
       *[booking] Правила запису
    }</b>
    Натисніть на правило, щоб змінити його.
screen-rules-line = { $name }: <b>{ $value }</b>
rule-name =
    { $rule ->
        [clients_book] Запис родинами
        [booking_notice_hours] Запис не пізніше
        [booking_horizon_days] Запис наперед
        [buffer_minutes] Перерва
        [free_window_hours] Безкоштовно
        [late_cancel_percent] Пізнє скасування
        [no_show_percent] Неявка
        [free_late_cancels] Вибачати пізніх
        [makeups_per_quarter] Відпрацювань
        [makeup_days] Дія відпрацювання
        [low_at_lessons] Низький баланс
        [pay_within_days] Термін оплати
        [remind_of_debts] Нагадування
        [debt_limit_lessons] Ліміт боргу
       [package_end] Кінець абонемента
       *[lessons_per_day] Уроків на день
    }
rule-value =
    { $rule ->
        [clients_book] { $value ->
            [0] ні
           *[other] так
        }
        [booking_notice_hours] { $value ->
            [0] до початку
           *[other] за { $value } год
        }
        [booking_horizon_days] { $value } дн.
        [buffer_minutes] { $value ->
            [0] без перерви
           *[other] { $value } хв
        }
        [free_window_hours] { $value ->
            [0] до початку
           *[other] за { $value } год
        }
        [late_cancel_percent] { $value } % ціни
        [no_show_percent] { $value } % ціни
        [free_late_cancels] { $value } за 90 днів
        [makeups_per_quarter] { $value } за 3 місяці
        [makeup_days] { $value ->
            [0] немає
           *[other] { $value } дн.
        }
        [low_at_lessons] { $value ->
            [0] при нулі
            [one] { $value } урок і менше
            [few] { $value } уроки й менше
           *[many] { $value } уроків і менше
        }
        [pay_within_days] { $value ->
            [0] того ж дня
            [one] { $value } день
            [few] { $value } дні
           *[many] { $value } днів
        }
        [remind_of_debts] { $value ->
            [0] ні
           *[other] так
        }
        [debt_limit_lessons] { $value ->
            [0] без ліміту
            [one] { $value } урок
            [few] { $value } уроки
           *[many] { $value } уроків
        }
       [package_end] { $value ->
            [0] спитати мене
            [1] залишок згорає
           *[other] залишок на баланс
        }
       *[lessons_per_day] { $value ->
            [0] скільки завгодно
           *[other] до { $value }
        }
    }
rule-about =
    { $rule ->
        [clients_book] Чи можуть батьки й дорослі учні самі займати вільні вікна.
        [booking_notice_hours] За скільки годин до уроку закривається запис. Вас це не обмежує.
        [booking_horizon_days] На скільки днів наперед видно вікна.
        [buffer_minutes] Скільки часу вільно до і після кожного уроку.
        [free_window_hours] За скільки годин до початку урок ще можна скасувати безкоштовно.
        [late_cancel_percent] Скільки відсотків ціни коштує скасування після цього часу.
        [no_show_percent] Скільки відсотків ціни коштує урок, на який не прийшли без попередження.
        [free_late_cancels] Скільки пізніх скасувань за 90 днів нічого не коштують. Вони зараховуються самі.
        [makeups_per_quarter] Скільки разів за 3 місяці за скасування з боку учня належить відпрацювання. Ваші скасування не рахуються.
        [makeup_days] Скільки днів діє відпрацювання. 0 — відпрацювань немає.
        [low_at_lessons] Коли сплаченого лишається на стільки уроків або менше, платники дізнаються про це. Про нуль і борг — завжди.
        [pay_within_days] Скільки днів на оплату від дня, коли баланс став нижчим за нуль.
        [remind_of_debts] Платники отримують нагадування за 3 дні до терміну, у термін, через 3 і 7 днів. Потім — лише викладач.
        [debt_limit_lessons] Якщо борг більший, перед наступним уроком бот запитає викладача. Учневі нічого не каже. 0 — не питати.
       [package_end] Що робити з уроками, які залишилися, коли строк абонемента вийшов.
       *[lessons_per_day] Понад цю кількість уроків на день вікна не пропонуються.
    }
screen-book-closed =
    <b>Вільні вікна</b>
    Зараз записатися самостійно не можна. Про час можна домовитися з репетитором.
screen-book-course =
    <b>Вільні вікна</b>
    На які заняття?
screen-book-month =
    <b>{ $month } · { $subject }</b>
    { $student }, репетитор { $tutor }.
    { $count ->
        [0] Цього місяця вікон немає.
       *[other] Числом позначено дні, де є вікна.
    }
screen-book-day =
    <b>{ $day }</b>
    { $subject }, { $student }. Урок { $minutes } хв. Час — { $city }.
screen-book-confirm =
    <b>Записатися?</b>
    { $when }
    { $subject }, { $student }. Репетитор { $tutor }.
    { $span }
screen-book-theirs = У репетитора: { $when }
screen-book-price = Урок коштує { $price }, оплата спишеться після нього.
screen-book-late = Скасування безкоштовне не пізніше ніж за { $hours } год, у цього уроку воно вже буде пізнім.
screen-book-busy = ⚠️ На цей час уже стоїть інший урок: { $subject }.
screen-book-ask = Записує той, хто сплачує за заняття. Покажи цей час батькам.
screen-book-taken =
    <b>Не вийшло</b>
    { $reason } { $count ->
        [0] Поруч вільного часу немає.
       *[other] Найближчий вільний:
    }
screen-slots =
    <b>Вільний час для занять</b>
    Час — { $city }.
screen-slots-day = <b>{ $day }</b>: { $times }
screen-slots-none = Найближчі два тижні вільного часу немає.
