"""Words: the same in three languages, all used, all there, all rendering; none outside locales/."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as fluent

from bot.l10n import LOCALES, Words, bundle_of
from bot.refusals import key_of
from domain import availability_errors, errors
from domain.errors import DomainError
from domain.people import Language

ROOT = LOCALES.parent
CODE = ("bot", "domain", "storage", "simulator", "migrations", "benchmarks", "tests")
CYRILLIC = re.compile("[\u0400-\u04ff]")
COMPUTED = ("dialog-name-", "dialog-left-", "not-understood-", "error-")
"""Families whose members are named after dialogs, states and refusals."""
CALLS = frozenset({"words", "label", "presses", "sees_words", "has"})


def python_files() -> list[Path]:
    return [path for folder in CODE for path in sorted((ROOT / folder).rglob("*.py"))]


@cache
def messages(language: Language) -> dict[str, fluent.Message]:
    found: dict[str, fluent.Message] = {}
    for path in sorted((LOCALES / language.value).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} is there twice"
                found[entry.id.name] = entry
    return found


def variables(message: fluent.Message) -> frozenset[str]:
    return frozenset(re.findall(r"\$([A-Za-z][\w-]*)", _source(message)))


def _source(message: fluent.Message) -> str:
    return FluentSerializer().serialize_entry(message)


@pytest.mark.parametrize("language", [Language.UKRAINIAN, Language.ENGLISH])
def test_every_language_has_the_same_messages(language: Language) -> None:
    assert messages(language).keys() == messages(Language.RUSSIAN).keys()


@pytest.mark.parametrize("language", [Language.UKRAINIAN, Language.ENGLISH])
def test_every_message_takes_the_same_variables(language: Language) -> None:
    different = {
        key: (variables(message), variables(messages(Language.RUSSIAN)[key]))
        for key, message in messages(language).items()
        if key in messages(Language.RUSSIAN)
        and variables(message) != variables(messages(Language.RUSSIAN)[key])
    }
    assert not different


@pytest.mark.parametrize("language", list(Language))
def test_every_message_renders_for_every_count(language: Language) -> None:
    words = Words(language, "UTC")
    for key, message in messages(language).items():
        for count in (0, 1, 2, 5, 11, 21, 1.5):
            rendered = words(key, **dict.fromkeys(variables(message), count))
            assert rendered.strip(), key
            assert "{" not in rendered, key


@pytest.mark.parametrize("language", list(Language))
def test_every_selector_knows_all_its_plurals(language: Language) -> None:
    needed = {"one", "other"} if language is Language.ENGLISH else {"one", "few", "many"}
    for key, message in messages(language).items():
        for names in re.findall(r"->((?:\s*\*?\[\w+\][^\[\]]*)+)", _source(message)):
            plurals = set(re.findall(r"\[(zero|one|two|few|many|other)\]", names))
            if "one" in plurals:
                assert needed <= plurals, f"{language}: {key} has only {plurals}"


@cache
def named_in_code() -> Counter[str]:
    """Every string in the code that is a key of some message."""
    keys = messages(Language.RUSSIAN).keys()
    found: Counter[str] = Counter()
    for path in python_files():
        if path.parts[len(ROOT.parts)] == "tests":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in keys:
                found[node.value] += 1
    return found


def test_every_message_is_named_somewhere() -> None:
    unused = {
        key
        for key in messages(Language.RUSSIAN)
        if key not in named_in_code() and not key.startswith(COMPUTED)
    }
    assert not unused


def test_every_key_named_in_code_exists() -> None:
    missing = set()
    for path in python_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            key = _key_called(node)
            if key is not None and key not in messages(Language.RUSSIAN):
                missing.add(f"{path.relative_to(ROOT)}: {key}")
    assert not missing


def _key_called(node: ast.AST) -> str | None:
    """``words("key")``, ``words.label("key")`` and the like, with a literal."""
    if not isinstance(node, ast.Call) or not node.args:
        return None
    first = node.args[0]
    if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
        return None
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    return first.value if name in CALLS and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", first.value) else None


def refusals() -> list[type[DomainError]]:
    return [
        kind
        for kind in [*vars(errors).values(), *vars(availability_errors).values()]
        if isinstance(kind, type) and issubclass(kind, DomainError)
    ]


@pytest.mark.parametrize(
    "kind", [kind for kind in refusals() if kind is not DomainError], ids=lambda k: k.__name__
)
def test_every_refusal_has_its_words(kind: type[DomainError]) -> None:
    assert key_of(kind) in messages(Language.RUSSIAN)


def test_no_words_of_people_live_outside_locales() -> None:
    guilty = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in python_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if CYRILLIC.search(line)
    ]
    assert not guilty


def test_bundles_of_all_languages_load() -> None:
    assert all(bundle_of(language).has_message("screen-welcome") for language in Language)
