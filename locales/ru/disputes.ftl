### Спор о списании: плательщик не согласен, репетитор отвечает.

button-dispute = Оспорить списание
button-dispute-seen = Спор о списании
button-dispute-open = ❓ Спор: { $day }
button-dispute-charge = Открыть списание
button-dispute-reason = { $reason ->
    [not_held] Урока не было
    [in_time] Отменили вовремя
    [tutor_cancelled] Отменил репетитор
    [amount] Неверная сумма
   *[words] Написать причину
}
button-dispute-reverse = Отменить списание
button-dispute-keep = Оставить
button-dispute-undo = ↩️ Списать снова
dispute-until = Списание можно оспорить до { $until }.
dispute-over = Оспорить списание можно было { $hours } ч после него. Теперь просто напишите репетитору: он может исправить баланс.
dispute-state = { $state ->
    [open] <b>Списание оспорено, репетитор ещё не ответил</b>
    [reversed] <b>Спор решён: списание отменено</b>
   *[kept] <b>Спор решён: списание остаётся</b>
}
dispute-reason = { $reason ->
    [not_held] Причина: урока не было
    [in_time] Причина: урок отменили вовремя
    [tutor_cancelled] Причина: урок отменил репетитор
    [amount] Причина: неверная сумма
   *[words] Причина ниже
}
dispute-said = { $moment } · { $who }: { $turn ->
    [opened] { $reason ->
        [not_held] возражение — урока не было
        [in_time] возражение — урок отменили вовремя
        [tutor_cancelled] возражение — урок отменил репетитор
        [amount] возражение — неверная сумма
       *[words] возражение
    }
    [reversed] списание отменено
    [kept] списание остаётся
   *[undone] списано снова, спор продолжается
}
dispute-quote = <blockquote>{ $text }</blockquote>
dialog-dispute-why =
    <b>Оспорить списание: { $amount } · { $name }</b>
    { $subject } · { $moment }

    Что не так? Репетитор увидит ответ и либо отменит списание, либо объяснит его.
dialog-dispute-words =
    <b>Оспорить списание: { $amount } · { $name }</b>
    Напишите одним сообщением, что не так: до 300 знаков.
dialog-dispute-keep =
    <b>Оставить списание: { $amount } · { $name }</b>
    Напишите одним сообщением, почему оно верно: плательщик увидит ваш ответ.
dialog-name-dispute-charge = Спор о списании
dialog-name-keep-charge = Ответ на спор
toast-dispute = { $turn ->
    [opened] Репетитор получит ваше возражение
    [reversed] Списание отменено
    [kept] Списание остаётся, ответ отправлен
   *[undone] Списано снова
}
notice-dispute = { $turn ->
    [opened] ❓ <b>Оспорено списание: { $amount }</b>
    [reversed] <b>Списание отменено: { $amount }</b>
    [kept] <b>Списание остаётся: { $amount }</b>
   *[undone] <b>Списание вернулось: { $amount }</b>{"\u000A"}Репетитор решает ещё раз.
}
error-dispute-too-late = Списание можно оспорить { $hours } ч. Этот срок прошёл: напишите репетитору, он может исправить баланс.
error-nothing-to-dispute = Этого списания уже нет: оспаривать нечего.
error-dispute-settled = Списание уже отменено: оставлять нечего.
button-disputes = ❓ Оспорено: { $count }
screen-disputes = <b>❓ Оспоренные списания</b>
screen-disputes-line = • <b>{ $student }</b> · урок { $day } · { $amount }
screen-disputes-none = Здесь будут списания, с которыми не согласны плательщики. Сейчас таких нет.
