"""A sheet to draw on: shapes, and text that fits its place."""

import io
import re
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

SHARES = (0.2, 0.4, 0.6, 0.8)
MOST_COLOURS = 256
Box = tuple[float, float, float, float]
Colour = str

FONTS = Path(__file__).parent / "fonts"
UNKNOWN = re.compile(
    r"[^ -~\u00a0-\u017f\u0218-\u021b\u0400-\u052f\u2010-\u2027\u20ac\u20b4\u20bd\u2116\u2212]+"
)
"""What the fonts cannot write; emoji in names, mostly."""


@lru_cache(maxsize=16)
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    name = "Roboto-Medium.ttf" if bold else "Roboto-Regular.ttf"
    return ImageFont.truetype(str(FONTS / name), size)


def written(text: str) -> str:
    """What of it can be written, in one line."""
    return " ".join(UNKNOWN.sub(" ", text).split())


class Paper:
    """Coordinates are pixels from the upper left corner."""

    def __init__(self, width: int, height: int, colour: Colour) -> None:
        self._image = Image.new("RGB", (width, height), colour)
        self._draw = ImageDraw.Draw(self._image)
        self._grounds, self._inks, self._edges = {colour}, set[Colour](), set[Colour]()

    def fill(self, box: Box, colour: Colour) -> None:
        self._grounds.add(colour)
        self._draw.rectangle(box, fill=colour)

    def card(self, box: Box, colour: Colour, edge: Colour, radius: int = 8) -> None:
        self._grounds.add(colour)
        self._edges.add(edge)
        self._draw.rounded_rectangle(box, radius=radius, fill=colour, outline=edge, width=2)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], colour: Colour, width: int = 1
    ) -> None:
        self._edges.add(colour)
        self._draw.line((*start, *end), fill=colour, width=width)

    def write(
        self,
        at: tuple[float, float],
        text: str,
        colour: Colour,
        size: int,
        *,
        room: float,
        bold: bool = False,
    ) -> float:
        """As much of the text as there is room for, from its upper left; returns how wide it became."""
        self._inks.add(colour)
        face = font(size, bold=bold)
        fitting = _fitting(written(text), face, room)
        self._draw.text(at, fitting, fill=colour, font=face, anchor="la")
        return face.getlength(fitting)

    def write_in_the_middle(
        self, at: tuple[float, float], text: str, colour: Colour, size: int, *, bold: bool = False
    ) -> None:
        self._inks.add(colour)
        self._draw.text(at, written(text), fill=colour, font=font(size, bold=bold), anchor="mm")

    def png(self) -> bytes:
        """With a palette it is a third as heavy. The colours are known, so that none has to be sought: that takes
        a tenth of a second and loses the palest.
        """
        out = io.BytesIO()
        self._image.quantize(palette=self._palette(), dither=Image.Dither.NONE).save(out, "PNG")
        return out.getvalue()

    def _palette(self) -> Image.Image:
        """Every colour given, and each ink fading into each ground, as the rims of letters do."""
        grounds, inks, edges = (
            [ImageColor.getrgb(colour) for colour in sorted(colours)]
            for colours in (self._grounds, self._inks, self._edges)
        )
        fading = [
            tuple(round(high * share + low * (1 - share)) for high, low in zip(ink, ground, strict=True))
            for ink in inks
            for ground in grounds
            for share in SHARES
        ]
        colours = [*grounds, *inks, *edges, *fading][:MOST_COLOURS]
        colours += [colours[0]] * (MOST_COLOURS - len(colours))
        palette = Image.new("P", (1, 1))
        palette.putpalette([part for colour in colours for part in colour])
        return palette


def _fitting(text: str, face: ImageFont.FreeTypeFont, room: float) -> str:
    if face.getlength(text) <= room:
        return text
    while text and face.getlength(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip()}…" if text else ""
