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
screen-tutor-given-line = • { $student } — до { $due }
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
