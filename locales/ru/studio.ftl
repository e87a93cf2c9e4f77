### Владелец и ученики коллег.

button-studio-students = 👥 Вся студия
screen-studio-students = <b>Ученики студии</b>
screen-studio-student = <b>{ $name }</b> · { $balance }
screen-studio-nobody = Здесь будут ученики всех преподавателей студии, с балансами.
screen-studio-teachers = { $many ->
    [yes] Занимается с: { $names }
   *[no] Сейчас ни с кем не занимается
}
screen-studio-today =
    <b>Сегодня</b>

    Ваших уроков нет. Ученики коллег, их балансы и оплаты — в разделе «Вся студия».
