### Packages: what is left, till which day, which lessons were taken from them.

count-lessons = { $half ->
    [yes] ½ a lesson
   *[no] { $count ->
        [one] { $count } lesson
       *[other] { $count } lessons
    }
}
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
    [spent] all lessons used
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
   *[till] Until { $day }, that day included
}
screen-package-frozen = ❄️ Frozen until { $day }, that day included
screen-package-comma = , 
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
