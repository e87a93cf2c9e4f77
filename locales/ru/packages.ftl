### Абонементы: что осталось, до какого дня, какие уроки списаны.

count-lessons = { $half ->
    [yes] ½ урока
   *[no] { $count ->
        [one] { $count } урок
        [few] { $count } урока
        [many] { $count } уроков
       *[other] { $count } урока
    }
}
count-bare = { $count }
count-package = { $name } · { $lessons }
count-cost = { $paid ->
    [both] { $lessons } из абонемента и { $amount }
   *[lessons] { $lessons } из абонемента
}
count-left = осталось { $half ->
    [yes] ½
   *[no] { $count }
}
button-packages = 🎟 Абонементы
button-packages-shelf = { $shelf ->
    [past] Прошлые: { $count }
   *[open] Действующие: { $count }
}
screen-packages = <b>🎟 { $shelf ->
    [past] Прошлые абонементы
   *[open] Абонементы
} · { $student }</b>
screen-packages-none = { $shelf ->
    [past] Прошлых абонементов нет.
   *[open] { $side ->
        [tutor] Здесь будут оплаченные вперёд уроки: сколько осталось и до какого дня.
       *[family] Действующих абонементов нет. Когда репетитор оформит абонемент, здесь будет видно, сколько уроков осталось.
    }
}
screen-packages-line = { $name } · { $state ->
    [undone] продажа отменена
    [spent] уроков не осталось
    [over] осталось: { $left }, но срок вышел { $until }
   *[open] осталось: { $left }{ $ends ->
        [yes] , до { $until }
       *[no] { "" }
    }
} · куплен { $sold }
screen-packages-prepaid = 🎟 В абонементах: { $lessons }
screen-package = <b>🎟 { $name } · { $student }</b>
screen-package-state = { $state ->
    [undone] ↩️ Продажа отменена.
    [closed] Абонемент закрыт.
   *[spent] ✅ Все уроки использованы.
}
screen-package-left = Осталось: <b>{ $left }</b> из { $all }{ $money ->
    [yes] {" "}— на { $worth }
   *[no] {""}
}
screen-package-emptied = { $way ->
    [release] ↩️ Остаток ({ $rest }, { $worth }) возвращён на баланс.
   *[expire] Остаток ({ $rest }, { $worth }) сгорел.
}
screen-package-validity = { $state ->
    [ever] Без срока
    [from_first] { $days ->
        [one] { $days } день с первого урока
        [few] { $days } дня с первого урока
        [many] { $days } дней с первого урока
       *[other] { $days } дня с первого урока
    }
    [over] ⌛ Срок вышел { $day }
   *[till] До { $day } включительно
}
screen-package-frozen = ❄️ Заморожен до { $day } включительно
screen-package-comma = ,{" "}
screen-package-courses = Для занятий: { $subjects }
screen-package-sold = Куплен { $day }{ $money ->
    [yes] {" "}за { $price }
   *[no] {""}
}
screen-package-draws = Списано:
screen-package-draw = { $day } · { $subject } · { $lessons }{ $state ->
    [no_show] {" "}(неявка)
    [late_cancelled] {" "}(поздняя отмена)
   *[held] {""}
}
screen-package-release =
    <b>Вернуть остаток · { $name }, { $student }?</b>

    { $rest } = { $worth } вернутся на баланс по цене покупки. Абонемент закроется; это можно отменить.
button-package-release = Вернуть остаток
button-package-restore = ↩️ Вернуть уроки
toast-package-released = Остаток на балансе
toast-package-restored = Уроки снова в абонементе

# Виды абонементов и продажа.
package-terms = { $lessons } за { $price }, { $valid }
package-valid = { $ends ->
    [no] без срока
   *[yes] { $days ->
        [one] { $days } день с первого урока
        [few] { $days } дня с первого урока
        [many] { $days } дней с первого урока
       *[other] { $days } дня с первого урока
    }
}
package-days = { $days }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}
package-words-lessons = урок урока уроков занятие занятия занятий зан ур
package-words-before = за на по в
package-words-days = день дня дней дн д сутки суток
package-words-weeks = неделя неделю недели недель нед
package-words-months = месяц месяца месяцев мес
package-words-ever = без срока; бессрочно; бессрочный; без ограничений
button-package-types = 🎟 Виды абонементов
button-package-type-add = ➕ Добавить вид
button-package-type-off = Убрать из продажи
button-package-type-on = ↩️ Вернуть в продажу
button-package-type-name = Название
button-package-type-unname = Без названия
button-package-sell = ➕ Продать абонемент
button-package-other = Свои условия
button-package-price = { $amount }{ $off ->
    [0] {""}
   *[other] {" "}(−{ $off } %)
}
button-package-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
button-package-ever = Без срока
button-package-any = Для любых занятий
button-package-course = { $on ->
    [yes] ✅
   *[no] ▫️
} { $subject }
button-package-courses-done = Готово
button-package-for = Для каких занятий
button-package-sure = Продать
button-package-undo = Отменить продажу
button-package-open = 🎟 Абонемент
toast-package-sold = Абонемент продан
toast-package-undone = Продажа отменена
toast-package-again = Продажа не закончена, выберите ещё раз
toast-package-type-added = Вид добавлен
toast-package-type-off = Больше не продаётся
toast-package-type-on = Снова продаётся
toast-package-type-named = Название изменено
screen-package-types = <b>🎟 Виды абонементов</b>
screen-package-types-none = { $owner ->
    [yes] Здесь будет то, что продаётся снова и снова: например, 8 уроков со скидкой на 60 дней.
   *[no] Владелец студии ещё не добавил видов абонементов.
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
        [yes] Только для занятий: { $subject }
       *[no] Для любых занятий
    }{ $off ->
        [yes] {"\u000A"}Убран из продажи; проданные действуют как прежде.
       *[no] {""}
    }
screen-package-sell = <b>🎟 Продать абонемент · { $student }</b>
screen-package-sell-none = { $owner ->
    [yes] Подходящих видов пока нет. Задайте условия этого абонемента — или добавьте вид, чтобы продавать его снова.
   *[no] Подходящих видов пока нет. Задайте условия этого абонемента.
}
screen-package-for =
    <b>🎟 { $name } · { $student }</b>

    За какие занятия списывать уроки? То, что уже списано, не изменится.
screen-package-undo =
    <b>Отменить продажу · { $name }, { $student }?</b>

    { $count ->
        [0] Абонемент закроется, { $price } больше не к оплате. Внесённые деньги останутся на балансе.
        [1] Абонемент закроется, { $price } больше не к оплате. Урок, списанный с него ({ $days }), { $others ->
            [yes] спишется заново: с другого абонемента или с баланса.
           *[no] спишется с баланса: { $amount }.
        }
       *[other] Абонемент закроется, { $price } больше не к оплате. Уроки, списанные с него ({ $days }), { $others ->
            [yes] спишутся заново: с другого абонемента или с баланса.
           *[no] спишутся с баланса: { $amount }.
        }
    }
dialog-package-lessons =
    <b>🎟 Сколько уроков?</b>

    Можно написать всё сразу: 8 уроков за 12000 на 60 дней.
dialog-package-price =
    <b>🎟 { $lessons }: за какую сумму?</b>

    Выберите или напишите всю стоимость абонемента.
dialog-package-days =
    <b>🎟 { $lessons } за { $price }: на какой срок?</b>

    Дни считаются с первого урока. Можно написать: 45, 2 месяца или «без срока».
dialog-package-subject =
    <b>🎟 { $terms }</b>

    Для каких занятий он продаётся? Выберите или напишите предмет.
dialog-package-courses =
    <b>🎟 За какие занятия списывать уроки?</b>
dialog-package-confirm =
    <b>🎟 { $student }: { $name } за { $price }</b>
    Срок: { $valid }
    Для занятий: { $subjects }
dialog-package-covers = { $count ->
    [one] { $count } неоплаченный урок ({ $days }) закроется сразу, останется: { $left }.
    [few] { $count } неоплаченных урока ({ $days }) закроются сразу, останется: { $left }.
    [many] { $count } неоплаченных уроков ({ $days }) закроются сразу, останется: { $left }.
   *[other] { $count } неоплаченных урока ({ $days }) закроются сразу, останется: { $left }.
}
dialog-package-to-pay = Баланс: { $before } → { $after }{ $owes ->
    [yes] {"\u000A"}К оплате: <b>{ $amount }</b>
   *[no] {"\u000A"}Платить не нужно: хватает на балансе.
}
dialog-name-offer-package = Абонемент
dialog-name-name-package-type = Название вида абонементов
dialog-package-type-name =
    <b>Как назвать этот вид?</b>
    { $terms }{ $named ->
        [yes] {"\u000A"}Сейчас: { $name }
       *[no] {""}
    }

    Например: Разговорный, Интенсив. Название увидят и семьи; у проданных абонементов оно останется прежним.
not-understood-offer-package-lessons = Количество не разобрать. Напишите, например: 8 — или «8 уроков за 12000 на 60 дней».
not-understood-offer-package-price = Сумму не разобрать. Напишите числом: 12000 или 11 500,50.
not-understood-offer-package-days = Срок не разобрать. Напишите, например: 45, 2 месяца или «без срока».
notice-package-sold = 🎟 <b>Абонемент: { $name } за { $price }</b>
notice-package-unsold = ↩️ <b>Продажа абонемента отменена: { $name }, { $price }</b>
notice-package-valid = Срок: { $valid }
notice-package-till = Действует по { $day }
notice-package-covered = { $count ->
    [one] { $count } проведённый урок уже списан с него.
    [few] { $count } проведённых урока уже списаны с него.
    [many] { $count } проведённых уроков уже списаны с него.
   *[other] { $count } проведённых урока уже списаны с него.
}
notice-package-to-pay = К оплате: <b>{ $amount }</b>
button-package-sell-another = { $named ->
    [yes] 🎟 Продать: { $name }
   *[no] 🎟 Ещё абонемент
}
