"""What people send through Telegram, as it is kept: by its ids, never opened."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from domain.errors import FileEmpty, FileRefused, FileTooBig, TextEmpty

FILE_LIMIT_MEGABYTES = 20


PICTURES = ("image/jpeg", "image/png", "image/webp")
"""Types of files that are pictures to us too: looked at, drawn upon, copied."""


class MediaKind(StrEnum):
    TEXT = "text"
    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"


@dataclass(eq=False, kw_only=True)
class Material:
    """Something sent through Telegram: a text, or a file known by its ids. Belongs to one of three owners.

    ``file_id`` is bound to the bot; ``file_unique_id`` is stable. ``size`` is in bytes.
    """

    kind: MediaKind
    text: str | None = None
    file_id: str | None = None
    file_unique_id: str | None = None
    file_name: str | None = None
    mime_type: str | None = None
    size: int | None = None

    def check(self) -> None:
        """Raises FileTooBig for what a bot cannot fetch back, FileEmpty, FileRefused, TextEmpty for blanks."""
        if self.size is not None and self.size > FILE_LIMIT_MEGABYTES * 1024 * 1024:
            raise FileTooBig(limit_megabytes=FILE_LIMIT_MEGABYTES)
        if self.size == 0:
            raise FileEmpty
        refused = refused_as(self.file_name, self.mime_type)
        if refused is not None:
            raise FileRefused(kind=refused)
        if self.kind is MediaKind.TEXT and not (self.text or "").strip():
            raise TextEmpty


def is_picture(kind: MediaKind, mime_type: str | None) -> bool:
    """A photo, or one sent as a file."""
    return kind is MediaKind.PHOTO or (kind is MediaKind.DOCUMENT and mime_type in PICTURES)


_ENDINGS = {
    "program": (
        "apk app bat bin cmd com cpl deb dll dmg docm dotm elf exe gadget hta img inf ins iso jar js jse lnk mjs msc"
        " msi msix msp pif pkg potm ppam pptm ps1 reg rpm run scf scr sh sys url vb vbe vbs vhd ws wsf wsh xlam xlsm"
    ),
    "web_page": "htm html mht mhtml shtml svg svgz swf xht xhtml xml xsl",
    "archive": "7z ace arj bz2 cab gz gzip lha lz lzh lzma rar tar tbz tgz txz xz z zip zipx zst",
}
_TYPES = {
    "program": (
        "application/java-archive application/vnd.android.package-archive application/x-dosexec application/x-elf"
        " application/x-executable application/x-msdos-program application/x-msdownload application/x-ms-installer"
        " application/x-sh application/javascript text/javascript application/x-bat"
    ),
    "web_page": "application/xhtml+xml image/svg+xml multipart/related text/html application/x-shockwave-flash",
    "archive": (
        "application/gzip application/vnd.rar application/x-7z-compressed application/x-bzip2 application/x-gzip"
        " application/x-rar-compressed application/x-tar application/x-xz application/x-zip-compressed application/zip"
    ),
}
_BY_ENDING = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings.split()}
_BY_TYPE = {name: kind for kind, names in _TYPES.items() for name in names.split()}


def refused_as(file_name: str | None, mime_type: str | None) -> str | None:
    """What nobody is sent through this bot, told by its name and type: it is never opened to look.

    Programs act, web pages and SVG carry scripts, of an archive nobody knows what comes out of it. An office document
    whose phone calls it a zip is let through by its name.
    """
    ending = _ending(file_name or "")
    kind = _BY_TYPE.get((mime_type or "").partition(";")[0].strip().lower())
    if kind == "archive" and ending:
        kind = None
    return _BY_ENDING.get(ending) or kind


def _ending(file_name: str) -> str:
    """As the reader's system would take it: without what cannot be seen, and without dots and spaces at the end."""
    plain = unicodedata.normalize("NFKC", file_name)
    seen = "".join(char for char in plain if not unicodedata.category(char).startswith("C"))
    _, dot, ending = seen.rstrip(" .").rpartition(".")
    return ending.strip().lower() if dot else ""
