"""Who was at a lesson, and what that costs each of a group (rules 1, 6)."""

from collections.abc import Iterable

from domain.lessons import Attendance, Participation
from domain.rules import Rules

FULL = 100
MARKS = (
    Attendance.PRESENT,
    Attendance.LATE,
    Attendance.ABSENT_SILENT,
    Attendance.ABSENT_NOTIFIED,
    Attendance.EXCUSED,
)
"""What a tutor notes of a student, in the order in which taps go through them."""

CAME = frozenset({Attendance.PRESENT, Attendance.LATE})


def percent_of(attendance: Attendance, rules: Rules) -> int:
    """Of the price. Whoever told the tutor himself, cancelled late: in time he would have pressed the button."""
    if attendance is Attendance.ABSENT_SILENT:
        return rules.no_show_percent
    if attendance is Attendance.ABSENT_NOTIFIED:
        return rules.late_cancel_percent
    return 0 if attendance is Attendance.EXCUSED else FULL


def following(attendance: Attendance) -> Attendance:
    """The mark that the next tap means; nothing noted yet counts as present."""
    place = MARKS.index(attendance) if attendance in MARKS else 0
    return MARKS[(place + 1) % len(MARKS)]


def settle(seats: Iterable[Participation], unmarked: Attendance) -> None:
    """Whoever has no mark yet gets this one."""
    for seat in seats:
        if seat.attendance is Attendance.EXPECTED:
            seat.attendance = unmarked


def forget(seats: Iterable[Participation]) -> None:
    """The lesson is still to be held: nothing of it has been seen."""
    for seat in seats:
        seat.attendance = Attendance.EXPECTED
