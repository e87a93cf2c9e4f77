"""The balance explains itself in the same words to the tutor and to whoever pays; each term opens what it is."""

from datetime import timedelta

from bot import formats
from tests.bot.family import Home

HOUR = timedelta(hours=1)


async def test_the_balance_explains_itself_and_each_term_opens_its_lessons(home: Home) -> None:
    early, late = [await home.family.plans(-hours * HOUR) for hours in (5, 2)]
    for lesson in (early, late):
        await home.family.holds(lesson)
    await home.family.pays(450_000)
    await home.rig.settle()
    await home.parent.says("/balance")
    words = home.parent.words
    paid, charged, left = (formats.money(words, minor, "RUB") for minor in (450_000, 3000, 447_000))
    told = words("balance-term", fact="held", amount=charged, count=2, when="", named="no", unit="money")
    assert f"{paid} " in home.parent.screen
    assert f"−\N{NO-BREAK SPACE}{told} = {left}" in home.parent.screen
    lessons = words.label("button-balance-term", fact="held", count=2, day="", named="no")
    await home.parent.presses_label(lessons)
    day = formats.number_day(words, words.local(late.starts_at).date())
    await home.parent.presses_label(f"{day} {formats.money(words, -1500, 'RUB')}")
    await home.parent.presses("button-balance-lesson")
    assert home.parent.sees_words("screen-lesson-state", state="held")
    await home.parent.presses("button-back")
    assert lessons in home.parent.screen


async def test_a_long_balance_is_turned_page_by_page(home: Home) -> None:
    for amount in range(1, 43):
        await home.family.pays(amount * 1000)
    await home.rig.settle()
    await home.parent.says("/balance")
    words = home.parent.words
    today = formats.number_day(words, words.local(home.rig.clock()).date())
    was = words("balance-opening", amount=formats.money(words, 3000, "RUB"), day=today)
    assert f"{was} +" in home.parent.screen
    await home.parent.presses("button-parent-older")
    assert formats.money(words, 3000, "RUB") in home.parent.screen
    assert " = " not in home.parent.screen
    await home.parent.presses("button-parent-newest")
    assert f"= {formats.money(words, 903_000, 'RUB')}" in home.parent.screen
