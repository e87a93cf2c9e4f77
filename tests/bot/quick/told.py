"""What was understood of a line, in one line, for comparing with a table of phrases."""

from datetime import date, datetime

from bot.keyboards.clock import label_of
from bot.quick import meaning
from bot.quick.phrase import Phrase, Verb


def told(phrase: Phrase, local: datetime) -> str:
    """``plan 2026-03-04 18:30 60min price=1500 on=3,5 every=1 until=2026-05-31 rest=Masha trouble=day:31.02``."""
    if not phrase.is_about_a_lesson:
        return " ".join(["nothing", *_named(rest=",".join(phrase.rest))])
    parts = _change(phrase, local) if phrase.verb in (Verb.MOVE, Verb.CANCEL) else _wish(phrase, local)
    troubles = ",".join(f"{kind.value}:{typed}" for kind, typed in phrase.troubles)
    return " ".join([*parts, *_named(rest=",".join(phrase.rest), trouble=troubles)])


def _wish(phrase: Phrase, local: datetime) -> list[str]:
    wish = meaning.wish(phrase, local)
    days = ",".join(str(number + 1) for number in range(7) if wish.weekdays >> number & 1)
    parts = ["plan", _day(wish.day), _clock(wish.clock), f"{wish.minutes}min" if wish.minutes else ""]
    weekly = _named(on=days, every=str(wish.every), until=_day(wish.until)) if wish.weekdays else []
    return [*filter(None, parts), *_named(price=phrase.price or ""), *weekly]


def _change(phrase: Phrase, local: datetime) -> list[str]:
    is_move = phrase.verb is Verb.MOVE
    change = (meaning.moved if is_move else meaning.cancelled)(phrase, local)
    old = [part for part in (_day(change.day), _clock(change.clock)) if part]
    new = [part for part in (_day(change.new_day), _clock(change.new_clock)) if part]
    return ["move" if is_move else "cancel", *old, *(["to", *new] if is_move else [])]


def _named(**facts: str) -> list[str]:
    return [f"{name}={fact}" for name, fact in facts.items() if fact]


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else label_of(minutes)
