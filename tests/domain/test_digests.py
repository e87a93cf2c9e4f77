"""When a digest is due, whatever the clocks do."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from domain.digests import HOURS, Slot, day_told, next_moment, slot_at

BERLIN = ZoneInfo("Europe/Berlin")


def test_moments_follow_the_wall_through_the_change_of_clocks() -> None:
    moment = datetime(2026, 3, 27, 12, tzinfo=UTC)
    found = []
    for _ in range(8):
        following = next_moment(Slot, moment, BERLIN)
        assert following is not None
        moment = following
        found.append(moment)
    walls = [one.astimezone(BERLIN).time() for one in found]
    assert walls == [HOURS[Slot.EVENING], HOURS[Slot.MORNING]] * 4
    assert {later - one for one, later in pairwise(found)} == {timedelta(hours=h) for h in (11, 12)}


def test_each_moment_knows_its_slot_and_whose_lessons_it_names() -> None:
    morning = next_moment([Slot.MORNING], datetime(2026, 3, 27, 12, tzinfo=UTC), BERLIN)
    assert morning is not None
    assert slot_at(morning, BERLIN) == (Slot.MORNING, date(2026, 3, 28))
    assert slot_at(morning + timedelta(hours=12), BERLIN) == (Slot.EVENING, date(2026, 3, 28))
    assert day_told(Slot.MORNING, date(2026, 3, 28)) == date(2026, 3, 28)
    assert day_told(Slot.EVENING, date(2026, 3, 28)) == date(2026, 3, 29)
    assert next_moment([], morning, BERLIN) is None
