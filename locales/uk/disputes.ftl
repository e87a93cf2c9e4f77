### Суперечка про списання: платник не згоден, репетитор відповідає.

button-dispute = Оскаржити списання
button-dispute-seen = Спір про списання
button-dispute-open = ❓ Спір: { $day }
button-dispute-charge = Відкрити списання
button-dispute-reason = { $reason ->
    [not_held] Уроку не було
    [in_time] Скасували вчасно
    [tutor_cancelled] Скасував репетитор
    [amount] Неправильна сума
   *[words] Написати причину
}
button-dispute-reverse = Скасувати списання
button-dispute-keep = Залишити
button-dispute-undo = ↩️ Списати знову
dispute-until = Списання можна оскаржити до { $until }.
dispute-over = Оскаржити списання можна було { $hours } год після нього. Тепер просто напишіть репетитору: він може виправити баланс.
dispute-state = { $state ->
    [open] <b>Списання оскаржено, репетитор ще не відповів</b>
    [reversed] <b>Вирішено: списання скасовано</b>
   *[kept] <b>Вирішено: списання залишається</b>
}
dispute-reason = { $reason ->
    [not_held] Причина: уроку не було
    [in_time] Причина: урок скасували вчасно
    [tutor_cancelled] Причина: урок скасував репетитор
    [amount] Причина: неправильна сума
   *[words] Причина нижче
}
dispute-said = { $moment } · { $who }: { $turn ->
    [opened] { $reason ->
        [not_held] заперечення — уроку не було
        [in_time] заперечення — урок скасували вчасно
        [tutor_cancelled] заперечення — урок скасував репетитор
        [amount] заперечення — неправильна сума
       *[words] заперечення
    }
    [reversed] списання скасовано
    [kept] списання залишається
   *[undone] списано знову, розгляд триває
}
dispute-quote = <blockquote>{ $text }</blockquote>
dialog-dispute-why =
    <b>Оскаржити списання: { $amount } · { $name }</b>
    { $subject } · { $moment }

    Що не так? Репетитор побачить відповідь і або скасує списання, або пояснить його.
dialog-dispute-words =
    <b>Оскаржити списання: { $amount } · { $name }</b>
    Напишіть одним повідомленням, що не так: до 300 знаків.
dialog-dispute-keep =
    <b>Залишити списання: { $amount } · { $name }</b>
    Напишіть одним повідомленням, чому воно правильне: платник побачить вашу відповідь.
dialog-name-dispute-charge = Оскарження списання
dialog-name-keep-charge = Відповідь на оскарження
toast-dispute = { $turn ->
    [opened] Репетитор отримає ваше заперечення
    [reversed] Списання скасовано
    [kept] Списання залишається, відповідь надіслано
   *[undone] Списано знову
}
notice-dispute = { $turn ->
    [opened] ❓ <b>Оскаржено списання: { $amount }</b>
    [reversed] <b>Списання скасовано: { $amount }</b>
    [kept] <b>Списання залишається: { $amount }</b>
   *[undone] <b>Списання повернулося: { $amount }</b>{"\u000A"}Репетитор вирішує ще раз.
}
error-dispute-too-late = Списання можна оскаржити { $hours } год. Цей час минув: напишіть репетитору, він може виправити баланс.
error-nothing-to-dispute = Цього списання вже немає: оскаржувати нічого.
error-dispute-settled = Списання вже скасовано: залишати нічого.
button-disputes = ❓ Оскаржено: { $count }
screen-disputes = <b>❓ Оскаржені списання</b>
screen-disputes-line = • <b>{ $student }</b> · урок { $day } · { $amount }
screen-disputes-none = Тут будуть списання, з якими не згодні платники. Зараз таких немає.
