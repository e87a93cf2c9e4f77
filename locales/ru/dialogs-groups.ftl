### Making and changing groups.

dialog-name-add-group = Новая группа
dialog-name-change-group = Изменение группы
dialog-groups-name =
    <b>Новая группа</b>

    Как её назвать? Например: Английский B1, вт и чт.
dialog-groups-price =
    <b>{ $name }</b>

    Сколько стоит { $per ->
        [hour] час
       *[lesson] урок
    } для каждого ученика? Выберите или напишите сумму ({ $currency }). 0 — бесплатно.
dialog-groups-places =
    <b>{ $name }</b>

    Сколько мест в группе? Выберите или напишите число от 2 до 100.
dialog-groups-new-places =
    <b>{ $name }: сейчас { $capacity }</b>

    Сколько теперь мест? Занято { $members }. Выберите или напишите число.
dialog-groups-new-name =
    <b>{ $name }</b>

    Как теперь называется группа?
dialog-groups-newcomer =
    <b>{ $name }</b> · новый ученик

    Как зовут ученика? Напишите имя.
not-understood-add-group-price = Сумму не разобрать. Напишите числом: 1500 или 1 500,50.
not-understood-add-group-length = Напишите минуты числом, например 60.
not-understood-add-group-places = Напишите, сколько мест, числом: например, 6.
not-understood-change-group-places = Напишите, сколько мест, числом: например, 6.
