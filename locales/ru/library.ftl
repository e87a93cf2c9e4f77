### Материалы: библиотека репетитора и то, что из неё получает ученик.

library-untitled = Материал от { $day }
library-usual-levels = 5 класс, 9 класс, 11 класс, ОГЭ, ЕГЭ, A1, A2, B1
button-tutor-materials = Материалы
button-family-given = Материалы
button-library-all = Все материалы
button-library-write = Добавить текст
button-library-restore = Вернуть
button-library-clear = Убрать
button-library-for-draft = Из материалов
button-library-keep = В материалы
button-library-kind =
    { $kind ->
        [subject] Предмет
        [level] Уровень
        [topic] Тема
        [tag] Теги
       *[favourite] ⭐ Избранное
    }
button-library-act =
    { $act ->
        [give] Выдать ученикам
        [assign] Задать на дом
        [parts] Показать
        [holders] У кого есть
        [like] ⭐ В избранное
        [unlike] Из избранного
        [describe] Изменить
        [title] Название
        [drop] Убрать последнее
       *[remove] Удалить
    }
screen-library-title =
    { $which ->
        [all] <b>Материалы</b>
        [sought] <b>Материалы: «{ $name }»</b>
        [favourite] <b>Избранные материалы</b>
        [tag] <b>Материалы: #{ $name }</b>
       *[other] <b>Материалы: { $name }</b>
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
            [few] { $count } файла
           *[many] { $count } файлов
        }
        [voice] { $count ->
            [one] { $count } голосовое
           *[other] { $count } голосовых
        }
        [audio] { $count } аудио
        [text] { $count ->
            [one] { $count } текст
            [few] { $count } текста
           *[many] { $count } текстов
        }
       *[video] { $count } видео
    }
screen-library-shared =
    <b>{ $title }</b>
    { $holds }
screen-library-for-draft =
    { $which ->
        [some] <b>Что приложить к заданию?</b> Нажмите материал или напишите слово, чтобы найти.
        [none] <b>Материалов пока нет.</b> Что пришлёте в /materials, можно будет приложить отсюда.
       *[sought] <b>«{ $name }» не нашлось.</b> Напишите другое слово или начало слова.
    }
screen-library-hint = <i>Чтобы найти, напишите слово. Чтобы добавить, пришлите файл, альбом или ссылку.</i>
screen-library-empty =
    { $which ->
        [all] Здесь будет то, что пригодится не раз: файлы, фото, ссылки, тексты. Пришлите что-нибудь — оно сразу сохранится.
        [sought] Такого нет. Напишите другое слово или начало слова.
       *[other] Здесь пока пусто.
    }
screen-library-labels =
    { $kind ->
        [subject] <b>Материалы по предмету</b>
        [level] <b>Материалы по уровню</b>
        [topic] <b>Материалы по теме</b>
       *[tag] <b>Материалы по тегу</b>
    }{ $some ->
        [yes] { "" }
       *[no] { " " }— пока ничего не отмечено.
    }
screen-library-item = <b>{ $title }</b>
screen-library-fact =
    { $kind ->
        [subject] Предмет
        [level] Уровень
        [topic] Тема
       *[tag] Теги
    }: { $names }
screen-library-parts =
    { $album ->
        [yes] Принимаю альбом…
       *[no] { $count ->
            [one] В нём { $count } часть
            [few] В нём { $count } части
           *[many] В нём { $count } частей
        }
    }
screen-library-given =
    { $count ->
        [one] Есть у { $count } ученика
        [few] Есть у { $count } учеников
       *[many] Есть у { $count } учеников
    }, открыли: { $opened }
screen-library-more = <i>Пришлите ещё файл, фото или текст — добавится сюда. Слова с # станут тегами.</i>
screen-library-removed =
    <b>{ $title }</b>

    Удалено из материалов.{ $count ->
        [0] { "" }
        [one] { " " }У { $count } ученика останется.
        [few] { " " }У { $count } учеников останется.
       *[many] { " " }У { $count } учеников останется.
    }
screen-library-holders =
    <b>{ $title }</b>

    { $count ->
        [0] Пока ни у кого нет.
        [one] Есть у { $count } ученика, открыли: { $opened }
        [few] Есть у { $count } учеников, открыли: { $opened }
       *[many] Есть у { $count } учеников, открыли: { $opened }
    }
screen-library-holder =
    • { $student } — { $times ->
        [0] ещё не открыто (дано { $given })
        [1] открыто { $opened }
       *[other] открыто { $opened }, всего { $times }×
    }
screen-library-give =
    <b>{ $title }</b>

    { $some ->
        [yes] Кому дать? Нажмите имя или группу; ещё одно нажатие — забрать.
       *[no] Учеников пока нет.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Сейчас есть у: { $count }.
    }
dialog-library-title =
    <b>{ $title }</b>

    Напишите новое название.
dialog-library-edit =
    <b>{ $title }</b>

    { $kind ->
        [subject] Предмет
        [level] Уровень
        [topic] Тема
       *[tag] Теги
    }{ $some ->
        [yes] { "" }: { $names }. Можно поменять.
       *[no] { "" }. Выберите или напишите своё.
    }{ $kind ->
        [tag] { " " }Несколько тегов — через пробел.
       *[other] { "" }
    }
screen-library-describe = <i>Что изменить?</i>
dialog-library-write =
    <b>Новый материал</b>

    Пришлите текст или ссылку. Название возьму из первых слов, его можно поменять.
dialog-name-browse-materials = Материалы
dialog-left-browse-materials = Материалы сохранены.
not-understood-browse-materials-card = Такое не сохранить. Подойдут текст, фото, файлы, голос и видео.
not-understood-browse-materials-shelf = Такое не сохранить. Подойдут текст, фото, файлы, голос и видео.
not-understood-browse-materials-write = Такое не сохранить. Подойдут текст, фото, файлы, голос и видео.
toast-library-lent = Добавлено к заданию
toast-library-given =
    { $on ->
        [yes] { $count ->
            [0] Уже есть
           *[other] Дано: { $count }
        }
       *[no] { $count ->
            [0] И так нет
           *[other] Забрано: { $count }
        }
    }
error-material-removed = Этот материал удалён из библиотеки.
screen-given-title = <b>Материалы</b>
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
        [student] Здесь будут файлы, ссылки и записи, которые тебе даст репетитор.
       *[guardian] Здесь будут файлы, ссылки и записи, которые репетитор даст ребёнку.
    }
notice-material-given =
    { $count ->
        [1] 📎 <b>Новый материал</b>
       *[other] 📎 <b>Новые материалы: { $count }</b>
    }
notice-material-titles =
    { $titles }{ $more ->
        [0] { "" }
       *[other] { " " }и ещё { $more }
    }
button-notice-materials = Открыть материалы
button-lesson-material = 📎 { $title }
screen-lesson-materials = Материалы: { $titles }
screen-lesson-choice =
    { $which ->
        [some] <b>Материалы урока</b>
            Нажмите — ученики получат и увидят в карточке урока; ещё раз — забрать. Чтобы найти, напишите слово.
        [none] <b>Материалов пока нет.</b> Что пришлёте в /materials, можно будет дать к уроку отсюда.
       *[sought] <b>«{ $name }» не нашлось.</b> Напишите другое слово или начало слова.
    }
dialog-name-choose-for-lesson = Материалы урока
dialog-left-choose-for-lesson = Всё отмеченное сохранено.
toast-lesson-material =
    { $on ->
        [yes] Дано к уроку
       *[no] Забрано
    }
