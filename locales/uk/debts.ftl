# Борги: список, нагадування, запитання перед уроком. Кнопки не довші за 20 знаків. Спокійно й без докору.
screen-debts = <b>Борги з оплати</b>{ $count ->
    [0] { "" }

    Боргів немає.
   *[other] : { $count } · { $total }
}
screen-debt-line = • <b>{ $name }</b> — { $amount }, { $days ->
    [0] від сьогодні
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
} · { $state ->
    [never] не нагадували
    [today] нагадали сьогодні
    [claimed] повідомили про оплату
    [nobody] платника не підключено
   *[other] нагадували { $last }
}
button-debt-remind = Нагадати
button-debt-remind-at = Нагадати о { $time }
button-debt-remind-all = Нагадати всім: { $count }
button-debt-list = До боргів
toast-debt-told = { $told ->
    [now] Нагадування надіслано
    [later] Нагадування буде надіслано о { $time }
    [today] Сьогодні вже нагадували
    [claimed] Повідомили про оплату — перевірте
    [nobody] Платника не підключено до бота
   *[paid] Боргу вже немає
}
dialog-name-remind-debtors = Нагадування про оплату
dialog-debt-remind = <b>Нагадати про оплату</b>
    { $count ->
        [0] Нікого не вибрано.
        [one] Нагадування отримає { $count } родина. Натисніть на ім’я, щоб пропустити.
        [few] Нагадування отримають { $count } родини. Натисніть на ім’я, щоб пропустити.
       *[many] Нагадування отримають { $count } родин. Натисніть на ім’я, щоб пропустити.
    }
dialog-debt-line = { $spared ->
    [yes] ▫️ <s>{ $name } — { $amount }</s>
   *[no] ✅ { $name } — { $amount }
}
dialog-debt-later = { $count ->
    [one] { $count } родині нагадування надійде о { $time }: зараз у неї ніч.
    [few] { $count } родинам нагадування надійде о { $time }: зараз у них ніч.
   *[many] { $count } родинам нагадування надійде о { $time }: зараз у них ніч.
}
button-debt-tick = { $spared ->
    [yes] ▫️ { $name }
   *[no] ✅ { $name }
}
button-debt-send = Нагадати: { $count }
toast-debt-sent = Готово: { $count }
screen-debt-report = <b>Нагадування про оплату</b>
screen-debt-report-line = { $told ->
    [now] Надіслано: { $count }
    [later] Буде надіслано о { $time }: { $count }
    [today] Сьогодні вже нагадували: { $count }
    [claimed] Повідомили про оплату: { $count }
    [nobody] Платника не підключено: { $count }
   *[paid] Уже без боргу: { $count }
}
notice-debt-due = 💳 <b>{ $step ->
    [before] Скоро термін оплати
    [due] Сьогодні термін оплати
    [late] Нагадуємо про оплату
   *[later] Оплата поки не надійшла
}</b>
notice-debt-to-pay = До сплати: <b>{ $amount }</b>
notice-debt-till = { $step ->
    [before] Оплатити до { $day }
    [due] Термін — { $day }
   *[other] Термін був { $day }
}
notice-debt-paid-already = { $reader ->
    [student] Уже все сплачено? Натисни «Оплатити» й повідом про це.
   *[guardian] Уже сплатили? Натисніть «Оплатити» й повідомте про це.
}
notice-debt-reminder = 💳 <b>Нагадування про оплату</b>
button-debt-pay = Оплатити
notice-debt-lasts = 💰 <b>Борг поки не сплачено</b>
notice-debt-owes = { $student }: борг <b>{ $amount }</b>
notice-debt-since = Термін був { $day }. Автоматичні нагадування завершено, далі вирішуєте ви.
notice-debt-before-lesson = 💰 <b>Є борг. Проводимо урок?</b>
notice-debt-lessons = { $about ->
    [yes] Це більше ніж { $count ->
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }.
   *[no] Це { $count ->
        [one] { $count } урок
        [few] { $count } уроки
       *[many] { $count } уроків
    }.
}
notice-debt-next = { $day ->
    [today] Урок сьогодні
    [tomorrow] Урок завтра
   *[later] Урок
}: { $when }
button-debt-teach = Провести урок
button-debt-move = Перенести
toast-debt-teach = Урок лишається чинним
button-money-rules = Правила оплати
notice-low-package = 🎟 <b>{ $state ->
    [low] Абонемент закінчується
   *[empty] Абонемент закінчився
}</b>
notice-low-package-left = { $package } · залишилося: <b>{ $left }</b>
button-low-package = Абонемент
