"""Times offered after an illness: free, each to one family alone, shared where they are scarce."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.availability import Diary, Hours, Span
from domain.illness import DAYS_AFTER, personal_slots
from domain.rules import Rules
from tests.domain.cast import DAY, HOUR, NOW

THURSDAY = NOW.date() + 3 * DAY
BERLIN = ZoneInfo("Europe/Berlin")
EVERY_DAY = tuple((weekday, Hours(9 * 60, 18 * 60)) for weekday in range(7))


def diary(*taken: Span, hours: tuple[tuple[int, Hours], ...] = EVERY_DAY) -> Diary:
    return Diary(studio_id=1, tutor_id=1, zone=BERLIN, rules=Rules(), hours=hours, taken=taken)


@settings(max_examples=60, deadline=None)
@given(
    clocks=st.lists(st.integers(7 * 60, 20 * 60), min_size=1, max_size=40),
    minutes=st.sampled_from((45, 60, 90)),
    busy=st.lists(st.integers(0, DAYS_AFTER * 48), max_size=20),
    with_hours=st.booleans(),
)
def test_what_is_offered_is_free_and_offered_once(
    clocks: list[int], minutes: int, busy: list[int], *, with_hours: bool
) -> None:
    length, first = timedelta(minutes=minutes), THURSDAY + DAY
    midnight = datetime(first.year, first.month, first.day, tzinfo=UTC)
    taken = [
        Span(midnight + n * timedelta(minutes=30), midnight + n * timedelta(minutes=30) + HOUR) for n in busy
    ]
    wanted = [
        Span(NOW + timedelta(minutes=clock), NOW + timedelta(minutes=clock) + length) for clock in clocks
    ]
    book = diary(*taken, hours=EVERY_DAY if with_hours else ())
    offers = personal_slots(wanted, book, first, NOW)
    slots = [Span(start, start + length) for offer in offers for start in offer]
    assert all(len(offer) <= 3 for offer in offers)
    for number, slot in enumerate(slots):
        assert not any(slot.meets(one) for one in taken)
        assert not any(slot.meets(other, Rules().buffer) for other in slots[number + 1 :])
    if with_hours:
        assert {slot.starts_at for slot in slots} <= set(book.open(first, DAYS_AFTER, minutes, NOW))


def test_scarce_times_are_shared_and_different_days_come_first() -> None:
    at = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)  # 10:00 in Berlin
    wanted = [Span(at, at + HOUR), Span(at, at + HOUR)]
    both = personal_slots(wanted, diary(), THURSDAY + DAY, NOW)
    assert [start.astimezone(BERLIN).hour for start in both[0]] == [10, 10, 10]
    assert not set(both[0]) & set(both[1])
    narrow = diary(hours=((4, Hours(600, 660)), (5, Hours(600, 660))))
    assert [len(offer) for offer in personal_slots(wanted, narrow, THURSDAY + DAY, NOW)] == [2, 2]
