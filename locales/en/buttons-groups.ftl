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
button-groups-open = Open the group
button-groups-queue = Queue
button-groups-queue-count = Queue: { $count }
button-groups-wait = Add to the queue
button-queue-offer = Offer the place
button-queue-take-in = Take into the group
button-queue-remove = Off the queue
button-waiting-take = Take the place
button-waiting-leave = Stop waiting
button-waiting-leave-sure = Leave the queue
button-waiting-stay = Stay in the queue
button-waiting-open = My turn
toast-waiting-taken = The place is yours.
toast-waiting-gone = That place is taken. You keep your turn in the queue.
