### What both sides are told of a move by agreement.

notice-move-proposed = 🔁 <b>Предложение перенести урок</b>
notice-move-slot = • { $when }
notice-move-until = Ответ нужен до { $when }
notice-move-accepted = ✅ <b>Перенос подтверждён</b>
notice-move-declined = ✖️ <b>Перенос не подошёл</b>
notice-move-expired = ⌛ <b>Перенос остался без ответа</b>
notice-move-stays = Урок остаётся: { $when }

# Болезнь репетитора
notice-ill = 🤒 <b>Репетитор болеет, урок отменён</b>
notice-ill-choose = Новое время на выбор, до { $until }:
notice-ill-later = Новое время появится отдельно.
notice-move-stays-off = Урок остаётся отменённым, новое время ещё не выбрано.
