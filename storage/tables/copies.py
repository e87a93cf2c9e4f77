"""Copies of the pictures in handed-in work, for studios that keep them."""

from datetime import datetime

from sqlalchemy import Column, Index, LargeBinary, Named, Table, UniqueConstraint

from storage.tables.shape import OfStudio, metadata, parent
from storage.types import Id, UtcDateTime, Words


class ImageCopyColumns(OfStudio):
    """``data`` is None till there is a copy. ``again_at`` None: nothing is to be tried any more, or there is one."""

    submission_id: Named[int] = Column(Id())
    file_id: Named[str] = Column(Words())
    data: Named[bytes | None] = Column(LargeBinary())
    size: Named[int]
    tries: Named[int]
    again_at: Named[datetime | None] = Column(UtcDateTime())


image_copies = Table(
    "image_copies",
    metadata,
    ImageCopyColumns,
    parent("submissions", "submission_id"),
    UniqueConstraint("submission_id", "file_id"),
    Index("ix_image_copies_file", "file_id"),
    Index("ix_image_copies_studio", "studio_id"),
    sqlite_autoincrement=True,
)
