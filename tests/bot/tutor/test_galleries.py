"""What was sent, shown again when Telegram knows some of it, or nothing of it, no more."""

from datetime import timedelta

import pytest

from domain.homework import Material, MediaKind
from simulator import images
from simulator.chats import Message
from storage import image_copies
from tests.bot.family import Home
from tests.bot.tutor.test_availability import opens_hours
from tests.bot.tutor.test_homework import hands_in

TICK = timedelta(seconds=30)


def media(messages: list[Message]) -> list[str]:
    return ["photo" if message.content.get("photo") else message.kind for message in messages]


def lost(home: Home) -> Material:
    """One that some other bot was given."""
    files = home.rig.world.files
    ids = files.show(files.keep("photo", images.draw(seed=2)), bot_id=1)
    return Material(kind=MediaKind.PHOTO, file_id=ids["file_id"], size=ids["file_size"])


async def test_a_page_that_telegram_lost_stops_no_other_and_is_named_in_its_place(home: Home) -> None:
    """To the tutor and in what comes back; it can be answered like any other."""
    work = await home.assigns("No 412")
    await home.family.hands_in(work, home.photo(), lost(home), home.photo())
    await home.rig.passes(timedelta(seconds=3))
    before = len(home.tutor.person.received)
    await home.tutor.presses("button-notice-check")
    shown = home.tutor.person.received[before:]
    line = home.tutor.words.label("screen-file-gone")
    second = f"{home.tutor.words.label('screen-page-number', number=2, total=3)}\n{line}"
    assert media(shown[:3]) == ["photo", "text", "photo"]
    assert shown[1].text == second
    await home.tutor.does(lambda person: person.replies(shown[1], "I saw it in the lesson"))
    before = len(home.student.person.received)
    await home.tutor.presses("button-tutor-return")
    album = home.student.person.received[before:]
    assert media(album) == ["photo", "text", "photo", "text"]
    assert "I saw it in the lesson" in album[1].text
    assert home.student.words.label("screen-file-gone") in album[1].text


async def test_after_a_change_of_bot_the_work_says_what_it_cannot_show(home: Home) -> None:
    await home.assigns("No 412")
    await hands_in(home, 2)
    await home.rig.changes_bot()
    await home.tutor.says("/homework")
    await home.tutor.presses("button-tutor-check", student="Sam")
    gone = home.tutor.words.label("screen-file-gone")
    assert [gone in message.text for message in home.tutor.person.received[-3:]] == [True, True, False]


async def test_a_studio_that_keeps_copies_loses_no_picture_with_its_bot(home: Home) -> None:
    """Photos and pictures sent as files, to the tutor and in the album that comes back, marked."""
    await keeps(home)
    await home.assigns("No 412")
    await home.student.says("/start")
    await home.student.presses("button-student-hand-in", how="first")
    await home.student.does(lambda person: person.sends_album(2))
    await home.student.does(
        lambda person: person.sends_document("p.png", images.draw(seed=9), mime="image/png")
    )
    await home.student.does(lambda person: person.sends_document("p.jpg", b"words", mime="image/jpeg"))
    await home.rig.passes(timedelta(seconds=3))
    await home.student.presses("button-student-submit", pages=4)
    await home.rig.passes(TICK)
    await home.rig.changes_bot()
    await home.tutor.says("/homework")
    await home.tutor.presses("button-tutor-check", student="Sam")
    *pages, _ = home.tutor.person.received[-5:]
    assert media(pages) == ["photo", "photo", "document", "text"]
    assert home.tutor.words.label("screen-file-gone") in pages[3].text
    await home.student.says("/start")
    before = len(home.student.person.received)
    await home.tutor.does(lambda person: person.replies(pages[0], "+"))
    await home.tutor.does(lambda person: person.replies(pages[2], "-"))
    await home.tutor.presses("button-tutor-return")
    album = home.student.person.received[before:]
    assert media(album[:3]) == ["photo", "photo", "document"]
    marks = [home.student.words.label("screen-page-mark", mark=mark) for mark in ("right", "wrong")]
    assert marks[0] in album[0].content["caption"]
    assert marks[1] in album[2].content["caption"]
    assert drawn(album[0]) != drawn(pages[0])
    assert drawn(album[2]) != drawn(pages[2])


async def test_copies_are_kept_no_more_and_removed_when_the_owner_says_so(home: Home) -> None:
    await keeps(home)
    await home.assigns("No 412")
    await hands_in(home, 2)
    await home.rig.passes(TICK)
    await opens_copies(home)
    assert home.tutor.sees_words("screen-copies-kept", count=2, size=1)
    await home.tutor.presses("button-keep-copies", wanted="no")
    await home.tutor.presses("button-remove-copies")
    await home.tutor.presses("button-leave-copies")
    await home.tutor.presses("button-remove-copies")
    await home.tutor.presses("button-remove-copies")
    assert home.tutor.person.toasts[-1] == home.tutor.words.label("toast-copies-removed", count=2)
    assert not home.tutor.sees_words("screen-copies-kept", count=2, size=1)
    await home.rig.passes(timedelta(hours=1))
    async with home.rig.database.reading() as reads:
        assert await image_copies.kept(reads, home.school.studio_id) == (0, 0)


@pytest.mark.parametrize("failures, copies", [(6, 2), (50, 0)])
async def test_a_picture_that_does_not_come_is_asked_for_again_but_not_for_ever(
    home: Home, failures: int, copies: int
) -> None:
    await keeps(home)
    await home.assigns("No 412")
    home.rig.world.faults.next("server_error", failures, method="getFile")
    await hands_in(home, 2)
    for _ in range(5):
        await home.rig.passes(timedelta(hours=6))
    home.rig.world.faults.calm()
    await home.rig.passes(timedelta(days=1))
    async with home.rig.database.reading() as reads:
        assert (await image_copies.kept(reads, home.school.studio_id))[0] == copies


async def keeps(home: Home) -> None:
    await opens_copies(home)
    await home.tutor.presses("button-keep-copies", wanted="yes")
    assert home.tutor.person.toasts[-1] == home.tutor.words.label("toast-saved")


async def opens_copies(home: Home) -> None:
    await opens_hours(home)
    await home.tutor.presses("button-rules")
    await home.tutor.presses("button-copies")


def drawn(message: Message) -> str:
    """Which file a message shows."""
    content = message.content
    return str((content.get("document") or content["photo"][-1])["file_unique_id"])
