### Groups of a tutor.

screen-groups = <b>Групи</b>
screen-groups-line =
    <b>{ $name }</b> · { $members } з { $capacity }{ $ahead ->
        [yes] { " " }· { $moment }
       *[no] { "" }
    }
screen-groups-none =
    <b>Групи</b>

    Тут будуть заняття для кількох учнів: місця, склад, уроки. Створіть першу групу.
screen-groups-title = <b>{ $name }</b> · група
screen-groups-terms = { $price } з учня · { $minutes } хв
screen-groups-places = Місця: { $members } з { $capacity }{ $waiting ->
    [0] { "" }
   *[other] { " " }· у черзі { $waiting }
}
screen-groups-nobody = Поки нікого немає. Додайте першого учня — і він потрапить в усі призначені уроки.
screen-groups-member = • { $name }
screen-groups-more = …і ще { $count }
screen-groups-members =
    <b>{ $name }</b> · { $members } з { $capacity }

    Оберіть учня, щоб відкрити картку або прибрати з групи.
screen-groups-pick =
    <b>{ $name }</b> · { $count ->
        [one] вільне { $count } місце
        [few] вільні { $count } місця
       *[many] вільно { $count } місць
    }

    Кого додати? Усі призначені уроки групи з’являться і в його розкладі.
screen-groups-full =
    <b>{ $name }</b>

    Місць більше немає: зайнято { $capacity } з { $capacity }.
screen-groups-edit =
    <b>{ $name }</b>

    Що змінити? Нова ціна діє з наступного проведеного уроку.
screen-groups-one =
    <b>{ $student }</b>

    У групі «{ $name }» з { $since }.
screen-groups-ask-leave =
    <b>{ $student }: прибрати з групи «{ $name }»?</b>

    { $count ->
        [0] Призначених уроків попереду немає.
        [one] Попереду { $count } урок — учень із нього вийде, група залишиться.
        [few] Попереду { $count } уроки — учень із них вийде, група залишиться.
       *[many] Попереду { $count } уроків — учень із них вийде, група залишиться.
    } Минулі уроки й баланс не зміняться.
screen-groups-left =
    <b>{ $student } більше не в групі «{ $name }»</b>

    { $count ->
        [0] Уроків попереду не було.
        [one] З розкладу прибрано { $count } урок.
        [few] З розкладу прибрано { $count } уроки.
       *[many] З розкладу прибрано { $count } уроків.
    }
screen-groups-history = <b>{ $name }</b> · хто був у групі
screen-groups-stay = • { $student }: з { $since }{ $is_over ->
    [yes] { " " }до { $till }
   *[no] { "" }
}
screen-queue =
    <b>{ $name }</b> · черга

    Зайнято { $members } з { $capacity }. { $free ->
        [0] Щойно місце звільниться, усі в черзі дізнаються одразу; воно дістанеться тому, хто натисне першим.
       *[other] Є вільне місце: його займе той, хто натисне першим.
    }
screen-queue-nobody = Ніхто не чекає.
screen-queue-line = • { $student } — чекає з { $since }{ $offered ->
    [yes] , запропоновано до { $until }
   *[no] { "" }
}
screen-queue-pick =
    <b>{ $name }</b> · до черги

    Хто чекає на місце? Родина отримає повідомлення, коли воно з’явиться.
screen-queue-one =
    <b>{ $student }</b>

    У черзі до групи «{ $name }». { $free ->
        [0] Місць поки немає.
       *[other] Місце є.
    }
screen-waiting-place =
    <b>{ $group }</b> · { $tutor }
    { $student }
screen-waiting-joined = ✅ Місце зайнято, уроки вже в розкладі.
screen-waiting-over = Більше не в черзі.
screen-waiting-ask-leave =
    <b>{ $group }: вийти з черги?</b>

    { $student } — зараз під номером { $number }. Повернутися можна через репетитора, уже в кінець.
