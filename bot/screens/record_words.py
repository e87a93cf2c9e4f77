"""Small pieces of a lesson's record, for whoever reads it."""

from collections.abc import Iterable, Sequence

from bot.l10n import Html, Words
from domain.records import Chip

SKILLS_SHOWN = 8
SIGNS = "○◔◑●"
"""By mastery: not marked, begun, practised, mastered."""


def phrases(words: Words, chips: Iterable[Chip]) -> Html | None:
    said = [words.label("recap-chip", chip=chip.value) for chip in chips]
    return words("screen-recap-chips", phrases=" · ".join(said)) if said else None


def quoted(words: Words, recap: str | None) -> Html | None:
    return words("screen-recap-words", text=recap) if recap else None


def topic(words: Words, text: str | None) -> Html | None:
    return words("screen-record-topic", topic=text) if text else None


def skills(words: Words, marked: Sequence[tuple[str, int]]) -> Html | None:
    """Name by name, how far each is."""
    lines = [skill(words, name, mastery) for name, mastery in marked[:SKILLS_SHOWN]]
    if len(marked) > SKILLS_SHOWN:
        lines.append(words("screen-skills-more", count=len(marked) - SKILLS_SHOWN))
    return Html("\n".join(lines)) if lines else None


def skill(words: Words, name: str, mastery: int) -> Html:
    return words("screen-skill-line", sign=SIGNS[mastery], name=name, mastery=mastery)
