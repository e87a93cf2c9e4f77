### Buttons and toasts of groups.

button-groups = 👥 Groups
button-groups-add = ➕ Group
button-groups-members = Members
button-groups-history = History
button-groups-newcomer = ➕ New student
button-groups-name = Name
button-groups-places = Places
button-groups-price = Price
button-groups-length = Length
button-groups-leave = Take out of group
button-groups-leave-sure = Take out
button-groups-stay = Keep in the group
toast-groups-joined = { $changed ->
    [yes] { $count ->
        [0] In the group.
        [one] In the group, { $count } lesson ahead.
       *[other] In the group, { $count } lessons ahead.
    }
   *[no] In the group already.
}
