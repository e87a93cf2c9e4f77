### Steps of a tutor's dialogs.

dialog-tutor-find =
    <b>Find</b>

    Type the student’s name or a part of it.
dialog-tutor-name =
    <b>New student</b>

    What is the student’s name? Type it.
dialog-tutor-subject =
    <b>{ $name }</b>

    Which subject? Pick one or type your own.
dialog-tutor-usual-subjects = Maths, English, Physics, Chemistry, Programming, French
dialog-tutor-price =
    <b>{ $subject }</b>

    What does { $per ->
        [hour] an hour
       *[lesson] a lesson
    } cost? Pick or type an amount ({ $currency }). 0 means free.
dialog-tutor-new-length =
    <b>{ $subject }</b>

    How long is a lesson? Pick or type the minutes.
dialog-tutor-new-name =
    <b>{ $name }</b>

    Type the new name.
dialog-tutor-change-length =
    <b>{ $subject }: now { $minutes } min</b>

    How long is a lesson from now on? Those planned do not change.
dialog-tutor-course =
    <b>{ $student }</b>

    Which subject?
dialog-tutor-day =
    <b>{ $student }, { $subject } · { $month }</b>

    Which day? You can type it, with the time too: <code>12.03 18:30</code>
dialog-tutor-time =
    <b>{ $student }, { $subject } · { $day }</b>

    At what time? These are times in { $city }. You can type any other: <code>18:15</code>
dialog-tutor-busy = Already on that day:
dialog-tutor-length =
    <b>{ $student }, { $subject } · { $moment }</b>

    How long is the lesson? Pick or type the minutes.
dialog-tutor-confirm =
    <b>Plan this lesson?</b>

    { $student }, { $subject }
    { $day }, { $span }
    { $price }

    Everybody connected to the bot is told.
dialog-tutor-move-day =
    <b>Move: { $student }, { $subject } · { $month }</b>

    Now: { $moment }
    To which day? You can type it: <code>12.03 18:30</code>
dialog-tutor-confirm-move =
    <b>Move the lesson?</b>

    { $student }, { $subject }
    <s>{ $before }</s>
    { $day }, { $span }

    Everybody connected to the bot is told.
dialog-tutor-override =
    <b>Do it anyway?</b>

    { $reason }
dialog-tutor-amount =
    <b>Payment · { $student }</b>

    Balance: { $balance }
    How much was received? Pick or type the amount.
dialog-tutor-confirm-payment =
    <b>Record a payment of { $amount }?</b>

    { $student }
    Balance: { $before } → { $after }
dialog-name-plan-lesson = New lesson
dialog-name-move-lesson = Moving a lesson
dialog-name-add-student = New student
dialog-name-change-student = Changing the card
dialog-name-find-student = Find
dialog-name-record-payment = Payment
not-understood-plan-lesson-day = That does not look like a day. Type, for example, 12.03 or 12.03 18:30, or use the calendar.
not-understood-plan-lesson-time = That does not look like a time. Type, for example, 18:30, or pick one below.
not-understood-plan-lesson-length = Type the minutes as a number, for example 60, or pick below.
not-understood-plan-lesson-confirm = One step is left: plan it or change it.
not-understood-move-lesson-day = That does not look like a day. Type, for example, 12.03 or 12.03 18:30, or use the calendar.
not-understood-move-lesson-time = That does not look like a time. Type, for example, 18:30, or pick one below.
not-understood-move-lesson-confirm = One step is left: move it or change it.
not-understood-add-student-price = That does not look like an amount. Type a number: 20 or 1500.50.
not-understood-add-student-length = Type the minutes as a number, for example 60.
not-understood-change-student-length = Type the minutes as a number, for example 60.
not-understood-record-payment-amount = That does not look like an amount. Type a number: 20 or 1500.50.
dialog-which-studio = <b>In which studio?</b>
