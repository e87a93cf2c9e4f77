### Buttons and toasts that everybody meets.

button-back = ‹ Назад
button-home = 🏠 Главная
button-cancel = Отмена
button-have-invitation = У меня есть код
button-settings = ⚙️ Настройки
button-language = Язык
button-zone = Часовой пояс
button-reminders-on = 🔔 Напоминать
button-reminders-off = 🔕 Не напоминать
button-roles = Сменить роль
button-wear-hat =
    { $worn ->
        [yes] ✓ { $role ->
            [student] Ученик
            [guardian] Родитель
           *[tutor] Репетитор
        }
       *[no] { $role ->
            [student] Ученик
            [guardian] Родитель
           *[tutor] Репетитор
        }
    }
button-currency =
    { $code ->
        [RUB] Рубль ₽
        [UAH] Гривна ₴
        [USD] Доллар $
        [EUR] Евро €
        [KZT] Тенге ₸
        [BYN] Бел. рубль Br
        [PLN] Злотый zł
        [GBP] Фунт £
        [GEL] Лари ₾
        [AMD] Драм ֏
        [UZS] Сум
        [TRY] Лира ₺
        [ILS] Шекель ₪
        [CZK] Крона Kč
       *[other] { $code }
    }
language-ru = Русский
language-uk = Українська
language-en = English
toast-saved = Сохранено
toast-too-quick = Слишком быстро: это не сработало. Повторить можно через несколько секунд.
alert-old-button = Эта кнопка устарела. Открываю главный экран — там всё актуальное.
