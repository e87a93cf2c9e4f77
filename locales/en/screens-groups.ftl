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
screen-groups-places = Places: { $members } of { $capacity }
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
