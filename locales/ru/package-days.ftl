### Дни абонементов: заморозка, одного или всех сразу; продление; что делать с остатком.

button-freezes = ❄️ Заморозка
button-freeze-sure = ❄️ Заморозить
button-freeze-other = Другие дни
button-freeze-undo = ↩️ Отменить
button-unfreeze = Разморозить сегодня
button-freeze-length = { $length ->
    [week] 1 неделя
    [two] 2 недели
   *[month] 30 дней
}
button-freeze-whose = { $whose ->
    [all] Всей студии
   *[own] Только своим
}
button-freeze-all = ❄️ Заморозить всем
button-freeze-all-sure = ❄️ Заморозить: { $count }
button-freeze-all-undo = ↩️ Отменить у всех
button-package-card = 🎟 Абонемент
button-ending = ⌛ Заканчиваются
button-extend = 📅 Продлить
button-extend-length = { $length ->
    [two] +2 недели
   *[month] +30 дней
}: { $day }
button-extend-other = Другой день
button-extend-sure = 📅 Продлить
button-extend-undo = ↩️ Отменить
button-over-release = На баланс: { $worth }
button-over-burn = Сжечь остаток

dialog-name-freeze-packages = Заморозка
dialog-name-extend-package = Продление абонемента
not-understood-freeze-packages-first = Дни не разобрать. Напишите, например, «1.12–14.12» или «1.12» — или выберите в календаре.
not-understood-freeze-packages-last = День не разобрать. Напишите, например, «14.12» — или выберите в календаре.
not-understood-freeze-packages-packages = Здесь помогут кнопки: имя — пропустить или вернуть, «Заморозить» — готово.
not-understood-extend-package-last = День не разобрать. Напишите, например, «15.12» — или выберите в календаре.

screen-freeze = <b>❄️ Заморозка · { $name }, { $student }</b>
    Пока абонемент заморожен, уроки с него не списываются, а срок продлевается на столько же дней.
    { $ends ->
        [yes] Сейчас действует до { $day } включительно.
       *[no] Срок начнётся с первого урока.
    }
screen-freeze-line = • { $days } ({ $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}) · { $state ->
    [coming] впереди
    [now] сейчас
   *[past] прошла
}{ $noted ->
    [yes] {" "}· { $note }
   *[no] {""}
}
screen-freeze-first = С какого дня? { $month }
    Можно написать сразу: «1.12–14.12».
screen-freeze-last = С { $first }. По какой день включительно? { $month }
screen-freeze-sure = <b>❄️ Заморозить · { $name }, { $student }?</b>
screen-freeze-days = { $days } · { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
screen-freeze-effect = { $how ->
    [begins] Срок начнётся с первого урока: дни заморозки после него добавятся.
    [same] Срок не изменится: до { $was } включительно.
   *[later] Срок: до { $was } → <b>до { $day }</b> включительно
}
screen-freeze-inside = ⚠️ { $count ->
    [one] В эти дни запланирован { $count } урок — его нужно будет оплатить отдельно:
    [few] В эти дни запланировано { $count } урока — их нужно будет оплатить отдельно:
   *[many] В эти дни запланировано { $count } уроков — их нужно будет оплатить отдельно:
}
screen-freeze-lesson = • { $when } · { $subject }
screen-freeze-more = …и ещё { $count }
screen-freeze-ask-note = Причину, если нужна, можно написать сообщением.
screen-freeze-note = Причина: { $note }
screen-freeze-one = <b>❄️ { $state ->
    [undone] Заморозка отменена
    [coming] Заморозка впереди
    [now] Заморожен
   *[past] Заморозка прошла
} · { $name }, { $student }</b>
screen-freeze-until = { $ends ->
    [yes] Действует до <b>{ $day }</b> включительно.
   *[no] Срок начнётся с первого урока.
}
screen-freeze-all = <b>❄️ Заморозить абонементы { $whose ->
    [all] всей студии
   *[own] всех своих учеников
}</b>
    На каникулы или отпуск: уроки не списываются, каждый срок продлевается на столько же дней. Перед заморозкой видно, у кого что изменится.
screen-freeze-all-sure = <b>❄️ Заморозить абонементы?</b>
screen-freeze-all-none = Абонементов со сроком, которые идут в эти дни, нет.
screen-freeze-all-count = Заморозим: { $waiting } из { $count }. Нажмите на имя, чтобы пропустить.
screen-freeze-all-inside = ⚠️ { $count ->
    [one] В эти дни у них { $count } урок: его нужно будет оплатить отдельно.
    [few] В эти дни у них { $count } урока: их нужно будет оплатить отдельно.
   *[many] В эти дни у них { $count } уроков: их нужно будет оплатить отдельно.
}
screen-freeze-all-line = • <b>{ $student }</b> · { $name } · { $how ->
    [begins] срок с первого урока
    [kept] до { $day }
    [same] до { $day }, без изменений
   *[later] до { $was } → { $day }
}{ $lessons ->
    [0] {""}
    [one] {" "}· ⚠️ { $lessons } урок
    [few] {" "}· ⚠️ { $lessons } урока
   *[many] {" "}· ⚠️ { $lessons } уроков
}
screen-frozen-all = <b>❄️ { $count ->
    [0] Заморозка отменена
    [one] Заморожен { $count } абонемент
    [few] Заморожено { $count } абонемента
   *[many] Заморожено { $count } абонементов
}</b>
screen-frozen-all-told = Каждый плательщик получит одно сообщение, днём.
toast-frozen = Заморожено
toast-unfrozen = Разморожено
toast-freeze-undone = Заморозка отменена

screen-ending = <b>⌛ Абонементы заканчиваются</b>{ $count ->
    [0] { "" }

    Здесь будут абонементы с остатком, у которых срок вышел или выйдет в ближайшие две недели.
   *[other] { "" }
}
screen-ending-line = • <b>{ $student }</b> · { $name } · { $state ->
    [over] срок вышел { $day }
   *[soon] до { $day }
} · { $left } ({ $worth })
screen-package-over = <b>⌛ { $state ->
    [over] Срок вышел
   *[other] Срок абонемента
} · { $name }, { $student }</b>
    { $state ->
        [over] Действовал до { $day } включительно.
        [begins] Начнётся с первого урока.
       *[soon] Действует до { $day } включительно.
    }
screen-package-rest = Осталось: <b>{ $left }</b> — { $worth }
screen-package-unmarked = ⚠️ { $count ->
    [one] { $count } прошедший урок ещё не отмечен: он спишется с абонемента.
    [few] { $count } прошедших урока ещё не отмечены: они спишутся с абонемента.
   *[many] { $count } прошедших уроков ещё не отмечены: они спишутся с абонемента.
}
screen-package-what = Что сделать с остатком?
dialog-extend = <b>📅 Продлить · { $name }, { $student }</b>
    Сейчас: до { $day } включительно. По какой день? { $month }
screen-extend = <b>📅 Продлить · { $name }, { $student }?</b>
    Срок: до { $was } → <b>до { $day }</b> включительно
    Осталось: { $left }
screen-extended = <b>📅 { $state ->
    [undone] Продление отменено
   *[done] Продлён
} · { $name }, { $student }</b>
    Действует до <b>{ $day }</b> включительно.
screen-package-burn = <b>Сжечь остаток · { $name }, { $student }?</b>

    Сгорит: { $rest } на { $worth }. Этих уроков у ученика больше не будет, деньги останутся у вас. Абонемент закроется; это можно отменить.
toast-extended = Продлено
toast-extension-undone = Продление отменено
toast-package-burnt = Остаток сгорел

notice-package-frozen = <b>❄️ { $state ->
    [undone] Заморозка отменена
   *[frozen] { $count ->
        [one] Абонемент заморожен
        [few] Абонементы заморожены
       *[many] Абонементы заморожены
    }
}</b>
notice-package-frozen-line = { $name } · { $student }: { $state ->
    [undone] { $ends ->
        [yes] действует до { $day } включительно.
       *[no] срок начнётся с первого урока.
    }
   *[frozen] { $days }. { $ends ->
        [yes] Теперь действует до { $day } включительно.
       *[no] Срок начнётся с первого урока.
    }
}
notice-package-frozen-more = …и ещё { $count }
notice-package-expires = <b>⌛ { $days ->
    [0] Абонемент действует последний день
    [1] Абонемент заканчивается завтра
    [one] Абонемент закончится через { $days } день
    [few] Абонемент закончится через { $days } дня
   *[many] Абонемент закончится через { $days } дней
}</b>
notice-package-whose = 🎟 { $name }{ $own ->
    [yes] {""}
   *[no] {" "}· { $student }
}
notice-package-until = Действует до { $day } включительно.
notice-package-left = Осталось: <b>{ $left }</b> — { $worth }
notice-package-extended = <b>📅 { $state ->
    [undone] Продление абонемента отменено
   *[done] Абонемент продлён
}</b>
notice-package-emptied = { $way ->
    [release] <b>↩️ Остаток абонемента переведён на баланс</b>
    [expire] <b>⌛ Остаток абонемента сгорел</b>
   *[undone] <b>🎟 Остаток снова в абонементе</b>
}
notice-package-emptied-rest = { $rest } — { $worth }
notice-digest-ending = ⌛ Абонементы заканчиваются: { $count }
