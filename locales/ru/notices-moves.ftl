### What both sides are told of a move by agreement.

notice-move-proposed = 🔁 <b>Предложение перенести урок</b>
notice-move-slot = • { $when }
notice-move-until = Ответ нужен до { $when }
notice-move-accepted = ✅ <b>Перенос подтверждён</b>
notice-move-declined = ✖️ <b>Перенос не подошёл</b>
notice-move-expired = ⌛ <b>Перенос остался без ответа</b>
notice-move-stays = Урок остаётся: { $when }
