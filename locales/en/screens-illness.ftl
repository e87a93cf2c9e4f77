### The tutor is ill.

screen-ill-till =
    <b>Illness</b>

    Cancel the lessons till which day? Or type it: till Thursday
screen-ill-preview =
    <b>Ill till { $day }, that day included</b>

    { $lessons ->
        [0] There are no lessons on these days. Mark them as illness, so that nobody books?
       *[other] { $off ->
            [0] Every lesson stays.
            [one] { $off } lesson will be cancelled, at no charge.
           *[other] { $off } lessons will be cancelled, at no charge.
        } Each family gets up to three times of its own to choose from.
    }
    { $kept ->
        [0] Tap a lesson to keep it.
        [one] { $kept } lesson stays.
       *[other] { $kept } lessons stay.
    }
screen-ill-report =
    <b>Ill till { $day }, that day included</b>{ $state ->
        [over] {" "}— taken back
       *[on] {""}
    }

    Lessons: { $lessons }{ $moved ->
        [0] {""}
       *[other] {" "}· moved: { $moved }
    }{ $no ->
        [0] {""}
       *[other] {" "}· no: { $no }
    }{ $waiting ->
        [0] {""}
       *[other] {" "}· waiting: { $waiting }
    }{ $apart ->
        [0] {""}
       *[other] {" "}· no choice: { $apart }
    }
screen-ill-line = { $when } · { $names } — { $how ->
    [moved] moved to { $new }
    [back] planned again
    [waiting] waiting for the answer
    [declined] no time suited
    [expired] no answer in time
    [nobody] nobody is connected
    [lost] the message did not arrive
   *[alone] a new time is still to be found
}
dialog-name-fall-ill = Illness
not-understood-fall-ill-till = That is no day I know. Type "till Thursday" or 12.03, or choose below.
not-understood-fall-ill-lessons = One step is left: cancel the lessons, or keep some.
