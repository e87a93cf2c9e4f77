"""XP, level, streak and achievements."""

from collections.abc import Callable, Collection, Mapping, Sequence

from bot.callbacks.base import Press
from bot.keyboards.common import back_and_home, home
from bot.keyboards.pager import PAGE, arrows
from bot.l10n import Html, Words
from bot.screen import Screen, press
from bot.screens.family_words import lines, paragraphs, titled
from domain.achievements import (
    ACHIEVEMENTS,
    LEVELS,
    Achievement,
    Fact,
    Streak,
    level_of,
    next_threshold,
    weekly_streak,
)
from storage.queries.family_progress import Standing

BAR = 12


def progress(
    words: Words,
    standing: Standing,
    awarded: Collection[str],
    doors: tuple[Press, Press],
    child: tuple[Press, str] | None = None,
) -> Screen:
    """``doors`` open the achievements and the past lessons; ``child`` is a guardian's way back and the name."""
    streak = weekly_streak(standing.work, standing.today)
    text = paragraphs(
        titled(words, words("screen-progress-title"), child[1] if child else None),
        lines(_level(words, standing.xp), bar(words, standing.xp)),
        _streak(words, streak),
        words("screen-progress-achievements", earned=len(awarded), all=len(ACHIEVEMENTS)),
        None if standing.xp else words("screen-progress-how"),
    )
    way_back = back_and_home(words, child[0]) if child else home(words)
    achievements, past = doors
    rows = [
        [press(words.label("button-family-achievements"), achievements)],
        [press(words.label("button-history"), past)],
        way_back,
    ]
    return Screen(text=text, rows=rows)


def _level(words: Words, xp: int) -> Html:
    level = level_of(xp)
    return words("screen-progress-level", level=level, title=words("level-title", level=level))


def bar(words: Words, xp: int) -> Html:
    """How far the next level is, drawn in text."""
    ahead = next_threshold(xp)
    if ahead is None:
        return words("screen-progress-top", xp=xp)
    behind = LEVELS[level_of(xp) - 1]
    full = max(0, xp - behind) * BAR // (ahead - behind)
    return words("screen-progress-bar", bar="▰" * full + "▱" * (BAR - full), xp=xp, next=ahead)


def _streak(words: Words, streak: Streak) -> Html:
    return lines(
        words("screen-progress-streak", weeks=streak.weeks),
        words("screen-progress-freezes", count=streak.freezes) if streak.freezes else None,
        words("screen-progress-longest", weeks=streak.longest) if streak.longest > streak.weeks else None,
    )


def achievements(
    words: Words,
    facts: Mapping[Fact, int],
    awarded: Collection[str],
    page: int,
    ways: tuple[Callable[[int], Press], Press, str | None],
) -> Screen:
    """All 24: the earned first, then the nearest. ``ways``: to a page, back, and the child's name."""
    turn, back, name = ways
    ordered = in_order(facts, awarded)
    page = min(page, (len(ordered) - 1) // PAGE)
    shown = ordered[page * PAGE : (page + 1) * PAGE]
    title = words("screen-achievements-title", earned=len(awarded), all=len(ACHIEVEMENTS))
    rows = [
        *arrows(
            turn(page - 1) if page else None, turn(page + 1) if len(ordered) > (page + 1) * PAGE else None
        ),
        back_and_home(words, back),
    ]
    text = paragraphs(titled(words, title, name), *(_line(words, one, facts, awarded) for one in shown))
    return Screen(text=text, rows=rows)


def in_order(facts: Mapping[Fact, int], awarded: Collection[str]) -> Sequence[Achievement]:
    """Earned ones as they are numbered, then the others by how much of the way is done, the shorter way first."""
    earned = [one for one in ACHIEVEMENTS if one.code in awarded]
    ahead = [one for one in ACHIEVEMENTS if one.code not in awarded]
    return [*earned, *sorted(ahead, key=lambda one: (-facts.get(one.fact, 0) / one.at_least, one.at_least))]


def _line(words: Words, one: Achievement, facts: Mapping[Fact, int], awarded: Collection[str]) -> Html:
    name = words("achievement-name", code=one.code)
    about = words("achievement-what", code=one.code)
    if one.code in awarded:
        return words("screen-achievement-earned", name=name, about=about)
    have = min(facts.get(one.fact, 0), one.at_least)
    return words("screen-achievement-ahead", name=name, about=about, have=have, needed=one.at_least)
