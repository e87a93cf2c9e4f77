# Кнопки, общие для ученика и родителя. Не длиннее 20 знаков.
button-family-schedule = Расписание
button-family-homework = Задания
button-family-progress = Прогресс
button-family-achievements = Достижения
button-family-balance = Баланс
button-family-earlier = ‹ Раньше
button-family-later = Позже ›
button-family-materials = Материалы · { $count }
button-family-feedback = Ответ · { $count }
button-family-attempt = Попытка { $number } · { $pages } стр.
button-family-shelf = { $shelf ->
    [todo] К сдаче
    [waiting] На проверке
   *[accepted] Готово
} · { $count }
