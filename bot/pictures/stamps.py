"""A page with what its tutor put onto it: a tick or a cross in the upper right corner, the grade as a stamp."""

from PIL import Image, ImageDraw

from bot.pictures.opening import as_jpeg, opened
from bot.pictures.paper import font, written

LONGEST = 2560
QUALITY = 88
RIGHT, WRONG, INK = "#1a9c46", "#d7342a", "#c4302b"
GROUND = (255, 255, 255, 215)
MARK_SHARE, STAMP_SHARE = 0.13, 0.2
SMOOTH = 3
"""Drawn so many times larger, then made small: lines without stairs."""
TILT = 12
TICK = ((0.24, 0.54), (0.43, 0.73), (0.78, 0.31))
CROSS = (((0.28, 0.28), (0.72, 0.72)), ((0.72, 0.28), (0.28, 0.72)))


def stamped(data: bytes, mark: str | None, grade: str | None) -> bytes:
    """A JPEG without whatever the camera wrote into it. ``mark`` is right or wrong. Raises Unfit."""
    page = opened(data, LONGEST)
    side = min(page.size)
    if mark is not None:
        badge = _badge(max(24, round(side * MARK_SHARE)), is_right=mark == "right")
        gap = badge.width // 4
        page.paste(badge, (page.width - badge.width - gap, gap), badge)
    if grade:
        stamp = _stamp(grade, max(36, round(side * STAMP_SHARE)))
        stamp.thumbnail((page.width // 2, page.height // 2))
        page.paste(stamp, (stamp.height // 6, stamp.height // 6), stamp)
    return as_jpeg(page, QUALITY)


def _badge(side: int, *, is_right: bool) -> Image.Image:
    large = side * SMOOTH
    badge = Image.new("RGBA", (large, large), (255, 255, 255, 0))
    draw = ImageDraw.Draw(badge)
    colour = RIGHT if is_right else WRONG
    draw.ellipse((0, 0, large - 1, large - 1), fill=GROUND, outline=colour, width=large // 22)
    for line in (TICK,) if is_right else CROSS:
        points = [(x * large, y * large) for x, y in line]
        draw.line(points, fill=colour, width=large // 9, joint="curve")
        for x, y in (points[0], points[-1]):
            end = large / 18
            draw.ellipse((x - end, y - end, x + end, y + end), fill=colour)
    return badge.resize((side, side), Image.Resampling.LANCZOS)


def _stamp(grade: str, height: int) -> Image.Image:
    """As wide as the grade needs."""
    text = written(grade)
    large = height * SMOOTH
    face = font(round(large * 0.56), bold=True)
    width = max(large, round(face.getlength(text) + large * 0.6))
    stamp = Image.new("RGBA", (width, large), (255, 255, 255, 0))
    draw = ImageDraw.Draw(stamp)
    box = (large // 24, large // 24, width - large // 24, large - large // 24)
    draw.rounded_rectangle(box, radius=large // 3, fill=GROUND, outline=INK, width=large // 16)
    draw.text((width / 2, large / 2), text, fill=INK, font=face, anchor="mm")
    turned = stamp.rotate(TILT, expand=True, resample=Image.Resampling.BICUBIC)
    return turned.resize((turned.width // SMOOTH, turned.height // SMOOTH), Image.Resampling.LANCZOS)
