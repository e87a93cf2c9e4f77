### Цены: сколько стоит урок, с какого дня и у кого иначе.

screen-price-title = <b>Цена · { $subject }</b>
screen-price-terms = { $kind ->
    [amount] { $per ->
        [hour] { $amount } за час
       *[lesson] { $amount } за урок
    }
    [discount] скидка { $percent } %
   *[same] как у всех
}
screen-price-now = Сейчас: <b>{ $terms }</b>
screen-price-lesson = Урок { $minutes } мин — { $amount }
screen-price-from = С { $day }: { $terms }{ $told ->
    [yes] {""}
   *[no] {" "}(урок — { $amount })
}
screen-price-own = { $count ->
    [one] Своя цена у { $count } ученика.
    [few] Своя цена у { $count } учеников.
    [many] Своя цена у { $count } учеников.
   *[other] Своя цена у { $count } учеников.
}
dialog-price-terms =
    <b>{ $subject }: сейчас { $amount } за урок</b>

    Новая цена? Можно написать: 1500, 1500/ч, −10 % или 0.
dialog-price-since =
    <b>{ $subject }: { $terms }</b>

    С какого дня? Уроки до него не подорожают и не подешевеют.
dialog-name-change-price = Изменение цены
not-understood-change-price-terms = Цену не разобрать. Напишите, например: 1500, 1500/ч, −10 % или 0.
not-understood-change-price-since = День не разобрать. Напишите, например, 01.12 — или выберите ниже.
button-price-change = Изменить
button-price-of-student = У одного ученика
button-price-off = Отменить с { $day }
button-price-discount = −{ $percent } %
button-price-same = Как у всех
button-price-next-lesson = Со следующего урока
button-price-from = С { $day }
button-tutor-plan-trial = 🎁 Пробный
toast-price-is = Так уже и есть
toast-price-off = Изменение отменено
screen-tutor-lesson-trial = { $state ->
    [planned] Запланирован
    [running] Идёт сейчас
   *[over] ⏳ Прошёл, но не отмечен
} · пробный, бесплатно
screen-family-lesson-trial = Пробный урок, бесплатно
price-words-hour = ч час часа
price-words-before-hour = за в
notice-price-changed = { $state ->
    [off] ↩️ <b>Цена остаётся прежней</b>
   *[other] 🏷 <b>Новая цена занятий</b>
}
notice-price = { $subject }: { $state ->
    [ahead] { $amount } за урок { $minutes } мин с { $day }
    [off] { $amount } за урок { $minutes } мин
   *[now] { $amount } за урок { $minutes } мин, начиная со следующего
}
button-price-per = { $per ->
    [hour] Цена за час
   *[lesson] Цена за урок
}
