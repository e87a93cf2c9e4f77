"""Names on narrow buttons: the full one stands in the text above."""

NARROW, WIDE = 15, 20


def short(name: str, limit: int = NARROW) -> str:
    """Whole where it fits, else the first word with the initials of the others, cut as the last resort."""
    if len(name) <= limit:
        return name
    first, *others = name.split() or [name]
    initials = "".join(f" {other[0].upper()}." for other in others)
    for candidate in (first + initials, first + initials[:3], first):
        if len(candidate) <= limit:
            return candidate
    return f"{first[: limit - 1]}…"
