### Packages: what is left, till which day, which lessons were taken from them.

count-lessons = { $half ->
    [yes] ½ a lesson
   *[no] { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }
}
count-bare = { $count }
count-package = { $name } · { $lessons }
count-cost = { $paid ->
    [both] { $lessons } of a package and { $amount }
   *[lessons] { $lessons } of a package
}
count-left = { $half ->
    [yes] ½
   *[no] { $count }
} left
button-packages = 🎟 Packages
button-packages-shelf = { $shelf ->
    [past] Past: { $count }
   *[open] Open: { $count }
}
screen-packages = <b>🎟 { $shelf ->
    [past] Past packages
   *[open] Packages
} · { $student }</b>
screen-packages-none = { $shelf ->
    [past] No past packages.
   *[open] { $side ->
        [tutor] Lessons paid ahead will be here: how many are left, and until when.
       *[family] No open packages. Once the tutor sells one, you will see here how many lessons are left.
    }
}
screen-packages-line = { $name } · { $state ->
    [undone] sale undone
    [spent] no lessons left
    [over] { $left } left, expired { $until }
   *[open] { $left } left{ $ends ->
        [yes] , until { $until }
       *[no] { "" }
    }
} · bought { $sold }
screen-packages-prepaid = 🎟 In packages: { $lessons }
screen-package = <b>🎟 { $name } · { $student }</b>
screen-package-state = { $state ->
    [undone] ↩️ The sale was undone.
    [closed] The package is closed.
   *[spent] ✅ All lessons are used.
}
screen-package-left = Left: <b>{ $left }</b> of { $all }{ $money ->
    [yes] {" "}— worth { $worth }
   *[no] {""}
}
screen-package-emptied = { $way ->
    [release] ↩️ The rest ({ $rest }, { $worth }) went back to the balance.
   *[expire] The rest ({ $rest }, { $worth }) has expired.
}
screen-package-validity = { $state ->
    [ever] Never expires
    [from_first] { $days ->
        [one] { $days } day from the first lesson
       *[other] { $days } days from the first lesson
    }
    [over] ⌛ Expired { $day }
   *[till] Until { $day }, inclusive
}
screen-package-frozen = ❄️ Frozen until { $day }, inclusive
screen-package-comma = ,{" "}
screen-package-courses = For: { $subjects }
screen-package-sold = Bought { $day }{ $money ->
    [yes] {" "}for { $price }
   *[no] {""}
}
screen-package-draws = Taken from it:
screen-package-draw = { $day } · { $subject } · { $lessons }{ $state ->
    [no_show] {" "}(no-show)
    [late_cancelled] {" "}(late cancel)
   *[held] {""}
}
screen-package-release =
    <b>Give back the rest · { $name }, { $student }?</b>

    { $rest } = { $worth } go back to the balance, at the price paid. The package closes; this can be undone.
button-package-release = Give back the rest
button-package-restore = ↩️ Lessons back in
toast-package-released = The rest is on the balance
toast-package-restored = The lessons are back

# Kinds of packages, and selling one.
package-terms = { $lessons } for { $price }, { $valid }
package-valid = { $ends ->
    [no] no time limit
   *[yes] { $days ->
        [one] { $days } day from the first lesson
       *[other] { $days } days from the first lesson
    }
}
package-days = { $days }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
package-words-lessons = lesson lessons class classes
package-words-before = for at in
package-words-days = day days d
package-words-weeks = week weeks wk
package-words-months = month months mo
package-words-ever = no limit; no time limit; forever; for ever
button-package-types = 🎟 Package types
button-package-type-add = ➕ Add a type
button-package-type-off = Stop selling it
button-package-type-on = ↩️ Sell it again
button-package-type-name = Name
button-package-type-unname = No name
button-package-sell = ➕ Sell a package
button-package-other = Other terms
button-package-price = { $amount }{ $off ->
    [0] {""}
   *[other] {" "}(−{ $off }%)
}
button-package-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
button-package-ever = No time limit
button-package-any = For any lessons
button-package-course = { $on ->
    [yes] ✅
   *[no] ▫️
} { $subject }
button-package-courses-done = Done
button-package-for = For which lessons
button-package-sure = Sell
button-package-undo = Undo the sale
button-package-open = 🎟 Package
toast-package-sold = Package sold
toast-package-undone = Sale undone
toast-package-again = The sale was not finished, choose again
toast-package-type-added = Type added
toast-package-type-off = No longer sold
toast-package-type-on = Sold again
toast-package-type-named = Name changed
screen-package-types = <b>🎟 Package types</b>
screen-package-types-none = { $owner ->
    [yes] What you sell again and again will be here: 8 lessons at a discount for 60 days, for example.
   *[no] The owner of the studio has added no package types yet.
}
screen-package-type-line = • { $called ->
    [yes] <b>{ $name }</b>: { $terms }
   *[no] { $terms }
}{ $named ->
    [yes] {" "}· { $subject }
   *[no] {""}
}
screen-package-type =
    <b>🎟 { $name }</b>
    { $terms }
    { $named ->
        [yes] Only for: { $subject }
       *[no] For any lessons
    }{ $off ->
        [yes] {"\u000A"}No longer sold; those that were sold stay as they are.
       *[no] {""}
    }
screen-package-sell = <b>🎟 Sell a package · { $student }</b>
screen-package-sell-none = { $owner ->
    [yes] No type fits yet. Set the terms of this package, or add a type to sell it again and again.
   *[no] No type fits yet. Set the terms of this package.
}
screen-package-for =
    <b>🎟 { $name } · { $student }</b>

    Which lessons are taken from it? What has been taken stays as it is.
screen-package-undo =
    <b>Undo the sale · { $name }, { $student }?</b>

    { $count ->
        [0] The package closes, { $price } is no longer to pay. Money that was paid stays on the balance.
        [1] The package closes, { $price } is no longer to pay. The lesson taken from it ({ $days }) { $others ->
            [yes] is charged anew: from another package, or in money.
           *[no] is charged in money: { $amount }.
        }
       *[other] The package closes, { $price } is no longer to pay. The lessons taken from it ({ $days }) { $others ->
            [yes] are charged anew: from another package, or in money.
           *[no] are charged in money: { $amount }.
        }
    }
dialog-package-lessons =
    <b>🎟 How many lessons?</b>

    You can type it all at once: 8 lessons for 240 for 60 days.
dialog-package-price =
    <b>🎟 { $lessons }: for how much?</b>

    Choose, or type the price of the whole package.
dialog-package-days =
    <b>🎟 { $lessons } for { $price }: good for how long?</b>

    Days are counted from the first lesson. You can type 45, 2 months or “no limit”.
dialog-package-subject =
    <b>🎟 { $terms }</b>

    Which lessons is it sold for? Choose, or type the subject.
dialog-package-courses =
    <b>🎟 Which lessons are taken from it?</b>
dialog-package-confirm =
    <b>🎟 { $student }: { $name } for { $price }</b>
    Good for: { $valid }
    Lessons: { $subjects }
dialog-package-covers = { $count ->
    [one] { $count } unpaid lesson ({ $days }) is covered at once; left: { $left }.
   *[other] { $count } unpaid lessons ({ $days }) are covered at once; left: { $left }.
}
dialog-package-to-pay = Balance: { $before } → { $after }{ $owes ->
    [yes] {"\u000A"}To pay: <b>{ $amount }</b>
   *[no] {"\u000A"}Nothing to pay: the balance is enough.
}
dialog-name-offer-package = Package
dialog-name-name-package-type = Name of a package type
dialog-package-type-name =
    <b>What is this type called?</b>
    { $terms }{ $named ->
        [yes] {"\u000A"}Now: { $name }
       *[no] {""}
    }

    For example: Conversation, Intensive. Families will see the name; packages sold keep the one they had.
not-understood-offer-package-lessons = That is no number of lessons. Type 8, for example, or “8 lessons for 240 for 60 days”.
not-understood-offer-package-price = That is no amount. Type a number: 240 or 1,240.50.
not-understood-offer-package-days = That is no number of days. Type 45, 2 months or “no limit”.
notice-package-sold = 🎟 <b>Package: { $name } for { $price }</b>
notice-package-unsold = ↩️ <b>The sale of a package was undone: { $name }, { $price }</b>
notice-package-valid = Good for: { $valid }
notice-package-till = Valid until { $day }, that day included
notice-package-covered = { $count ->
    [one] { $count } lesson that was held is already taken from it.
   *[other] { $count } lessons that were held are already taken from it.
}
notice-package-to-pay = To pay: <b>{ $amount }</b>
button-package-sell-another = { $named ->
    [yes] 🎟 Sell to: { $name }
   *[no] 🎟 Sell another
}
