"""Grades as people write and read them."""

from babel.numbers import format_decimal, format_percent

from bot.formats import NotUnderstood, locale_of
from bot.l10n import Words
from domain.grades import Average, Grade, Scale, read


def grade(words: Words, given: Grade) -> str:
    """5, 87, B, or the word for a pass. Plain, for buttons and messages alike."""
    if given.scale is Scale.PASS_FAIL:
        return words.label("grade-passed", passed="yes" if given.is_best else "no")
    return given.symbol


def mean(words: Words, average: Average) -> str:
    """4,33 as the reader writes it; a letter; how many of a hundred have passed."""
    locale = locale_of(words.language.value)
    if average.scale is Scale.PASS_FAIL:
        return str(format_percent(float(average.value), "0%", locale=locale))
    if average.scale is Scale.LETTERS:
        return average.nearest.symbol
    return str(format_decimal(float(average.value), "0.##", locale=locale))


def parse(words: Words, text: str, scale: Scale) -> Grade:
    """Raises NotUnderstood, GradeOutOfRange."""
    found = read(text, scale)
    if found is None and scale is Scale.PASS_FAIL:
        found = _passed(words, text)
    if found is None:
        raise NotUnderstood
    return found


def _passed(words: Words, text: str) -> Grade | None:
    typed = text.strip().casefold()
    for points, said in enumerate((words.label("grade-words-failed"), words.label("grade-words-passed"))):
        if typed in said.split():
            return Grade(Scale.PASS_FAIL, points)
    return None
