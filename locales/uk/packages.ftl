### Абонементи: що лишилося, до якого дня, які уроки списано.

count-lessons = { $half ->
    [yes] ½ уроку
   *[no] { $count ->
        [one] { $count } урок
        [few] { $count } уроки
        [many] { $count } уроків
       *[other] { $count } уроку
    }
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
        [tutor] Тут будуть оплачені наперед уроки: скільки лишилося і до якого дня.
       *[family] Чинних абонементів немає. Коли репетитор оформить абонемент, тут буде видно, скільки уроків лишилося.
    }
}
screen-packages-line = { $name } · { $state ->
    [undone] продаж скасовано
    [spent] усі уроки використано
    [over] ще { $left }, але термін вийшов { $until }
   *[open] ще { $left }{ $ends ->
        [yes] , до { $until }
       *[no] { "" }
    }
} · куплено { $sold }
screen-packages-prepaid = 🎟 В абонементах: { $lessons }
screen-package = <b>🎟 { $name } · { $student }</b>
screen-package-state = { $state ->
    [undone] ↩️ Продаж скасовано.
   *[spent] ✅ Усі уроки використано.
}
screen-package-left = Лишилося: <b>{ $left }</b> з { $all }{ $money ->
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
screen-package-comma = , 
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
button-package-release = Повернути залишок
button-package-restore = ↩️ Повернути уроки
toast-package-released = Залишок на балансі
toast-package-restored = Уроки знову в абонементі
