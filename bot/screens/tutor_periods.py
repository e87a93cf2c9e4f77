"""Settling a period: which days, what the marks make of it, why otherwise; and what was settled."""

from bot import formats, grading
from bot.callbacks import tutor_grades
from bot.callbacks import tutor_periods as callbacks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Screen, Style, press
from bot.screens import periods
from bot.screens.family_words import lines, paragraphs
from bot.screens.tutor_grades import grade_rows
from domain.grades import Grade
from storage.queries.family_pages import Page
from storage.queries.journal import Head
from storage.queries.periods import PeriodRow, Proposal

CHOICES = ("last", "month", "before", "quarter")
"""By the number that buttons know them by, for ever."""


def back_to(head: Head) -> callbacks.Periods:
    return callbacks.Periods(course=head.course_id, student=head.student_id, cursor=0, back=0)


def listed(words: Words, head: Head, page: Page[PeriodRow], *, toast: str | None = None) -> Screen:
    here = {"course": head.course_id, "student": head.student_id}
    cards = [
        press(
            f"{formats.number_day(words, words.local(row.ends_at).date())} · {grading.grade(words, row.grade)}",
            callbacks.PeriodCard(period=row.id),
        )
        for row in page.rows
    ]
    turns = arrows(
        callbacks.Periods(**here, cursor=page.rows[0].id, back=1) if page.rows and page.earlier else None,
        callbacks.Periods(**here, cursor=page.rows[-1].id, back=0) if page.rows and page.later else None,
    )
    journal = tutor_grades.Journal(**here, cursor=0, back=0)
    return Screen(
        text=paragraphs(
            words("screen-periods-title", student=head.student_name, subject=head.subject),
            lines(*(periods.line(words, row) for row in page.rows)) or words("screen-periods-empty"),
        ),
        rows=[
            *clock.in_rows(cards, 2),
            *turns,
            [press(words.label("button-periods-new"), callbacks.NewPeriod(**here), Style.PRIMARY)],
            keyboards.back_and_home(words, journal),
        ],
        toast=toast,
    )


def ask_days(words: Words, head: Head) -> Screen:
    buttons = [
        press(words.label("button-periods-choice", choice=name), callbacks.ChoosePeriod(choice=number))
        for number, name in enumerate(CHOICES)
    ]
    return Screen(
        text=words("dialog-periods-days", student=head.student_name, subject=head.subject),
        rows=[*clock.in_rows(buttons, 2), keyboards.back_and_home(words, back_to(head))],
    )


def ask_grade(words: Words, head: Head, proposal: Proposal) -> Screen:
    """What the marks make is one tap."""
    average = proposal.average
    proposed = average.nearest if average else None
    give = press(
        words.label("button-periods-settle", grade=grading.grade(words, proposed) if proposed else ""),
        points(proposed or Grade(head.scale, 1)),
        Style.PRIMARY,
    )
    return Screen(
        text=paragraphs(
            _about(words, head, proposal),
            words(
                "screen-periods-formula",
                average=grading.mean(words, average),
                grade=grading.grade(words, average.nearest),
                count=average.count,
            )
            if average
            else words("screen-periods-no-marks"),
            words("dialog-periods-grade"),
        ),
        rows=[
            *([[give]] if proposed else []),
            *grade_rows(words, head.scale, points, proposed),
            keyboards.back_and_home(words, back_to(head)),
        ],
    )


def points(grade: Grade) -> callbacks.PeriodPoints:
    return callbacks.PeriodPoints(scale=grade.scale.value, points=grade.points)


def _about(words: Words, head: Head, proposal: Proposal) -> Html:
    return words(
        "screen-periods-about",
        student=head.student_name,
        subject=head.subject,
        days=periods.days(words, proposal.span.starts_at, proposal.span.ends_at, words.zone_name),
    )


def ask_reason(words: Words, head: Head, proposal: Proposal, grade: Grade) -> Screen:
    proposed = proposal.average.nearest if proposal.average else None
    return Screen(
        text=paragraphs(
            _about(words, head, proposal),
            words(
                "dialog-periods-reason",
                grade=grading.grade(words, grade),
                counted="yes" if proposed else "no",
                proposed=grading.grade(words, proposed) if proposed else "",
            ),
        ),
        rows=[keyboards.back_and_home(words, back_to(head))],
    )


def card(words: Words, head: Head, row: PeriodRow, *, toast: str | None = None) -> Screen:
    act = (
        press(words.label("button-periods-again"), callbacks.SettleAgain(period=row.id), Style.PRIMARY)
        if row.reopened_why
        else press(words.label("button-periods-reopen"), callbacks.ReopenPeriod(period=row.id))
    )
    return Screen(
        text=_card(words, head, row),
        rows=[[act], keyboards.back_and_home(words, back_to(head))],
        toast=toast,
    )


def _card(words: Words, head: Head, row: PeriodRow) -> Html:
    proposed = grading.grade(words, row.proposed) if row.proposed else ""
    return paragraphs(
        words("screen-periods-title", student=head.student_name, subject=head.subject),
        periods.line(words, row),
        words(
            "screen-periods-reason", proposed=proposed, counted="yes" if proposed else "no", reason=row.reason
        )
        if row.reason
        else None,
        words("screen-periods-reopened", reason=row.reopened_why)
        if row.reopened_why
        else words("screen-periods-locked"),
    )


def ask_why(words: Words, head: Head, row: PeriodRow) -> Screen:
    return Screen(
        text=paragraphs(_card(words, head, row), words("dialog-periods-why")),
        rows=[keyboards.back_and_home(words, callbacks.PeriodCard(period=row.id))],
    )
