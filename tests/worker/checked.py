"""An attempt that comes back with everything that can be said of it, by somebody who types markup."""

from domain.homework import MediaKind
from storage.queries.marked_pages import Marked, MarkedPage, Remark

HOSTILE = '<b>&"' + "\N{RIGHT-TO-LEFT OVERRIDE}x" * 20
SAID = Remark(MediaKind.TEXT, HOSTILE, None)
CHECKED = Marked(
    (
        MarkedPage(1, MediaKind.PHOTO, "page", (SAID, Remark(MediaKind.PHOTO, HOSTILE, "drawn"))),
        MarkedPage(2, MediaKind.VOICE, "said", (SAID, Remark(MediaKind.VIDEO_NOTE, None, "seen"))),
    ),
    (SAID, Remark(MediaKind.VOICE, None, "heard")),
)
