"""What giving up a place costs where a package covers it: told before the tap, and drawn after it (rules 7, 14)."""

from datetime import timedelta

from bot.l10n import Words
from bot.screens import family_cancels as screens
from domain.cancellations import CancelReason
from domain.identity import known
from domain.package_days import Days
from domain.people import Language
from domain.services import availability, cancellations, package_freezes
from storage import tables
from storage.queries import family_cancels
from storage.queries.family_cancels import Place
from tests.domain.cast import HOUR, NOW, Cast
from tests.domain.test_package_services import books, sold

WORDS = Words(Language.ENGLISH, "UTC")


async def place_in(cast: Cast, lesson_id: int) -> Place:
    async with cast.db.reading() as reads:
        (place,) = await family_cancels.of_lesson(reads, cast.parent, lesson_id, NOW)
        return place


async def test_a_late_cancel_tells_and_draws_a_lesson_of_the_package(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "free_late_cancels", 0, NOW)
    lesson_id = known((await cast.lesson(NOW + 5 * HOUR)).id)
    priced = await place_in(cast, lesson_id)
    assert screens.terms(priced, NOW).units == 0
    await sold(cast)
    place = await place_in(cast, lesson_id)
    assert screens.price_label(WORDS, place, NOW) == "Cancel: −1 lesson of a package"
    told = screens.terms(place, NOW).told
    press = (place.id, place.revision, CancelReason.PLANS, told)
    await cast.does(cancellations.cancel, cast.parent, *press, NOW, asks=False)
    assert (await books(cast))["package"] == 300
    absence = (await place_in(cast, lesson_id)).absence
    assert absence is not None
    assert (absence.charged_minor, absence.drawn) == (0, 100)


async def test_a_package_that_waits_or_is_over_covers_nothing(cast: Cast) -> None:
    lesson_id = known((await cast.lesson(NOW + 5 * HOUR)).id)
    package_id = known((await sold(cast)).id)
    assert (await place_in(cast, lesson_id)).prepaid == 400
    days = Days(NOW.date(), NOW.date() + timedelta(days=2))
    ice = await cast.does(package_freezes.freeze, cast.tutor, package_id, days, None, "ice", NOW)
    assert (await place_in(cast, lesson_id)).prepaid == 0
    await cast.does(package_freezes.undo, cast.tutor, known(ice.id), NOW)
    assert (await place_in(cast, lesson_id)).prepaid == 400
    async with cast.db.transaction() as connection:
        over = tables.packages.update().values(expires_at=NOW + 5 * HOUR)
        await connection.execute(over)
    assert (await place_in(cast, lesson_id)).prepaid == 0
