screen-tutor-to-check = <b>To check: { $count }</b>
screen-tutor-check-line =
    • <b>{ $student }</b>, { $subject }
    { "  " }{ $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } · due { $due }{ $late ->
        [yes] { " " }· late
       *[no] { "" }
    }
screen-tutor-nothing-to-check =
    <b>All checked</b>

    Work handed in will be here, the earliest due first.
screen-tutor-attempt =
    <b>{ $student }, { $subject } · attempt { $number }</b>

    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $answers ->
        [0] no answers
        [one] { $answers } answer
       *[other] { $answers } answers
    } — { $state ->
        [returned] returned
        [accepted] ✅ accepted
       *[submitted] waiting to be checked
    }
screen-tutor-verdict =
    { $state ->
        [accepted]
            ✅ <b>Accepted</b>

            { $student }, { $subject } · attempt { $number }. The message is on its way.
        [returned]
            <b>Returned</b>

            { $student }, { $subject } · attempt { $number }. The student sees your answers and can hand in again.
       *[submitted]
            <b>Waiting to be checked</b>

            { $student }, { $subject } · attempt { $number }
    }
dialog-tutor-check =
    <b>{ $student }, { $subject } · attempt { $number }</b>
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    } · due { $due }{ $late ->
        [yes] { " " }· late
       *[no] { "" }
    }{ $total ->
        [0] { "" }
        [1] { "" }
       *[other] { " " }· { $turn } of { $total }
    }

    { $answers ->
        [0] Type, speak or send a photo: it becomes your answer. Reply to a page to comment on that page.
        [one] { $answers } answer kept. You can add more.
       *[other] { $answers } answers kept. You can add more.
    }
dialog-left-check-homework = Checking is put off, and your answers are kept. The work waits in the list to check.
dialog-name-check-homework = Checking
not-understood-check-homework-feedback = That cannot be an answer. Text, voice, photos, files and video can.
screen-page-number = Page { $number } of { $total }
screen-file-gone = ⚠️ Telegram will not show this file.
screen-tutor-answered = Kept as an answer to that page: { $student }, { $subject }.
dialog-tutor-marks =
    <b>Marks: { $student }, { $subject }</b>
    ✓ { $right } · ✗ { $wrong } · { $total } in all

    A tap changes a mark: ✓, ✗, none. It will be drawn onto the page. Faster: reply to a page with + or −.
screen-page-mark = { $mark ->
    [right] ✓ right
   *[wrong] ✗ has mistakes
}
dialog-tutor-check-grade =
    <b>Grade: { $student }, { $subject }</b>

    { $graded ->
        [yes] It is <b>{ $grade }</b> now. It comes back with the work.
       *[no] Choose one. It comes back with the work.
    }
screen-tutor-last-answer = <i>Your last answer: { $text }</i>
screen-tutor-answer-corrected = Answer corrected.
dialog-tutor-comments =
    <b>My comments: { $count }</b>{ $pages ->
        [1] { "" }
       *[other] { " " }· { $page } of { $pages }
    }

    Choose a number. To find one, type a word of it.
screen-tutor-comment-line = { $number }. { $text }
dialog-tutor-no-comments = { $found ->
    [none]
        <b>My comments</b>

        Words that you write often will be here. Answer the work in words and press “Keep the answer”.
   *[no]
        <b>My comments</b>

        Nothing matches “{ $sought }”. Try another word.
}
dialog-tutor-comment =
    <b>To which page?</b>
    { $student }, { $subject }

    <blockquote>{ $text }</blockquote>
