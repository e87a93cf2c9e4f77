"""What an update means to this bot: who did what, in one flat piece of data."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from aiogram import types

from domain.invoices import CardPayment
from domain.people import Language

LARGEST_ID = 2**52
"""Telegram's ids of people have at most 52 significant bits."""
LARGEST_UPDATE = 2**63 - 1
LONGEST_INLINE_ID = 64
_Told = types.SuccessfulPayment | types.RefundedPayment | types.PreCheckoutQuery
MEDIA = frozenset({"photo", "document", "voice", "audio", "video", "video_note", "animation"})


class Act(Enum):
    PRESS = auto()
    COMMAND = auto()
    TEXT = auto()
    MEDIA = auto()
    OTHER = auto()
    EDIT = auto()
    PAID = auto()
    GIVEN_BACK = auto()
    CHECKOUT = auto()
    ASKED_INLINE = auto()
    CHOSE_INLINE = auto()
    LEFT = auto()
    CAME_BACK = auto()


@dataclass(frozen=True, slots=True)
class Incoming:
    """``message_id`` is the message written, or the one the pressed button sits on (None when inaccessible).

    Inline mode happens in other chats: ``query_id`` is what is to be answered, from ``offset`` on;
    ``inline_message_id`` names the message that was made of the result in ``data``. ``payment`` is money that was taken
    or given back, or, before that, is about to be; then ``query_id`` asks for consent.
    """

    update_id: int
    act: Act
    telegram_id: int
    name: str
    language_code: str | None
    message: types.Message | None = None
    message_id: int | None = None
    callback_id: str | None = None
    data: str = ""
    text: str = ""
    command: str = ""
    argument: str = ""
    query_id: str | None = None
    inline_message_id: str = ""
    offset: str = ""
    payment: CardPayment | None = None

    @property
    def is_in_chat(self) -> bool:
        """With the bot itself. Who uses inline mode elsewhere may never have opened it, or have blocked it."""
        return self.act not in (Act.ASKED_INLINE, Act.CHOSE_INLINE, Act.CHECKOUT)

    @property
    def is_money(self) -> bool:
        """Taken or given back already: it is never refused, whoever has paid."""
        return self.act in (Act.PAID, Act.GIVEN_BACK)


def read(update: types.Update) -> Incoming | None:
    """None for what this bot deliberately ignores: groups, channels, anonymous senders, kinds not asked for,
    and numbers that are nobody's.
    """
    incoming = _read(update)
    if incoming is None or not 0 < incoming.telegram_id <= LARGEST_ID:
        return None
    return incoming if 0 <= incoming.update_id <= LARGEST_UPDATE else None


def _read(update: types.Update) -> Incoming | None:
    if update.callback_query is not None:
        return _press(update.update_id, update.callback_query)
    written = update.message or update.edited_message
    if written is not None:
        came = _money(update.update_id, written) or _message(update.update_id, written)
        return replace(came, act=Act.EDIT) if came and update.message is None else came
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    return _out_of_chat(update)


def _out_of_chat(update: types.Update) -> Incoming | None:
    if update.pre_checkout_query is not None:
        return _checkout(update.update_id, update.pre_checkout_query)
    if update.inline_query is not None:
        return _asked_inline(update.update_id, update.inline_query)
    if update.chosen_inline_result is not None:
        return _chose_inline(update.update_id, update.chosen_inline_result)
    return None


def _press(update_id: int, query: types.CallbackQuery) -> Incoming | None:
    message = query.message if isinstance(query.message, types.Message) else None
    if query.message is not None and query.message.chat.type != "private":
        return None
    return Incoming(
        update_id,
        Act.PRESS,
        query.from_user.id,
        query.from_user.full_name,
        query.from_user.language_code,
        message=message,
        message_id=query.message.message_id if query.message else None,
        callback_id=query.id,
        data=query.data or "",
    )


def _message(update_id: int, message: types.Message) -> Incoming | None:
    user = message.from_user
    if user is None or user.is_bot or message.chat.type != "private" or _is_own_card(message):
        return None
    act, text, command, argument = _content(message)
    return Incoming(
        update_id,
        act,
        user.id,
        user.full_name,
        user.language_code,
        message=message,
        message_id=message.message_id,
        text=text,
        command=command,
        argument=argument,
    )


def _money(update_id: int, message: types.Message) -> Incoming | None:
    """None for a message that is not about money; that of somebody else's is never told."""
    told = message.successful_payment or message.refunded_payment
    user = message.from_user
    if told is None or user is None or user.is_bot or message.chat.type != "private":
        return None
    act = Act.PAID if message.successful_payment else Act.GIVEN_BACK
    came = Incoming(update_id, act, user.id, user.full_name, user.language_code, message, message.message_id)
    return replace(
        came, payment=_payment(told, told.telegram_payment_charge_id, told.provider_payment_charge_id)
    )


def _checkout(update_id: int, query: types.PreCheckoutQuery) -> Incoming:
    user = query.from_user
    came = Incoming(update_id, Act.CHECKOUT, user.id, user.full_name, user.language_code)
    return replace(came, query_id=query.id, payment=_payment(query, "", ""))


def _payment(told: _Told, charge_id: str, provider_charge_id: str | None) -> CardPayment:
    return CardPayment(
        token=told.invoice_payload,
        currency=told.currency,
        amount_minor=told.total_amount,
        charge_id=charge_id,
        provider_charge_id=provider_charge_id or "",
    )


def _is_own_card(message: types.Message) -> bool:
    """A result of our own inline mode, sent into the chat with the bot."""
    return message.via_bot is not None and message.bot is not None and message.via_bot.id == message.bot.id


def _content(message: types.Message) -> tuple[Act, str, str, str]:
    text = (message.text or "").strip()
    if text.startswith("/"):
        head, _, argument = text[1:].partition(" ")
        return Act.COMMAND, text, head.partition("@")[0].lower(), argument.strip()
    if text:
        return Act.TEXT, text, "", ""
    if str(message.content_type) in MEDIA or message.content_type in MEDIA:
        return Act.MEDIA, (message.caption or "").strip(), "", ""
    return Act.OTHER, "", "", ""


def _asked_inline(update_id: int, query: types.InlineQuery) -> Incoming:
    user = query.from_user
    return Incoming(
        update_id,
        Act.ASKED_INLINE,
        user.id,
        user.full_name,
        user.language_code,
        text=query.query.strip(),
        query_id=query.id,
        offset=query.offset,
    )


def _chose_inline(update_id: int, chosen: types.ChosenInlineResult) -> Incoming | None:
    """None for a message that could not be edited anyway."""
    if not 0 < len(chosen.inline_message_id or "") <= LONGEST_INLINE_ID:
        return None
    user = chosen.from_user
    return Incoming(
        update_id,
        Act.CHOSE_INLINE,
        user.id,
        user.full_name,
        user.language_code,
        data=chosen.result_id,
        inline_message_id=chosen.inline_message_id or "",
    )


def _membership(update_id: int, change: types.ChatMemberUpdated) -> Incoming | None:
    if change.chat.type != "private":
        return None
    act = Act.LEFT if change.new_chat_member.status == "kicked" else Act.CAME_BACK
    user = change.from_user
    return Incoming(update_id, act, user.id, user.full_name, user.language_code)


def guessed_language(code: str | None) -> Language:
    """From Telegram's language code: Russian for its neighbours that read it, English for the rest."""
    head = (code or "").partition("-")[0].lower()
    if head in {"ru", "be", "kk", "ky", "uz"}:
        return Language.RUSSIAN
    return Language.UKRAINIAN if head == "uk" else Language.ENGLISH


def guessed_zone(code: str | None) -> str:
    """From the same code, for want of anything better; asked and changed in two taps."""
    head = (code or "").partition("-")[0].lower()
    zones = {"ru": "Europe/Moscow", "uk": "Europe/Kyiv", "be": "Europe/Minsk", "kk": "Asia/Almaty"}
    return zones.get(head, "Europe/London")
