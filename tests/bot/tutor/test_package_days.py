"""Packages that wait and end, as the tutor and the payer live through it."""

from datetime import date, timedelta

from bot import counts, formats
from domain.packages import Offer
from domain.services import packages
from domain.services.packages import Sale
from storage import tables
from tests.bot.family import Home

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
EIGHT = Offer("", 8, 1_200_000, 30)
BEGUN = date(2026, 3, 2)


async def begun(home: Home) -> None:
    """Sold, and its first lesson held today."""
    sale = Sale(EIGHT, frozenset({home.school.course_id}))
    async with home.rig.database.writing(home.school.scope) as uow:
        await packages.sell(uow, home.family.tutor, home.school.student_id, sale, "intent", home.rig.clock())
    lesson = await home.family.plans(-2 * HOUR)
    await home.family.holds(lesson)
    await home.rig.settle()


async def opens_card(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-packages")
    await home.tutor.presses_label(counts.package(home.tutor.words, "", 8))


def whole(home: Home, day: date) -> str:
    return formats.whole_day(home.tutor.words, day)


async def test_a_package_waits_with_its_lessons_shown_and_is_undone(home: Home) -> None:
    await begun(home)
    await home.family.plans(8 * DAY)
    await opens_card(home)
    await home.tutor.presses("button-freezes")
    await home.tutor.says("nonsense")
    assert home.tutor.sees_words("not-understood-freeze-packages-first")
    await home.tutor.says("9.03 – 22.03")
    was, later = whole(home, BEGUN + 30 * DAY), whole(home, BEGUN + 44 * DAY)
    assert home.tutor.sees_words("screen-freeze-effect", how="later", was=was, day=later)
    assert home.tutor.sees_words("screen-freeze-inside", count=1)
    await home.tutor.says("At the sea")
    assert home.tutor.sees_words("screen-freeze-note", note="At the sea")
    await home.tutor.presses("button-freeze-sure")
    assert home.tutor.sees_words("screen-freeze-until", ends="yes", day=later)
    assert home.parent.sees_words("notice-package-frozen", state="frozen", count=1)
    await home.rig.passes(10 * DAY)
    await home.tutor.presses("button-freezes")
    assert "At the sea" in home.tutor.screen
    await home.tutor.presses_label("❄️")
    await home.tutor.presses("button-unfreeze")
    shorter = whole(home, BEGUN + 33 * DAY)
    assert home.tutor.sees_words("screen-freeze-until", ends="yes", day=shorter)
    await home.tutor.presses("button-freeze-undo")
    assert home.tutor.sees_words("screen-freeze-until", ends="yes", day=was)
    assert home.parent.sees_words("notice-package-frozen", state="undone", count=1)


async def test_all_packages_wait_for_the_holidays_but_who_is_left_out(home: Home) -> None:
    await begun(home)
    words = home.tutor.words
    await home.tutor.says("/start")
    await home.tutor.presses("button-income")
    await home.tutor.presses("button-freezes")
    await home.tutor.says("9.03 – 15.03")
    assert home.tutor.sees_words("screen-freeze-all-count", count=1, waiting=1)
    await home.tutor.presses_label("❄️ Sam")
    assert home.tutor.sees_words("screen-freeze-all-count", count=1, waiting=0)
    await home.tutor.says("?")
    await home.tutor.presses_label("▫️ Sam")
    await home.tutor.presses("button-freeze-all-sure", count=1)
    assert home.tutor.sees_words("screen-frozen-all", count=1, all=1)
    assert home.parent.sees_words("notice-package-frozen", state="frozen", count=1)
    await home.tutor.presses("button-freeze-all-undo")
    assert home.tutor.sees_words("screen-frozen-all", count=0, all=1)
    assert home.parent.sees_words("notice-package-frozen", state="undone", count=1)
    await home.tutor.presses("button-freeze-other")
    await home.tutor.presses_label("10")
    await home.tutor.presses("button-freeze-length", length="two")
    assert formats.number_day(words, date(2026, 3, 23)) in home.tutor.screen
    await home.tutor.presses("button-cancel")
    async with home.rig.database.reading() as reads:
        rows = await reads.all(tables.package_freezes.select())
    assert len(rows) == 1


async def test_the_payer_is_warned_and_the_tutor_decides_over_the_rest(home: Home) -> None:
    await begun(home)
    words, parents = home.tutor.words, home.parent.words
    await home.rig.passes(23 * DAY)
    left, worth = counts.lessons(parents, 700), formats.money(parents, 1_050_000, "RUB")
    assert home.parent.sees_words("notice-package-expires", days=7)
    assert home.parent.sees_words("notice-package-left", left=left, worth=worth)
    assert not home.student.sees(worth)
    await home.tutor.says("/start")
    await home.tutor.presses("button-income")
    await home.tutor.presses("button-ending")
    await home.tutor.presses_label("Sam")
    assert home.tutor.sees_words(
        "screen-package-rest", left=counts.lessons(words, 700), worth=formats.money(words, 1_050_000, "RUB")
    )
    await home.rig.passes(6 * DAY)
    assert home.parent.sees_words("notice-package-expires", days=1)
    await home.rig.passes(3 * DAY)
    assert home.tutor.sees_words("screen-package-what")
    today = words.local(home.rig.clock()).date()
    label = words.label("button-extend-length", length="two", day=formats.number_day(words, today + 14 * DAY))
    await home.tutor.presses_label(label)
    await home.tutor.presses("button-extend-sure")
    assert home.tutor.sees_words(
        "screen-extended",
        name=counts.package(words, "", 8),
        student="Sam",
        state="done",
        day=whole(home, today + 14 * DAY),
    )
    assert home.parent.sees_words("notice-package-extended", state="done")
    await home.tutor.presses("button-extend-undo")
    assert home.parent.sees_words("notice-package-extended", state="undone")
    await home.tutor.presses("button-package-card")
    await home.tutor.presses("button-extend")
    await home.tutor.presses("button-extend-other")
    await home.tutor.says("1.01")
    await home.tutor.says("/cancel")


async def test_the_rest_is_written_off_and_taken_back(home: Home) -> None:
    await begun(home)
    left = counts.lessons(home.parent.words, 700)
    worth = formats.money(home.parent.words, 1_050_000, "RUB")
    await opens_card(home)
    await home.tutor.presses("button-extend")
    await home.tutor.presses("button-over-burn")
    await home.tutor.presses("button-over-burn")
    assert home.parent.sees_words("notice-package-emptied", way="expire", rest=left, worth=worth)
    await home.tutor.presses("button-package-restore")
    assert home.parent.sees_words("notice-package-emptied", way="undone", rest=left, worth=worth)


async def test_by_the_rule_of_the_studio_the_rest_goes_by_itself_and_the_tutor_takes_it_back(
    home: Home,
) -> None:
    await begun(home)
    words = home.tutor.words
    async with home.rig.database.writing(home.school.scope) as uow:
        studio = await uow.studios.get(home.school.studio_id)
        studio.rules_changed = {"package_end": 2}
    await home.rig.passes(33 * DAY)
    assert home.parent.sees_words(
        "notice-package-emptied",
        way="release",
        rest=counts.lessons(home.parent.words, 700),
        worth=formats.money(home.parent.words, 1_050_000, "RUB"),
    )
    await home.tutor.presses("button-package-restore")
    assert home.tutor.sees_words(
        "screen-package-left",
        left=counts.lessons(words, 700),
        all=8,
        money="yes",
        worth=formats.money(words, 1_050_000, "RUB"),
    )


async def test_a_vacation_offers_that_packages_wait_on_its_days(home: Home) -> None:
    await begun(home)
    await home.tutor.says("/settings")
    await home.tutor.presses("button-hours")
    await home.tutor.presses("button-hours-off")
    await home.tutor.presses("button-off-add")
    await home.tutor.says("9.03 – 15.03")
    await home.tutor.presses("button-off-take")
    await home.tutor.presses("button-freeze-all")
    await home.tutor.presses("button-freeze-all-sure", count=1)
    assert home.tutor.sees_words("screen-frozen-all", count=1, all=1)
