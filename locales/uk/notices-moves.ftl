### What both sides are told of a move by agreement.

notice-move-proposed = 🔁 <b>Пропозиція перенести урок</b>
notice-move-slot = • { $when }
notice-move-until = Відповідь потрібна до { $when }
notice-move-accepted = ✅ <b>Перенесення підтверджено</b>
notice-move-declined = ✖️ <b>Перенесення не підійшло</b>
notice-move-expired = ⌛ <b>Перенесення лишилося без відповіді</b>
notice-move-stays = Урок залишається: { $when }

# Хвороба репетитора
notice-ill = 🤒 <b>Репетитор хворіє, урок скасовано</b>
notice-ill-choose = Новий час на вибір, до { $until }:
notice-ill-later = Новий час з’явиться окремо.
notice-move-stays-off = Урок лишається скасованим, новий час ще не обрано.
