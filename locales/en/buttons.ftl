### Buttons and toasts that everybody meets.

button-back = ‹ Back
button-home = 🏠 Home
button-cancel = Cancel
button-have-invitation = I have a code
button-settings = ⚙️ Settings
button-language = Language
button-zone = Time zone
button-reminders-on = 🔔 Turn reminders on
button-reminders-off = 🔕 No reminders
button-roles = Switch role
button-wear-hat =
    { $worn ->
        [yes] ✓ { $role ->
            [student] Student
            [guardian] Parent
           *[tutor] Tutor
        }
       *[no] { $role ->
            [student] Student
            [guardian] Parent
           *[tutor] Tutor
        }
    }
button-currency =
    { $code ->
        [RUB] Rouble ₽
        [UAH] Hryvnia ₴
        [USD] Dollar $
        [EUR] Euro €
        [KZT] Tenge ₸
        [BYN] Bel. rouble Br
        [PLN] Złoty zł
        [GBP] Pound £
        [GEL] Lari ₾
        [AMD] Dram ֏
        [UZS] Sum
        [TRY] Lira ₺
        [ILS] Shekel ₪
        [CZK] Koruna Kč
       *[other] { $code }
    }
language-ru = Русский
language-uk = Українська
language-en = English
toast-saved = Saved
toast-too-quick = Too quick: nothing was done. It can be repeated in a few seconds.
alert-old-button = This button is from an earlier time. Here is your home screen with everything up to date.
