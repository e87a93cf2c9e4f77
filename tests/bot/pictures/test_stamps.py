"""What is drawn onto a page, read back: colours in the corners, nothing of the camera, and no trap opened."""

import io

import pytest
from PIL import Image

from bot.pictures import stamps
from bot.pictures.opening import Unfit
from bot.pictures.stamps import stamped

SIZE = (600, 800)
RIGHT, LEFT = (440, 0, 600, 160), (0, 0, 260, 200)
GREEN, RED = (26, 156, 70), (215, 52, 42)


def page(size: tuple[int, int] = SIZE, **how: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, "JPEG", **how)
    return out.getvalue()


def inked(data: bytes, box: tuple[int, int, int, int], colour: tuple[int, int, int]) -> bool:
    corner = Image.open(io.BytesIO(data)).convert("RGB").crop(box)
    return any(
        sum(abs(one - other) for one, other in zip(pixel, colour, strict=True)) < 60
        for _, pixel in corner.getcolors(1 << 20) or ()
        if isinstance(pixel, tuple)
    )


def test_a_tick_is_green_and_a_cross_is_red_in_the_right_corner() -> None:
    right, wrong = stamped(page(), "right", None), stamped(page(), "wrong", None)
    assert inked(right, RIGHT, GREEN)
    assert not inked(right, RIGHT, RED)
    assert inked(wrong, RIGHT, RED)
    assert not inked(wrong, LEFT, RED)


@pytest.mark.parametrize("grade", ["5", "100", "\N{CYRILLIC SMALL LETTER EF}" * 20, "\N{PARTY POPPER}"])
def test_any_grade_is_stamped_in_the_left_corner(grade: str) -> None:
    data = stamped(page(), None, grade)
    assert Image.open(io.BytesIO(data)).size == SIZE
    assert inked(data, LEFT, (196, 48, 43))


def test_a_large_page_becomes_one_that_a_phone_shows() -> None:
    assert max(Image.open(io.BytesIO(stamped(page((3000, 4000)), "right", None))).size) == stamps.LONGEST


def test_what_is_no_page_is_not_opened() -> None:
    with pytest.raises(Unfit):
        stamped(b"<svg/>", "right", None)
