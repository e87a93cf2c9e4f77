"""Formatted text on its way into a message: parse, check, trim, find what Telegram finds by itself."""

from simulator.wire import Json, Refusal, bad_request


def parse_error(words: str) -> Refusal:
    return bad_request(f"can't parse entities: {words}")


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without trailing whitespace, and without leading blanks that stand before the first entity."""
    text = "".join(_printable(letter) for letter in text) if not text.isprintable() else text
    body = text.rstrip()
    first = min((one["offset"] for one in entities), default=len(body))
    cut = 0
    while cut < min(first, len(body)) and body[cut] in " \n":
        cut += 1
    body = body[cut:]
    end = len(body.encode("utf-16-le", "surrogatepass")) // 2
    kept = []
    for one in entities:
        start = max(0, one["offset"] - cut)
        stop = min(end, one["offset"] + one["length"] - cut)
        if stop > start:
            kept.append({**one, "offset": start, "length": stop - start})
    return body, kept


def _printable(letter: str) -> str:
    """Control characters become spaces; carriage returns and direction overrides vanish."""
    if letter == "\n" or (ord(letter) >= 0x20 and letter not in "\x7f\u202a\u202b\u202c\u202d\u202e"):  # noqa: PLR2004
        return letter
    return " " if letter in "\t\v\f" or (ord(letter) < 0x20 and letter != "\r") else ""  # noqa: PLR2004


def disentangled(entities: list[Json]) -> list[Json]:
    """Sorted, and without what may not stand inside code (anything) or inside a quote (a quote)."""
    ordered = sorted(entities, key=lambda one: (one["offset"], -one["length"]))
    kept: list[Json] = []
    for one in ordered:
        outer = [other for other in kept if _inside(one, other)]
        if any(other["type"] in {"code", "pre"} for other in outer):
            continue
        if "blockquote" in one["type"] and any("blockquote" in other["type"] for other in outer):
            continue
        kept.append(one)
    return kept


def _inside(one: Json, other: Json) -> bool:
    end, outer_end = one["offset"] + one["length"], other["offset"] + other["length"]
    return bool(other["offset"] <= one["offset"] and end <= outer_end)
