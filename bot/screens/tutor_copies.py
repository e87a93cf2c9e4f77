"""The copies of pictures that a studio keeps: what that means, how many there are, and the way to be rid of them."""

from bot.callbacks import tutor_copies as callbacks
from bot.callbacks.tutor_availability import StudioRules
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Screen, Style, press

MEGABYTE = 1_000_000


def copies(
    words: Words, studio: int, kept: tuple[int, int], *, is_on: bool, toast: str | None = None
) -> Screen:
    """``kept``: how many copies there are, and their bytes."""
    count, size = kept
    text = words("screen-copies", kept="yes" if is_on else "left" if count else "no")
    if count:
        text = Html(f"{text}\n\n{words('screen-copies-kept', count=count, size=_megabytes(size))}")
    label = words.label("button-keep-copies", wanted="no" if is_on else "yes")
    meaning = callbacks.KeepCopies(studio=studio, on=int(not is_on))
    rows = [[press(label, meaning, None if is_on else Style.PRIMARY)]]
    if count and not is_on:
        rows.append(
            [press(words.label("button-remove-copies"), callbacks.RemoveCopies(studio=studio, sure=0))]
        )
    return Screen(text, [*rows, keyboards.back_and_home(words, StudioRules(studio=studio))], toast=toast)


def sure(words: Words, studio: int, count: int, size: int) -> Screen:
    text = words("screen-copies-sure", count=count, size=_megabytes(size))
    meaning = callbacks.RemoveCopies(studio=studio, sure=1)
    return Screen(
        text,
        [
            [press(words.label("button-leave-copies"), callbacks.Copies(studio=studio))],
            [press(words.label("button-remove-copies"), meaning, Style.DANGER)],
        ],
    )


def _megabytes(size: int) -> int:
    return max(1, round(size / MEGABYTE))
