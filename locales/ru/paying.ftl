### Оплата переводом или наличными: сумма, реквизиты, «Оплачено», чек.

screen-pay-amounts =
    <b>Оплата · { $student }</b>
    Баланс: { $balance }
screen-pay-waits = ⏳ Ждёт подтверждения: { $amount }, { $moment }
screen-pay-how-much = Сколько оплатить? Выберите или напишите сумму.
screen-pay-where = <b>Оплатить { $amount } · { $student }</b>
screen-pay-to = Куда перевести (кнопки ниже копируют):
screen-requisite-line = { $kind ->
    [card] Карта: <code>{ $value }</code>
    [phone] Телефон: <code>{ $value }</code>
    [iban] IBAN: <code>{ $value }</code>
    [receiver] Получатель: { $value }
    [link] Ссылка: { $value }
   *[other] { $value }
}
screen-pay-nowhere = Реквизиты пока не указаны — уточните у репетитора, куда перевести.
screen-pay-purpose = Назначение: <code>{ $purpose }</code>
screen-pay-then = После перевода нажмите «Оплачено» — репетитор подтвердит, и придёт чек.
pay-purpose = Занятия, { $student }, { $month }
button-pay-now = Оплатить
button-pay-debt = Долг: { $amount }
button-pay-lessons = { $count ->
    [one] { $count } урок: { $amount }
    [few] { $count } урока: { $amount }
   *[many] { $count } уроков: { $amount }
}
button-pay-claim = ⏳ { $amount }
button-pay-copy = { $kind ->
    [card] Номер карты
    [phone] Телефон
    [iban] IBAN
    [receiver] Получатель
    [link] Открыть ссылку
   *[other] Реквизит
}
button-pay-copy-sum = Сумма
button-pay-copy-purpose = Назначение
button-pay-done = ✅ Оплачено
button-pay-cash = Отдано наличными
button-pay-other-sum = Другая сумма
dialog-name-pay-lessons = Оплата
dialog-left-pay-lessons = Оплата не начата.
dialog-name-prove-payment = Скриншот оплаты
dialog-left-prove-payment = Репетитор узнает об оплате и без скриншота. Прислать его можно и позже.
not-understood-pay-lessons-amount = Сумму не разобрать. Напишите числом: 1500 или 1 500,50.
not-understood-prove-payment-proof = Подойдёт фото, скриншот или PDF — или пара слов репетитору.
screen-claim-own = { $state ->
    [open] ⏳ <b>Ждём подтверждения</b>
    [received] ✅ <b>Оплата получена</b>
    [not_found] 🔎 <b>Перевод пока не найден</b>
   *[withdrawn] <b>Заявка отозвана</b>
}
screen-claim-sum = { $student } · { $amount }
screen-claim-proofs = { $count ->
    [one] 📎 { $count } файл
    [few] 📎 { $count } файла
   *[many] 📎 { $count } файлов
}
screen-claim-said = 💬 { $said }
screen-claim-ask = { $proofs ->
    [0] Пришлите скриншот или PDF перевода — так репетитор найдёт его быстрее. Можно и написать пару слов.
   *[other] Получено. Если это всё, нажмите «Готово».
}
button-claim-skip = Без скриншота
button-claim-done = Готово
button-claim-show = Скриншот или слова
button-claim-receipt = Чек
button-claim-withdraw = Оплаты не было
toast-claim-made = Репетитор узнает об оплате
toast-claim-made-already = Об этой оплате уже сообщено
toast-claim-withdrawn = Заявка отозвана
toast-claim-answered = Оплата уже получена
toast-claim-will-check = Хорошо, проверьте
screen-receipt-title = { $undone ->
    [yes] ↩️ <b>{ $kind ->
        [refund] Возврат отменён: { $amount }
        [more] Начисление отменено: { $amount }
        [less] Списание отменено: { $amount }
        [write_off] Списание долга отменено: { $amount }
       *[payment] Оплата отменена: { $amount }
    }</b>
   *[no] { $kind ->
        [refund] 💸 <b>Возвращено: { $amount }</b>
        [more] ➕ <b>Начислено: { $amount }</b>
        [less] ➖ <b>Списано: { $amount }</b>
        [write_off] 🤝 <b>Долг прощён: { $amount }</b>
       *[payment] 🧾 <b>Оплата получена: { $amount }</b>
    }
}
screen-receipt-of = { $student } · { $moment }
screen-receipt-reason = Причина: { $note }
button-receipt-files = { $count ->
    [one] 📎 { $count } файл
    [few] 📎 { $count } файла
   *[many] 📎 { $count } файлов
}
receipt-ahead = Вперёд — за будущие уроки
receipt-covers = Зачтено: { $what }
receipt-covered = { $kind ->
    [charge] урок { $day }
    [sale] абонемент
    [refund] возврат
   *[other] списание
}{ $whole ->
    [yes] {""}
   *[no] {" "}(частично, { $amount })
}
receipt-more = и ещё { $count }
receipt-earlier = { $amount } за прежний долг
receipt-advance = { $amount } вперёд
notice-claim-made = 💳 <b>Сообщили об оплате: { $amount }</b>
notice-claim-proved = 📎 <b>Дополнение к оплате { $amount }</b>
notice-claim-withdrawn = ↩️ <b>Об оплате { $amount } сообщили по ошибке</b>
notice-claim-who = { $student } · { $payer }
notice-claim-how = { $method ->
    [cash] Наличными
    [card] Картой
   *[other] Переводом
}, { $moment }
notice-claim-quiet = { $covers ->
    [yes] Пока ответа нет, о долге не напоминаем.
   *[no] О долге не напоминаем до { $day }.
}
notice-claim-not-found = 🔎 <b>Перевод { $amount } пока не найден</b>
notice-claim-not-found-what = Так бывает: перевод может идти до трёх дней. Пришлите скриншот или пару слов — репетитор посмотрит ещё раз.
notice-money-corrected = { $kind ->
    [refund] 💸 <b>Вам возвращено: { $amount }</b>
    [more] ➕ <b>Начислено на баланс: { $amount }</b>
    [less] ➖ <b>Списано с баланса: { $amount }</b>
   *[write_off] 🤝 <b>Долг прощён: { $amount }</b>
}
notice-correction-undone = { $kind ->
    [refund] ↩️ <b>Возврат отменён: { $amount }</b>
    [more] ↩️ <b>Начисление отменено: { $amount }</b>
    [less] ↩️ <b>Списание отменено: { $amount }</b>
   *[write_off] ↩️ <b>Списание долга отменено: { $amount }</b>
}
button-claim-will-check = Проверю
button-claim-received = Получено
button-claim-missing = Не найдено
button-claim-other-sum = Другая сумма
button-claim-card = Подробнее
error-other-currency = Нужна сумма в { $currency }, а написано в { $typed }.
error-payment-day-out-of-range = Дата оплаты — сегодня или раньше, но не больше { $most_days } дней назад.
error-balance-too-small = На балансе нет такой суммы.
error-nothing-owed = Долг меньше этой суммы.
error-claim-over = На эту заявку уже ответили или её отозвали.
error-proof-refused = Подойдёт фото, скриншот или PDF.
error-taught-no-more = Вы больше не ведёте этого ученика. Его оплаты — у нынешнего репетитора и владельца студии.
error-too-many-claims = Ждут подтверждения уже { $limit } оплаты. Дождитесь ответа репетитора или отзовите лишнюю.
error-too-many-proofs = К одной оплате — не больше { $limit } файлов.
error-too-many-requisites = Строк не больше { $limit }: уберите лишнюю.
error-requisite-wrong = { $kind ->
    [card] В номере карты ошибка: проверьте цифры.
    [phone] На телефон не похоже: напишите, например, +79001234567.
    [iban] В IBAN ошибка: проверьте буквы и цифры.
   *[link] Ссылка начинается с https://
}
