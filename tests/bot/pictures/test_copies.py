"""Copies read back: what is seen stays, what the camera wrote is gone, and what is a trap is not opened."""

import io
import struct
import zlib

import pytest
from PIL import Image, PngImagePlugin

from bot.pictures.copies import LONGEST, copied
from bot.pictures.opening import Unfit

MARK = b"Secret"
PLACE, UPSIDE, MAKER, WORDS = 0x8825, 0x0112, 0x010F, 0x9286


def saved(picture: Image.Image, kind: str = "JPEG", **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def shot() -> bytes:
    """As a phone takes it: lying on its side, with its maker, the place, words and a colour profile."""
    page = Image.new("RGB", (400, 300), "white")
    page.paste("red", (0, 0, 400, 30))
    exif = Image.Exif()
    exif[UPSIDE], exif[MAKER] = 6, "Secret camera"
    exif.get_ifd(PLACE).update({1: "N", 2: (50.0, 27.0, 0.5), 3: "E", 4: (30.0, 31.0, 24.1)})
    exif.get_ifd(0x8769)[WORDS] = b"ASCII\0\0\0Secret words"
    return saved(page, exif=exif, comment=b"Secret comment", icc_profile=b"Secret profile" * 20)


def test_of_a_phones_picture_only_the_picture_is_kept_upright() -> None:
    before = shot()
    assert before.count(MARK) > 20
    assert Image.open(io.BytesIO(before)).getexif().get_ifd(PLACE)
    after = copied(before)
    kept = Image.open(io.BytesIO(after))
    assert MARK not in after
    assert not kept.getexif()
    assert kept.size == (300, 400)
    assert kept.convert("RGB").getpixel((295, 200))[1] < 80, "the red edge is on the right"  # type: ignore[index]


def test_words_written_into_a_png_are_not_kept() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "Secret words")
    assert MARK not in copied(saved(Image.new("RGB", (50, 50)), "PNG", pnginfo=info))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_every_kind_of_picture_becomes_a_jpeg(mode: str, kind: str) -> None:
    page = Image.new("RGB", (90, 60), "white").convert(mode)
    try:
        data = saved(page, kind)
    except OSError:
        data = saved(page.convert("RGB"), kind)
    kept = Image.open(io.BytesIO(copied(data)))
    assert (kept.format, kept.mode, kept.size) == ("JPEG", "RGB", (90, 60))
    assert kept.getpixel((45, 30)) == (255, 255, 255)


def test_what_can_be_seen_through_is_white_below() -> None:
    kept = Image.open(io.BytesIO(copied(saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG"))))
    assert kept.getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000), (20_000, 100), (1601, 1600)])
def test_a_large_page_becomes_as_large_as_is_needed(size: tuple[int, int]) -> None:
    kept = Image.open(io.BytesIO(copied(saved(Image.new("RGB", size, "white")))))
    assert max(kept.size) == LONGEST


def flood(width: int, height: int, *, whole: bool) -> bytes:
    """A PNG of a few bytes that says to be so large, and perhaps is."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    body = zlib.compress(bytes((width + 7) // 8 + 1) * (height if whole else 1))
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", head), (b"IDAT", body), (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_a_flood_of_pixels_is_refused_by_what_it_says_of_its_size() -> None:
    assert copied(flood(5000, 5000, whole=True))
    for size in ((8000, 8000), (50_000, 50_000), (1, 2**31 - 1)):
        with pytest.raises(Unfit):
            copied(flood(*size, whole=size[0] == 8000))


def test_a_progressive_picture_has_less_room_because_it_is_held_whole() -> None:
    huge = Image.new("L", (6000, 5500))
    assert copied(saved(huge))
    with pytest.raises(Unfit):
        copied(saved(huge, progressive=True))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"just words, renamed to page.jpg",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff\xe0",
        shot()[: len(shot()) // 2],
        saved(Image.new("RGB", (90, 60)), "PNG")[:60],
        saved(Image.new("RGB", (90, 60)), "GIF"),
        saved(Image.new("RGB", (90, 60)), "TIFF"),
        saved(Image.new("I;16", (90, 60)), "PNG"),
    ],
    ids=["nothing", "words", "svg", "a head", "half a photo", "half a png", "gif", "tiff", "sixteen bits"],
)
def test_what_is_no_picture_or_half_of_one_is_not_copied(data: bytes) -> None:
    with pytest.raises(Unfit):
        copied(data)
