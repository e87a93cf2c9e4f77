"""The notice of materials given: of all that came within a moment."""

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_materials
from domain.notices import NoticeKind
from domain.people import Role


def _has_any(case: Case) -> bool:
    """And is connected still."""
    return bool(case.given) and case.reader in Role


def _given(words: Words, case: Case) -> Message:
    return notices_materials.given(words, case.given)


MATERIALS: dict[NoticeKind, Kind] = {NoticeKind.MATERIAL_GIVEN: Kind(_has_any, _given)}
