### Grades of a period.

screen-periods-head = <b>Period grades</b>
screen-period-line = { $reopened ->
    [yes] <s>{ $days } · { $grade }</s> · opened again
   *[no] { $days } · <b>{ $grade }</b> { $count ->
        [0] · no grades
       *[other] · grades: { $count }
    }
}
screen-periods-title =
    <b>Period grades · { $student }</b>
    { $subject }
screen-periods-empty = Grades for a month, a term or any other period will be here. Once one is given, the grades in it stay as they are.
screen-periods-about =
    <b>Period grade · { $student }, { $subject }</b>
    { $days }
screen-periods-formula =
    The grades make <b>{ $grade }</b>.
    The weighted average is { $average } (grades: { $count }), rounded to the nearest; a half goes up.
screen-periods-no-marks = There are no grades in this scale in the period.
screen-periods-reason =
    { $counted ->
        [yes] The grades made { $proposed }.
       *[no] There were no grades.
    } Why otherwise:
    <blockquote>{ $reason }</blockquote>
screen-periods-reopened =
    Opened again: its grades may be changed. Why:
    <blockquote>{ $reason }</blockquote>
screen-periods-locked = 🔒 The grades of this period stay as they are.
dialog-periods-days =
    <b>Period grade · { $student }, { $subject }</b>

    Which period? Choose, or type the days: 01.09–31.10
dialog-periods-grade = After that the grades of the period cannot be changed. Another grade may be chosen or typed.
dialog-periods-reason =
    { $counted ->
        [yes] The grades make { $proposed }, you give <b>{ $grade }</b>.
       *[no] You give <b>{ $grade }</b>, though the period has no grades.
    }
    Write why. The reason stays in the journal; the family does not see it.
dialog-periods-why = Write why you open the period again. The grade it had and the reason stay in the history.
dialog-name-settle-period = Period grade
not-understood-settle-period-days = Type the days with a dash: 01.09–31.10
not-understood-settle-period-grade = This scale has no such grade. Choose one below.
not-understood-settle-period-reason = Write the reason in words.
not-understood-settle-period-why = Write the reason in words.

button-periods = Periods
button-periods-new = New period
button-periods-settle = Give { $grade }
button-periods-reopen = Open again
button-periods-again = Give it again
button-periods-choice = { $choice ->
    [last] Since the last one
    [month] This month
    [before] Last month
   *[quarter] This quarter
}
toast-periods-settled = Period grade given
toast-periods-reopened = The period is open again

notice-period-settled =
    <b>Period grade: { $grade }</b>
    { $reader ->
        [student] { $subject }
       *[guardian] { $student } · { $subject }
    }
    { $days }
button-notice-grades = Open grades

file-journal-periods = Period grades
