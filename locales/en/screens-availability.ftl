### Working hours, days off and booking rules.

screen-hours =
    <b>Working hours</b>
    Free slots follow from these hours. Time zone: { $city }.
screen-hours-none = No hours yet, so there are no free slots. Begin with the usual week or with any day.
screen-hours-line = <b>{ $day }</b> { $hours }
screen-hours-off = <b>Off</b>
screen-off =
    <b>Days off</b>
    { $count ->
        [0] The days you do not work will be here. They have no free slots.
       *[other] No free slots on these days:
    }
screen-off-line =
    { $days } — { $kind ->
        [vacation] vacation
        [holiday] holiday
        [illness] illness
       *[day_off] day off
    }
screen-off-one =
    <b>{ $kind ->
        [vacation] Vacation
        [holiday] Holiday
        [illness] Illness
       *[day_off] Day off
    }, { $days }</b>
    { $state ->
        [withdrawn] Taken back: this is working time again.
       *[taken] Nobody can book this time.
    }
screen-off-cancelled =
    { $count ->
        [one] { $count } lesson cancelled; the family will be told.
       *[other] { $count } lessons cancelled; the families will be told.
    }
screen-rules =
    <b>{ $group ->
        [cancelling] Cancellation rules
        [money] Payment rules
       *[booking] Booking rules
    }</b>
    Tap a rule to change it.
screen-rules-line = { $name }: <b>{ $value }</b>
rule-name =
    { $rule ->
        [clients_book] Families book
        [booking_notice_hours] Notice
        [booking_horizon_days] Horizon
        [buffer_minutes] Break
        [free_window_hours] Free to cancel
        [late_cancel_percent] Late cancellation
        [no_show_percent] No-show
        [free_late_cancels] Free late ones
        [makeups_per_quarter] Make-ups
        [makeup_days] Make-up lasts
        [low_at_lessons] Low balance
        [pay_within_days] Time to pay
        [remind_of_debts] Reminders
        [debt_limit_lessons] Debt limit
       [package_end] End of a package
       *[lessons_per_day] Lessons a day
    }
rule-value =
    { $rule ->
        [clients_book] { $value ->
            [0] no
           *[other] yes
        }
        [booking_notice_hours] { $value ->
            [0] until it starts
           *[other] { $value } h before
        }
        [booking_horizon_days] { $value ->
            [one] { $value } day
           *[other] { $value } days
        }
        [buffer_minutes] { $value ->
            [0] no break
           *[other] { $value } min
        }
        [free_window_hours] { $value ->
            [0] until it starts
           *[other] { $value } h before
        }
        [late_cancel_percent] { $value } % of the price
        [no_show_percent] { $value } % of the price
        [free_late_cancels] { $value } in 90 days
        [makeups_per_quarter] { $value } in 3 months
        [makeup_days] { $value ->
            [0] none
           *[other] { $value } days
        }
        [low_at_lessons] { $value ->
            [0] at zero
            [one] { $value } lesson or less
           *[other] { $value } or fewer
        }
        [pay_within_days] { $value ->
            [0] the same day
            [one] { $value } day
           *[other] { $value } days
        }
        [remind_of_debts] { $value ->
            [0] no
           *[other] yes
        }
        [debt_limit_lessons] { $value ->
            [0] none
            [one] { $value } lesson
           *[other] { $value } lessons
        }
       [package_end] { $value ->
            [0] ask me
            [1] the rest lapses
           *[other] rest to balance
        }
       *[lessons_per_day] { $value ->
            [0] as many as fit
           *[other] up to { $value }
        }
    }
rule-about =
    { $rule ->
        [clients_book] Whether parents and adult students may take free slots themselves.
        [booking_notice_hours] How many hours before a lesson booking closes. It does not bind you.
        [booking_horizon_days] How many days ahead free slots are shown.
        [buffer_minutes] How much time stays free before and after each lesson.
        [free_window_hours] How many hours before the start a lesson can still be cancelled free.
        [late_cancel_percent] What share of the price a later cancellation costs.
        [no_show_percent] What share of the price a lesson costs that nobody came to.
        [free_late_cancels] How many late cancellations in 90 days cost nothing. They are used by themselves.
        [makeups_per_quarter] How many times in 3 months a cancellation by the family earns a make-up lesson. Yours do not count.
        [makeup_days] How many days a make-up lesson can be used. 0: there are none.
        [low_at_lessons] Payers are told when what is paid lasts for so many lessons or fewer. Of zero and of a debt always.
        [pay_within_days] How many days there are to pay from the day the balance fell below zero.
        [remind_of_debts] Payers are reminded 3 days before, on the day, and 3 and 7 days after it. Then the tutor alone is told.
        [debt_limit_lessons] When more is owed, the bot asks the tutor before the next lesson. The student is told nothing. 0: never asks.
       [package_end] What becomes of the lessons left when the days of a package are over.
       *[lessons_per_day] No slots are offered beyond so many lessons a day.
    }
screen-book-closed =
    <b>Free times</b>
    Booking is not open now. The tutor can arrange a time.
screen-book-course =
    <b>Free times</b>
    For which lessons?
screen-book-month =
    <b>{ $month } · { $subject }</b>
    { $student }, tutor { $tutor }.
    { $count ->
        [0] No free times this month.
       *[other] Days with free times show their number.
    }
screen-book-day =
    <b>{ $day }</b>
    { $subject }, { $student }. { $minutes } min. Time zone: { $city }.
screen-book-confirm =
    <b>Book this lesson?</b>
    { $when }
    { $subject }, { $student }. Tutor { $tutor }.
    { $span }
screen-book-theirs = On the tutor’s clock: { $when }
screen-book-price = A lesson costs { $price }, charged after it.
screen-book-late = Cancelling is free until { $hours } h before; for this lesson it would be late already.
screen-book-busy = ⚠️ There is another lesson at that time: { $subject }.
screen-book-ask = Whoever pays for the lessons books them. Show this time to a parent.
screen-book-taken =
    <b>That did not work</b>
    { $reason } { $count ->
        [0] Nothing is free nearby.
       *[other] The nearest free times:
    }
screen-slots =
    <b>Free times for lessons</b>
    Time zone: { $city }.
screen-slots-day = <b>{ $day }</b>: { $times }
screen-slots-none = Nothing is free in the next two weeks.
