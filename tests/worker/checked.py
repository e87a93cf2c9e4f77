"""An attempt that comes back with everything that can be said of it, by somebody who types markup."""

from datetime import UTC, datetime, timedelta

from domain.homework import MediaKind
from domain.lessons import LessonState
from storage.queries.digests import DigestFacts
from storage.queries.marked_pages import Marked, MarkedPage, Remark
from storage.queries.notice_facts import PriceFacts
from storage.queries.overdue import Owing
from storage.queries.tutor_lessons import LessonRow
from storage.queries.tutor_today import Waiting

HOSTILE = '<b>&"' + "\N{RIGHT-TO-LEFT OVERRIDE}x" * 20
SAID = Remark(MediaKind.TEXT, HOSTILE, None)
CHECKED = Marked(
    (
        MarkedPage(1, MediaKind.PHOTO, "page", (SAID, Remark(MediaKind.PHOTO, HOSTILE, "drawn"))),
        MarkedPage(2, MediaKind.VOICE, "said", (SAID, Remark(MediaKind.VIDEO_NOTE, None, "seen"))),
    ),
    (SAID, Remark(MediaKind.VOICE, None, "heard")),
)

_NOW = datetime(2026, 5, 14, 9, 30, tzinfo=UTC)
_HOUR = timedelta(hours=1)
PRICES = {(16, 5): PriceFacts(16, 5, HOSTILE, 60, 150_000, "RUB", _NOW + _HOUR, is_off=False)}
DIGEST = DigestFacts(
    [
        LessonRow(n, _NOW + n * _HOUR, _NOW + (n + 1) * _HOUR, LessonState.PLANNED, HOSTILE, 5, HOSTILE, n)
        for n in range(1, 30)
    ],
    Waiting(1, 11, 111, 21, 1111),
    21,
    22,
    [Owing(n, HOSTILE, 111, _NOW) for n in range(9)],
)
