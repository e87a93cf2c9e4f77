"""What a page costs that is drawn upon when it comes back, or copied to be kept."""

import io
import time
from collections.abc import Callable

from PIL import Image, ImageFilter

from benchmarks.figures import Figures, Options, middle
from bot.pictures.copies import copied
from bot.pictures.stamps import stamped

AS_TELEGRAM_SENDS = (1280, 960)
AS_A_PHONE_SHOOTS = (4000, 3000)
BLUR = 2


def run(options: Options) -> list[Figures]:
    table = Figures(
        "A page of handwriting, milliseconds of one core",
        ("what", "pixels", "kB before", "kB after", "median"),
        notes=(
            "In a thread beside the loop; the grade stands on one page of an album.",
            "Telegram makes a photo 1280 wide, a file comes as it was shot.",
        ),
    )
    for what, size, deed in (
        ("a photo, marked", AS_TELEGRAM_SENDS, _marked),
        ("a photo, stamped with the grade", AS_TELEGRAM_SENDS, _graded),
        ("a file, marked", AS_A_PHONE_SHOOTS, _marked),
        ("a photo, copied", AS_TELEGRAM_SENDS, copied),
        ("a file, copied", AS_A_PHONE_SHOOTS, copied),
    ):
        page = _page(size)
        took, after = _timed(deed, page, options.rounds)
        table.add(what, f"{size[0]}x{size[1]}", len(page) // 1000, len(after) // 1000, took)
    return [table]


def _marked(page: bytes) -> bytes:
    return stamped(page, "right", None)


def _graded(page: bytes) -> bytes:
    return stamped(page, None, "5")


def _page(size: tuple[int, int]) -> bytes:
    """Grain and strokes: an even page would be decoded in no time."""
    out = io.BytesIO()
    Image.effect_noise(size, 40).filter(ImageFilter.GaussianBlur(BLUR)).convert("RGB").save(
        out, "JPEG", quality=87
    )
    return out.getvalue()


def _timed(deed: Callable[[bytes], bytes], page: bytes, rounds: int) -> tuple[float, bytes]:
    after, spent = deed(page), []
    for _ in range(rounds):
        began = time.perf_counter()
        after = deed(page)
        spent.append((time.perf_counter() - began) * 1000)
    return middle(spent), after
