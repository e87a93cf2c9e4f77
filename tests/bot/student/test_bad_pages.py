"""Whatever a student sends instead of a page is answered, costs no page, and is never opened."""

from operator import methodcaller

from domain.homework import PAGE_LIMIT, HomeworkState
from simulator.chats import Message
from tests.bot.family import Home
from tests.bot.student.test_hand_in import RECEIPT, card_of, opens_hand_in, pages_of


async def test_nothing_that_acts_is_passed_on_and_nothing_sent_is_lost(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    student, megabyte = home.student, 1024 * 1024
    for name, mime, size, kind in (
        ("setup.exe", "application/x-msdownload", 9, "program"),
        ("photo.jpg.scr", "image/jpeg", 9, "program"),
        ("drawing.svg", "image/svg+xml", 9, "web_page"),
        ("page.html", "text/html", 9, "web_page"),
        ("bomb.zip", "application/zip", 42_000, "archive"),
    ):
        await student.does(lambda person: person.sends_photo())
        await student.does(methodcaller("sends_document", name, size=size, mime=mime))
        assert student.sees(student.words.label("error-file-refused", kind=kind)), name
    await student.does(lambda person: person.sends_document("empty.pdf", b"", size=0))
    assert student.sees(student.words.label("error-file-empty"))
    await student.does(lambda person: person.sends_document("film.pdf", size=25 * megabyte))
    assert student.sees(student.words.label("error-file-too-big", limit_megabytes=20))
    for deed in ("sends_sticker", "sends_location", "sends_contact"):
        await student.does(methodcaller(deed))
    await student.does(lambda person: person.sends_poll("Which?", ["a", "b"]))
    assert student.chat.count(student.words.label("not-understood-hand-in-collecting")) == 4
    assert not [entry for entry in home.rig.world.journal.entries if entry.name == "getFile"]
    await home.rig.passes(RECEIPT)
    await student.presses("button-student-submit", pages=5)
    assert len(await pages_of(home, work.id)) == 5


async def test_a_forwarded_album_is_as_good_as_a_sent_one_and_the_limit_is_told_once(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    first = home.student.person.sends_album(10)
    await home.student.does(lambda person: [person.forwards(message) for message in first])
    assert len(await pages_of(home, work.id)) == 20
    for _ in range(3):
        await home.student.does(lambda person: person.sends_album(10))
    for _ in range(2):
        await home.student.does(lambda person: person.sends_album(9))
    await home.rig.passes(RECEIPT)
    assert len(await pages_of(home, work.id)) == PAGE_LIMIT
    full = home.student.words.label("error-too-many-pages", limit=PAGE_LIMIT)
    assert home.student.chat.count(full) == 1
    await home.student.presses("button-student-submit", pages=PAGE_LIMIT)
    assert (await card_of(home, work.id)).work.state is HomeworkState.SUBMITTED


async def test_an_edit_changes_its_page_until_the_work_is_handed_in(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    sent: list[Message] = []
    await home.student.does(lambda person: person.sends_photo())
    await home.student.does(lambda person: sent.append(person.sends("x = 5")))
    await home.student.does(lambda person: person.edits(sent[0], "x = 6"))
    assert home.student.sees_words("screen-student-page-corrected", number=2)
    assert [page.text for page in await pages_of(home, work.id)] == [None, "x = 6"]
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=2)
    await home.student.does(lambda person: person.edits(sent[0], "x = 7"))
    assert home.student.sees_words("screen-student-page-not-corrected", state="submitted")
    await home.tutor.presses("button-notice-check")
    assert "x = 6" in home.tutor.chat
    await home.student.does(lambda person: person.edits(sent[0], "x = 8"))
    assert home.student.sees_words("screen-student-page-not-corrected", state="other")
    assert [page.text for page in await pages_of(home, work.id)] == [None, "x = 6"]
    words = home.student.person.sends("/hm")
    await home.rig.settle()
    before = len(home.student.person.received)
    await home.student.does(lambda person: person.edits(words, "hm?"))
    assert len(home.student.person.received) == before


async def test_a_message_deleted_on_the_phone_stays_a_page(home: Home) -> None:
    """Telegram tells no bot of it: what has come is kept, and taken out by its button."""
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    sent: list[Message] = []
    await home.student.does(lambda person: sent.extend(person.sends_album(3)))
    await home.student.does(lambda person: person.deletes(sent[1]))
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-pages")
    assert home.student.sees_words("screen-student-pages", subject="Maths")
    await home.student.presses("button-student-submit", pages=3)
    await home.tutor.presses("button-notice-check")
    assert len([message for message in home.tutor.person.received if message.kind == "photo"]) == 3
    assert len(await pages_of(home, work.id)) == 3
