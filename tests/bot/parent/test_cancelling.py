"""A parent gives up a lesson: the price before the tap, the free late one, asking to waive, changing one's mind."""

from datetime import timedelta

from bot import formats
from bot.callbacks.family import FamilyLesson
from bot.callbacks.tutor_availability import SetRule
from domain.identity import known
from domain.lessons import Lesson
from domain.people import Role
from storage.engine import EVERY_STUDIO
from tests.bot.family import Home
from tests.bot.rig import Phone
from tests.bot.statements import taps

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PRICE = 1500


async def opens(phone: Phone, lesson: Lesson) -> None:
    """After whatever was told of it."""
    await phone.rig.settle()
    await taps(phone, FamilyLesson(lesson=known(lesson.id)))


async def no_free_late(home: Home) -> None:
    """As the owner sets it."""
    await taps(home.tutor, SetRule(studio=home.school.studio_id, rule="free_late_cancels", value=0))
    assert home.tutor.sees_words("screen-rules", group="cancelling")


def price(phone: Phone, minor: int = PRICE) -> str:
    return formats.money(phone.words, minor, "RUB")


def charged_label(phone: Phone) -> str:
    return phone.words.label("button-family-cancel", price="charged", amount=price(phone), till="")


async def test_in_time_the_button_says_free_and_till_when(home: Home) -> None:
    lesson = await home.family.plans(3 * DAY)
    await opens(home.parent, lesson)
    words, till = home.parent.words, lesson.starts_at - DAY
    at = f"{formats.weekday(words, words.local(till).date())} {formats.clock_time(words, till)}"
    label = words.label("button-family-cancel", price="free", amount=price(home.parent, 0), till=at)
    await home.parent.presses_label(label)
    assert home.parent.sees_words("screen-cancel-ask")
    assert words.label("button-family-ask-waiver") not in home.parent.screen
    await home.parent.presses_label(label)
    assert home.parent.sees_words("screen-cancel-standing", fate="free", amount="")
    assert home.tutor.sees_words("notice-cancel-by-family")
    assert home.student.sees_words("notice-lesson-cancelled")


async def test_late_it_names_the_price_charges_it_and_can_be_taken_back(home: Home) -> None:
    await no_free_late(home)
    lesson = await home.family.plans(20 * HOUR)
    await opens(home.parent, lesson)
    await home.parent.presses_label(charged_label(home.parent))
    await home.parent.presses_label(charged_label(home.parent))
    assert home.parent.sees_words("screen-cancel-standing", fate="charged", amount=price(home.parent))
    await home.parent.presses("button-family-take-back")
    assert home.parent.sees_words("screen-lesson-state", state="planned")
    assert home.tutor.sees_words("notice-cancel-taken-back")
    await home.parent.says("/balance")
    assert price(home.parent, 0) in home.parent.screen


async def test_the_first_late_one_in_ninety_days_is_free_by_itself(home: Home) -> None:
    lesson = await home.family.plans(20 * HOUR)
    await opens(home.parent, lesson)
    label = home.parent.words.label("button-family-cancel", price="free_late", amount="", till="")
    await home.parent.presses_label(label)
    await home.parent.presses_label(label)
    assert home.parent.sees_words("screen-cancel-standing", fate="free_late", amount="")
    other = await home.family.plans(21 * HOUR)
    await opens(home.parent, other)
    assert charged_label(home.parent) in home.parent.screen


async def test_ill_it_is_asked_for_and_the_tutor_waives_with_one_tap(home: Home) -> None:
    await no_free_late(home)
    lesson = await home.family.plans(20 * HOUR)
    await opens(home.parent, lesson)
    await home.parent.presses_label(charged_label(home.parent))
    await home.parent.presses("button-family-ask-waiver")
    await home.parent.presses("button-cancel-reason", reason="illness")
    assert home.parent.sees_words("screen-cancel-standing", fate="asked", amount="")
    assert home.tutor.sees_words("notice-cancel-asked-waiver")
    await home.tutor.presses("button-waiver-waive")
    assert home.parent.sees_words("notice-waiver-decided", waived="yes")
    await home.tutor.presses("button-waiver-charge")
    await home.parent.says("/balance")
    assert price(home.parent, -PRICE) in home.parent.screen


async def test_charged_already_it_may_still_be_asked_and_made_up_for(home: Home) -> None:
    await no_free_late(home)
    lesson = await home.family.plans(20 * HOUR)
    await opens(home.parent, lesson)
    for _ in range(2):
        await home.parent.presses_label(charged_label(home.parent))
    await home.parent.presses("button-family-ask-waiver")
    await home.parent.presses("button-cancel-reason", reason="no_power")
    await home.tutor.presses("button-waiver-more")
    await home.tutor.presses("button-waiver-makeup")
    assert home.parent.sees_words("notice-waiver-decided", waived="no")


async def test_the_price_that_grew_meanwhile_is_told_anew(home: Home) -> None:
    await no_free_late(home)
    lesson = await home.family.plans(25 * HOUR)
    await opens(home.parent, lesson)
    words = home.parent.words
    free = [label for label in home.parent.screen.splitlines() if words.label("button-back") not in label]
    assert free
    await taps_first_cancel(home)
    await home.rig.passes(2 * HOUR)
    await taps_first_cancel(home)
    assert charged_label(home.parent) in home.parent.screen


async def taps_first_cancel(home: Home) -> None:
    """The button that says free, whatever the day."""
    words = home.parent.words
    start = words.label("button-family-cancel", price="free", amount="", till="|").partition("|")[0]
    await home.parent.presses_label(start)


async def test_a_student_who_does_not_pay_may_only_ask(home: Home) -> None:
    lesson = await home.family.plans(3 * DAY)
    await opens(home.student, lesson)
    assert "₽" not in home.student.screen
    await home.student.presses("button-family-ask-cancel")
    assert home.parent.sees_words("notice-cancel-wished")
    await home.parent.presses("button-notice-cancel-for", free="yes", amount="")
    assert home.student.sees_words("notice-lesson-cancelled")
    await opens(home.student, lesson)
    assert home.student.sees_words("screen-cancel-standing", fate="unseen", amount="")


async def test_whoever_pays_for_himself_cancels_himself(home: Home) -> None:
    async with home.rig.database.writing(EVERY_STUDIO) as uow:
        for place in await uow.people.memberships_of(home.school.student_person_id):
            place.pays = place.role is Role.STUDENT
    lesson = await home.family.plans(3 * DAY)
    await opens(home.student, lesson)
    assert home.student.words.label("button-family-ask-cancel") not in home.student.screen


async def test_the_tutor_marks_it_on_the_card_after_the_lesson(home: Home) -> None:
    await home.family.plans(HOUR)
    await home.rig.passes(3 * HOUR)
    assert home.tutor.sees_words("notice-lesson-card")
    await home.tutor.presses("button-tutor-late-cancel")
    amount = formats.money(home.tutor.words, PRICE, "RUB")
    assert home.tutor.sees_words("screen-tutor-lesson-state", state="late_cancelled", price=amount)
    await home.tutor.presses("button-tutor-undo")
    assert home.tutor.sees("Planned") or home.tutor.sees("not marked")
