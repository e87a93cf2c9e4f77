### Домашнее задание: что, кому, к какому сроку

screen-tutor-assign-who = { $count ->
    [0] ⚠️ Кому — пока не выбрано
   *[many] { $names }{ $more ->
        [0] { "" }
       *[many] { " " }и ещё { $more }
    }{ $named ->
        [yes] , { $subject }
       *[no] { "" }
    }
}
screen-tutor-assign-due = { $kind ->
    [lesson] к следующему уроку{ $each ->
        [yes] { " " }каждого{ $without ->
            [0] { "" }
           *[many] , без урока в плане — через неделю
        }
       *[no] { " " }— { $due }
    }
    [week] { $each ->
        [yes] через неделю: уроков в плане нет
       *[no] { $due } — урока в плане нет
    }
   *[day] { $due }
}
screen-tutor-given =
    <b>Задание отправлено · { $count }</b>

    { $lines }{ $more ->
        [0] { "" }
       *[many] { "\u000A" }…и ещё { $more }
    }
screen-tutor-given-line = • { $student } — до { $due } · { $state ->
        [assigned] задано
        [seen] открыто
        [missing] ⚠️ срок прошёл
        [submitted] ждёт проверки
        [in_check] на проверке
        [excused] сдавать не нужно
        [returned] на доработке
        [withdrawn] отменено
       *[accepted] ✅ принято
    }
screen-tutor-drafts = <b>Черновики заданий</b>
screen-tutor-no-drafts =
    <b>Черновики заданий</b>

    Здесь будут задания, которые вы начали и ещё не отправили. Пришлите фото или файл в любой момент — получится заготовка.
screen-tutor-draft-line = • { $text }
    { "  " }{ $whom ->
        [nobody] пока никому
        [single] { $student }
       *[several] { $student } и другие
    } · { $day }
screen-tutor-assign-nobody =
    <b>Кому задание?</b>

    Учеников пока нет. Задание подождёт в черновиках.
screen-tutor-templates = <b>Шаблоны заданий · { $count }</b>{ $pages ->
        [1] { "" }
       *[many] { " " }· { $page }/{ $pages }
    }
    Чтобы найти, напишите слово из задания.
screen-tutor-template-line = • { $text }{ $files ->
        [0] { "" }
       *[many] { " " }· 📎 { $files }
    }
screen-tutor-no-templates =
    <b>Шаблоны заданий</b>

    { $found ->
        [no] Со словами «{ $sought }» ничего нет. Напишите иначе.
       *[none] Здесь будут задания, которые пригодятся ещё раз. Откройте отправленное задание и нажмите «В шаблоны».
    }
screen-tutor-template =
    <b>Шаблон задания</b>

    <blockquote>{ $text }</blockquote>
    { $files ->
        [0] Без файлов
        [one] { $files } файл
        [few] { $files } файла
       *[many] { $files } файлов
    }
button-tutor-withdraw = { $all ->
    [yes] Отменить всем
   *[no] Отменить задание
}
toast-tutor-withdrawn = Задание отменено
screen-tutor-withdraw =
    { $count ->
        [1] <b>Отменить задание?</b>
       *[other] <b>Отменить задание всем? ({ $count })</b>
    }

    { $count ->
        [1] { $student } · { $text }
       *[other] Кто уже начал сдавать, у того задание останется.
    }
    Напоминаний больше не будет. Кому задание уже пришло, тот узнает, что его отменили.
