### The tutor is ill.

button-ill = 🤒 I'm ill
button-ill-today = Today only
button-ill-tomorrow = Till tomorrow
button-ill-sure = { $count ->
    [0] Mark the days
    [one] Cancel { $count } lesson
   *[other] Cancel { $count } lessons
}
button-ill-report = Families' answers
button-ill-refresh = 🔄 Refresh
button-ill-again = Send again
button-ill-undo = ↩️ Bring them back
toast-ill = { $count ->
    [0] The days are marked
    [one] { $count } lesson cancelled, the family will be told
   *[other] { $count } lessons cancelled, the families will be told
}
toast-ill-again = { $count ->
    [0] There is nothing more to send
   *[other] Sending again: { $count }
}
toast-ill-undone = { $count ->
    [0] There is nothing more to bring back
   *[other] Planned again: { $count }
}
