"""The guardian's children and the card of one."""

from collections.abc import Sequence

from bot import counts, formats
from bot.callbacks import parent
from bot.callbacks.balances import FAMILY
from bot.callbacks.common import Settings
from bot.callbacks.family import SchedulePage
from bot.callbacks.family_library import GivenShelf
from bot.callbacks.family_records import FamilyJournals
from bot.callbacks.overdue import ChildrenOverdue
from bot.callbacks.packages import of_student
from bot.keyboards.common import home
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_lessons import in_pairs
from bot.screens.family_progress import bar
from bot.screens.family_words import lines, paragraphs
from domain.achievements import level_of, weekly_streak
from storage.queries.family_homework import Shelf
from storage.queries.family_lessons import LessonRow
from storage.queries.family_progress import Standing
from storage.queries.parent_children import Child


def children(words: Words, found: Sequence[Child]) -> Screen:
    """Several children: what matters of each, and a button to each."""
    text = paragraphs(
        words("screen-parent-children"),
        *(
            lines(words("screen-parent-child-name", name=child.name), *_brief(words, child))
            for child in found
        ),
        None if found else words("screen-parent-no-children"),
    )
    labels = distinct([child.name for child in found])
    buttons = [
        press(label, parent.Child(student=child.id)) for child, label in zip(found, labels, strict=True)
    ]
    everything = [
        press(words.label("button-family-schedule"), SchedulePage(student=0, cursor=0, back=0)),
        press(words.label("button-settings"), Settings()),
    ]
    return Screen(text=text, rows=[*in_pairs(buttons), _overdue(words, found), everything])


def _overdue(words: Words, found: Sequence[Child]) -> list[Button]:
    """One tap to what all of them should have handed in."""
    count = sum(child.missing for child in found)
    label = words.label("button-overdue", count=count)
    return [press(label, ChildrenOverdue(cursor=0, back=0))] if count else []


def _brief(words: Words, child: Child) -> list[Html | None]:
    starts_at = child.next_starts_at
    return [
        _balance(words, child),
        _prepaid(words, child),
        words("screen-parent-next", when=formats.moment(words, starts_at))
        if starts_at
        else words("screen-parent-no-lesson"),
        words("screen-parent-work", count=child.to_do, missing=child.missing) if child.to_do else None,
    ]


def _balance(words: Words, child: Child) -> Html | None:
    if child.balance_minor is None:
        return None
    amount = formats.money(words, child.balance_minor, child.currency)
    state = "owed" if child.balance_minor < 0 else "fine"
    return words("screen-parent-balance", amount=amount, state=state)


def _prepaid(words: Words, child: Child) -> Html | None:
    """Of packages; nothing for who never had one."""
    if child.prepaid is None:
        return None
    return words("screen-packages-prepaid", lessons=counts.lessons(words, child.prepaid))


def card(
    words: Words, child: Child, lessons: Sequence[LessonRow], standing: Standing, *, only: bool
) -> Screen:
    """``only``: there is no other child, so this is the home itself."""
    ahead = [
        words("screen-parent-lesson", subject=lesson.subject, when=formats.moment(words, lesson.starts_at))
        for lesson in lessons
    ]
    text = paragraphs(
        lines(
            words("screen-parent-child-name", name=child.name), _balance(words, child), _prepaid(words, child)
        ),
        lines(
            lines(words("screen-parent-lessons"), *ahead) if ahead else words("screen-parent-no-lesson"),
            _makeups(words, child),
        ),
        _homework(words, child),
        _progress(words, standing),
    )
    way_out = [press(words.label("button-settings"), Settings())] if only else home(words)
    overdue = _overdue(words, [child]) if only else []
    *rows, last = _rows(words, child)
    return Screen(text=text, rows=[*rows, overdue, [*last, *way_out]])


def _makeups(words: Words, child: Child) -> Html | None:
    """Lessons that may be had instead of missed ones."""
    if child.makeups_till is None:
        return None
    till = formats.short_day(words, words.local(child.makeups_till).date())
    return words("screen-parent-makeups", count=child.makeups, till=till)


def _homework(words: Words, child: Child) -> Html:
    if not (child.to_do or child.waiting or child.accepted):
        return words("screen-parent-no-work")
    return lines(
        words("screen-parent-work", count=child.to_do, missing=child.missing),
        words("screen-parent-work-done", waiting=child.waiting, accepted=child.accepted)
        if child.waiting or child.accepted
        else None,
    )


def _progress(words: Words, standing: Standing) -> Html:
    level = level_of(standing.xp)
    streak = weekly_streak(standing.work, standing.today)
    title = words("level-title", level=level)
    return lines(
        words("screen-parent-level", level=level, title=title),
        bar(words, standing.xp),
        words("screen-student-streak", weeks=streak.weeks) if streak.weeks else None,
    )


def _rows(words: Words, child: Child) -> list[list[Button]]:
    homework = parent.ChildHomework(student=child.id, shelf=Shelf.TODO.number, cursor=0, back=0)
    rows = [
        [
            press(words.label("button-family-schedule"), SchedulePage(student=child.id, cursor=0, back=0)),
            press(words.label("button-family-homework"), homework),
        ],
        [
            press(words.label("button-family-progress"), parent.ChildProgress(student=child.id)),
            press(words.label("button-family-grades"), FamilyJournals(student=child.id)),
        ],
    ]
    if child.balance_minor is not None:
        style = Style.PRIMARY if child.balance_minor < 0 else None
        balance = parent.Balance(student=child.id, before=0)
        rows[-1].insert(0, press(words.label("button-family-balance"), balance, style))
    if child.prepaid is not None:
        rows.append([press(words.label("button-packages"), of_student(child.id, FAMILY))])
    given = GivenShelf(student=child.id, label=0, cursor=0, back=0)
    return [*rows, [press(words.label("button-family-given"), given)]]


def whose_balance(words: Words, found: Sequence[Child]) -> Screen:
    """/balance with several children whose money the guardian may see."""
    text = paragraphs(
        words("screen-parent-whose-balance"),
        *(lines(words("screen-parent-child-name", name=one.name), _balance(words, one)) for one in found),
        None if found else words("screen-parent-no-balance"),
    )
    labels = distinct([one.name for one in found])
    buttons = [
        press(label, parent.Balance(student=one.id, before=0))
        for one, label in zip(found, labels, strict=True)
    ]
    return Screen(text=text, rows=[*in_pairs(buttons), home(words)])
