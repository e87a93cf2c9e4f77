"""The verdict: the work comes back marked, with its grade, and with what to do next."""

from dataclasses import dataclass

from bot import grading, markup
from bot.callbacks import student
from bot.l10n import Html, Words
from bot.screen import Item, Message, Style, press
from bot.screens import marked
from bot.screens.notices_homework import about, due, opened
from bot.screens.notices_lessons import joined
from domain.grades import Grade
from domain.people import Role
from storage.queries.marked_pages import Marked
from storage.queries.notice_facts import HomeworkFacts, SubmissionFacts

SHORT = 1500
"""So much said of the whole stands in the message itself; more goes before it."""
PAGES_TOLD, PAGE_SHORT = 8, 120
"""Of so many pages, so much."""


@dataclass(frozen=True, slots=True)
class Verdict:
    work: HomeworkFacts
    attempt: SubmissionFacts
    checked: Marked
    grade: Grade | None
    xp: int = 0


def returned(words: Words, verdict: Verdict, reader: Role, name: str) -> Message:
    work = verdict.work
    lines = joined(
        words("notice-homework-returned"),
        about(words, work, reader, name),
        *_said(words, verdict, reader),
        due(words, work),
        words("notice-homework-next", state="returned") if reader is Role.STUDENT else None,
    )
    again = press(words.label("button-notice-again"), student.HandIn(homework=work.id), Style.PRIMARY)
    rows = (*opened(words, work, reader), *(((again,),) if reader is Role.STUDENT else ()))
    return Message(lines, rows, album=_album(words, verdict, reader))


def accepted(words: Words, verdict: Verdict, reader: Role, name: str) -> Message:
    """XP is the student's own business."""
    is_his = reader is Role.STUDENT
    lines = joined(
        words("notice-homework-accepted"),
        about(words, verdict.work, reader, name),
        *_said(words, verdict, reader),
        words("notice-xp", xp=verdict.xp) if verdict.xp and is_his else None,
        words("notice-homework-next", state="accepted") if is_his else None,
    )
    rows = opened(words, verdict.work, reader)
    return Message(lines, rows, album=_album(words, verdict, reader))


def _said(words: Words, verdict: Verdict, reader: Role) -> tuple[Html | None, ...]:
    """The grade; of the remarks the student reads those on the whole, the others how many there are."""
    grade = verdict.grade
    graded = words("screen-grades-line", grade=grading.grade(words, grade)) if grade else None
    count = verdict.attempt.remark_count
    if reader is not Role.STUDENT:
        return graded, words("notice-homework-remarks", count=count) if count else None
    told = "\n".join(marked.on_the_whole(verdict.checked))
    on_whole = words("notice-homework-said", text=told) if told and len(told) <= SHORT else None
    return graded, on_whole, *_of_pages(words, verdict.checked)


def _of_pages(words: Words, checked: Marked) -> list[Html]:
    """Where to look: an album hides the words on its pages till each of them is opened."""
    lines = [
        words(
            "notice-homework-page",
            number=number,
            mark=mark.value if mark else "none",
            said="yes" if said else "no",
            text=markup.cut(said, PAGE_SHORT),
        )
        for number, mark, said in marked.worth_a_look(checked)
    ]
    more = len(lines) - PAGES_TOLD
    return [*lines[:PAGES_TOLD], *([words("notice-homework-pages-more", count=more)] if more > 0 else [])]


def _album(words: Words, verdict: Verdict, reader: Role) -> tuple[Item, ...]:
    if reader is not Role.STUDENT:
        return ()
    is_long = len("\n".join(marked.on_the_whole(verdict.checked))) > SHORT
    grade = grading.grade(words, verdict.grade) if verdict.grade else None
    return marked.items(words, verdict.checked, grade, whole=is_long)
