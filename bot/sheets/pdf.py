"""A sheet as pages to print, in the bot's own fonts, which write all of our languages."""

import io
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from bot.pictures.paper import FONTS, written
from bot.sheets.sheet import Cell, Grid, Sheet

REGULAR, BOLD = "Roboto", "Roboto-Medium"
MARGIN = 40
SIZE = 9
PADDING = 12
"""Of a cell, left and right together."""
GREY = "#bbbbbb"


def document(sheet: Sheet) -> bytes:
    """Heavy: for a thread."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 (loaded when the first file is made)
    from reportlab.platypus import SimpleDocTemplate, Spacer  # noqa: PLC0415 (the same)

    _fonts()
    out = io.BytesIO()
    pages = SimpleDocTemplate(
        out, pagesize=A4, title=sheet.title, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN
    )
    flow: list[Any] = [_text(sheet.title, BOLD, 15), _text(sheet.about, REGULAR, 10)]
    for grid in sheet.grids:
        flow += [Spacer(0, 14), _text(grid.name, BOLD, 11), Spacer(0, 4), _table(grid, pages.width)]
    pages.build(flow)
    return out.getvalue()


def _fonts() -> None:
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 (loaded when the first file is made)
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415 (the same)

    for name, file in ((REGULAR, "Roboto-Regular.ttf"), (BOLD, "Roboto-Medium.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))


def _text(text: Cell, font: str, size: int) -> Any:  # noqa: ANN401 (the library publishes no types)
    """What the fonts cannot write is left out; what looks like markup is text."""
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 (loaded when the first file is made)
    from reportlab.platypus import Paragraph  # noqa: PLC0415 (the same)

    style = ParagraphStyle(font, fontName=font, fontSize=size, leading=size * 1.3)
    return Paragraph(escape(written(str(text))), style)


def _table(grid: Grid, width: float) -> Any:  # noqa: ANN401 (the library publishes no types)
    from reportlab.lib.colors import HexColor  # noqa: PLC0415 (loaded when the first file is made)
    from reportlab.platypus import Table, TableStyle  # noqa: PLC0415 (the same)

    shares = sum(grid.widths)
    widths = [width * share / shares for share in grid.widths]
    rows: list[Sequence[Any]] = [[_text(name, BOLD, SIZE) for name in grid.header]]
    rows += [[_cell(cell, room) for cell, room in zip(row, widths, strict=True)] for row in grid.rows]
    table = Table(rows, colWidths=widths, repeatRows=1)
    style = [
        ("FONT", (0, 1), (-1, -1), REGULAR, SIZE, SIZE * 1.3),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(GREY)),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
    table.setStyle(TableStyle(style))
    return table


def _cell(cell: Cell, room: float) -> Any:  # noqa: ANN401 (the library publishes no types)
    """A paragraph only for what needs several lines: thousands of them take seconds."""
    from reportlab.pdfbase.pdfmetrics import stringWidth  # noqa: PLC0415 (loaded when the first file is made)

    plain = written(str(cell))
    fits = stringWidth(plain, REGULAR, SIZE) <= room - PADDING
    return plain if fits else _text(cell, REGULAR, SIZE)
