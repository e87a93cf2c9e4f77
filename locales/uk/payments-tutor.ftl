### Гроші в репетитора: як і коли сплачено, правки балансу, заявки про оплату, реквізити.

screen-tutor-receipt-title = { $undone ->
    [yes] <b>Оплату скасовано</b>
   *[no] ✅ <b>Оплату записано</b>
}
screen-tutor-receipt-sum = { $student } · { $undone ->
    [yes] <s>{ $amount }</s>
   *[no] { $amount }
}
screen-tutor-receipt-balance = Баланс зараз: { $balance }
dialog-payment-how = { $dated ->
    [yes] Дата: { $day }
   *[no] Дата: сьогодні
} · { $method ->
    [cash] готівкою
    [bank] переказом
    [card] карткою
    [other] іншим способом
   *[none] спосіб не вказано
}
dialog-payment-proved = 📎 Скриншот додано
dialog-payment-alike = ⚠️ Таку саму оплату вже записано: { $amount }, { $moment }. Записати ще одну?
dialog-payment-more = { $what ->
    [day]
        <b>Коли сплачено? { $student } · { $amount }</b>

        Виберіть або напишіть день: 12.03 або 12.03.2026.
    [note]
        <b>Коментар · { $student } · { $amount }</b>

        Один рядок. Його побачить і той, хто платить.
   *[proof]
        <b>Скриншот · { $student } · { $amount }</b>

        Надішліть фото, скриншот або PDF.
}
payment-method = { $method ->
    [cash] Готівка
    [bank] Переказ
    [card] Картка
    [telegram] Telegram
   *[other] Інше
}
payment-method-line = { $method ->
    [cash] Готівкою
    [bank] Переказом
    [card] Карткою
    [telegram] Через Telegram
   *[other] Іншим способом
}
screen-payment-note = 💬 { $note }
button-payment-day = { $day ->
    [today] Сьогодні
    [yesterday] Учора
   *[other] День
}
button-payment-note = Коментар
button-payment-proof = Скриншот
button-payment-again = Записати ще раз
button-payment-open-like = Відкрити її
not-understood-record-payment-confirm = Перевірте й запишіть оплату. Іншу суму можна написати числом: 1500.
not-understood-record-payment-day = День не розібрати. Напишіть, наприклад, 12.03 або 12.03.2026.
not-understood-record-payment-note = Коментар — це один рядок тексту.
not-understood-record-payment-proof = Підійде фото, скриншот або PDF.
dialog-name-attach-proof = Скриншот оплати
not-understood-attach-proof-proof = Підійде фото, скриншот або PDF.
button-money-acts = Правка балансу
screen-money-acts =
    <b>Гроші · { $student }</b>

    Баланс: { $balance }
    Що зробити? Усе це можна скасувати.
button-money-act = { $act ->
    [refund] Повернути гроші
    [add] Нарахувати
    [take_off] Списати
   *[write_off] Пробачити борг
}
button-money-whole = Усе: { $amount }
button-money-sure = { $act ->
    [refund] Гроші повернено
    [add] Нарахувати
    [take_off] Списати
   *[write_off] Пробачити борг
}
button-claims = { $count ->
    [one] ⏳ { $count } оплата
    [few] ⏳ { $count } оплати
   *[many] ⏳ { $count } оплат
}
dialog-correct-amount =
    <b>{ $act ->
        [refund] Повернення грошей
        [add] Нарахування
        [take_off] Списання
       *[write_off] Прощення боргу
    } · { $student }</b>

    Баланс: { $balance }
    { $act ->
        [refund] Скільки повернено? Напишіть суму.
        [add] Скільки нарахувати? Напишіть суму.
        [take_off] Скільки списати? Напишіть суму.
       *[write_off] Яку частину боргу пробачити? Напишіть суму.
    }
dialog-correct-reason =
    <b>{ $act ->
        [add] Нарахувати { $amount }
       *[take_off] Списати { $amount }
    } · { $student }</b>

    За що? Напишіть одним рядком — його побачить той, хто платить.
dialog-correct-confirm =
    <b>{ $act ->
        [refund] Повернути { $amount }?
        [add] Нарахувати { $amount }?
        [take_off] Списати { $amount }?
       *[write_off] Пробачити борг { $amount }?
    }</b>

    { $student }
    Баланс: { $before } → { $after }
dialog-correct-beyond = ⚠️ На балансі стільки немає: стане { $after }.
dialog-correct-told = Той, хто платить, дізнається про це.
dialog-name-correct-balance = Правка балансу
not-understood-correct-balance-amount = Суму не розібрати. Напишіть числом: 1500 або 1 500,50.
not-understood-correct-balance-reason = Напишіть причину одним рядком.
screen-claims = <b>Чекають на підтвердження</b>
screen-claims-line = { $student } · { $amount } · { $moment }
screen-claims-none = Тут будуть оплати, про які повідомили батьки. Зараз таких немає.
button-claims-all = Усі заявки
screen-claim-card = { $state ->
    [open] 💳 <b>Повідомили про оплату</b>
    [received] ✅ <b>Оплату отримано</b>
    [not_found] 🔎 <b>Переказ не знайдено</b>
   *[withdrawn] ↩️ <b>Заявку відкликано</b>
}
screen-claim-by = { $payer } · { $method ->
    [cash] готівкою
    [card] карткою
   *[other] переказом
} · { $moment }
screen-claim-answered = Відповідь: { $who }, { $moment }
dialog-claim-like =
    <b>Це та сама оплата?</b>

    { $amount } вже записано: { $moment }.
button-claim-same = Так, та сама
button-claim-another = Ні, ще одна
dialog-claim-sum =
    <b>Скільки надійшло? · { $student }</b>

    Повідомили про { $amount }. Напишіть, скільки отримано насправді.
dialog-claim-confirm =
    <b>Записати оплату { $amount }?</b>

    { $student } · повідомили про { $said }
    { $apart ->
        [more] На { $by } більше — залишиться на балансі.
        [less] На { $by } менше.
       *[same] Рівно стільки, скільки повідомили.
    }
dialog-name-receive-other = Сума оплати
not-understood-receive-other-amount = Суму не розібрати. Напишіть числом: 1500 або 1 500,50.
toast-claim-missed = Повідомимо, що переказ не знайдено
toast-claim-was-withdrawn = Заявку вже відкликали
button-requisites = Реквізити
screen-requisites =
    <b>Реквізити</b>

    Їх бачить той, хто платить, — і копіює одним натисканням.
screen-requisites-none = Поки порожньо. Додайте номер картки, IBAN або посилання.
button-requisite-add = { $kind ->
    [card] ➕ Картка
    [phone] ➕ Телефон
    [iban] ➕ IBAN
    [receiver] ➕ Отримувач
    [link] ➕ Посилання
   *[other] ➕ Інше
}
button-requisite-drop = ✖️ { $kind ->
    [card] Картка{" "}
    [phone] Телефон{" "}
    [iban] IBAN{" "}
   *[other] {""}
}{ $value }
dialog-requisite = { $kind ->
    [card]
        <b>Номер картки</b>

        Напишіть усі цифри: їх перевірять.
    [phone]
        <b>Телефон для переказу</b>

        Напишіть номер, наприклад +380501234567.
    [iban]
        <b>IBAN</b>

        Напишіть повністю: його перевірять.
    [receiver]
        <b>Отримувач</b>

        Напишіть, як зазначати в переказі: ім’я та банк.
    [link]
        <b>Посилання для оплати</b>

        Надішліть адресу, що починається з https://
   *[other]
        <b>Ще рядок</b>

        Напишіть усе, що потрібно для переказу, одним рядком.
}
dialog-name-add-requisite = Реквізити
toast-requisite-removed = Рядок прибрано
