### Оплата преподавателей студии: условия, месяц, выплаты.

button-pay = Оплата труда
button-pay-studio = Оплата за месяц
button-pay-own = Моя оплата
button-pay-change = Условия
button-pay-out = Выплатить
button-pay-given = ✅ { $amount }
button-pay-kind = { $per ->
    [lesson] За урок
    [hour] За час
    [percent] Процент
   *[head] За ученика
}
button-pay-agree = Сохранить условия
button-pay-least = Минимум за урок
button-pay-no-least = Без минимума
button-pay-share = Неявка: { $share } %
button-pay-from = С { $day }
button-pay-soon = { $first ->
    [yes] С начала месяца
   *[no] Со следующего урока
}
button-pay-record = Записать выплату
toast-pay-recorded = Выплата записана
toast-pay-is = Эти условия уже действуют
screen-pay-studio = <b>Оплата преподавателей · { $month }</b>
screen-pay-line = • <b>{ $name }</b>: { $lessons ->
    [one] { $lessons } урок
    [few] { $lessons } урока
   *[many] { $lessons } уроков
}, { $hours } ч — { $pay }{ $given ->
    [yes] {", "}выплачено { $paid }
   *[no] { "" }
}
screen-pay-month = <b>{ $name } · { $month }</b>
screen-pay-sums =
    Уроков: { $lessons }{ $absent ->
        [0] { "" }
       *[other] {", "}из них без ученика: { $absent }
    }
    Часов: { $hours }
    Начислено: <b>{ $pay }</b>
    Выплачено: { $paid }
    Осталось: { $left }
screen-pay-no-terms = { $owner ->
    [yes] Условий пока нет. Задайте их кнопкой «Условия» — оплата будет считаться сама.
   *[no] Условия оплаты ещё не указаны. Их задаёт владелец студии.
}
screen-pay-now = Сейчас: { $terms }
screen-pay-from = С { $day }: { $terms }
screen-pay-terms = { $per ->
    [lesson] { $value } за урок
    [hour] { $value } за час
    [percent] { $value } % от стоимости урока
   *[head] { $value } за каждого, кто пришёл
}{ $bounded ->
    [yes] {", "}но не меньше { $least }
   *[no] { "" }
}{ $share ->
    [100] { "" }
    [0] {", "}неявка не оплачивается
   *[other] {", "}за неявку { $share } %
}
screen-pay-kinds =
    <b>Условия: { $name }</b>

    Как считать оплату? Прошедших уроков новые условия не коснутся. Клиенты их не видят.
dialog-pay-value =
    <b>Условия: { $name }</b>

    { $per ->
        [lesson] Сколько за урок, в { $currency }? Например: 800
        [hour] Сколько за час, в { $currency }? Например: 800
        [percent] Какой процент от стоимости урока? Например: 50
       *[head] Сколько за каждого пришедшего, в { $currency }? Например: 300
    }
dialog-pay-least =
    <b>Условия: { $name }</b>

    Сколько самое меньшее платить за состоявшийся урок, в { $currency }? Например: 500
screen-pay-review =
    <b>Условия: { $name }</b>

    { $terms }
    { $since ->
        [lesson] Со следующего урока
        [month] С начала этого месяца
       *[day] С { $day }
    }
dialog-pay-out =
    <b>Выплата: { $name } · { $month }</b>

    Осталось выплатить: { $left }. Сколько выплачено? Можно написать свою сумму.
screen-pay-out-sure =
    <b>Записать выплату?</b>

    { $name } · { $month }: <b>{ $amount }</b>
screen-pay-receipt =
    { $undone ->
        [yes] ↩️ <b>Выплата отменена</b>
       *[no] ✅ <b>Выплата записана</b>
    }

    { $name } · { $month }: { $amount }
dialog-name-change-pay = Условия оплаты
dialog-name-give-pay = Выплата
not-understood-change-pay-value = Не разобрать. Напишите одно число, например: 800 или 50 %.
not-understood-change-pay-least = Сумму не разобрать. Напишите, например: 500.
not-understood-give-pay-amount = Сумму не разобрать. Напишите, например: 12000.
notice-pay-agreed = 💼 <b>Новые условия вашей оплаты</b>{ $ahead ->
    [yes] { " " }— с { $day }
   *[no] { "" }
}
notice-pay-terms = { $terms }
notice-payout = { $what ->
    [given] 💼 <b>Вам записана выплата: { $amount }</b>
   *[undone] ↩️ <b>Выплата отменена: { $amount }</b>
}
    { $month }
