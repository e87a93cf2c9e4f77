"""What a handler may ask for, by name. A law test compares every handler's parameters with this table."""

from datetime import datetime

from aiogram import types
from aiogram.fsm.context import FSMContext

from bot.callbacks.base import Press
from bot.l10n import Words
from bot.visit import HomeOf
from domain.access import Actor
from domain.invoices import CardPayment
from storage.reads import Reads
from storage.unit_of_work import SqlUnitOfWork

PROVIDED: dict[str, object] = {
    "press": Press,
    "message": types.Message,
    "text": str,
    "argument": str,
    "actor": Actor,
    "words": Words,
    "now": datetime,
    "reads": Reads,
    "uow": SqlUnitOfWork,
    "state": FSMContext,
    "bot_name": str,
    "web_address": str,
    "inline_mode": bool,
    "cards_on": bool,
    "payment": CardPayment,
    "inline_message_id": str,
    "offset": str,
    "home": HomeOf,
    "data": dict,
}
"""``uow``, ``state`` and returning an Ask open the update's write transaction. ``argument`` follows a command.
``inline_message_id`` is the message that was made of a chosen result; ``inline_mode`` whether there can be any.
``offset`` is where what is offered in inline mode goes on.
``bot_name`` is the username, for deep links; ``web_address`` where people reach the HTTP surface, "" if nowhere;
``data`` is what the dialog has gathered so far.
``cards_on``: whether cards can pay here; ``payment`` is money that Telegram tells of.
``text`` is what was typed or the caption, trimmed.
"""
