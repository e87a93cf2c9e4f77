### Homework being prepared: what, for whom, by when

screen-tutor-assign-who = { $count ->
    [0] ⚠️ For whom is not chosen yet
   *[other] { $names }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }{ $named ->
        [yes] , { $subject }
       *[no] { "" }
    }
}
screen-tutor-assign-due = { $kind ->
    [lesson] by the next lesson{ $each ->
        [yes] { " " }of each{ $without ->
            [0] { "" }
           *[other] ; with none planned, in a week
        }
       *[no] { " " }— { $due }
    }
    [week] { $each ->
        [yes] in a week: no lessons are planned
       *[no] { $due } — no lesson is planned
    }
   *[day] { $due }
}
screen-tutor-given =
    <b>Homework assigned · { $count }</b>

    { $lines }{ $more ->
        [0] { "" }
       *[other] { "\u000A" }…and { $more } more
    }
screen-tutor-given-line = • { $student } — by { $due }
screen-tutor-drafts = <b>Homework drafts</b>
screen-tutor-no-drafts =
    <b>Homework drafts</b>

    Homework you have begun and not sent yet will be here. Send a photo or a file at any moment to begin one.
screen-tutor-draft-line = • { $text }
    { "  " }{ $whom ->
        [nobody] for nobody yet
        [single] { $student }
       *[several] { $student } and others
    } · { $day }
screen-tutor-assign-nobody =
    <b>Whom is it for?</b>

    There are no students yet. The homework waits among the drafts.
