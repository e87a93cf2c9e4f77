### Steps of dialogs everybody can meet.

dialog-zone =
    <b>Time zone</b>

    Choose a city or type yours.
dialog-enter-code =
    <b>Invitation code</b>

    Type the code from the invitation: 8 letters and digits.
dialog-wrong-code =
    <b>There is no such code</b>

    { $tries ->
        [0] No tries left. Please try again in 15 minutes.
        [one] Check the code and type it again. { $tries } try left.
       *[other] Check the code and type it again. { $tries } tries left.
    }
dialog-found-language =
    <b>Welcome!</b>

    Three questions, and you can plan lessons. Which language shall we use?
dialog-found-zone =
    <b>Time zone</b>

    What time do you work by? Choose a city or type yours.
dialog-found-currency =
    <b>Currency</b>

    What do you count payments in? It cannot be changed later.
dialog-name-enter-code = Invitation code
dialog-name-found-studio = Setting up
dialog-name-choose-zone = Time zone
