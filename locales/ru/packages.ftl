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
    [spent] все уроки использованы
    [over] ещё { $left }, но срок вышел { $until }
   *[open] ещё { $left }{ $ends ->
        [yes] , до { $until }
       *[no] { "" }
    }
} · куплен { $sold }
screen-packages-prepaid = 🎟 В абонементах: { $lessons }
screen-package = <b>🎟 { $name } · { $student }</b>
screen-package-state = { $state ->
    [undone] ↩️ Продажа отменена.
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
screen-package-comma = , 
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
