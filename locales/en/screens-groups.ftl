### Groups of a tutor.

screen-groups = <b>Groups</b>
screen-groups-line =
    <b>{ $name }</b> · { $members } of { $capacity }{ $ahead ->
        [yes] { " " }· { $moment }
       *[no] { "" }
    }
screen-groups-none =
    <b>Groups</b>

    Lessons for several students will be here: places, members, schedule. Make the first group.
screen-groups-title = <b>{ $name }</b> · group
screen-groups-terms = { $price } per student · { $minutes } min
screen-groups-places = Places: { $members } of { $capacity }{ $waiting ->
    [0] { "" }
   *[other] { " " }· { $waiting } waiting
}
screen-groups-nobody = Nobody yet. Add the first student, who will then be in all planned lessons.
screen-groups-member = • { $name }
screen-groups-more = …and { $count } more
screen-groups-members =
    <b>{ $name }</b> · { $members } of { $capacity }

    Choose a student to open the card, or to take out of the group.
screen-groups-pick =
    <b>{ $name }</b> · { $count ->
        [one] { $count } free place
       *[other] { $count } free places
    }

    Who joins? All planned lessons of the group go into the schedule, too.
screen-groups-full =
    <b>{ $name }</b>

    No place is free: { $capacity } of { $capacity } are taken.
screen-groups-edit =
    <b>{ $name }</b>

    What shall we change? A new price counts from the next lesson held.
screen-groups-one =
    <b>{ $student }</b>

    In “{ $name }” since { $since }.
screen-groups-ask-leave =
    <b>{ $student }: leave the group “{ $name }”?</b>

    { $count ->
        [0] No lessons are planned ahead.
        [one] { $count } lesson lies ahead: the student leaves it, the group stays.
       *[other] { $count } lessons lie ahead: the student leaves them, the group stays.
    } Past lessons and the balance do not change.
screen-groups-left =
    <b>{ $student } is no longer in “{ $name }”</b>

    { $count ->
        [0] No lessons were ahead.
        [one] { $count } lesson is gone from the schedule.
       *[other] { $count } lessons are gone from the schedule.
    }
screen-groups-history = <b>{ $name }</b> · who was in the group
screen-groups-stay = • { $student }: since { $since }{ $is_over ->
    [yes] { " " }till { $till }
   *[no] { "" }
}
screen-queue =
    <b>{ $name }</b> · queue

    { $members } of { $capacity } taken. { $free ->
        [0] As soon as a place is free, everybody in the queue hears of it; the first tap gets it.
       *[other] A place is free: the first tap gets it.
    }
screen-queue-nobody = Nobody waits.
screen-queue-line = • { $student } — waits since { $since }{ $offered ->
    [yes] , offered till { $until }
   *[no] { "" }
}
screen-queue-pick =
    <b>{ $name }</b> · to the queue

    Who waits for a place? The family hears as soon as there is one.
screen-queue-one =
    <b>{ $student }</b>

    In the queue for “{ $name }”. { $free ->
        [0] No place is free yet.
       *[other] A place is free.
    }
screen-waiting-place =
    <b>{ $group }</b> · { $tutor }
    { $student }
screen-waiting-joined = ✅ The place is taken, the lessons are in the schedule.
screen-waiting-over = No longer in the queue.
screen-waiting-ask-leave =
    <b>{ $group }: leave the queue?</b>

    { $student } is number { $number } now. The tutor can add you again, at the end.
