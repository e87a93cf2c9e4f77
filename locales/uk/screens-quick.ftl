### Answers to a line a tutor typed.

screen-quick-understood = Зрозуміло: { $what }
screen-quick-word = «{ $word }»
screen-quick-unknown = Не зрозуміло й пропущено: { $words }
screen-quick-trouble =
    { $what ->
        [day] «{ $typed }» — такого дня в календарі немає.
       *[clock] «{ $typed }» — такого часу не буває.
    }
screen-quick-past = Цей час уже минув.
screen-quick-who =
    { $found ->
        [yes] <b>З ким урок?</b>
       *[no] <b>З ким урок?</b> Такого імені в списку немає.
    }
screen-quick-price = Ціна цих занять — { $now }. Можна одразу поставити { $told }: вона діятиме для наступних уроків.
screen-quick-lesson = { $moment } · { $name }
screen-quick-name = { $name }
screen-quick-which =
    { $count ->
        [0]
            { $verb ->
                [move] <b>Що перенести?</b>
               *[cancel] <b>Що скасувати?</b>
            }

            Такого уроку попереду немає. Усі уроки — у тижні.
       *[other]
            { $verb ->
                [move] <b>Який урок перенести?</b>
               *[cancel] <b>Який урок скасувати?</b>
            }
    }
