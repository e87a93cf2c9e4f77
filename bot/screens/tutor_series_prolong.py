"""Till when a series goes on, and what that makes."""

from dataclasses import dataclass
from datetime import date

from bot import formats
from bot.callbacks.tutor_series import ProlongTill, SeriesCard
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import NOW, packed
from bot.l10n import Html, Words
from bot.screen import Screen, Style, press
from bot.screens.tutor_series import end_of_school_year, last_day
from bot.screens.tutor_series_changes import whose
from storage.queries.tutor_series import SeriesRow


@dataclass(frozen=True, slots=True)
class Longer:
    """Lessons to be planned at once, and days that are left out."""

    lessons: int
    conflicts: int
    off: int


def ask_day(words: Words, row: SeriesRow, today: date) -> Screen:
    student, subject = whose(words, row)
    may = end_of_school_year(max(row.ends_on or today, today))
    till = ProlongTill(series=row.id, revision=row.revision, until=NOW, sure=0)
    choices = [
        press(words.label("button-series-open"), till),
        press(
            words.label("button-series-till", day=formats.number_day(words, may)),
            till.model_copy(update={"until": packed(may)}),
        ),
    ]
    text = words(
        "dialog-series-prolong", student=student, subject=subject, last=last_day(words, row.ends_on, today)
    )
    back = [press(words.label("button-back"), SeriesCard(series=row.id)), *keyboards.leave(words)]
    return Screen(text=text, rows=[choices, back])


def ask(words: Words, row: SeriesRow, meant: ProlongTill, ends_on: date | None, made: Longer) -> Screen:
    student, subject = whose(words, row)
    text = words(
        "screen-series-ask-prolong",
        student=student,
        subject=subject,
        end="day" if ends_on else "none",
        last=last_day(words, ends_on, row.starts_on),
        count=made.lessons,
    )
    parts = [text]
    if made.conflicts:
        parts.append(words("screen-series-clashes", count=made.conflicts))
    if made.off:
        parts.append(words("screen-series-off", count=made.off))
    sure = meant.model_copy(update={"sure": 1})
    return Screen(
        text=Html("\n".join(parts)),
        rows=[
            [press(words.label("button-series-prolong"), sure, Style.SUCCESS)],
            [press(words.label("button-back"), SeriesCard(series=row.id)), *keyboards.leave(words)],
        ],
    )
