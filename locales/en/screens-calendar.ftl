### One's own calendar: a secret address, or files.

screen-calendar =
    <b>Lessons in your calendar</b>

    { $state ->
        [live] The address was made on { $since } and works: the calendar of your phone or Google shows the lessons and learns of moves and cancellations by itself. It cannot be shown again, but you can make a new one.
        [new] From a secret address the calendar of your phone or Google shows the lessons and learns of moves and cancellations by itself. No money is shown there.
       *[none] You can have all lessons in a file and open it in the calendar of your phone.
    }
screen-calendar-files = News of lessons come with a file for the calendar.
screen-calendar-made =
    <b>The address of your calendar</b>

    <code>{ $url }</code>

    Copy it now: it will not be shown again. iPhone: Settings → Calendar → Accounts → Add Subscribed Calendar. Google: the button below, on a computer.

    Whoever knows the address sees the lessons: do not pass it on.
screen-calendar-ask =
    { $act ->
        [renew]
            <b>Make a new address?</b>

            The old one will stop working, and the calendar has to be connected again.
       *[off]
            <b>Switch the address off?</b>

            A connected calendar will no longer be brought up to date. You can make a new address at any time.
    }
calendar-name = Lessons
calendar-lesson =
    { $side ->
        [given] { $students }: { $subject }
       *[taken] { $subject } · { $students } ({ $tutor })
    }
alert-calendar-made-already = The address has been made already. If it is not on the screen, open the calendar in the settings and make a new one.
alert-calendar-empty = There are no lessons yet: the file would be empty.
toast-calendar-off = The address is off
toast-calendar-made = The address is made
