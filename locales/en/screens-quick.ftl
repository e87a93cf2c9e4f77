### Answers to a line a tutor typed.

screen-quick-understood = Understood: { $what }
screen-quick-word = “{ $word }”
screen-quick-unknown = Not understood and left out: { $words }
screen-quick-trouble =
    { $what ->
        [day] “{ $typed }”: there is no such day.
       *[clock] “{ $typed }”: there is no such time.
    }
screen-quick-past = This time has passed already.
screen-quick-who =
    { $found ->
        [yes] <b>Whose lesson is it?</b>
       *[no] <b>Whose lesson is it?</b> Nobody in the list is called so.
    }
screen-quick-price = These lessons cost { $now }. You can set { $told } now; it will count from the next lesson on.
screen-quick-lesson = { $moment } · { $name }
screen-quick-name = { $name }
screen-quick-which =
    { $count ->
        [0]
            { $verb ->
                [move] <b>What is to be moved?</b>
               *[cancel] <b>What is to be cancelled?</b>
            }

            There is no such lesson ahead. The week has them all.
       *[other]
            { $verb ->
                [move] <b>Which lesson is to be moved?</b>
               *[cancel] <b>Which lesson is to be cancelled?</b>
            }
    }
