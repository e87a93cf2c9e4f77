### Prices: what a lesson costs, from which day on, and for whom it is another.

screen-price-title = <b>Price · { $subject }</b>
screen-price-terms = { $kind ->
    [amount] { $per ->
        [hour] { $amount } an hour
       *[lesson] { $amount } a lesson
    }
    [discount] { $percent }% off
   *[same] as for everybody
}
screen-price-now = Now: <b>{ $terms }</b>
screen-price-lesson = A lesson of { $minutes } min — { $amount }
screen-price-from = From { $day }: { $terms }{ $told ->
    [yes] {""}
   *[no] {" "}(a lesson — { $amount })
}
screen-price-own = { $count ->
    [one] { $count } student has a price of their own.
   *[other] { $count } students have a price of their own.
}
dialog-price-terms =
    <b>{ $subject }: { $amount } a lesson now</b>

    The new price? You can type 20, 20/h, −10% or 0.
dialog-price-since =
    <b>{ $subject }: { $terms }</b>

    From which day? Lessons before it cost what they cost now.
dialog-name-change-price = Changing a price
not-understood-change-price-terms = That is no price. Type, for example, 20, 20/h, −10% or 0.
not-understood-change-price-since = That is no day. Type, for example, 01.12 — or choose below.
button-price-change = Change
button-price-of-student = For one student
button-price-off = Cancel from { $day }
button-price-discount = −{ $percent }%
button-price-same = As for everybody
button-price-next-lesson = From the next lesson
button-price-from = From { $day }
button-tutor-plan-trial = 🎁 Trial
toast-price-is = It is so already
toast-price-off = The change is off
screen-tutor-lesson-trial = { $state ->
    [planned] Planned
    [running] Going on now
   *[over] ⏳ Over, not marked yet
} · trial, free
screen-family-lesson-trial = A trial lesson, free
price-words-hour = h hr hour
price-words-before-hour = per an
notice-price-changed = { $state ->
    [off] ↩️ <b>The price stays as it was</b>
   *[other] 🏷 <b>New price of lessons</b>
}
notice-price = { $subject }: { $state ->
    [ahead] { $amount } for a lesson of { $minutes } min from { $day }
    [off] { $amount } for a lesson of { $minutes } min
   *[now] { $amount } for a lesson of { $minutes } min, from the next one on
}
button-price-per = { $per ->
    [hour] Price per hour
   *[lesson] Price per lesson
}
