### Ціни: скільки коштує урок, з якого дня і в кого інакше.

screen-price-title = <b>Ціна · { $subject }</b>
screen-price-terms = { $kind ->
    [amount] { $per ->
        [hour] { $amount } за годину
       *[lesson] { $amount } за урок
    }
    [discount] знижка { $percent } %
   *[same] як у всіх
}
screen-price-now = Зараз: <b>{ $terms }</b>
screen-price-lesson = Урок { $minutes } хв — { $amount }
screen-price-from = З { $day }: { $terms }{ $told ->
    [yes] {""}
   *[no] {" "}(урок — { $amount })
}
screen-price-own = { $count ->
    [one] Своя ціна в { $count } учня.
    [few] Своя ціна в { $count } учнів.
    [many] Своя ціна в { $count } учнів.
   *[other] Своя ціна в { $count } учнів.
}
dialog-price-terms =
    <b>{ $subject }: зараз { $amount } за урок</b>

    Нова ціна? Можна написати: 400, 400/год, −10 % або 0.
dialog-price-since =
    <b>{ $subject }: { $terms }</b>

    З якого дня? Уроки до нього не подорожчають і не подешевшають.
dialog-name-change-price = Зміна ціни
not-understood-change-price-terms = Ціну не розібрати. Напишіть, наприклад: 400, 400/год, −10 % або 0.
not-understood-change-price-since = День не розібрати. Напишіть, наприклад, 01.12 — або виберіть нижче.
button-price-change = Змінити
button-price-of-student = В одного учня
button-price-off = Скасувати з { $day }
button-price-discount = −{ $percent } %
button-price-same = Як у всіх
button-price-next-lesson = З наступного уроку
button-price-from = З { $day }
button-tutor-plan-trial = 🎁 Пробний
toast-price-is = Так уже і є
toast-price-off = Зміну скасовано
screen-tutor-lesson-trial = { $state ->
    [planned] Заплановано
    [running] Триває зараз
   *[over] ⏳ Минув, але не відмічений
} · пробний, безкоштовно
screen-family-lesson-trial = Пробний урок, безкоштовно
price-words-hour = г год година годину
price-words-before-hour = за на
notice-price-changed = { $state ->
    [off] ↩️ <b>Ціна залишається колишньою</b>
   *[other] 🏷 <b>Нова ціна занять</b>
}
notice-price = { $subject }: { $state ->
    [ahead] { $amount } за урок { $minutes } хв з { $day }
    [off] { $amount } за урок { $minutes } хв
   *[now] { $amount } за урок { $minutes } хв, починаючи з наступного
}
button-price-per = { $per ->
    [hour] Ціна за годину
   *[lesson] Ціна за урок
}
