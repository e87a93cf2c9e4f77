### Рабочее время, выходные и правила записи.

screen-hours =
    <b>Рабочее время</b>
    По этим часам считаются свободные окна. Время — { $city }.
screen-hours-none = Часы пока не заданы, поэтому окон нет. Начните с обычной недели или с любого дня.
screen-hours-line = <b>{ $day }</b> { $hours }
screen-hours-off = <b>Не работаю</b>
screen-off =
    <b>Выходные и отпуск</b>
    { $count ->
        [0] Здесь будут дни, когда вы не работаете. В эти дни окон нет.
       *[other] В эти дни окон нет:
    }
screen-off-line =
    { $days } — { $kind ->
        [vacation] отпуск
        [holiday] праздник
        [illness] болезнь
       *[day_off] выходной
    }
screen-off-one =
    <b>{ $kind ->
        [vacation] Отпуск
        [holiday] Праздник
        [illness] Болезнь
       *[day_off] Выходной
    }, { $days }</b>
    { $state ->
        [withdrawn] Отменён: это снова рабочее время.
       *[taken] Записаться на это время нельзя.
    }
screen-off-cancelled =
    { $count ->
        [one] Отменён { $count } урок, семье сообщим.
        [few] Отменено { $count } урока, семьям сообщим.
       *[many] Отменено { $count } уроков, семьям сообщим.
    }
screen-rules =
    <b>{ $group ->
        [cancelling] Правила отмены
        [money] Правила оплаты
       *[booking] Правила записи
    }</b>
    Нажмите на правило, чтобы изменить его.
screen-rules-line = { $name }: <b>{ $value }</b>
rule-name =
    { $rule ->
        [clients_book] Запись семьями
        [booking_notice_hours] Запись не позднее
        [booking_horizon_days] Запись вперёд
        [buffer_minutes] Перерыв
        [free_window_hours] Бесплатная отмена
        [late_cancel_percent] Поздняя отмена
        [no_show_percent] Неявка
        [free_late_cancels] Прощать поздних
        [makeups_per_quarter] Отработок
        [makeup_days] Срок отработки
        [low_at_lessons] Баланс на исходе
        [pay_within_days] Срок оплаты
        [remind_of_debts] Напоминания
        [debt_limit_lessons] Лимит долга
       [package_end] Конец абонемента
       *[lessons_per_day] Уроков в день
    }
rule-value =
    { $rule ->
        [clients_book] { $value ->
            [0] нет
           *[other] да
        }
        [booking_notice_hours] { $value ->
            [0] до начала
           *[other] за { $value } ч
        }
        [booking_horizon_days] { $value } дн.
        [buffer_minutes] { $value ->
            [0] без перерыва
           *[other] { $value } мин
        }
        [free_window_hours] { $value ->
            [0] до начала
           *[other] за { $value } ч
        }
        [late_cancel_percent] { $value } % цены
        [no_show_percent] { $value } % цены
        [free_late_cancels] { $value } за 90 дней
        [makeups_per_quarter] { $value } за 3 месяца
        [makeup_days] { $value ->
            [0] нет
           *[other] { $value } дн.
        }
        [low_at_lessons] { $value ->
            [0] при нуле
            [one] { $value } урок и меньше
            [few] { $value } урока и меньше
           *[many] { $value } уроков и меньше
        }
        [pay_within_days] { $value ->
            [0] в тот же день
            [one] { $value } день
            [few] { $value } дня
           *[many] { $value } дней
        }
        [remind_of_debts] { $value ->
            [0] нет
           *[other] да
        }
        [debt_limit_lessons] { $value ->
            [0] без лимита
            [one] { $value } урок
            [few] { $value } урока
           *[many] { $value } уроков
        }
       [package_end] { $value ->
            [0] спросить меня
            [1] остаток сгорает
           *[other] остаток на баланс
        }
       *[lessons_per_day] { $value ->
            [0] сколько угодно
           *[other] до { $value }
        }
    }
rule-about =
    { $rule ->
        [clients_book] Могут ли родители и взрослые ученики сами занимать свободные окна.
        [booking_notice_hours] За сколько часов до урока закрывается запись. Вас это не ограничивает.
        [booking_horizon_days] На сколько дней вперёд видны окна.
        [buffer_minutes] Сколько времени свободно до и после каждого урока.
        [free_window_hours] За сколько часов до начала урок ещё можно отменить бесплатно.
        [late_cancel_percent] Сколько процентов цены стоит отмена позже этого срока.
        [no_show_percent] Сколько процентов цены стоит урок, на который не пришли без предупреждения.
        [free_late_cancels] Сколько поздних отмен за 90 дней ничего не стоят. Спишутся они сами.
        [makeups_per_quarter] Сколько раз за 3 месяца за отмену со стороны ученика положена отработка. Ваши отмены не считаются.
        [makeup_days] Сколько дней действует отработка. 0 — отработок нет.
        [low_at_lessons] Когда оплаченного остаётся на столько уроков или меньше, плательщики узнают об этом. О нуле и долге — всегда.
        [pay_within_days] Сколько дней на оплату с того дня, когда баланс ушёл ниже нуля.
        [remind_of_debts] Плательщики получают напоминания за 3 дня до срока, в срок, через 3 и 7 дней. Потом — только преподаватель.
        [debt_limit_lessons] Если долг больше, перед следующим уроком бот спросит преподавателя. Ученику ничего не говорит. 0 — не спрашивать.
       [package_end] Что делать с уроками, которые остались, когда срок абонемента вышел.
       *[lessons_per_day] Больше этого числа уроков в день окна не предлагаются.
    }
screen-book-closed =
    <b>Свободные окна</b>
    Сейчас записаться самостоятельно нельзя. О времени можно договориться с репетитором.
screen-book-course =
    <b>Свободные окна</b>
    На какие занятия?
screen-book-month =
    <b>{ $month } · { $subject }</b>
    { $student }, репетитор { $tutor }.
    { $count ->
        [0] В этом месяце окон нет.
       *[other] Числом отмечены дни, где есть окна.
    }
screen-book-day =
    <b>{ $day }</b>
    { $subject }, { $student }. Урок { $minutes } мин. Время — { $city }.
screen-book-confirm =
    <b>Записаться?</b>
    { $when }
    { $subject }, { $student }. Репетитор { $tutor }.
    { $span }
screen-book-theirs = У репетитора: { $when }
screen-book-price = Урок стоит { $price }, оплата спишется после него.
screen-book-late = Отмена бесплатна не позже чем за { $hours } ч, у этого урока она уже будет поздней.
screen-book-busy = ⚠️ В это время уже стоит другой урок: { $subject }.
screen-book-ask = Записывает тот, кто оплачивает занятия. Покажи это время родителям.
screen-book-taken =
    <b>Не получилось</b>
    { $reason } { $count ->
        [0] Рядом свободного времени нет.
       *[other] Ближайшее свободное:
    }
screen-slots =
    <b>Свободное время для занятий</b>
    Время — { $city }.
screen-slots-day = <b>{ $day }</b>: { $times }
screen-slots-none = В ближайшие две недели свободного времени нет.
