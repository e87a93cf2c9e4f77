"""What a handler returns: plain data a person will see. Nothing here knows how it gets there.

Texts are HTML whose arguments are already escaped (``Words``); labels and toasts are plain.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.homework import MediaKind


class Style(StrEnum):
    """Colours of buttons; old clients show them plain."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """Exactly one of ``data`` (packed callback), ``url``, ``copy`` (text for the clipboard) and ``inline``: what is
    typed behind the bot's name in the chat that the person picks.
    """

    label: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None
    inline: str | None = None
    style: Style | None = None


def press(label: str, meaning: CallbackData, style: Style | None = None) -> Button:
    """A button that means the same for ever: the meaning travels in it."""
    return Button(label=label, data=meaning.pack(), style=style)


Rows = Sequence[Sequence[Button]]

HOME_PAYLOAD = "menu"
"""The start parameter that leads to nothing but the person's home."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Navigation: edits the live screen when it is still last, else is sent afresh and becomes the live one.

    ``in_place`` is for results: the message the pressed button sits on (a card, a receipt) turns into this.
    ``toast`` is shown over it. ``photo`` is a PNG drawn by the bot. ``hat_changed``: the commands menu follows.
    """

    text: str
    rows: Rows = ()
    in_place: bool = False
    toast: str | None = None
    photo: bytes | None = None
    effect: str | None = None
    hat_changed: bool = False


@dataclass(frozen=True, slots=True)
class Toast:
    """A small success: a line that goes by itself; a message when there is no tap to answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Alert:
    """A refusal to acknowledge; a message when there is no tap to answer. Plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something once sent through Telegram, shown again by its id. ``page_id`` lets a reply find the page.

    ``mark`` (right or wrong) and ``grade`` are drawn onto a photo.
    """

    kind: MediaKind
    text: str | None = None
    file_id: str | None = None
    page_id: int | None = None
    mark: str | None = None
    grade: str | None = None


@dataclass(frozen=True, slots=True)
class Gallery:
    """Items in order, as albums where Telegram allows. ``submission_id``: replies to them are feedback."""

    items: tuple[Item, ...]
    submission_id: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message of its own that never becomes the live screen: an invitation to forward, a receipt.

    A notice may have a ``voice``: the text is its caption then, and has to be as short as captions are. It may have
    an ``album``, which goes before it.
    """

    text: str
    rows: Rows = ()
    voice: str | None = None
    album: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file made by the bot, sent as a message of its own."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class CardInvoice:
    """An invoice with Telegram's own Pay button, plain texts. ``token`` comes back with the money.

    Telegram may take neither the sum nor anything at all: ``of_bad_sum`` or ``of_trouble`` is said then (HTML), over
    ``rows``, instead of all that would follow.
    """

    title: str
    description: str
    label: str
    token: str
    currency: str
    amount_minor: int
    of_bad_sum: str
    of_trouble: str
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class InlineCard:
    """A message that the person may send in his own name: how it is offered, and what it is.

    With an ``item`` that very thing is sent; the message is for when Telegram has it no more.
    """

    result: str
    title: str
    description: str
    message: Message
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class InlineOffer:
    """The answer to an inline query; ``button`` stands over it and opens the bot with this start parameter.

    ``next_offset`` is asked for when there is more. ``lasts``: the same words may be answered from memory a while.
    """

    cards: tuple[InlineCard, ...] = ()
    button: str | None = None
    start: str = HOME_PAYLOAD
    next_offset: str = ""
    lasts: bool = True


Answer = Screen | Toast | Alert | Gallery | Message | Document | CardInvoice | InlineOffer
Answers = Answer | Sequence[Answer] | None
