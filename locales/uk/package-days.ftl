### Дні абонементів: заморожування, одного чи всіх одразу; продовження; що робити із залишком.

button-freezes = ❄️ Заморозка
button-freeze-sure = ❄️ Заморозити
button-freeze-other = Інші дні
button-freeze-undo = ↩️ Скасувати
button-unfreeze = Розморозити
button-freeze-length = { $length ->
    [week] 1 тиждень
    [two] 2 тижні
   *[month] 30 днів
}
button-freeze-whose = { $whose ->
    [all] Усій студії
   *[own] Лише своїм
}
button-freeze-all = ❄️ Заморозити всім
button-freeze-all-sure = ❄️ Заморозити: { $count }
button-freeze-all-undo = ↩️ Скасувати в усіх
button-package-card = 🎟 Абонемент
button-ending = ⌛ Закінчуються
button-extend = 📅 Продовжити
button-extend-length = { $length ->
    [two] +2 тижні
   *[month] +30 днів
}: { $day }
button-extend-other = Інший день
button-extend-sure = 📅 Продовжити
button-extend-undo = ↩️ Скасувати
button-over-release = На баланс: { $worth }
button-over-burn = Спалити залишок

dialog-name-freeze-packages = Заморозка
dialog-name-extend-package = Продовження абонемента
not-understood-freeze-packages-first = Не вдалося розібрати дні. Напишіть, наприклад, «1.12–14.12» або «1.12» — чи оберіть у календарі.
not-understood-freeze-packages-last = Не вдалося розібрати день. Напишіть, наприклад, «14.12» — чи оберіть у календарі.
not-understood-freeze-packages-packages = Тут допоможуть кнопки: ім’я — пропустити чи повернути, «Заморозити» — готово.
not-understood-extend-package-last = Не вдалося розібрати день. Напишіть, наприклад, «15.12» — чи оберіть у календарі.

screen-freeze = <b>❄️ Заморозка · { $name }, { $student }</b>
    Поки абонемент заморожено, уроки з нього не списуються, а термін подовжується на стільки ж днів.
    { $ends ->
        [yes] Зараз діє до { $day } включно.
       *[no] Термін почнеться з першого уроку.
    }
screen-freeze-line = • { $days } ({ $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}) · { $state ->
    [coming] попереду
    [now] зараз
   *[past] минула
}{ $noted ->
    [yes] {" "}· { $note }
   *[no] {""}
}
screen-freeze-first = З якого дня? { $month }
    Можна написати одразу: «1.12–14.12».
screen-freeze-last = З { $first }. По який день включно? { $month }
screen-freeze-sure = <b>❄️ Заморозити · { $name }, { $student }?</b>
screen-freeze-days = { $days } · { $count ->
    [one] { $count } день
    [few] { $count } дні
   *[many] { $count } днів
}
screen-freeze-effect = { $how ->
    [begins] Термін почнеться з першого уроку: дні заморозки після нього додадуться.
    [same] Термін не зміниться: до { $was } включно.
   *[later] Термін: до { $was } → <b>до { $day }</b> включно
}
screen-freeze-inside = ⚠️ { $count ->
    [one] На ці дні заплановано { $count } урок — його треба буде оплатити окремо:
    [few] На ці дні заплановано { $count } уроки — їх треба буде оплатити окремо:
   *[many] На ці дні заплановано { $count } уроків — їх треба буде оплатити окремо:
}
screen-freeze-lesson = • { $when } · { $subject }
screen-freeze-more = …і ще { $count }
screen-freeze-ask-note = Причину, якщо потрібна, можна написати повідомленням.
screen-freeze-note = Причина: { $note }
screen-freeze-one = <b>❄️ { $state ->
    [undone] Заморозку скасовано
    [coming] Заморозка попереду
    [now] Заморожено
   *[past] Заморозка минула
} · { $name }, { $student }</b>
screen-freeze-until = { $ends ->
    [yes] Діє до <b>{ $day }</b> включно.
   *[no] Термін почнеться з першого уроку.
}
screen-freeze-all = <b>❄️ Заморозити абонементи { $whose ->
    [all] усієї студії
   *[own] усіх своїх учнів
}</b>
    На канікули чи відпустку: уроки не списуються, кожен термін подовжується на стільки ж днів. Перед заморозкою видно, у кого що зміниться.
screen-freeze-all-sure = <b>❄️ Заморозити абонементи?</b>
screen-freeze-all-none = Абонементів з терміном, які діють у ці дні, немає.
screen-freeze-all-count = Заморозимо: { $waiting } з { $count }. Натисніть на ім’я, щоб пропустити.
screen-freeze-all-inside = ⚠️ { $count ->
    [one] У ці дні в них { $count } урок: його треба буде оплатити окремо.
    [few] У ці дні в них { $count } уроки: їх треба буде оплатити окремо.
   *[many] У ці дні в них { $count } уроків: їх треба буде оплатити окремо.
}
screen-freeze-all-line = • <b>{ $student }</b> · { $name } · { $how ->
    [begins] термін з першого уроку
    [kept] до { $day }
    [same] до { $day }, без змін
   *[later] до { $was } → { $day }
}{ $lessons ->
    [0] {""}
    [one] {" "}· ⚠️ { $lessons } урок
    [few] {" "}· ⚠️ { $lessons } уроки
   *[many] {" "}· ⚠️ { $lessons } уроків
}
screen-frozen-all = <b>❄️ { $count ->
    [0] Заморозку скасовано
    [one] Заморожено { $count } абонемент
    [few] Заморожено { $count } абонементи
   *[many] Заморожено { $count } абонементів
}</b>
screen-frozen-all-told = Кожен платник отримає одне повідомлення, вдень.
toast-frozen = Заморожено
toast-unfrozen = Розморожено
toast-freeze-undone = Заморозку скасовано

screen-ending = <b>⌛ Абонементи закінчуються</b>{ $count ->
    [0] { "" }

    Тут будуть абонементи із залишком, термін яких вийшов або вийде в найближчі два тижні.
   *[other] { "" }
}
screen-ending-line = • <b>{ $student }</b> · { $name } · { $state ->
    [over] термін вийшов { $day }
   *[soon] до { $day }
} · { $left } ({ $worth })
screen-package-over = <b>⌛ { $state ->
    [over] Термін вийшов
   *[other] Термін абонемента
} · { $name }, { $student }</b>
    { $state ->
        [over] Діяв до { $day } включно.
        [begins] Почнеться з першого уроку.
       *[soon] Діє до { $day } включно.
    }
screen-package-rest = Залишилося: <b>{ $left }</b> — { $worth }
screen-package-unmarked = ⚠️ { $count ->
    [one] { $count } минулий урок ще не позначено: він спишеться з абонемента.
    [few] { $count } минулі уроки ще не позначено: вони спишуться з абонемента.
   *[many] { $count } минулих уроків ще не позначено: вони спишуться з абонемента.
}
screen-package-what = Що зробити із залишком?
dialog-extend = <b>📅 Продовжити · { $name }, { $student }</b>
    Зараз: до { $day } включно. По який день? { $month }
screen-extend = <b>📅 Продовжити · { $name }, { $student }?</b>
    Термін: до { $was } → <b>до { $day }</b> включно
    Залишилося: { $left }
screen-extended = <b>📅 { $state ->
    [undone] Продовження скасовано
   *[done] Продовжено
} · { $name }, { $student }</b>
    Діє до <b>{ $day }</b> включно.
screen-package-burn = <b>Спалити залишок · { $name }, { $student }?</b>

    Згорить: { $rest } на { $worth }. Цих уроків в учня більше не буде, гроші залишаться у вас. Абонемент закриється; це можна скасувати.
toast-extended = Продовжено
toast-extension-undone = Продовження скасовано
toast-package-burnt = Залишок згорів

notice-package-frozen = <b>❄️ { $state ->
    [undone] Заморозку скасовано
   *[frozen] { $count ->
        [one] Абонемент заморожено
        [few] Абонементи заморожено
       *[many] Абонементи заморожено
    }
}</b>
notice-package-frozen-line = { $name } · { $student }: { $state ->
    [undone] { $ends ->
        [yes] діє до { $day } включно.
       *[no] термін почнеться з першого уроку.
    }
   *[frozen] { $days }. { $ends ->
        [yes] Тепер діє до { $day } включно.
       *[no] Термін почнеться з першого уроку.
    }
}
notice-package-frozen-more = …і ще { $count }
notice-package-expires = <b>⌛ { $days ->
    [0] Абонемент діє останній день
    [1] Абонемент закінчується завтра
    [one] Абонемент закінчиться через { $days } день
    [few] Абонемент закінчиться через { $days } дні
   *[many] Абонемент закінчиться через { $days } днів
}</b>
notice-package-whose = 🎟 { $name }{ $own ->
    [yes] {""}
   *[no] {" "}· { $student }
}
notice-package-until = Діє до { $day } включно.
notice-package-left = Залишилося: <b>{ $left }</b> — { $worth }
notice-package-extended = <b>📅 { $state ->
    [undone] Продовження абонемента скасовано
   *[done] Абонемент продовжено
}</b>
notice-package-emptied = { $way ->
    [release] <b>↩️ Залишок абонемента переведено на баланс</b>
    [expire] <b>⌛ Залишок абонемента згорів</b>
   *[undone] <b>🎟 Залишок знову в абонементі</b>
}
notice-package-emptied-rest = { $rest } — { $worth }
notice-digest-ending = ⌛ Абонементи закінчуються: { $count }
