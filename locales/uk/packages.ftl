### Абонементи: що залишилося, до якого дня, які уроки списано.

count-lessons = { $half ->
    [yes] ½ уроку
   *[no] { $count ->
        [one] { $count } урок
        [few] { $count } уроки
        [many] { $count } уроків
       *[other] { $count } уроку
    }
}
count-bare = { $count }
count-package = { $name } · { $lessons }
count-cost = { $paid ->
    [both] { $lessons } з абонемента і { $amount }
   *[lessons] { $lessons } з абонемента
}
count-left = залишилося { $half ->
    [yes] ½
   *[no] { $count }
}
button-packages = 🎟 Абонементи
button-packages-shelf = { $shelf ->
    [past] Минулі: { $count }
   *[open] Чинні: { $count }
}
screen-packages = <b>🎟 { $shelf ->
    [past] Минулі абонементи
   *[open] Абонементи
} · { $student }</b>
screen-packages-none = { $shelf ->
    [past] Минулих абонементів немає.
   *[open] { $side ->
        [tutor] Тут будуть оплачені наперед уроки: скільки залишилося і до якого дня.
       *[family] Чинних абонементів немає. Коли репетитор оформить абонемент, тут буде видно, скільки уроків залишилося.
    }
}
screen-packages-line = { $name } · { $state ->
    [undone] продаж скасовано
    [spent] уроків не залишилося
    [over] залишилося: { $left }, але термін вийшов { $until }
   *[open] залишилося: { $left }{ $ends ->
        [yes] , до { $until }
       *[no] { "" }
    }
} · куплено { $sold }
screen-packages-prepaid = 🎟 В абонементах: { $lessons }
screen-package = <b>🎟 { $name } · { $student }</b>
screen-package-state = { $state ->
    [undone] ↩️ Продаж скасовано.
    [closed] Абонемент закрито.
   *[spent] ✅ Усі уроки використано.
}
screen-package-left = Залишилося: <b>{ $left }</b> з { $all }{ $money ->
    [yes] {" "}— на { $worth }
   *[no] {""}
}
screen-package-emptied = { $way ->
    [release] ↩️ Залишок ({ $rest }, { $worth }) повернуто на баланс.
   *[expire] Залишок ({ $rest }, { $worth }) згорів.
}
screen-package-validity = { $state ->
    [ever] Без терміну
    [from_first] { $days ->
        [one] { $days } день від першого уроку
        [few] { $days } дні від першого уроку
        [many] { $days } днів від першого уроку
       *[other] { $days } дня від першого уроку
    }
    [over] ⌛ Термін вийшов { $day }
   *[till] До { $day } включно
}
screen-package-frozen = ❄️ Заморожено до { $day } включно
screen-package-comma = ,{" "}
screen-package-courses = Для занять: { $subjects }
screen-package-sold = Куплено { $day }{ $money ->
    [yes] {" "}за { $price }
   *[no] {""}
}
screen-package-draws = Списано:
screen-package-draw = { $day } · { $subject } · { $lessons }{ $state ->
    [no_show] {" "}(неявка)
    [late_cancelled] {" "}(пізнє скасування)
   *[held] {""}
}
screen-package-release =
    <b>Повернути залишок · { $name }, { $student }?</b>

    { $rest } = { $worth } повернуться на баланс за ціною купівлі. Абонемент закриється; це можна скасувати.
button-package-release = Повернути решту
button-package-restore = ↩️ Повернути уроки
toast-package-released = Залишок на балансі
toast-package-restored = Уроки знову в абонементі

# Види абонементів і продаж.
package-terms = { $lessons } за { $price }, { $valid }
package-valid = { $ends ->
    [no] без терміну
   *[yes] { $days ->
        [one] { $days } день від першого уроку
        [few] { $days } дні від першого уроку
        [many] { $days } днів від першого уроку
       *[other] { $days } дня від першого уроку
    }
}
package-days = { $days }{ $more ->
    [0] {""}
   *[other] {" "}і ще { $more }
}
package-words-lessons = урок уроки уроку уроків заняття занять зан ур
package-words-before = за на по
package-words-days = день дні днів дня дн д доба діб
package-words-weeks = тиждень тижні тижнів тижня тиж
package-words-months = місяць місяці місяців місяця міс
package-words-ever = без терміну; безстроково; безстроковий; без обмежень
button-package-types = 🎟 Види абонементів
button-package-type-add = ➕ Додати вид
button-package-type-off = Зняти з продажу
button-package-type-on = ↩️ Знову продавати
button-package-type-name = Назва
button-package-type-unname = Без назви
button-package-sell = ➕ Продати абонемент
button-package-other = Свої умови
button-package-price = { $amount }{ $off ->
    [0] {""}
   *[other] {" "}(−{ $off } %)
}
button-package-days = { $days ->
    [one] { $days } день
    [few] { $days } дні
    [many] { $days } днів
   *[other] { $days } дня
}
button-package-ever = Без терміну
button-package-any = Для будь-яких занять
button-package-course = { $on ->
    [yes] ✅
   *[no] ▫️
} { $subject }
button-package-courses-done = Готово
button-package-for = Для яких занять
button-package-sure = Продати
button-package-undo = Скасувати продаж
button-package-open = 🎟 Абонемент
toast-package-sold = Абонемент продано
toast-package-undone = Продаж скасовано
toast-package-again = Продаж не завершено, оберіть ще раз
toast-package-type-added = Вид додано
toast-package-type-off = Більше не продається
toast-package-type-on = Знову продається
toast-package-type-named = Назву змінено
screen-package-types = <b>🎟 Види абонементів</b>
screen-package-types-none = { $owner ->
    [yes] Тут буде те, що продається знову й знову: наприклад, 8 уроків зі знижкою на 60 днів.
   *[no] Власник студії ще не додав видів абонементів.
}
screen-package-type-line = • { $called ->
    [yes] <b>{ $name }</b>: { $terms }
   *[no] { $terms }
}{ $named ->
    [yes] {" "}· { $subject }
   *[no] {""}
}
screen-package-type =
    <b>🎟 { $name }</b>
    { $terms }
    { $named ->
        [yes] Лише для занять: { $subject }
       *[no] Для будь-яких занять
    }{ $off ->
        [yes] {"\u000A"}Знято з продажу; продані діють, як раніше.
       *[no] {""}
    }
screen-package-sell = <b>🎟 Продати абонемент · { $student }</b>
screen-package-sell-none = { $owner ->
    [yes] Відповідних видів поки немає. Задайте умови цього абонемента — або додайте вид, щоб продавати його знову.
   *[no] Відповідних видів поки немає. Задайте умови цього абонемента.
}
screen-package-for =
    <b>🎟 { $name } · { $student }</b>

    За які заняття списувати уроки? Те, що вже списано, не зміниться.
screen-package-undo =
    <b>Скасувати продаж · { $name }, { $student }?</b>

    { $count ->
        [0] Абонемент закриється, { $price } більше не до сплати. Внесені гроші залишаться на балансі.
        [1] Абонемент закриється, { $price } більше не до сплати. Урок, списаний із нього ({ $days }), { $others ->
            [yes] спишеться заново: з іншого абонемента або з балансу.
           *[no] спишеться з балансу: { $amount }.
        }
       *[other] Абонемент закриється, { $price } більше не до сплати. Уроки, списані з нього ({ $days }), { $others ->
            [yes] спишуться заново: з іншого абонемента або з балансу.
           *[no] спишуться з балансу: { $amount }.
        }
    }
dialog-package-lessons =
    <b>🎟 Скільки уроків?</b>

    Можна написати все одразу: 8 уроків за 3200 на 60 днів.
dialog-package-price =
    <b>🎟 { $lessons }: за яку суму?</b>

    Оберіть або напишіть усю вартість абонемента.
dialog-package-days =
    <b>🎟 { $lessons } за { $price }: на який термін?</b>

    Дні рахуються від першого уроку. Можна написати: 45, 2 місяці або «без терміну».
dialog-package-subject =
    <b>🎟 { $terms }</b>

    Для яких занять він продається? Оберіть або напишіть предмет.
dialog-package-courses =
    <b>🎟 За які заняття списувати уроки?</b>
dialog-package-confirm =
    <b>🎟 { $student }: { $name } за { $price }</b>
    Термін: { $valid }
    Для занять: { $subjects }
dialog-package-covers = { $count ->
    [one] { $count } неоплачений урок ({ $days }) закриється одразу, залишиться: { $left }.
    [few] { $count } неоплачені уроки ({ $days }) закриються одразу, залишиться: { $left }.
    [many] { $count } неоплачених уроків ({ $days }) закриються одразу, залишиться: { $left }.
   *[other] { $count } неоплаченого уроку ({ $days }) закриється одразу, залишиться: { $left }.
}
dialog-package-to-pay = Баланс: { $before } → { $after }{ $owes ->
    [yes] {"\u000A"}До сплати: <b>{ $amount }</b>
   *[no] {"\u000A"}Платити не треба: вистачає на балансі.
}
dialog-name-offer-package = Абонемент
dialog-name-name-package-type = Назва виду абонементів
dialog-package-type-name =
    <b>Як назвати цей вид?</b>
    { $terms }{ $named ->
        [yes] {"\u000A"}Зараз: { $name }
       *[no] {""}
    }

    Наприклад: Розмовний, Інтенсив. Назву побачать і родини; у проданих абонементах вона не зміниться.
not-understood-offer-package-lessons = Не вдалося розібрати кількість. Напишіть, наприклад: 8 — або «8 уроків за 3200 на 60 днів».
not-understood-offer-package-price = Не вдалося розібрати суму. Напишіть числом: 3200 або 3 200,50.
not-understood-offer-package-days = Не вдалося розібрати термін. Напишіть, наприклад: 45, 2 місяці або «без терміну».
notice-package-sold = 🎟 <b>Абонемент: { $name } за { $price }</b>
notice-package-unsold = ↩️ <b>Продаж абонемента скасовано: { $name }, { $price }</b>
notice-package-valid = Термін: { $valid }
notice-package-till = Діє до { $day } включно
notice-package-covered = { $count ->
    [one] { $count } проведений урок уже списано з нього.
    [few] { $count } проведені уроки вже списано з нього.
    [many] { $count } проведених уроків уже списано з нього.
   *[other] { $count } проведеного уроку вже списано з нього.
}
notice-package-to-pay = До сплати: <b>{ $amount }</b>
button-package-sell-another = { $named ->
    [yes] 🎟 Продати: { $name }
   *[no] 🎟 Ще абонемент
}
