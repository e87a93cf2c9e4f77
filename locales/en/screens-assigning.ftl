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
screen-tutor-given-line = • { $student } — by { $due } · { $state ->
        [assigned] assigned
        [seen] opened
        [missing] ⚠️ overdue
        [submitted] to check
        [in_check] in check
        [excused] need not be done
        [returned] returned
        [withdrawn] called off
       *[accepted] ✅ accepted
    }
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
screen-tutor-templates = <b>Homework templates · { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }· { $page }/{ $pages }
    }
    To find one, type a word of it.
screen-tutor-template-line = • { $text }{ $files ->
        [0] { "" }
       *[other] { " " }· 📎 { $files }
    }
screen-tutor-no-templates =
    <b>Homework templates</b>

    { $found ->
        [no] Nothing has the words “{ $sought }”. Type something else.
       *[none] Homework worth giving again will be here. Open one you have assigned and press “Keep as template”.
    }
screen-tutor-template =
    <b>Homework template</b>

    <blockquote>{ $text }</blockquote>
    { $files ->
        [0] No files
        [one] { $files } file
       *[other] { $files } files
    }
button-tutor-withdraw = { $all ->
    [yes] Call off for all
   *[no] Call off
}
toast-tutor-withdrawn = Homework called off
screen-tutor-withdraw =
    { $count ->
        [1] <b>Call this homework off?</b>
       *[other] <b>Call this homework off for all { $count }?</b>
    }

    { $count ->
        [1] { $student } · { $text }
       *[other] Whoever has begun to hand it in keeps it.
    }
    There will be no more reminders. Whoever has been told of it will hear that it is off.
