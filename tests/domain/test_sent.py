"""What is sent is judged by its name, type and size alone: nothing is opened."""

import pytest

from domain.errors import FileEmpty, FileRefused
from domain.homework import Material, MediaKind
from domain.sent import refused_as

RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT OVERRIDE}"


@pytest.mark.parametrize(
    "name, mime, kind",
    [
        ("setup.exe", "application/x-msdownload", "program"),
        ("photo.jpg.EXE", "image/jpeg", "program"),
        (f"photo{RIGHT_TO_LEFT}gpj.exe", None, "program"),
        ("setup.exe\N{ZERO WIDTH SPACE}", None, "program"),
        ("setup.exe . ", None, "program"),
        ("setup\N{FULLWIDTH FULL STOP}exe", None, "program"),
        ("macros.docm", None, "program"),
        ("essay", "application/x-msdownload", "program"),
        ("essay.pdf", "text/html; charset=utf-8", "web_page"),
        ("drawing.svg", "image/svg+xml", "web_page"),
        ("page.html", "text/html", "web_page"),
        ("bomb.zip", "application/zip", "archive"),
        ("bomb", "application/zip", "archive"),
        ("essay.docx", "application/zip", None),
        ("homework.pdf", "application/pdf", None),
        ("solution.py", "text/x-python", None),
        ("photo.HEIC", "image/heic", None),
        ("exe", None, None),
        (None, None, None),
        ("", "", None),
    ],
)
def test_what_acts_is_told_by_its_name_and_type(name: str | None, mime: str | None, kind: str | None) -> None:
    assert refused_as(name, mime) == kind


def test_an_empty_file_and_a_program_are_refused() -> None:
    with pytest.raises(FileEmpty):
        Material(kind=MediaKind.DOCUMENT, file_id="f", size=0).check()
    with pytest.raises(FileRefused):
        Material(kind=MediaKind.DOCUMENT, file_id="f", file_name="a.exe", size=9).check()
    Material(kind=MediaKind.VOICE, file_id="f", size=None).check()
