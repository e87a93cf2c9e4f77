"""Homework as a student and his guardian see it: the three shelves and the card of one piece."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import formats, grading
from bot.callbacks.base import Press
from bot.callbacks.family import Feedback, Materials, Pages
from bot.keyboards.common import back_and_home, home
from bot.keyboards.names import short
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_lessons import in_pairs
from bot.screens.family_words import gist, lines, paragraphs, titled
from domain.homework import HomeworkState, SubmissionState, is_late, is_missing
from storage.queries.family_homework import Attempt, HomeworkCard, HomeworkRow, Shelf
from storage.queries.family_pages import Page

ATTEMPTS_SHOWN = 3
SHORT_GIST = 12


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the buttons of a list lead. ``turn``: shelf, cursor, where the page lies. ``open``: piece, page's first."""

    turn: Callable[[Shelf, int, int], Press]
    open: Callable[[int, int], Press]
    back: Press | None = None
    child: str | None = None


def shelf(
    words: Words,
    page: Page[HomeworkRow],
    which: Shelf,
    counts: Mapping[Shelf, int],
    now: datetime,
    ways: Ways,
) -> Screen:
    """A page of one shelf; the others are a tap away with their numbers."""
    heading = words("screen-homework-shelf", shelf=which.value, count=counts[which])
    text = paragraphs(
        titled(words, words("screen-homework-title"), ways.child),
        heading if page.rows else None,
        lines(*(work_line(words, row, now) for row in page.rows)),
        None if page.rows else words("screen-homework-empty", shelf=which.value),
    )
    labels = zip(page.rows, work_labels(words, page.rows), strict=True)
    rows = [
        *in_pairs([press(label, ways.open(row.id, page.rows[0].id)) for row, label in labels]),
        *_turning(page, which, ways),
        _other_shelves(words, which, counts, ways),
        back_and_home(words, ways.back) if ways.back else home(words),
    ]
    return Screen(text=text, rows=[row for row in rows if row])


def _turning(page: Page[HomeworkRow], which: Shelf, ways: Ways) -> list[list[Button]]:
    return arrows(
        ways.turn(which, page.rows[0].id, 1) if page.earlier and page.rows else None,
        ways.turn(which, page.rows[-1].id, 0) if page.later and page.rows else None,
    )


def _other_shelves(words: Words, which: Shelf, counts: Mapping[Shelf, int], ways: Ways) -> list[Button]:
    return [
        press(
            words.label("button-family-shelf", shelf=other.value, count=counts[other]), ways.turn(other, 0, 0)
        )
        for other in Shelf
        if other is not which and (counts[other] or other is Shelf.TODO)
    ]


def work_line(words: Words, row: HomeworkRow, now: datetime) -> Html:
    day = formats.due(words, row.due_at)
    state = words.label("screen-homework-state", state=standing(row, now), pages=row.collected)
    return words(
        "screen-homework-line", subject=row.subject, gist=gist(words, row.text), day=day, state=state
    )


def work_labels(words: Words, rows: Sequence[HomeworkRow]) -> list[str]:
    """Subject and day; where two would read alike, the day and how the task begins."""
    days = [formats.number_day(words, words.local(row.due_at).date()) for row in rows]
    plain = [f"{short(row.subject)} · {day}" for row, day in zip(rows, days, strict=True)]
    return [
        f"{day} · {gist(words, row.text, SHORT_GIST)}" if plain.count(label) > 1 else label
        for row, day, label in zip(rows, days, plain, strict=True)
    ]


def standing(row: HomeworkRow, now: datetime) -> str:
    """The state for people: late and missing are computed, never stored (rule 18)."""
    return "excused" if row.is_excused else _standing(row, now)


def _standing(row: HomeworkRow, now: datetime) -> str:
    late = is_late(row.first_submitted_at, row.due_at)
    match row.state:
        case HomeworkState.ACCEPTED:
            return "accepted_late" if late else "accepted"
        case HomeworkState.SUBMITTED:
            return "waiting_late" if late else "waiting"
        case HomeworkState.IN_CHECK:
            return "in_check_late" if late else "in_check"
        case HomeworkState.RETURNED if not row.collected:
            return "returned_missing" if is_missing(row.state, row.due_at, now) else "returned"
    if is_missing(row.state, row.due_at, now):
        return "missing_started" if row.collected else "missing"
    open_one = "started" if row.collected else "open"
    return row.state.value if row.state is HomeworkState.WITHDRAWN else open_one


def card(
    words: Words, piece: HomeworkCard, now: datetime, rows: list[list[Button]], *, named: bool = False
) -> Screen:
    """``rows`` are the reader's own acts, shown first; the last of them is the way back."""
    work = piece.work
    task = words("screen-homework-task", text=work.text) if work.text else None
    text = paragraphs(
        lines(
            words("screen-homework-card-title", subject=work.subject),
            words("screen-homework-card-student", name=piece.student) if named else None,
        ),
        _facts(words, piece, now),
        task or (words("screen-homework-card-materials") if piece.attachments else None),
        lines(
            *(_attempt_line(words, attempt) for attempt in piece.attempts[-ATTEMPTS_SHOWN:] if attempt.pages)
        ),
        _late_line(words, piece),
    )
    return Screen(text=text, rows=[*rows[:-1], *_galleries(words, piece, named=named), rows[-1]])


def _facts(words: Words, piece: HomeworkCard, now: datetime) -> Html:
    work = piece.work
    state = words.label("screen-homework-state", state=standing(work, now), pages=work.collected)
    return lines(
        words("screen-homework-card-due", when=formats.moment(words, work.due_at)),
        words("screen-homework-card-state", state=state),
        words("screen-grades-line", grade=grading.grade(words, piece.grade)) if piece.grade else None,
    )


def _attempt_line(words: Words, attempt: Attempt) -> Html:
    moment = attempt.checked_at or attempt.submitted_at
    day = formats.short_day(words, words.local(moment).date()) if moment else ""
    return words(
        "screen-homework-attempt",
        number=attempt.number,
        pages=attempt.pages,
        state=attempt.state.value,
        day=day,
    )


def _late_line(words: Words, piece: HomeworkCard) -> Html | None:
    """What came after Submit is not lost."""
    latest = piece.attempts[-1].late_pages if piece.attempts else 0
    return words("screen-homework-late-pages", pages=latest) if latest else None


def _galleries(words: Words, piece: HomeworkCard, *, named: bool) -> list[list[Button]]:
    """What can be looked at: the newest answer first, materials, then the newest attempts.

    His own pages the student finds behind a button of his, until they are handed in.
    """
    buttons: list[Button] = []
    answered = next((attempt for attempt in reversed(piece.attempts) if attempt.feedback), None)
    if answered is not None:
        label = words.label("button-family-feedback", count=answered.feedback)
        buttons.append(press(label, Feedback(submission=answered.id)))
    if piece.attachments:
        label = words.label("button-family-materials", count=piece.attachments)
        buttons.append(press(label, Materials(homework=piece.work.id)))
    buttons += [
        press(
            words.label("button-family-attempt", number=attempt.number, pages=attempt.pages),
            Pages(submission=attempt.id),
        )
        for attempt in piece.attempts[-ATTEMPTS_SHOWN:]
        if attempt.pages and (named or attempt.state is not SubmissionState.COLLECTING)
    ]
    return in_pairs(buttons)
