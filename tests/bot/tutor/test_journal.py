"""The journal through the bot: given, changed, excused and removed by its tutor, read by the family."""

from sqlalchemy import func, select

from bot.callbacks.tutor_grades import GivePoints
from storage import tables
from tests.bot.family import Home
from tests.bot.rig import Phone
from tests.bot.statements import taps


async def opens_journal(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-journal")


async def gives(home: Home, grade: str, kind: str) -> None:
    await home.tutor.presses("button-journal-give")
    if kind != "lesson":
        await home.tutor.presses("mark-kind", kind=kind)
    await home.tutor.presses_label(grade)


def average(home: Home, who: str, value: str, count: int) -> bool:
    phone: Phone = getattr(home, who)
    return phone.sees_words("screen-journal-average", average=value, count=count)


async def test_marks_are_given_weighed_and_read_by_the_family(home: Home) -> None:
    await opens_journal(home)
    assert home.tutor.sees_words("screen-journal-empty")
    await gives(home, "5", "test")
    await home.tutor.presses("button-journal-give")
    await home.tutor.says("2")
    assert average(home, "tutor", "3.5", 2)
    await home.tutor.presses("button-journal-rules")
    await home.tutor.presses("button-journal-weight", kind="test", weight=1)
    await opens_journal(home)
    assert average(home, "tutor", "4", 2)
    await home.parent.says("/start")
    await home.parent.presses("button-family-grades")
    assert average(home, "parent", "4", 2)
    await home.student.says("/start")
    await home.student.presses("button-family-grades")
    assert average(home, "student", "4", 2)


async def test_a_mark_is_changed_excused_and_removed_after_a_question(home: Home) -> None:
    await opens_journal(home)
    await gives(home, "3", "lesson")
    await home.tutor.presses_label("· 3")
    await home.tutor.presses("mark-kind", kind="exam")
    await home.tutor.presses("button-journal-regrade")
    await home.tutor.presses_label("4")
    await home.tutor.presses("button-journal-excuse")
    assert home.tutor.sees_words("screen-journal-is-excused")
    await home.tutor.presses("button-grades-remove")
    await home.tutor.presses("button-journal-keep")
    await home.tutor.presses("button-grades-remove")
    await home.tutor.presses("button-journal-remove-sure")
    assert home.tutor.sees_words("screen-journal-empty")


async def test_a_second_tap_on_a_grade_gives_no_second_mark(home: Home) -> None:
    await opens_journal(home)
    await home.tutor.presses("button-journal-give")
    await home.tutor.does(lambda person: (person.presses("4"), person.presses("4")))
    await taps(home.tutor, GivePoints(scale="five", points=4))
    async with home.rig.database.reading() as reads:
        assert await reads.scalar(select(func.count()).select_from(tables.marks)) == 1


async def test_a_group_stands_student_by_student_and_each_opens(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses("button-groups")
    await home.tutor.presses("button-groups-add")
    for line in ("Choir", "500", "60", "5"):
        await home.tutor.says(line)
    await home.tutor.presses("button-tutor-add-student")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-journal")
    assert home.tutor.sees_words("screen-journal-standing", name="Sam", graded="no", average="", count=0)
    await home.tutor.presses_label("Sam")
    await gives(home, "A", "lesson")
    await home.tutor.presses("button-back")
    assert home.tutor.sees_words("screen-journal-standing", name="Sam", graded="yes", average="A", count=1)
    await opens_journal(home)
    assert home.tutor.sees_words("screen-journal-courses")
    await home.student.says("/start")
    await home.student.presses("button-family-grades")
    await home.student.presses_label("Choir")
    assert home.student.sees_words("screen-journal-average", average="A", count=1)


async def test_the_journal_comes_as_a_workbook_and_as_pages(home: Home) -> None:
    await opens_journal(home)
    await gives(home, "5", "test")
    for form in ("xlsx", "pdf"):
        await home.tutor.presses("button-journal-file", form=form)
        newest = home.tutor.person.received[-1]
        assert newest.content["document"]["file_name"].endswith(f".{form}")
        assert newest.content["document"]["file_size"] > 1000
