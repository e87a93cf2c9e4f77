### The balance that explains itself: the same words for the tutor and for whoever pays.

screen-balance =
    <b>Balance · { $name }: { $balance }</b>{ $now ->
        [yes] { "" }
       *[no] { " " }on { $day }
    }
screen-balance-empty = Every payment and every lesson will be here, line by line. Nothing has happened yet.
balance-opening = { $amount } on { $day }
balance-nothing = Nothing has happened
balance-when = { $lead ->
    [hours] { $day }, { $hours } h before
    [minutes] { $day }, { $minutes } min before
   *[none] { $day }
}
balance-term = { $fact ->
    [paid] { $amount } paid
    [held] { $unit ->
        [lessons] { $amount } held
       *[money] { $amount } for { $count ->
            [one] { $count } lesson
           *[other] { $count } lessons
        }
    }
    [late_cancel] { $amount } for { $named ->
        [yes] a late cancel ({ $when })
       *[no] { $count ->
            [one] { $count } late cancel
           *[other] { $count } late cancels
        }
    }
    [no_show] { $amount } for { $named ->
        [yes] a no-show ({ $when })
       *[no] { $count ->
            [one] { $count } no-show
           *[other] { $count } no-shows
        }
    }
    [refund] { $amount } paid back
    [adjustment] { $amount } adjusted
    [write_off] { $amount } of debt written off
    [sale] { $amount } for { $count ->
        [one] { $count } package
       *[other] { $count } packages
    }
    [release] { $unit ->
        [lessons] { $amount } given back
       *[money] { $amount } left of a package
    }
    [issue] { $amount } bought
    [expire] { $amount } expired
   *[correction] { $amount } corrected
}
button-balance-term = { $fact ->
    [paid] { $named ->
        [yes] Payment
       *[no] Payments
    }
    [held] { $named ->
        [yes] Lesson
       *[no] Lessons
    }
    [late_cancel] { $named ->
        [yes] Late cancel
       *[no] Late cancels
    }
    [no_show] { $named ->
        [yes] No-show
       *[no] No-shows
    }
    [refund] Paid back
    [adjustment] Adjusted
    [write_off] Written off
    [sale] { $named ->
        [yes] Package
       *[no] Packages
    }
    [release] Package rest
    [issue] Bought
    [expire] Expired
   *[correction] Corrected
}{ $named ->
    [yes] { " " }{ $day }
   *[no] : { $count }
}
screen-balance-term =
    <b>{ $fact ->
        [paid] Payments
        [held] Lessons
        [late_cancel] Late cancels
        [no_show] No-shows
        [refund] Paid back
        [adjustment] Adjustments
        [write_off] Written-off debt
        [sale] Packages
        [release] Left of packages
        [issue] Bought
        [expire] Expired
       *[correction] Corrections
    } · { $name }</b>
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }, { $amount } in all
balance-line =
    { $day } · { $fact ->
        [paid] payment
        [held] { $named ->
            [alone] { $subject }
           *[other] lesson
        }
        [late_cancel] late cancel
        [no_show] no-show
        [refund] paid back
        [adjustment] adjustment
        [write_off] written-off debt
        [sale] package
        [release] left of a package
        [issue] bought
        [expire] expired
        [undo_payment] payment undone
        [undo_charge] charge undone
       *[undo_other] correction
    }{ $named ->
        [yes] , { $subject }
       *[other] { "" }
    }{ $undone ->
        [yes] { " " }(undone later)
       *[no] { "" }
    }: { $amount } → { $after }
screen-balance-entry =
    <b>{ $fact ->
        [paid] Payment
        [held] Lesson
        [late_cancel] Late cancel
        [no_show] No-show
        [refund] Paid back
        [adjustment] Adjustment
        [write_off] Written-off debt
        [sale] Package
        [release] Left of a package
        [issue] Bought
        [expire] Expired
        [undo_payment] Payment undone
        [undo_charge] Charge undone
       *[undo_other] Correction
    } · { $name }: { $undone ->
        [yes] <s>{ $amount }</s>
       *[no] { $amount }
    }</b>
balance-entry-lesson = { $subject } · { $moment }
balance-entry-told = Cancelled: { $moment }{ $lead ->
    [hours] , { $hours } h before the start
    [minutes] , { $minutes } min before the start
   *[none] { "" }
}
balance-entry-happened = When: { $day }
balance-entry-posted = Recorded: { $moment }{ $named ->
    [yes] , { $who }
   *[no] { "" }
}
balance-entry-note = Note: { $note }
balance-entry-package = Package: { $name }
balance-entry-undone = Undone: { $moment }
balance-entry-after = { $unit ->
    [lessons] Left after it: { $balance }
   *[money] Balance after it: { $balance }
}
button-balance-lesson = Open the lesson
balance-package =
    🎟 <b>{ $name }</b>{ $ends ->
        [yes] , until { $day }
       *[no] { "" }
    }
    { $sum }
screen-balance-package = <b>🎟 { $name } · { $student }</b>
button-balance-package = 🎟 Left: { $left }
button-balance-package-card = About the package
