# Долги: список, напоминания, вопрос перед уроком. Кнопки не длиннее 20 знаков. Спокойно и без упрёка.
screen-debts = <b>Долги по оплате</b>{ $count ->
    [0] { "" }

    Долгов нет.
   *[other] : { $count } · { $total }
}
screen-debt-line = • <b>{ $name }</b> — { $amount }, { $days ->
    [0] с сегодняшнего дня
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} · { $state ->
    [never] не напоминали
    [today] напомнили сегодня
    [claimed] сообщили об оплате
    [nobody] плательщик не подключён
   *[other] напоминали { $last }
}
button-debt-remind = Напомнить
button-debt-remind-at = Напомнить в { $time }
button-debt-remind-all = Напомнить всем: { $count }
button-debt-list = К долгам
toast-debt-told = { $told ->
    [now] Напоминание отправлено
    [later] Напоминание будет отправлено в { $time }
    [today] Сегодня уже напоминали
    [claimed] Сообщили об оплате — проверьте
    [nobody] Плательщик не подключён к боту
   *[paid] Долга уже нет
}
dialog-name-remind-debtors = Напоминание об оплате
dialog-debt-remind = <b>Напомнить об оплате</b>
    { $count ->
        [0] Никто не выбран.
        [one] Напоминание получит { $count } семья. Нажмите на имя, чтобы пропустить.
        [few] Напоминание получат { $count } семьи. Нажмите на имя, чтобы пропустить.
       *[many] Напоминание получат { $count } семей. Нажмите на имя, чтобы пропустить.
    }
dialog-debt-line = { $spared ->
    [yes] ▫️ <s>{ $name } — { $amount }</s>
   *[no] ✅ { $name } — { $amount }
}
dialog-debt-later = { $count ->
    [one] { $count } семье напоминание придёт в { $time }: сейчас у неё ночь.
    [few] { $count } семьям напоминание придёт в { $time }: сейчас у них ночь.
   *[many] { $count } семьям напоминание придёт в { $time }: сейчас у них ночь.
}
button-debt-tick = { $spared ->
    [yes] ▫️ { $name }
   *[no] ✅ { $name }
}
button-debt-send = Напомнить: { $count }
toast-debt-sent = Готово: { $count }
screen-debt-report = <b>Напоминания об оплате</b>
screen-debt-report-line = { $told ->
    [now] Отправлено: { $count }
    [later] Будет отправлено в { $time }: { $count }
    [today] Сегодня уже напоминали: { $count }
    [claimed] Сообщили об оплате: { $count }
    [nobody] Плательщик не подключён: { $count }
   *[paid] Уже без долга: { $count }
}
notice-debt-due = 💳 <b>{ $step ->
    [before] Скоро срок оплаты
    [due] Сегодня срок оплаты
    [late] Напоминаем об оплате
   *[later] Оплата пока не поступила
}</b>
notice-debt-to-pay = К оплате: <b>{ $amount }</b>
notice-debt-till = { $step ->
    [before] Оплатить до { $day }
    [due] Срок — { $day }
   *[other] Срок был { $day }
}
notice-debt-paid-already = { $reader ->
    [student] Уже всё оплачено? Нажми «Оплатить» и сообщи об этом.
   *[guardian] Уже оплатили? Нажмите «Оплатить» и сообщите об этом.
}
notice-debt-reminder = 💳 <b>Напоминание об оплате</b>
button-debt-pay = Оплатить
notice-debt-lasts = 💰 <b>Долг пока не оплачен</b>
notice-debt-owes = { $student }: долг <b>{ $amount }</b>
notice-debt-since = Срок был { $day }. Автоматические напоминания закончились, дальше решаете вы.
notice-debt-before-lesson = 💰 <b>Есть долг. Проводим урок?</b>
notice-debt-lessons = { $about ->
    [yes] Это больше чем { $count ->
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }.
   *[no] Это { $count ->
        [one] { $count } урок
        [few] { $count } урока
       *[many] { $count } уроков
    }.
}
notice-debt-next = { $day ->
    [today] Урок сегодня
    [tomorrow] Урок завтра
   *[later] Урок
}: { $when }
button-debt-teach = Провести урок
button-debt-move = Перенести
toast-debt-teach = Урок остаётся в силе
button-money-rules = Правила оплаты
notice-low-package = 🎟 <b>{ $state ->
    [low] Абонемент заканчивается
   *[empty] Абонемент закончился
}</b>
notice-low-package-left = { $package } · осталось: <b>{ $left }</b>
button-low-package = Абонемент
