### Деньги у репетитора: как и когда оплачено, правки баланса, заявки об оплате, реквизиты.

screen-tutor-receipt-title = { $undone ->
    [yes] <b>Оплата отменена</b>
   *[no] ✅ <b>Оплата записана</b>
}
screen-tutor-receipt-sum = { $student } · { $undone ->
    [yes] <s>{ $amount }</s>
   *[no] { $amount }
}
screen-tutor-receipt-balance = Баланс сейчас: { $balance }
dialog-payment-how = { $dated ->
    [yes] Дата: { $day }
   *[no] Дата: сегодня
} · { $method ->
    [cash] наличными
    [bank] переводом
    [card] картой
    [other] другим способом
   *[none] способ не указан
}
dialog-payment-proved = 📎 Скриншот приложен
dialog-payment-alike = ⚠️ Такая же оплата уже записана: { $amount }, { $moment }. Записать ещё одну?
dialog-payment-more = { $what ->
    [day]
        <b>Когда оплачено? { $student } · { $amount }</b>

        Выберите или напишите день: 12.03 или 12.03.2026.
    [note]
        <b>Пометка · { $student } · { $amount }</b>

        Одна строка. Её увидит и тот, кто платит.
   *[proof]
        <b>Скриншот · { $student } · { $amount }</b>

        Пришлите фото, скриншот или PDF.
}
payment-method = { $method ->
    [cash] Наличные
    [bank] Перевод
    [card] Карта
    [telegram] Telegram
   *[other] Другое
}
payment-method-line = { $method ->
    [cash] Наличными
    [bank] Переводом
    [card] Картой
    [telegram] Через Telegram
   *[other] Другим способом
}
screen-payment-note = 💬 { $note }
button-payment-day = { $day ->
    [today] Сегодня
    [yesterday] Вчера
   *[other] День
}
button-payment-note = Пометка
button-payment-proof = Скриншот
button-payment-again = Записать ещё раз
button-payment-open-like = Открыть её
not-understood-record-payment-confirm = Проверьте и запишите оплату. Другую сумму можно написать числом: 1500.
not-understood-record-payment-day = День не разобрать. Напишите, например, 12.03 или 12.03.2026.
not-understood-record-payment-note = Пометка — это одна строка текста.
not-understood-record-payment-proof = Подойдёт фото, скриншот или PDF.
dialog-name-attach-proof = Скриншот оплаты
not-understood-attach-proof-proof = Подойдёт фото, скриншот или PDF.
button-money-acts = Возврат, правка
screen-money-acts =
    <b>Деньги · { $student }</b>

    Баланс: { $balance }
    Что сделать? Всё это можно отменить.
button-money-act = { $act ->
    [refund] Вернуть деньги
    [add] Начислить
    [take_off] Списать
   *[write_off] Простить долг
}
button-money-whole = Всё: { $amount }
button-money-sure = { $act ->
    [refund] Деньги возвращены
    [add] Начислить
    [take_off] Списать
   *[write_off] Простить долг
}
button-claims = { $count ->
    [one] ⏳ { $count } оплата
    [few] ⏳ { $count } оплаты
   *[many] ⏳ { $count } оплат
}
dialog-correct-amount =
    <b>{ $act ->
        [refund] Возврат денег
        [add] Начисление
        [take_off] Списание
       *[write_off] Прощение долга
    } · { $student }</b>

    Баланс: { $balance }
    { $act ->
        [refund] Сколько возвращено? Напишите сумму.
        [add] Сколько начислить? Напишите сумму.
        [take_off] Сколько списать? Напишите сумму.
       *[write_off] Какую часть долга простить? Напишите сумму.
    }
dialog-correct-reason =
    <b>{ $act ->
        [add] Начислить { $amount }
       *[take_off] Списать { $amount }
    } · { $student }</b>

    За что? Напишите одной строкой — её увидит тот, кто платит.
dialog-correct-confirm =
    <b>{ $act ->
        [refund] Вернуть { $amount }?
        [add] Начислить { $amount }?
        [take_off] Списать { $amount }?
       *[write_off] Простить долг { $amount }?
    }</b>

    { $student }
    Баланс: { $before } → { $after }
dialog-correct-beyond = ⚠️ На балансе столько нет: станет { $after }.
dialog-correct-told = Тот, кто платит, узнает об этом.
dialog-name-correct-balance = Правка баланса
not-understood-correct-balance-amount = Сумму не разобрать. Напишите числом: 1500 или 1 500,50.
not-understood-correct-balance-reason = Напишите причину одной строкой.
screen-claims = <b>Ждут подтверждения</b>
screen-claims-line = { $student } · { $amount } · { $moment }
screen-claims-none = Здесь будут оплаты, о которых сообщили родители. Сейчас таких нет.
button-claims-all = Все заявки
screen-claim-card = { $state ->
    [open] 💳 <b>Сообщили об оплате</b>
    [received] ✅ <b>Оплата получена</b>
    [not_found] 🔎 <b>Перевод не найден</b>
   *[withdrawn] ↩️ <b>Заявка отозвана</b>
}
screen-claim-by = { $payer } · { $method ->
    [cash] наличными
    [card] картой
   *[other] переводом
} · { $moment }
screen-claim-answered = Ответ: { $who }, { $moment }
dialog-claim-like =
    <b>Это та же оплата?</b>

    { $amount } уже записано: { $moment }.
button-claim-same = Да, та же
button-claim-another = Нет, ещё одна
dialog-claim-sum =
    <b>Сколько пришло? · { $student }</b>

    Сообщили о { $amount }. Напишите, сколько получено на самом деле.
dialog-claim-confirm =
    <b>Записать оплату { $amount }?</b>

    { $student } · сообщили о { $said }
    { $apart ->
        [more] На { $by } больше — останется на балансе.
        [less] На { $by } меньше.
       *[same] Ровно столько, сколько сообщили.
    }
dialog-name-receive-other = Сумма оплаты
not-understood-receive-other-amount = Сумму не разобрать. Напишите числом: 1500 или 1 500,50.
toast-claim-missed = Сообщим, что перевод не найден
toast-claim-was-withdrawn = Заявку уже отозвали
button-requisites = Реквизиты
screen-requisites =
    <b>Реквизиты</b>

    Их видит тот, кто платит, — и копирует одним нажатием.
screen-requisites-none = Пока пусто. Добавьте номер карты, телефон или ссылку.
button-requisite-add = { $kind ->
    [card] ➕ Карта
    [phone] ➕ Телефон
    [iban] ➕ IBAN
    [receiver] ➕ Получатель
    [link] ➕ Ссылка
   *[other] ➕ Другое
}
button-requisite-drop = ✖️ { $kind ->
    [card] Карта{" "}
    [phone] Телефон{" "}
    [iban] IBAN{" "}
   *[other] {""}
}{ $value }
dialog-requisite = { $kind ->
    [card]
        <b>Номер карты</b>

        Напишите все цифры: их проверят.
    [phone]
        <b>Телефон для перевода</b>

        Напишите номер, например +79001234567.
    [iban]
        <b>IBAN</b>

        Напишите целиком: его проверят.
    [receiver]
        <b>Получатель</b>

        Напишите, как указывать в переводе: имя и банк.
    [link]
        <b>Ссылка для оплаты</b>

        Пришлите адрес, который начинается с https://
   *[other]
        <b>Ещё строка</b>

        Напишите всё, что нужно для перевода, одной строкой.
}
dialog-name-add-requisite = Реквизиты
toast-requisite-removed = Строка убрана
