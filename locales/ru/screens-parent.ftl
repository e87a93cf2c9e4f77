# Экраны родителя: на «вы».
screen-parent-children = <b>Дети</b>
screen-parent-no-children = Здесь будут дети, с которыми занимается репетитор. Попросите у него ссылку-приглашение.
screen-parent-child-name = <b>{ $name }</b>
screen-parent-balance = Баланс: <b>{ $amount }</b>{ $state ->
    [owed] { " " }— к оплате
   *[fine] { "" }
}
screen-parent-next = 📅 { $when }
screen-parent-no-lesson = 📅 Уроков впереди пока нет
screen-parent-lessons = 📅 Ближайшие уроки
screen-parent-lesson = { $subject } · { $when }
screen-parent-no-work = 📝 Заданий пока не было
screen-parent-work = 📝 { $count ->
    [0] Всё сдано
    [one] К сдаче { $count } задание
    [few] К сдаче { $count } задания
   *[many] К сдаче { $count } заданий
}{ $missing ->
    [0] { "" }
   *[other] , просрочено: { $missing }
}
screen-parent-work-done = На проверке: { $waiting } · принято: { $accepted }
screen-parent-level = ⭐ Уровень { $level } «{ $title }»
screen-parent-whose-balance = <b>Баланс</b>
screen-parent-no-balance = Баланс виден тому, кто платит за занятия. Если это вы, попросите репетитора прислать приглашение ещё раз.
