"""Opens what somebody has sent as a picture: only what is one, upright, of a bearable size, and with nothing in it
but what is seen.
"""

import io

from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
LARGEST = 30_000_000
"""Pixels that are held in memory whole; more is a trap, or nothing a phone has made."""
LARGEST_BY_ROWS = 55_000_000
"""Of a JPEG, which is made small while it is read: as many as a good phone shoots."""
Image.MAX_IMAGE_PIXELS = LARGEST_BY_ROWS


class Unfit(ValueError):
    """No picture, or one too large to be opened."""


def opened(data: bytes, longest: int) -> Image.Image:
    """A new picture, at the most ``longest`` high and wide: what the camera wrote beside it (place, time, words,
    a smaller picture) stays behind. Raises Unfit.
    """
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as found:
            _check_size(found)
            ratio = max(*found.size, longest) / longest
            found.draft("RGB", (int(found.width / ratio), int(found.height / ratio)))
            page = ImageOps.exif_transpose(_smooth(found))
            page.thumbnail((longest, longest))
            return _plain(page)
    except Unfit:
        raise
    except Exception as error:  # (each broken format breaks the decoder in its own way)
        raise Unfit from error


def _check_size(found: Image.Image) -> None:
    """Before a single pixel is decoded."""
    by_rows = found.format == "JPEG" and not found.info.get("progressive")
    if found.width * found.height > (LARGEST_BY_ROWS if by_rows else LARGEST):
        raise Unfit


def _smooth(found: Image.Image) -> Image.Image:
    """In colours between which there are others: a page of a few, or of two, becomes illegible when made small."""
    if found.mode in ("I", "F") or found.mode.startswith("I;16"):
        raise Unfit
    if found.mode == "1":
        return found.convert("L")
    if found.mode in ("P", "PA"):
        return found.convert("RGBA" if found.has_transparency_data else "RGB")
    return found


def _plain(page: Image.Image) -> Image.Image:
    """What can be seen through is white below."""
    plain = Image.new("RGB", page.size, "white")
    if page.has_transparency_data:
        seen = page.convert("RGBA")
        plain.paste(seen, mask=seen)
    else:
        plain.paste(page.convert("RGB"))
    return plain


def as_jpeg(page: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    page.save(out, "JPEG", quality=quality)
    return out.getvalue()
