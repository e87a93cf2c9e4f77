### What the tutors of a studio are paid: terms, a month, payouts.

button-pay = Pay
button-pay-studio = Pay of the month
button-pay-own = My pay
button-pay-change = Terms
button-pay-out = Pay out
button-pay-given = ✅ { $amount }
button-pay-kind = { $per ->
    [lesson] Per lesson
    [hour] Per hour
    [percent] Per cent
   *[head] Per student
}
button-pay-agree = Save the terms
button-pay-least = Minimum per lesson
button-pay-no-least = No minimum
button-pay-share = No-show: { $share }%
button-pay-from = From { $day }
button-pay-soon = { $first ->
    [yes] From this month
   *[no] From the next lesson
}
button-pay-record = Record the payout
toast-pay-recorded = Payout recorded
toast-pay-is = These terms hold already
screen-pay-studio = <b>Pay of tutors · { $month }</b>
screen-pay-line = • <b>{ $name }</b>: { $lessons ->
    [one] { $lessons } lesson
   *[other] { $lessons } lessons
}, { $hours } h — { $pay }{ $given ->
    [yes] {", "}paid { $paid }
   *[no] { "" }
}
screen-pay-month = <b>{ $name } · { $month }</b>
screen-pay-sums =
    Lessons: { $lessons }{ $absent ->
        [0] { "" }
       *[other] {", "}of them without a student: { $absent }
    }
    Hours: { $hours }
    Pay: <b>{ $pay }</b>
    Paid out: { $paid }
    Left: { $left }
screen-pay-no-terms = { $owner ->
    [yes] No terms yet. Press “Terms”, and the pay reckons itself.
   *[no] No terms have been set yet. The studio’s owner sets them.
}
screen-pay-now = Now: { $terms }
screen-pay-from = From { $day }: { $terms }
screen-pay-terms = { $per ->
    [lesson] { $value } per lesson
    [hour] { $value } per hour
    [percent] { $value }% of what the lesson costs
   *[head] { $value } for each student who came
}{ $bounded ->
    [yes] {", "}at least { $least }
   *[no] { "" }
}{ $share ->
    [100] { "" }
    [0] {", "}nothing for a no-show
   *[other] {", "}{ $share }% for a no-show
}
screen-pay-kinds =
    <b>Terms: { $name }</b>

    How is the pay reckoned? New terms never touch lessons already given. Clients do not see them.
dialog-pay-value =
    <b>Terms: { $name }</b>

    { $per ->
        [lesson] How much per lesson, in { $currency }? For example: 20
        [hour] How much per hour, in { $currency }? For example: 20
        [percent] What share of the lesson’s price, in per cent? For example: 50
       *[head] How much for each student who came, in { $currency }? For example: 8
    }
dialog-pay-least =
    <b>Terms: { $name }</b>

    What is the least a held lesson gives, in { $currency }? For example: 15
screen-pay-review =
    <b>Terms: { $name }</b>

    { $terms }
    { $since ->
        [lesson] From the next lesson
        [month] From the beginning of this month
       *[day] From { $day }
    }
dialog-pay-out =
    <b>Payout: { $name } · { $month }</b>

    Left to pay: { $left }. How much was paid out? You can type another amount.
screen-pay-out-sure =
    <b>Record the payout?</b>

    { $name } · { $month }: <b>{ $amount }</b>
screen-pay-receipt =
    { $undone ->
        [yes] ↩️ <b>Payout undone</b>
       *[no] ✅ <b>Payout recorded</b>
    }

    { $name } · { $month }: { $amount }
dialog-name-change-pay = Terms of pay
dialog-name-give-pay = Payout
not-understood-change-pay-value = Not understood. Write one number, for example: 20 or 50%.
not-understood-change-pay-least = Not understood. Write an amount, for example: 15.
not-understood-give-pay-amount = Not understood. Write an amount, for example: 300.
notice-pay-agreed = 💼 <b>New terms of your pay</b>{ $ahead ->
    [yes] { " " }from { $day }
   *[no] { "" }
}
notice-pay-terms = { $terms }
notice-payout = { $what ->
    [given] 💼 <b>A payout to you is recorded: { $amount }</b>
   *[undone] ↩️ <b>A payout is undone: { $amount }</b>
}
    { $month }
