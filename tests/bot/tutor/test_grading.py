"""The scale of a course on its screen, and grades of homework tapped and typed."""

from bot.callbacks.student import Homework as OwnHomework
from bot.callbacks.tutor import Homework
from bot.callbacks.tutor_grades import SetGrade
from domain.identity import known
from tests.bot.family import Home
from tests.bot.statements import taps


async def chooses_scale(home: Home, scale: str) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-tutor-edit")
    await home.tutor.presses("button-grades-course", subject="Maths")
    await home.tutor.presses("grade-scale", scale=scale)


async def test_homework_is_graded_in_the_scale_chosen_and_the_family_sees_it(home: Home) -> None:
    work = known((await home.assigns("No 412")).id)
    await chooses_scale(home, "twelve")
    assert home.tutor.sees_words("screen-grades-course", subject="Maths", whose="Sam", scale="1–12")
    await taps(home.tutor, Homework(homework=work))
    await home.tutor.presses("button-grades-work", graded="no")
    await home.tutor.presses_label("11")
    assert home.tutor.sees_words("screen-grades-line", grade="11")
    await home.student.says("/start")
    await taps(home.student, OwnHomework(homework=work))
    assert home.student.sees_words("screen-grades-line", grade="11")


async def test_a_grade_is_typed_refused_beyond_its_scale_and_taken_away(home: Home) -> None:
    work = known((await home.assigns("No 412")).id)
    await chooses_scale(home, "hundred")
    await taps(home.tutor, Homework(homework=work))
    await home.tutor.presses("button-grades-work", graded="no")
    await home.tutor.says("101")
    assert home.tutor.sees_words("error-grade-out-of-range", least=0, most=100)
    await home.tutor.says("good")
    assert home.tutor.sees_words("not-understood-grade-homework-points")
    await home.tutor.says("87")
    assert home.tutor.sees_words("screen-grades-line", grade="87")
    await home.tutor.presses("button-grades-work", graded="yes")
    await home.tutor.presses("button-grades-remove")
    assert "87" not in home.tutor.screen


async def test_a_pass_is_typed_in_words_and_a_button_of_the_scale_before_gives_nothing(home: Home) -> None:
    work = known((await home.assigns("No 412")).id)
    await chooses_scale(home, "pass_fail")
    await taps(home.tutor, SetGrade(homework=work, scale="five", points=1))
    assert home.tutor.sees_words("error-changed-since")
    await taps(home.tutor, Homework(homework=work))
    await home.tutor.presses("button-grades-work", graded="no")
    await home.tutor.says("Passed")
    assert home.tutor.sees_words(
        "screen-grades-line", grade=home.tutor.words.label("grade-passed", passed="yes")
    )


async def test_a_group_is_graded_in_a_scale_of_its_own(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses("button-groups")
    await home.tutor.presses("button-groups-add")
    await home.tutor.says("Choir")
    await home.tutor.says("500")
    await home.tutor.says("60")
    await home.tutor.says("5")
    await home.tutor.presses("button-tutor-edit")
    await home.tutor.presses("button-grades-group")
    await home.tutor.presses("grade-scale", scale="hundred")
    whose = home.tutor.words.label("tutor-group", count=0)
    assert home.tutor.sees_words("screen-grades-course", subject="Choir", whose=whose, scale="0–100")


async def test_what_need_not_be_done_leaves_the_to_do_list_till_it_is_called_for_again(home: Home) -> None:
    work = known((await home.assigns("No 412")).id)
    await taps(home.tutor, Homework(homework=work))
    await home.tutor.presses("button-journal-excuse")
    assert home.tutor.person.toasts[-1] == home.tutor.words.label("toast-grades-excused", excused="yes")
    await home.student.says("/homework")
    assert home.student.sees_words("screen-homework-empty", shelf="todo")
    await home.student.presses("button-family-shelf", shelf="accepted", count=1)
    need_not = home.student.words.label("screen-homework-state", state="excused", pages=0)
    assert need_not in home.student.screen
    await taps(home.student, OwnHomework(homework=work))
    assert need_not in home.student.screen
    assert home.student.words.label("button-student-hand-in", how="first") not in home.student.screen
    await home.tutor.presses("button-grades-called-for")
    await home.student.says("/homework")
    assert home.student.sees_words("screen-homework-shelf", shelf="todo", count=1)
