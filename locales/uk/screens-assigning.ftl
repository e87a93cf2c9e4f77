### Домашнє завдання: що, кому, до якого терміну

screen-tutor-assign-who = { $count ->
    [0] ⚠️ Кому — ще не обрано
   *[many] { $names }{ $more ->
        [0] { "" }
       *[many] { " " }і ще { $more }
    }{ $named ->
        [yes] , { $subject }
       *[no] { "" }
    }
}
screen-tutor-assign-due = { $kind ->
    [lesson] до наступного уроку{ $each ->
        [yes] { " " }кожного{ $without ->
            [0] { "" }
           *[many] , без уроку в плані — за тиждень
        }
       *[no] { " " }— { $due }
    }
    [week] { $each ->
        [yes] за тиждень: уроків у плані немає
       *[no] { $due } — уроку в плані немає
    }
   *[day] { $due }
}
screen-tutor-given =
    <b>Завдання надіслано · { $count }</b>

    { $lines }{ $more ->
        [0] { "" }
       *[many] { "\u000A" }…і ще { $more }
    }
screen-tutor-given-line = • { $student } — до { $due } · { $state ->
        [assigned] задано
        [seen] відкрито
        [missing] ⚠️ термін минув
        [submitted] чекає перевірки
        [in_check] на перевірці
        [excused] здавати не треба
        [returned] на доопрацюванні
        [withdrawn] скасовано
       *[accepted] ✅ прийнято
    }
screen-tutor-drafts = <b>Чернетки завдань</b>
screen-tutor-no-drafts =
    <b>Чернетки завдань</b>

    Тут будуть завдання, які ви розпочали й ще не надіслали. Надішліть фото чи файл будь-коли — вийде чернетка.
screen-tutor-draft-line = • { $text }
    { "  " }{ $whom ->
        [nobody] поки нікому
        [single] { $student }
       *[several] { $student } та інші
    } · { $day }
screen-tutor-assign-nobody =
    <b>Кому завдання?</b>

    Учнів поки немає. Завдання зачекає в чернетках.
screen-tutor-templates = <b>Шаблони завдань · { $count }</b>{ $pages ->
        [1] { "" }
       *[many] { " " }· { $page }/{ $pages }
    }
    Щоб знайти, напишіть слово із завдання.
screen-tutor-template-line = • { $text }{ $files ->
        [0] { "" }
       *[many] { " " }· 📎 { $files }
    }
screen-tutor-no-templates =
    <b>Шаблони завдань</b>

    { $found ->
        [no] Зі словами «{ $sought }» нічого немає. Напишіть інакше.
       *[none] Тут будуть завдання, які знадобляться ще раз. Відкрийте надіслане завдання й натисніть «У шаблони».
    }
screen-tutor-template =
    <b>Шаблон завдання</b>

    <blockquote>{ $text }</blockquote>
    { $files ->
        [0] Без файлів
        [one] { $files } файл
        [few] { $files } файли
       *[many] { $files } файлів
    }
button-tutor-withdraw = { $all ->
    [yes] Скасувати всім
   *[no] Скасувати завдання
}
toast-tutor-withdrawn = Завдання скасовано
screen-tutor-withdraw =
    { $count ->
        [1] <b>Скасувати завдання?</b>
       *[other] <b>Скасувати завдання всім? ({ $count })</b>
    }

    { $count ->
        [1] { $student } · { $text }
       *[other] Хто вже почав здавати, у того завдання залишиться.
    }
    Нагадувань більше не буде. Кому завдання вже надійшло, той дізнається, що його скасовано.
