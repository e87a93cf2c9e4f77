"""What is being handed in can be looked through and put in order; what comes after Submit is not lost."""

from collections.abc import Sequence
from datetime import timedelta

from domain.homework import HomeworkState
from simulator.updates import Update
from tests.bot.family import Home
from tests.bot.student.test_hand_in import RECEIPT, card_of, opens_hand_in, pages_of

HOUR = timedelta(hours=1)


async def texts(home: Home, homework_id: int | None) -> list[str | None]:
    return [page.text for page in await pages_of(home, homework_id)]


async def says_in_turn(home: Home, *words: str) -> None:
    for word in words:
        await home.student.says(word)
    await home.rig.passes(RECEIPT)


async def test_pages_are_looked_at_moved_taken_out_and_put_back(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await says_in_turn(home, "a", "b", "c")
    await home.student.presses("button-student-pages")
    await home.student.presses("button-student-show-pages")
    for number, said in enumerate("abc", start=1):
        heading = home.student.words.label("screen-page-number", number=number, total=3)
        assert home.student.sees(f"{heading}\n{said}")
    await home.student.presses_label("3")
    assert home.student.sees_words("screen-student-page", number=3, count=3, kind="text", subject="Maths")
    await home.student.presses("button-student-move-page", where="first")
    assert await texts(home, work.id) == ["c", "a", "b"]
    await home.student.presses("button-student-move-page", where="later")
    assert await texts(home, work.id) == ["a", "c", "b"]
    screen = home.student.person.messages[-1]
    await home.student.presses("button-student-remove-page")
    assert await texts(home, work.id) == ["a", "b"]
    await home.student.presses("button-student-restore-page", count=1)
    assert await texts(home, work.id) == ["a", "c", "b"]
    assert screen.id == home.student.person.messages[-1].id
    await home.student.says("d")
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=4)
    assert await texts(home, work.id) == ["a", "c", "b", "d"]
    await home.tutor.presses("button-notice-check")
    lines = [(message.text or "").rpartition("\n")[2] for message in home.tutor.person.received]
    read = [line for line in lines if line in {"a", "b", "c", "d"}]
    assert read == ["a", "c", "b", "d"]


async def test_many_pages_are_turned_through_and_old_buttons_change_nothing_later(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_album(10))
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-pages")
    await home.student.presses_label("›")
    await home.student.presses_label("10")
    old = home.student.person.messages[-1]
    await home.student.presses("button-student-remove-page")
    await home.student.presses("button-student-submit", pages=9)
    assert (await card_of(home, work.id)).work.state is HomeworkState.SUBMITTED
    assert old.id == home.student.person.messages[-1].id
    attempt = (await card_of(home, work.id)).attempts[-1]
    assert attempt.pages == 9


async def arrive(home: Home, parts: Sequence[Update]) -> None:
    """Updates that Telegram brings in this order."""
    bot = home.rig.world.bots[home.rig.account.id]
    for part in parts:
        bot.updates.put(part.kind, part.payload, part.lane)
    await home.rig.settle()
    await home.rig.passes(RECEIPT)


def album_on_its_way(home: Home, pages: int) -> list[Update]:
    """Sent, but not yet brought to the bot."""
    home.student.person.sends_album(pages)
    return home.rig.world.bots[home.rig.account.id].updates.take()


async def files(home: Home, homework_id: int | None) -> list[str | None]:
    return [page.file_id for page in await pages_of(home, homework_id)]


async def test_what_comes_after_submit_is_offered_once_and_joins_in_its_place(home: Home) -> None:
    whole = await home.assigns("No 412", due_in=2 * HOUR)
    await opens_hand_in(home)
    parts = album_on_its_way(home, 6)
    await arrive(home, [parts[4], parts[0], parts[2]])
    await home.student.presses("button-student-submit", pages=3)
    await home.rig.passes(HOUR)
    other = await home.assigns("No 413")
    await arrive(home, [parts[5], parts[1], parts[3]])
    assert not (await card_of(home, other.id)).attempts
    assert home.student.sees_words("notice-late-pages", pages=3)
    assert home.student.chat.count(home.student.words.label("button-student-add-late")) == 1
    assert len(await pages_of(home, whole.id)) == 3
    await home.rig.passes(3 * HOUR)
    await home.student.presses("button-student-add-late")
    assert home.student.sees_words("screen-student-submitted", subject="Maths", pages=6)
    sent = [part.payload["photo"][-1]["file_id"] for part in parts]
    assert await files(home, whole.id) == sent
    card = await card_of(home, whole.id)
    assert card.work.first_submitted_at is not None
    assert card.work.first_submitted_at < card.work.due_at
    assert home.tutor.sees_words("notice-homework-work", subject="Maths", pages=6)


async def test_what_comes_during_the_check_begins_the_next_attempt(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    parts = album_on_its_way(home, 3)
    await arrive(home, parts[:1])
    await home.student.presses("button-student-submit", pages=1)
    await home.tutor.presses("button-notice-check")
    await arrive(home, parts[1:])
    assert home.student.sees_words("notice-late-pages-next", state="in_check")
    await home.tutor.presses("button-tutor-return")
    await home.student.presses("button-notice-again")
    await home.student.presses("button-student-begin-again")
    await home.student.presses("button-student-submit", pages=2)
    card = await card_of(home, work.id)
    assert [(attempt.number, attempt.pages) for attempt in card.attempts] == [(1, 1), (2, 2)]
    assert await files(home, work.id) == [part.payload["photo"][-1]["file_id"] for part in parts[1:]]


async def test_a_photo_soon_after_submit_asks_where_it_belongs(home: Home) -> None:
    first = await home.assigns("No 412", due_in=24 * HOUR)
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    second = await home.assigns("No 413", due_in=48 * HOUR)
    await home.student.does(lambda person: person.sends_photo())
    await home.student.presses_label("+ Maths")
    assert not (await card_of(home, second.id)).attempts
    await home.student.presses("button-student-leave-out")
    card = await card_of(home, first.id)
    assert (card.attempts[-1].pages, card.attempts[-1].late_pages) == (1, 0)
    await home.rig.passes(HOUR)
    await home.student.does(lambda person: person.sends_photo())
    assert (await card_of(home, second.id)).attempts[-1].pages == 1
