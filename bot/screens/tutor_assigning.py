"""Homework being prepared: what to do, for whom, by when, and what came of it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_assigning as callbacks
from bot.callbacks.tutor_library import KeepInLibrary
from bot.keyboards import calendar
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, Calendar, packed
from bot.keyboards.clock import in_rows
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.markup import cut
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_homework import UNTOUCHED, brief
from domain.assignments import Addressee, due_at
from domain.homework import HomeworkState, is_missing
from storage.queries.tutor_assignments import PAGE, Draft, DraftRow, Given

DAY_END = 24 * 60
WEEK = timedelta(days=7)
NAMES = 8
LINES = 12
PREVIEW = 2000
"""UTF-16 units of what is to be done: its names and buttons stay in the same message."""


def content(words: Words, draft: Draft, *, in_album: bool) -> Screen:
    """``in_album``: of so many files only the first may have come, so no number is said."""
    given = "no" if draft.is_empty else "yes"
    asked = words(
        "dialog-tutor-content",
        who=_who(words, draft.whom),
        text=cut(draft.text or "—", PREVIEW),
        files=draft.parts,
        given="album" if in_album else given,
    )
    month = callbacks.AssignMonth(assignment=draft.id, day=NOW)
    further = [press(words.label("button-tutor-due"), month, Style.PRIMARY)]
    others = [_who_button(words, draft, "more")] if not draft.is_empty else []
    kept = press(words.label("button-tutor-templates"), callbacks.Templates(assignment=draft.id, page=0))
    rows = [[kept, _materials(words, draft)]]
    if not draft.is_empty:
        rows = [[further[0], *others], [_materials(words, draft)]]
    return Screen(text=asked, rows=[*rows, keyboards.leave(words)])


def _materials(words: Words, draft: Draft) -> Button:
    meaning = callbacks.DraftItems(assignment=draft.id, cursor=0, back=0)
    return press(words.label("button-library-for-draft"), meaning)


def _who(words: Words, whom: Sequence[Addressee]) -> Html:
    names = ", ".join(one.student for one in whom[:NAMES])
    subjects = sorted({one.subject for one in whom})
    subject = subjects[0] if len(subjects) == 1 else ""
    return words(
        "screen-tutor-assign-who",
        count=len(whom),
        names=names,
        more=max(len(whom) - NAMES, 0),
        subject=subject or "—",
        named="yes" if subject else "no",
    )


def due(words: Words, draft: Draft, shown: date, today: date) -> Screen:
    made = Calendar(
        pick=lambda day: callbacks.AssignDue(assignment=draft.id, day=day, clock=DAY_END),
        turn=lambda day: callbacks.AssignMonth(assignment=draft.id, day=day),
    )
    in_a_week = callbacks.AssignDue(assignment=draft.id, day=packed(today + WEEK), clock=DAY_END)
    shortcuts = [
        press(_by_lesson_label(words, draft), callbacks.AssignByLesson(assignment=draft.id)),
        press(words.label("button-tutor-in-a-week"), in_a_week),
    ]
    text = words("dialog-tutor-due", who=_who(words, draft.whom), month=formats.month_name(words, shown))
    back = keyboards.back(words, callbacks.OpenAssignment(assignment=draft.id))
    return Screen(text=text, rows=[shortcuts, *calendar.rows(words, shown, today, made), back])


def _by_lesson_label(words: Words, draft: Draft) -> str:
    moments = {one.next_lesson_at for one in draft.whom}
    only = moments.pop() if len(moments) == 1 else None
    if only is None:
        return words.label("button-tutor-by-next-lesson")
    local = words.local(only).date()
    return words.label("button-tutor-by-lesson", day=f"{formats.weekday(words, local)} {local.day}")


def confirm(words: Words, draft: Draft, now: datetime, *, in_album: bool, unasked: bool) -> Screen:
    """``unasked``: it came out of the blue, and the rest of it is a guess."""
    asked = words(
        "dialog-tutor-confirm-homework",
        asked="guess" if unasked else "yes",
        who=_who(words, draft.whom),
        text=cut(draft.text or words.label("screen-tutor-files-only"), PREVIEW),
        files=draft.parts,
        album="yes" if in_album else "no",
        due=_due(words, draft, now),
    )
    sure = press(
        words.label("button-tutor-assign-sure"),
        callbacks.ConfirmAssign(assignment=draft.id),
        Style.SUCCESS,
    )
    day = callbacks.AssignMonth(assignment=draft.id, day=packed(draft.due.day) if draft.due.day else NOW)
    drop = callbacks.DropAssignment(assignment=draft.id)
    keep = KeepInLibrary(assignment=draft.id)
    no = words.label("button-tutor-assign-drop", asked="guess" if unasked else "yes")
    return Screen(
        text=asked,
        rows=[
            *([[sure]] if draft.whom else []),
            [
                _who_button(words, draft, ("nobody", "other", "several")[min(len(draft.whom), 2)]),
                press(words.label("button-tutor-other-due"), day),
            ],
            [
                *([press(words.label("button-library-keep"), keep)] if unasked else []),
                _materials(words, draft),
            ],
            [press(no, drop), press(words.label("button-tutor-assign-later"), callbacks.Drafts(before=0))],
        ],
    )


def _who_button(words: Words, draft: Draft, which: str) -> Button:
    many = int(len(draft.whom) > 1 or which == "more")
    label = words.label("button-tutor-assign-who", which=which)
    style = Style.PRIMARY if which == "nobody" else None
    return press(label, callbacks.AssignWho(assignment=draft.id, page=0, many=many), style)


def _due(words: Words, draft: Draft, now: datetime) -> Html:
    """The moment itself for one, what it is for each of several; a day is the student's, wherever he lives."""
    by_lesson = draft.due.day is None
    moments = {due_at(draft.due, one, words.zone.key, now) for one in draft.whom}
    only = moments.pop() if len(moments) == 1 else None
    without = sum(one.next_lesson_at is None for one in draft.whom)
    kind = "day" if not by_lesson else "lesson" if without < len(draft.whom) or not draft.whom else "week"
    shown: Html | str = "—"
    if draft.due.day is not None and draft.due.minutes is None:
        shown = formats.short_day(words, draft.due.day)
    elif only is not None:
        shown = formats.moment(words, only)
    return words(
        "screen-tutor-assign-due",
        kind=kind,
        due=shown,
        each="no" if only is not None else "yes",
        without=without if only is None else 0,
    )


def given(
    words: Words, assignment: int, works: Sequence[Given], now: datetime, *, toast: str | None
) -> Screen:
    """What came of it for each."""
    lines = [
        words(
            "screen-tutor-given-line",
            student=one.student,
            due=formats.due(words, one.due_at),
            state=_state(one, now),
        )
        for one in works[:LINES]
    ]
    labels = distinct([one.student for one in works[:LINES]])
    buttons = [
        press(label, tutor.Homework(homework=one.homework_id))
        for label, one in zip(labels, works, strict=False)
    ]
    more = max(len(works) - LINES, 0)
    text = words("screen-tutor-given", count=len(works), more=more, lines=Html("\n".join(lines)))
    undo = press(
        words.label("button-tutor-withdraw", all="yes"),
        callbacks.WithdrawAll(assignment=assignment, sure=0),
    )
    withdraw = [[undo]] if any(one.state in UNTOUCHED for one in works) else []
    return Screen(text=text, rows=[*in_rows(buttons, 2), *withdraw, keyboards.home(words)], toast=toast)


def ask_withdraw_all(words: Words, assignment: int, works: Sequence[Given]) -> Screen:
    """From those who may not have sent anything yet."""
    text = words(
        "screen-tutor-withdraw",
        student=works[0].student,
        text="—",
        count=sum(one.state in UNTOUCHED for one in works),
    )
    sure = callbacks.WithdrawAll(assignment=assignment, sure=1)
    back = keyboards.back(words, callbacks.OpenAssignment(assignment=assignment))
    label = words.label("button-tutor-withdraw", all="yes")
    return Screen(text=text, rows=[[press(label, sure, Style.DANGER)], back])


def _state(one: Given, now: datetime) -> str:
    if one.is_excused:
        return "excused"
    is_returned = one.state is HomeworkState.RETURNED
    return "missing" if is_missing(one.state, one.due_at, now) and not is_returned else one.state.value


def drafts(words: Words, rows: Sequence[DraftRow], *, dropped: bool = False) -> Screen:
    toast = words.label("toast-tutor-assign-dropped") if dropped else None
    assign = [
        press(words.label("button-tutor-assign"), tutor.PickStudent(purpose="homework", edge=0, back=0))
    ]
    kept = press(words.label("button-tutor-templates"), callbacks.Templates(assignment=0, page=0))
    back = keyboards.back_and_home(words, tutor.Checks(after=0))
    shown = rows[:PAGE]
    if not shown:
        return Screen(text=words("screen-tutor-no-drafts"), rows=[[*assign, kept], back], toast=toast)
    lines = [
        words(
            "screen-tutor-draft-line",
            text=brief(words, row.text),
            student=row.student or "—",
            whom=("nobody", "single", "several")[min(row.heads, 2)],
            day=formats.short_day(words, words.local(row.created_at).date()),
        )
        for row in shown
    ]
    older = callbacks.Drafts(before=shown[-1].id)
    return Screen(
        text=Html(f"{words('screen-tutor-drafts')}\n\n" + "\n".join(lines)),
        rows=[
            *(
                [press(brief(words, row.text, 20), callbacks.OpenAssignment(assignment=row.id))]
                for row in shown
            ),
            *([[press(words.label("button-tutor-older"), older)]] if len(rows) > PAGE else []),
            [kept],
            back,
        ],
        toast=toast,
    )
