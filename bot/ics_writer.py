"""Lessons as iCalendar (RFC 5545): what calendars of phones and of Google read. The one door to ``icalendar``.

A lesson keeps its UID for life and counts its changes in SEQUENCE; times stand in the reader's zone, whose rules come
with them.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import groupby

import icalendar

from bot.l10n import Words
from domain.lessons import Attendance, LessonState
from storage.queries.calendar import Entry

PRODUCT = "-//RepitBot//Lessons//EN"
HOST = "repitbot"
REFRESH = timedelta(hours=1)
CANCELLED = frozenset(
    {LessonState.CANCELLED_BY_CLIENT, LessonState.CANCELLED_BY_TUTOR, LessonState.LATE_CANCELLED}
)


def calendar(words: Words, entries: Sequence[Entry], *, is_feed: bool = True) -> bytes:
    """The whole file. A feed tells how often to come again; a file that is sent does not."""
    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    if is_feed:
        name = words.label("calendar-name")
        made.add("name", name)
        made.add("x-wr-calname", name)
        made.add("x-wr-timezone", words.zone_name)
        made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", "PT1H")
    for rules in _zone(words, entries):
        made.add_component(rules)
    for _, rows in groupby(entries, key=lambda entry: entry.lesson_id):
        made.add_component(_event(words, list(rows)))
    return bytes(made.to_ical())


def _zone(words: Words, entries: Sequence[Entry]) -> Iterable[icalendar.Timezone]:
    """The rules of the reader's zone for as long as there are lessons; none for UTC, which needs none."""
    if not entries or words.zone_name == "UTC":
        return []
    local = [words.local(entry.starts_at).date() for entry in entries]
    first, last = date(min(local).year, 1, 1), date(max(local).year + 1, 1, 1)
    rules = icalendar.Timezone.from_tzid(words.zone_name, first_date=first, last_date=last)
    rules.pop("comment", None)
    return [rules]


def _event(words: Words, rows: list[Entry]) -> icalendar.Event:
    """``rows`` are one lesson's, one for each student the reader may see in it."""
    lesson = rows[0]
    changed = max(lesson.created_at, lesson.settled_at or lesson.created_at).astimezone(UTC)
    is_off = lesson.state in CANCELLED or all(row.attendance is Attendance.EXCUSED for row in rows)
    made = icalendar.Event()
    made.add("uid", f"lesson-{lesson.lesson_id}@{HOST}")
    made.add("sequence", lesson.revision)
    made.add("dtstamp", changed)
    made.add("dtstart", _local(words, lesson.starts_at))
    made.add("duration", lesson.ends_at - lesson.starts_at)
    made.add("summary", _summary(words, rows))
    made.add("status", "CANCELLED" if is_off else "CONFIRMED")
    made.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    return made


def _local(words: Words, moment: datetime) -> datetime:
    return moment.astimezone(UTC) if words.zone_name == "UTC" else words.local(moment)


def _summary(words: Words, rows: list[Entry]) -> str:
    """A tutor reads whom he teaches, a family who is taught and by whom."""
    lesson, students = rows[0], ", ".join(row.student for row in rows)
    side = "given" if lesson.given else "taken"
    return words.label(
        "calendar-lesson", side=side, students=students, subject=lesson.subject, tutor=lesson.tutor
    )
