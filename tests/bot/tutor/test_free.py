"""Free time of a tutor: what his hours leave when lessons and days off are taken out, over clock changes too."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.l10n import Words
from bot.screens import tutor_free
from domain.availability import Hours, Span, TimeOffKind
from domain.clock import day_bounds
from domain.lessons import LessonState
from domain.people import Language
from storage.queries.tutor_times import Stand, Times

MINUTE = timedelta(minutes=1)
DAYS = 7
SPRING = date(2026, 3, 23)
"""Clocks go forward in Berlin on the Sunday of this week."""
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
WORDS = Words(Language.ENGLISH, "Europe/Berlin")
FIRST, LAST = day_bounds(SPRING, WORDS.zone, DAYS)

hours = st.tuples(st.integers(0, 6), st.integers(0, 22), st.integers(1, 24)).filter(
    lambda one: one[1] < one[2]
)
spans = st.tuples(st.integers(0, 7 * 24 * 4), st.integers(1, 32)).map(
    lambda one: Span(FIRST + one[0] * 15 * MINUTE, FIRST + (one[0] + one[1]) * 15 * MINUTE)
)

crowded = st.tuples(st.integers(0, 60), st.integers(1, 24)).map(
    lambda one: Span(FIRST + one[0] * 15 * MINUTE, FIRST + (one[0] + one[1]) * 15 * MINUTE)
)
"""All of one day, so that they lie across each other."""


def times_of(chosen: list[tuple[int, int, int]], off: list[Span]) -> Times:
    return Times(
        tuple((day, Hours(since * 60, till * 60)) for day, since, till in chosen),
        tuple((TimeOffKind.DAY_OFF, span) for span in off),
    )


def stands(taken: list[Span], state: LessonState = LessonState.PLANNED) -> list[Stand]:
    return [Stand(span.starts_at, span.ends_at, state) for span in sorted(taken)]


def is_open(moment: datetime, chosen: list[tuple[int, int, int]]) -> bool:
    local = moment.astimezone(WORDS.zone)
    return any(local.weekday() == day and since <= local.hour < till for day, since, till in chosen)


@settings(deadline=None)
@given(
    chosen=st.lists(hours, min_size=1, max_size=6),
    taken=st.lists(spans, max_size=8),
    off=st.lists(spans, max_size=3),
)
def test_every_quarter_of_an_hour_is_free_or_has_a_reason_not_to_be(
    chosen: list[tuple[int, int, int]], taken: list[Span], off: list[Span]
) -> None:
    found = tutor_free.free(WORDS, times_of(chosen, off), stands(taken), SPRING, DAYS, LONG_AGO)
    assert found == tutor_free.merged(found), "in order, and none touches the next"
    quarter = FIRST
    while quarter < LAST:
        own = Span(quarter, quarter + 15 * MINUTE)
        free = any(span.starts_at <= own.starts_at and own.ends_at <= span.ends_at for span in found)
        blocked = any(own.meets(span) for span in (*taken, *off)) or not is_open(quarter, chosen)
        assert not (free and blocked)
        if not free and not blocked:
            assert _is_crumb(quarter, chosen, (*taken, *off)), own
        quarter += 15 * MINUTE


def _is_crumb(quarter: datetime, chosen: list[tuple[int, int, int]], blocked: tuple[Span, ...]) -> bool:
    """Too short a gap to tell of: its neighbours on both sides are not free."""

    def taken(moment: datetime) -> bool:
        own = Span(moment, moment + 15 * MINUTE)
        return not is_open(moment, chosen) or any(own.meets(span) for span in blocked)

    return taken(quarter - 15 * MINUTE) and taken(quarter + 15 * MINUTE)


@given(taken=st.lists(spans, max_size=8))
def test_a_lesson_that_was_called_off_takes_no_time(taken: list[Span]) -> None:
    times = times_of([(day, 0, 24) for day in range(DAYS)], [])
    for state in tutor_free_states():
        free = tutor_free.free(WORDS, times, stands(taken, state), SPRING, DAYS, LONG_AGO)
        assert sum((span.ends_at - span.starts_at for span in free), timedelta()) == LAST - FIRST


def tutor_free_states() -> list[LessonState]:
    return [state for state in LessonState if state not in tutor_free.STANDING]


@given(taken=st.lists(st.one_of(spans, crowded), max_size=8))
def test_without_hours_only_what_lies_between_lessons_of_a_day_is_free(taken: list[Span]) -> None:
    found = tutor_free.free(WORDS, Times(), stands(taken), SPRING, DAYS, LONG_AGO)
    for gap in found:
        assert not any(gap.meets(span) for span in taken)
        assert any(span.ends_at == gap.starts_at for span in taken)
        assert any(span.starts_at == gap.ends_at for span in taken)
        assert WORDS.local(gap.starts_at).date() == WORDS.local(gap.ends_at).date()


def test_hours_in_two_studios_are_told_once() -> None:
    free = tutor_free.free(WORDS, times_of([(0, 9, 13), (0, 11, 15)], []), [], SPRING, 1, LONG_AGO)
    assert [(WORDS.local(span.starts_at).hour, WORDS.local(span.ends_at).hour) for span in free] == [(9, 15)]
