### What both sides are told of a move by agreement.

notice-move-proposed = 🔁 <b>Пропозиція перенести урок</b>
notice-move-slot = • { $when }
notice-move-until = Відповідь потрібна до { $when }
notice-move-accepted = ✅ <b>Перенесення підтверджено</b>
notice-move-declined = ✖️ <b>Перенесення не підійшло</b>
notice-move-expired = ⌛ <b>Перенесення лишилося без відповіді</b>
notice-move-stays = Урок залишається: { $when }
