### Матеріали: бібліотека репетитора й те, що з неї отримує учень.

library-untitled = Матеріал від { $day }
library-usual-levels = 5 клас, 9 клас, 11 клас, НМТ, A1, A2, B1, B2
button-tutor-materials = Матеріали
button-family-given = Матеріали
button-library-all = Усі матеріали
button-library-write = Додати текст
button-library-restore = Повернути
button-library-clear = Прибрати
button-library-for-draft = З матеріалів
button-library-keep = До матеріалів
button-library-kind =
    { $kind ->
        [subject] Предмет
        [level] Рівень
        [topic] Тема
        [tag] Теги
       *[favourite] ⭐ Обране
    }
button-library-act =
    { $act ->
        [give] Видати учням
        [assign] Задати додому
        [parts] Показати
        [holders] У кого є
        [like] ⭐ В обране
        [unlike] З обраного
        [describe] Змінити
        [title] Назва
        [drop] Прибрати останнє
       *[remove] Видалити
    }
screen-library-title =
    { $which ->
        [all] <b>Матеріали</b>
        [sought] <b>Матеріали: «{ $name }»</b>
        [favourite] <b>Обрані матеріали</b>
        [tag] <b>Матеріали: #{ $name }</b>
       *[other] <b>Матеріали: { $name }</b>
    }
screen-library-line =
    • { $title }{ $labelled ->
        [yes] { " " }— { $labels }
       *[no] { "" }
    }{ $parts ->
        [1] { "" }
       *[other] { " " }({ $parts })
    }
library-holds =
    { $kind ->
        [photo] { $count } фото
        [document] { $count ->
            [one] { $count } файл
            [few] { $count } файли
           *[many] { $count } файлів
        }
        [voice] { $count ->
            [one] { $count } голосове
           *[other] { $count } голосових
        }
        [audio] { $count } аудіо
        [text] { $count ->
            [one] { $count } текст
            [few] { $count } тексти
           *[many] { $count } текстів
        }
       *[video] { $count } відео
    }
screen-library-shared =
    <b>{ $title }</b>
    { $holds }
screen-library-for-draft =
    { $which ->
        [some] <b>Що додати до завдання?</b> Натисніть матеріал або напишіть слово, щоб знайти.
        [none] <b>Матеріалів поки немає.</b> Що надішлете в /materials, можна буде додати звідси.
       *[sought] <b>«{ $name }» не знайшлося.</b> Напишіть інше слово або початок слова.
    }
screen-library-hint = <i>Щоб знайти, напишіть слово. Щоб додати, надішліть файл, альбом або посилання.</i>
screen-library-empty =
    { $which ->
        [all] Тут буде те, що знадобиться не раз: файли, фото, посилання, тексти. Надішліть щось — воно одразу збережеться.
        [sought] Такого немає. Напишіть інше слово або початок слова.
       *[other] Тут поки порожньо.
    }
screen-library-labels =
    { $kind ->
        [subject] <b>Матеріали за предметом</b>
        [level] <b>Матеріали за рівнем</b>
        [topic] <b>Матеріали за темою</b>
       *[tag] <b>Матеріали за тегом</b>
    }{ $some ->
        [yes] { "" }
       *[no] { " " }— поки нічого не позначено.
    }
screen-library-item = <b>{ $title }</b>
screen-library-fact =
    { $kind ->
        [subject] Предмет
        [level] Рівень
        [topic] Тема
       *[tag] Теги
    }: { $names }
screen-library-parts =
    { $album ->
        [yes] Приймаю альбом…
       *[no] { $count ->
            [one] У ньому { $count } частина
            [few] У ньому { $count } частини
           *[many] У ньому { $count } частин
        }
    }
screen-library-given =
    { $count ->
        [one] Є в { $count } учня
        [few] Є у { $count } учнів
       *[many] Є у { $count } учнів
    }, відкрили: { $opened }
screen-library-more = <i>Надішліть ще файл, фото чи текст — додасться сюди. Слова з # стануть тегами.</i>
screen-library-removed =
    <b>{ $title }</b>

    Видалено з матеріалів.{ $count ->
        [0] { "" }
        [one] { " " }У { $count } учня залишиться.
        [few] { " " }У { $count } учнів залишиться.
       *[many] { " " }У { $count } учнів залишиться.
    }
screen-library-holders =
    <b>{ $title }</b>

    { $count ->
        [0] Поки ні в кого немає.
        [one] Є в { $count } учня, відкрили: { $opened }
        [few] Є у { $count } учнів, відкрили: { $opened }
       *[many] Є у { $count } учнів, відкрили: { $opened }
    }
screen-library-holder =
    • { $student } — { $times ->
        [0] ще не відкрито (дано { $given })
        [1] відкрито { $opened }
       *[other] відкрито { $opened }, усього { $times }×
    }
screen-library-give =
    <b>{ $title }</b>

    { $some ->
        [yes] Кому дати? Натисніть ім’я або групу; ще одне натискання — забрати.
       *[no] Учнів поки немає.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Зараз мають: { $count }.
    }
dialog-library-title =
    <b>{ $title }</b>

    Напишіть нову назву.
dialog-library-edit =
    <b>{ $title }</b>

    { $kind ->
        [subject] Предмет
        [level] Рівень
        [topic] Тема
       *[tag] Теги
    }{ $some ->
        [yes] { "" }: { $names }. Можна змінити.
       *[no] { "" }. Виберіть або напишіть своє.
    }{ $kind ->
        [tag] { " " }Кілька тегів — через пробіл.
       *[other] { "" }
    }
screen-library-describe = <i>Що змінити?</i>
dialog-library-write =
    <b>Новий матеріал</b>

    Надішліть текст або посилання. Назву візьму з перших слів, її можна змінити.
dialog-name-browse-materials = Матеріали
dialog-left-browse-materials = Матеріали збережено.
not-understood-browse-materials-card = Таке не зберегти. Підійдуть текст, фото, файли, голос і відео.
not-understood-browse-materials-shelf = Таке не зберегти. Підійдуть текст, фото, файли, голос і відео.
not-understood-browse-materials-write = Таке не зберегти. Підійдуть текст, фото, файли, голос і відео.
toast-library-lent = Додано до завдання
toast-library-given =
    { $on ->
        [yes] { $count ->
            [0] Уже є
           *[other] Дано: { $count }
        }
       *[no] { $count ->
            [0] Його й немає
           *[other] Забрано: { $count }
        }
    }
error-material-removed = Цей матеріал видалено з бібліотеки.
screen-given-title = <b>Матеріали</b>
screen-given-line =
    { $new ->
        [yes] 🆕 <b>{ $title }</b>
       *[no] • { $title }
    }{ $named ->
        [yes] { " " }— { $subject }
       *[no] { "" }
    }, { $day }
screen-given-empty =
    { $reader ->
        [student] Тут будуть файли, посилання й записи, які тобі дасть репетитор.
       *[guardian] Тут будуть файли, посилання й записи, які репетитор дасть дитині.
    }
notice-material-given =
    { $count ->
        [1] 📎 <b>Новий матеріал</b>
       *[other] 📎 <b>Нові матеріали: { $count }</b>
    }
notice-material-titles =
    { $titles }{ $more ->
        [0] { "" }
       *[other] { " " }і ще { $more }
    }
button-notice-materials = Відкрити матеріали
button-lesson-material = 📎 { $title }
screen-lesson-materials = Матеріали: { $titles }
screen-lesson-choice =
    { $which ->
        [some] <b>Матеріали уроку</b>
            Натисніть — учні отримають і побачать у картці уроку; ще раз — забрати. Щоб знайти, напишіть слово.
        [none] <b>Матеріалів поки немає.</b> Що надішлете в /materials, можна буде дати до уроку звідси.
       *[sought] <b>«{ $name }» не знайшлося.</b> Напишіть інше слово або початок слова.
    }
dialog-name-choose-for-lesson = Матеріали уроку
dialog-left-choose-for-lesson = Усе позначене збережено.
toast-lesson-material =
    { $on ->
        [yes] Дано до уроку
       *[no] Забрано
    }
