"""A number as people type it: spaces or commas between thousands, a comma or a point before what is less than one."""

import re

_NOISE = re.compile(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'_]")
_SPACED = re.compile(
    r"\d{1,3}(?:[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
)
_WITH_COMMAS = re.compile(r"\d{1,3}((?:,\d{3})+)(\.\d+)?")
GROUP = 3


def plain(text: str, decimals: int) -> str | None:
    """With a point, or none, and nothing else; None for what is no number.

    "1,250" is a thousand and more, where nothing has three decimals; where something has, nobody knows: None.
    """
    grouped = _WITH_COMMAS.fullmatch(text)
    if grouped:
        is_either = decimals == GROUP and len(grouped[1]) == GROUP + 1 and not grouped[2]
        return None if is_either else text.replace(",", "")
    return _NOISE.sub("", text).replace(",", ".") if _SPACED.fullmatch(text) else None
