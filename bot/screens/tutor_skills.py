"""How far a student is with each skill after a lesson: one tap a step."""

from collections.abc import Sequence

from bot.callbacks import tutor_records
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.names import short
from bot.keyboards.pager import PAGE, arrows
from bot.l10n import Html, Words
from bot.markup import cut
from bot.screen import Button, Screen, press
from bot.screens import record_words as pieces
from bot.screens.family_words import paragraphs
from bot.screens.tutor_record import heading
from domain.records import Mastery
from storage.queries.tutor_records import RecordCard, SkillRow

SHORT = 17
"""Of a skill's name beside its sign."""


def skills(
    words: Words,
    record: RecordCard,
    student: tuple[int, str],
    rows: Sequence[SkillRow],
    page: int,
    toast: str | None = None,
) -> Screen:
    """Each tap takes a skill one step further, and from mastered back to nothing."""
    page = min(page, max(len(rows) - 1, 0) // PAGE)
    shown = rows[page * PAGE : (page + 1) * PAGE]
    said = [_skill_line(words, row) for row in shown]
    here = {"lesson": record.lesson_id, "student": student[0]}
    text = paragraphs(
        heading(words, words("screen-skills-title"), record, student[1]),
        Html("\n".join(said)) if said else words("screen-skills-empty"),
        words("screen-skills-hint") if said else None,
    )
    buttons = [
        press(_skill_label(row), tutor_records.MarkSkill(**here, skill=row.id, mastery=_next(row)))
        for row in shown
    ]
    turns = arrows(
        tutor_records.Skills(**here, page=page - 1) if page else None,
        tutor_records.Skills(**here, page=page + 1) if len(rows) > (page + 1) * PAGE else None,
    )
    add = press(words.label("button-skill-add"), tutor_records.AddSkill(**here))
    away = press(words.label("button-skill-away"), tutor_records.SkillsToPutAway(**here, page=page))
    return Screen(
        text=text,
        rows=[
            *clock.in_rows(buttons, 2),
            *turns,
            [add, away] if shown else [add],
            _other_student(record, student[0]),
            keyboards.back_and_home(words, tutor_records.Record(lesson=record.lesson_id)),
        ],
        toast=toast,
    )


def to_put_away(
    words: Words, record: RecordCard, student_id: int, rows: Sequence[SkillRow], page: int
) -> Screen:
    """The same page, to be taken off the list: what was marked stays, a name typed again brings it back."""
    page = min(page, max(len(rows) - 1, 0) // PAGE)
    shown = rows[page * PAGE : (page + 1) * PAGE]
    buttons = [
        press(f"✕ {cut(row.name, SHORT)}", tutor_records.PutAwaySkill(lesson=record.lesson_id, skill=row.id))
        for row in shown
    ]
    back = tutor_records.Skills(lesson=record.lesson_id, student=student_id, page=page)
    return Screen(
        text=heading(words, words("screen-skills-away"), record),
        rows=[*clock.in_rows(buttons, 2), keyboards.back_and_home(words, back)],
    )


def _other_student(record: RecordCard, student_id: int) -> list[Button]:
    """In a group the next one's skills, by name; after the last comes the first."""
    ids = [one for one, _ in record.students]
    if student_id not in ids or ids == [student_id]:
        return []
    following, name = record.students[(ids.index(student_id) + 1) % len(ids)]
    meaning = tutor_records.Skills(lesson=record.lesson_id, student=following, page=0)
    return [press(f"{short(name)} ›", meaning)]


def ask_skill(words: Words, record: RecordCard, student: tuple[int, str]) -> Screen:
    back = tutor_records.Skills(lesson=record.lesson_id, student=student[0], page=0)
    return Screen(
        text=heading(words, words("dialog-record-skill"), record, student[1]),
        rows=[keyboards.back_and_home(words, back)],
    )


def _skill_line(words: Words, row: SkillRow) -> Html:
    if not row.mastery and row.before:
        return words("screen-skill-before", sign=pieces.SIGNS[0], name=row.name, mastery=row.before)
    return pieces.skill(words, row.name, row.mastery)


def _skill_label(row: SkillRow) -> str:
    return f"{pieces.SIGNS[row.mastery]} {cut(row.name, SHORT)}"


def _next(row: SkillRow) -> int:
    """From where he was before, if this lesson has no mark yet."""
    if not row.mastery:
        return max(row.before, Mastery.BEGUN)
    return (row.mastery + 1) % (Mastery.MASTERED + 1)
