# Екрани батьків: на «ви».
screen-parent-children = <b>Діти</b>
screen-parent-no-children = Тут будуть діти, з якими займається репетитор. Попросіть у нього посилання-запрошення.
screen-parent-child-name = <b>{ $name }</b>
screen-parent-balance = Баланс: <b>{ $amount }</b>{ $state ->
    [owed] { " " }— до сплати
   *[fine] { "" }
}
screen-parent-next = 📅 { $when }
screen-parent-no-lesson = 📅 Попереду уроків поки немає
screen-parent-lessons = 📅 Найближчі уроки
screen-parent-lesson = { $subject } · { $when }
screen-parent-no-work = 📝 Завдань ще не було
screen-parent-work = 📝 { $count ->
    [0] Усе здано
    [one] Треба здати { $count } завдання
    [few] Треба здати { $count } завдання
   *[many] Треба здати { $count } завдань
}{ $missing ->
    [0] { "" }
   *[other] , прострочено: { $missing }
}
screen-parent-work-done = На перевірці: { $waiting } · прийнято: { $accepted }
screen-parent-level = ⭐ Рівень { $level } «{ $title }»
screen-parent-whose-balance = <b>Баланс</b>
screen-parent-no-balance = Баланс бачить той, хто платить за заняття. Якщо це ви, попросіть репетитора надіслати запрошення ще раз.
