### Answers to a line a tutor typed.

screen-quick-understood = Понятно: { $what }
screen-quick-word = «{ $word }»
screen-quick-unknown = Не понятно и пропущено: { $words }
screen-quick-trouble =
    { $what ->
        [day] «{ $typed }» — такого дня в календаре нет.
       *[clock] «{ $typed }» — такого времени не бывает.
    }
screen-quick-past = Это время уже прошло.
screen-quick-who =
    { $found ->
        [yes] <b>С кем урок?</b>
       *[no] <b>С кем урок?</b> Такого имени в списке нет.
    }
screen-quick-price = Цена этих занятий — { $now }. Можно сразу поставить { $told }: она будет действовать для следующих уроков.
screen-quick-lesson = { $moment } · { $name }
screen-quick-name = { $name }
screen-quick-which =
    { $count ->
        [0]
            { $verb ->
                [move] <b>Что перенести?</b>
               *[cancel] <b>Что отменить?</b>
            }

            Такого урока впереди нет. Все уроки — в неделе.
       *[other]
            { $verb ->
                [move] <b>Какой урок перенести?</b>
               *[cancel] <b>Какой урок отменить?</b>
            }
    }
