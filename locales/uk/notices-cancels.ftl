# Сповіщення про скасування.
notice-cancel-by-family = ✖️ <b>Урок скасовано</b>
notice-cancel-asked-waiver = ❓ <b>Просять не списувати</b>
notice-cancel-reason = Причина: { $reason ->
    [illness] хвороба
    [no_power] немає світла
    [no_internet] немає інтернету
    [air_alert] повітряна тривога
   *[other] інша
}
notice-cancel-fate = { $fate ->
    [free] Скасовано вчасно, нічого не списано.
    [free_late] Скасовано пізно, але безкоштовно: так можна раз на 90 днів.
    [charged] Скасовано пізно, списано { $amount }.
    [asked] Ціна скасування: { $amount }. Списати?
    [pending] Репетитор вирішує, чи списувати за урок.
    [waived] Нічого не списано.
   *[nothing] Скасовано пізно, нічого не списано.
}
notice-cancel-costs = Ціна скасування: { $amount }
notice-cancel-left = 🎟 В абонементах залишилося: { $lessons }
notice-cancel-taken-back = ↩️ <b>Скасування відкликано, урок буде</b>
notice-cancel-wished = 🙋 <b>Прохання скасувати урок</b>
notice-waiver-decided = { $waived ->
    [yes] 🤝 <b>За скасування нічого не спишеться</b>
   *[no] 💬 <b>Скасування лишається платним</b>
}
notice-makeup-expires = ⏳ <b>Відпрацювання діє до { $till }</b>
notice-makeup-for = Замість уроку { $when }
button-notice-cancel-for = { $free ->
    [yes] Скасувати безоплатно
   *[no] Скасувати: −{ $amount }
}
