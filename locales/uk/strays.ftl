### Гроші з картки, які ні до кого не підійшли: чиї вони?

button-strays = ❗ Не зараховано: { $count }
button-strays-open = Розібратися
button-stray-for = { $other ->
    [yes] Іншому учневі
   *[no] Обрати учня
}
button-stray-refund = Гроші повернено
button-stray-give = Зарахувати
button-stray-refunded = Так, повернено
toast-stray-given = Зараховано
toast-stray-refunded = Позначено: гроші повернено
screen-strays = <b>Незараховані платежі карткою</b>
screen-strays-none = Усе розібрано: кожен платіж комусь зараховано або повернено.
screen-stray-line = • <b>{ $amount }</b> · { $payer } · { $moment }
screen-stray =
    <b>Платіж карткою: { $amount }</b>
    Платник: { $payer }
    Коли: { $moment }
    Номер платежу: <code>{ $charge }</code>
screen-stray-state = { $state ->
    [given] ✅ Зараховано.
    [refunded] ↩️ Гроші повернено.
    [currency] Валюта не та, у якій студія веде розрахунки, тож зарахувати його не можна. Поверніть гроші в кабінеті платіжної системи й позначте це тут.
   *[open] Його поки нікому не зараховано. Оберіть, кому зарахувати, або поверніть гроші в кабінеті платіжної системи й позначте це тут.
}
dialog-name-give-stray = Зарахування платежу
dialog-stray-whom =
    <b>Кому зарахувати { $amount }?</b>
    Платник: { $payer }

    Оберіть учня або напишіть частину імені.
dialog-stray-sure =
    <b>Зарахувати { $amount }?</b>
    Учень: { $student }
    Баланс: { $before } → { $after }

    Родина отримає чек.
dialog-stray-refund =
    <b>Гроші вже повернено: { $amount }?</b>
    Платник: { $payer }

    Бот сам грошей не повертає: це роблять у кабінеті платіжної системи. Тут платіж лише зникне зі списку.
error-stray-payment-settled = Цей платіж уже розібрано: зараховано іншому учневі або повернено.
error-stray-in-other-currency = Студія веде розрахунки в іншій валюті: зарахувати цей платіж не можна.
