### Homework being prepared: what, for whom, by when

dialog-tutor-content =
    <b>Homework</b>
    { $who }

    { $given ->
        [yes]
            <blockquote>{ $text }</blockquote>
            { $files ->
                [0] No files
                [one] { $files } file
               *[other] { $files } files
            }. Add more, or go on to the due date.
        [album]
            <blockquote>{ $text }</blockquote>
            The album is here. Add more, or go on to the due date.
       *[no] Type what to do and send photos or files, in any order.
    }
dialog-tutor-due =
    <b>Due date · { $month }</b>
    { $who }

    By which day? It is due at the end of the student’s day. You can type it: <code>Fri</code>, <code>12.03</code>, <code>tomorrow 18:00</code>
dialog-tutor-confirm-homework =
    <b>{ $asked ->
        [guess] Is this homework?
       *[yes] Assign it?
    }</b>

    { $who }
    <blockquote>{ $text }</blockquote>
    { $album ->
        [yes] The album is here
       *[no] { $files ->
            [0] No files
            [one] { $files } file
           *[other] { $files } files
        }
    }
    Due: { $due }
dialog-tutor-assign-who =
    <b>Whom is it for?</b>

    { $many ->
        [yes] Tick everybody who gets it. { $count ->
            [0] Nobody is ticked yet.
            [one] { $count } student is ticked.
           *[other] { $count } students are ticked.
        }
       *[no] Choose, or type a name.
    }
dialog-left-prepare-homework = Whatever was begun is among the drafts.
dialog-name-prepare-homework = Homework
not-understood-prepare-homework-content = That cannot be attached. Text, photos, files, voice and video can.
not-understood-prepare-homework-who = Nobody has that name, or several do. Use the buttons.
not-understood-prepare-homework-due = That does not look like a date. Type, for example, 12.03 or Fri, or use the calendar.
not-understood-prepare-homework-confirm = That cannot be attached. Text, photos, files, voice and video can.
