### Making and changing groups.

dialog-name-add-group = New group
dialog-name-change-group = Changing a group
dialog-groups-name =
    <b>New group</b>

    What is it called? For example: English B1, Tue and Thu.
dialog-groups-price =
    <b>{ $name }</b>

    What does { $per ->
        [hour] an hour
       *[lesson] a lesson
    } cost each student? Choose, or type an amount ({ $currency }). 0 is free.
dialog-groups-places =
    <b>{ $name }</b>

    How many places? Choose, or type a number from 2 to 100.
dialog-groups-new-places =
    <b>{ $name }: now { $capacity }</b>

    How many places from now on? { $members } are taken. Choose, or type a number.
dialog-groups-new-name =
    <b>{ $name }</b>

    What is the group called now?
dialog-groups-newcomer =
    <b>{ $name }</b> · new student

    What is the student’s name? Type it.
not-understood-add-group-price = That is no amount. Type a number: 1500 or 1,500.50.
not-understood-add-group-length = Type the minutes as a number, 60 for example.
not-understood-add-group-places = Type the number of places, 6 for example.
not-understood-change-group-places = Type the number of places, 6 for example.
