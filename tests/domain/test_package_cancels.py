"""What giving up a place costs where a package covers it: told before the tap, and drawn after it (rules 7, 14)."""

from datetime import timedelta

from bot.l10n import Words
from bot.screens import family_cancels as screens
from domain.cancellations import CancelReason
from domain.identity import known
from domain.ledger import covered
from domain.lessons import Attendance
from domain.notices import NoticeKind
from domain.package_days import Days
from domain.packages import Offer
from domain.people import Language
from domain.services import attendance, availability, cancellations, package_freezes
from storage import tables
from storage.queries import family_cancels, notice_absences, tutor_lesson_card
from storage.queries.family_cancels import Place
from tests.domain.cast import HOUR, NOW, Cast
from tests.domain.test_package_services import AFTER, books, held, sold

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
    assert screens.price_label(WORDS, place, NOW) == "Cancel: −1 lesson"
    told = screens.terms(place, NOW).told
    press = (place.id, place.revision, CancelReason.PLANS, told)
    await cast.does(cancellations.cancel, cast.parent, *press, NOW, asks=False)
    assert (await books(cast))["package"] == 300
    absence = (await place_in(cast, lesson_id)).absence
    assert absence is not None
    assert (absence.charged_minor, absence.drawn) == (0, 100)


async def test_the_last_lesson_is_marked_anew_from_the_package_it_came_from(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "no_show_percent", 50, NOW)
    await sold(cast, Offer("One", 1, 150_000))
    lesson = await held(cast)
    assert (await books(cast))["package"] == 0
    seat = (known(lesson.id), cast.student_id, Attendance.ABSENT_SILENT)
    async with cast.db.reading() as reads:
        (place,) = (await tutor_lesson_card.card(reads, cast.tutor, known(lesson.id))).seats
    assert (place.drawn, place.left, covered(50, place.prepaid)) == (100, 0, 50)
    await cast.does(attendance.mark, cast.tutor, *seat, AFTER)
    after = await books(cast)
    assert (after["package"], after["student"]) == (50, -150_000)


async def test_asking_not_to_be_charged_tells_the_tutor_what_a_package_would_give(cast: Cast) -> None:
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "free_late_cancels", 0, NOW)
    await cast.does(availability.set_rule, cast.tutor, cast.studio_id, "late_cancel_percent", 50, NOW)
    lesson_id = known((await cast.lesson(NOW + 5 * HOUR)).id)
    await sold(cast)
    place = await place_in(cast, lesson_id)
    await cast.does(cancellations.ask_to_cancel, cast.student, place.id, NOW)
    (asked,) = await cast.notices(NoticeKind.CANCEL_ASKED)
    assert (asked.subject["amount_minor"], asked.subject["drawn"]) == (screens.terms(place, NOW).told, 50)
    press = (place.id, place.revision, CancelReason.ILLNESS, screens.terms(place, NOW).told)
    told = await cast.does(cancellations.cancel, cast.parent, *press, NOW, asks=True)
    async with cast.db.reading() as reads:
        facts = (await notice_absences.cancellations(reads, [known(told.id)]))[known(told.id)]
        (seat,) = (await tutor_lesson_card.card(reads, cast.tutor, lesson_id)).seats
    assert (facts.covered, facts.drawn, facts.left) == (50, 0, 400)
    assert seat.absence is not None
    assert (seat.absence.percent, covered(seat.absence.percent, seat.prepaid)) == (50, 50)


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
