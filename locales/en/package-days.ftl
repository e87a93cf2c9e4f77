### Days of packages: freezing, one or all at once; extending; what becomes of the rest.

button-freezes = ❄️ Freeze
button-freeze-sure = ❄️ Freeze
button-freeze-other = Other days
button-freeze-undo = ↩️ Undo
button-unfreeze = Unfreeze today
button-freeze-length = { $length ->
    [week] 1 week
    [two] 2 weeks
   *[month] 30 days
}
button-freeze-whose = { $whose ->
    [all] The whole studio
   *[own] Only my own
}
button-freeze-all = ❄️ Freeze all
button-freeze-all-sure = ❄️ Freeze: { $count }
button-freeze-all-undo = ↩️ Undo for all
button-package-card = 🎟 Package
button-ending = ⌛ Ending
button-extend = 📅 Extend
button-extend-length = { $length ->
    [two] +2 weeks
   *[month] +30 days
}: { $day }
button-extend-other = Another day
button-extend-sure = 📅 Extend
button-extend-undo = ↩️ Undo
button-over-release = To balance: { $worth }
button-over-burn = Write the rest off

dialog-name-freeze-packages = Freeze
dialog-name-extend-package = Extending a package
not-understood-freeze-packages-first = These days cannot be read. Write, say, “1.12–14.12” or “1.12”, or pick in the calendar.
not-understood-freeze-packages-last = This day cannot be read. Write, say, “14.12”, or pick in the calendar.
not-understood-freeze-packages-packages = Buttons do it here: a name leaves out or takes in again, “Freeze” is done.
not-understood-extend-package-last = This day cannot be read. Write, say, “15.12”, or pick in the calendar.

screen-freeze = <b>❄️ Freeze · { $name }, { $student }</b>
    While a package is frozen no lessons are drawn from it, and it is good for as many days longer.
    { $ends ->
        [yes] Now good till { $day }, inclusive.
       *[no] Its days begin with the first lesson.
    }
screen-freeze-line = • { $days } ({ $count ->
    [one] { $count } day
   *[other] { $count } days
}) · { $state ->
    [coming] ahead
    [now] now
   *[past] over
}{ $noted ->
    [yes] {" "}· { $note }
   *[no] {""}
}
screen-freeze-first = From which day? { $month }
    Both may be typed: “1.12–14.12”.
screen-freeze-last = From { $first }. Till which day, inclusive? { $month }
screen-freeze-sure = <b>❄️ Freeze · { $name }, { $student }?</b>
screen-freeze-days = { $days } · { $count ->
    [one] { $count } day
   *[other] { $count } days
}
screen-freeze-effect = { $how ->
    [begins] Its days begin with the first lesson: frozen days after it are added.
    [same] The end stays: { $was } inclusive.
   *[later] Good till { $was } → <b>{ $day }</b>, inclusive
}
screen-freeze-inside = ⚠️ { $count ->
    [one] { $count } lesson is planned on these days, to be paid separately:
   *[other] { $count } lessons are planned on these days, to be paid separately:
}
screen-freeze-lesson = • { $when } · { $subject }
screen-freeze-more = …and { $count } more
screen-freeze-ask-note = A reason, if you like, can be sent as a message.
screen-freeze-note = Reason: { $note }
screen-freeze-one = <b>❄️ { $state ->
    [undone] Freeze undone
    [coming] Freeze ahead
    [now] Frozen
   *[past] Freeze over
} · { $name }, { $student }</b>
screen-freeze-until = { $ends ->
    [yes] Good till <b>{ $day }</b>, inclusive.
   *[no] Its days begin with the first lesson.
}
screen-freeze-all = <b>❄️ Freeze the packages { $whose ->
    [all] of the whole studio
   *[own] of all my students
}</b>
    For holidays or a vacation: no lessons are drawn, each package is good for as many days longer. You will see what changes for whom before it happens.
screen-freeze-all-sure = <b>❄️ Freeze the packages?</b>
screen-freeze-all-none = No package with an end runs on these days.
screen-freeze-all-count = { $waiting } of { $count } will be frozen. Press a name to leave it out.
screen-freeze-all-inside = ⚠️ { $count ->
    [one] { $count } lesson of theirs is planned on these days: to be paid separately.
   *[other] { $count } lessons of theirs are planned on these days: to be paid separately.
}
screen-freeze-all-line = • <b>{ $student }</b> · { $name } · { $how ->
    [begins] from the first lesson
    [kept] till { $day }
    [same] till { $day }, as before
   *[later] till { $was } → { $day }
}{ $lessons ->
    [0] {""}
    [one] {" "}· ⚠️ { $lessons } lesson
   *[other] {" "}· ⚠️ { $lessons } lessons
}
screen-frozen-all = <b>❄️ { $count ->
    [0] Freeze undone
    [one] { $count } package is frozen
   *[other] { $count } packages are frozen
}</b>
screen-frozen-all-told = Each payer gets one message, in the daytime.
toast-frozen = Frozen
toast-unfrozen = Unfrozen
toast-freeze-undone = Freeze undone

screen-ending = <b>⌛ Packages ending</b>{ $count ->
    [0] { "" }

    Packages with lessons left that are over, or will be within two weeks, come here.
   *[other] { "" }
}
screen-ending-line = • <b>{ $student }</b> · { $name } · { $state ->
    [over] over since { $day }
   *[soon] till { $day }
} · { $left } ({ $worth })
screen-package-over = <b>⌛ { $state ->
    [over] Package over
   *[other] Days of the package
} · { $name }, { $student }</b>
    { $state ->
        [over] It was good till { $day }, inclusive.
        [begins] They begin with the first lesson.
       *[soon] Good till { $day }, inclusive.
    }
screen-package-rest = Left: <b>{ $left }</b>, { $worth }
screen-package-unmarked = ⚠️ { $count ->
    [one] { $count } past lesson is not marked yet: it will be drawn from the package.
   *[other] { $count } past lessons are not marked yet: they will be drawn from the package.
}
screen-package-what = What shall become of the rest?
dialog-extend = <b>📅 Extend · { $name }, { $student }</b>
    Now: till { $day }, inclusive. Till which day? { $month }
screen-extend = <b>📅 Extend · { $name }, { $student }?</b>
    Good till { $was } → <b>{ $day }</b>, inclusive
    Left: { $left }
screen-extended = <b>📅 { $state ->
    [undone] Extension undone
   *[done] Extended
} · { $name }, { $student }</b>
    Good till <b>{ $day }</b>, inclusive.
screen-package-burn = <b>Write the rest off · { $name }, { $student }?</b>

    { $rest } worth { $worth } will lapse: the student does not get them, the money stays yours. The package is closed; it can be undone.
toast-extended = Extended
toast-extension-undone = Extension undone
toast-package-burnt = The rest is written off

notice-package-frozen = <b>❄️ { $state ->
    [undone] Freeze undone
   *[frozen] { $count ->
        [one] Package frozen
       *[other] Packages frozen
    }
}</b>
notice-package-frozen-line = { $name } · { $student }: { $state ->
    [undone] { $ends ->
        [yes] good till { $day }, inclusive.
       *[no] its days begin with the first lesson.
    }
   *[frozen] { $days }. { $ends ->
        [yes] Now good till { $day }, inclusive.
       *[no] Its days begin with the first lesson.
    }
}
notice-package-frozen-more = …and { $count } more
notice-package-expires = <b>⌛ { $days ->
    [0] The package is good for the last day
    [1] The package ends tomorrow
    [one] The package ends in { $days } day
   *[other] The package ends in { $days } days
}</b>
notice-package-whose = 🎟 { $name }{ $own ->
    [yes] {""}
   *[no] {" "}· { $student }
}
notice-package-until = Good till { $day }, inclusive.
notice-package-left = Left: <b>{ $left }</b>, { $worth }
notice-package-extended = <b>📅 { $state ->
    [undone] Extension of the package undone
   *[done] Package extended
}</b>
notice-package-emptied = { $way ->
    [release] <b>↩️ The rest of the package is on the balance</b>
    [expire] <b>⌛ The rest of the package has lapsed</b>
   *[undone] <b>🎟 The rest is in the package again</b>
}
notice-package-emptied-rest = { $rest } — { $worth }
notice-digest-ending = ⌛ Packages ending: { $count }
