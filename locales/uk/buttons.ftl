### Buttons and toasts that everybody meets.

button-back = ‹ Назад
button-home = 🏠 Головна
button-cancel = Скасувати
button-have-invitation = У мене є код
button-settings = ⚙️ Налаштування
button-language = Мова
button-zone = Часовий пояс
button-reminders-on = 🔔 Нагадувати
button-reminders-off = 🔕 Не нагадувати
button-roles = Змінити роль
button-wear-hat =
    { $worn ->
        [yes] ✓ { $role ->
            [student] Учень
            [guardian] Батьки
           *[tutor] Репетитор
        }
       *[no] { $role ->
            [student] Учень
            [guardian] Батьки
           *[tutor] Репетитор
        }
    }
button-currency =
    { $code ->
        [RUB] Рубль ₽
        [UAH] Гривня ₴
        [USD] Долар $
        [EUR] Євро €
        [KZT] Теньге ₸
        [BYN] Біл. рубль Br
        [PLN] Злотий zł
        [GBP] Фунт £
        [GEL] Ларі ₾
        [AMD] Драм ֏
        [UZS] Сум
        [TRY] Ліра ₺
        [ILS] Шекель ₪
        [CZK] Крона Kč
       *[other] { $code }
    }
language-ru = Русский
language-uk = Українська
language-en = English
toast-saved = Збережено
toast-too-quick = Надто швидко: це не спрацювало. Повторити можна за кілька секунд.
alert-old-button = Ця кнопка застаріла. Відкриваю головний екран — там усе актуальне.
