"""Payment by card at Telegram's side: sends invoices, and consents to payments from one read.

Telegram asks for consent just before it takes the money and waits ten seconds: no queue, no transaction.
"""

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LabeledPrice

from bot import markup
from bot.failures import Failure, meaning_of
from bot.incoming import Incoming, guessed_language, guessed_zone
from bot.l10n import Words
from bot.screen import HOME_PAYLOAD, CardInvoice
from domain.clock import Clock
from domain.invoices import CardPayment, Obstacle, obstacle
from storage.engine import Database
from storage.queries import invoices

CONSENT_SECONDS = 8
"""Of the ten: one try, and time for another where the first fails at once."""
TITLE_LIMIT = 32
DESCRIPTION_LIMIT = 255
BAD_SUM = "CURRENCY_TOTAL_AMOUNT_INVALID"
log = logging.getLogger(__name__)


class CardDesk:
    """Without a provider's token it is closed: nothing is sold, and what was offered before is refused in words."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, provider_token: str) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._provider_token = provider_token

    async def send(self, chat_id: int, invoice: CardInvoice) -> str | None:
        """None when it was sent, else what to say instead. With a start parameter a forwarded copy sells nothing."""
        if not self._provider_token:
            return invoice.of_trouble
        try:
            await self._bot.send_invoice(
                chat_id,
                title=markup.cut(invoice.title, TITLE_LIMIT),
                description=markup.cut(invoice.description, DESCRIPTION_LIMIT),
                payload=invoice.token,
                currency=invoice.currency,
                prices=[
                    LabeledPrice(label=markup.cut(invoice.label, TITLE_LIMIT), amount=invoice.amount_minor)
                ],
                provider_token=self._provider_token,
                start_parameter=HOME_PAYLOAD,
            )
        except TelegramBadRequest as error:
            if meaning_of(error) is not Failure.REFUSED:
                raise
            log.error("telegram refused an invoice", extra={"error": error.message})  # noqa: TRY400 (its words say all)
            return invoice.of_bad_sum if BAD_SUM in error.message else invoice.of_trouble
        return None

    async def consent(self, came: Incoming) -> str:
        """Answers the query, with yes or with the reason why not in the payer's words; what was said, for the log.

        Raises what is worth trying again.
        """
        assert came.payment is not None  # noqa: S101 (what makes it a checkout)
        async with asyncio.timeout(CONSENT_SECONDS):
            found, words = await self._judged(came, came.payment)
            try:
                await self._bot.answer_pre_checkout_query(
                    str(came.query_id),
                    ok=found is None,
                    error_message=None if found is None else words.label("card-obstacle", why=found.value),
                )
            except TelegramBadRequest as error:
                if meaning_of(error) is not Failure.QUERY_TOO_OLD:
                    raise
                return "too late"
        return "consented" if found is None else f"refused: {found.value}"

    async def _judged(self, came: Incoming, payment: CardPayment) -> tuple[Obstacle | None, Words]:
        async with self._database.reading() as reads:
            asked = await invoices.checkout(reads, payment.token, came.telegram_id)
        language = asked.language or guessed_language(came.language_code)
        words = Words(language, asked.zone or guessed_zone(came.language_code))
        if not self._provider_token:
            return Obstacle.OFF, words
        return obstacle(asked.standing, payment.amount_minor, payment.currency, self._clock()), words
