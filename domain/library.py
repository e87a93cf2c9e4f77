"""A tutor's library: what he gives again and again, found by subject, level, topic, tags and words.

A material consists of parts in their order. It is the person's own, whatever studio he teaches in.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import MaterialRemoved, TextEmpty, TextTooLong, TooManyPages
from domain.homework import PAGE_LIMIT
from domain.sent import Material

TITLE_LIMIT = 60
LABEL_LIMIT = 30
TAG_LIMIT = 10
WORD_LIMIT = 40
WORDS_LIMIT = 40
BURST = timedelta(minutes=2)
"""What is given to one student within it is told at once."""

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"#(\w+)")
_NUMBER = re.compile(r" \(\d+\)$")
_DROPPED = {"\N{CYRILLIC SMALL LETTER IO}": "\N{CYRILLIC SMALL LETTER IE}"}


class LabelKind(StrEnum):
    """By what a material is found. ``WORD``: one of its title's or other labels' words; ``TITLE`` tells namesakes."""

    SUBJECT = "subject"
    LEVEL = "level"
    TOPIC = "topic"
    TAG = "tag"
    FAVOURITE = "favourite"
    WORD = "word"
    TITLE = "title"


ONE_OF_EACH = (LabelKind.SUBJECT, LabelKind.LEVEL, LabelKind.TOPIC)
"""A material has one of these at the most."""


@dataclass(frozen=True, slots=True)
class Label:
    """``value`` is compared, ``shown`` is read."""

    kind: LabelKind
    value: str
    shown: str


FAVOURITE = Label(LabelKind.FAVOURITE, "", "")


@dataclass(frozen=True, slots=True)
class Reached:
    """A student whom it can be given to. ``news_at``: when he is going to be told of what he was given before."""

    studio_id: int
    student_id: int
    news_at: datetime | None
    is_given: bool


@dataclass(frozen=True, slots=True)
class Gift:
    """A material in a student's hands; ``by_lesson``: for the sake of a lesson."""

    studio_id: int
    item_id: int
    student_id: int
    given_at: datetime
    news_at: datetime | None
    by_lesson: bool = False


@dataclass(eq=False, kw_only=True)
class LibraryItem:
    """``part_count`` is written with the parts. Removed, it stays with those who have been given it."""

    id: int | None = None
    person_id: int
    title: str
    part_count: int = 0
    created_at: datetime
    removed_at: datetime | None = None

    def check_kept(self) -> None:
        """Raises MaterialRemoved."""
        if self.removed_at is not None:
            raise MaterialRemoved

    def add_parts(self, count: int = 1) -> None:
        """Raises TooManyPages."""
        if self.part_count + count > PAGE_LIMIT:
            raise TooManyPages(limit=PAGE_LIMIT)
        self.part_count += count


def folded(text: str) -> str:
    """As it is compared: case, look-alike forms and the letter that is written either way make no difference."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(_DROPPED.get(char, char) for char in plain)


def words_in(text: str) -> list[str]:
    """What may be searched by, in order, each once."""
    return list(dict.fromkeys(word[:WORD_LIMIT] for word in _WORD.findall(folded(text))))


def tags_in(text: str) -> list[str]:
    """Words written behind a number sign."""
    return list(dict.fromkeys(tag[:LABEL_LIMIT] for tag in _TAG.findall(text)))


def without_tags(text: str) -> str:
    return " ".join(_TAG.sub(" ", text).split())


def title_of(text: str) -> str:
    """Raises TextEmpty, TextTooLong."""
    title = " ".join(text.split())
    if not title:
        raise TextEmpty
    if len(title) > TITLE_LIMIT:
        raise TextTooLong(limit=TITLE_LIMIT)
    return title


def proposed_title(material: Material, fallback: str) -> str:
    """From what was written beside it, else the file's name without its ending; cut where it is long."""
    stem = (material.file_name or "").rpartition(".")[0] or material.file_name or ""
    said = without_tags(material.text or "") or " ".join(stem.replace("_", " ").split())
    line = said or fallback
    return line if len(line) <= TITLE_LIMIT else f"{line[: TITLE_LIMIT - 1].rstrip()}…"


def numbered(title: str, number: int) -> str:
    """The same title told from the first one."""
    mark = f" ({number})"
    return f"{title[: TITLE_LIMIT - len(mark)].rstrip()}{mark}"


def first_title(title: str) -> str:
    """As it is compared, whatever its number."""
    return folded(_NUMBER.sub("", title))


def label_of(kind: LabelKind, text: str) -> Label:
    """Raises TextEmpty, TextTooLong."""
    shown = " ".join(text.split())
    if not shown:
        raise TextEmpty
    if len(shown) > LABEL_LIMIT:
        raise TextTooLong(limit=LABEL_LIMIT)
    return Label(kind, folded(shown), shown)


def described(title: str, labels: Iterable[Label]) -> list[Label]:
    """The labels with the words it is found by, those of its title first."""
    own = [label for label in labels if label.kind not in (LabelKind.WORD, LabelKind.TITLE)]
    first = first_title(title)
    said = " ".join([title, *(label.shown for label in own)])
    return [
        *own,
        Label(LabelKind.TITLE, first, first),
        *(Label(LabelKind.WORD, word, word) for word in words_in(said)[:WORDS_LIMIT]),
    ]
