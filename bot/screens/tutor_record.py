"""A lesson's record in the tutor's hands: the recap for the family, the topic, the private note, the skills."""

from collections.abc import Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor, tutor_records
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens import record_words as pieces
from bot.screens.family_words import lines, paragraphs
from domain.lessons import LessonState
from domain.records import Chip, Part
from storage.queries.tutor_lesson_card import LessonCard
from storage.queries.tutor_records import RecordCard

NAMES_SHOWN = 3


def recap(words: Words, record: RecordCard, *, toast: str | None = None) -> Screen:
    """Two taps are enough: a phrase, and send."""
    text = paragraphs(
        heading(words, words("screen-recap-title"), record),
        lines(
            pieces.topic(words, record.topic),
            pieces.phrases(words, record.chips),
            pieces.quoted(words, record.recap),
            words("screen-recap-voice") if record.voice_file_id else None,
        ),
        _told(words, record),
        words("screen-recap-hint"),
    )
    back = tutor_records.LeaveRecord(lesson=record.lesson_id)
    rows = [*_chips(words, record), *_sending(words, record), _beside(words, record)]
    return Screen(text=text, rows=[*rows, keyboards.back_and_home(words, back)], toast=toast)


def _chips(words: Words, record: RecordCard) -> list[list[Button]]:
    return clock.in_rows([_chip(words, record, chip) for chip in Chip], 2)


def _chip(words: Words, record: RecordCard, chip: Chip) -> Button:
    chosen = chip in record.chips
    label = words.label("recap-chip", chip=chip.value)
    meaning = tutor_records.ChooseChip(lesson=record.lesson_id, chip=chip.value, on=0 if chosen else 1)
    return press(f"✓ {label}" if chosen else label, meaning)


def _sending(words: Words, record: RecordCard) -> list[list[Button]]:
    if record.state is not LessonState.HELD or not record.waits_to_be_told:
        return []
    label = words.label("button-recap-send", again="yes" if record.told_at else "no")
    return [[press(label, tutor_records.TellFamily(lesson=record.lesson_id), Style.PRIMARY)]]


def _beside(words: Words, record: RecordCard) -> list[Button]:
    """The rest of the record; and away with the words, where there are any."""
    rest = press(words.label("button-record-rest"), tutor_records.Record(lesson=record.lesson_id))
    if not record.recap and not record.voice_file_id:
        return [rest]
    erase = tutor_records.ErasePart(lesson=record.lesson_id, part=Part.RECAP.value)
    return [press(words.label("button-recap-erase"), erase), rest]


def _told(words: Words, record: RecordCard) -> Html | None:
    if record.state is not LessonState.HELD:
        return words("screen-recap-not-held")
    if record.told_at is None:
        return None
    when = formats.plain_moment(words, record.told_at)
    return words("screen-recap-told", when=when, changed="yes" if record.is_changed else "no")


def record(
    words: Words, record: RecordCard, marked: Sequence[tuple[str, int]], toast: str | None = None
) -> Screen:
    """``marked`` are the skills of its only student; of a group each student has a page of his own."""
    text = paragraphs(
        heading(words, words("screen-record-title"), record),
        pieces.topic(words, record.topic) or words("screen-record-no-topic"),
        lines(pieces.phrases(words, record.chips), pieces.quoted(words, record.recap), _told(words, record)),
        pieces.skills(words, marked),
        words("screen-record-note", note=record.note) if record.note else None,
    )
    here = {"lesson": record.lesson_id}
    rows = [
        [
            press(words.label("button-record-topic"), tutor_records.WritePart(**here, part=Part.TOPIC.value)),
            press(words.label("button-record-skills"), tutor_records.Skills(**here, student=0, page=0)),
        ],
        [
            press(words.label("button-record-recap"), tutor_records.Recap(**here)),
            press(words.label("button-record-note"), tutor_records.WritePart(**here, part=Part.NOTE.value)),
        ],
        keyboards.back_and_home(words, tutor.Lesson(**here)),
    ]
    return Screen(text=text, rows=rows, toast=toast)


def ask_words(words: Words, record: RecordCard, part: Part) -> Screen:
    """What is there now can be read while the new one is typed."""
    now = record.topic if part is Part.TOPIC else record.note
    erase = tutor_records.ErasePart(lesson=record.lesson_id, part=part.value)
    back = tutor_records.Record(lesson=record.lesson_id)
    return Screen(
        text=paragraphs(
            heading(words, words("dialog-record-words", part=part.value), record),
            words("screen-recap-words", text=now) if now else None,
        ),
        rows=[
            [press(words.label("button-record-erase"), erase)] if now else [],
            keyboards.back_and_home(words, back),
        ],
    )


def heading(words: Words, title: Html, record: RecordCard, name: str | None = None) -> Html:
    names = [one for _, one in record.students]
    more = "…" if len(names) > NAMES_SHOWN else ""
    who = name or ", ".join(names[:NAMES_SHOWN]) + more
    day = formats.short_day(words, words.local(record.starts_at).date())
    return lines(title, words("screen-record-about", student=who, subject=record.subject, day=day))


# On the lesson's card


def line(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    return words("screen-record-topic", topic=lesson.topic) if lesson.topic else None


def after_it(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    """What comes next when it was held: the recap, and the same time a week later unless a series sees to that."""
    if lesson.state is not LessonState.HELD:
        return []
    told = "yes" if lesson.told_at else "no"
    found = [press(words.label("button-lesson-recap", told=told), tutor_records.Recap(lesson=lesson.id))]
    if lesson.series_id is None:
        again = tutor_records.NextWeek(lesson=lesson.id, sure=0)
        found.append(press(words.label("button-lesson-next-week"), again))
    return found


def more(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    """The record from the lesson's beginning on; what was before, at any time."""
    found = []
    if lesson.state is LessonState.HELD or (lesson.state is LessonState.PLANNED and now >= lesson.starts_at):
        found.append(press(words.label("button-record"), tutor_records.Record(lesson=lesson.id)))
    if not lesson.is_group:
        history = tutor_records.History(student=lesson.student_id, cursor=0, back=0)
        found.append(press(words.label("button-history"), history))
    return found
