"""A sheet as a workbook: a tab for each grid. What a person wrote is never a formula."""

import io
from typing import Any

from bot.sheets.sheet import Figure, Grid, Sheet

TAB = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
CHARACTERS = 0.8
"""Of a column, for one share of the page's width."""


def workbook(sheet: Sheet) -> bytes:
    """Heavy: for a thread."""
    import xlsxwriter  # noqa: PLC0415 (loaded when the first file is made)

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        bold = book.add_format({"bold": True})
        head = book.add_format({"bold": True, "bottom": 1})
        for grid in sheet.grids:
            tab = book.add_worksheet(grid.name.translate(FORBIDDEN)[:TAB])
            tab.write_string(0, 0, sheet.title, bold)
            tab.write_string(1, 0, sheet.about)
            for column, (name, width) in enumerate(zip(grid.header, grid.widths, strict=True)):
                tab.set_column(column, column, width * CHARACTERS)
                tab.write_string(3, column, name, head)
            tab.freeze_panes(4, 0)
            _fill(book, tab, grid)
    return out.getvalue()


def _fill(book: Any, tab: Any, grid: Grid) -> None:  # noqa: ANN401 (their classes are loaded with the library)
    shown: dict[int | None, Any] = {None: None}
    for number, row in enumerate(grid.rows, start=4):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                tab.write_string(number, column, cell)
                continue
            digits = cell.digits if isinstance(cell, Figure) else None
            if digits not in shown:
                shown[digits] = book.add_format(
                    {"num_format": f"#,##0{'.' * bool(digits)}{'0' * (digits or 0)}"}
                )
            value = cell.value if isinstance(cell, Figure) else cell
            tab.write_number(number, column, value, shown[digits])
