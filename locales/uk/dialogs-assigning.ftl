### Домашнє завдання: що, кому, до якого терміну

dialog-tutor-content =
    <b>Домашнє завдання</b>
    { $who }

    { $given ->
        [yes]
            <blockquote>{ $text }</blockquote>
            { $files ->
                [0] Без файлів
                [one] { $files } файл
                [few] { $files } файли
               *[many] { $files } файлів
            }. Можна додати ще або перейти до терміну.
        [album]
            <blockquote>{ $text }</blockquote>
            Альбом отримано. Можна додати ще або перейти до терміну.
       *[no] Напишіть, що зробити, і надішліть фото чи файли — у будь-якому порядку.
    }
dialog-tutor-due =
    <b>Термін здачі · { $month }</b>
    { $who }

    До якого дня? Термін — кінець дня в учня. Можна написати: <code>пт</code>, <code>12.03</code>, <code>завтра 18:00</code>
dialog-tutor-confirm-homework =
    <b>{ $asked ->
        [guess] Це домашнє завдання?
       *[yes] Надіслати завдання?
    }</b>

    { $who }
    <blockquote>{ $text }</blockquote>
    { $album ->
        [yes] Альбом отримано
       *[no] { $files ->
            [0] Без файлів
            [one] { $files } файл
            [few] { $files } файли
           *[many] { $files } файлів
        }
    }
    Термін: { $due }
dialog-tutor-assign-who =
    <b>Кому завдання?</b>

    { $many ->
        [yes] Позначте всіх, кому надіслати. { $count ->
            [0] Поки нікого не позначено.
            [one] Позначено { $count } учня.
            [few] Позначено { $count } учні.
           *[many] Позначено { $count } учнів.
        }
       *[no] Оберіть або напишіть ім’я.
    }
dialog-left-prepare-homework = Усе розпочате — у чернетках.
dialog-name-prepare-homework = Домашнє завдання
not-understood-prepare-homework-content = Таке до завдання не додати. Підійдуть текст, фото, файли, голос і відео.
not-understood-prepare-homework-who = Такого імені в списку немає або підходить кілька. Оберіть кнопкою.
not-understood-prepare-homework-due = Термін не розібрати. Напишіть, наприклад, 12.03 або пт — або оберіть у календарі.
not-understood-prepare-homework-confirm = Таке до завдання не додати. Підійдуть текст, фото, файли, голос і відео.
