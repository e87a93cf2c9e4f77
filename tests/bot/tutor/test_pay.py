"""An owner agrees upon pay and gives it; his tutor sees his own, from his income."""

from datetime import timedelta

from sqlalchemy import func, select

from bot import formats
from bot.callbacks import tutor_pay, tutor_teachers
from bot.l10n import Words
from storage import tables
from tests.bot.family import Home
from tests.bot.rig import Phone
from tests.bot.statements import taps
from tests.bot.tutor.test_first_minute import links_in


async def hired(home: Home) -> tuple[Phone, int]:
    """A colleague with his phone, and his place."""
    boris = home.rig.phone("Boris", "en")
    await taps(home.tutor, tutor_teachers.InviteTeacher(studio=home.school.studio_id))
    (link,) = links_in(home.tutor.chat)
    await boris.opens(link)
    await home.tutor.presses("button-notice-admit")
    async with home.rig.database.reading() as reads:
        place = await reads.scalar(select(func.max(tables.memberships.c.id)))
    return boris, int(place or 0)


async def test_pay_is_agreed_given_undone_and_seen_by_whom_it_concerns(home: Home) -> None:
    boris, place = await hired(home)
    words = home.tutor.words
    await home.family.holds(await home.family.plans(timedelta(hours=-3)))
    await taps(home.tutor, tutor_teachers.Teachers(studio=home.school.studio_id, edge=0))
    await home.tutor.presses("button-pay-studio")
    assert "Tom" in home.tutor.screen
    assert "Boris" in home.tutor.screen
    await home.tutor.presses_label("Boris")
    assert home.tutor.sees_words("screen-pay-no-terms", owner="yes")
    await home.tutor.presses("button-pay-change")
    await home.tutor.presses("button-pay-kind", per="percent")
    await home.tutor.says("abc")
    assert "⚠️" in home.tutor.screen
    await home.tutor.says("101 %")
    assert "⚠️" in home.tutor.screen
    await home.tutor.says("50 %")
    await home.tutor.presses("button-pay-share", share=50)
    await home.tutor.presses("button-pay-least")
    await home.tutor.says("500")
    await home.tutor.presses("button-pay-agree")
    terms = _terms(words)
    assert home.tutor.sees_words("screen-pay-now", terms=terms)
    await _given(home)
    await boris.says("/today")
    await taps(boris, tutor_pay.TutorPay(tutor=place, month=0))
    assert terms in boris.screen
    assert boris.words.label("button-pay-change") not in boris.screen
    await taps(boris, tutor_pay.TutorPay(tutor=home.school.tutor_id, month=0))
    assert "Tom" not in boris.screen


def _terms(words: Words) -> str:
    return words.label(
        "screen-pay-terms",
        per="percent",
        value="50",
        least=formats.money(words, 50_000, "RUB"),
        bounded="yes",
        share=50,
    )


async def _given(home: Home) -> None:
    """Once, and undone."""
    words = home.tutor.words
    await home.tutor.presses("button-pay-out")
    await home.tutor.says("0")
    assert "⚠️" in home.tutor.screen
    await home.tutor.says("700")
    record = words.label("button-pay-record")
    await home.tutor.does(lambda person: (person.presses(record), person.presses(record)))
    await home.tutor.presses("button-back")
    await home.tutor.presses("button-pay-given", amount=formats.money(words, 70_000, "RUB"))
    await home.tutor.presses("button-tutor-undo")
    assert "✅" not in home.tutor.screen


async def test_what_is_left_is_offered(home: Home) -> None:
    await home.family.holds(await home.family.plans(timedelta(hours=-3)))
    own = home.school.tutor_id
    agreed = tutor_pay.AgreePay(tutor=own, kind=0, value=400, least=0, share=100, from_day=0)
    await taps(home.tutor, tutor_pay.PayKind(tutor=own, kind=0))
    await taps(home.tutor, agreed)
    await taps(home.tutor, agreed)
    async with home.rig.database.reading() as reads:
        assert await reads.scalar(select(func.count(tables.pay_terms.c.id))) == 1
    await taps(home.tutor, tutor_pay.PayOut(tutor=own, month=0))
    await taps(home.tutor, tutor_pay.PayOutAmount(tutor=own, month=0, minor=400))
    assert "₽4" in home.tutor.screen
