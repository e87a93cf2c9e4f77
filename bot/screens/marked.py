"""Checked work as it is given back: the marked pages as one album, then voices and what no caption holds."""

from collections.abc import Iterable
from dataclasses import replace

from bot.l10n import Words
from bot.markup import ALBUM_LIMIT
from bot.screen import Item
from bot.screens.pages import headed
from domain.checking import PageMark
from domain.homework import MediaKind
from storage.queries.marked_pages import Marked, MarkedPage, Remark


def items(words: Words, marked: Marked, grade: str | None = None, *, whole: bool = True) -> tuple[Item, ...]:
    """Where something was said of a page: all pictures while they fit into one album, else those of which something
    was said; those sent as files stand in albums of their own. The grade stands on the first of them. ``whole`` False
    leaves out the words on the whole: they are told elsewhere.
    """
    album: list[Item] = []
    after: list[Item] = []
    pictures = [page for page in marked.pages if page.is_picture]
    all_of_them = len(pictures) <= ALBUM_LIMIT and any(page.is_answered for page in pictures)
    for number, page in enumerate(marked.pages, start=1):
        if page.is_picture and (page.is_answered or all_of_them or (grade and page is pictures[0])):
            heading = words.label("screen-page-number", number=number, total=len(marked.pages))
            shown, *rest = _page(words, heading, page)
            album.append(replace(shown, mark=page.mark, grade=None if album else grade))
            after += rest
        after += _said(words.label("screen-gallery-answer-to", number=number), _apart(page))
        if page.mark and not page.is_picture:
            after.append(Item(kind=MediaKind.TEXT, text=_marked(words, number, page)))
    on_whole = [remark for remark in marked.remarks if whole or remark.kind is not MediaKind.TEXT]
    return (*album, *after, *_said(None, on_whole))


def on_the_whole(marked: Marked) -> tuple[str, ...]:
    """What was written of the attempt as a whole."""
    return tuple(said.text for said in marked.remarks if said.kind is MediaKind.TEXT and said.text)


def worth_a_look(marked: Marked) -> list[tuple[int, PageMark | None, str]]:
    """Pages on which something is written or wrong: their numbers, marks and words."""
    told = [
        (number, page.mark, " ".join(said.text for said in page.remarks if said.text))
        for number, page in enumerate(marked.pages, start=1)
    ]
    return [one for one in told if one[2] or one[1] is PageMark.WRONG]


def _page(words: Words, heading: str, page: MarkedPage) -> Iterable[Item]:
    """The page as drawn upon, or as it came, with the words on it below."""
    told = [
        said.text for said in page.remarks if said.kind in (MediaKind.TEXT, MediaKind.PHOTO) and said.text
    ]
    shown = page.drawn or page
    if page.mark is not None:
        heading = f"{heading} · {words.label('screen-page-mark', mark=page.mark.value)}"
    return headed(heading, shown.kind, "\n".join(told) or None, shown.file_id)


def _marked(words: Words, number: int, page: MarkedPage) -> str:
    told = words.label("screen-page-mark", mark=page.mark.value if page.mark else "")
    return f"{words.label('screen-gallery-answer-to', number=number)}: {told}"


def _apart(page: MarkedPage) -> list[Remark]:
    """What does not stand on the page itself."""
    if not page.is_picture:
        return list(page.remarks)
    return [said for said in page.remarks if said.kind not in (MediaKind.TEXT, MediaKind.PHOTO)]


def _said(heading: str | None, remarks: Iterable[Remark]) -> list[Item]:
    return [item for said in remarks for item in headed(heading, said.kind, said.text, said.file_id)]
