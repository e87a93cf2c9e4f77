### Buttons and toasts that everybody meets.

button-back = ‹ Back
button-home = 🏠 Home
button-cancel = Cancel
button-have-invitation = I have a code
button-settings = ⚙️ Settings
button-language = Language
button-zone = Time zone
button-reminders-on = 🔔 Remind me
button-reminders-off = 🔕 Do not remind me
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
toast-too-quick = Too quick: nothing was done. Try again in a few seconds.
alert-old-button = This button is out of date. Here is your home screen, with everything as it is now.
