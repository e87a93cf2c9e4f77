"""Whose lesson: names as they are said, declined or spelt in other letters, against those of a tutor's students."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.quick.vocabulary import latin_letters, plain

EXACT, DECLINED, SHORTENED, ALIKE, INITIAL, NOTHING = 8, 6, 4, 2, 1, 0
"""How well a word fits a name; from SHORTENED up it is the name, ALIKE is worth a question."""
LONGEST_ENDING = 3
SHORT_NAME = 3
LONG_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Found:
    """``ids`` fit equally well; ``is_sure``: they are called so, not only alike. ``unknown`` words are nobody's."""

    ids: tuple[int, ...]
    is_sure: bool
    unknown: tuple[str, ...]


def find(words: Sequence[str], named: Iterable[tuple[int, str]]) -> Found:
    """The ids whose names fit the words best; the same id may come with several names."""
    grades: dict[int, list[int]] = {}
    for id_, name in named:
        fresh = [_grade(word, name) for word in words]
        before = grades.get(id_, fresh)
        grades[id_] = [max(pair) for pair in zip(before, fresh, strict=True)]
    best = max((sum(fits) for fits in grades.values() if max(fits, default=0) >= ALIKE), default=0)
    ids = tuple(id_ for id_, fits in grades.items() if best and sum(fits) == best and max(fits) >= ALIKE)
    known = {place for id_ in ids for place, fit in enumerate(grades[id_]) if fit}
    unknown = tuple(word for place, word in enumerate(words) if place not in known)
    return Found(ids, any(max(grades[id_]) >= SHORTENED for id_ in ids), unknown)


def unheard(words: Sequence[str], text: str) -> tuple[str, ...]:
    """Those of the words that are none of this text: a subject, say."""
    return tuple(word for word in words if _grade(word, text) < SHORTENED)


def _grade(word: str, name: str) -> int:
    """Of a double name both halves must fit."""
    halves = [half for half in _plain(word).split("-") if half]
    return min(
        (max((_fit(half, part) for part in _parts(name)), default=NOTHING) for half in halves),
        default=NOTHING,
    )


@lru_cache(maxsize=2048)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(plain(name).replace("-", " ").split())


@lru_cache(maxsize=2048)
def _plain(word: str) -> str:
    return plain(word).removesuffix("'s")


@lru_cache(maxsize=8192)
def _fit(word: str, name: str) -> int:
    same_letters = _fit_letters(word, name)
    if same_letters or word.isascii() == name.isascii():
        return same_letters
    return _fit_letters(_latin(word), _latin(name))


def _fit_letters(word: str, name: str) -> int:
    if word == name:
        return EXACT
    common = _common(word, name)
    ending = len(word) - common
    if len(word) == 1:
        return INITIAL if common else NOTHING
    if _is_declined(word, name, common, ending):
        return DECLINED
    if common == len(word) >= SHORT_NAME:
        return SHORTENED
    alike = len(name) >= LONG_ENOUGH and common >= max(SHORT_NAME, len(name) - 2)
    return ALIKE if alike and ending <= LONGEST_ENDING else NOTHING


def _common(word: str, name: str) -> int:
    """Letters both begin with."""
    return next(
        (at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other),
        min(len(word), len(name)),
    )


def _is_declined(word: str, name: str, common: int, ending: int) -> bool:
    """All but the last letter stays, and a little may follow; or the vowel before it goes, as in Pavel, Pavla."""
    if len(name) < SHORT_NAME:
        return common >= max(1, len(name) - 1) and len(word) <= SHORT_NAME
    if common >= max(2, len(name) - 1) and ending <= LONGEST_ENDING:
        return True
    squeezed = name[:-2] + name[-1]
    return len(name) >= LONG_ENOUGH and word.startswith(squeezed) and 0 < len(word) - len(squeezed) <= 2  # noqa: PLR2004


def _latin(word: str) -> str:
    letters = latin_letters()
    return "".join(letters.get(letter, letter) for letter in word)
