button-teachers = Преподаватели
button-invite-teacher = Пригласить коллегу
button-dismiss-teacher = Убрать из студии
button-keep-teacher = Оставить
toast-teacher-dismissed = Доступ закрыт
screen-teachers =
    <b>Преподаватели</b>{ $alone ->
        [yes] { "" }

            Пока здесь только вы. Пригласите коллегу: ученики, уроки и проверка у каждого свои.
       *[no] { "" }
    }
screen-teacher-line = • { $name }{ $own ->
    [yes] { " " }(вы)
   *[no] { "" }
} — { $courses ->
    [0] пока без занятий
    [one] { $courses } занятие
    [few] { $courses } занятия
   *[many] { $courses } занятий
}
screen-teacher =
    <b>{ $name }</b>
    В студии с: { $since }

    { $courses ->
        [0] Занятий пока нет.
        [one] Ведёт { $courses } занятие.
        [few] Ведёт { $courses } занятия.
       *[many] Ведёт { $courses } занятий.
    }{ $own ->
        [yes] { "" }
       *[no] { $courses ->
            [0] { "" }
           *[other] { " " }Пока они идут, закрыть доступ нельзя.
        }
    }
screen-teacher-sure =
    <b>Убрать из студии: { $name }?</b>

    Доступ к студии закроется. Пригласить снова можно в любой момент.
screen-teacher-invitation =
    <b>Приглашение преподавателю</b>

    { $name } зовёт вас вести занятия в этом боте: расписание, ученики, домашние задания и оплаты в одном месте. Нажмите на ссылку и подтвердите:
    { $link }

    Если ссылка не открылась, код для бота: <code>{ $code }</code>
    Работает один раз, до: { $till }
button-tutor-look = Посмотреть
button-tutor-take-over = Взять себе
button-teacher-checks = Работы на проверку
screen-tutor-held =
    <b>{ $student }, { $subject }</b>

    Сейчас проверяет { $name }, последнее действие в { $at }. Если взять работу себе, ответы коллеги сохранятся.
screen-tutor-colleague-checks = ⚠️ Проверку продолжает { $name }. Ваши ответы сохранены.
screen-tutor-colleague-decided = Решение: { $name }
screen-teacher-admitted = ✅ <b>Доступ открыт:</b> { $name }. Сообщение об этом уже отправлено.
screen-teacher-refused = <b>Доступ не открыт:</b> { $name }. Это приглашение больше не действует; новое — в разделе «Преподаватели».
