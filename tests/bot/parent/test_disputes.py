"""A charge disputed from the lesson's card, answered from the notice, and its trail on both sides."""

from datetime import timedelta

from bot import formats
from tests.bot.family import Home

HOUR = timedelta(hours=1)


async def held(home: Home) -> str:
    """A lesson that the parent is charged for, and how much as he reads it."""
    lesson = await home.family.plans(-2 * HOUR)
    await home.family.holds(lesson)
    await home.rig.settle()
    await home.parent.says("/balance")
    await home.parent.presses_label(
        home.parent.words.label(
            "button-balance-term",
            fact="held",
            count=1,
            named="yes",
            day=formats.number_day(home.parent.words, home.parent.words.local(lesson.starts_at).date()),
        )
    )
    return formats.money(home.parent.words, -1500, "RUB")


async def test_a_charge_is_disputed_reversed_and_charged_again(home: Home) -> None:
    charged = await held(home)
    await home.parent.presses("button-balance-lesson")
    await home.parent.presses("button-dispute")
    await home.parent.presses("button-dispute-reason", reason="not_held")
    assert home.parent.sees_words("dispute-state", state="open")
    assert charged in home.parent.screen
    await home.rig.settle()
    assert home.tutor.words.label("dispute-reason", reason="not_held") in home.tutor.screen
    await home.tutor.says("/today")
    await home.tutor.presses("button-disputes", count=1)
    assert home.tutor.sees_words("screen-disputes")
    charge = home.tutor.person.received[-1].rows[0][0]["text"]
    await home.tutor.presses_label(str(charge))
    await home.tutor.presses("button-dispute-reverse")
    assert home.tutor.sees_words("dispute-state", state="reversed")
    await home.rig.settle()
    await home.parent.presses("button-dispute-charge")
    assert home.parent.sees_words("dispute-state", state="reversed")
    await home.parent.presses("button-back")
    assert home.parent.sees_words("balance-nothing")
    await home.tutor.presses("button-dispute-undo")
    assert home.tutor.sees_words("dispute-state", state="open")
    await home.rig.settle()
    await home.parent.says("/balance")
    assert f"= {charged}" in home.parent.screen
    day = formats.number_day(home.parent.words, home.parent.words.local(home.rig.clock()).date())
    await home.parent.presses("button-dispute-open", day=day)
    assert home.parent.sees_words("dispute-state", state="open")


async def test_words_are_asked_for_on_both_sides_and_a_kept_charge_says_why(home: Home) -> None:
    await held(home)
    await home.parent.presses("button-dispute")
    await home.parent.presses("button-dispute-reason", reason="words")
    await home.parent.says("x" * 301)
    assert home.parent.words.label("error-text-too-long", limit=300) in home.parent.screen
    await home.parent.says("We <b>were</b> ill")
    assert "We <b>were</b> ill" in home.parent.screen
    await home.rig.settle()
    assert "We <b>were</b> ill" in home.tutor.screen
    await home.tutor.presses("button-dispute-keep")
    await home.tutor.says("/cancel")
    await home.tutor.presses("button-dispute-keep")
    await home.tutor.says("We met online & did it all")
    assert home.tutor.sees_words("dispute-state", state="kept")
    await home.rig.settle()
    assert "We met online & did it all" in home.parent.screen


async def test_after_three_days_the_card_says_what_to_do_instead(home: Home) -> None:
    await held(home)
    dispute = home.parent.words.label("button-dispute")
    assert f"[{dispute}]" in home.parent.screen
    await home.rig.passes(73 * HOUR)
    await home.parent.says("/balance")
    await home.parent.presses_label(home.parent.words.label("button-balance-term", fact="held", count=1,
                                                            named="yes", day="").strip())  # fmt: skip
    assert home.parent.sees_words("dispute-over", hours=72)
    assert f"[{dispute}]" not in home.parent.screen
