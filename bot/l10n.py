"""The one door to Fluent: strict, cached, escaping every argument for HTML in one place.

fluent.runtime hides missing messages, missing arguments and syntax errors. Here each raises WordsMissing,
unless the process was told to be lenient (production), where it is logged and the key is shown.
"""

import logging
from datetime import datetime
from functools import cache
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.syntax import ast

from domain.clock import zone_named
from domain.people import Language

LOCALES = Path(__file__).resolve().parent.parent / "locales"
LONGEST_ARGUMENT = 100_000
log = logging.getLogger(__name__)
# A guard against texts that grow by naming each other, which ours do not: homework of 2500 characters met it.
resolver.MAX_PART_LENGTH = LONGEST_ARGUMENT

Argument = str | int | float


class WordsMissing(LookupError):
    """A message, a variable or the file's syntax is not what the code believes."""


class Html(str):
    """Text that is HTML already and must not be escaped again."""

    __slots__ = ()


class _Leniency:
    on = False


def be_lenient() -> None:
    """Production: a missing word is logged and its key shown; anywhere else it raises."""
    _Leniency.on = True


@cache
def bundle_of(language: Language) -> FluentBundle:
    """All files of a language in one bundle; raises WordsMissing on a syntax error."""
    bundle = FluentBundle([language.value], use_isolating=False)
    for path in sorted((LOCALES / language.value).glob("*.ftl")):
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                message = f"{path.name}: {(entry.content or '')[:80]!r}"
                raise WordsMissing(message)
        bundle.add_resource(resource)
    return bundle


def has(language: Language, key: str) -> bool:
    """Whether there is such a message: for the few texts that are optional."""
    return bundle_of(language).has_message(key)


def _format(language: Language, key: str, arguments: dict[str, Argument]) -> str:
    return _with_arguments(language, key, arguments) if arguments else _constant(language, key)


@cache
def _constant(language: Language, key: str) -> str:
    """Most labels never change: they are formatted once."""
    return _with_arguments(language, key, {})


def _with_arguments(language: Language, key: str, arguments: dict[str, Argument]) -> str:
    bundle = bundle_of(language)
    try:
        value = bundle.get_message(key).value
    except LookupError:
        return _missing(language, key, "no such message")
    if value is None:
        return _missing(language, key, "no text")
    text, errors = bundle.format_pattern(value, arguments)
    if errors:
        return _missing(language, key, repr(errors))
    return str(text)


def _missing(language: Language, key: str, why: str) -> str:
    if not _Leniency.on:
        message = f"{language.value}/{key}: {why}"
        raise WordsMissing(message)
    log.error("words missing", extra={"key": key, "language": language.value, "why": why})
    return key


def escaped(value: Argument) -> Argument:
    """A person's text made safe for HTML; numbers stay numbers, so that plurals work."""
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value


class Words:
    """The words of one reader: his language, his zone. ``words("key", name=…)`` is HTML, ``label`` is plain."""

    def __init__(self, language: Language, zone: str) -> None:
        self.language = language
        self.zone_name = zone
        self.zone: ZoneInfo = zone_named(zone)

    def __call__(self, key: str, /, **arguments: Argument) -> Html:
        """Text for a message: arguments are escaped, the message's own markup stays."""
        return Html(_format(self.language, key, {name: escaped(value) for name, value in arguments.items()}))

    def label(self, key: str, /, **arguments: Argument) -> str:
        """Plain text for a button, a toast or an alert."""
        return _format(self.language, key, arguments)

    def local(self, moment: datetime) -> datetime:
        """``moment`` on the reader's wall clock."""
        return moment.astimezone(self.zone)
