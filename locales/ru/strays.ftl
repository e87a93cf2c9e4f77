### Деньги с карты, которые ни к кому не подошли: чьи они?

button-strays = ❗ Не зачислено: { $count }
button-strays-open = Разобраться
button-stray-for = { $other ->
    [yes] Другому ученику
   *[no] Выбрать ученика
}
button-stray-refund = Деньги вернули
button-stray-give = Зачислить
button-stray-refunded = Да, вернули
toast-stray-given = Зачислено
toast-stray-refunded = Отмечено: деньги вернули
screen-strays = <b>Незачисленные платежи картой</b>
screen-strays-none = Всё разобрано: каждый платёж кому-то зачислен или возвращён.
screen-stray-line = • <b>{ $amount }</b> · { $payer } · { $moment }
screen-stray =
    <b>Платёж картой: { $amount }</b>
    Плательщик: { $payer }
    Когда: { $moment }
    Номер платежа: <code>{ $charge }</code>
screen-stray-state = { $state ->
    [given] ✅ Зачислен.
    [refunded] ↩️ Деньги возвращены.
    [currency] Валюта не та, в которой студия ведёт расчёты, поэтому зачислить его нельзя. Верните деньги в кабинете платёжной системы и отметьте это здесь.
   *[open] Он пока никому не зачислен. Выберите, кому зачислить, или верните деньги в кабинете платёжной системы и отметьте это здесь.
}
dialog-name-give-stray = Зачисление платежа
dialog-stray-whom =
    <b>Кому зачислить { $amount }?</b>
    Плательщик: { $payer }

    Выберите ученика или напишите часть имени.
dialog-stray-sure =
    <b>Зачислить { $amount }?</b>
    Ученик: { $student }
    Баланс: { $before } → { $after }

    Семья получит чек.
dialog-stray-refund =
    <b>Деньги уже возвращены: { $amount }?</b>
    Плательщик: { $payer }

    Бот сам денег не возвращает: это делают в кабинете платёжной системы. Здесь платёж только уйдёт из списка.
error-stray-payment-settled = Этот платёж уже разобран: зачислен другому ученику или возвращён.
error-stray-in-other-currency = Студия ведёт расчёты в другой валюте: зачислить этот платёж нельзя.
