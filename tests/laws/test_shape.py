"""The figures of the house: over one of them, ask why, then split, or write the reason here."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("domain", "storage", "bot", "simulator", "migrations", "benchmarks", "tests")
SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
}
TREES = {name: ast.parse(text) for name, text in SOURCES.items()}

LINES_OF_A_FILE = 250
LINES_OF_A_FUNCTION = 40
WORDS_THAT_SAY_NOTHING = re.compile(r"(Manager|Helper|Utils?|Impl|Base)$")

# path → why it may be longer
LONGER_FILES: dict[str, str] = {}
# path:function → why it may be longer
LONGER_FUNCTIONS: dict[str, str] = {}


def lengths_of_functions() -> Iterator[tuple[str, int]]:
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                yield f"{name}:{node.name}", node.end_lineno - node.lineno + 1


def imported(folders: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each import of the files in these folders, whole: `from a import b` is a.b."""
    for name, tree in TREES.items():
        if not name.startswith(folders):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from ((name, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from ((name, f"{node.module}.{alias.name}") for alias in node.names)


def test_the_laws_see_the_code() -> None:
    assert {name.split("/")[0] for name in SOURCES} >= {"domain", "bot", "simulator", "tests"}
    assert ("domain/clock.py", "datetime.datetime") in set(imported(("domain/",)))


def test_a_file_fits_into_a_head() -> None:
    lengths = {name: len(text.splitlines()) for name, text in SOURCES.items()}
    assert {name for name, lines in lengths.items() if lines > LINES_OF_A_FILE} == LONGER_FILES.keys()


def test_a_function_fits_onto_a_screen() -> None:
    long = {name for name, lines in lengths_of_functions() if lines > LINES_OF_A_FUNCTION}
    assert long == LONGER_FUNCTIONS.keys()


def test_no_class_has_a_name_that_says_nothing() -> None:
    classes = {
        f"{name}:{node.name}"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and WORDS_THAT_SAY_NOTHING.search(node.name)
    }
    assert not classes


def test_the_domain_imports_the_standard_library_only() -> None:
    allowed = sys.stdlib_module_names | {"domain"}
    assert not {pair for pair in imported(("domain/",)) if pair[1].split(".")[0] not in allowed}


def test_screens_and_keyboards_hold_no_bot() -> None:
    pairs = imported(("bot/screens/", "bot/keyboards/"))
    assert not {pair for pair in pairs if pair[1].startswith("aiogram.") and pair[1].endswith(".Bot")}
