### Making and changing groups.

dialog-name-add-group = Нова група
dialog-name-change-group = Зміна групи
dialog-groups-name =
    <b>Нова група</b>

    Як її назвати? Наприклад: Англійська B1, вт і чт.
dialog-groups-price =
    <b>{ $name }</b>

    Скільки коштує { $per ->
        [hour] година
       *[lesson] урок
    } для кожного учня? Оберіть або напишіть суму ({ $currency }). 0 — безкоштовно.
dialog-groups-places =
    <b>{ $name }</b>

    Скільки місць у групі? Оберіть або напишіть число від 2 до 100.
dialog-groups-new-places =
    <b>{ $name }: зараз { $capacity }</b>

    Скільки тепер місць? Зайнято { $members }. Оберіть або напишіть число.
dialog-groups-new-name =
    <b>{ $name }</b>

    Як тепер називається група?
dialog-groups-newcomer =
    <b>{ $name }</b> · новий учень

    Як звати учня? Напишіть ім’я.
not-understood-add-group-price = Суму не розібрати. Напишіть числом: 1500 або 1 500,50.
not-understood-add-group-length = Напишіть хвилини числом, наприклад 60.
not-understood-add-group-places = Напишіть, скільки місць, числом: наприклад, 6.
not-understood-change-group-places = Напишіть, скільки місць, числом: наприклад, 6.
