### Оплата викладачів студії: умови, місяць, виплати.

button-pay = Оплата праці
button-pay-studio = Оплата за місяць
button-pay-own = Моя оплата
button-pay-change = Умови
button-pay-out = Виплатити
button-pay-given = ✅ { $amount }
button-pay-kind = { $per ->
    [lesson] За урок
    [hour] За годину
    [percent] Відсоток
   *[head] За учня
}
button-pay-agree = Зберегти умови
button-pay-least = Мінімум за урок
button-pay-no-least = Без мінімуму
button-pay-share = Неявка: { $share } %
button-pay-from = З { $day }
button-pay-soon = { $first ->
    [yes] З початку місяця
   *[no] З наступного уроку
}
button-pay-record = Записати виплату
toast-pay-recorded = Виплату записано
toast-pay-is = Ці умови вже діють
screen-pay-studio = <b>Оплата викладачів · { $month }</b>
screen-pay-line = • <b>{ $name }</b>: { $lessons ->
    [one] { $lessons } урок
    [few] { $lessons } уроки
   *[many] { $lessons } уроків
}, { $hours } год — { $pay }{ $given ->
    [yes] {", "}виплачено { $paid }
   *[no] { "" }
}
screen-pay-month = <b>{ $name } · { $month }</b>
screen-pay-sums =
    Уроків: { $lessons }{ $absent ->
        [0] { "" }
       *[other] {", "}з них без учня: { $absent }
    }
    Годин: { $hours }
    Нараховано: <b>{ $pay }</b>
    Виплачено: { $paid }
    Залишилося: { $left }
screen-pay-no-terms = { $owner ->
    [yes] Умов поки немає. Задайте їх кнопкою «Умови» — оплата рахуватиметься сама.
   *[no] Умови оплати ще не вказано. Їх задає власник студії.
}
screen-pay-now = Зараз: { $terms }
screen-pay-from = З { $day }: { $terms }
screen-pay-terms = { $per ->
    [lesson] { $value } за урок
    [hour] { $value } за годину
    [percent] { $value } % від вартості уроку
   *[head] { $value } за кожного, хто прийшов
}{ $bounded ->
    [yes] {", "}але не менше { $least }
   *[no] { "" }
}{ $share ->
    [100] { "" }
    [0] {", "}неявка не оплачується
   *[other] {", "}за неявку { $share } %
}
screen-pay-kinds =
    <b>Умови: { $name }</b>

    Як рахувати оплату? Минулих уроків нові умови не стосуються. Клієнти їх не бачать.
dialog-pay-value =
    <b>Умови: { $name }</b>

    { $per ->
        [lesson] Скільки за урок, у { $currency }? Наприклад: 400
        [hour] Скільки за годину, у { $currency }? Наприклад: 400
        [percent] Який відсоток від вартості уроку? Наприклад: 50
       *[head] Скільки за кожного, хто прийшов, у { $currency }? Наприклад: 150
    }
dialog-pay-least =
    <b>Умови: { $name }</b>

    Скільки щонайменше платити за проведений урок, у { $currency }? Наприклад: 250
screen-pay-review =
    <b>Умови: { $name }</b>

    { $terms }
    { $since ->
        [lesson] З наступного уроку
        [month] З початку цього місяця
       *[day] З { $day }
    }
dialog-pay-out =
    <b>Виплата: { $name } · { $month }</b>

    Залишилося виплатити: { $left }. Скільки виплачено? Можна написати свою суму.
screen-pay-out-sure =
    <b>Записати виплату?</b>

    { $name } · { $month }: <b>{ $amount }</b>
screen-pay-receipt =
    { $undone ->
        [yes] ↩️ <b>Виплату скасовано</b>
       *[no] ✅ <b>Виплату записано</b>
    }

    { $name } · { $month }: { $amount }
dialog-name-change-pay = Умови оплати
dialog-name-give-pay = Виплата
not-understood-change-pay-value = Не вдалося розібрати. Напишіть одне число, наприклад: 400 або 50 %.
not-understood-change-pay-least = Не вдалося розібрати суму. Напишіть, наприклад: 250.
not-understood-give-pay-amount = Не вдалося розібрати суму. Напишіть, наприклад: 6000.
notice-pay-agreed = 💼 <b>Нові умови вашої оплати</b>{ $ahead ->
    [yes] { " " }— з { $day }
   *[no] { "" }
}
notice-pay-terms = { $terms }
notice-payout = { $what ->
    [given] 💼 <b>Вам записано виплату: { $amount }</b>
   *[undone] ↩️ <b>Виплату скасовано: { $amount }</b>
}
    { $month }
