"""Packages from the sale to the last lesson, as the tutor and the family see them."""

from datetime import timedelta

from bot import counts, formats
from bot.callbacks import tutor as callbacks
from bot.callbacks import tutor_planning as planning
from domain.identity import known
from domain.packages import Offer
from domain.services import packages
from domain.services.packages import Sale
from tests.bot.family import Home
from tests.bot.statements import taps

HOUR = timedelta(hours=1)


async def test_the_rest_of_a_package_goes_back_to_the_balance_and_in_again(home: Home) -> None:
    await _sold(home, Offer("", 4, 600_000, 30))
    lesson = await home.family.plans(-2 * HOUR)
    await home.family.holds(lesson)
    await home.rig.settle()
    words = home.tutor.words
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-packages")
    await home.tutor.presses_label(counts.package(words, "", 4))
    worth = formats.money(words, 450_000, "RUB")
    assert home.tutor.sees_words(
        "screen-package-left", left=counts.lessons(words, 300), all=4, money="yes", worth=worth
    )
    await home.tutor.presses_label(formats.number_day(words, words.local(lesson.starts_at).date()))
    cost = counts.cost(words, 0, 100, "RUB")
    assert home.tutor.sees_words("screen-tutor-lesson-state", state="held", price=cost)
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-packages")
    await home.tutor.presses_label(counts.package(words, "", 4))
    await home.tutor.presses("button-package-release")
    assert worth in home.tutor.screen
    await home.tutor.presses("button-package-release")
    assert home.tutor.sees_words(
        "screen-package-emptied", way="release", rest=counts.lessons(words, 300), worth=worth
    )
    await home.tutor.presses("button-package-restore")
    assert home.tutor.sees_words(
        "screen-package-left", left=counts.lessons(words, 300), all=4, money="yes", worth=worth
    )


async def test_a_parent_reaches_the_lessons_drawn_in_three_taps(home: Home) -> None:
    await _sold(home, Offer("", 4, 600_000, 30))
    lesson = await home.family.plans(-2 * HOUR)
    await home.family.holds(lesson)
    await home.rig.settle()
    words = home.parent.words
    await home.parent.says("/children")
    assert home.parent.sees_words("screen-packages-prepaid", lessons=counts.lessons(words, 300))
    await home.parent.presses("button-packages")
    await home.parent.presses_label(counts.package(words, "", 4))
    assert formats.money(words, 450_000, "RUB") in home.parent.screen
    await home.parent.presses_label(formats.number_day(words, words.local(lesson.starts_at).date()))
    assert home.parent.sees_words("screen-lesson-state", state="held")
    await home.parent.presses("button-back")
    assert home.parent.sees_words("screen-package-draws")


async def test_a_lesson_is_told_as_one_of_the_package_before_it_is_held_and_what_is_left_after_it(
    home: Home,
) -> None:
    await _sold(home, Offer("", 1, 150_000))
    await home.family.plans(-2 * HOUR)
    await home.rig.settle()
    words = home.tutor.words
    cost = counts.cost(words, 0, 100, "RUB")
    await home.tutor.says("/today")
    when = {"course": home.school.course_id, "day": "20260305", "clock": 1200}
    await taps(home.tutor, planning.PlanTime(**when))
    await taps(home.tutor, planning.PlanLength(**when, minutes=60))
    assert cost in home.tutor.screen
    await taps(home.tutor, callbacks.Lesson(lesson=1))
    assert home.tutor.sees_words("screen-tutor-lesson-state", state="over", price=cost)
    await home.tutor.presses("button-tutor-held")
    assert home.tutor.sees_words("screen-tutor-lesson-state", state="held", price=cost)
    assert home.tutor.screen.count(counts.left(words, 0)) == 1
    await home.tutor.presses("button-package-sell-another", named="no", name="")
    assert home.tutor.sees_words("screen-package-sell", student="Sam")


async def test_whoever_pays_reads_what_his_lessons_cost_beside_his_packages(home: Home) -> None:
    words, parent = home.parent.words, home.parent
    await parent.says("/balance")
    assert words.label("button-packages") not in parent.screen
    await _sold(home, Offer("", 4, 600_000, 30))
    await parent.says("/balance")
    await parent.presses("button-family-prices")
    amount = formats.money(words, 1500, "RUB")
    assert parent.sees_words("screen-family-price", subject="Maths", minutes=60, amount=amount)
    assert parent.sees_words("screen-family-price-late", percent=100, hours=24, costs="yes")
    async with home.rig.database.writing(home.school.scope) as uow:
        studio = await uow.studios.get(home.school.studio_id)
        studio.rules_changed = studio.rules.with_rule("free_window_hours", 0).changed
    await parent.presses("button-back")
    await parent.presses("button-family-prices")
    assert parent.sees_words("screen-family-price-late", percent=100, hours=0, costs="no"), (
        "free till it begins"
    )
    await parent.presses("button-back")
    await parent.presses("button-packages")
    assert parent.sees_words("screen-packages", shelf="open", student="Sam")


async def _sold(home: Home, offer: Offer) -> int:
    sale = Sale(offer, frozenset({home.school.course_id}))
    tutor = home.family.tutor
    now = home.rig.clock()
    async with home.rig.database.writing(home.school.scope) as uow:
        package = await packages.sell(uow, tutor, home.school.student_id, sale, "intent", now)
    return known(package.id)
