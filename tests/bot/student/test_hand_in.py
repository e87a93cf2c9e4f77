"""Handing in: any things in any order, one receipt, one Submit; nothing that was sent is ever lost."""

from datetime import timedelta

from domain.homework import HomeworkState, MediaKind
from domain.identity import known
from simulator.person import Person
from storage.queries import family_galleries, family_homework
from storage.queries.family_galleries import SentThing
from storage.queries.family_homework import HomeworkCard
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig

RECEIPT = timedelta(seconds=3)


async def opens_hand_in(home: Home) -> None:
    await home.student.says("/start")
    await home.student.presses("button-student-hand-in", how="first")


async def card_of(home: Home, homework_id: int | None) -> HomeworkCard:
    async with home.rig.database.reading() as reads:
        return await family_homework.card(reads, home.family.student, known(homework_id))


async def pages_of(home: Home, homework_id: int | None) -> tuple[SentThing, ...]:
    attempt = (await card_of(home, homework_id)).attempts[-1]
    async with home.rig.database.reading() as reads:
        return await family_galleries.pages(reads, home.family.student, attempt.id)


async def test_whatever_is_sent_becomes_a_page_and_one_receipt_counts_them(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_album(3))
    await home.student.does(lambda person: person.sends_voice())
    await home.student.does(lambda person: person.sends_album(2))
    await home.student.says("done")
    await home.student.does(lambda person: person.sends_document())
    await home.student.does(lambda person: person.sends_video_note())
    before = home.student.chat
    await home.rig.passes(RECEIPT)
    receipts = home.student.chat.count(home.student.words.label("button-student-submit", pages=9))
    assert receipts == 1
    assert home.student.words.label("button-student-submit", pages=9) not in before
    assert [page.kind for page in await pages_of(home, work.id)] == [
        *[MediaKind.PHOTO] * 3,
        MediaKind.VOICE,
        *[MediaKind.PHOTO] * 2,
        MediaKind.TEXT,
        MediaKind.DOCUMENT,
        MediaKind.VIDEO_NOTE,
    ]


async def test_submit_on_the_receipt_works_once_however_often_it_is_pressed(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_album(2))
    await home.rig.passes(RECEIPT)

    def double_tap(person: Person) -> None:
        label = home.student.words.label("button-student-submit", pages=2)
        person.presses(label)
        person.presses(label)

    await home.student.does(double_tap)
    card = await card_of(home, work.id)
    assert card.work.state is HomeworkState.SUBMITTED
    assert len(card.attempts) == 1
    assert home.tutor.chat.count("Sam") == 1
    assert home.student.sees_words("screen-student-submitted", subject="Maths", pages=2)


async def test_what_is_taken_back_can_be_added_to_and_handed_in_again(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    await home.student.presses("button-student-take-back")
    assert (await card_of(home, work.id)).work.state is HomeworkState.SEEN
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=2)
    card = await card_of(home, work.id)
    assert [(attempt.number, attempt.pages) for attempt in card.attempts] == [(1, 2)]
    assert card.work.state is HomeworkState.SUBMITTED


async def test_work_in_check_is_shown_as_it_is_when_it_is_asked_back(home: Home) -> None:
    await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    await home.tutor.presses("button-notice-check")
    await home.student.presses("button-student-take-back")
    assert home.student.person.toasts[-1] == home.student.words.label("toast-student-checked-already")
    assert home.student.words.label("screen-homework-state", state="in_check", pages=1) in home.student.screen
    await home.tutor.presses("button-tutor-accept")
    for phone in (home.student, home.parent):
        notice = phone.person.received[-1].text or ""
        assert "No 412" in notice, "which of several it was"


async def test_leaving_keeps_the_pages_and_says_so(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_photo())
    await home.student.says("/homework")
    assert home.student.sees_words("dialog-left-hand-in")
    assert home.student.words.label("screen-homework-state", state="started", pages=1) in home.student.screen
    await home.student.says("not a page any more")
    assert [page.kind for page in await pages_of(home, work.id)] == [MediaKind.PHOTO]
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    assert (await card_of(home, work.id)).work.state is HomeworkState.SUBMITTED


async def test_a_sticker_or_a_poll_is_no_page_and_costs_none(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_photo())
    await home.student.does(lambda person: person.sends_sticker())
    assert home.student.sees_words("not-understood-hand-in-collecting")
    await home.student.does(lambda person: person.sends_poll("Which?", ["a", "b"]))
    await home.student.does(lambda person: person.sends_photo())
    assert len(await pages_of(home, work.id)) == 2


async def test_a_file_over_the_limit_is_refused_and_the_rest_stays(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_photo())
    await home.student.does(lambda person: person.sends_document(size=21 * 1024 * 1024))
    assert home.student.sees(home.student.words.label("error-file-too-big", limit_megabytes=20))
    assert len(await pages_of(home, work.id)) == 1
    await home.student.does(lambda person: person.sends_photo())
    assert len(await pages_of(home, work.id)) == 2


async def test_an_empty_attempt_cannot_be_submitted(home: Home) -> None:
    await home.assigns("No 412")
    await opens_hand_in(home)
    submit = home.student.words.label("button-student-submit", pages=0)
    assert submit not in home.student.screen


async def test_the_only_page_taken_out_can_still_be_put_back_later(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-pages")
    await home.student.presses_label("1")
    await home.student.presses("button-student-remove-page")
    await home.student.says("/cancel")
    await opens_hand_in(home)
    await home.student.presses("button-student-pages")
    await home.student.presses("button-student-restore-page", count=1)
    assert len(await pages_of(home, work.id)) == 1


async def test_a_returned_work_is_handed_in_as_a_second_attempt(home: Home) -> None:
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    await home.family.returns((await card_of(home, work.id)).attempts[-1].id)
    await home.rig.settle()
    await home.student.says("/homework")
    await home.student.presses_label("Maths ·")
    await home.student.presses("button-student-hand-in", how="again")
    await home.student.does(lambda person: person.sends_album(2))
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=2)
    card = await card_of(home, work.id)
    assert [(attempt.number, attempt.pages) for attempt in card.attempts] == [(1, 1), (2, 2)]


async def test_an_old_hand_in_button_shows_the_work_as_it_is(home: Home) -> None:
    work = await home.assigns("No 412")
    await home.rig.passes(timedelta(hours=26))
    reminder = home.student.person.messages[-1]
    await home.student.presses("button-notice-hand-in")
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    await home.family.accepts((await card_of(home, work.id)).attempts[-1].id)
    await home.student.presses("button-notice-hand-in", on=reminder)
    accepted = home.student.words.label("screen-homework-state", state="accepted")
    assert accepted in home.student.screen
    await home.student.does(lambda person: person.sends_photo())
    assert len((await card_of(home, work.id)).attempts) == 1


async def test_a_restart_after_every_update_changes_nothing(restarting_rig: Rig) -> None:
    home = await settle_in(restarting_rig)
    work = await home.assigns("No 412")
    await opens_hand_in(home)
    await home.student.does(lambda person: person.sends_album(4))
    await home.student.says("done")
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=5)
    assert [page.kind for page in await pages_of(home, work.id)] == [*[MediaKind.PHOTO] * 4, MediaKind.TEXT]
