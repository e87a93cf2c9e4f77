### An owner and the students of colleagues.

button-studio-students = 👥 Whole studio
screen-studio-students = <b>Students of the studio</b>
screen-studio-student = <b>{ $name }</b> · { $balance }
screen-studio-nobody = The students of all tutors will be here, with their balances.
screen-studio-teachers = { $many ->
    [yes] Taught by: { $names }
   *[no] Taught by nobody now
}
screen-studio-today =
    <b>Today</b>

    No lessons of yours. Students of your colleagues, their balances and payments are under “Whole studio”.
