"""What was sent, shown again when Telegram knows some of it, or nothing of it, no more."""

from datetime import timedelta

from domain.homework import Material, MediaKind
from simulator import images
from simulator.chats import Message
from tests.bot.family import Home
from tests.bot.tutor.test_homework import hands_in


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
