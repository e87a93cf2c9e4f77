"""The explanation of a balance adds up to it, whatever happened and wherever its window begins."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.balances import FEWEST, MOST, PERIOD, Entry, Fact, fact_of, terms_of, window
from domain.ledger import TransferKind

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
KINDS = [
    kind
    for kind in TransferKind
    if kind not in {TransferKind.REVERSAL, TransferKind.EARN, TransferKind.PAYOUT}
]


def entry(number: int, amount: int, fact: Fact = Fact.PAID, **facts: object) -> Entry:
    at = NOW - timedelta(days=400) + timedelta(hours=number)
    values = {
        "kind": TransferKind.PAYMENT,
        "unit": "RUB",
        "after_minor": 0,
        "posted_at": at,
        "happened_at": at,
    } | facts
    return Entry(id=number, fact=fact, amount_minor=amount, **values)  # type: ignore[arg-type]  # as given


@st.composite
def histories(draw: st.DrawFn) -> list[Entry]:
    """Oldest first, each with what stood after it; some undo one of those before."""
    found: list[Entry] = []
    open_ones: list[Entry] = []
    after, hours = 0, 0
    for number in range(1, draw(st.integers(0, 60)) + 1):
        hours += draw(st.integers(0, 200))
        is_undoing = bool(open_ones) and draw(st.integers(0, 1)) == 1
        undone = open_ones[draw(st.integers(0, len(open_ones) - 1))] if is_undoing else None
        if undone is None:
            kind: TransferKind = draw(st.sampled_from(KINDS))
            missed = draw(st.sampled_from([(False, False), (True, False), (False, True)]))
            fact = fact_of(kind, is_late_cancel=missed[0], is_no_show=missed[1])
            amount = draw(st.integers(1, 10**9)) * draw(st.sampled_from([1, -1]))
        else:
            kind, fact, amount = TransferKind.REVERSAL, Fact.CORRECTION, -undone.amount_minor
            open_ones.remove(undone)
        after += amount
        at = NOW - timedelta(days=500) + timedelta(hours=hours)
        facts = {"kind": kind, "after_minor": after, "posted_at": at, "reverses_id": undone and undone.id}
        found.append(entry(number, amount, fact, **facts))
        if undone is None:
            open_ones.append(found[-1])
    return found


@given(histories())
def test_every_window_adds_up_and_none_leaves_a_gap(history: list[Entry]) -> None:
    """From the newest back to the beginning, as its pages are asked for."""
    newest_first = history[::-1]
    closing = history[-1].after_minor if history else 0
    seen: list[Entry] = []
    while True:
        rest = newest_first[len(seen) :]
        page = window(rest[: MOST + 1], rest[0].after_minor if rest else closing, NOW)
        assert page.opening_minor + sum(term.amount_minor for term in page.terms) == page.closing_minor
        assert all(term.amount_minor for term in page.terms)
        seen += page.entries
        if not page.older:
            break
        assert page.opening_minor == newest_first[len(seen)].after_minor
    assert seen == newest_first
    assert page.opening_minor == 0


@given(st.integers(0, MOST))
def test_a_short_history_is_told_whole_however_old(count: int) -> None:
    page = window([entry(number, 1) for number in range(count, 0, -1)], count, NOW)
    assert (len(page.entries), page.older, page.opening_minor) == (count, False, 0)


def test_a_long_history_is_told_from_two_months_ago_on_but_a_few_lines_at_least() -> None:
    old = [entry(number, 1) for number in range(MOST + 1, 0, -1)]
    assert len(window(old, 100, NOW).entries) == FEWEST
    young = [entry(number, 1, posted_at=NOW - PERIOD + HOUR) for number in range(1000, 988, -1)]
    page = window([*young, *old][: MOST + 1], 100, NOW)
    assert (len(page.entries), page.older, page.opening_minor) == (12, True, 88)


def test_what_was_undone_is_left_out_unless_only_its_undoing_is_in_the_window() -> None:
    paid, undo = entry(1, 500), entry(2, -500, Fact.CORRECTION, reverses_id=1)
    assert terms_of([paid, undo]) == ()
    (correction,) = terms_of([undo])
    assert (correction.fact, correction.amount_minor) == (Fact.CORRECTION, -500)


def test_absences_are_told_one_by_one_till_they_are_many() -> None:
    late = [entry(number, -750, Fact.LATE_CANCEL) for number in range(1, 5)]
    assert [term.alone for term in terms_of(late[:3])] == late[:3]
    (many,) = terms_of(late)
    assert (many.alone, many.amount_minor) == (None, -3000)


def test_hours_before_the_start_are_told_of_a_cancel_alone() -> None:
    told = {"lesson_starts_at": NOW, "told_at": NOW - 3 * HOUR}
    assert entry(1, -750, Fact.LATE_CANCEL, **told).before_start == 3 * HOUR
    assert entry(1, -750, Fact.HELD, **told).before_start is None
    assert entry(1, -750, Fact.LATE_CANCEL, **(told | {"told_at": NOW + HOUR})).before_start is None
