### Домашнее задание: что, кому, к какому сроку

dialog-tutor-content =
    <b>Домашнее задание</b>
    { $who }

    { $given ->
        [yes]
            <blockquote>{ $text }</blockquote>
            { $files ->
                [0] Без файлов
                [one] { $files } файл
                [few] { $files } файла
               *[many] { $files } файлов
            }. Можно добавить ещё или перейти к сроку.
        [album]
            <blockquote>{ $text }</blockquote>
            Альбом получен. Можно добавить ещё или перейти к сроку.
       *[no] Напишите, что сделать, и пришлите фото или файлы — в любом порядке.
    }
dialog-tutor-due =
    <b>Срок сдачи · { $month }</b>
    { $who }

    К какому дню? Срок — конец дня у ученика. Можно написать: <code>пт</code>, <code>12.03</code>, <code>завтра 18:00</code>
dialog-tutor-confirm-homework =
    <b>{ $asked ->
        [guess] Это домашнее задание?
       *[yes] Отправить задание?
    }</b>

    { $who }
    <blockquote>{ $text }</blockquote>
    { $album ->
        [yes] Альбом получен
       *[no] { $files ->
            [0] Без файлов
            [one] { $files } файл
            [few] { $files } файла
           *[many] { $files } файлов
        }
    }
    Срок: { $due }
dialog-tutor-assign-who =
    <b>Кому задание?</b>

    { $many ->
        [yes] Отметьте всех, кому отправить. { $count ->
            [0] Пока никто не отмечен.
            [one] Отмечен { $count } ученик.
            [few] Отмечено { $count } ученика.
           *[many] Отмечено { $count } учеников.
        }
       *[no] Выберите или напишите имя.
    }
dialog-left-prepare-homework = Всё начатое — в черновиках.
dialog-name-prepare-homework = Домашнее задание
not-understood-prepare-homework-content = Такое к заданию не приложить. Подойдут текст, фото, файлы, голос и видео.
not-understood-prepare-homework-who = Такого имени в списке нет или подходит несколько. Выберите кнопкой.
not-understood-prepare-homework-due = Срок не разобрать. Напишите, например, 12.03 или пт — или выберите в календаре.
not-understood-prepare-homework-confirm = Такое к заданию не приложить. Подойдут текст, фото, файлы, голос и видео.
