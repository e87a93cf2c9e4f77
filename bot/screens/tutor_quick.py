"""Answers to a line a tutor typed: what was understood, what was not, and the choice where it may mean several."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot import formats
from bot.callbacks import tutor, tutor_quick
from bot.callbacks import tutor_planning as planning
from bot.callbacks.tutor_cards import AddStudent
from bot.keyboards import clock as clocks
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, packed
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.quick.meaning import Change, Wish
from bot.quick.phrase import Trouble
from bot.screen import Button, Screen, Style, press
from bot.screens.series import rule
from storage.queries.tutor_quick import ComingLesson, Pupil

MOST = 8
LONGEST_WORD = 40
MOST_WORDS = 8


def with_note(screen: Screen, note: Sequence[Html]) -> Screen:
    """What there is to know of the line, over the screen it led to."""
    if not note:
        return screen
    told = "\n".join(note)
    return replace(screen, text=Html(f"<i>{told}</i>\n\n{screen.text}"), in_place=False)


def unknown(words: Words, said: Sequence[str]) -> list[Html]:
    """The words that nothing was made of."""
    if not said:
        return []
    shown = ", ".join(
        words.label("screen-quick-word", word=word[:LONGEST_WORD]) for word in said[:MOST_WORDS]
    )
    return [words("screen-quick-unknown", words=shown)]


def troubles(words: Words, found: Iterable[tuple[Trouble, str]]) -> list[Html]:
    return [
        words("screen-quick-trouble", what=what.value, typed=typed[:LONGEST_WORD]) for what, typed in found
    ]


def past(words: Words) -> Html:
    return words("screen-quick-past")


def understood(words: Words, wish: Wish, who: str | None = None) -> Html:
    """Thu, 12 March · 18:30 · 60 min · every week."""
    parts = [
        who,
        formats.short_day(words, wish.day) if wish.day else None,
        clocks.label_of(wish.clock) if wish.clock is not None else None,
        words.label("button-minutes", minutes=wish.minutes) if wish.minutes else None,
        rule(words, wish.weekdays, wish.every) if wish.weekdays else None,
    ]
    return words("screen-quick-understood", what=" · ".join(filter(None, parts)) or "—")


def choose(
    words: Words,
    wish: Wish,
    pupils: Sequence[Pupil],
    note: Sequence[Html],
    *,
    found: bool,
    named: bool = True,
) -> Screen:
    """Whose lesson? Those who may have been meant; all of a short list when nobody was."""
    shown = pupils[:MOST] if found or len({pupil.student_id for pupil in pupils}) <= MOST else []
    names = distinct([_course_name(pupil, shown) for pupil in shown], 20)
    rows = clocks.in_rows(
        [press(name, _meaning(pupil, shown, wish)) for name, pupil in zip(names, shown, strict=True)], 2
    )
    if pupils and not found:
        rows.append(
            [press(words.label("button-quick-list"), tutor.PickStudent(purpose="plan", edge=0, back=0))]
        )
    if not found:
        rows.append([press(words.label("button-tutor-add-student"), AddStudent())])
    text = "\n".join(
        [
            understood(words, wish),
            *note,
            "",
            words("screen-quick-who", found="yes" if found or not named else "no"),
        ]
    )
    return Screen(text=Html(text), rows=[*rows, keyboards.home(words)])


def _course_name(pupil: Pupil, shown: Sequence[Pupil]) -> str:
    """With the subject where the name alone stands twice; a group by its subject."""
    if pupil.is_group and len({one.student_id for one in shown}) > 1:
        return pupil.subject
    alike = [other for other in shown if other.name == pupil.name]
    return pupil.name if len(alike) == 1 else f"{pupil.name}, {pupil.subject}"


def _meaning(
    pupil: Pupil, shown: Sequence[Pupil], wish: Wish
) -> tutor_quick.QuickFor | tutor_quick.QuickPlan:
    said = packed_wish(wish)
    if sum(other.student_id == pupil.student_id for other in shown) > 1:
        return tutor_quick.QuickPlan(course=pupil.course_id, **said)
    return tutor_quick.QuickFor(student=pupil.student_id, **said)


def packed_wish(wish: Wish) -> dict[str, int | str]:
    """The fields of a QuickFor, and what the planning dialog remembers of it."""
    return {
        "day": packed(wish.day) if wish.day else NOW,
        "clock": tutor_quick.NO_CLOCK if wish.clock is None else wish.clock,
        "minutes": wish.minutes or 0,
        "weekdays": wish.weekdays,
        "every": wish.every,
        "until": packed(wish.until) if wish.until else NOW,
    }


def price(words: Words, screen: Screen, pupil: Pupil, minor: int) -> Screen:
    """A confirm screen of a lesson whose price was told another than it is: one tap, below the answer, sets it."""
    now, told = (formats.money(words, amount, pupil.currency) for amount in (pupil.price_minor, minor))
    button = press(
        words.label("button-quick-price", price=told),
        tutor_quick.QuickPrice(course=pupil.course_id, minor=minor),
    )
    note = [words("screen-quick-price", now=now, told=told)]
    below = 1 + next((n for n, row in enumerate(screen.rows) if row[0].style is Style.SUCCESS), 0)
    return replace(with_note(screen, note), rows=[*screen.rows[:below], [button], *screen.rows[below:]])


def which(
    words: Words, verb: str, lessons: Sequence[ComingLesson], change: Change, note: Sequence[Html]
) -> Screen:
    """Which of these lessons? ``verb`` is move or cancel. Of one student the buttons say it all."""
    shown = lessons[:MOST]
    names = list(dict.fromkeys(lesson.name for lesson in shown))
    buttons = [
        press(_lesson_label(words, lesson, named=len(names) > 1), act(verb, lesson, change, words))
        for lesson in shown
    ]
    lines = [words("screen-quick-which", verb=verb, count=len(shown)), *_listed(words, shown, names)]
    screen = Screen(text=Html("\n".join(lines)), rows=[*clocks.in_rows(buttons, 2), _lists(words)])
    return with_note(screen, note)


def _listed(words: Words, lessons: Sequence[ComingLesson], names: Sequence[str]) -> list[Html]:
    if len(names) == 1:
        return [Html(""), words("screen-quick-name", name=names[0])]
    listed = [
        words("screen-quick-lesson", name=one.name, moment=formats.plain_moment(words, one.starts_at))
        for one in lessons
    ]
    return [Html(""), *listed] if listed else []


def _lists(words: Words) -> list[Button]:
    return [press(words.label("button-tutor-week"), tutor.Week(day=NOW)), *keyboards.home(words)]


def _lesson_label(words: Words, lesson: ComingLesson, *, named: bool) -> str:
    local = words.local(lesson.starts_at)
    moment = f"{formats.weekday(words, local.date())} {formats.number_day(words, local.date())} {local:%H:%M}"
    return f"{formats.weekday(words, local.date())} {local:%H:%M} {lesson.name}"[:20] if named else moment


def act(
    verb: str, lesson: ComingLesson, change: Change, words: Words
) -> planning.MoveTime | planning.MoveMonth | tutor.CancelLesson:
    """What is to be done with the lesson; the other half of a day and time is its own."""
    ids = {"lesson": lesson.id, "revision": lesson.revision}
    if verb == "cancel":
        return tutor.CancelLesson(**ids, sure=0)
    if change.new_day is None and change.new_clock is None:
        return planning.MoveMonth(**ids, day=NOW)
    local = words.local(lesson.starts_at)
    clock = local.hour * 60 + local.minute if change.new_clock is None else change.new_clock
    return planning.MoveTime(**ids, day=packed(change.day_for(local)), clock=clock)
