"""Files with real bytes; a file_id is bound to a bot, a unique id is stable and downloads nothing."""

import base64
import hashlib
from dataclasses import dataclass, field
from itertools import count

from simulator.wire import Json, bad_request

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024

PREFIXES = {
    "photo": "AgACAgIA", "document": "BQACAgIA", "voice": "AwACAgIA", "audio": "CQACAgIA",
    "video": "BAACAgIA",
    "video_note": "DQACAgIA", "animation": "CgACAgIA", "sticker": "CAACAgIA",
}  # fmt: skip
FOLDERS = {
    "photo": ("photos", "jpg"), "document": ("documents", "bin"), "voice": ("voice", "oga"),
    "audio": ("music", "mp3"),
    "video": ("videos", "mp4"), "video_note": ("video_notes", "mp4"), "animation": ("animations", "mp4"),
    "sticker": ("stickers", "webp"),
}  # fmt: skip


@dataclass(eq=False, kw_only=True)
class StoredFile:
    """`declared_size` lets a test have a 2 GB file without its bytes."""

    number: int
    kind: str
    data: bytes
    name: str | None = None
    mime: str | None = None
    declared_size: int | None = None
    details: Json = field(default_factory=dict)
    """Width, height, duration …, as every message with this file repeats them."""
    smaller: list["StoredFile"] = field(default_factory=list)
    """The smaller sizes of a photo, once it was shown."""

    @property
    def size(self) -> int:
        return len(self.data) if self.declared_size is None else self.declared_size

    @property
    def unique_id(self) -> str:
        digest = hashlib.blake2s(f"{self.kind}:{self.number}".encode(), digest_size=9).digest()
        return "AQAD" + base64.urlsafe_b64encode(digest).decode()

    @property
    def path(self) -> str:
        """The path getFile gives and the download address ends with."""
        folder, extension = FOLDERS[self.kind]
        if self.name and "." in self.name:
            extension = self.name.rsplit(".", 1)[1]
        return f"{folder}/file_{self.number}.{extension}"

    def id_for(self, bot_id: int) -> str:
        digest = hashlib.blake2s(f"{bot_id}:{self.kind}:{self.number}".encode(), digest_size=24).digest()
        return PREFIXES[self.kind] + base64.urlsafe_b64encode(digest).decode()

    def ids(self, bot_id: int) -> Json:
        return {"file_id": self.id_for(bot_id), "file_unique_id": self.unique_id, "file_size": self.size}


class Files:
    def __init__(self) -> None:
        self._numbers = count()
        self._by_id: dict[str, tuple[int, StoredFile]] = {}
        self._by_unique_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(
        self,
        kind: str,
        data: bytes,
        *,
        name: str | None = None,
        mime: str | None = None,
        declared_size: int | None = None,
        details: Json | None = None,
    ) -> StoredFile:
        """`details` that are None are left out."""
        stored = StoredFile(
            number=next(self._numbers), kind=kind, data=data, name=name, mime=mime,
            declared_size=declared_size,
            details={key: value for key, value in (details or {}).items() if value is not None},
        )  # fmt: skip
        self._by_path[stored.path] = stored
        self._by_unique_id[stored.unique_id] = stored
        return stored

    def show(self, stored: StoredFile, bot_id: int) -> Json:
        """The ids a bot gets; from now on it may use them."""
        ids = stored.ids(bot_id)
        self._by_id[ids["file_id"]] = (bot_id, stored)
        return ids

    def by_unique_id(self, unique_id: str) -> StoredFile | None:
        return self._by_unique_id.get(unique_id)

    def of_bot(
        self, file_id: str, bot_id: int, *, unknown: str = "wrong file identifier/HTTP URL specified"
    ) -> StoredFile:
        """The file behind an id that this very bot was given; refuses ids of others and invented ones."""
        owner, stored = self._by_id.get(file_id, (None, None))
        if stored is None:
            raise bad_request(unknown)
        if owner != bot_id:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        return stored

    def by_path(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)
