screen-card =
    <b>Free times · { $tutor }</b>
    A lesson takes { $minutes } min. Time zone: { $city }.
screen-card-none = Nothing is free now. When a time opens, it appears here.
screen-card-over = These two weeks are over. The bot has the latest free times.
screen-book-not-client =
    <b>Booking lessons</b>
    This link is for those who already learn with the tutor.
    The tutor invites new students personally: ask for an invitation, a link or a code.
screen-card-hint =
    These times can be forwarded as they are.
    Or send a live card to a chat: it goes on showing what is still free.
