"""Kinds of packages and their sale: what the tutor types, what is covered at once, what the family hears."""

from datetime import timedelta

import pytest

from bot import counts, formats, package_offers
from bot.formats import NotUnderstood
from bot.package_offers import Typed
from storage import tables
from tests.bot.family import Home
from tests.bot.statements import taps

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    "said, typed",
    [
        ("8", Typed(8)),
        ("8 lessons", Typed(8)),
        ("8 lessons 12000 for 60 days", Typed(8, 1_200_000, 60)),
        ("8 lessons for 12 000,50, no limit", Typed(8, 1_200_050, 0)),
        ("12 classes at 18000 2 months", Typed(12, 1_800_000, 60)),
        ("1 lesson 3 weeks", Typed(1, None, 21)),
    ],
)
def test_a_package_is_understood_as_people_type_it(said: str, typed: Typed) -> None:
    assert package_offers.parse(said, "RUB") == typed


@pytest.mark.parametrize("said", ["", "12 000", "lots", "8,5", "8 lessons for 1,5,0", "8 lessons 20$", "-8"])
def test_what_is_no_package_is_asked_again(said: str) -> None:
    with pytest.raises(NotUnderstood):
        package_offers.parse(said, "RUB")


@pytest.mark.parametrize("said, days", [("45", 45), ("2 months", 60), ("1 week", 7), ("no limit", 0)])
def test_days_are_understood_as_people_type_them(said: str, days: int) -> None:
    assert package_offers.parse_days(said) == days


async def test_a_kind_is_made_in_one_line_and_sold_over_lessons_that_are_owed(home: Home) -> None:
    words, parent = home.tutor.words, home.parent
    await _made(home)
    for hours in (5, 3):
        await home.family.holds(await home.family.plans(-hours * HOUR))
    await _to_packages(home)
    await home.tutor.presses("button-package-sell")
    await home.tutor.presses_label("Intensive")
    left = counts.lessons(words, 600)
    assert f": {left}" in home.tutor.screen
    assert formats.money(words, 12_000, "RUB") in home.tutor.screen
    sure = _sure(home)
    for _ in range(2):
        await taps(home.tutor, sure)
    assert home.tutor.sees_words(
        "screen-package-left", left=left, all=8, money="yes", worth=formats.money(words, 9_000, "RUB")
    )
    async with home.rig.database.reading() as reads:
        assert len(await reads.all(tables.packages.select())) == 1
    price = formats.money(parent.words, 12_000, "RUB")
    assert parent.sees_words(
        "notice-package-sold", name=counts.package(parent.words, "Intensive", 8), price=price
    )
    assert parent.sees_words("notice-package-covered", count=2)
    assert parent.sees_words("notice-package-to-pay", amount=price)
    assert not home.student.sees(price)
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    assert home.tutor.sees_words("screen-packages-prepaid", lessons=left)
    await home.tutor.presses("button-packages")
    await home.tutor.presses_label("Intensive")
    await home.tutor.presses("button-package-undo")
    assert formats.money(words, 3_000, "RUB") in home.tutor.screen
    await home.tutor.presses("button-package-undo")
    assert home.tutor.sees_words("screen-package-state", state="undone")
    assert parent.sees_words(
        "notice-package-unsold", name=counts.package(parent.words, "Intensive", 8), price=price
    )


async def test_another_package_is_asked_for_step_by_step_and_left_without_a_trace(home: Home) -> None:
    words = home.tutor.words
    await _to_packages(home)
    await home.tutor.presses("button-package-sell")
    await home.tutor.presses("button-package-other")
    for slip in ("0", "501", "lots", "\N{MONEY BAG}"):
        await home.tutor.says(slip)
        assert "⚠️" in home.tutor.screen
    await home.tutor.presses_label(counts.package(words, "", 4))
    for slip in ("-5", "9999999999999", "1,5,0"):
        await home.tutor.says(slip)
        assert "⚠️" in home.tutor.screen
    await home.tutor.says("50")
    await home.tutor.says("2 months")
    assert home.tutor.sees(formats.money(words, 5_000, "RUB"))
    sure = _sure(home)
    await home.tutor.says("/cancel")
    await taps(home.tutor, sure)
    assert home.tutor.sees_words("screen-package-sell", student="Sam")
    async with home.rig.database.reading() as reads:
        assert await reads.all(tables.packages.select()) == []
    assert not home.parent.sees_words("notice-package-valid", valid="")


def _sure(home: Home) -> str:
    """The data of the button that sells."""
    label = home.tutor.words.label("button-package-sure")
    buttons = home.tutor.person.messages[-1].buttons
    return next(str(one["callback_data"]) for one in buttons if one["text"] == label)


async def _made(home: Home) -> None:
    """A kind of package, with a name."""
    await home.tutor.says("/today")
    await home.tutor.presses("button-income")
    await home.tutor.presses("button-package-types")
    await home.tutor.presses("button-package-type-add")
    await home.tutor.says("8 lessons 120 for 60 days")
    await home.tutor.presses("button-package-any")
    assert formats.money(home.tutor.words, 12_000, "RUB") in home.tutor.screen
    await _named(home, "Intensive")


async def _named(home: Home, name: str) -> None:
    """Called something else at first, then nothing."""
    tom = home.tutor
    await tom.presses_label(counts.package(tom.words, "", 8))
    await tom.presses("button-package-type-name")
    await tom.says("!!!")
    assert "⚠️" in tom.screen
    await tom.says("<b>Bobby</b>")
    assert tom.sees("<b>Bobby</b>")
    await tom.presses("button-package-type-name")
    await tom.presses("button-package-type-unname")
    assert "Bobby" not in tom.screen
    assert tom.words.label("toast-package-type-named") in tom.person.toasts
    await tom.presses("button-package-type-name")
    await tom.says(name)
    await tom.presses("button-back")
    assert tom.sees(name)


async def _to_packages(home: Home) -> None:
    await home.tutor.says("/students")
    await home.tutor.presses_label("Sam")
    await home.tutor.presses("button-packages")
