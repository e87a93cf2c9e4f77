"""A tutor's materials: kept as they are sent, found by a beginning of a word, given, opened, taken back."""

from datetime import timedelta

from bot.callbacks import family
from bot.callbacks import tutor as doors
from bot.callbacks import tutor_library as callbacks
from bot.callbacks.base import Press
from bot.callbacks.family_library import OpenGift
from bot.callbacks.tutor_assigning import LendItem
from domain.library import LabelKind
from storage.queries import tutor_library, tutor_library_card
from storage.queries.family_pages import Turn
from storage.queries.tutor_library import ItemRow, Shelf
from storage.queries.tutor_library_card import ItemCard
from tests.bot.family import Home
from tests.bot.rig import Phone

ACT, KIND = "button-library-act", "button-library-kind"


async def items(home: Home, sought: str = "") -> tuple[ItemRow, ...]:
    async with home.rig.database.reading() as reads:
        return (await tutor_library.shelf(reads, home.family.tutor, Shelf(sought=sought))).rows


async def card(home: Home, item_id: int) -> ItemCard:
    async with home.rig.database.reading() as reads:
        return await tutor_library_card.card(reads, home.family.tutor, item_id)


async def test_a_material_is_kept_described_and_found_by_beginnings_of_words(home: Home) -> None:
    tutor = home.tutor
    await tutor.says("/materials")
    assert tutor.sees_words("screen-library-empty", which="all")
    await photographs(home, "Fractions for a start #exam")
    await tutor.does(lambda person: person.sends_album(3))
    await tutor.says("#hard")
    await tutor.presses(ACT, act="describe")
    await tutor.presses(KIND, kind="subject")
    await tutor.presses_label("Maths")
    await tutor.presses(ACT, act="describe")
    await tutor.presses(KIND, kind="level")
    await tutor.says("  Year \n 7 ")
    await tutor.presses(ACT, act="like")
    (row,) = await items(home)
    assert (row.title, row.parts, row.labels) == ("Fractions for a start", 4, ("Maths", "Year 7"))
    labels = (await card(home, row.id)).labels
    assert [one.shown for one in labels if one.kind is LabelKind.TAG] == ["exam", "hard"]
    await tutor.says("/materials")
    for sought, found in (("frac", 1), ("MATH exa", 1), ("racti", 0), ("frac nothing", 0), ("7", 1)):
        await tutor.says(sought)
        assert tutor.sees_words("screen-library-empty", which="sought") is not bool(found)
        assert len(await items(home, sought)) == found
        await tutor.presses("button-library-all")


async def test_a_material_given_is_opened_counted_and_stays_when_it_is_removed(home: Home) -> None:
    tutor, student = home.tutor, home.student
    await tutor.says("/materials")
    await photographs(home, "Fractions")
    (row,) = await items(home)
    await tutor.presses(ACT, act="give")
    for _ in range(2):
        await taps(tutor, callbacks.GiveTo(item=row.id, enrolment=1, on=1, page=0))
    await home.rig.passes(timedelta(minutes=3))
    assert student.sees_words("notice-material-given", count=1)
    await student.presses("button-notice-materials")
    await student.presses_label("Fractions")
    await student.presses_label("Fractions")
    await home.parent.says("/children")
    await home.parent.presses("button-family-given")
    await home.parent.presses_label("Fractions")
    assert [(one.student, one.times) for one in await holders(home, row.id)] == [("Sam", 2)]
    await tutor.says("/materials")
    await tutor.presses_label("Fractions")
    await tutor.presses(ACT, act="remove")
    assert await items(home) == ()
    await student.says("/materials")
    assert student.sees("Fractions")
    await tutor.presses("button-library-restore")
    assert len(await items(home)) == 1


async def test_a_part_of_an_album_that_comes_late_goes_where_the_rest_of_it_is(home: Home) -> None:
    tutor = home.tutor
    await tutor.says("/materials")
    await photographs(home, "Signs")
    await tutor.says("/materials")
    await tutor.does(lambda person: person.sends_photo(None, "Sums", album="7"))
    await tutor.says("/materials")
    await tutor.does(lambda person: person.sends_photo(album="7"))
    await tutor.presses_label("Signs")
    await tutor.does(lambda person: person.sends_photo(album="7"))
    assert sorted((row.title, row.parts) for row in await items(home)) == [("Signs", 1), ("Sums", 3)]


async def photographs(home: Home, caption: str) -> None:
    await home.tutor.does(lambda person: person.sends_photo(caption=caption))


async def taps(phone: Phone, meaning: Press) -> None:
    """A button he need not have been shown."""
    await phone.does(lambda person: person.taps(person.received[-1], meaning.pack()))


async def holders(home: Home, item_id: int) -> tuple[tutor_library_card.Holder, ...]:
    async with home.rig.database.reading() as reads:
        page = await tutor_library_card.holders(reads, home.family.tutor, item_id, 0, Turn.AFTER)
        return page.rows


async def test_several_given_in_a_burst_are_one_message_and_what_is_taken_back_is_not_told(
    home: Home,
) -> None:
    await home.tutor.says("/materials")
    for title in ("Sums", "Signs", "Shapes"):
        await photographs(home, title)
        await home.tutor.presses(ACT, act="give")
        await home.tutor.presses_label("Sam")
        await home.tutor.says("/materials")
    await home.tutor.presses_label("Shapes")
    await home.tutor.presses(ACT, act="give")
    await home.tutor.presses_label("Sam")
    before = len(home.student.person.received)
    await home.rig.passes(timedelta(minutes=3))
    assert len(home.student.person.received) == before + 1
    assert "Sums, Signs" in home.student.screen
    assert "Shapes" not in home.student.screen


async def test_what_came_out_of_the_blue_may_be_a_material_and_a_material_homework(home: Home) -> None:
    await home.family.plans(timedelta(minutes=-30))
    await home.tutor.does(lambda person: person.sends_photo(caption="No 7"))
    await home.tutor.presses("button-library-keep")
    (row,) = await items(home)
    assert (row.title, row.parts) == ("No 7", 1)
    await home.tutor.presses(ACT, act="assign")
    await home.tutor.presses("button-tutor-assign-sure")
    await home.rig.settle()
    assert home.student.sees_words("notice-homework-attached", count=1)


async def test_a_stranger_to_the_studio_opens_nothing(home: Home) -> None:
    await home.tutor.says("/materials")
    await home.tutor.does(lambda person: person.sends_photo(caption="Sums"))
    for phone in (home.student, home.parent):
        for press in (OpenGift(gift=1), callbacks.OpenItem(item=1), callbacks.ItemParts(item=1)):
            await taps(phone, press)
            assert not phone.sees("Sums")


async def test_a_material_goes_into_homework_that_is_being_prepared(home: Home) -> None:
    await home.family.plans(timedelta(minutes=-30))
    tutor = home.tutor
    await tutor.says("/materials")
    for title in ("Sums", "Roots"):
        await photographs(home, title)
        await tutor.says("/materials")
    await tutor.says("/students")
    await tutor.presses_label("Sam")
    await tutor.presses("button-tutor-assign")
    await tutor.presses("button-library-for-draft")
    await tutor.says("quadrille")
    assert tutor.sees_words("screen-library-for-draft", which="sought", name="quadrille")
    await tutor.says("roo")
    assert "Sums" not in tutor.screen
    for _ in range(2):
        await taps(tutor, LendItem(assignment=1, item=2))
    await tutor.presses("button-tutor-due")
    await tutor.presses("button-tutor-in-a-week")
    await tutor.presses("button-library-for-draft")
    await tutor.presses_label("Sums")
    await tutor.presses("button-tutor-assign-sure")
    await home.rig.settle()
    assert home.student.sees_words("notice-homework-attached", count=2)
    await taps(tutor, LendItem(assignment=1, item=1))
    assert tutor.person.queries[-1].answer == {
        "text": tutor.words.label("error-assignment-over"),
        "show_alert": True,
        "url": None,
    }


async def test_a_link_is_a_material_and_the_address_behind_a_word_is_kept(home: Home) -> None:
    """As Telegram marks them; a mark that is none costs nothing."""
    tutor = home.tutor
    await tutor.says("/materials")
    await tutor.says("https://example.org/film about fractions")
    await tutor.says("/materials")
    link = {"type": "text_link", "offset": 0, "length": 6, "url": "https://example.org/hidden"}
    odd = {"type": "text_link", "offset": -1, "length": 9, "url": ["x"]}
    await tutor.does(lambda person: person.sends("Theory of signs", entities=[odd, link]))
    titles = [row.title for row in await items(home)]
    assert titles == [
        "Theory (https://example.org/hidden) of signs",
        "https://example.org/film about fractions",
    ]


async def test_a_material_of_a_lesson_is_on_its_card_and_is_taken_back_with_it(home: Home) -> None:
    await home.family.plans(timedelta(days=1))
    tutor, student, parent = home.tutor, home.student, home.parent
    await tutor.says("/materials")
    await photographs(home, "Roots")
    await taps(tutor, doors.Lesson(lesson=1))
    await tutor.presses("button-tutor-lesson-more")
    await tutor.presses("button-tutor-materials")
    await tutor.says("roo")
    for _ in range(2):
        await taps(tutor, callbacks.AttachItem(lesson=1, item=1, on=1))
    await taps(tutor, doors.Lesson(lesson=1))
    assert tutor.sees_words("screen-lesson-materials", titles="Roots")
    for phone in (parent, student):
        await phone.says("/start")
        await taps(phone, family.FamilyLesson(lesson=1))
        await phone.presses("button-lesson-material", title="Roots")
    await home.rig.passes(timedelta(minutes=3))
    assert student.sees_words("notice-material-given", count=1)
    assert [(one.student, one.times) for one in await holders(home, 1)] == [("Sam", 1)]
    await taps(tutor, callbacks.AttachItem(lesson=1, item=1, on=0))
    assert await holders(home, 1) == ()
    await student.says("/start")
    await taps(student, family.FamilyLesson(lesson=1))
    assert "Roots" not in str(student.person.last.labels)
    for phone in (parent, student):
        await taps(phone, callbacks.AttachItem(lesson=1, item=1, on=1))
    assert await holders(home, 1) == ()
