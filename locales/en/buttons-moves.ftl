### A move by agreement.

button-move-propose = Offer times
button-move-ask = 🔁 Move
button-move-answer = Answer
button-move-sent = ⏳ Waiting
button-move-sooner = ‹ Sooner
button-move-later = Later ›
button-move-send = Send
button-move-more = One more time
button-move-drop = ✖ { $slot }
button-move-decline = None of these
button-move-withdraw = Take it back
button-move-other = Other times
toast-move-sent = Sent
toast-move-accepted = The lesson has moved
toast-move-declined = Answered
toast-move-withdrawn = Taken back
