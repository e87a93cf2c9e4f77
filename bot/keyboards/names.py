"""Names on narrow buttons: the full one stands in the text above."""

from collections.abc import Sequence

NARROW = 15


def short(name: str, limit: int = NARROW) -> str:
    """Whole where it fits, else the first word with the initials of the others, cut as the last resort."""
    if len(name) <= limit:
        return name
    first, *others = name.split() or [name]
    initials = "".join(f" {other[0].upper()}." for other in others)
    for candidate in (first + initials, first + initials[:3], first):
        if len(candidate) <= limit:
            return candidate
    return cut(first, limit)


def distinct(names: Sequence[str], limit: int = NARROW) -> list[str]:
    """Short names of one list; those that would read alike are longer, and whole if need be."""
    ways = [[short(name, limit) for name in names], [cut(name, limit) for name in names], list(names)]
    return [
        next((way[place] for way in ways if way.count(way[place]) == 1), names[place])
        for place in range(len(names))
    ]


def whole_or_cut(titles: Sequence[str], limit: int = 18) -> list[str]:
    """Of things, which have no initials; those that would read alike stay whole."""
    short_ones = [cut(title, limit) for title in titles]
    return [
        one if short_ones.count(one) == 1 else title for one, title in zip(short_ones, titles, strict=True)
    ]


def cut(name: str, limit: int = NARROW) -> str:
    """As much of it as fits."""
    return name if len(name) <= limit else f"{name[: limit - 1]}…"
