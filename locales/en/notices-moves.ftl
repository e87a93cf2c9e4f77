### What both sides are told of a move by agreement.

notice-move-proposed = 🔁 <b>An offer to move a lesson</b>
notice-move-slot = • { $when }
notice-move-until = Please answer by { $when }
notice-move-accepted = ✅ <b>The move is agreed</b>
notice-move-declined = ✖️ <b>The move did not suit</b>
notice-move-expired = ⌛ <b>Nobody answered about the move</b>
notice-move-stays = The lesson stays: { $when }

# The tutor is ill
notice-ill = 🤒 <b>The tutor is ill, the lesson is cancelled</b>
notice-ill-choose = New times to choose from, till { $until }:
notice-ill-later = A new time will follow.
notice-move-stays-off = The lesson stays cancelled; no new time has been chosen yet.
