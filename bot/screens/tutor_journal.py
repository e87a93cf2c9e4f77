"""The journal as its tutor keeps it: one student's, a group's, one mark, and giving one."""

from collections.abc import Callable, Sequence

from bot.callbacks import tutor
from bot.callbacks import tutor_grades as callbacks
from bot.callbacks.base import Press
from bot.callbacks.tutor_groups import Group
from bot.callbacks.tutor_periods import Periods
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens import journal
from bot.screens.family_words import lines, paragraphs
from bot.screens.journal import Journal
from bot.screens.tutor_grades import grade_rows
from domain.grades import MarkKind
from storage.queries.journal import Head, MarkRow, Standing
from storage.queries.tutor_courses import CourseRow
from storage.queries.tutor_groups import PAGE, MemberRow

SHORT = 11
"""What a phone shows whole in a row of three."""


def one(words: Words, journal_: Journal, *, toast: str | None = None) -> Screen:
    """Each mark opens by its day and grade."""
    head, page = journal_.head, journal_.page
    here = {"course": head.course_id, "student": head.student_id}
    labels = [f"{journal.day(words, row)} · {journal.short(words, row.grade)}" for row in page.rows]
    marks = [
        press(label, callbacks.MarkCard(entry=row.id)) for row, label in zip(page.rows, labels, strict=True)
    ]
    give = callbacks.GiveMark(**here, kind=MarkKind.LESSON.number)
    turns = journal.turns(page, lambda id_, back: callbacks.Journal(**here, cursor=id_, back=back))
    return Screen(
        text=journal.whole(words, journal_),
        rows=[
            *clock.in_rows(marks, 3 if all(len(label) <= SHORT for label in labels) else 2),
            *turns,
            [
                press(words.label("button-journal-give"), give, Style.PRIMARY),
                press(words.label("button-periods"), Periods(**here, cursor=0, back=0)),
            ],
            [press(words.label("button-journal-rules"), callbacks.Grading(course=head.course_id))],
            *([_files(words, head.course_id, head.student_id)] if page.rows else []),
            keyboards.back_and_home(words, _above(head)),
        ],
        toast=toast,
    )


def _files(words: Words, course_id: int, student_id: int) -> list[Button]:
    """``student_id`` 0: the whole group's."""
    return journal.files(
        words, lambda form: callbacks.JournalFile(course=course_id, student=student_id, form=form)
    )


def _above(head: Head) -> Press:
    if head.is_group:
        return callbacks.GroupJournal(course=head.course_id, edge=0, back=0)
    return tutor.Student(student=head.student_id)


def of_student(words: Words, heads: Sequence[Head], standings: dict[tuple[int, int], Standing]) -> Screen:
    def opened(head: Head) -> Press:
        return callbacks.Journal(course=head.course_id, student=head.student_id, cursor=0, back=0)

    back = keyboards.back_and_home(words, tutor.Student(student=heads[0].student_id))
    return journal.listed(words, heads, standings, opened, back)


def of_group(
    words: Words,
    group: CourseRow,
    members: tuple[Sequence[MemberRow], int, bool],
    standings: dict[tuple[int, int], Standing],
) -> Screen:
    """``members`` are a page read with one to spare, its edge and whether it was read backwards."""
    rows, edge, back = members
    shown, turned = pager.keyed(
        rows,
        PAGE,
        edge,
        back=back,
        turn=lambda id_, back_: callbacks.GroupJournal(course=group.id, edge=id_, back=back_),
    )
    said = [_member(words, group, row, standings) for row in shown]
    labels = distinct([row.name for row in shown])
    names = [
        press(label, callbacks.Journal(course=group.id, student=row.id, cursor=0, back=0))
        for row, label in zip(shown, labels, strict=True)
    ]
    return Screen(
        text=paragraphs(
            words("screen-journal-group", name=group.subject),
            lines(*said) if said else words("screen-groups-nobody"),
        ),
        rows=[
            *clock.in_rows(names, 2),
            turned,
            [press(words.label("button-journal-rules"), callbacks.Grading(course=group.id))],
            *([_files(words, group.id, 0)] if shown else []),
            keyboards.back_and_home(words, Group(course=group.id)),
        ],
    )


def _member(
    words: Words, group: CourseRow, row: MemberRow, standings: dict[tuple[int, int], Standing]
) -> Html:
    standing = standings.get((group.id, row.id), Standing())
    return journal.standing_line(words, row.name, standing.average(group.scale, group.weights))


def card(words: Words, head: Head, row: MarkRow, *, toast: str | None = None) -> Screen:
    kinds = _others(words, row.kind, lambda kind: callbacks.ChooseKind(entry=row.id, kind=kind.number))
    return Screen(
        text=_title(words, head, row),
        rows=[*kinds, *_acts(words, row), keyboards.back_and_home(words, back_to(head))],
        toast=toast,
    )


def _acts(words: Words, row: MarkRow) -> list[list[Button]]:
    regrade = press(words.label("button-journal-regrade"), callbacks.Regrade(entry=row.id))
    remove = press(words.label("button-grades-remove"), callbacks.RemoveMark(entry=row.id, sure=0))
    excuse = press(words.label("button-journal-excuse"), callbacks.Excuse(entry=row.id))
    work = press(words.label("button-tutor-homework-card"), tutor.Homework(homework=row.homework_id or 0))
    return [
        [regrade, *([excuse] if row.grade else [])],
        [*([work] if row.homework_id else []), remove],
    ]


def _title(words: Words, head: Head, row: MarkRow) -> Html:
    about = words("screen-journal-card", student=head.student_name, subject=head.subject)
    return paragraphs(
        about, journal.line(words, row), None if row.grade else words("screen-journal-is-excused")
    )


def back_to(head: Head) -> Press:
    return callbacks.Journal(course=head.course_id, student=head.student_id, cursor=0, back=0)


def _others(words: Words, now: MarkKind, pick: Callable[[MarkKind], Press]) -> list[list[Button]]:
    """What it may be for instead: what it is for now stands above."""
    kinds = [kind for kind in MarkKind if kind is not now]
    return clock.in_rows([press(words.label("mark-kind", kind=kind.value), pick(kind)) for kind in kinds], 2)


def ask_remove(words: Words, head: Head, row: MarkRow) -> Screen:
    """The safe way first."""
    return Screen(
        text=paragraphs(_title(words, head, row), words("screen-journal-ask-remove")),
        rows=[
            [press(words.label("button-journal-keep"), callbacks.MarkCard(entry=row.id))],
            [
                press(
                    words.label("button-journal-remove-sure"),
                    callbacks.RemoveMark(entry=row.id, sure=1),
                    Style.DANGER,
                )
            ],
        ],
    )


def ask_regrade(words: Words, head: Head, row: MarkRow) -> Screen:
    rows = grade_rows(
        words,
        head.scale,
        lambda grade: callbacks.RegradeTo(entry=row.id, scale=grade.scale.value, points=grade.points),
        row.grade,
    )
    back = keyboards.back_and_home(words, callbacks.MarkCard(entry=row.id))
    return Screen(
        text=paragraphs(_title(words, head, row), words("dialog-journal-regrade")), rows=[*rows, back]
    )


def ask_mark(words: Words, head: Head, kind: MarkKind) -> Screen:
    """What for, and which."""
    here = {"course": head.course_id, "student": head.student_id}
    kinds = _others(words, kind, lambda one: callbacks.GiveMark(**here, kind=one.number))
    points = grade_rows(
        words,
        head.scale,
        lambda grade: callbacks.GivePoints(scale=grade.scale.value, points=grade.points),
    )
    text = words("dialog-journal-give", student=head.student_name, subject=head.subject, kind=kind.value)
    return Screen(text=text, rows=[*kinds, *points, keyboards.back_and_home(words, back_to(head))])
