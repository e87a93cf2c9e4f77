### Власник і учні колег.

button-studio-students = 👥 Уся студія
screen-studio-students = <b>Учні студії</b>
screen-studio-student = <b>{ $name }</b> · { $balance }
screen-studio-nobody = Тут будуть учні всіх викладачів студії, з балансами.
screen-studio-teachers = { $many ->
    [yes] Займається з: { $names }
   *[no] Зараз ні з ким не займається
}
screen-studio-today =
    <b>Сьогодні</b>

    Ваших уроків немає. Учні колег, їхні баланси й оплати — у розділі «Уся студія».
