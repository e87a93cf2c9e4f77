"""Late and missing are computed, and said alike to whoever looks (rule 18)."""

from datetime import timedelta

from bot.callbacks import parent, student, tutor
from domain.identity import known
from tests.bot.family import Home
from tests.bot.rig import Phone
from tests.bot.statements import taps
from tests.bot.student.test_hand_in import RECEIPT, card_of

DAY = timedelta(days=1)


async def looks(home: Home, work_id: int, state: str, of_tutor: str) -> None:
    """The student, the parent and the tutor each at the card of it."""
    for phone, card in ((home.student, student.Homework), (home.parent, parent.Homework)):
        await taps(phone, card(homework=work_id))
        assert said(phone, state) in phone.screen, phone.screen
    await taps(home.tutor, tutor.Homework(homework=work_id))
    words = home.tutor.words
    card_words = words("screen-tutor-work", student="", subject="", text="", due="", state=of_tutor, files=0)
    assert str(card_words).strip().splitlines()[-1].strip() in home.tutor.screen


def said(phone: Phone, state: str) -> str:
    return phone.words.label("screen-homework-state", state=state, pages=1)


async def hands_in(home: Home, work_id: int) -> int:
    await taps(home.student, student.HandIn(homework=work_id))
    await home.student.does(lambda person: person.sends_photo())
    await home.rig.passes(RECEIPT)
    await home.student.presses("button-student-submit", pages=1)
    return (await card_of(home, work_id)).attempts[-1].id


async def test_late_and_missing_are_said_alike_to_all_sides(home: Home) -> None:
    work_id = known((await home.assigns("No 412", due_in=DAY)).id)
    await looks(home, work_id, "open", "seen")
    await home.rig.passes(2 * DAY)
    await looks(home, work_id, "missing", "missing")
    submission_id = await hands_in(home, work_id)
    await looks(home, work_id, "waiting_late", "submitted_late")
    await taps(home.tutor, tutor.Check(submission=submission_id))
    await looks(home, work_id, "in_check_late", "in_check_late")
    await home.family.accepts(submission_id)
    await home.rig.settle()
    await looks(home, work_id, "accepted_late", "accepted_late")


async def test_a_slow_check_and_a_second_attempt_make_no_work_late(home: Home) -> None:
    work_id = known((await home.assigns("No 412", due_in=DAY)).id)
    first = await hands_in(home, work_id)
    await home.rig.passes(2 * DAY)
    await home.family.returns(first)
    await home.rig.settle()
    second = await hands_in(home, work_id)
    await looks(home, work_id, "waiting", "submitted")
    await home.family.accepts(second)
    await home.rig.settle()
    await looks(home, work_id, "accepted", "accepted")
