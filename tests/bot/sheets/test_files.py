"""Files of tables: whole, in every alphabet of ours, and nothing a person wrote is ever executed."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.l10n import Words
from bot.sheets import pdf, xlsx
from bot.sheets.journal import sheet
from bot.sheets.sheet import file_name
from domain.grades import Grade, MarkKind, Scale, weights_of
from domain.people import Language
from storage.queries.journal import Standing
from storage.queries.journal_file import JournalFile, Line

HOSTILE = '=HYPERLINK("http://x")<b>&'
DAY = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def journal(lines: int = 1, scale: Scale = Scale.FIVE) -> JournalFile:
    grade = Grade(scale, 1)
    line = Line(HOSTILE, DAY, MarkKind.TEST, grade, HOSTILE)
    excused = Line(HOSTILE, DAY, MarkKind.EXAM, None, None)
    return JournalFile(
        subject=HOSTILE,
        scale=scale,
        weights=weights_of({}),
        is_group=True,
        students=((1, HOSTILE), (2, "Bob")),
        standings={1: Standing({scale: [(MarkKind.TEST, lines, lines)]}, excused=1)},
        lines=(*[line] * lines, excused),
    )


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xml")}


@pytest.mark.parametrize("language", Language)
def test_a_workbook_holds_what_was_written_and_no_formula(language: Language) -> None:
    words = Words(language, "Europe/Kyiv")
    found = parts(xlsx.workbook(sheet(words, journal())))
    texts = found["xl/sharedStrings.xml"]
    assert "=HYPERLINK(" in texts
    assert words.label("grade-excused") in texts
    assert words.label("mark-kind", kind="test") in texts
    tabs = [text for name, text in found.items() if name.startswith("xl/worksheets/sheet")]
    assert len(tabs) == 2
    assert not any("<f>" in tab or "<hyperlink" in tab for tab in tabs)
    assert "<v>1</v>" in tabs[0], "an average a spreadsheet can count with"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("scale", Scale)
def test_a_document_goes_over_as_many_pages_as_it_needs(language: Language, scale: Scale) -> None:
    words = Words(language, "Europe/Kyiv")
    one, many = (pdf.document(sheet(words, journal(lines, scale))) for lines in (1, 90))
    assert one.startswith(b"%PDF-")
    assert one.count(b"/Type /Page\n") == 1
    assert many.count(b"/Type /Page\n") > 1
    assert b"Roboto" in one


def test_a_files_name_is_taken_by_every_system() -> None:
    assert file_name('A/B\\C:"D" · E', "pdf") == "A B C D E.pdf"
    assert file_name("///", "xlsx") == "file.xlsx"
    assert len(file_name("x" * 500, "pdf")) < 70


def test_an_average_on_paper_is_written_as_its_reader_writes_it() -> None:
    words = Words(Language.RUSSIAN, "Europe/Kyiv")
    thirds = replace(journal(), standings={1: Standing({Scale.FIVE: [(MarkKind.TEST, 3, 10)]}, excused=0)})
    average = sheet(words, thirds).grids[0].rows[0][1]
    assert str(average) == "3,33"
    assert "<v>3.33</v>" in parts(xlsx.workbook(sheet(words, thirds)))["xl/worksheets/sheet1.xml"]
