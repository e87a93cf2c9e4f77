"""What a tutor puts onto checked work beside his answers."""

from enum import StrEnum


class PageMark(StrEnum):
    """The quick word on a page, drawn onto it when the work comes back."""

    RIGHT = "right"
    WRONG = "wrong"
