# Уведомления об отменах.
notice-cancel-by-family = ✖️ <b>Отмена урока</b>
notice-cancel-asked-waiver = ❓ <b>Просят не списывать</b>
notice-cancel-reason = Причина: { $reason ->
    [illness] болезнь
    [no_power] нет света
    [no_internet] нет интернета
    [air_alert] воздушная тревога
   *[other] другая
}
notice-cancel-fate = { $fate ->
    [free] Отменено вовремя, ничего не списано.
    [free_late] Отменено поздно, но бесплатно: так можно раз в 90 дней.
    [charged] Отменено поздно, списано { $amount }.
    [asked] Цена отмены: { $amount }. Списать?
    [pending] Репетитор решает, списывать ли за урок.
    [waived] Ничего не списано.
   *[nothing] Отменено поздно, ничего не списано.
}
notice-cancel-costs = Цена отмены: { $amount }
notice-cancel-left = 🎟 В абонементах осталось: { $lessons }
notice-cancel-taken-back = ↩️ <b>Отмена отозвана, урок будет</b>
notice-cancel-wished = 🙋 <b>Просьба отменить урок</b>
notice-waiver-decided = { $waived ->
    [yes] 🤝 <b>За отмену ничего не спишется</b>
   *[no] 💬 <b>Отмена остаётся платной</b>
}
notice-makeup-expires = ⏳ <b>Отработка действует до { $till }</b>
notice-makeup-for = Вместо урока { $when }
button-notice-cancel-for = { $free ->
    [yes] Отменить бесплатно
   *[no] Отменить: −{ $amount }
}
