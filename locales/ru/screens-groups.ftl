### Groups of a tutor.

screen-groups = <b>Группы</b>
screen-groups-line =
    <b>{ $name }</b> · { $members } из { $capacity }{ $ahead ->
        [yes] { " " }· { $moment }
       *[no] { "" }
    }
screen-groups-none =
    <b>Группы</b>

    Здесь будут занятия для нескольких учеников: места, состав, уроки. Создайте первую группу.
screen-groups-title = <b>{ $name }</b> · группа
screen-groups-terms = { $price } с ученика · { $minutes } мин
screen-groups-places = Места: { $members } из { $capacity }{ $waiting ->
    [0] { "" }
   *[other] { " " }· в очереди { $waiting }
}
screen-groups-nobody = Пока никого нет. Добавьте первого ученика — и он попадёт во все назначенные уроки.
screen-groups-member = • { $name }
screen-groups-more = …и ещё { $count }
screen-groups-members =
    <b>{ $name }</b> · { $members } из { $capacity }

    Выберите ученика, чтобы открыть карточку или убрать из группы.
screen-groups-pick =
    <b>{ $name }</b> · { $count ->
        [one] свободно { $count } место
        [few] свободно { $count } места
       *[many] свободно { $count } мест
    }

    Кого добавить? Все назначенные уроки группы появятся и в его расписании.
screen-groups-full =
    <b>{ $name }</b>

    Мест больше нет: занято { $capacity } из { $capacity }.
screen-groups-edit =
    <b>{ $name }</b>

    Что изменить? Новая цена действует со следующего проведённого урока.
screen-groups-one =
    <b>{ $student }</b>

    В группе «{ $name }» с { $since }.
screen-groups-ask-leave =
    <b>{ $student }: убрать из группы «{ $name }»?</b>

    { $count ->
        [0] Назначенных уроков впереди нет.
        [one] Впереди { $count } урок — из него ученик выйдет, группа останется.
        [few] Впереди { $count } урока — из них ученик выйдет, группа останется.
       *[many] Впереди { $count } уроков — из них ученик выйдет, группа останется.
    } Прошедшие уроки и баланс не изменятся.
screen-groups-left =
    <b>{ $student } больше не в группе «{ $name }»</b>

    { $count ->
        [0] Уроков впереди не было.
        [one] Из расписания убран { $count } урок.
        [few] Из расписания убрано { $count } урока.
       *[many] Из расписания убрано { $count } уроков.
    }
screen-groups-history = <b>{ $name }</b> · кто был в группе
screen-groups-stay = • { $student }: с { $since }{ $is_over ->
    [yes] { " " }по { $till }
   *[no] { "" }
}
screen-queue =
    <b>{ $name }</b> · очередь

    Занято { $members } из { $capacity }. { $free ->
        [0] Как только место освободится, все в очереди узнают сразу; оно достанется тому, кто нажмёт первым.
       *[other] Есть свободное место: его займёт тот, кто нажмёт первым.
    }
screen-queue-nobody = Никто не ждёт.
screen-queue-line = • { $student } — ждёт с { $since }{ $offered ->
    [yes] , предложено до { $until }
   *[no] { "" }
}
screen-queue-pick =
    <b>{ $name }</b> · в очередь

    Кто ждёт места? Семья получит сообщение, когда оно появится.
screen-queue-one =
    <b>{ $student }</b>

    В очереди в группу «{ $name }». { $free ->
        [0] Мест пока нет.
       *[other] Место есть.
    }
screen-waiting-place =
    <b>{ $group }</b> · { $tutor }
    { $student }
screen-waiting-joined = ✅ Место занято, уроки уже в расписании.
screen-waiting-over = Больше не в очереди.
screen-waiting-ask-leave =
    <b>{ $group }: уйти из очереди?</b>

    { $student } — сейчас под номером { $number }. Вернуться можно через репетитора, уже в конец.
