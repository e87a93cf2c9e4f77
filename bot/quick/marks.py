"""A line cut into marks: each word or figure with what it means."""

import re
import unicodedata
from dataclasses import dataclass

from bot.quick.vocabulary import SIGNS, Kind, Sense, longest, plain, senses

LONGEST_LINE = 300
"""In characters. A lesson is said in a line; a longer text is a letter to somebody."""
_TOKEN = re.compile(
    r"\d{1,9}(?:[:.,/\-–]\d{1,9}){0,2}|[^\W\d_]+(?:['’ʼ`\-][^\W\d_]+)*|[@" + re.escape(SIGNS) + "]"  # noqa: RUF001 (what people type)
)


@dataclass(frozen=True, slots=True)
class Mark:
    """``shown`` is the word as it was typed; ``text`` as it is compared, a figure with its punctuation."""

    kind: Kind
    value: int
    text: str
    shown: str

    @property
    def number(self) -> int | None:
        """Of a figure that is a whole number."""
        return (
            int(self.text)
            if self.kind is Kind.FIGURE and self.text.isascii() and self.text.isdigit()
            else None
        )


def marks(line: str) -> list[Mark]:
    """The longest known phrase at each place, else the word itself. Nothing of a line that is too long."""
    if len(line) > LONGEST_LINE:
        return []
    shown = _TOKEN.findall(unicodedata.normalize("NFC", line))
    words = [plain(word) for word in shown]
    found, place = [], 0
    while place < len(words):
        length, sense = _sense_at(words, place)
        text, said = " ".join(words[place : place + length]), " ".join(shown[place : place + length])
        found.append(Mark(sense.kind, sense.value, text, said))
        place += length
    return found


def _sense_at(words: list[str], place: int) -> tuple[int, Sense]:
    known = senses()
    for length in range(min(longest(), len(words) - place), 0, -1):
        sense = known.get(tuple(words[place : place + length]))
        if sense is not None:
            return length, sense
    first = words[place]
    if first == "@":
        return 1, Sense(Kind.AT)
    return 1, Sense(Kind.FIGURE if first[0].isdigit() else Kind.OTHER)
