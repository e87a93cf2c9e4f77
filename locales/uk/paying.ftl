### Оплата переказом або готівкою: сума, реквізити, «Оплачено», чек.

screen-pay-amounts =
    <b>Оплата · { $student }</b>
    Баланс: { $balance }
screen-pay-waits = ⏳ Чекає на підтвердження: { $amount }, { $moment }
screen-pay-how-much = Скільки оплатити? Виберіть або напишіть суму.
screen-pay-where = <b>Оплатити { $amount } · { $student }</b>
screen-pay-to = Куди переказати (кнопки нижче копіюють):
screen-requisite-line = { $kind ->
    [card] Картка: <code>{ $value }</code>
    [phone] Телефон: <code>{ $value }</code>
    [iban] IBAN: <code>{ $value }</code>
    [receiver] Отримувач: { $value }
    [link] Посилання: { $value }
   *[other] { $value }
}
screen-pay-nowhere = Реквізитів поки немає — запитайте в репетитора, куди переказати.
screen-pay-purpose = Призначення: <code>{ $purpose }</code>
screen-pay-then = Після переказу натисніть «Оплачено» — репетитор підтвердить, і прийде чек.
pay-purpose = Заняття, { $student }, { $month }
button-pay-now = Оплатити
button-pay-debt = Борг: { $amount }
button-pay-lessons = { $count ->
    [one] { $count } урок: { $amount }
    [few] { $count } уроки: { $amount }
   *[many] { $count } уроків: { $amount }
}
button-pay-claim = ⏳ { $amount }
button-pay-copy = { $kind ->
    [card] Номер картки
    [phone] Телефон
    [iban] IBAN
    [receiver] Отримувач
    [link] Відкрити посилання
   *[other] Реквізит
}
button-pay-copy-sum = Сума
button-pay-copy-purpose = Призначення
button-pay-done = ✅ Оплачено
button-pay-cash = Віддано готівкою
button-pay-other-sum = Інша сума
dialog-name-pay-lessons = Оплата
dialog-left-pay-lessons = Оплату не розпочато.
dialog-name-prove-payment = Скриншот оплати
dialog-left-prove-payment = Репетитор дізнається про оплату й без скриншота. Надіслати його можна й пізніше.
not-understood-pay-lessons-amount = Не вдалося розібрати суму. Напишіть числом: 1500 або 1 500,50.
not-understood-prove-payment-proof = Підійде фото, скриншот або PDF — чи кілька слів репетитору.
screen-claim-own = { $state ->
    [open] ⏳ <b>Чекаємо на підтвердження</b>
    [received] ✅ <b>Оплату отримано</b>
    [not_found] 🔎 <b>Переказ поки не знайдено</b>
   *[withdrawn] <b>Заявку відкликано</b>
}
screen-claim-sum = { $student } · { $amount }
screen-claim-proofs = { $count ->
    [one] 📎 { $count } файл
    [few] 📎 { $count } файли
   *[many] 📎 { $count } файлів
}
screen-claim-said = 💬 { $said }
screen-claim-ask = { $proofs ->
    [0] Надішліть скриншот або PDF переказу — так репетитор знайде його швидше. Можна й написати кілька слів.
   *[other] Отримано. Якщо це все, натисніть «Готово».
}
button-claim-skip = Без скриншота
button-claim-done = Готово
button-claim-show = Скриншот або слова
button-claim-receipt = Чек
button-claim-withdraw = Оплати не було
toast-claim-made = Репетитор дізнається про оплату
toast-claim-made-already = Про цю оплату вже повідомлено
toast-claim-withdrawn = Заявку відкликано
toast-claim-answered = Оплату вже отримано
toast-claim-will-check = Добре, перевірте
screen-receipt-title = { $undone ->
    [yes] ↩️ <b>{ $kind ->
        [refund] Повернення скасовано: { $amount }
        [more] Нарахування скасовано: { $amount }
        [less] Списання скасовано: { $amount }
        [write_off] Списання боргу скасовано: { $amount }
       *[payment] Оплату скасовано: { $amount }
    }</b>
   *[no] { $kind ->
        [refund] 💸 <b>Повернено: { $amount }</b>
        [more] ➕ <b>Нараховано: { $amount }</b>
        [less] ➖ <b>Списано: { $amount }</b>
        [write_off] 🤝 <b>Борг прощено: { $amount }</b>
       *[payment] 🧾 <b>Оплату отримано: { $amount }</b>
    }
}
screen-receipt-of = { $student } · { $moment }
screen-receipt-reason = Причина: { $note }
button-receipt-files = { $count ->
    [one] 📎 { $count } файл
    [few] 📎 { $count } файли
   *[many] 📎 { $count } файлів
}
receipt-ahead = Наперед — за майбутні уроки
receipt-covers = Зараховано: { $what }
receipt-covered = { $kind ->
    [charge] урок { $day }
    [sale] абонемент
    [refund] повернення
   *[other] списання
}{ $whole ->
    [yes] {""}
   *[no] {" "}(частково, { $amount })
}
receipt-more = і ще { $count }
receipt-earlier = { $amount } за попередній борг
receipt-advance = { $amount } наперед
notice-claim-made = 💳 <b>Повідомили про оплату: { $amount }</b>
notice-claim-proved = 📎 <b>Доповнення до оплати { $amount }</b>
notice-claim-withdrawn = ↩️ <b>Про оплату { $amount } повідомили помилково</b>
notice-claim-who = { $student } · { $payer }
notice-claim-how = { $method ->
    [cash] Готівкою
    [card] Карткою
   *[other] Переказом
}, { $moment }
notice-claim-quiet = { $covers ->
    [yes] Поки немає відповіді, про борг не нагадуємо.
   *[no] Про борг не нагадуємо до { $day }.
}
notice-claim-not-found = 🔎 <b>Переказ { $amount } поки не знайдено</b>
notice-claim-not-found-what = Так буває: переказ може йти до трьох днів. Надішліть скриншот або кілька слів — репетитор подивиться ще раз.
notice-money-corrected = { $kind ->
    [refund] 💸 <b>Вам повернено: { $amount }</b>
    [more] ➕ <b>Нараховано на баланс: { $amount }</b>
    [less] ➖ <b>Списано з балансу: { $amount }</b>
   *[write_off] 🤝 <b>Борг прощено: { $amount }</b>
}
notice-correction-undone = { $kind ->
    [refund] ↩️ <b>Повернення скасовано: { $amount }</b>
    [more] ↩️ <b>Нарахування скасовано: { $amount }</b>
    [less] ↩️ <b>Списання скасовано: { $amount }</b>
   *[write_off] ↩️ <b>Списання боргу скасовано: { $amount }</b>
}
button-claim-will-check = Перевірю
button-claim-received = Отримано
button-claim-missing = Не знайдено
button-claim-other-sum = Інша сума
button-claim-card = Докладніше
error-other-currency = Потрібна сума в { $currency }, а написано в { $typed }.
error-payment-day-out-of-range = Дата оплати — сьогодні або раніше, але не більш як { $most_days } днів тому.
error-balance-too-small = На балансі немає такої суми.
error-nothing-owed = Борг менший за цю суму.
error-claim-over = На цю заявку вже відповіли або її відкликали.
error-proof-refused = Підійде фото, скриншот або PDF.
error-taught-no-more = Ви більше не ведете цього учня. Його оплати — у теперішнього репетитора та власника студії.
error-too-many-claims = Підтвердження вже чекають { $limit } оплати. Зачекайте на відповідь репетитора або відкличте зайву.
error-too-many-proofs = До однієї оплати — не більше { $limit } файлів.
error-too-many-requisites = Рядків не більше { $limit }: приберіть зайвий.
error-requisite-wrong = { $kind ->
    [card] У номері картки помилка: перевірте цифри.
    [phone] Це не схоже на телефон: напишіть, наприклад, +380501234567.
    [iban] В IBAN помилка: перевірте літери й цифри.
   *[link] Посилання починається з https://
}
