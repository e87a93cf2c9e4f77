"""Shows answers: the only code that talks to Telegram for a handler. Runs after the commit.

Navigation edits the one live screen; when that is no longer the last message, a fresh one is sent and the old
keyboard stripped. Every tap is answered once, here. A result (``in_place``) turns the pressed message into itself.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from aiogram import Bot
from aiogram.types import BufferedInputFile

from bot import markup
from bot.cards import CardDesk
from bot.failures import Failure, meaning_of
from bot.galleries import NO_PREVIEW, Galleries, albums
from bot.incoming import Act, Incoming
from bot.screen import Alert, Answer, CardInvoice, Document, Gallery, Message, Screen, Toast
from domain.people import Language
from storage.engine import Database

PARSE_MODE = "HTML"


@dataclass(slots=True)
class Shown:
    """What there is to remember after showing: the live screen, and which message shows which page."""

    live_message_id: int | None
    language: Language
    pages: list[tuple[int, int, int]] = field(default_factory=list)
    unreachable: bool = False


class Presenter:
    """``show`` raises what is worth asking again (429, 5xx, no connection); everything else it settles itself."""

    def __init__(self, bot: Bot, database: Database, cards: CardDesk) -> None:
        self._bot = bot
        self._cards = cards
        self._galleries = Galleries(bot, database)

    async def show(
        self,
        incoming: Incoming,
        answers: Iterable[Answer],
        live: int | None,
        last: int | None,
        language: Language,
    ) -> Shown:
        """``live`` is the person's live screen, ``last`` the newest message the bot sent besides it. ``language`` is
        for what cannot be shown.
        """
        told = tuple(answers)
        shown = Shown(live, language)
        fresh = last is not None and live is not None and last > live
        try:
            if incoming.callback_id:
                await asyncio.gather(
                    self._answer_tap(incoming, told), self._show_all(incoming, told, shown, fresh=fresh)
                )
            else:
                await self._show_all(incoming, told, shown, fresh=True)
        except Exception as error:
            if meaning_of(error) is not Failure.UNREACHABLE:
                raise
            shown.unreachable = True
        return shown

    async def typing(self, telegram_id: int) -> None:
        """Tells the person that the answer takes longer than usual; failing at it is no failure."""
        try:
            await self._bot.send_chat_action(telegram_id, "typing")
        except Exception as error:  # noqa: BLE001 (a comfort, and the answer itself will tell what is wrong)
            meaning_of(error)

    async def _answer_tap(self, incoming: Incoming, told: tuple[Answer, ...]) -> None:
        alert = next((a.text for a in told if isinstance(a, Alert)), None)
        toast = next((a.text for a in told if isinstance(a, Toast)), None)
        over = next((a.toast for a in told if isinstance(a, Screen) and a.toast), None)
        text = alert or toast or over
        try:
            await self._bot.answer_callback_query(
                str(incoming.callback_id),
                text=markup.cut(text, markup.ALERT_LIMIT) if text else None,
                show_alert=alert is not None,
            )
        except Exception as error:
            if meaning_of(error) is not Failure.QUERY_TOO_OLD:
                raise

    async def _show_all(
        self, incoming: Incoming, told: tuple[Answer, ...], shown: Shown, *, fresh: bool
    ) -> None:
        for answer in told:
            if isinstance(answer, Screen):
                await self._screen(incoming, answer, shown, fresh=fresh)
            elif isinstance(answer, Gallery):
                await self._gallery(incoming.telegram_id, answer, shown)
                fresh = True
            elif isinstance(answer, Message):
                await self._send(incoming.telegram_id, answer.text, answer)
                fresh = True
            elif isinstance(answer, CardInvoice):
                if refusal := await self._cards.send(incoming.telegram_id, answer):
                    await self._screen(incoming, Screen(refusal, answer.rows), shown, fresh=fresh)
                    return
                fresh = True
            elif isinstance(answer, Document):
                await self._bot.send_document(
                    incoming.telegram_id, BufferedInputFile(answer.data, answer.name)
                )
                fresh = True
            elif isinstance(answer, Toast | Alert) and not incoming.callback_id:
                await self._bot.send_message(incoming.telegram_id, markup.cut(answer.text, markup.TEXT_LIMIT))

    async def _screen(self, incoming: Incoming, screen: Screen, shown: Shown, *, fresh: bool) -> None:
        pressed = incoming.message_id if incoming.act is Act.PRESS else None
        on_live = pressed is not None and pressed == shown.live_message_id and not fresh
        if (
            pressed is not None
            and (screen.in_place or on_live)
            and await self._edit(incoming, pressed, screen)
        ):
            return
        old = shown.live_message_id
        shown.live_message_id = await self._send(incoming.telegram_id, screen.text, screen)
        if old is not None and old != shown.live_message_id:
            await self._strip(incoming.telegram_id, old)

    async def _edit(self, incoming: Incoming, message_id: int, screen: Screen) -> bool:
        """False when the message cannot become this screen: it is gone, holds media, or a picture is needed."""
        parts = list(markup.pieces(screen.text))
        has_media = incoming.message is not None and incoming.message.text is None
        if screen.photo is not None or has_media or len(parts) > 1:
            return False
        try:
            await self._bot.edit_message_text(
                parts[0],
                chat_id=incoming.telegram_id,
                message_id=message_id,
                reply_markup=markup.keyboard(screen.rows),
                parse_mode=PARSE_MODE,
                link_preview_options=NO_PREVIEW,
            )
        except Exception as error:
            meaning = meaning_of(error)
            if meaning is Failure.ALREADY_SO:
                return True
            if meaning is Failure.MESSAGE_GONE:
                return False
            raise
        return True

    async def _send(self, chat_id: int, text: str, answer: Screen | Message) -> int:
        """Returns the id of the message that carries the buttons."""
        rows = markup.keyboard(answer.rows)
        if isinstance(answer, Screen) and answer.photo is not None:
            photo = BufferedInputFile(answer.photo, "picture.png")
            sent = await self._bot.send_photo(
                chat_id, photo, caption=text, reply_markup=rows, parse_mode=PARSE_MODE
            )
            return sent.message_id
        *before, last = markup.pieces(text)
        for part in before:
            await self._bot.send_message(
                chat_id, part, parse_mode=PARSE_MODE, link_preview_options=NO_PREVIEW
            )
        sent = await self._bot.send_message(
            chat_id,
            last,
            reply_markup=rows,
            parse_mode=PARSE_MODE,
            link_preview_options=NO_PREVIEW,
            message_effect_id=answer.effect if isinstance(answer, Screen) else None,
        )
        return sent.message_id

    async def _strip(self, chat_id: int, message_id: int) -> None:
        """Takes the keyboard off a screen that is no longer the live one; too late or gone is fine."""
        try:
            await self._bot.edit_message_reply_markup(
                chat_id=chat_id, message_id=message_id, reply_markup=None
            )
        except Exception as error:
            if meaning_of(error) in (Failure.UNKNOWN, Failure.SLOW_DOWN, Failure.UNREACHABLE):
                return
            if meaning_of(error) not in (Failure.ALREADY_SO, Failure.MESSAGE_GONE, Failure.REFUSED):
                raise

    async def _gallery(self, chat_id: int, gallery: Gallery, shown: Shown) -> None:
        for group in albums(gallery.items):
            ids = await self._galleries.send(chat_id, group, shown.language)
            if gallery.submission_id is not None:
                shown.pages += [
                    (gallery.submission_id, item.page_id, sent)
                    for item, sent in zip(group, ids, strict=True)
                    if item.page_id is not None
                ]
