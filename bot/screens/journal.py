"""A student's marks in a course, newest first: the tutor's and the family's alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot import formats, grading
from bot.callbacks.base import Press
from bot.keyboards.names import whole_or_cut
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens import periods
from bot.screens.family_words import gist, lines, paragraphs
from domain.grades import Average, Grade
from storage.queries.family_pages import Page
from storage.queries.journal import Head, MarkRow, Standing
from storage.queries.periods import PeriodRow


@dataclass(frozen=True, slots=True)
class Journal:
    """A page of one, and what stands above the first."""

    head: Head
    standing: Standing
    page: Page[MarkRow]
    settled: Sequence[PeriodRow] = ()


Turning = Callable[[int, int], Press]
"""To the page beside a mark: its id, and 1 for newer."""


def text(
    words: Words,
    head: Head,
    standing: Standing,
    rows: Sequence[MarkRow],
    settled: Sequence[PeriodRow] = (),
    *,
    first: bool = True,
) -> Html:
    """``first``: the page begins with the newest, where the summary stands."""
    listed = [line(words, row) for row in rows]
    return paragraphs(
        words(
            "screen-journal-title",
            student=head.student_name,
            subject=head.subject,
            scale=words.label("grade-scale", scale=head.scale.value),
        ),
        summary(words, head, standing) if first else None,
        periods.settled(words, settled) if first else None,
        lines(*listed) if listed else words("screen-journal-empty"),
    )


def whole(words: Words, journal: Journal) -> Html:
    page = journal.page
    return text(words, journal.head, journal.standing, page.rows, journal.settled, first=not page.earlier)


def summary(words: Words, head: Head, standing: Standing) -> Html:
    """The average of how many, and what is not in it (rule 21)."""
    average = standing.average(head.scale, head.weights)
    facts = (
        ("missing", head.missing),
        ("excused", standing.excused),
        ("elsewhere", standing.elsewhere(head.scale)),
    )
    return lines(
        words("screen-journal-average", average=grading.mean(words, average), count=average.count)
        if average
        else None,
        *(words("screen-journal-fact", fact=fact, count=count) for fact, count in facts if count),
    )


def line(words: Words, row: MarkRow) -> Html:
    return words(
        "screen-journal-mark",
        day=day(words, row),
        grade=value(words, row.grade),
        kind=row.kind.value,
        named="yes" if row.text else "no",
        text=gist(words, row.text, 40) if row.text else "",
    )


def day(words: Words, row: MarkRow) -> str:
    return formats.number_day(words, words.local(row.earned_at).date())


def value(words: Words, grade: Grade | None) -> str:
    """The grade, or that there need be none."""
    return grading.grade(words, grade) if grade else words.label("grade-excused")


def short(words: Words, grade: Grade | None) -> str:
    """The same on a button."""
    return grading.grade(words, grade) if grade else words.label("grade-excused-short")


def turns(page: Page[MarkRow], turn: Turning) -> list[list[Button]]:
    return arrows(
        turn(page.rows[0].id, 1) if page.rows and page.earlier else None,
        turn(page.rows[-1].id, 0) if page.rows and page.later else None,
    )


def files(words: Words, made: Callable[[int], Press]) -> list[Button]:
    """A workbook, or pages to print."""
    return [
        press(words.label("button-journal-file", form=form), made(number))
        for number, form in enumerate(("xlsx", "pdf"))
    ]


def of_family(words: Words, journal: Journal, turn: Turning, below: Sequence[list[Button]]) -> Screen:
    """``below``: a row of files, and the way back."""
    return Screen(text=whole(words, journal), rows=[*turns(journal.page, turn), *below])


def listed(
    words: Words,
    heads: Sequence[Head],
    standings: dict[tuple[int, int], Standing],
    opened: Callable[[Head], Press],
    back: list[Button],
) -> Screen:
    """Course by course."""
    said = [
        _course(words, head, standings.get((head.course_id, head.student_id), Standing())) for head in heads
    ]
    labels = whole_or_cut([head.subject for head in heads])
    buttons = [[press(label, opened(head))] for head, label in zip(heads, labels, strict=True)]
    body = lines(*said) if said else words("screen-journal-none")
    return Screen(text=paragraphs(words("screen-journal-courses"), body), rows=[*buttons, back])


def _course(words: Words, head: Head, standing: Standing) -> Html:
    return standing_line(words, head.subject, standing.average(head.scale, head.weights))


def standing_line(words: Words, name: str, average: Average | None) -> Html:
    """Of a course, or of a student of a group."""
    return words(
        "screen-journal-standing",
        name=name,
        graded="yes" if average else "no",
        average=grading.mean(words, average) if average else "",
        count=average.count if average else 0,
    )
