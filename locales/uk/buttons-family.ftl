# Кнопки, спільні для учня і батьків. Не довші за 20 знаків.
button-family-schedule = Розклад
button-family-homework = Завдання
button-family-progress = Прогрес
button-family-achievements = Досягнення
button-family-balance = Баланс
button-family-earlier = ‹ Раніше
button-family-later = Пізніше ›
button-family-materials = Матеріали · { $count }
button-family-feedback = Відповідь · { $count }
button-family-attempt = Спроба { $number } · { $pages } стор.
button-family-shelf = { $shelf ->
    [todo] Треба здати
    [waiting] На перевірці
   *[accepted] Готово
} · { $count }
